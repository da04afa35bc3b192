"""What was open is let go. PySide keeps what a QTimer.singleShot was to call where its receiver goes
first (6.11.3), and the whole article with it."""

import gc
import re
import weakref
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.ui import start
from tests.novel import novel
from tests.ui.conftest import MakeWindow, settle

_UI = Path(start.__file__).parent


def test_what_annotates_a_text_goes_with_it(
    qtbot: QtBot, make_window: MakeWindow, text_file: Path, tmp_path: Path
) -> None:
    window = make_window()
    long = tmp_path / "long.txt"
    long.write_text(novel(30_000), "utf-8")
    for _ in range(3):
        with qtbot.waitSignal(window.opened):
            window.open_path(long)
        assert window._session.annotation is not None
        kept = weakref.ref(window._session.annotation)
        # Once more as after each piece, when the next text is there and this one's feed is to be deleted.
        window.opened.connect(window._session.annotation._go_on)
        with qtbot.waitSignal(window.opened):
            window.open_path(text_file)
        settle(qtbot, window)
        qtbot.waitUntil(lambda kept=kept: is_gone(kept))
        assert window._session.article is not None


def is_gone(kept: weakref.ref[object]) -> bool:
    gc.unfreeze()
    gc.collect()
    return kept() is None


def test_no_part_of_the_window_asks_for_a_single_shot_on_itself() -> None:
    """Of a function, or in a lambda that is called once the receiver is there, it keeps nothing."""
    shots = [
        (path.name, line.strip())
        for path in _UI.rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"QTimer\.singleShot\([^,]+, self\b", line)
    ]
    assert shots == [
        ("help_commands.py", "self._page.painted.connect(lambda: QTimer.singleShot(0, self, self.show_tour), once)")
    ]
