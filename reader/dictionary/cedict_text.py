"""Dictionaries in the format of CC-CEDICT: newer ones of it, CC-Canto, HanDeDict, CFDICT.

銀行 银行 [yin2 hang2] /bank/CL:家[jia1],個|个[ge4]/ - a line an entry; CC-Canto has {ngan4 hong4} behind the pinyin.
See https://cc-cedict.org/wiki/format:syntax.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import closing
from itertools import chain

from reader.dictionary.added import (
    LONGEST_WORD,
    MOST_ENTRIES,
    Description,
    DictionaryFormat,
    ReadEntry,
    bad_dictionary,
    described,
)
from reader.dictionary.bundle import Bundle, Stream
from reader.dictionary.cedict import BUNDLED_TITLE
from reader.dictionary.plain_lines import within_bounds
from reader.dictionary.sound import marked
from reader.model import ReaderError

_LINE = re.compile(r"(\S{1,100}) (\S{1,100}) \[([^\[\]]{0,300})\](?: \{([^{}]{0,300})\})? /(.*)/")
_LONGEST_LINE = 200_000
# So many comments stand before the first entry at most; a title is one of them.
_MOST_COMMENTS, _LONGEST_TITLE = 100, 40
# Lines that are no entry: damaged ones, of which each of these dictionaries has some.
_MOST_ODD = 0.1


class CedictText:
    """A dictionary in the format of CC-CEDICT that is open to be read once; see DictionarySource. Progress is counted
    in bytes as far as `size`, what they are once unpacked is not known before."""

    def __init__(self, bundle: Bundle, name: str, size: int) -> None:
        """Raises ReaderError."""
        self._bundle, self._name = bundle, name
        self.done, self.total = 0, max(size, 1)
        self.description = self._describe()

    def entries(self) -> Iterator[ReadEntry]:
        number, odd = 0, 0
        with closing(self._bundle.open(self._name)) as stream:
            for line in _lines(stream):
                self.done = min(stream.at, self.total)
                if entry := _entry(line, number):
                    number += 1
                    yield entry
                elif line.strip() and not line.startswith("#"):
                    odd += 1
                if number > MOST_ENTRIES:
                    raise stream.bad("there are too many words")
        if odd > number * _MOST_ODD:
            raise self._bad(f"{odd} of its lines are no entries")

    def aliases(self) -> Iterator[tuple[str, int]]:
        return iter(())

    def _describe(self) -> Description:
        """From the comments at its beginning. Raises ReaderError where no entry follows them."""
        comments: list[str] = []
        with closing(self._bundle.open(self._name)) as stream:
            for count, line in enumerate(_lines(stream)):
                if _entry(line, 0):
                    break
                comments.append(line.lstrip("#").strip())
                if count >= _MOST_COMMENTS:
                    raise self._bad("its lines are no entries")
            else:
                raise self._bad("it has no entries")
        said = dict(line.removeprefix("!").strip().split("=", 1) for line in comments if re.match(r"! *\w+=", line))
        texts = [line for line in comments if line and not line.startswith("!")]
        named = texts[0] if texts and len(texts[0]) <= _LONGEST_TITLE else ""
        title = named or self._name.rpartition("/")[2].partition(".")[0]
        # A newer one must not be taken for the one that is bundled.
        title = f"{title} (added)" if title == BUNDLED_TITLE else title
        version = said.get("date", said.get("version", ""))[:10]
        return described(title, DictionaryFormat.CEDICT, version, "\n".join(texts[1:]))

    def _bad(self, detail: str) -> ReaderError:
        return bad_dictionary(self._bundle.subject, detail)


def _entry(line: str, number: int) -> ReadEntry | None:
    found = _LINE.fullmatch(line.strip()) if not line.startswith("#") else None
    if found is None:
        return None
    traditional, simplified, pinyin, jyutping, senses = found.groups()
    reading = marked(pinyin)[:LONGEST_WORD]
    lines = [sense.strip() for sense in senses.split("/") if sense.strip()]
    if jyutping:
        lines.insert(0, f"{{{jyutping}}}")
    words = tuple(dict.fromkeys((simplified, traditional)))
    return ReadEntry(number, words, reading, within_bounds(lines)) if lines else None


def _lines(stream: Stream) -> Iterator[str]:
    """The lines of a stream in UTF-8. Raises ReaderError."""
    decode = getincrementaldecoder("utf-8-sig")().decode
    rest = ""
    for piece in chain(stream.pieces(), [b""]):
        try:
            text = decode(piece, final=not piece)
        except UnicodeDecodeError:
            raise stream.bad("it is not in UTF-8") from None
        *lines, rest = (rest + text).split("\n")
        yield from lines
        if len(rest) > _LONGEST_LINE:
            raise stream.bad("its lines are no entries")
    yield rest
