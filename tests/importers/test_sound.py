"""Whatever an importer makes of a file, what comes of it is an article."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers import reading
from reader.importers.lines import Line, line_of
from reader.importers.sound import sound_fact, sound_lines, sound_text
from reader.importers.source import Page
from reader.model import Article, BlockKind, Metadata, Picture, ReaderError, Ruby
from tests.fuzz.invariants import check_article

_PICTURE = Picture("image/png", b"\x89PNG")
_TEXTS = st.text(st.sampled_from("银行。a \t\u3000\u200b\n\r\v\f\x1c\x85\u2028\u2029\0\ud800\udfff"), max_size=12)
_PLACES = st.integers(-3, 14)
_LINES = st.builds(
    Line,
    _TEXTS,
    st.just(""),
    st.none() | st.sampled_from(BlockKind),
    st.integers(-1, 9),
    st.booleans(),
    st.lists(st.builds(Ruby, _PLACES, _PLACES, _TEXTS), max_size=3).map(tuple),
    st.none() | st.just(_PICTURE),
    _TEXTS,
).map(lambda line: replace(line, plain=line_of(line.text).plain))


@given(st.lists(_LINES, max_size=6), _TEXTS, st.lists(_TEXTS, min_size=5, max_size=5))
def test_whatever_the_lines_are_the_article_is_sound(lines: list[Line], title: str, facts: list[str]) -> None:
    page = Page(lines, title, Metadata(*facts))
    try:
        article = reading._article(page, "a.txt", title)
    except ReaderError:
        assert not any("银" in line.text or "行" in line.text for line in lines)
    else:
        check_article(article)


def _sound(text: str, **facts: object) -> Line:
    (line,) = sound_lines([replace(line_of(text), kind=BlockKind.PARAGRAPH, **facts)])
    return line


def test_a_sound_line_is_the_same() -> None:
    line = replace(line_of("我\u3000在\u200b银行"), kind=BlockKind.QUOTE, rubies=(Ruby(0, 1, "wǒ"),), place="p.a")
    assert sound_lines([line])[0] is line


def test_readings_stay_over_their_characters() -> None:
    line = _sound("\0\n 银\u2028行\v", rubies=(Ruby(3, 4, "yín"), Ruby(5, 6, "há\nng")))
    assert (line.text, line.plain) == ("\ufffd  银 行", "\ufffd  银 行")
    assert line.rubies == (Ruby(3, 4, "yín"), Ruby(5, 6, "há ng"))
    line = _sound("\n\n银行", rubies=(Ruby(2, 4, "yínháng"), Ruby(0, 1, "lost"), Ruby(3, 9, "lost")))
    assert (line.text, line.rubies) == ("银行", (Ruby(0, 2, "yínháng"),))


def test_a_place_is_one_line() -> None:
    assert _sound("银行", place="d\u2028iv#top p").place == "d iv#top p"


def test_a_line_of_nothing_is_none() -> None:
    assert sound_lines([line_of(""), Line("\n", "")]) == []
    assert [line.kind for line in sound_lines([replace(line_of(""), picture=_PICTURE)])] == [BlockKind.CAPTION]


@pytest.mark.parametrize(
    ("kind", "level", "sound"),
    [(BlockKind.HEADING, 0, 1), (BlockKind.HEADING, 9, 6), (BlockKind.QUOTE, 2, 0), (BlockKind.HEADING, 3, 3)],
)
def test_headings_alone_have_levels(kind: BlockKind, level: int, sound: int) -> None:
    (line,) = sound_lines([replace(line_of("银行"), kind=kind, level=level)])
    assert (line.kind, line.level) == (kind, sound)


def test_what_is_folded_from_end_to_end_is_unfolded() -> None:
    folded = replace(line_of("银行"), folded=True)
    assert [line.folded for line in sound_lines([folded, folded])] == [False, False]
    assert [line.folded for line in sound_lines([folded, line_of("长春")])] == [True, False]


def test_facts_are_one_line_and_texts_keep_theirs() -> None:
    assert sound_fact(" 银\0行\n\u2028长\ud800春 ") == "银\ufffd行 长?春"
    assert sound_text("银\0行\n长\ud800春") == "银\ufffd行\n长?春"


def test_a_title_is_there_where_all_that_is_shown_is_invisible() -> None:
    article: Article = reading._article(Page([line_of("\u200b"), replace(line_of("银行"), folded=True)], ""), "a.txt")
    assert article.title == "银行"


def test_a_name_of_a_file_may_have_lines() -> None:
    assert reading._article(Page([line_of("长春")], ""), "a", " 银\n行\u2028 ").title == "银 行"
