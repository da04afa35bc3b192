"""main.py find, called in this process."""

import io
import json
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader import app, pipeline
from reader.library import Edit
from reader.pipeline import Desk, correcting
from reader.settings import data_folder
from tests.pages import TRADITIONAL


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TRADITIONAL, "utf-8")
    return path


def _find(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[list[str]]:
    assert app.main(["find", *map(str, arguments)]) == 0
    return [line.split("\t") for line in capsys.readouterr().out.splitlines()]


def test_finds_the_readings_of_taiwan_where_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "waste.txt"
    text.write_text("我研究垃圾。\n", "utf-8")
    assert _find(capsys, text, "lese", "--pronunciation", "taiwan") == [["1", "垃圾", "我研究垃圾。"]]
    assert app.main(["find", str(text), "lese"]) == 1
    capsys.readouterr()


def test_finds_tones_as_they_are_said_where_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "hello.txt"
    text.write_text("你好。\n", "utf-8")
    assert _find(capsys, text, "níhǎo", "--sandhi") == [["1", "你好", "你好。"]]
    assert app.main(["find", str(text), "níhǎo"]) == 1
    capsys.readouterr()


@pytest.mark.parametrize("query", ["银行", "銀行", "yinhang", "yin2hang2", "yínháng"])
def test_prints_paragraph_match_and_sentence(page: Path, capsys: pytest.CaptureFixture[str], query: str) -> None:
    lines = _find(capsys, page, query)
    article = pipeline.open_file(page)
    assert len(lines) == sum(block.text.count("銀行") for block in article.blocks)
    for paragraph, text, sentence in lines:
        assert text == "銀行"
        assert text in sentence
        assert sentence in article.blocks[int(paragraph) - 1].text


def test_prints_json_with_offsets(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["find", str(page), "银行", "--json"]) == 0
    lines = json.loads(capsys.readouterr().out)
    assert lines
    for line in lines:
        assert line["sentence"][line["start"] : line["end"]] == line["text"] == "銀行"
        assert line["language"] == "zh"


def test_by_sound_as_the_reader_put_it_right(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = len(_find(capsys, page, "yinhang"))
    with closing(Desk(data_folder())) as desk:
        desk.corrections.save([correcting.reading("银行", "yīnhāng")])
    assert len(_find(capsys, page, "yin1hang1")) == before
    assert app.main(["find", str(page), "yin2hang2"]) == 1


def test_finds_english_that_is_remembered(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = pipeline.open_file(page)
    sentence = next(article.sentences())
    desk = Desk(data_folder())
    desk.edits.save(Edit(sentence.text, "A bank of the river", article.id))
    desk.close()
    assert _find(capsys, page, "BANK") == [["1", "bank", "A bank of the river"]]


def test_a_match_over_two_sentences_comes_with_both(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "two.txt"
    path.write_text("他来了。我走了。再见。\n", "utf-8")
    assert _find(capsys, path, "了。我") == [["1", "了。我", "他来了。我走了。"]]


def test_reads_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("长春的银行。\n".encode())))
    assert _find(capsys, "-", "changchun") == [["1", "长春", "长春的银行。"]]


def test_nothing_found_is_said_and_fails(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["find", str(page), "cc"]) == 1
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", f"main.py: {page}: holds no match for 'cc'.\n")
    assert app.main(["find", str(page), "cc", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == []


def test_a_file_that_is_not_there_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["find", str(tmp_path / "none.txt"), "长"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
