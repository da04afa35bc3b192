"""Where the window stood, kept."""

from pathlib import Path

from reader.ui.window_state import WindowState, load_window, save_window


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "window.json"
    save_window(path, WindowState(b"at the left", 320))
    assert load_window(path) == WindowState(b"at the left", 320)


def test_where_nothing_can_be_written_nothing_is_said(tmp_path: Path) -> None:
    """Whoever closes the window on a full disk, or a read-only one, found an error with a traceback behind it."""
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "window.json"
    save_window(path, WindowState(b"at the left", 320))
    assert load_window(path) == WindowState()
