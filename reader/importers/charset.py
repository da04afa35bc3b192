"""Bytes of a web page to text: by its marks and what it says of itself, as browsers do, else by a guess."""

import codecs
import re

from reader.importers.decoding import decode
from reader.importers.lines import is_han
from reader.importers.source import Source
from reader.model import ReaderError

# How far from the start the declaration is looked for, in bytes; the standard says 1,024 (HTML, 4.2.5.4), pages of
# portals are later.
_HEAD = 8192
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})|<\?xml[^>]{0,100}encoding=[\"']([\w-]{3,20})",
    re.IGNORECASE,
)
# What browsers mean by the labels (WHATWG Encoding, 4.2): GB2312 has been GB18030 for long, Big5 has Hong Kong's
# characters.
_CODECS = {
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030", "csgb2312", "gb-2312"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cn-big5", "big-5"), "big5hkscs"),
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"),
}
# Han characters in sure UTF-8; a page may say something else of itself after it was saved anew.
_SURE = 8


def decode_page(source: Source) -> tuple[str, str]:
    """The page's text and its codec. What came beside the bytes goes before what the page says of itself. Raises
    ReaderError as decode does."""
    data = source.data
    if source.encoding or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data, source.subject, source.encoding)
    if (text := _strict(data, "utf-8")) is not None and sum(map(is_han, text[:200_000])) >= _SURE and "\0" not in text:
        return text, "utf-8"
    codec = _CODECS.get((source.charset or _said(data)).lower(), "")
    # Python's table of Taiwan's Big5 has the signs that Windows knows; that of Hong Kong has more characters.
    for candidate in ("cp950", codec) if codec == "big5hkscs" else (codec,):
        if codec and (text := _strict(data, candidate)) is not None and "\0" not in text:
            return text, candidate
    try:
        return decode(data, source.subject)
    except ReaderError:
        # A page with a broken byte or two is read by what it says of itself.
        if not codec:
            raise
    return decode(data, source.subject, codec)


def _said(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    return (found[1] or found[2]).decode("ascii") if found else ""


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeError:
        return None
