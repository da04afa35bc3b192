from reader.model import BlockKind, Position
from reader.pipeline.course import Course, sentence_at
from tests.builders import article, block

TEXT = article(
    block(0, "喝茶的人", BlockKind.HEADING, level=1),
    block(1, "首页 登录", BlockKind.NAVIGATION, folded=True),
    "我喜欢喝茶。他去学校。",
    "",
    "我们喜欢北京。",
)


def test_sentences_are_counted_from_1_without_those_folded_away() -> None:
    course = Course(TEXT)
    assert course.total == 4
    places = (Position(0, 0), Position(2, 0), Position(2, 5), Position(2, 6), Position(4, 3))
    assert [course.number(place) for place in places] == [1, 2, 2, 3, 4]


def test_what_is_folded_or_empty_has_no_number() -> None:
    course = Course(TEXT)
    assert [course.number(Position(1, 0)), course.number(Position(3, 0))] == [0, 0]


def test_an_article_without_text_has_no_sentence() -> None:
    assert Course(article()).total == 0


def test_the_sentence_at_a_place_is_the_one_that_began_last() -> None:
    found = [sentence_at(TEXT, Position(2, offset)) for offset in (0, 5, 6, 11)]
    assert [sentence.id for sentence in found if sentence] == ["2.0", "2.0", "2.1", "2.1"]
    assert sentence_at(TEXT, Position(3, 0)) is None
