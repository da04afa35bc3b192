"""What stands about a word."""

import pytest

from reader.annotate import polyphones, words
from reader.annotate.neighbours import class_after, ends_clause, following, object_of, preceding
from reader.annotate.polyphones import Context


def context(text: str) -> Context:
    return polyphones.context(text, words.cut(text))


def test_the_words_on_either_side() -> None:
    of = context("我们，去北京")
    assert (following(of, 0), following(of, 0, 2), following(of, 3)) == ("，", "去", "")
    assert preceding(of, 3)[0] == "去"
    assert preceding(of, 2) == preceding(of, 0) == ("", "")


def test_punctuation_and_numbers_have_no_class_of_words() -> None:
    # Their kinds begin with p and n, as prepositions and nouns do.
    assert (class_after(context("得。"), 0), class_after(context("得3天"), 0), class_after(context("得"), 0)) == (
        "",
        "",
        "",
    )
    assert class_after(context("得把"), 0) == "p"


@pytest.mark.parametrize(("text", "found"), [("倒了一杯水", "水"), ("倒了。水", ""), ("倒", "")])
def test_the_object_of_a_verb(text: str, found: str) -> None:
    assert object_of(context(text), 0) == found


def test_the_end_of_a_clause() -> None:
    assert [ends_clause(context(text), 0) for text in ("行", "行，", "行吗")] == [True, True, False]
