"""A picture of the real window, made without a display and without the user's settings or history."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from reader import pipeline
from reader.library import History
from reader.model import Problem, ReaderError
from reader.pipeline import Desk
from reader.settings import Settings
from reader.ui.file_commands import SAMPLE
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from reader.ui.qt_messages import QtMessages
from reader.ui.start import make_application

# With a model installed the whole article is translated first.
_LONGEST_WAIT = 300_000  # milliseconds


def take_screenshot(file: Path | None, output: Path, size: tuple[int, int], settings: Settings) -> None:
    """Save the picture of a text, or of the sample, when it is annotated and translated. Raises ReaderError."""
    file = file or SAMPLE
    pipeline.open_file(file)  # A text that cannot be read is an error here, not a message in the picture.
    said = QtMessages()
    application = make_application()
    said.started()
    with tempfile.TemporaryDirectory() as folder:
        history = History(Path(folder) / "history.sqlite")
        desk = Desk(Path(folder))
        store = ModelStore(desk, Path(folder))
        window = MainWindow(Path(folder) / "settings.json", history, desk, store, settings)
        window.resize(*size)
        window.show()
        window.open_path(file)
        _wait_until_settled(window)
        saved = window.grab().save(str(output), "PNG")
        window.close()
        # What it keeps of itself is written by a worker, into the folder that goes now.
        window.wait_for_work()
        desk.close()
        history.close()
    application.processEvents()
    if not saved:
        raise ReaderError(Problem.CANNOT_WRITE, str(output), "no folder to write to, or no permission")


def _wait_until_settled(window: MainWindow) -> None:
    loop = QEventLoop()
    window.settled.connect(loop.quit)
    QTimer.singleShot(_LONGEST_WAIT, loop.quit)
    loop.exec()
