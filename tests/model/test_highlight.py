from reader.model import Highlight, Position, highlight_at
from tests import builders

ARTICLE = builders.article("渡船过了河。 河水很宽。岸。")


def test_its_anchor_is_the_sentences_that_it_touches() -> None:
    within = highlight_at(ARTICLE, 0, 1, 3)
    assert within == Highlight(Position(0, 0), "渡船过了河。", 1, 3)
    assert (within.text, within.span, within.is_valid) == ("船过", (1, 3), True)
    over = highlight_at(ARTICLE, 0, 4, 9)
    assert (over.anchor, over.text, over.span) == ("渡船过了河。 河水很宽。", "河。 河水", (4, 9))
    last = highlight_at(ARTICLE, 0, 12, 14)
    assert (last.position, last.anchor, last.span) == (Position(0, 12), "岸。", (12, 14))


def test_what_lies_between_sentences_has_none() -> None:
    between = highlight_at(ARTICLE, 0, 6, 7)
    assert (between.anchor, between.text, between.span) == (" ", " ", (6, 7))


def test_validity() -> None:
    assert not Highlight(Position(0, 0), "河水", 1, 1).is_valid
    assert not Highlight(Position(0, 0), "河水", -1, 1).is_valid
    assert not Highlight(Position(0, 0), "河水", 0, 3).is_valid
