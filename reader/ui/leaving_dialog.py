"""What is lost when the window is closed now, and what can be done about it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader.settings import OWN_FILE
from reader.ui.correction_texts import COMMA, in_words
from reader.ui.dialog_size import dialog_size
from reader.ui.reasons import in_words as reason_of

if TYPE_CHECKING:
    from reader.ui.leaving import Unsaved


class LeavingDialog(QDialog):
    """Accepted where the window is to be closed all the same; rejected where it stays."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("leavingDialog")
        self._unsaved: Sequence[Unsaved] = ()
        self._shown = 0
        self.told, self.lost, self.hint, self.outcome = (
            QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText) for _ in range(4)
        )
        for label in (self.hint, self.outcome):
            label.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        buttons = QDialogButtonBox(self)
        self.leave = buttons.addButton("", QDialogButtonBox.ButtonRole.DestructiveRole)
        self.stay = buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self.try_again = buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.leave.clicked.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (self.told, self.lost, self.hint, self.outcome):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)

    def show_unsaved(self, unsaved: Sequence["Unsaved"]) -> None:
        """Say what is lost; once more, where it was tried again meanwhile."""
        self._shown = self._shown + 1 if self.isVisible() else 0
        self._unsaved = unsaved
        self._retranslate()
        # What a newer version wrote does not become writable.
        can_help = not all(each.condition.newer for each in unsaved)
        self.try_again.setVisible(can_help)
        (self.try_again if can_help else self.stay).setDefault(True)
        (self.try_again if can_help else self.stay).setFocus()
        width = dialog_size(self, 540, 0).width()
        self.setMinimumSize(width, self.heightForWidth(width))
        self.resize(self.minimumSize())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Not saved"))
        self.told.setText(self.tr("This could not be written to the disk and is lost when Duidu is closed:"))
        self.lost.setText("\n\n".join(map(self._line, self._unsaved)))
        self.hint.setText(self._next_step())
        again = self.tr("Tried again, without success ({count}).").format(count=self._shown)
        self.outcome.setText(again if self._shown else "")
        self.outcome.setVisible(bool(self._shown))
        self.leave.setText(self.tr("&Quit without saving"))
        self.stay.setText(self.tr("&Stay"))
        self.try_again.setText(self.tr("&Try again"))

    def _line(self, unsaved: "Unsaved") -> str:
        kinds = in_words(COMMA).join(QCoreApplication.translate("Leaving", kind) for kind in unsaved.kinds)
        line = self.tr("{kinds}\n{file}: {reason}")
        kinds = kinds[:1].upper() + kinds[1:]
        return line.format(kinds=kinds, file=unsaved.file, reason=reason_of(unsaved.condition))

    def _next_step(self) -> str:
        if all(each.condition.newer for each in self._unsaved):
            return self.tr(
                "What you made earlier is safe in the file: open it with the newer Duidu. If you stay you can still"
                " export edits and glossary under Translation, corrections under Edit."
            )
        if not any(each.file.name == OWN_FILE for each in self._unsaved):
            return self.tr("Free some space, or let the folder be written to, and try again.")
        return self.tr(
            "Free some space, or let the folder be written to, and try again. If you stay you can still export edits"
            " and glossary under Translation, corrections under Edit."
        )
