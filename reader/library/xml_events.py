"""Read XML of strangers as events, in bounded memory, without anything that a document can make a parser do.

expat itself, which tells the line of a fault: no entity may be defined (bombs, files read, addresses called), no DTD is
ever fetched, and nothing is nested deeply. A DOCTYPE line alone is accepted: TMX and TBX ask for one.
"""

import re
from collections.abc import Callable, Iterator
from html.entities import html5
from typing import Protocol
from xml.parsers import expat

from reader.model import Problem, ReaderError

_CHUNK = 1 << 16
_DEEPEST = 64
# A tag or comment of so many bytes: the parser looks through it anew with each portion.
_LONGEST = 1 << 20
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w.-]+)""")


class Events(Protocol):
    """What is told of a document. Names keep their prefix ("min:note"); text may come in pieces."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def text(self, text: str) -> None: ...


def read_xml(data: bytes, events: Events, fail: Callable[[str], ReaderError]) -> Iterator[None]:
    """Tell `events` of the document, stopping after each portion. Raises what `fail` makes of line and cause."""
    data, encoding = _known_encoding(data, fail)
    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    guard = _Guard(parser, events, fail)
    parser.StartElementHandler = guard.start
    parser.EndElementHandler = guard.end
    parser.CharacterDataHandler = events.text
    parser.EntityDeclHandler = guard.entity
    parser.SkippedEntityHandler = guard.skipped
    try:
        for start in range(0, len(data), _CHUNK):
            parser.Parse(data[start : start + _CHUNK], False)  # noqa: FBT003 - expat takes no keyword
            guard.check_progress(start)
            yield
        parser.Parse(b"", True)  # noqa: FBT003 - as above
    except expat.ExpatError as error:
        raise fail(f"line {error.lineno}: {expat.ErrorString(error.code)}") from error
    except (ValueError, LookupError) as error:
        raise fail(f"line {parser.ErrorLineNumber}: {error}") from error  # What Python says of an odd encoding.
    yield


class _Guard:
    """Refuse what could do harm."""

    def __init__(self, parser: expat.XMLParserType, events: Events, fail: Callable[[str], ReaderError]) -> None:
        self._parser = parser
        self._events = events
        self._fail = fail
        self._depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._refuse(f"elements are nested more than {_DEEPEST} deep")
        self._events.start(name, attributes)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._events.end(name)

    def entity(self, name: str, *_: object) -> None:
        raise self._refuse(f"it defines an entity ({name[:40]})")

    def skipped(self, name: str, is_parameter: int) -> None:
        """An entity that a DTD would define: those of HTML are known without it."""
        if is_parameter:
            return
        if f"{name};" not in html5:
            raise self._refuse(f"the entity &{name[:40]}; is not defined")
        self._events.text(html5[f"{name};"])

    def check_progress(self, read: int) -> None:
        """After so many bytes and one portion more."""
        if read - self._parser.CurrentByteIndex > _LONGEST:
            raise self._refuse(f"a tag or comment is longer than {_LONGEST:,} bytes")

    def _refuse(self, cause: str) -> ReaderError:
        return self._fail(f"line {self._parser.CurrentLineNumber}: {cause}")


def bad_file(problem: Problem, origin: str) -> Callable[[str], ReaderError]:
    """What to raise of a cause."""
    return lambda cause: ReaderError(problem, origin, cause)


def _known_encoding(data: bytes, fail: Callable[[str], ReaderError]) -> tuple[bytes, str | None]:
    """The data in an encoding that expat knows: it has none of several bytes a character but UTF-8 and UTF-16."""
    declared = _DECLARED.match(data[:300])
    name = declared[1].decode("ascii", "replace").lower() if declared else ""
    codec = "gb18030" if name.startswith(("gb", "cp936")) else "cp950" if name in ("big5", "cp950") else name
    if codec not in ("gb18030", "cp950", "big5-hkscs"):
        return data, None
    try:
        return data.decode(codec).encode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise fail(f"line {line}: it is not valid {name}") from error
