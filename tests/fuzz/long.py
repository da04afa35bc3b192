"""Long inputs, as a process that is watched reads them: of each format its sound files, in which something opens, or
comes again, as often as a megabyte goes. What takes time by the square of the length takes minutes here."""

import sys
import zipfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.fuzz.child import work
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS, told
from tests.fuzz.zips import is_zip, members_of
from tests.importers.zips import zipped

# Of processor time: what reads markup at 200 kB a second is no hang.
MOST_SECONDS = 20.0
_BYTES = 1_000_000
# Besides what nests: what comes again and again in any text.
_AGAIN = (">", "</b>", "\n", "，", "字")


class Kind(NamedTuple):
    """A sound file of a target by its number, and what is repeated in it."""

    target: str
    number: int
    opening: str
    closing: str


@cache
def kinds() -> Sequence[Kind]:
    """All of them; those of the first files come first."""
    found = [
        Kind(name, number, *pair)
        for name, target in TARGETS.items()
        for number in range(len(seeds()[name]))
        for pair in (*target.language.nests, *((each, "") for each in _AGAIN))
    ]
    return sorted(found, key=lambda kind: kind.number)


def made(_seed: int, number: int) -> tuple[str, bytes]:
    """The input of a number, as tests.fuzz.targets.made."""
    return lengthened(kinds()[number], _BYTES)


def lengthened(kind: Kind, size: int) -> tuple[str, bytes]:
    """What is to read it, and a file with about so many bytes more."""
    count = size // len((kind.opening + kind.closing).encode())
    more = kind.opening * count + kind.closing * count
    return kind.target, _with(seeds()[kind.target][kind.number], more.encode())


def _with(data: bytes, more: bytes) -> bytes:
    """In the middle; of a zip file in that of the longest text in it."""
    if is_zip(data):
        members = dict(members_of(data) or ())
        longest = max(members, key=lambda name: 0 if b"\0" in members[name] else len(members[name]))
        return zipped(members | {longest: _with(members[longest], more)}, zipfile.ZIP_STORED)
    middle = len(data) // 2
    # Behind a Han character, which stands in no tag.
    at = next((at + 3 for at in range(middle, len(data) - 2) if 0xE4 <= data[at] <= 0xE9), middle)
    return data[:at] + more + data[at:]


if __name__ == "__main__":
    work(Path(sys.argv[1]), made, told)
