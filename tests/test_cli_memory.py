"""The commands about memory and glossary, called in this process."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader import app
from reader.library import Edit, Edits, Remembered, TranslationMemory, database
from reader.settings import own_file, translations_file

CSV = "中文,English,备注\n核心,core; kernel,计算机\n系统,system,\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "glossary.csv"
    path.write_text(CSV, "utf-8")
    return path


def _run(*arguments: str | Path) -> int:
    return app.main([str(argument) for argument in arguments])


def test_a_glossary_is_filled_listed_written_and_emptied(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.csv"
    assert _run("glossary", "import", file) == 0
    assert _run("glossary", "list") == 0
    assert _run("glossary", "export", target) == 0
    assert capsys.readouterr().out == (f"imported 2 terms\n核心\tcore; kernel\t计算机\n系统\tsystem\n{target}\n")
    assert target.read_bytes().startswith(b"\xef\xbb\xbfChinese,English,Note\r\n")
    assert _run("glossary", "remove", "核心") == 0
    assert _run("glossary", "remove", "核心") == 1
    assert "核心: the glossary has no such term" in capsys.readouterr().err
    assert _run("glossary", "import", target) == 0
    assert _run("glossary", "list") == 0
    assert "core; kernel" in capsys.readouterr().out


def test_a_term_is_added_and_changed(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("glossary", "add", "核心", " core;  kernel ", "computing") == 0
    assert _run("glossary", "add", "系统", "system") == 0
    assert _run("glossary", "add", "核心", "heart") == 0
    assert _run("glossary", "list") == 0
    assert capsys.readouterr().out == (
        "added 核心\nadded 系统\nchanged 核心: heart (it was core; kernel)\n核心\theart\n系统\tsystem\n"
    )


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (("core", "核心"), "core: it is not a usable term (there is no Chinese in it); give the Chinese first"),
        (("", "core"), "core: it is not a usable term (there is no Chinese in it)"),
        (("核心", " ; "), "核心: it is not a usable term (there is no English for it)"),
    ],
)
def test_what_is_no_term_is_refused(arguments: tuple[str, str], cause: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("glossary", "add", *arguments) == 1
    assert cause in capsys.readouterr().err
    assert _run("glossary", "list") == 0
    assert capsys.readouterr().out == ""


def test_an_empty_glossary_says_how_to_fill_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("glossary", "list") == 0
    assert "glossary import" in capsys.readouterr().err


def test_rows_left_out_are_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(CSV + "nothing\n", "utf-8")
    assert _run("glossary", "import", file) == 0
    assert "left out for want of Chinese with English: 1" in capsys.readouterr().err


def test_a_memory_is_written_cleared_and_taken_in_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "memory.tmx"
    with closing(TranslationMemory(translations_file())) as memory, closing(Edits(own_file())) as edits:
        kept = Remembered(bytes(32), "一", "machine", "zh_en 1.9", cut_off=False)
        memory.keep([kept])
        edits.save(Edit("二", "two"))
    assert _run("memory", "export", target) == 0
    assert _run("memory", "clear") == 0
    assert _run("memory", "import", target) == 0
    assert capsys.readouterr().out == (
        f"{target}\ncleared 1 machine translations; your own stay\n"
        "imported 1 translations as your own and 1 of a machine\n"
    )
    with closing(TranslationMemory(translations_file())) as memory, closing(Edits(own_file())) as edits:
        assert memory.latest(["一"]) == {"一": kept}
        assert edits.all() == [Edit("二", "two")]


def test_units_left_out_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.tmx"
    file.write_text("<tmx><body><tu/></body></tmx>", "utf-8")
    assert _run("memory", "import", file) == 0
    assert "left out for want of Chinese with English: 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "cause"), [("memory", "usable translation memory"), ("glossary", "usable glossary")]
)
def test_what_is_neither_is_refused_and_nothing_comes_in(
    command: str, cause: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x"
    file.write_text("no glossary, no memory", "utf-8")
    assert _run(command, "import", file) == 1
    assert cause in capsys.readouterr().err
    assert _run(command, "import", tmp_path / "nowhere") == 1
    assert "there is no such file" in capsys.readouterr().err


def test_no_export_overwrites_what_it_is_made_of(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("glossary", "import", file) == 0
    assert _run("glossary", "export", own_file()) == 1
    assert _run("memory", "export", own_file()) == 1
    assert "Duidu keeps your data in it" in capsys.readouterr().err
    assert _run("glossary", "list") == 0
    assert "核心" in capsys.readouterr().out


def test_what_cannot_be_kept_is_an_error(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own_file().parent.parent.mkdir(parents=True, exist_ok=True)
    own_file().parent.write_text("in the way", "utf-8")
    assert _run("glossary", "import", file) == 1
    assert "it could not be written" in capsys.readouterr().err


def test_what_a_file_does_not_take_is_not_said_to_be_imported(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PRECIOUS_BUSY_SECONDS", 0.0)
    assert _run("glossary", "list") == 0
    with closing(sqlite3.connect(own_file(), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        capsys.readouterr()
        assert _run("glossary", "import", file) == 1
        output = capsys.readouterr()
        assert output.out == ""
        assert "it could not be written (database is locked)" in output.err


def test_a_damaged_file_is_told_and_what_it_held_kept(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("glossary", "import", file) == 0
    with own_file().open("r+b") as own:
        own.write(b"\xff" * 4096)
    assert _run("glossary", "list") == 0
    output = capsys.readouterr()
    assert "核心" in output.out
    assert "it was damaged" in output.err


def test_an_export_that_cannot_be_written_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("memory", "export", tmp_path / "none" / "x.tmx") == 1
    assert "it could not be written" in capsys.readouterr().err
