from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QProgressDialog
from pytestqt.qtbot import QtBot

from reader.exporters import Format
from reader.ui.main_window import MainWindow
from reader.ui.paper.preview import PreviewDialog
from tests.ui.conftest import settle

Open = Callable[[MainWindow, Path], None]
_CONTROL = Qt.KeyboardModifier.ControlModifier
# Who prints asks what printers there are: Qt asks the print service of this machine, localhost:631.
pytestmark = pytest.mark.usefixtures("loopback")


def _press_print(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window._page.view, Qt.Key.Key_P, _CONTROL)


def _wait_for_message(qtbot: QtBot, window: MainWindow) -> str:
    qtbot.waitUntil(window._page.messages.isVisible, timeout=20_000)
    settle(qtbot, window)
    return window._page.messages.text.text()


def test_without_a_printer_a_pdf_is_offered(
    window: MainWindow,
    qtbot: QtBot,
    open_file: Open,
    text_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    asked: list[str] = []
    target = tmp_path / "tea.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (asked.append(args[3]), (str(target), ""))[1])
    open_file(window, text_file)
    _press_print(qtbot, window)
    assert window._page.messages.text.text() == "There is no printer."
    qtbot.mouseClick(window._page.messages.action, Qt.MouseButton.LeftButton)
    assert _wait_for_message(qtbot, window) == f"Exported to {target}"
    assert asked == ["PDF (*.pdf)"]
    text = pypdf.PdfReader(target).pages[0].extract_text()
    assert "我喜欢喝茶。他去学校。" in text
    assert "wǒ xǐ huan hē chá" in text
    assert window._status.activity.text() == ""


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[QPrinter]:
    """A printer that is there, and what its dialog was given; whoever presses Print there prints into a file."""
    given: list[QPrinter] = []

    def show(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        dialog.printer().setPrintRange(QPrinter.PrintRange.PageRange)
        dialog.printer().setFromTo(1, 1)
        given.append(dialog.printer())
        dialog.accepted.emit(dialog.printer())
        dialog.finished.emit(1)

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["paper"])
    monkeypatch.setattr(QPrintDialog, "show", show)
    return given


def test_what_is_shown_is_printed(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, tmp_path: Path, printer: list[QPrinter]
) -> None:
    open_file(window, text_file)
    _press_print(qtbot, window)
    assert _wait_for_message(qtbot, window) == "Sent to the printer."
    assert len(printer) == 1
    assert len(pypdf.PdfReader(tmp_path / "printed.pdf").pages) == 1
    assert window._status.activity.text() == ""


def test_a_print_that_waits_when_another_text_is_opened_is_given_up_aloud(
    window: MainWindow, qtbot: QtBot, text_file: Path, printer: list[QPrinter]
) -> None:
    with qtbot.waitSignal(window._session.opened, timeout=20_000):
        window.open_path(text_file)
    window._print.print_on(QPrinter())
    with qtbot.waitSignal(window._session.opened, timeout=20_000):
        window.open_text("他去学校。", "clipboard")
    assert window._page.messages.text.text() == "Nothing was printed: another text was opened."
    settle(qtbot, window)
    assert (window._status.activity.text(), printer) == ("", [])


def test_a_file_named_in_the_dialog_becomes_a_pdf_of_ours(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, tmp_path: Path
) -> None:
    open_file(window, text_file)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "named.pdf"))
    window._print.print_on(printer)
    assert _wait_for_message(qtbot, window) == f"Exported to {tmp_path / 'named.pdf'}"
    assert "我喜欢喝茶。" in pypdf.PdfReader(tmp_path / "named.pdf").pages[0].extract_text()


def test_the_preview_opens_by_key_and_prints(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, printer: list[QPrinter]
) -> None:
    open_file(window, text_file)
    qtbot.keyClick(window._page.view, Qt.Key.Key_P, _CONTROL | Qt.KeyboardModifier.AltModifier)
    (dialog,) = window.findChildren(PreviewDialog)
    settle(qtbot, window)
    assert dialog.place.text() == "Page 1 / 1"
    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    assert _wait_for_message(qtbot, window) == "Sent to the printer."
    assert printer[0].pageLayout().pageSize().id() is dialog.sheet.page_layout().pageSize().id()
    dialog.reject()


def test_a_cancelled_export_leaves_nothing_and_says_nothing(
    window: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("喝茶的人\n\n" + "我喜欢喝茶。他去学校。\n\n" * 300, "utf-8")
    open_file(window, path)
    window._export.export(tmp_path / "long.pdf", Format.PDF)
    qtbot.waitUntil(lambda: bool(window.findChildren(QProgressDialog)))
    (dialog,) = window.findChildren(QProgressDialog)
    dialog.canceled.emit()
    settle(qtbot, window)
    assert not (tmp_path / "long.pdf").exists()
    assert not window._page.messages.isVisible()
    assert window._status.activity.text() == ""
    qtbot.waitUntil(lambda: not window.findChildren(QProgressDialog))


def test_a_pdf_that_cannot_be_written_is_told(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, tmp_path: Path
) -> None:
    open_file(window, text_file)
    window._export.export(tmp_path / "none" / "tea.pdf", Format.PDF)
    assert _wait_for_message(qtbot, window).startswith("tea.pdf: it could not be written")


def test_a_window_that_is_closed_ends_its_export(
    window: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("喝茶的人\n\n" + "我喜欢喝茶。他去学校。\n\n" * 300, "utf-8")
    open_file(window, path)
    window._export.export(tmp_path / "long.pdf", Format.PDF)
    with qtbot.waitSignal(window.finished, timeout=20_000):
        window.close()
    assert not (tmp_path / "long.pdf").exists()
