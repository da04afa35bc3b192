"""The files of a folder that can be read."""

from pathlib import Path

from reader.importers.folder import files_in


def test_texts_are_found_in_order_in_folders_too(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "photo.xyz", "none", ".hidden.txt", "2/c.srt", "1/d.txt", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    found = [path.relative_to(tmp_path).as_posix() for path in files_in(tmp_path)]
    assert found == ["a.TXT", "b.txt", "1/d.txt", "2/c.srt"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "inner" / "a.txt").touch()
    assert list(files_in(tmp_path)) == [tmp_path / "inner" / "a.txt"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert list(files_in(tmp_path / "gone")) == []
