"""A PDF made from the command line, without a display and without a window."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from reader.console import status_line
from reader.model import Annotation, Article, Translation
from reader.pipeline import ArticleCorrections, Shown
from reader.settings import Settings
from reader.ui.exporting import Export
from reader.ui.paper.watch import Watch
from reader.ui.reading_view.look import look_of


def write_pdf(
    article: Article,
    annotations: dict[str, Annotation],
    translations: dict[str, Translation],
    shown: Shown,
    corrections: ArticleCorrections,
    settings: Settings,
    target: Path,
) -> None:
    """Write what is shown by these settings. Raises ReaderError."""
    # Fonts need an application; several files share one.
    application = QGuiApplication.instance() or QGuiApplication([])
    export = Export(
        None,
        article,
        annotations,
        translations,
        shown,
        known_words=lambda: shown.known_words,
        look=look_of(settings),
        corrections=corrections,
    )
    show = status_line()
    export.write_pdf(target, None, Watch((lambda done: show(f"writing PDF, {done} %")) if show else None))
    if show:
        show("")
    application.processEvents()
