from pathlib import Path

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter

from reader.model import Problem, ReaderError
from reader.ui.paper.printing import chosen_pages, print_pages
from reader.ui.watch import Watch
from tests.ui.paper.samples import article, contents

# A printer asks the print service of this machine which one is usual, localhost:631.
pytestmark = pytest.mark.usefixtures("qapp", "loopback")


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """One that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


def _choose(printer: QPrinter, first: int, last: int) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(first, last)


@pytest.mark.parametrize(
    ("first", "last", "pages"), [(2, 3, range(1, 3)), (3, 99, range(2, 5)), (1, 1, range(1)), (8, 9, range(5))]
)
def test_a_range_of_pages(printer: QPrinter, first: int, last: int, pages: range) -> None:
    assert chosen_pages(printer, 5) == range(5)
    _choose(printer, first, last)
    assert chosen_pages(printer, 5) == pages


def test_the_last_page_may_come_first(printer: QPrinter) -> None:
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert list(chosen_pages(printer, 3)) == [2, 1, 0]


def test_the_pages_that_were_chosen_are_printed(printer: QPrinter) -> None:
    _choose(printer, 2, 3)
    print_pages(contents(article(150)), printer, Watch())
    reader = pypdf.PdfReader(printer.outputFileName())
    assert len(reader.pages) == 2
    numbers = [page.extract_text().split("/")[0].split("\n")[-1].strip() for page in reader.pages]
    assert numbers == ["2", "3"]


def test_what_is_cancelled_ends(printer: QPrinter) -> None:
    watch = Watch(lambda done: watch.cancel() if done >= 60 else None)
    with pytest.raises(ReaderError) as caught:
        print_pages(contents(article(150)), printer, watch)
    assert caught.value.problem is Problem.CANCELLED


def test_a_printer_that_takes_nothing_is_told(printer: QPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.paper.printing.QPainter.begin", lambda *_: False)
    with pytest.raises(ReaderError) as caught:
        print_pages(contents(article()), printer, Watch())
    assert caught.value.problem is Problem.CANNOT_PRINT
