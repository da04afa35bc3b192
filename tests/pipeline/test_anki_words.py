"""Words out of Anki: the field that has them, and which count."""

from pathlib import Path

import pytest

from reader.importers.anki import Standing
from reader.model import Problem, ReaderError
from reader.model.flash_cards import Which
from reader.pipeline import anki_words
from reader.pipeline.anki_words import plain, words_of_anki
from tests import anki_collections as real
from tests.importers.anki.packages import database, package

FIELDS = ("Sentence", "Hanzi", "Pinyin", "English", "Lesson")


def deck(tmp_path: Path) -> Path:
    notes = (
        (real.MATURE, ("他在银行工作，很忙。", "<b>银行</b>[yínháng]", "yínháng", "bank; 银行", "第一课")),
        (real.YOUNG, ("我们学习", "学习&nbsp;[sound:x.mp3]", "xuéxí", "to study", "第一课")),
        (real.NEW, ("我要工作", "<ruby>工<rt>gōng</rt></ruby>作 / 工作", "gōngzuò", "to work", "第一课")),
        (real.YOUNG, ("x", "", "", "", "第一课")),
    )
    with real.collection(tmp_path / "anki") as anki:
        real.add_notes(anki, FIELDS, notes)
        return real.export_package(anki, tmp_path / "deck.apkg", legacy=False)


def test_the_likeliest_field_comes_first(tmp_path: Path) -> None:
    found = words_of_anki(deck(tmp_path))
    assert found.has_standings
    assert (found.fields[0].note_type, found.fields[0].name) == ("Chinese", "Hanzi")
    assert {each.name for each in found.fields} == {"Hanzi", "Sentence", "Lesson"}
    hanzi = found.fields[0]
    assert hanzi.words == {"银行": Standing.MATURE, "学习": Standing.YOUNG, "工作": Standing.NEW}
    assert hanzi.samples == ["银行[yínháng]", "学习", "工作 / 工作"]


def test_which_cards_count(tmp_path: Path) -> None:
    hanzi = words_of_anki(deck(tmp_path)).fields[0]
    assert hanzi.chosen(Which.ALL) == ["银行", "学习", "工作"]
    assert hanzi.chosen(Which.REVIEWED) == ["银行", "学习"]
    assert hanzi.chosen(Which.MATURE) == ["银行"]


def test_a_field_by_its_name(tmp_path: Path) -> None:
    found = words_of_anki(deck(tmp_path))
    assert found.named("hanzi", "x").name == "Hanzi"
    with pytest.raises(ReaderError) as caught:
        found.named("Pinyin", "deck.apkg")
    assert (caught.value.problem, caught.value.subject) == (Problem.NO_FIELD, "deck.apkg")
    assert "Hanzi" in str(caught.value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("银行", "银行"),
        ('<div style="color: red">银行<br>学习</div>', "银行 学习"),
        ("{{c1::银行::bank}}很大", "银行很大"),
        ("银行[sound:银行.mp3]", "银行"),
        ("<ruby>银<rp>(</rp><rt>yín</rt><rp>)</rp></ruby>行", "银行"),
        ("&lt;银行&gt;&amp;", "<银行>&"),
        ("银<img src='x.png'>行", "银行"),
        ("< 银行", "< 银行"),
    ],
)
def test_fields_as_text(value: str, text: str) -> None:
    assert plain(value) == text


def test_of_a_note_with_several_cards_the_best_counts(tmp_path: Path) -> None:
    data = database(tmp_path / "c", ["INSERT INTO notes VALUES (2, 7, '银行\x1fshore')"])
    found = words_of_anki(package(tmp_path / "a.apkg", {"collection.anki2": data}))
    assert found.fields[0].words == {"银行": Standing.MATURE}


def test_notes_of_an_unknown_type_have_numbered_fields(tmp_path: Path) -> None:
    data = database(tmp_path / "c", models="?")
    found = words_of_anki(package(tmp_path / "a.apkg", {"collection.anki2": data}))
    assert [(each.note_type, each.name) for each in found.fields] == [("", "1")]


def test_no_words_at_all(tmp_path: Path) -> None:
    data = database(tmp_path / "c", ["UPDATE notes SET flds = 'a\x1fb'"])
    with pytest.raises(ReaderError) as caught:
        words_of_anki(package(tmp_path / "a.apkg", {"collection.anki2": data}))
    assert caught.value.problem is Problem.BAD_ANKI


def test_numbers_of_fields_and_lengths_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anki_words, "_MOST_FIELDS", 3)
    monkeypatch.setattr(anki_words, "_LONGEST_VALUE", 10)
    data = database(tmp_path / "c", ["UPDATE notes SET flds = '银行\x1f文化<b class=long></b>\x1f学习\x1f工作'"])
    found = words_of_anki(package(tmp_path / "a.apkg", {"collection.anki2": data}))
    assert [list(each.words) for each in found.fields] == [["银行"], ["学习"]]


def test_our_own_package_comes_back(tmp_path: Path) -> None:
    from reader.exporters.anki import write_apkg
    from reader.exporters.flash_card import CardOptions
    from tests.exporters.card_samples import BANK, STUDY

    with (tmp_path / "own.apkg").open("w+b") as file:
        write_apkg([BANK, STUDY], CardOptions(), file, 1.0)
    found = words_of_anki(tmp_path / "own.apkg")
    assert found.fields[0].name == "Simplified"
    assert found.fields[0].chosen(Which.ALL) == ["银行", "学习"]


def test_a_gap_that_never_ends_costs_no_more_than_text() -> None:
    """By the square of the length this would take a minute."""
    assert plain("{{c1::" + "::" * 100_000).startswith("{{c1::")


def test_more_words_than_anybody_knows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anki_words, "_MOST_WORDS", 1)
    with pytest.raises(ReaderError) as caught:
        words_of_anki(deck(tmp_path))
    assert caught.value.problem is Problem.TOO_LARGE
