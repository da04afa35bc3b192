"""StarDict: .ifo says what it is, .idx has the words with places in .dict, .syn other words for these.

The format: doc/StarDictFileFormat of stardict-3.
"""

import struct
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing

from reader.dictionary.added import (
    LONGEST_WORD,
    MOST_BYTES,
    MOST_ENTRIES,
    Description,
    DictionaryFormat,
    ReadEntry,
    bad_dictionary,
    described,
)
from reader.dictionary.bundle import Bundle, Stream
from reader.dictionary.plain_lines import html_lines, pango_lines, plain_lines, wiki_lines, within_bounds, xdxf_lines
from reader.model import ReaderError

_MAGIC = "StarDict's dict ifo file"
_VERSIONS = ("2.4.2", "3.0.0")
_LARGEST_IFO, _LARGEST_INDEX = 200_000, 100_000_000
# So much of the .dict is read at once, in bytes.
_AHEAD = 1 << 18
# Of one entry, in bytes.
_LARGEST_DATA = 4_000_000
# What is text of the definition, by type; `t` and `y` are readings, `r` names files, capitals are files themselves.
_AS_LINES: dict[str, Callable[[str], Sequence[str]]] = {
    "m": plain_lines,
    "l": plain_lines,
    "g": pango_lines,
    "h": html_lines,
    "x": xdxf_lines,
    "k": html_lines,
    "n": html_lines,
    "w": wiki_lines,
}
_READINGS = ("t", "y")
# Of an entry; those of real ones have two or three.
_MOST_FIELDS = 100


class StarDict:
    """A StarDict dictionary that is open to be read once; see DictionarySource."""

    def __init__(self, bundle: Bundle, ifo: str) -> None:
        """`ifo` is the name of the .ifo in the bundle. Raises ReaderError."""
        self._bundle, self._ifo = bundle, ifo
        said = self._read_ifo()
        self.description = _description(said, ifo)
        self._types = said.get("sametypesequence", "")[:_MOST_FIELDS]
        self._index = self._read_index(said)
        self.done, self.total = 0, len(self._index)

    def entries(self) -> Iterator[ReadEntry]:
        """The entries in the order in which they stand in the .dict, which can so be read from its beginning to its
        end. A word that is no UTF-8 is left out: nobody could look it up."""
        with closing(self._stream(".dict", ".dict.dz")) as stream:
            window = _Window(stream)
            for number in self._index.by_place():
                self.done += 1
                place, size = self._index.offsets[number], self._index.sizes[number]
                word = self._index.word(number)
                if word:
                    reading, lines = _read_fields(window.data(place, size), self._types)
                    yield ReadEntry(number, (word,), reading, within_bounds(lines))

    def aliases(self) -> Iterator[tuple[str, int]]:
        name = self._name(".syn", ".syn.dz", ".syn.gz")
        if name is None:
            return
        with closing(self._bundle.open(name)) as stream:
            data = stream.read_all(_LARGEST_INDEX)
        at = 0
        while at < len(data):
            end = data.find(b"\0", at)
            if end < 0 or end + 5 > len(data):
                raise bad_dictionary(self._bundle.subject, f"{name}: it ends in the middle of a word")
            (number,) = struct.unpack_from(">I", data, end + 1)
            if number >= len(self._index):
                raise bad_dictionary(self._bundle.subject, f"{name}: it names a word that is not there")
            if word := _word(data[at:end]):
                yield word, number
            at = end + 5

    def _read_ifo(self) -> dict[str, str]:
        with closing(self._bundle.open(self._ifo)) as stream:
            text = stream.read_all(_LARGEST_IFO).decode("utf-8-sig", "replace")
        first, *rest = text.splitlines() or [""]
        said = {name.strip(): value.strip() for name, _, value in (line.partition("=") for line in rest)}
        if first.strip() != _MAGIC:
            raise self._bad(self._ifo, f"it does not begin with {_MAGIC!r}")
        if said.get("version") not in _VERSIONS:
            raise self._bad(self._ifo, f"its version is none of {', '.join(_VERSIONS)}")
        return said

    def _read_index(self, said: dict[str, str]) -> "_Index":
        name = self._name(".idx", ".idx.gz", ".idx.dz")
        if name is None:
            raise self._bad(self._stem + ".idx", "it is missing")
        with closing(self._bundle.open(name)) as stream:
            data = stream.read_all(_LARGEST_INDEX)
        wide = said["version"] != _VERSIONS[0] and said.get("idxoffsetbits") == "64"
        try:
            index = _Index(data, ">QI" if wide else ">II")
        except ValueError as error:
            raise self._bad(name, str(error)) from None
        wanted = said.get("wordcount", "")
        if wanted.isdecimal() and len(wanted) < 12 and int(wanted) > len(index):
            raise self._bad(name, f"it has {len(index)} of {wanted} words")
        return index

    def _stream(self, *endings: str) -> Stream:
        name = self._name(*endings)
        if name is None:
            raise self._bad(self._stem + endings[0], "it is missing")
        return self._bundle.open(name)

    @property
    def _stem(self) -> str:
        return self._ifo[: -len(".ifo")]

    def _name(self, *endings: str) -> str | None:
        """The file of the set with one of these endings, in whatever letters."""
        wanted = {(self._stem + ending).casefold() for ending in endings}
        return next((name for name in self._bundle.names if name.casefold() in wanted), None)

    def _bad(self, name: str, detail: str) -> ReaderError:
        return bad_dictionary(self._bundle.subject, f"{name}: {detail}")


