"""Prints an article: what the printer is set to, and the painting on a worker."""

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from reader.model import Problem, ReaderError
from reader.ui.paper.contents import Contents
from reader.ui.paper.printout import Printout
from reader.ui.paper.sheet import sheet_of
from reader.ui.watch import Watch

_POINTS_AN_INCH = 72
_COUNTED, _ALL = 40, 100


def print_pages(contents: Contents, printer: QPrinter, watch: Watch) -> None:
    """Paint the pages that the printer is set to. May run on a worker thread.

    Raises ReaderError: NO_CHINESE_FONT, CANNOT_PRINT, and CANCELLED once `watch` says so; the printer's job is then
    ended.
    """
    printout = Printout(contents, sheet_of(printer.pageLayout()), watch.pause)
    starts = printout.starts(watch.step(0, _COUNTED))
    wanted = chosen_pages(printer, len(starts))
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise ReaderError(Problem.CANNOT_PRINT, printer.printerName() or contents.title)
    report = watch.step(_COUNTED, _ALL)
    try:
        for done, number in enumerate(wanted):
            report(done, len(wanted))
            if done:
                printer.newPage()
            painter.resetTransform()
            painter.scale(printer.logicalDpiX() / _POINTS_AN_INCH, printer.logicalDpiY() / _POINTS_AN_INCH)
            printout.paint(painter, printout.page(starts[number]), number, len(starts))
    except ReaderError:
        printer.abort()
        raise
    finally:
        painter.end()


def chosen_pages(printer: QPrinter, total: int) -> range:
    """The pages of `total` that are to be printed, the first being 0, in the order wanted; all of them where those
    chosen do not exist."""
    pages = range(total)
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        pages = pages[max(printer.fromPage() - 1, 0) : printer.toPage() or total] or pages
    return pages[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else pages
