"""Make an Article of a file, of bytes or of pasted text, in this process: read the format, classify, split into
sentences. The program has `reader.importers.apart` do it."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import astuple, replace
from pathlib import Path

from reader.importers.bounds import Bounds
from reader.importers.cleanup import clean_up, opening
from reader.importers.files import check_size, printable, read_file
from reader.importers.lines import Line, has_han
from reader.importers.registry import LARGEST, importer_for
from reader.importers.sentences import split_sentences
from reader.importers.sound import sound_fact, sound_lines, sound_text
from reader.importers.source import Page, Source
from reader.model import Article, Block, BlockKind, Metadata, Problem, ReaderError, Sentence, detect_script


def import_file(path: Path, encoding: str | None = None, subject: str = "") -> Article:
    """Read the file at `path`. `encoding` (a codec of `ENCODINGS`) overrides the guess; `subject` is what the reader
    calls the file, if not by its path.

    Raises ReaderError for whatever cannot be read or decoded or holds no Chinese text.
    """
    subject = subject or printable(path)
    return _import(Source(read_file(path, LARGEST, subject), subject, path, encoding))


def import_bytes(data: bytes, origin: str, encoding: str | None = None) -> Article:
    """As import_file, for bytes from elsewhere; `origin` ("standard input") stands for the path."""
    return _import(Source(data, origin, encoding=encoding))


def import_text(text: str, origin: str) -> Article:
    """Make an article of text that is decoded already, as from the clipboard. Raises ReaderError."""
    Bounds(origin).count_text(text)
    return _article(clean_up(text.removeprefix("\ufeff")), origin)


def import_html(html: str, origin: str) -> Article:
    """Make an article of rich text, as from the clipboard: its headings, lists and pictures are kept. Raises
    ReaderError."""
    from reader.importers.rich_text import read_rich_text

    check_size(len(html), origin)
    with _naming(origin):
        # libxml2 reads no further than a NUL.
        return _article(read_rich_text(sound_text(html)), origin)


def import_page(data: bytes, address: str, charset: str = "") -> Article:
    """Make an article of what was fetched from an address of the web; `charset` is the server's word of it. Raises
    ReaderError."""
    article = _import(Source(data, address, charset=charset))
    address = article.metadata.address or sound_fact(address)
    return replace(article, metadata=replace(article.metadata, address=address))


def _import(source: Source) -> Article:
    importer = importer_for(source)
    check_size(len(source.data), source.subject, importer.largest)
    with _naming(source.subject):
        return _article(importer.read(source), source.subject, printable(Path(source.name)))


@contextmanager
def _naming(subject: str) -> Generator[None]:
    """What knows only a part of the file names none in its errors."""
    try:
        yield
    except ReaderError as error:
        raise ReaderError(error.problem, error.subject or subject, error.detail) from None


def _article(page: Page, origin: str, name: str = "") -> Article:
    Bounds(origin).count(page.lines)
    lines = sound_lines(page.lines)
    text = "\n".join(line.text for line in lines)
    if not has_han(text):
        empty = not any(line.plain for line in lines)
        raise ReaderError(Problem.EMPTY if empty else Problem.NO_CHINESE, origin)
    return Article(
        title=_title(page.title, name, lines),
        origin=origin,
        script=detect_script(text),
        blocks=tuple(_block(index, line) for index, line in enumerate(lines)),
        metadata=Metadata(*map(sound_fact, astuple(page.metadata))),
        encoding=page.encoding,
    )


def _title(title: str, name: str, lines: list[Line]) -> str:
    """The text's own title; else the file's name if it is Chinese; else the first words."""
    return sound_fact(title) or sound_fact(name if has_han(name) else "") or sound_fact(opening(lines))


def _block(index: int, line: Line) -> Block:
    sentences = tuple(
        Sentence(f"{index}.{number}", sentence, start)
        for number, (start, sentence) in enumerate(split_sentences(line.text))
    )
    return Block(
        line.kind or BlockKind.PARAGRAPH,
        line.text,
        sentences,
        line.level,
        line.folded,
        line.rubies,
        line.picture,
        line.place,
    )
