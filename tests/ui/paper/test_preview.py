from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.jobs import Jobs
from reader.ui.paper import printout
from reader.ui.paper.pages import Start
from reader.ui.paper.preview import PreviewDialog, draw_page
from reader.ui.paper.sheet import Sheet, sheet_for
from tests.ui.paper.samples import article, contents

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    qtbot.waitUntil(lambda: not jobs.is_busy)
    jobs.close()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def dialog(qtbot: QtBot, jobs: Jobs, parent: QWidget) -> PreviewDialog:
    dialog = PreviewDialog(contents(article(150)), jobs, parent)
    with qtbot.waitExposed(dialog):
        dialog.show()
    _settle(qtbot, dialog, jobs)
    return dialog


def _settle(qtbot: QtBot, dialog: PreviewDialog, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: not (jobs.is_busy or dialog._rest.isActive()), timeout=20_000)


def test_it_goes_from_page_to_page(qtbot: QtBot, dialog: PreviewDialog, jobs: Jobs) -> None:
    total = len(dialog._starts)
    assert total > 2
    assert dialog.place.text() == f"Page 1 / {total}"
    assert not dialog.back.isEnabled()
    first = dialog.page.pixmap().toImage()
    qtbot.mouseClick(dialog.forward, Qt.MouseButton.LeftButton)
    _settle(qtbot, dialog, jobs)
    assert dialog.place.text() == f"Page 2 / {total}"
    assert dialog.page.pixmap().toImage() != first
    qtbot.keyClick(dialog, Qt.Key.Key_End)
    assert dialog.place.text() == f"Page {total} / {total}"
    assert not dialog.forward.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_PageUp)
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown)
    qtbot.keyClick(dialog, Qt.Key.Key_Home)
    _settle(qtbot, dialog, jobs)
    assert dialog.page.pixmap().toImage() == first


def test_other_paper_has_other_pages(qtbot: QtBot, dialog: PreviewDialog, jobs: Jobs) -> None:
    for size, text in ((A4, "A4"), (LETTER, "Letter")):
        dialog.paper.setCurrentIndex(dialog.paper.findData(size))
        _settle(qtbot, dialog, jobs)
        assert dialog.paper.currentText().startswith(text)
        picture = dialog.page.pixmap()
        sheet = sheet_for(size)
        assert picture.height() / picture.width() == pytest.approx(sheet.height / sheet.width, abs=0.01)


def test_it_prints_and_saves_on_the_paper_chosen(qtbot: QtBot, dialog: PreviewDialog) -> None:
    wanted: list[tuple[str, Sheet]] = []
    dialog.print_wanted.connect(lambda sheet: wanted.append(("print", sheet)))
    dialog.pdf_wanted.connect(lambda sheet: wanted.append(("pdf", sheet)))
    dialog.paper.setCurrentIndex(dialog.paper.findData(LETTER))
    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.pdf_button, Qt.MouseButton.LeftButton)
    assert wanted == [("print", sheet_for(LETTER)), ("pdf", sheet_for(LETTER))]
    dialog.reject()


def test_a_larger_window_has_a_larger_page(qtbot: QtBot, dialog: PreviewDialog, jobs: Jobs) -> None:
    before = dialog.page.pixmap().width()
    dialog.resize(dialog.size() * 1.3)
    qtbot.waitUntil(lambda: dialog.page.pixmap().width() > before)
    _settle(qtbot, dialog, jobs)


def test_closed_while_it_counts_it_ends(qtbot: QtBot, jobs: Jobs, parent: QWidget) -> None:
    dialog = PreviewDialog(contents(article(600)), jobs, parent)
    watch = dialog._watch
    dialog.show()
    dialog.reject()
    assert watch._cancelled.is_set()
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_without_a_chinese_font_it_says_so(
    qtbot: QtBot, jobs: Jobs, parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printout, "has_chinese_font", lambda: False)
    dialog = PreviewDialog(contents(article()), jobs, parent)
    qtbot.waitUntil(lambda: "no installed font has Chinese characters" in dialog.page.text())


@pytest.mark.usefixtures("qapp")
def test_a_page_fits_into_its_room() -> None:
    sheet = sheet_for(A4)
    image = draw_page(contents(article()), sheet, Start(), 0, None, QSize(400, 3000))
    assert image.width() == 400
    assert image.pixelColor(1, 1).name() == "#ffffff"
