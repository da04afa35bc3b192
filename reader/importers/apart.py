"""Articles, read in a process of its own: whatever a file does to what reads it, this process goes on.

Each function raises ReaderError as its like in `reader.importers.reading`, and CANCELLED, TOO_SLOW, NO_MEMORY and
CRASHED; and ChildCrashedError for what nobody foresaw. `cancelled` is asked twenty times a second.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from reader.child import Children, taking_in
from reader.importers.files import check_size, printable
from reader.importers.packing import unpacked
from reader.model import Article, Problem, ReaderError
from reader.wire import Message

Cancelled = Callable[[], bool]

# Bytes. A novel of a million characters takes 170 MB in any format, and what holds a file of 250 MB twice as much.
_MEMORY = 1_000_000_000
# Packed books take the longest: 4 seconds a MB on a busy machine, for pinyin over each character of a DOCX. Who has a
# slower one waits five times as long; for small files there is a base, a third of which may pass until it begins.
_SECONDS, _SECONDS_A_MB, _MOST_SECONDS = 20.0, 20.0, 900.0
_children = Children("reader.importers.served", _MEMORY)


def prepare() -> None:
    """Have a process ready, which is so once this one has imported what else it needs."""
    _children.prepare()


def import_file(path: Path, encoding: str | None = None, cancelled: Cancelled = lambda: False) -> Article:
    """Read the file at `path`. `encoding` (a codec of `ENCODINGS`) overrides the guess."""
    value = {"read": "file", "path": _absolute(path), "encoding": encoding}
    return _ask(Message(value), printable(path), _size(path), cancelled)


def import_bytes(
    data: bytes, origin: str, encoding: str | None = None, cancelled: Cancelled = lambda: False
) -> Article:
    """As import_file, for bytes from elsewhere; `origin` ("standard input") stands for the path."""
    return _ask(Message({"read": "bytes", "encoding": encoding}, [data]), origin, len(data), cancelled)


def import_text(text: str, origin: str, cancelled: Cancelled = lambda: False) -> Article:
    """Make an article of text that is decoded already, as from the clipboard."""
    return _ask_of("text", text, origin, cancelled)


def import_html(html: str, origin: str, cancelled: Cancelled = lambda: False) -> Article:
    """Make an article of rich text, as from the clipboard: its headings, lists and pictures are kept."""
    return _ask_of("html", html, origin, cancelled)


def import_page(data: bytes, address: str, charset: str = "", cancelled: Cancelled = lambda: False) -> Article:
    """Make an article of what was fetched from an address of the web; `charset` is the server's word."""
    return _ask(Message({"read": "page", "charset": charset}, [data]), address, len(data), cancelled)


def _ask_of(read: str, text: str, origin: str, cancelled: Cancelled) -> Article:
    check_size(len(text), origin)
    data = text.encode("utf-8", "replace")
    return _ask(Message({"read": read}, [data]), origin, len(data), cancelled)


def _ask(request: Message, subject: str, size: int, cancelled: Cancelled) -> Article:
    asked = Message({**request.value, "subject": subject}, request.blobs)
    seconds = min(_SECONDS + _SECONDS_A_MB * size / 1e6, _MOST_SECONDS)
    with closing(_children.ask(asked, subject, seconds, cancelled)) as answer, taking_in(subject):
        return unpacked(answer, subject)


def _absolute(path: Path) -> str:
    """The path from anywhere: the process has another folder, and its own standard input. Raises ReaderError
    NOT_A_FILE for a pipe that has no name but here, such as the <(…) of a shell."""
    try:
        if not path.as_posix().startswith(("/dev/", "/proc/")):
            return str(path.absolute())
        found = path.resolve()
        if path.exists() and not found.exists():
            raise ReaderError(Problem.NOT_A_FILE, printable(path))
        return str(found)
    except OSError:  # The folder that we are in is gone.
        return str(path)


def _size(path: Path) -> int:
    """In bytes; 0 where it cannot be told, for reading it will say why."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0
