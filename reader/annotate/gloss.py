"""A word-by-word gloss from CC-CEDICT: what a reader sees where no translation model is installed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from reader.annotate.lexicon import Entry, entries
from reader.model import Token, TokenKind

# Our own: function words, and words whose first sense in CC-CEDICT misleads. An empty gloss leaves the word unsaid.
_OWN = Path(__file__).parents[2] / "resources" / "lexicon" / "glosses.tsv"
_PUNCTUATION = str.maketrans("，。、；：？！（）《》〈〉【】「」『』", ",.,;:?!()“”“”[]“”‘’")
_OPENING, _CLOSING = "([“‘", ",.;:?!)]”’%"
_NOTE = re.compile(r"\s*\([^()]*\)")
# References of CC-CEDICT's own: 吉林省|..., [Ji2 lin2].
_REFERENCE = re.compile(r"\s*[\u3400-\u9fff|·，]+|\[[^\]]*\]")
_USELESS = re.compile(
    r"CL:|(old |archaic |Japanese |erhua |erroneous )?variant of|surname|used in|see |also written|also pr|Taiwan pr"
    r"|abbr\. for|(?-i:Tw\b)"
)
_LEAD = re.compile(r"^(to be |to |lit\. |fig\. )")
_CAPITALISED = re.compile(r"[A-Z][\w'’.-]*(?: (?:of |and |the |de )*[A-Z][\w'’.-]*)*")


def line(tokens: Sequence[Token], shadow: str) -> str:
    """The gloss of a sentence whose simplified text is `shadow`: words parted by " · ", punctuation as in English."""
    written = ""
    for token in tokens:
        english = _gloss(token, shadow[token.start : token.end])
        if english:
            written += _joiner(written, english, token.kind) + english
    return written.strip()


def _joiner(written: str, english: str, kind: TokenKind) -> str:
    if not written or written[-1] in _OPENING:
        return ""
    if kind is TokenKind.PUNCTUATION:
        return "" if english[0] in _CLOSING else " "
    return " · " if written[-1].isalnum() else " "


def senses(token: Token, shadow: str, limit: int = 3) -> str:
    """The first senses of a word, for its card; empty if CC-CEDICT lacks it."""
    fitting = _by_fitness(shadow, _syllables(token), token.kind)[:1]
    found = [_shorten(sense) for entry in fitting for sense in entry.senses]
    return "; ".join(list(dict.fromkeys(filter(None, found)))[:limit])


def _gloss(token: Token, shadow: str) -> str:
    if token.kind is TokenKind.PUNCTUATION:
        return token.text.translate(_PUNCTUATION).replace("——", "—").replace("……", "…")
    if token.kind in (TokenKind.NUMBER, TokenKind.LATIN, TokenKind.SPACE):
        return token.text.strip()
    return _word_gloss(shadow, _syllables(token), token.kind, token.pinyin)


@lru_cache(maxsize=20_000)
def _word_gloss(word: str, syllables: tuple[str, ...], kind: TokenKind, pinyin: str) -> str:
    own = _own().get(word)
    if own is not None:
        return own
    sense = _short_sense(word, syllables, kind)
    if sense or kind is TokenKind.NAME:
        return sense or pinyin
    parts = _parts(word, syllables) if len(word) > 1 else ()
    return " ".join(filter(None, parts)) or pinyin or word


def _parts(word: str, syllables: tuple[str, ...]) -> Iterator[str]:
    """The glosses of the longest known parts of a word that CC-CEDICT lacks, or reads otherwise (更深)."""
    at = 0
    while at < len(word):
        ends = range(len(word) - (at == 0), at + 1, -1)
        end = next((end for end in ends if entries(word[at:end])), at + 1)
        own = _own().get(word[at:end])
        yield _short_sense(word[at:end], syllables[at:end], TokenKind.WORD) if own is None else own
        at = end


def _short_sense(word: str, syllables: tuple[str, ...], kind: TokenKind) -> str:
    for entry in _by_fitness(word, syllables, kind):
        if len(word) > 1 and not _reads_alike(entry.syllables, syllables):
            continue
        for sense in entry.senses:
            if short := _shorten(sense):
                name = _CAPITALISED.match(short) if kind is TokenKind.NAME else None
                return name.group() if name else short
    return ""


def _syllables(token: Token) -> tuple[str, ...]:
    return tuple(reading.syllable if reading else "" for reading in token.readings)


def _by_fitness(word: str, syllables: tuple[str, ...], kind: TokenKind) -> list[Entry]:
    """Entries read as the token first, proper names first for a name and last else, then the dictionary's order."""
    is_name = kind is TokenKind.NAME
    return sorted(entries(word), key=lambda entry: (entry.syllables != syllables, bool(entry.capitals) != is_name))


def _reads_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two readings agree but for neutral tones and 儿."""
    return len(one) == len(other) and all(
        a == b or (a[:-1] == b[:-1] and "5" in a[-1:] + b[-1:]) or {a, b} == {"r5", "er2"}
        for a, b in zip(one, other, strict=True)
    )


@lru_cache(maxsize=20_000)
def _shorten(sense: str) -> str:
    """A sense without notes, references and "to"; empty if nothing is said then."""
    plain = _REFERENCE.sub("", _NOTE.sub("", sense)).strip()
    if not plain or _USELESS.match(plain):
        return ""
    return _LEAD.sub("", plain.split(",")[0]).strip()


@cache
def _own() -> Mapping[str, str]:
    rows = (row.partition("\t") for row in _OWN.read_text("utf-8").splitlines())
    return {word: english for word, _, english in rows}
