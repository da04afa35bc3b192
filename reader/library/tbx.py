"""Glossaries as TBX: ISO 30042 of 2008 (martif, TBX-Basic) and of 2019 (tbx), whose elements have other names for the
same, and in its DCT style names of their own for what others write as an attribute."""

from collections.abc import Callable

from reader.library.languages import is_chinese, is_english
from reader.library.xml_events import bad_file, read_xml
from reader.model import Problem, ReaderError, Term

_ROOTS = frozenset({"martif", "tbx"})
_ENTRIES = frozenset({"termEntry", "conceptEntry"})
_LANGUAGES = frozenset({"langSet", "langSec"})
_TERM_SECTIONS = frozenset({"tig", "ntig", "termSec"})
_NOTES = frozenset({"note", "descrip", "definition", "context", "subjectField"})
_STATUS = "administrativeStatus"
_GIVEN_UP = ("deprecatedTerm", "supersededTerm")


def read_tbx(data: bytes, origin: str) -> list[Term | None]:
    """A term for each Chinese wording of an entry, with all its English ones; None for an entry that lacks either.

    Terms that the glossary itself gives up are left out. Raises ReaderError BAD_GLOSSARY.
    """
    fail = bad_file(Problem.BAD_GLOSSARY, origin)
    body = _Body(fail)
    for _ in read_xml(data, body, fail):
        pass
    return body.terms


class _Body:
    """Gathers the terms of a document from its events."""

    def __init__(self, fail: Callable[[str], ReaderError]) -> None:
        self.terms: list[Term | None] = []
        self._fail = fail
        self._is_tbx = False
        self._in_entry = False
        self._language = self._term = ""
        self._chinese: list[str] = []
        self._english: list[str] = []
        self._notes: list[str] = []
        self._given_up = False
        self._role = ""  # Of the element whose text is gathered; hi, foreign and the like are within it.
        self._element = ""
        self._text: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if not self._is_tbx and name not in _ROOTS:
            raise self._fail(f"it begins with <{name[:40]}>, not with <martif> or <tbx>")
        self._is_tbx = True
        if name in _ENTRIES:
            self._in_entry = True
            self._language, self._chinese, self._english, self._notes = "", [], [], []
        elif name in _LANGUAGES:
            self._language = attributes.get("xml:lang") or attributes.get("lang", "")
        elif name in _TERM_SECTIONS:
            self._term, self._given_up = "", False
        elif self._in_entry and not self._role:
            self._role, self._element, self._text = _role(name, attributes), name, []

    def end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if self._role and name == self._element:
            self._keep(" ".join("".join(self._text).split()))
            self._role = ""
        elif name in _TERM_SECTIONS:
            self._end_term()
        elif name in _ENTRIES:
            self._end_entry()

    def text(self, text: str) -> None:
        if self._role:
            self._text.append(text)

    def _keep(self, text: str) -> None:
        if self._role == "term":
            self._term = text
        elif self._role == "status":
            self._given_up = text.startswith(_GIVEN_UP)
        elif text:
            self._notes.append(text)

    def _end_term(self) -> None:
        if self._term and not self._given_up:
            if is_chinese(self._language):
                self._chinese.append(self._term)
            elif is_english(self._language):
                self._english.append(self._term)

    def _end_entry(self) -> None:
        self._in_entry = False
        english, note = ("; ".join(dict.fromkeys(texts)) for texts in (self._english, self._notes))
        pairs = [Term(chinese, english, note) for chinese in dict.fromkeys(self._chinese) if english]
        self.terms += pairs or [None]


def _role(name: str, attributes: dict[str, str]) -> str:
    if name == _STATUS or attributes.get("type") in (_STATUS, "normativeAuthorization"):
        return "status"
    return "term" if name == "term" else "note" if name in _NOTES else ""
