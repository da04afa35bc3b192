"""Shows how the article will look on paper, a page at a time; from here it is printed or saved."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPageSize, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.model import ReaderError
from reader.ui.jobs import Jobs
from reader.ui.messages import describe
from reader.ui.paper.contents import Contents
from reader.ui.paper.pages import Start
from reader.ui.paper.printout import Printout
from reader.ui.paper.sheet import Sheet, sheet_for, usual_size
from reader.ui.watch import Watch

_COUNT, _PAGE = "count pages", "page of paper"
_REST = 120  # milliseconds after the last change of size
_SIZES = (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter)


class PreviewDialog(QDialog):
    """`print_wanted` and `pdf_wanted` when their buttons are pressed, with the sheet. Pages are counted and drawn on
    workers; the first is there before they are counted."""

    print_wanted = Signal(object)
    pdf_wanted = Signal(object)

    def __init__(self, contents: Contents, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._contents, self._jobs = contents, jobs
        self._starts: list[Start] = [Start()]
        self._counted, self._number = False, 0
        self._watch = Watch(lambda _: None)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._draw)
        self._lay_out()
        self._retranslate()
        self.resize(720, 900)
        self._begin()

    @property
    def sheet(self) -> Sheet:
        return sheet_for(self.paper.currentData())

    def _lay_out(self) -> None:
        self.page = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.page.setMinimumSize(260, 320)
        self.back, self.forward = QPushButton("‹", self), QPushButton("›", self)
        self.back.clicked.connect(partial(self.turn, -1))
        self.forward.clicked.connect(partial(self.turn, 1))
        self.place = QLabel(self)
        self.paper = QComboBox(self)
        for size in _SIZES:
            self.paper.addItem("", size)
        self.paper.setCurrentIndex(_SIZES.index(usual_size()))
        self.paper.currentIndexChanged.connect(self._begin)
        turning = QHBoxLayout()
        for widget in (self.back, self.place, self.forward):
            turning.addWidget(widget)
        turning.addStretch(1)
        turning.addWidget(self.paper)
        column = QVBoxLayout(self)
        column.addWidget(self.page, 1)
        column.addLayout(turning)
        column.addWidget(self._new_buttons())

    def _new_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.print_button = buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.pdf_button = buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(self.sheet))
        self.pdf_button.clicked.connect(lambda: self.pdf_wanted.emit(self.sheet))
        buttons.rejected.connect(self.reject)
        return buttons

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Print preview"))
        for button, name in ((self.back, self.tr("Previous page")), (self.forward, self.tr("Next page"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.paper.setAccessibleName(self.tr("Paper"))
        for at, size in enumerate(_SIZES):
            self.paper.setItemText(at, QPageSize.name(size))
        self.print_button.setText(self.tr("&Print…"))
        self.pdf_button.setText(self.tr("&Save as PDF…"))
        self._show_place()

    def _show_place(self) -> None:
        number = f"{self._number + 1} / {len(self._starts) if self._counted else '…'}"
        self.place.setText(self.tr("Page {number}").format(number=number))

    def turn(self, pages: int) -> None:
        """Go on, or back."""
        self._number = min(max(self._number + pages, 0), len(self._starts) - 1)
        self._draw()

    # -- work ---------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Count the pages of this paper, and show the first meanwhile."""
        self._watch.cancel()
        self._watch = Watch(lambda _: None)
        self._starts, self._counted, self._number = [Start()], False, 0
        self._jobs.void(_COUNT)
        work = partial(_count, self._contents, self.sheet, self._watch)
        self._jobs.run(_COUNT, work, self._take_starts, self._show_error)
        self._draw()

    def _take_starts(self, starts: list[Start]) -> None:
        self._starts, self._counted = starts, True
        self._draw()

    def _draw(self) -> None:
        self._jobs.void(_PAGE)
        total = len(self._starts) if self._counted else None
        size = self.page.size() * self.devicePixelRatio()
        start = self._starts[self._number]
        work = partial(draw_page, self._contents, self.sheet, start, self._number, total, size)
        self._jobs.run(_PAGE, work, self._show_page, self._show_error)
        self.back.setEnabled(self._number > 0)
        self.forward.setEnabled(self._number + 1 < len(self._starts))
        self._show_place()

    def _show_page(self, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatio())
        self.page.setPixmap(pixmap)

    def _show_error(self, error: ReaderError) -> None:
        message = describe(error)
        self.page.setText(f"{message.text}\n{message.hint}")

    # -- events -------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._rest.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Right:
                self.turn(1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Left:
                self.turn(-1)
            case Qt.Key.Key_Home:
                self.turn(-len(self._starts))
            case Qt.Key.Key_End:
                self.turn(len(self._starts))
            case _:
                super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self._watch.cancel()
        for group in (_COUNT, _PAGE):
            self._jobs.void(group)
        super().done(result)


def _count(contents: Contents, sheet: Sheet, watch: Watch) -> list[Start]:
    return Printout(contents, sheet, watch.pause).starts(watch.step(0, 100))


def draw_page(contents: Contents, sheet: Sheet, start: Start, number: int, total: int | None, room: QSize) -> QImage:
    """A picture of page `number`, as large as fits into `room` (pixels)."""
    printout = Printout(contents, sheet)
    scale = max(min(room.width() / sheet.width, room.height() / sheet.height), 0.1)
    image = QImage(round(sheet.width * scale), round(sheet.height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    printout.paint(painter, printout.page(start), number, total)
    painter.end()
    return image
