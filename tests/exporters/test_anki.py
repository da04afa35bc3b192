"""Packages of cards, taken in by the real Anki."""

import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from anki.collection import Collection
from anki.consts import CARD_TYPE_REV, QUEUE_TYPE_REV

from reader.exporters.anki import deck_name, sides, write_apkg
from reader.exporters.flash_card import CardOptions, FlashCard
from reader.model import PinyinStyle
from reader.model.flash_cards import CardKind
from tests.anki_collections import collection, import_package
from tests.exporters.card_samples import BANK, HOSTILE, NASTY, SAME, STUDY, WHOLE

if TYPE_CHECKING:
    # Anki's modules import each other: anki.collection must come first.
    from anki.cards import Card

Write = Callable[..., Path]
USUAL = CardOptions()
EARLY, LATE = 1_700_000_000.0, 1_700_000_100.0


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(cards: Iterable[FlashCard], options: CardOptions = USUAL, at: float = EARLY) -> Path:
        target = tmp_path / "cards.apkg"
        with target.open("w+b") as file:
            write_apkg(cards, options, file, at)
        return target

    return write


def cards_of(anki: Collection, word: str) -> "dict[str, Card]":
    """The cards of a word, by the names of their templates."""
    cards = [anki.get_card(key) for key in anki.find_cards(f'"Simplified:{word}"')]
    return {str(card.template()["name"]): card for card in cards}


def shown(card: "Card") -> tuple[str, str]:
    """Question and answer without the style sheet."""
    question, answer = card.question().split("</style>")[1], card.answer().split("</style>")[1]
    return question, answer.split("<hr id=answer>")[-1]


def test_imports_twice_without_duplicates(write: Write, tmp_path: Path) -> None:
    package = write([BANK, STUDY, SAME, NASTY, WHOLE])
    with collection(tmp_path / "anki") as anki:
        first, second = import_package(anki, package), import_package(anki, package)
        assert (len(first.new), len(second.new), len(second.duplicate), len(second.updated)) == (5, 0, 5, 0)
        # Four each with a sentence, two each without, one of a whole sentence.
        assert (anki.note_count(), anki.card_count()) == (5, 4 + 2 + 2 + 4 + 1)
        assert set(cards_of(anki, "银行")) == {"Recognition", "Listening", "Cloze", "Sentence"}
        assert set(cards_of(anki, "学习")) == {"Recognition", "Listening"}
        assert set(cards_of(anki, "他来。")) == {"Sentence"}


def test_a_second_export_updates_and_keeps_what_was_learned(write: Write, tmp_path: Path) -> None:
    with collection(tmp_path / "anki") as anki:
        import_package(anki, write([BANK, STUDY]))
        card = cards_of(anki, "银行")["Recognition"]
        card.type, card.queue, card.ivl, card.due = CARD_TYPE_REV, QUEUE_TYPE_REV, 33, 60
        anki.update_card(card)
        changed = replace(BANK, senses=("riverside",))
        log = import_package(anki, write([changed, STUDY, SAME], at=LATE))
        assert (len(log.new), len(log.updated)) == (1, 2)
        now = cards_of(anki, "银行")["Recognition"]
        assert (now.id, now.ivl, now.due) == (card.id, 33, 60)
        assert now.note()["Meaning"] == "riverside"
        assert anki.note_count() == 3


def test_another_choice_of_cards_adds_those_that_lack(write: Write, tmp_path: Path) -> None:
    with collection(tmp_path / "anki") as anki:
        import_package(anki, write([BANK], CardOptions(kinds=frozenset({CardKind.CLOZE}))))
        assert set(cards_of(anki, "银行")) == {"Cloze"}
        import_package(anki, write([BANK], at=LATE))
        assert set(cards_of(anki, "银行")) == {"Recognition", "Listening", "Cloze", "Sentence"}
        assert len(anki.models.all_names_and_ids()) == len({entry.name for entry in anki.models.all_names_and_ids()})
        assert sum(entry.name.startswith("Duidu") for entry in anki.models.all_names_and_ids()) == 1


def test_anki_would_make_the_same_cards(write: Write, tmp_path: Path) -> None:
    """A card that Anki finds empty would be thrown away by it, one that it misses come by itself."""
    kinds = frozenset({CardKind.RECOGNITION, CardKind.SENTENCE})
    with collection(tmp_path / "anki") as anki:
        import_package(anki, write([BANK, STUDY, NASTY, WHOLE], CardOptions(kinds=kinds)))
        before = anki.card_count()
        assert not anki.get_empty_cards().notes
        for key in anki.find_notes(""):
            anki.update_note(anki.get_note(key))
        assert anki.card_count() == before


