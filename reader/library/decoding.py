"""Bytes of a short list of Chinese words to text. What reads articles weighs running text, and there is none here."""

import codecs

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Codec -> the first bytes of the characters in common use, by which both standards are ordered: GB 2312 level 1 and
# Big5 level 1. Each reads as rare ones of the other.
_COMMON = {"gb18030": range(0xB0, 0xD8), "cp950": range(0xA4, 0xC7)}


def decode(data: bytes) -> str | None:
    """The text, None if no encoding fits. A guess loses nothing: it is strict."""
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], codec)
    if b"\0" in data[:1000]:
        # In UTF-16, ASCII has a zero before or behind it.
        return _strict(data, "utf-16-be" if data[:1000:2].count(0) > data[1:1000:2].count(0) else "utf-16-le")
    text = _strict(data, "utf-8")
    if text is not None:
        return text
    texts = {codec: text for codec in _COMMON if (text := _strict(data, codec)) is not None}
    codec = max(texts, key=lambda codec: _common_share(texts[codec], codec), default=None)
    return None if codec is None else texts[codec]


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _common_share(text: str, codec: str) -> float:
    encoded = [character.encode(codec) for character in text if not character.isascii()]
    common = sum(
        len(code) == 2 and code[0] in _COMMON[codec] and (codec != "gb18030" or code[1] > 0xA0) for code in encoded
    )
    return common / len(encoded) if encoded else 0.0
