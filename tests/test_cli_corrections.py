"""The commands about corrections, called in this process, and what they change in others."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from reader import app, pipeline
from reader.model import Correction, CorrectionKind
from reader.pipeline import Desk
from reader.settings import data_folder


def _run(*arguments: str | Path) -> int:
    return app.main(["corrections", *map(str, arguments)])


def test_corrections_are_added_listed_and_removed(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("add", "reading", "银行", "yín xíng") == 0
    assert _run("add", "words", "用金介", "用 金介") == 0
    assert _run("add", "conversion", "头发", "頭發", "--script", "zh-Hant-TW") == 0
    capsys.readouterr()
    assert _run("list") == 0
    assert capsys.readouterr().out == (
        "conversion\t头发\t頭發\tzh-Hant-TW\teverywhere\nwords\t用金介\t用|金介\t\teverywhere\n"
        "reading\t银行\tyín xíng\t\teverywhere\n"
    )
    assert _run("remove", "reading", "银行") == 0
    assert _run("remove", "reading", "银行") == 1
    assert "银行: there is no such correction" in capsys.readouterr().err


@pytest.mark.parametrize("query", ["銀", "银行", "yinxing", "yín xíng", "yin2xing2", "Yinx"])
def test_the_list_is_searched(query: str, capsys: pytest.CaptureFixture[str]) -> None:
    _run("add", "reading", "银行", "yín xíng")
    _run("add", "words", "用金介", "用 金介")
    capsys.readouterr()
    assert _run("list", query) == 0
    assert capsys.readouterr().out == "reading\t银行\tyín xíng\t\teverywhere\n"


@pytest.mark.parametrize("query", ["用|金介", "用金", "nü", "nv"])
def test_the_list_is_searched_by_what_is_right(query: str, capsys: pytest.CaptureFixture[str]) -> None:
    _run("add", "reading", "女", "nv3")
    _run("add", "words", "用金介", "用 金介")
    capsys.readouterr()
    assert _run("list", query) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_a_query_that_finds_nothing_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    _run("add", "reading", "银行", "yín xíng")
    capsys.readouterr()
    assert _run("list", "hang") == 0
    output = capsys.readouterr()
    assert (output.out, output.err.count("no correction is about 'hang'")) == ("", 1)


def test_what_counts_in_one_place_is_listed_with_it_and_removed(capsys: pytest.CaptureFixture[str]) -> None:
    here = Correction(CorrectionKind.READING, "银行", "yin2 xing2", article_id="a", sentence="这银行。", start=1)
    with closing(Desk(data_folder())) as desk:
        desk.corrections.save([here])
    assert _run("list", "这") == 0
    assert capsys.readouterr().out == "reading\t银行\tyín xíng\t\there\t这银行。\n"
    assert _run("remove", "reading", "银行") == 0
    with closing(Desk(data_folder())) as desk:
        assert desk.corrections.all() == []


def test_a_list_that_cannot_be_used_or_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _run("add", "reading", "银行", "yín xíng")
    file = tmp_path / "in.csv"
    file.write_text("reading,银行,yín\n", "utf-8")
    assert _run("import", file) == 1
    assert "in.csv: it is not a usable list of corrections (none of its corrections fits" in capsys.readouterr().err
    file.write_text("reading,银行,yīn hāng\nreading,银行,yín\n", "utf-8")
    assert _run("import", file) == 0
    output = capsys.readouterr()
    assert output.out == "imported 1 corrections\n"
    assert "in.csv: left out for want of a usable correction: 1." in output.err
    assert _run("export", data_folder() / "own.sqlite") == 1
    assert "Duidu keeps your data in it" in capsys.readouterr().err


def test_changes_are_taken_back_one_by_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _run("add", "reading", "银行", "yín xíng")
    _run("add", "words", "用金介", "用金介")
    assert _run("export", tmp_path / "out.csv") == 0
    _run("undo")
    _run("undo")
    capsys.readouterr()
    assert _run("list") == 0
    assert "nothing was corrected" in capsys.readouterr().err
    assert _run("import", tmp_path / "out.csv") == 0
    assert capsys.readouterr().out == "imported 2 corrections\n"
    assert _run("undo") == 0
    assert capsys.readouterr().out == "taken back: 银行: yín xíng\ntaken back: 用金介: 用金介\n"
    assert _run("undo") == 0
    assert "no change of corrections is left" in capsys.readouterr().err
    assert _run("redo") == 0
    assert capsys.readouterr().out == "made again: 银行: yín xíng\nmade again: 用金介: 用金介\n"
    assert _run("redo") == 0
    assert "no change of corrections was taken back" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (("reading", "银行", "yín"), "yín: it is not a usable reading (银行 has 2 characters"),
        (("reading", "A股", "a gǔ"), "a gǔ: it is not a usable reading (not all of A股 is Chinese"),
        (("words", "用金介", "用 金"), "用金介: it cannot be corrected so (its words are other characters)"),
        (("conversion", "头发", "頭發"), "头发: it cannot be corrected so (nothing says for which script)"),
    ],
)
def test_what_cannot_be_added(arguments: tuple[str, ...], cause: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("add", *arguments) == 1
    assert cause in capsys.readouterr().err


def test_annotate_and_export_follow_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "a.txt"
    page.write_text("他去银行。\n", "utf-8")
    _run("add", "reading", "银行", "yín xíng")
    _run("add", "conversion", "银行", "銀號", "--script", "zh-Hant-TW")
    capsys.readouterr()
    assert app.main(["annotate", str(page), "--json"]) == 0
    assert "yínxíng" in json.dumps(json.loads(capsys.readouterr().out), ensure_ascii=False)
    target = tmp_path / "a.html"
    arguments = ["--to", "html", "--script", "zh-Hant-TW", "--output", str(target)]
    assert app.main(["export", str(page), *arguments]) == 0
    written = target.read_text("utf-8")
    assert "xíng" in written
    assert "號" in written


def test_commands_follow_what_was_put_right_in_a_file_that_was_edited(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "a.txt"
    page.write_text("题目\n\n他去银行。又去银行了。\n", "utf-8")
    here = Correction(CorrectionKind.READING, "银行", "yin2 xing2", None, "before", "他去银行。", 2)
    with closing(Desk(data_folder())) as desk:
        desk.corrections.save([here])
        desk.corrections.keep_version("before", pipeline.open_file(page).title, page)
    assert app.main(["annotate", str(page), "--json"]) == 0
    assert capsys.readouterr().out.count("yínxíng") == 1
    assert app.main(["find", str(page), "yinxing"]) == 0
    assert capsys.readouterr().out == "2\t银行\t他去银行。\n"
    target = tmp_path / "a.md"
    assert app.main(["export", str(page), "--to", "md", "--pinyin", "word", "--output", str(target)]) == 0
    assert target.read_text("utf-8").count("yínxíng") == 1