def test_what_each_card_asks_and_answers(write: Write, tmp_path: Path) -> None:
    with collection(tmp_path / "anki") as anki:
        import_package(anki, write([BANK]))
        cards = cards_of(anki, "银行")
        asked, answered = shown(cards["Recognition"])
        assert "银行" in asked
        assert not any(told in asked for told in ("銀行", "yínháng", "bank", "他在"))
        assert all(
            told in answered for told in ("yínháng", "ㄧㄣˊ ㄏㄤˊ", "銀行", "<li>bank</li>", "He is at the bank.")
        )
        assert "<b><span><ruby>银<rt>yín</rt></ruby><ruby>行<rt>háng</rt></ruby></span></b>" in answered
        asked, answered = shown(cards["Listening"])
        assert "yínháng" in asked
        assert "Tā zài yínháng." in asked
        assert not any(told in asked for told in ("银", "銀", "bank"))
        assert "银行" in answered
        asked, answered = shown(cards["Cloze"])
        assert "他在" in asked
        assert "He is at the bank." in asked
        assert not any(told in asked for told in ("银", "銀", "yín"))
        assert "银行" in answered
        asked, answered = shown(cards["Sentence"])
        assert '<div class="sentence bare"' in asked
        assert "He is at the bank." not in asked
        assert "Tā zài yínháng." in answered


def test_traditional_first(write: Write, tmp_path: Path) -> None:
    with collection(tmp_path / "anki") as anki:
        import_package(anki, write([BANK, SAME], CardOptions(traditional_first=True, readings=PinyinStyle.ZHUYIN)))
        asked, answered = shown(cards_of(anki, "银行")["Recognition"])
        assert '<div class="word" lang="zh-Hant">銀行</div>' in asked
        assert '<div class="other" lang="zh-Hans">银行</div>' in answered
        assert "<ruby>銀<rt>ㄧㄣˊ</rt></ruby>" in answered
        assert 'class="other"' not in shown(cards_of(anki, "文化")["Recognition"])[1]


def test_hostile_text_is_text(write: Write, tmp_path: Path) -> None:
    with collection(tmp_path / "anki") as anki:
        import_package(anki, write([NASTY]))
        for card in cards_of(anki, "坏").values():
            for side in (card.question().split("</style>")[1], card.answer().split("</style>")[1]):
                assert "<script" not in side
                assert "{{" not in side
                assert "[sound" not in side
                assert "[latex]" not in side
                assert "[[type" not in side
                assert not card.question_av_tags()
                assert not card.answer_av_tags()
        note = anki.get_note(anki.find_notes("Simplified:坏")[0])
        assert len(note.fields) == 20
        assert not any("\x1f" in field or "\ud800" in field for field in note.fields)


def test_tags_deck_and_order(write: Write, tmp_path: Path) -> None:
    with collection(tmp_path / "anki") as anki:
        import_package(anki, write([STUDY, BANK], CardOptions("Duidu::长春的 新闻")))
        note = cards_of(anki, "银行")["Cloze"].note()
        assert sorted(note.tags) == ["duidu", "duidu::HSK-2.0-3", "duidu::learning", "duidu::长春-<的>-新闻"]
        assert {entry.name for entry in anki.decks.all_names_and_ids()} >= {"Duidu", "Duidu::长春的 新闻"}
        assert cards_of(anki, "学习")["Recognition"].due < cards_of(anki, "银行")["Recognition"].due


def test_the_gap_hides_the_word_wherever_it_stands() -> None:
    assert BANK.sentence
    twice = (*BANK.sentence.simplified, BANK.sentence.simplified[1])
    card = replace(BANK, sentence=replace(BANK.sentence, simplified=twice))
    asked, _ = sides(card, CardKind.CLOZE, CardOptions())
    assert asked.count('class="blank"') == 2
    assert "银行" not in asked


@pytest.mark.parametrize("kind", CardKind)
@pytest.mark.parametrize("card", [BANK, NASTY])
def test_the_preview_is_what_anki_shows(write: Write, tmp_path: Path, card: FlashCard, kind: CardKind) -> None:
    front, back = sides(card, kind, CardOptions())
    with collection(tmp_path / "anki") as anki:
        import_package(anki, write([card]))
        made = cards_of(anki, card.simplified)[kind.value.capitalize()]
        # Anki puts <!-- --> about nothing of ours, and brackets come back as they are written.
        assert made.question().split("</style>")[1] == front
        assert made.answer().split("</style>")[1] == back


def test_the_same_at_the_same_time_and_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    rows = [_rows(tmp_path, name) for name in ("a.apkg", "b.apkg")]
    assert rows[0] == rows[1]
    assert not list((tmp_path / "temporary").iterdir())


def _rows(folder: Path, name: str) -> list[Sequence[object]]:
    with (folder / name).open("w+b") as file:
        write_apkg([BANK, STUDY], CardOptions(), file, EARLY)
    with zipfile.ZipFile(folder / name) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        (folder / "rows").write_bytes(archive.read("collection.anki2"))
    connection = sqlite3.connect(folder / "rows")
    rows = [row for table in ("notes", "cards") for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608
    connection.close()
    return rows


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Duidu", "Duidu"),
        (" Chinese :: 新闻 ", "Chinese::新闻"),
        ("::", "Duidu"),
        ("a\nb\x00::::c", "a b::c"),
        ("", "Duidu"),
        ("长" * 500, "长" * 120),
    ],
)
def test_deck_names(name: str, expected: str) -> None:
    assert deck_name(name) == expected


def test_hostile_sample_is_hostile() -> None:
    assert all(mark in HOSTILE for mark in ("<script", "{{", "[sound:", "::", "\x1f", '"'))
