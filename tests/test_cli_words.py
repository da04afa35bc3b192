"""The words command, called in this process."""

from pathlib import Path

import pytest

from reader import app
from reader.settings import own_file
from tests import anki_collections as real
from tests.anki_collections import collection, import_package

TEXT = "题目\n\n他在银行工作。他喜欢学习。\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    return path


def _run(*arguments: str | Path) -> int:
    return app.main([str(argument) for argument in arguments])


def test_words_are_added_listed_written_and_dropped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "words.txt"
    assert _run("words", "add", "銀行", "什么", "银行") == 0
    assert _run("words", "list", "--state", "known") == 0
    assert _run("words", "export", target, "--state", "known") == 0
    assert capsys.readouterr().out == f"added 2 words\n银行\n什么\n{target}\n"
    assert target.read_text("utf-8-sig") == "银行\n什么\n"
    assert _run("words", "remove", "銀行") == 0
    assert _run("words", "import", target) == 0
    assert _run("words", "clear") == 0
    assert capsys.readouterr().out == "removed 1 words\nimported 2 words, 1 of them new\nremoved 2 words\n"
    assert _run("words", "list") == 0
    told = capsys.readouterr()
    assert (told.out, "words import" in told.err) == ("", True)


@pytest.mark.parametrize("name", ["words.txt", "words.CSV"])
def test_words_have_states(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / name
    assert _run("words", "add", "银行") == 0
    assert _run("words", "add", "--state", "learning", "等", "行长") == 0
    assert _run("words", "add", "等", "--state", "ignored") == 0
    capsys.readouterr()
    assert _run("words", "list") == 0
    assert capsys.readouterr().out == "银行\tknown\n行长\tlearning\n等\tignored\n"
    assert _run("words", "list", "--state", "learning") == 0
    assert capsys.readouterr().out == "行长\n"
    # What is known is dropped, if nothing else is asked for.
    assert _run("words", "export", target) == 0
    assert _run("words", "clear") == 0
    assert _run("words", "clear", "--state", "ignored") == 0
    assert _run("words", "import", target) == 0
    capsys.readouterr()
    assert _run("words", "list") == 0
    assert capsys.readouterr().out.splitlines() == ["行长\tlearning", "银行\tknown", "等\tignored"]
    assert _run("words", "import", target, "--state", "learning") == 0
    assert _run("words", "list", "--state", "learning") == 0
    assert capsys.readouterr().out == "imported 3 words, 2 of them new\n行长\n银行\n等\n"


def test_what_is_no_word_or_not_known_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("words", "add", "银行", "bank") == 1
    assert "bank: it is not a Chinese word; give a word in Chinese" in capsys.readouterr().err
    assert _run("words", "add", "银行") == 0
    assert _run("words", "remove", "銀行", "長春") == 1
    assert "長春: it is not among your words; see these with: main.py words list" in capsys.readouterr().err
    file = tmp_path / "list.txt"
    file.write_text("bank\n", "utf-8")
    assert _run("words", "import", file) == 1
    assert "it is not a usable list of words" in capsys.readouterr().err
    file.write_text("行长\nbank\n", "utf-8")
    assert _run("words", "import", file) == 0
    assert "left out for want of a Chinese word: 1" in capsys.readouterr().err
    assert _run("words", "list") == 0
    assert capsys.readouterr().out.endswith("银行\tknown\n行长\tknown\n")


def test_no_export_overwrites_the_words_themselves(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("words", "add", "银行") == 0
    for to in ("text", "anki", "pleco", "csv"):
        assert _run("words", "export", own_file(), "--to", to) == 1
        assert "Duidu keeps your data in it" in capsys.readouterr().err
    assert _run("words", "list") == 0
    assert capsys.readouterr().out == "银行\tknown\n"


def test_cards_for_anki(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "cards.apkg"
    _run("words", "add", "--state", "learning", "銀行", "学习")
    _run("words", "add", "--state", "ignored", "他")
    capsys.readouterr()
    assert _run("words", "export", target, "--to", "anki", "--cards", "recognition", "--deck", "Mine::Words") == 0
    assert capsys.readouterr().out == f"{target}\n"
    with collection(tmp_path / "anki") as anki:
        import_package(anki, target)
        assert (anki.note_count(), anki.card_count()) == (2, 2)
        assert "Mine::Words" in {entry.name for entry in anki.decks.all_names_and_ids()}


def test_words_and_sentences_of_a_text(text: Path, tmp_path: Path) -> None:
    _run("words", "add", "--state", "learning", "银行", "文化")
    _run("words", "add", "工作")
    target = tmp_path / "out.csv"
    assert _run("words", "export", target, "--to", "csv", "--article", text) == 0
    head, *rows = target.read_text("utf-8-sig").splitlines()
    assert head.startswith("Simplified,Traditional,Pinyin,")
    assert [row.split(",")[0] for row in rows] == ["银行"]
    assert "他在银行工作。" in rows[0]
    assert _run("words", "export", target, "--to", "csv", "--article", text, "--sentences") == 0
    rows = target.read_text("utf-8-sig").splitlines()[1:]
    assert [row.split(",")[0] for row in rows] == ["题目", "他在银行工作。", "他喜欢学习。"]


def test_lists_for_pleco_and_skritter(tmp_path: Path) -> None:
    _run("words", "add", "银行")
    _run("words", "add", "--state", "learning", "学习")
    target = tmp_path / "out.txt"
    assert _run("words", "export", target, "--to", "pleco") == 0
    study = "xue2xi2\tto learn; to study\n"
    assert target.read_text("utf-8") == f"//Duidu\n银行[銀行]\tyin2hang2\tbank\n学习[學習]\t{study}"
    assert _run("words", "export", target, "--to", "skritter", "--state", "learning") == 0
    assert target.read_text("utf-8") == f"学习\t{study}"
    assert _run("words", "export", target, "--state", "learning") == 0
    assert target.read_text("utf-8-sig") == "学习\n"


def test_what_cannot_be_exported(tmp_path: Path, text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "cards.apkg"
    assert _run("words", "export", target, "--to", "anki") == 1
    assert "cards.apkg: there is no word for it (none of your words is among those chosen)" in capsys.readouterr().err
    assert not target.exists()
    assert _run("words", "export", tmp_path / "a.txt", "--to", "pleco", "--article", text, "--sentences") == 1
    assert "Pleco and Skritter take words" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        _run("words", "export", target, "--to", "anki", "--cards", "recognition,smell")
    assert "'recognition,smell' is not among: recognition, listening" in capsys.readouterr().err


def test_words_of_anki(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with real.collection(tmp_path / "anki") as anki:
        notes = ((real.MATURE, ("銀行", "銀行")), (real.YOUNG, ("学习", "學習")), (real.NEW, ("工作", "工作")))
        real.add_notes(anki, ("Hanzi", "Traditional"), notes)
        deck = real.export_package(anki, tmp_path / "deck.apkg", legacy=False)
    assert _run("words", "import", deck) == 0
    assert _run("words", "list") == 0
    told = capsys.readouterr()
    assert told.out == "imported 2 words of the field Hanzi, 2 of them new\n银行\tknown\n学习\tknown\n"
    assert "left out by --which reviewed: 1; take all with --which all" in told.err
    assert _run("words", "import", deck, "--which", "mature", "--field", "traditional", "--state", "learning") == 0
    assert "imported 1 words of the field Traditional, 1 of them new" in capsys.readouterr().out
    assert _run("words", "import", deck, "--field", "Pinyin") == 1
    assert "those that have: Hanzi, Traditional; name one of those." in capsys.readouterr().err


def test_notes_in_plain_text_have_no_reviews(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("#separator:tab\n#html:true\n#deck column:1\n中文\t<b>银行</b>\tbank\n", "utf-8")
    assert _run("words", "import", path) == 0
    assert _run("words", "list", "--state", "known") == 0
    assert capsys.readouterr().out == "imported 1 words of the field 2, 1 of them new\n银行\n"


def test_a_list_is_a_list_still(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "list.txt"
    path.write_text("# mine\n银行\n", "utf-8")
    assert _run("words", "import", path) == 0
    assert "imported 1 words, 1 of them new" in capsys.readouterr().out
