"""A plain text: decoded, its lines classified by what they say."""

from dataclasses import replace

from reader.importers.bounds import Bounds
from reader.importers.cleanup import clean_up
from reader.importers.decoding import decode
from reader.importers.source import Page, Source


def read_text(source: Source) -> Page:
    """Read a text in any encoding of Chinese. Raises ReaderError."""
    text, codec = decode(source.data, source.subject, source.encoding)
    Bounds(source.subject).count_text(text)
    return replace(clean_up(text), encoding=codec)
