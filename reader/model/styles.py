"""How a reading is shown in each style: a syllable, and the words of a sentence."""

from collections.abc import Collection, Iterable, Sequence

from reader.model.annotation import Token, TokenKind
from reader.model.pinyin import PinyinStyle, mark_tone
from reader.model.zhuyin import zhuyin

_NO_WORDS = frozenset({TokenKind.PUNCTUATION, TokenKind.SPACE})


def show_syllable(syllable: str, style: PinyinStyle) -> str:
    """A canonical syllable ("yin2") as a style shows it: yín, yin2, ㄧㄣˊ; empty in style NONE.

    With numbers ü stays, and the neutral tone is 5 ("lü4", "de5"), as dictionaries such as CC-CEDICT write it: without
    a number it would look forgotten. What zhuyin cannot write is shown as pinyin.
    """
    match style:
        case PinyinStyle.NONE:
            return ""
        case PinyinStyle.NUMBERS:
            return syllable
        case PinyinStyle.ZHUYIN:
            written = zhuyin(syllable)
            return mark_tone(syllable) if written is None else str(written)
        case PinyinStyle.SYLLABLE | PinyinStyle.WORD:
            return mark_tone(syllable)


def one_by_one(syllables: Iterable[str], style: PinyinStyle, capitals: Collection[int] = ()) -> str:
    """Syllables in a style, apart, with a capital where a name has one: "Běi jīng". Styles that are no syllable's own
    (none, words) show tone marks."""
    single = PinyinStyle.SYLLABLE if style in (PinyinStyle.NONE, PinyinStyle.WORD) else style
    shown = (show_syllable(syllable, single) for syllable in syllables)
    return " ".join(capitalised(each) if number in capitals else each for number, each in enumerate(shown))


def sentence_pinyin(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The spelling of each word of a sentence, the first with the capital that GB/T 16159-2012 wants there (6.3).

    Stops do not count as a beginning; a number or a Latin word does, and leaves the sentence without a capital of ours.
    """
    first = next((at for at, token in enumerate(tokens) if token.kind not in _NO_WORDS), None)
    return tuple(capitalised(token.pinyin) if at == first else token.pinyin for at, token in enumerate(tokens))


def capitalised(pinyin: str) -> str:
    """A spelling with a capital first: "yínháng" -> "Yínháng"."""
    return pinyin[:1].upper() + pinyin[1:]
