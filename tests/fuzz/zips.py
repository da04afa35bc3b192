"""Zip files changed in what they hold, and in what they say of it."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
# Where the directory says of a member how it is packed, its sizes, and where it lies (APPNOTE.TXT 4.3.12).
_FIELDS = (("<H", 8), ("<H", 10), ("<I", 16), ("<I", 20), ("<I", 24), ("<H", 28), ("<H", 30), ("<I", 38), ("<I", 42))
_VALUES = (0, 1, 8, 99, 0xFFFF, 0xFFFFFFFF, 0x7FFFFFFF, 1000, 1 << 20)
_NAMES = (
    "../../etc/passwd", "/etc/passwd", "C:\\a", "a\\b", "", "a/", "./a", "a\0b", "\ud800", "x" * 5000, "文",
    "META-INF/container.xml", "[Content_Types].xml", "word/document.xml", "content.xml", "mimetype",
    "collection.anki21b", "index.json", "test.ifo", "manifest.json",
)  # fmt: skip
_BOMBS = (1_000_000, 12_000_000)
Member = tuple[zipfile.ZipInfo | str, bytes]


def is_zip(data: bytes) -> bool:
    return data.startswith(_LOCAL)


def members_of(data: bytes) -> list[tuple[str, bytes]] | None:
    """Names and contents, None for a damaged one."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return [(info.filename, archive.read(info)) for info in archive.infolist()]
    # IndexError: zipfile takes no member without a name.
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError, IndexError):
        return None


def mutated_zip(data: bytes, chance: Random, change: Callable[[bytes], bytes]) -> bytes:
    """Mostly with one member changed, which `change` does; else with others members, or with lies in its directory."""
    found = members_of(data)
    if found is None:
        return data[::-1]
    members: list[Member] = [*found]
    if chance.random() < 0.15:
        return _lying(data, chance)
    if not members or chance.random() < 0.12:
        return _written(chance.choice(_WAYS)(members, chance), chance)
    at = chance.randrange(len(members))
    members[at] = (members[at][0], change(members[at][1]))
    return _written(members, chance)


def _written(members: list[Member], chance: Random) -> bytes:
    # What is not packed is quick to make, and its bytes can be seen by what looks for names in them.
    method = zipfile.ZIP_DEFLATED if chance.random() < 0.1 else zipfile.ZIP_STORED
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members:
            # Directly: writestr() warns of a name that is there already.
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED if len(content) > 100_000 else method
            archive.NameToInfo.pop(info.filename, None)
            archive.writestr(info, content)
    return file.getvalue()


def _lying(data: bytes, chance: Random) -> bytes:
    """With another value in the directory, or in what stands before a member."""
    mark = chance.choice((_CENTRAL, _CENTRAL, _LOCAL, _END))
    starts = [at for at in range(len(data)) if data.startswith(mark, at)]
    width, offset = chance.choice(_FIELDS)
    at = chance.choice(starts) + offset if starts else 0
    value = chance.choice(_VALUES) & ((1 << 8 * struct.calcsize(width)) - 1)
    return data[:at] + struct.pack(width, value) + data[at + struct.calcsize(width) :]


def _twice(members: list[Member], chance: Random) -> list[Member]:
    return [*members, chance.choice(members or [("a", b"")])]


def _without(members: list[Member], chance: Random) -> list[Member]:
    at = chance.randrange(len(members)) if members else 0
    return members[:at] + members[at + 1 :]


def _renamed(members: list[Member], chance: Random) -> list[Member]:
    at = chance.randrange(len(members)) if members else 0
    name = chance.choice(_NAMES).encode("utf-8", "replace").decode()
    return [*members[:at], (name, members[at][1] if members else b""), *members[at + 1 :]]


def _exchanged(members: list[Member], chance: Random) -> list[Member]:
    """The content of one under the name of another."""
    names = [name for name, _ in members]
    chance.shuffle(names)
    return list(zip(names, (content for _, content in members), strict=True))


def _bomb(members: list[Member], chance: Random) -> list[Member]:
    at, size = (
        chance.randrange(len(members)) if members else 0,
        chance.choice(_BOMBS if chance.random() < 0.1 else _BOMBS[:1]),
    )
    before = members[at][1][:200] if members else b""
    return [
        *members[:at],
        (members[at][0] if members else "a", before + chance.choice((b"\0", b" ", b"<a>")) * size),
        *members[at + 1 :],
    ]


def _link(members: list[Member], chance: Random) -> list[Member]:
    at = chance.randrange(len(members)) if members else 0
    info = zipfile.ZipInfo(str(members[at][0]) if members else "a")
    info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return [*members[:at], (info, b"/etc/passwd"), *members[at + 1 :]]


def _many(members: list[Member], chance: Random) -> list[Member]:
    return [*members, *((f"many/{number}", b"") for number in range(chance.choice((10, 300))))]


_WAYS = (_twice, _without, _renamed, _renamed, _exchanged, _bomb, _link, _many)
