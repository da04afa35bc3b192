"""Writes an article as a PDF: painted by Qt into a temporary file, finished into the one that was asked for."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice
from PySide6.QtGui import QPdfWriter

from reader import __version__
from reader.exporters.pdf import Facts, Heading, PaintedText
from reader.exporters.pdf.finish import finish_pdf
from reader.model import cannot_write, write_whole
from reader.ui.paper.contents import Contents
from reader.ui.paper.pages import Start
from reader.ui.paper.printout import Printout
from reader.ui.paper.recording import RecordingPainter
from reader.ui.paper.sheet import Sheet
from reader.ui.watch import Watch

# Dots an inch: positions are kept to a twentieth of a point and finer.
_RESOLUTION = 1200
_POINTS_AN_INCH = 72
# Progress of the three steps, in hundredths: counting pages, painting them, finishing the file.
_COUNTED, _PAINTED, _ALL = 35, 75, 100


def write_pdf(contents: Contents, sheet: Sheet, target: Path, watch: Watch | None = None) -> None:
    """Write `target` whole or not at all. May run on a worker thread.

    Raises ReaderError: CANNOT_WRITE, NO_CHINESE_FONT, and CANCELLED once `watch` says so.
    """
    watch = watch or Watch()
    printout = Printout(contents, sheet, watch.pause)
    starts = printout.starts(watch.step(0, _COUNTED))
    try:
        with tempfile.TemporaryDirectory() as folder:
            raw = Path(folder) / "pages.pdf"
            painted = PaintedText()
            headings = _paint(printout, contents.title, starts, raw, painted, watch.step(_COUNTED, _PAINTED))
            facts = Facts(contents.script.value, tuple(headings), printout.gap)
            write_whole(target, finish_pdf(raw, painted, facts, watch.step(_PAINTED, _ALL)))
    except OSError as error:
        raise cannot_write(target, error) from error


def _paint(
    printout: Printout,
    title: str,
    starts: list[Start],
    raw: Path,
    painted: PaintedText,
    on_progress: Callable[[int, int], None],
) -> list[Heading]:
    """Paint all pages; the headings on them. Raises OSError."""
    headings: list[Heading] = []
    with _pdf_file(raw) as file:
        writer = QPdfWriter(file)
        _set_up(writer, printout.sheet, title)
        painter = RecordingPainter(painted)
        painter.begin(writer)
        try:
            for number, start in enumerate(starts):
                if number:
                    writer.newPage()
                painted.begin_page()
                page = printout.page(start)
                headings.extend(printout.headings(page, number))
                painter.resetTransform()
                painter.scale(_RESOLUTION / _POINTS_AN_INCH, _RESOLUTION / _POINTS_AN_INCH)
                printout.paint(painter, page, number, len(starts))
                on_progress(number + 1, len(starts))
        finally:
            painter.end()
    return headings


@contextmanager
def _pdf_file(raw: Path) -> Iterator[QFile]:
    """A file for Qt, which does not tell when one cannot be written."""
    file = QFile(str(raw))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(0, file.errorString())
    try:
        yield file
        if not file.flush() or file.error() is not QFile.FileError.NoError:
            raise OSError(0, file.errorString())
    finally:
        file.close()


def _set_up(writer: QPdfWriter, sheet: Sheet, title: str) -> None:
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(sheet.page_layout())
    writer.setTitle(title)
    writer.setCreator(f"Duidu {__version__}")
