from pathlib import Path

import pytest

from reader.library import History
from reader.model import Position, Problem, ReaderError
from reader.pipeline import Desk, source_rules
from reader.pipeline.shelving import count_characters
from reader.ui.opened import open_path, open_text
from tests.ui.conftest import SIMPLIFIED

PAGE = (
    "<html><head><meta name=source content=日报></head><body><article><h1>渡船</h1><p>渡船过了河，人们都上了岸。</p>"
    "<p class=ask>今天的天气怎么样？请您投票。</p><p>他们走进城里，去看那座大桥。</p></article></body></html>"
)


def _wanted() -> bool:
    return False


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("我喝茶。", 3),
        ("2024年 ABC，ok", 1),
        ("二〇二四年", 5),
        ("㐀𠀀丽", 3),
        ("ひらがなと漢字", 2),
    ],
)
def test_only_chinese_characters_are_counted(text: str, characters: int, history: History, desk: Desk) -> None:
    assert count_characters(open_text(text, "test", history, desk, _wanted).article) == characters


def test_a_file_is_noted_and_brings_its_place(text_file: Path, history: History, desk: Desk) -> None:
    assert open_path(text_file, None, history, desk, _wanted).position is None
    assert [entry.title for entry in history.recent()] == ["喝茶的人"]
    history.save_position(text_file, Position(2, 1))
    opened = open_path(text_file, "utf-8", history, desk, _wanted)
    assert (opened.position, opened.path, opened.encoding) == (Position(2, 1), text_file, "utf-8")


def test_a_relative_path_is_noted_as_an_absolute_one(
    text_file: Path, history: History, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    monkeypatch.chdir(text_file.parent)
    assert open_path(Path(text_file.name), None, history, desk, _wanted).path == text_file
    assert history.recent()[0].path == text_file


def test_what_cannot_be_read_is_not_noted(tmp_path: Path, history: History, desk: Desk) -> None:
    with pytest.raises(ReaderError) as failure:
        open_path(tmp_path / "none.txt", None, history, desk, _wanted)
    assert failure.value.problem is Problem.NOT_FOUND
    assert history.recent() == []


def test_the_pages_of_a_publisher_are_folded_as_the_reader_has_them(
    tmp_path: Path, history: History, desk: Desk
) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    before = open_path(page, None, history, desk, _wanted)
    (poll,) = [index for index, block in enumerate(before.article.blocks) if "投票" in block.text]
    rule = source_rules.remember(desk, before.article, poll, folded=True)
    after = open_path(page, None, history, desk, _wanted)
    assert [index for index, block in enumerate(after.article.blocks) if block.folded] == [poll]
    assert (after.rules, before.rules) == ((rule,), ())
    assert after.id == before.id
    assert list(after.article.sentences()) == list(before.article.sentences())


def test_a_text_is_not_noted(history: History, desk: Desk) -> None:
    opened = open_text(SIMPLIFIED, "Pasted text", history, desk, _wanted)
    assert (opened.path, opened.encoding, opened.position) == (None, None, None)
    assert history.recent() == []


def test_the_same_text_has_its_place_pasted_again_or_under_another_name(
    text_file: Path, history: History, desk: Desk
) -> None:
    opened = open_path(text_file, None, history, desk, _wanted)
    assert opened.id == opened.article.id
    history.save_position(opened.id, Position(2, 1))
    assert open_text(SIMPLIFIED, "Pasted text", history, desk, _wanted).position == Position(2, 1)
    moved = text_file.rename(text_file.with_name("moved.txt"))
    assert open_path(moved, None, history, desk, _wanted).position == Position(2, 1)
    # The file's own place comes first: another text may have been in it.
    history.save_position(moved, Position(1, 0))
    assert open_path(moved, None, history, desk, _wanted).position == Position(1, 0)


def test_sentences_are_found_by_their_ids(history: History, desk: Desk) -> None:
    opened = open_text("新闻 | 体育 | 财经 | 娱乐\n" + SIMPLIFIED, "test", history, desk, _wanted)
    assert [sentence.text for sentence in opened.in_order({"3.0", "2.1", "2.0"})] == [
        "我喜欢喝茶。",
        "他去学校。",
        "我们喜欢北京。",
    ]
    assert opened.in_order(set()) == []
    assert opened.is_folded("0.0")
    assert not opened.is_folded("2.0")


def test_order_is_that_of_reading_not_of_spelling(history: History, desk: Desk) -> None:
    opened = open_text("\n\n".join(f"第{number}段喝茶。" for number in range(12)), "test", history, desk, _wanted)
    assert [item.id for item in opened.in_order({"10.0", "9.0", "2.0"})] == ["2.0", "9.0", "10.0"]
    assert opened.id == opened.article.id
    assert len(opened.parts) == 12
