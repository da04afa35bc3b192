"""What happened when something went wrong that nobody foresaw, with a report to be copied or saved."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.crash_report import build_report, describe_error
from reader.model import ReaderError, cannot_write, write_whole
from reader.settings import Settings
from reader.ui.dialog_size import dialog_size
from reader.ui.jobs import Jobs
from reader.ui.messages import describe
from reader.versions import version_lines

_REPORT, _SAVE = "crash report", "save crash report"
_FILE = "duidu-report.txt"


class CrashDialog(QDialog):
    """See show_error. It goes when it is closed."""

    def __init__(self, jobs: Jobs, what: str, parent: QWidget | None = None, *, ended: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=parent is not None)
        self.setObjectName("crashDialog")
        self._jobs, self._ended = jobs, False
        self.told, self.promise, self.outcome = (QLabel(wordWrap=True) for _ in range(3))
        self.report = QPlainTextEdit(self, readOnly=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy, self.save = (self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole) for _ in range(2))
        self._done: Callable[[], str] = str
        self._lay_out()
        self._connect()
        self.show_error(what, ended=ended)
        self.resize(dialog_size(self, 680, 480))

    def show_error(self, what: str, *, ended: bool = False) -> None:
        """Show the report about this, once it is put together. `what` is the masked traceback; `ended` says that it is
        of the process before this one, which ended by it."""
        self._ended = ended
        self._done = str
        self._retranslate()
        self.report.setPlainText(what)
        about_qt = f"Qt {qVersion()}, {QGuiApplication.platformName()}"
        self._jobs.void(_REPORT)
        self._jobs.run(_REPORT, partial(_report, what, about_qt), self.report.setPlainText)

    def done(self, result: int) -> None:
        # Nobody is left to be shown what comes of it.
        for group in (_REPORT, _SAVE):
            self._jobs.void(group)
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("What went wrong"))
        told = self.tr("Something went wrong in Duidu that should not have. It goes on as well as it can.")
        if self._ended:
            told = self.tr("Duidu ended unexpectedly last time: a part of it failed in a way that it could not catch.")
        elif self.parent() is None:
            told = self.tr("Duidu could not be started: something went wrong that should not have.")
        self.told.setText(told)
        self.promise.setText(
            self.tr(
                "What you wrote is kept. Nothing was sent to anybody. Below is what can be reported: it holds no text"
                " that you read or wrote. Whoever looks after Duidu can find the fault with it."
            )
        )
        self.report.setAccessibleName(self.tr("Report"))
        self.copy.setText(self.tr("&Copy report"))
        self.save.setText(self.tr("&Save report…"))
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        self._say(self._done)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self._say(lambda: self.tr("Copied."))

    def _ask_save(self) -> None:
        home = str(Path.home() / _FILE)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save report"), home, self.tr("Texts (*.txt)"))
        if chosen:
            target = Path(chosen)
            work = partial(_write, target, self.report.toPlainText())
            self._jobs.run(_SAVE, work, partial(self._tell_saved, target), self._tell)

    def _tell_saved(self, target: Path, _: None) -> None:
        self._say(lambda: self.tr("Saved as {path}.").format(path=target))

    def _tell(self, error: ReaderError) -> None:
        self._say(lambda: " ".join((describe(error).text, describe(error).hint)))

    def _say(self, done: Callable[[], str]) -> None:
        """Say under the report what was done with it, in whatever language."""
        self._done = done
        self.outcome.setText(done())
        self.outcome.setVisible(bool(self.outcome.text()))

    def _connect(self) -> None:
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_save)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        # Tab leaves it, and the arrows move in what can be selected.
        self.report.setTabChangesFocus(True)
        self.report.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # A name of a file is no mark-up.
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.promise, self.outcome):
            label.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (self.told, self.promise, self.report, self.outcome, self.buttons):
            column.addWidget(widget)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()


def show_alone(error: Exception) -> None:
    """Show the dialog where no window could be opened, until it is closed."""
    from reader.ui.language import speak
    from reader.ui.style import desktop_text, palette, style_sheet, theme_of

    application = QApplication.instance() or QApplication([])
    usual = Settings()  # Those of the reader may be what is wrong.
    speak(usual.language)
    QApplication.setPalette(palette(theme_of(usual)))
    jobs = Jobs(application)
    dialog = CrashDialog(jobs, describe_error(error))
    dialog.setStyleSheet(style_sheet(theme_of(usual), desktop_text()))
    dialog.exec()
    jobs.close()


def _report(what: str, about_qt: str) -> str:
    """On a worker: it asks what is installed."""
    return build_report(what, [*version_lines(), about_qt])


def _write(target: Path, report: str) -> None:
    """On a worker. Raises ReaderError CANNOT_WRITE."""
    try:
        write_whole(target, report.encode("utf-8", "replace"))
    except OSError as error:
        raise cannot_write(target, error) from error
