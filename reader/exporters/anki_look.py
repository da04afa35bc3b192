"""The note type of Duidu's cards in Anki: its fields, what stands on each card, and its colours.

The note type is the same whatever is exported: were it another each time, Anki would keep several beside each other.
So which cards are wanted is a matter of fields that switch a template on.
"""

from collections.abc import Iterator

from reader.exporters.ruby_style import families
from reader.model.flash_cards import CardKind

# The first is what Anki sorts and looks for duplicates by.
SIMPLIFIED, TRADITIONAL, PINYIN, ZHUYIN = "Simplified", "Traditional", "Pinyin", "Zhuyin"
MEANING, MEASURES = "Meaning", "Measure words"
SENTENCE, SENTENCE_TRADITIONAL = "Sentence", "Sentence traditional"
SENTENCE_PINYIN, ENGLISH = "Sentence pinyin", "English"
CLOZE, CLOZE_TRADITIONAL = "Cloze", "Cloze traditional"
ARTICLE, LEVEL = "Article", "Level"
# The word in the script in which the card does not ask, where that differs.
OTHER = "Other script"
# Where it is filled, the cards ask in traditional characters.
TRADITIONAL_FIRST = "Traditional first"
SWITCHES = {kind: f"{kind.value.capitalize()} card" for kind in CardKind}
FIELDS = (
    *(SIMPLIFIED, TRADITIONAL, PINYIN, ZHUYIN, MEANING, MEASURES, SENTENCE, SENTENCE_TRADITIONAL, SENTENCE_PINYIN),
    *(ENGLISH, CLOZE, CLOZE_TRADITIONAL, ARTICLE, LEVEL, OTHER, TRADITIONAL_FIRST),
    *SWITCHES.values(),
)


def templates() -> Iterator[tuple[str, str, str]]:
    """Name, front and back of each card."""
    for kind in CardKind:
        front, back = _SIDES[kind]
        needed = _NEEDED[kind]
        yield kind.value.capitalize(), _where(SWITCHES[kind], _where(needed, front) if needed else front), back


def _where(field: str, text: str) -> str:
    """The text where a field is filled."""
    return f"{{{{#{field}}}}}{text}{{{{/{field}}}}}"


def _unless(field: str, text: str) -> str:
    return f"{{{{^{field}}}}}{text}{{{{/{field}}}}}"


def _line(style: str, field: str) -> str:
    """A line with a field, nothing where that is empty."""
    return _where(field, f'<div class="{style}">{{{{{field}}}}}</div>')


def _chinese(
    style: str, simplified: str, traditional: str, by_simplified: str = "zh-Hans", by_traditional: str = "zh-Hant"
) -> str:
    """A field of two scripts, in the one that the reader learns; the language of what each reader sees."""
    return _where(TRADITIONAL_FIRST, _in(by_traditional, style, traditional)) + _unless(
        TRADITIONAL_FIRST, _in(by_simplified, style, simplified)
    )


def _in(language: str, style: str, field: str) -> str:
    return f'<div class="{style}" lang="{language}">{{{{{field}}}}}</div>'


_OTHER_FORM = _where(OTHER, _chinese("other", OTHER, OTHER, "zh-Hant", "zh-Hans"))
_WORD = _chinese("word", SIMPLIFIED, TRADITIONAL)
_READING = _line("pinyin", PINYIN) + _line("zhuyin", ZHUYIN)
_MEANING = _line("meaning", MEANING) + _line("measures", MEASURES)
_ENGLISH = _line("english", ENGLISH)
_READ_SENTENCE = _chinese("sentence", SENTENCE, SENTENCE_TRADITIONAL)
_WITH_SENTENCE = _where(SENTENCE, _READ_SENTENCE + _ENGLISH)
_SOURCE = _line("source", ARTICLE)
_ANSWER = "\n<hr id=answer>\n"
_ALL = _READING + _OTHER_FORM + _MEANING + _WITH_SENTENCE + _SOURCE
# What must be filled besides the switch.
_NEEDED = {
    CardKind.RECOGNITION: "",
    CardKind.LISTENING: PINYIN,
    CardKind.CLOZE: CLOZE,
    CardKind.SENTENCE: SENTENCE,
}
_SIDES = {
    CardKind.RECOGNITION: (_WORD, "{{FrontSide}}" + _ANSWER + _ALL),
    CardKind.LISTENING: (
        _READING + _line("context", SENTENCE_PINYIN),
        "{{FrontSide}}" + _ANSWER + _WORD + _OTHER_FORM + _MEANING + _WITH_SENTENCE + _SOURCE,
    ),
    CardKind.CLOZE: (
        _chinese("sentence bare", CLOZE, CLOZE_TRADITIONAL) + _ENGLISH,
        "{{FrontSide}}" + _ANSWER + _WORD + _READING + _OTHER_FORM + _MEANING + _READ_SENTENCE + _SOURCE,
    ),
    CardKind.SENTENCE: (
        _chinese("sentence bare", SENTENCE, SENTENCE_TRADITIONAL),
        # Not the front once more: the readings come to stand over it.
        _READ_SENTENCE + _ANSWER + _line("context", SENTENCE_PINYIN) + _ENGLISH + _SOURCE,
    ),
}

CSS = """\
.card {
  font: 18px/1.5 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; text-align: center;
  color: #1F1E1B; background: #FAF8F3; padding: 1em .5em;
}
.card > * { max-width: 34em; margin-left: auto; margin-right: auto; }
:lang(zh-Hans) { font-family: HANS, sans-serif; }
:lang(zh-Hant) { font-family: HANT, sans-serif; }
.word { font-size: 3em; line-height: 1.3; }
.other { font-size: 1.5em; color: #6B665C; }
.pinyin { font-size: 1.4em; }
.zhuyin, .context, .measures, .source { color: #6B665C; }
.source { font-size: .8em; margin-top: 1.5em; }
.meaning { margin-top: .6em; }
.meaning ol { display: inline-block; text-align: left; margin: 0; padding-left: 1.4em; }
.sentence { font-size: 1.45em; line-height: 2.1; margin-top: .6em; }
.sentence span { white-space: nowrap; }
.sentence b { font-weight: inherit; color: #A33B20; }
.bare { line-height: 1.7; }
.bare rt { display: none; }
.blank { display: inline-block; min-width: 2.4em; border-bottom: 2px solid #A33B20; }
rt { font: .5em/1.1 "Noto Sans", "Segoe UI", Arial, sans-serif; color: #6B665C; padding: 0 .2em; }
hr { border: 0; border-top: 1px solid #DDD8CC; }
.nightMode.card { color: #E7E3DA; background: #1C1B1A; }
.nightMode .other, .nightMode .zhuyin, .nightMode .context, .nightMode .measures, .nightMode .source, .nightMode rt {
  color: #A39C8F;
}
.nightMode .sentence b { color: #E58A6E; }
.nightMode .blank { border-color: #E58A6E; }
.nightMode hr { border-color: #3A3833; }
""".replace("HANS", families("zh-Hans")).replace("HANT", families("zh-Hant"))
