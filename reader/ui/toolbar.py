"""The one toolbar: open; script; pinyin, English, size, theme; export."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.ui.actions import Actions, with_keys
from reader.ui.choices import CHOICES
from reader.ui.icons import SIZE, icon
from reader.ui.menus import Menus
from reader.ui.theme import Theme

# Below this width icons go without their text.
_NARROW = 1080


class Toolbar(QToolBar):
    """Text stands beside the icons that matter while there is room for it."""

    def __init__(self, actions: Actions, menus: Menus) -> None:
        super().__init__()
        self._actions = actions
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(SIZE, SIZE))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._worded: list[QToolButton] = []
        self._titles: dict[QToolButton, str] = {}
        self._add(actions["open"], worded=True)
        self._space(12)
        self._add_segments(actions)
        self._space(12)
        self.pinyin = self._add_menu("pinyin", menus.choice("pinyin"))
        self.english = self._add_menu("english", menus.choice("translation"))
        self._space(4)
        self._add(actions["smaller"])
        self._add(actions["larger"])
        self._space()
        self.theme = self._add_menu("theme", menus.choice("theme"), worded=False)
        self._add(actions["export"], worded=True)

    def paint_icons(self, theme: Theme) -> None:
        for button, name in ((self.pinyin, "pinyin"), (self.english, "english"), (self.theme, "theme")):
            button.setIcon(icon(name, theme.ink, theme.calm))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Toolbar"))
        self._segments.setAccessibleName(self.tr("Script"))
        for more in self.findChildren(QToolButton, "qt_toolbar_ext_button"):
            more.setAccessibleName(self.tr("More"))
            more.setToolTip(self.tr("More"))
        next_pinyin, next_english = self._actions["next_pinyin"], self._actions["next_translation"]
        for button, text, tip in (
            (self.pinyin, self.tr("Pinyin"), with_keys(self.tr("Pinyin above the characters"), next_pinyin)),
            (self.english, self.tr("English"), with_keys(self.tr("English beside the text"), next_english)),
            (self.theme, self.tr("Theme"), self.tr("Light or dark")),
        ):
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(text)

    def segments(self) -> list[QToolButton]:
        """The buttons of the segmented control, in order."""
        return self._segments.findChildren(QToolButton)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        wanted = style.ToolButtonIconOnly if event.size().width() < _NARROW else style.ToolButtonTextBesideIcon
        for button in self._worded:
            button.setToolButtonStyle(wanted)

    def _add(self, action: QAction, *, worded: bool = False) -> QToolButton:
        self.addAction(action)
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)  # noqa: S101 - what Qt documents for a plain action
        return self._prepare(button, worded=worded)

    def _add_menu(self, name: str, menu: QMenu, *, worded: bool = True) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        self.addWidget(button)
        return self._prepare(button, worded=worded)

    def _prepare(self, button: QToolButton, *, worded: bool) -> QToolButton:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if worded:
            self._worded.append(button)
        return button

    def _add_segments(self, actions: Actions) -> None:
        self._segments = QFrame()
        self._segments.setObjectName("segments")
        row = QHBoxLayout(self._segments)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for value, _ in CHOICES["script"]:
            button = QToolButton(self._segments)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setDefaultAction(actions[f"script.{value}"])
            row.addWidget(button)
        self.addWidget(self._segments)

    def _space(self, width: int = 0) -> None:
        """A gap of `width` pixels, or one that takes what is left."""
        gap = QWidget()
        if width:
            gap.setFixedWidth(width)
        else:
            gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
