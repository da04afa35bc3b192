"""Translation memories of other programs, and ours for them: TMX 1.4b (https://www.gala-global.org/tmx-14b)."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, islice
from typing import Protocol

from reader.library.edits import Edit, Edits
from reader.library.languages import is_chinese, is_english
from reader.library.memory import Remembered, TranslationMemory
from reader.library.text import chunks
from reader.library.xml_events import bad_file, read_xml
from reader.model import Problem, ReaderError, Script, TranslationKind, detect_script
from reader.model.tmx import ARTICLE, CUT_OFF, END, KEY, KIND, MODEL, Unit, element, head

LARGEST = 200_000_000
# The script of so many sentences is that of the memory; each in the other says so itself.
_SAMPLE = 1000
_PORTION = 5000
_KEY_BYTES = 32
# What stands for a program's own codes; text within, a footnote or an index entry (sub), is not the sentence's.
_CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})


@dataclass(frozen=True, slots=True)
class ImportCount:
    """How many sentences came in as the reader's own and as a machine's; how many units had no Chinese with English."""

    own: int
    machine: int
    skipped: int


class Units(Protocol):
    """The units of a file; so many others were left out."""

    @property
    def skipped(self) -> int: ...

    def __iter__(self) -> Iterator[Unit]: ...


@dataclass(frozen=True, slots=True)
class TmxFile:
    """A file that was read to its end without a fault; to go through it reads it again, in bounded memory."""

    data: bytes
    origin: str
    skipped: int

    def __iter__(self) -> Iterator[Unit]:
        return (unit for unit in _units(self.data, self.origin) if unit)


def write_tmx(units: Iterable[Unit]) -> Iterator[str]:
    """The text of a TMX 1.4b file, in pieces; UTF-8. Characters that XML forbids become U+FFFD."""
    rest = iter(units)
    sample = list(islice(rest, _SAMPLE))
    scripts = Counter(detect_script(unit.source) for unit in sample)
    script = max(scripts, key=scripts.__getitem__, default=Script.SIMPLIFIED)
    yield head(script)
    for unit in chain(sample, rest):
        yield element(unit, detect_script(unit.source), script)
    yield END


def read_tmx(data: bytes, origin: str) -> TmxFile:
    """Check the whole of a TMX file (1.1 to 1.4) of any program. Raises ReaderError BAD_TMX, TOO_LARGE.

    Of several variants of one language in English the first counts, and in Chinese each is a unit.
    """
    if len(data) > LARGEST:
        raise ReaderError(Problem.TOO_LARGE, origin, f"{len(data) / 1e6:.0f} MB > {LARGEST / 1e6:.0f} MB")
    return TmxFile(data, origin, sum(unit is None for unit in _units(data, origin)))


def export_memory(memory: TranslationMemory, edits: Edits) -> Iterator[str]:
    """A TMX file of all that is remembered, the reader's own first."""
    own = (Unit(edit.source, edit.english, article_id=edit.article_id) for edit in edits.all())
    machine = (
        Unit(item.source, item.english, TranslationKind.MT, item.model, item.key, item.cut_off)
        for item in memory.all()
    )  # fmt: skip
    return write_tmx(chain(own, machine))


def import_memory(units: Units, memory: TranslationMemory, edits: Edits) -> ImportCount:
    """Take in a file: what a machine of ours made goes to the memory, all else becomes edits.

    An edit that stands already is not lost: `undo` gives it back. In portions, so that nobody waits long to write.
    """
    counts = Counter[TranslationKind]()
    for portion in chunks(units, _PORTION):
        counts.update(unit.kind for unit in portion)
        memory.keep(_remembered(unit) for unit in portion if unit.kind is TranslationKind.MT)
        edits.save_all(
            Edit(unit.source, unit.english, unit.article_id)
            for unit in portion
            if unit.kind is TranslationKind.OWN
        )  # fmt: skip
    return ImportCount(counts[TranslationKind.OWN], counts[TranslationKind.MT], units.skipped)


def _remembered(unit: Unit) -> Remembered:
    # A key that was lost on the way is made up: it is found by its text, and no engine finds it as its own.
    key = unit.key or sha256(f"tmx\0{unit.source}\0{unit.english}".encode("utf-8", "replace")).digest()
    return Remembered(key, unit.source, unit.english, unit.model, unit.cut_off)


def _units(data: bytes, origin: str) -> Iterator[Unit | None]:
    """The units of a file, None for each that has no Chinese with English. Raises ReaderError BAD_TMX."""
    fail = bad_file(Problem.BAD_TMX, origin)
    body = _Body(fail)
    for _ in read_xml(data, body, fail):
        yield from body.units
        body.units.clear()


class _Body:
    """Gathers the units of a document from its events."""

    def __init__(self, fail: Callable[[str], ReaderError]) -> None:
        self.units: list[Unit | None] = []
        self._fail = fail
        self._is_tmx = False
        self._props: dict[str, str] = {}
        self._variants: list[tuple[str, str]] = []
        self._language = self._prop = ""
        self._text: list[str] | None = None  # None outside seg and prop.
        self._codes = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._is_tmx and name != "tmx":
            raise self._fail(f"it begins with <{name[:40]}>, not with <tmx>")
        self._is_tmx = True
        if self._codes or (self._text is not None and name in _CODES):
            self._start_code(attributes)
        elif name == "tu":
            self._props, self._variants = {}, []
        elif name == "tuv":
            self._language = attributes.get("xml:lang") or attributes.get("lang", "")
        elif name in ("seg", "prop"):
            self._text, self._prop = [], attributes.get("type", "")

    def _start_code(self, attributes: dict[str, str]) -> None:
        self._codes += 1
        if self._text is not None and attributes.get("type") == "lb":  # A line break parts words.
            self._text.append(" ")

    def end(self, name: str) -> None:
        if self._codes:
            self._codes -= 1
        elif name in ("seg", "prop"):
            text, self._text = "".join(self._text or []), None
            if name == "seg":
                self._variants.append((self._language, text))
            elif self._prop.startswith("x-duidu-"):
                self._props[self._prop] = text
        elif name == "tu":
            self.units += _paired(self._variants, self._props)

    def text(self, text: str) -> None:
        if self._text is not None and not self._codes:
            self._text.append(text)


def _paired(variants: list[tuple[str, str]], props: dict[str, str]) -> list[Unit | None]:
    # What is ours is taken to the letter; others indent and wrap.
    texts = [(language, text if KIND in props else _unwrapped(text)) for language, text in variants]
    english = next((text for language, text in texts if is_english(language) and text), "")
    sources = dict.fromkeys(text for language, text in texts if is_chinese(language) and text)
    # An empty English is an edit too, but only where the reader made it here.
    if not sources or not (english or props.get(KIND) == TranslationKind.OWN):
        return [None]
    kind = TranslationKind.MT if props.get(KIND) == TranslationKind.MT else TranslationKind.OWN
    key = _key(props.get(KEY, ""))
    article = props.get(ARTICLE, "")
    return [
        Unit(source, english, kind, props.get(MODEL, ""), key, props.get(CUT_OFF) == "yes", article)
        for source in sources
    ]


def _unwrapped(text: str) -> str:
    return re.sub("[ \t\r\n]+", " ", text).strip(" ")


def _key(text: str) -> bytes:
    return bytes.fromhex(text) if re.fullmatch(f"[0-9a-f]{{{2 * _KEY_BYTES}}}", text) else b""
