"""What went wrong or is done, said inside the window without standing in the way: over the page's lower edge."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.ui.icons import icon
from reader.ui.messages import Message
from reader.ui.theme import Theme
from reader.ui.tips import plain_tip

_WIDTH = 620
_MARGIN = 18
_PASSING = 8000  # milliseconds


class MessageBar(QFrame):
    """One message at a time, newest first, until it is closed or has passed.

    It floats, so that no line of the page moves.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("messageBar")
        self._make: Callable[[], Message] | None = None
        self._on_action: Callable[[], None] | None = None
        self._on_dismissal: Callable[[], None] | None = None
        self.text, self.hint = QLabel(self), QLabel(self)
        self.hint.setObjectName("messageHint")
        self.action = QPushButton(self)
        self.action.clicked.connect(self._act)
        self.close_button = QToolButton(self)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.dismiss)
        self._passing = QTimer(self, singleShot=True, interval=_PASSING)
        self._passing.timeout.connect(self.hide)
        self._lay_out()
        page.installEventFilter(self)
        self.hide()

    def show_message(
        self,
        make: Callable[[], Message],
        on_action: Callable[[], None] | None = None,
        on_dismissal: Callable[[], None] | None = None,
    ) -> None:
        """Show the message that `make` puts into words, now and again when the language changes; its button, where it
        has one, does `on_action`; its reader's closing it, `on_dismissal`."""
        self._make, self._on_action, self._on_dismissal = make, on_action, on_dismissal
        message = make()
        self._put(message)
        if message.passes:
            self._passing.start()
        else:
            self._passing.stop()
        self.show()
        self._place()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def shows(self, make: Callable[[], Message]) -> bool:
        """Whether it is the message of `make` that is seen."""
        return self._make == make and self.isVisible()

    def dismiss(self) -> None:
        """Its reader closes it."""
        act, self._on_dismissal = self._on_dismissal, None
        self.hide()
        if act:
            act()

    def paint_icons(self, theme: Theme) -> None:
        self.close_button.setIcon(icon("close", theme.ink, theme.calm))

    def retranslate(self) -> None:
        self.close_button.setAccessibleName(self.tr("Close message"))
        self.close_button.setToolTip(self.tr("Close message") + " (Esc)")
        if self._make and self.isVisible():
            self._put(self._make())
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QResizeEvent):
            self._place()
        return super().eventFilter(watched, event)

    def _put(self, message: Message) -> None:
        self.text.setText(message.text)
        self.text.setToolTip(plain_tip(message.subject))
        self.hint.setText(message.hint)
        self.hint.setVisible(bool(message.hint))
        self.action.setText(message.action)
        self.action.setVisible(bool(message.action))
        self.setAccessibleName(f"{message.text} {message.hint}".strip())

    def _act(self) -> None:
        act, self._on_action = self._on_action, None
        self.hide()
        if act:
            act()

    def _lay_out(self) -> None:
        for label in (self.text, self.hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.text)
        texts.addWidget(self.hint)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 10, 10)
        row.setSpacing(10)
        row.addLayout(texts, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)

    def _place(self) -> None:
        page = self._page
        width = min(_WIDTH, page.width() - 2 * _MARGIN)
        # What lies in a layout that lies in another remembers its height until all is laid out anew.
        self._row.activate()
        # Of the widget, not of its layout: that leaves the frame out.
        height = self.heightForWidth(width)
        self.setGeometry((page.width() - width) // 2, page.height() - height - _MARGIN, width, height)
