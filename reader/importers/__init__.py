"""Make an Article of a text file, of bytes or of pasted text: decode, classify, split into sentences."""

from pathlib import Path

from reader.importers.cleanup import Page, clean_up, opening
from reader.importers.decoding import ENCODINGS, Encoding, decode
from reader.importers.files import LARGEST, check_size, printable, read_file
from reader.importers.lines import Line, has_han
from reader.importers.sentences import split_sentences
from reader.model import Article, Block, BlockKind, Problem, ReaderError, Sentence, detect_script

__all__ = ["ENCODINGS", "LARGEST", "Encoding", "import_bytes", "import_file", "import_text", "read_file"]


def import_file(path: Path, encoding: str | None = None) -> Article:
    """Read the file at `path`. `encoding` (a codec of `ENCODINGS`) overrides the guess.

    Raises ReaderError for whatever cannot be read, decoded or is no Chinese text.
    """
    subject = printable(path)
    text, codec = decode(read_file(path), subject, encoding)
    return _article(text, subject, codec, name=Path(subject).stem)


def import_bytes(data: bytes, origin: str, encoding: str | None = None) -> Article:
    """As import_file, for bytes from elsewhere; `origin` ("standard input") stands for the path."""
    check_size(len(data), origin)
    text, codec = decode(data, origin, encoding)
    return _article(text, origin, codec)


def import_text(text: str, origin: str) -> Article:
    """Make an article of text that is decoded already, as from the clipboard. Raises ReaderError."""
    check_size(len(text), origin)
    # Half a pair from a broken clipboard cannot be written to any file again.
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")
    return _article(text.removeprefix("\ufeff"), origin, "")


def _article(text: str, origin: str, codec: str, name: str = "") -> Article:
    if not has_han(text):
        empty = not text.replace("\ufeff", "").replace("\u200b", "").strip()
        raise ReaderError(Problem.EMPTY if empty else Problem.NO_CHINESE, origin)
    page = clean_up(text)
    return Article(
        title=_title(page, name),
        origin=origin,
        script=detect_script(text),
        blocks=tuple(_block(index, line) for index, line in enumerate(page.lines)),
        metadata=page.metadata,
        encoding=codec,
    )


def _title(page: Page, name: str) -> str:
    """The text's own title; else the file's name if it is Chinese; else the first words."""
    return page.title or (name if has_han(name) else "") or opening(page.lines)


def _block(index: int, line: Line) -> Block:
    sentences = tuple(
        Sentence(f"{index}.{number}", sentence, start)
        for number, (start, sentence) in enumerate(split_sentences(line.text))
    )
    return Block(line.kind or BlockKind.PARAGRAPH, line.text, sentences, line.level, line.folded)
