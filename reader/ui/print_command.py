"""File > Print and its preview. Where no printer is installed, a PDF is offered."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.model import ReaderError
from reader.ui.article_display import ArticleDisplay
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.ui.long_work import LongWork
    from reader.ui.paper.sheet import Sheet

_MOST_PAGES = 99_999


class PrintCommand(QObject):
    """`doing` says in words what is under way, and with an empty text that it is done; `pdf_wanted` asks for an export,
    `pdf_named` for one to a path that the dialog for printing named, on a sheet."""

    doing = Signal(str)
    pdf_wanted = Signal()
    pdf_named = Signal(object, object)

    def __init__(
        self, window: QWidget, display: ArticleDisplay, session: Session, jobs: Jobs, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._window, self._display, self._session, self._jobs = window, display, session, jobs
        self._messages = messages
        self._work: LongWork | None = None
        # Whether something is to be printed when all of it is translated; nothing once it is begun.
        self._waiting = False
        session.opened.connect(self._give_up_waiting)

    def show_preview(self) -> None:
        """Show what is there of the article as it will be on paper."""
        # Imported when they are wanted, here and below: they are in the way of no start.
        from reader.ui.paper.preview import PreviewDialog

        export = self._display.export()
        if export:
            dialog = PreviewDialog(export.contents(), self._jobs, self._window)
            dialog.print_wanted.connect(self.ask)
            dialog.pdf_wanted.connect(self.pdf_wanted)
            dialog.open()

    def ask(self, sheet: "Sheet | None" = None) -> None:
        """Let a printer be chosen and print what is shown; `sheet` is the paper that it is set to at first."""
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self._messages.show_message(self._no_printer, self.pdf_wanted.emit)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if sheet:
            printer.setPageSize(sheet.page_layout().pageSize())
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, _MOST_PAGES)
        # It brings the printer, but none that Python keeps alive.
        dialog.accepted.connect(lambda *_: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        # Not open(): QPrintDialog has one of another kind.
        dialog.setModal(True)
        dialog.show()

    def print_on(self, printer: "QPrinter") -> None:
        """Print what is shown; not before all of it is annotated and translated."""
        from PySide6.QtPrintSupport import QPrinter

        from reader.ui.paper.sheet import sheet_of

        all_pages = printer.printRange() is QPrinter.PrintRange.AllPages
        if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat and printer.outputFileName() and all_pages:
            # Qt's own PDF could not be searched.
            self.pdf_named.emit(Path(printer.outputFileName()), sheet_of(printer.pageLayout()))
            return
        self.doing.emit(self.tr("Printing…"))
        self._waiting = True
        self._session.when_gone_through(partial(self._print, printer))

    def close(self) -> None:
        """End what is being printed."""
        if self._work:
            self._work.cancel()

    def _print(self, printer: "QPrinter") -> None:
        from reader.ui.long_work import LongWork
        from reader.ui.paper.printing import print_pages

        self._waiting = False
        export = self._display.export()
        if export:
            self._work = LongWork(self._window, self._jobs, self.tr("Printing…"))
            self._work.ended.connect(self._done)
            self._work.run(partial(print_pages, export.contents(), printer), self._tell_success, self._tell_failure)

    def _give_up_waiting(self) -> None:
        """Another text was opened: what was waited for does not come."""
        was_waiting, self._waiting = self._waiting, False
        if was_waiting:
            self._done()
            self._messages.show_message(lambda: Message(self.tr("Nothing was printed: another text was opened.")))

    def _done(self) -> None:
        self._work = None
        self.doing.emit("")

    def _tell_success(self, _: None) -> None:
        self._messages.show_message(lambda: Message(self.tr("Sent to the printer."), passes=True))

    def _tell_failure(self, error: ReaderError) -> None:
        self._messages.show_message(lambda: describe(error))

    def _no_printer(self) -> Message:
        return Message(
            self.tr("There is no printer."),
            self.tr("Set one up in the system, or save a PDF and print it elsewhere."),
            action=self.tr("Save as PDF…"),
        )
