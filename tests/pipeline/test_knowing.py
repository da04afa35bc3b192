from dataclasses import replace

import pytest

from reader.model import Annotation, Script, Sentence, TokenKind, WordState
from reader.pipeline import annotate_all, knowing, open_text
from tests import builders

TEXT = "东西在银行。"


@pytest.fixture
def annotation() -> Annotation:
    return builders.annotation(Sentence("0.0", TEXT, 0), "东西 在 银行 。", "dong1 xi5 zai4 yin2 hang2 -")


def test_only_unknown_words_keep_their_readings(annotation: Annotation) -> None:
    assert knowing.unknown_only(annotation, ()) == (True, True, True, False)
    assert knowing.unknown_only(annotation, {"银行", "在"}) == (True, False, False, False)


def test_a_word_of_known_characters_is_not_known(annotation: Annotation) -> None:
    assert knowing.unknown_only(annotation, {"东", "西", "银", "行"}) == (True, True, True, False)


def test_a_number_is_known(annotation: Annotation) -> None:
    tokens = tuple(token._replace(kind=TokenKind.NUMBER) for token in annotation.tokens)
    assert not any(knowing.unknown_only(replace(annotation, tokens=tokens), ()))


def test_words_have_their_simplified_keys() -> None:
    article = open_text("他在銀行說什麼東西？", "memory")
    annotations = annotate_all(article).values()
    assert article.script is not Script.SIMPLIFIED
    known = {"银行", "什么"}
    for annotation in annotations:
        shown = knowing.unknown_only(annotation, known)
        hidden = {t.text for t, kept in zip(annotation.tokens, shown, strict=True) if not kept and any(t.readings)}
        assert hidden == {"銀行", "什麼"}


@pytest.mark.parametrize(
    ("word", "kept"),
    [("銀行", "银行"), ("银行", "银行"), ("什么", "什么"), ("什麼", "什么"), ("专著", "专著"), ("乾淨", "干净")],
)
def test_a_word_of_either_script_is_kept_simplified(word: str, kept: str) -> None:
    assert knowing.simplified([word, word]) == [kept]


def test_of_two_forms_of_a_word_the_last_state_holds() -> None:
    states = {"銀行": WordState.KNOWN, "长春": WordState.IGNORED, "银行": WordState.LEARNING}
    assert knowing.simplified_states(states) == {"银行": WordState.LEARNING, "长春": WordState.IGNORED}


@pytest.mark.parametrize(
    ("span", "expected"),
    [((3, 5), ("yin2", "hang2")), ((1, 4), ("xi5", "zai4", "yin2")), ((4, 6), ("hang2", "")), ((5, 6), ())],
)
def test_how_characters_are_read(span: tuple[int, int], expected: tuple[str, ...], annotation: Annotation) -> None:
    assert knowing.syllables_at(annotation, *span) == expected


def test_a_part_of_a_sentence_is_written_in_either_script() -> None:
    annotation = next(iter(annotate_all(open_text("他在銀行。", "memory")).values()))
    assert knowing.written(annotation, "銀行", 2, Script.SIMPLIFIED) == "银行"
    assert knowing.written(annotation, "銀行", 2, Script.TRADITIONAL) == "銀行"
