"""Writes an article as a PDF: painted by Qt into a temporary file, finished into the one that was asked for."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPdfWriter

from reader import __version__
from reader.exporters.pdf import Facts, Heading, PaintedText
from reader.exporters.pdf.finish import finish_pdf
from reader.model import Problem, ReaderError, cannot_write, write_whole
from reader.ui.paper.pages import Start
from reader.ui.paper.printout import Contents, Printout
from reader.ui.paper.recording import RecordingPainter
from reader.ui.paper.sheet import Sheet

# Dots an inch: positions are kept to a twentieth of a point and finer.
_RESOLUTION = 1200
_POINTS_AN_INCH = 72
# Progress of the three steps, in hundredths: counting pages, painting them, finishing the file.
_COUNTED, _PAINTED, _ALL = 35, 75, 100

# Takes hundredths done and says whether to go on.
GoOn = Callable[[int], bool]


def write_pdf(contents: Contents, sheet: Sheet, target: Path, go_on: GoOn = lambda _: True) -> None:
    """Write `target` whole or not at all. May run on a worker thread.

    Raises ReaderError: CANNOT_WRITE, NO_CHINESE_FONT, and CANCELLED once `go_on` says no.
    """
    printout = Printout(contents, sheet)
    steps = _Steps(target, go_on)
    starts = printout.starts(steps.within(0, _COUNTED))
    try:
        with tempfile.TemporaryDirectory() as folder:
            raw = Path(folder) / "pages.pdf"
            painted = PaintedText()
            headings = _paint(printout, contents.title, starts, raw, painted, steps.within(_COUNTED, _PAINTED))
            facts = Facts(contents.script.value, tuple(headings))
            write_whole(target, finish_pdf(raw, painted, facts, steps.within(_PAINTED, _ALL)))
    except OSError as error:
        raise cannot_write(target, error) from error


class _Steps:
    """Reports how far each step is, and ends the work when nobody wants it any more."""

    def __init__(self, target: Path, go_on: GoOn) -> None:
        self._target, self._go_on = target, go_on

    def within(self, first: int, last: int) -> Callable[[int, int], None]:
        def report(done: int, total: int) -> None:
            # Python lets one thread compute at a time: the window gets its turn here.
            time.sleep(0)
            if not self._go_on(first + (last - first) * done // max(total, 1)):
                raise ReaderError(Problem.CANCELLED, str(self._target))

        return report


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
    yield file
    file.close()
    if file.error() is not QFile.FileError.NoError:
        raise OSError(0, file.errorString())


def _set_up(writer: QPdfWriter, sheet: Sheet, title: str) -> None:
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(QPageLayout(sheet.page_size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(title)
    writer.setCreator(f"Duidu {__version__}")
