"""A PDF made from the command line, without a display and without a window."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from reader.console import status_line
from reader.pipeline import OverlaySource, Shown
from reader.settings import Settings
from reader.ui.exporting import Export
from reader.ui.reading_view.look import look_of
from reader.ui.watch import Watch


def write_pdf(source: OverlaySource, shown: Shown, settings: Settings, target: Path) -> None:
    """Write what is shown by these settings. Raises ReaderError."""
    # Fonts need an application; several files share one.
    application = QGuiApplication.instance() or QGuiApplication([])
    export = Export(None, source, shown, lambda: shown.known_words, look_of(settings))
    show = status_line()
    export.write_pdf(target, None, Watch((lambda done: show(f"writing PDF, {done} %")) if show else None))
    if show:
        show("")
    application.processEvents()
