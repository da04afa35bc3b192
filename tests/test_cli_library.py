"""The library command, called in this process."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from reader import app
from reader.pipeline import Desk, highlighting, open_file
from reader.pipeline.highlighting import ArticleText
from reader.settings import data_folder, library_file


def _run(*arguments: str | Path) -> int:
    return app.main(["library", *map(str, arguments)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = tmp_path / "文章"
    (texts / "新闻").mkdir(parents=True)
    (texts / "一.txt").write_text("渡船\n\n渡船過了長春的河。", "utf-8")
    (texts / "新闻" / "二.txt").write_text("灯光\n\n岸上有灯。", "utf-8")
    return texts


@pytest.fixture
def ids(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """Title -> id, of what was taken in."""
    assert _run("add", folder) == 0
    assert capsys.readouterr().out == f"{folder}: added 2, updated 0, unchanged 0\nindexed 2\n"
    with closing(Desk(data_folder())) as desk:
        return {entry.title: entry.id for entry in desk.articles.all()}


def test_what_was_taken_in_is_listed(ids: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("list") == 0
    assert set(capsys.readouterr().out.splitlines()) == {
        f"{ids['渡船']}\t渡船\t文章",
        f"{ids['灯光']}\t灯光\t文章/新闻",
    }
    assert _run("list", "--folder", "文章/新闻", "--json") == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert (entry["id"], entry["folder"], entry["script"], entry["opened"]) == (
        ids["灯光"],
        "文章/新闻",
        "zh-Hans",
        None,
    )
    assert entry["path"].endswith("二.txt")


def test_an_empty_library_says_how_to_begin(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("list") == 0
    assert "main.py library add" in capsys.readouterr().err


def test_search(ids: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("search", "changchun") == 0
    assert capsys.readouterr().out == f"{ids['渡船']}\t渡船\t1.0\t渡船過了長春的河。\n"
    assert _run("search", "灯", "--json") == 0
    title, text = json.loads(capsys.readouterr().out)
    assert (title["kind"], title["article"]["id"], title["start"], title["end"]) == ("title", ids["灯光"], 0, 1)
    assert (text["kind"], text["sentence_id"], text["snippet"]) == ("chinese", "1.0", "岸上有灯。")
    assert _run("search", "火车") == 1
    assert "holds no match for '火车'" in capsys.readouterr().err


def test_what_is_not_indexed_is_said(ids: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    _run("remove", ids["渡船"])
    _run("undo")
    capsys.readouterr()
    assert _run("search", "長春") == 1
    assert "not indexed yet: 1; do so with: main.py library index" in capsys.readouterr().err
    assert _run("index") == 0
    assert _run("search", "長春") == 0


def test_tags_and_folders(ids: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("tag", ids["渡船"], "read later", "news") == 0
    assert _run("untag", ids["渡船"], "news") == 0
    assert _run("move", ids["渡船"], "old/2025") == 0
    line = f"{ids['渡船']}\t渡船\told/2025\tread later\n"
    assert capsys.readouterr().out.endswith(line)
    assert _run("list", "--tag", "read later", "--folder", "old/") == 0
    assert capsys.readouterr().out == line
    assert _run("list", "--tag", "news") == 0
    assert capsys.readouterr().out == ""


def test_remove_and_undo(ids: dict[str, str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("remove", ids["渡船"]) == 0
    assert _run("remove", ids["渡船"]) == 1
    assert "it is not in the library" in capsys.readouterr().err
    assert (folder / "一.txt").exists()
    assert _run("undo") == 0
    assert capsys.readouterr().out == "brought back 渡船\n"
    assert _run("undo") == 0
    assert "nothing was removed" in capsys.readouterr().err


def test_what_cannot_be_read_is_listed_and_the_rest_taken_in(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "空.txt").write_text("", "utf-8")
    assert _run("add", tmp_path / "none.txt", folder, folder / "一.txt") == 1
    output = capsys.readouterr()
    assert "added 2, updated 0, unchanged 0" in output.out
    assert "added 0, updated 0, unchanged 1" in output.out
    assert "none.txt: there is no such file" in output.err
    assert "空.txt: it holds no text" in output.err


def test_notes(ids: dict[str, str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("notes") == 0
    assert "there is no note" in capsys.readouterr().err
    article = open_file(folder / "一.txt")
    with closing(Desk(data_folder())) as desk:
        highlighting.highlight(desk, article, ArticleText(article.id), [(1, 0, 2)], note="a\nboat")
        desk.article_notes.put(article.id, None, "about rivers")
    for arguments in ((), (ids["渡船"],)):
        assert _run("notes", *arguments) == 0
        assert capsys.readouterr().out == f"{ids['渡船']}\t渡船\nnote\tabout rivers\nyellow\t渡船\ta boat\n"
    assert _run("notes", ids["灯光"]) == 0
    assert _run("notes", "0123456789abcdef") == 1


def test_backup_and_restore(ids: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.duidu-backup"
    assert _run("backup", file) == 0
    assert capsys.readouterr().out == f"{file}\n"
    _run("remove", ids["渡船"])
    assert _run("restore", file) == 0
    before = capsys.readouterr().out.splitlines()[-1]
    assert Path(before).is_file()
    _run("list")
    assert capsys.readouterr().out.count("\n") == 2
    file.write_bytes(b"no backup")
    assert _run("restore", file) == 1
    assert "x.duidu-backup: it is not a usable backup (" in capsys.readouterr().err


def test_a_backup_does_not_overwrite_what_it_is_of(ids: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert ids
    assert _run("backup", library_file()) == 1
    assert "Duidu keeps your data in it" in capsys.readouterr().err


def test_a_library_that_cannot_be_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data_folder().parent.mkdir(parents=True, exist_ok=True)
    data_folder().write_text("in the way", "utf-8")
    assert _run("add", folder) == 1
    assert "library.db: it could not be written" in capsys.readouterr().err


def test_annotating_and_exporting_add_nothing(folder: Path, tmp_path: Path) -> None:
    assert app.main(["annotate", str(folder / "一.txt")]) == 0
    assert app.main(["export", str(folder / "一.txt"), "--to", "txt", "--output", f"{tmp_path}/"]) == 0
    assert not library_file().exists()