class _Index:
    """The words and their places. Numbers instead of objects: of a million words these would take 200 MB."""

    def __init__(self, data: bytes, numbers: str) -> None:
        """Raises ValueError for one that is damaged, or larger than that of any dictionary."""
        self._data = data
        self._starts = array("I")
        self.offsets, self.sizes = array("Q"), array("I")
        width = struct.calcsize(numbers)
        at = 0
        while at < len(data):
            end = data.find(b"\0", at)
            if end < 0 or end + 1 + width > len(data):
                raise ValueError("it ends in the middle of a word")
            offset, size = struct.unpack_from(numbers, data, end + 1)
            self._starts.append(at)
            self.offsets.append(offset)
            self.sizes.append(size)
            at = end + 1 + width
            if size > _LARGEST_DATA:
                raise ValueError("an entry is too large")
        if len(self) > MOST_ENTRIES or sum(self.sizes) > MOST_BYTES:
            raise ValueError("it has too many words")
        if not len(self):
            raise ValueError("it has no words")

    def __len__(self) -> int:
        return len(self._starts)

    def word(self, number: int) -> str:
        """A word; empty if it is no text."""
        start = self._starts[number]
        return _word(self._data[start : self._data.find(b"\0", start)])

    def by_place(self) -> Sequence[int]:
        """The numbers of the words in the order of their places."""
        offsets = self.offsets
        if all(offsets[at] <= offsets[at + 1] for at in range(len(offsets) - 1)):
            return range(len(offsets))
        return array("I", sorted(range(len(offsets)), key=offsets.__getitem__))


class _Window:
    """A stream read forward, of which the part at hand is kept: several words may have the same entry."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._start, self._held = 0, b""

    def data(self, start: int, size: int) -> bytes:
        """The bytes from `start` on, which is never less than the time before. Raises ReaderError."""
        if start - self._start > _AHEAD:
            self._held = self._held[start - self._start :]
            self._start = start
            while self._stream.at < start and self._stream.read(min(start - self._stream.at, _AHEAD)):
                pass
        first = start - self._start
        if (lacking := first + size - len(self._held)) > 0:
            self._held += self._stream.read(max(lacking, _AHEAD))
        if len(self._held) < first + size:
            raise self._stream.bad("an entry lies beyond its end")
        return self._held[first : first + size]


def _description(said: dict[str, str], ifo: str) -> Description:
    notes = "\n".join(said[name] for name in ("author", "website", "description") if said.get(name))
    title = said.get("bookname") or ifo.rpartition("/")[2].removesuffix(".ifo")
    return described(title, DictionaryFormat.STARDICT, said.get("date", ""), "\n".join(pango_lines(notes)))


def _read_fields(data: bytes, types: str) -> tuple[str, list[str]]:
    """The reading and the lines of an entry. `types` are those that each entry has, empty where each field says its
    own."""
    readings: list[str] = []
    lines: list[str] = []
    for kind, field in _fields_of(data, types):
        if kind in _READINGS:
            readings += plain_lines(_text(field))
        elif kind in _AS_LINES:
            lines += _AS_LINES[kind](_text(field))
    return " ".join(readings)[:LONGEST_WORD], lines


def _fields_of(data: bytes, types: str) -> Iterator[tuple[str, bytes]]:
    at, count = 0, 0
    while at < len(data) and count < (len(types) or _MOST_FIELDS):
        if types:
            kind, is_last = types[count], count == len(types) - 1
        else:
            kind, is_last = chr(data[at]), False
            at += 1
        count += 1
        field, at = _field(data, at, has_size=kind.isupper(), is_last=is_last)
        yield kind, field


def _field(data: bytes, at: int, *, has_size: bool, is_last: bool) -> tuple[bytes, int]:
    """The field that begins at `at`, and where the next one does. The last of known types has neither size nor end."""
    if is_last:
        return data[at:].rstrip(b"\0"), len(data)
    if has_size:
        size = int.from_bytes(data[at : at + 4], "big")
        return data[at + 4 : at + 4 + size], at + 4 + size
    end = data.find(b"\0", at)
    end = len(data) if end < 0 else end
    return data[at:end], end + 1


def _text(data: bytes) -> str:
    """UTF-8, as it should be; older ones of China are in GB 18030."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def _word(data: bytes) -> str:
    try:
        word = data.decode("utf-8").strip()
    except UnicodeDecodeError:
        return ""
    return word if len(word) <= LONGEST_WORD else ""
