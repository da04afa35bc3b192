"""How the chrome looks: a palette and a style sheet made of a theme's colours. It keeps quiet beside the page."""

from collections.abc import Callable
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette

from reader.settings import Settings, ThemeChoice
from reader.ui.icons import ICONS
from reader.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, SEPIA, Theme

# Of the desktop's font, and the least pixels of each.
_SMALL, _LEAST_SMALL, _LEAST_LABEL, _FIELD, _LEAST_FIELD = 0.9, 12, 13, 1.15, 15

_SHEET = Template("""
QMainWindow, QDialog, #page, #welcome, #columnHeader { background: $paper; color: $ink; }
QLabel { color: $ink; }
QLabel[calm="true"] { color: $calm; }
QLabel:disabled { color: $faint; }

QMenuBar { background: $chrome; color: $ink; padding: 1px 6px; border: none; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $paper; color: $ink; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 26px; border-radius: 4px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::icon { left: 8px; }
QMenu::indicator { width: 12px; height: 12px; left: 7px; }
QMenu::indicator:checked { image: url("$icons/check-$theme.svg"); }

QToolBar { background: $chrome; border: none; border-bottom: 1px solid $line; padding: 5px 10px 6px 10px;
  spacing: 3px; }
QToolBar QToolButton { color: $ink; background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 4px 7px; }
QToolBar QToolButton:hover, QToolBar QToolButton:pressed, QToolBar QToolButton:open { background: $hover; }
QToolBar QToolButton:disabled { color: $faint; }
QToolButton:focus { border-color: $accent; }
QToolBar QToolButton::menu-indicator { image: none; width: 0; }
#qt_toolbar_ext_button { qproperty-icon: url("$icons/more-$theme.svg"); padding: 0; }

#segments { background: $well; border: 1px solid $line; border-radius: 7px; }
#segments QToolButton { padding: 3px 11px; border-radius: 5px; color: $calm; background: transparent; margin: 1px; }
#segments QToolButton:hover { color: $ink; background: transparent; }
#segments QToolButton:checked { color: $ink; background: $raised; border-color: $line; }
#segments QToolButton:focus { border-color: $accent; }

QSplitter::handle { background: $line; width: 1px; }
#sidePanel { background: $chrome; }
#sidePanel QListView { background: $chrome; color: $ink; border: none; outline: none; }
#sidePanel QListView QLineEdit { padding: 0 4px; border-radius: 4px; }
#sidePanel QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px; }
#sidePanel QToolButton:hover { background: $hover; }
#sidePanel QToolButton:focus { border-color: $accent; }
#sidePanel QTabBar, #aboutDialog QTabBar { background: transparent; border: none; }
#sidePanel QTabBar::tab, #aboutDialog QTabBar::tab { background: transparent; color: $calm; padding: 4px 8px;
  margin: 0 2px; border: none;
  border-bottom: 2px solid transparent; }
#sidePanel QTabBar::tab:hover, #aboutDialog QTabBar::tab:hover { color: $ink; }
#sidePanel QTabBar::tab:selected, #aboutDialog QTabBar::tab:selected { color: $ink;
  border-bottom: 2px solid $accent; }
#sidePanel QTabBar::tab:selected:focus, #aboutDialog QTabBar::tab:selected:focus { border: 1px solid $accent;
  border-bottom: 2px solid $accent; }

QStatusBar { background: $chrome; color: $calm; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $calm; padding: 2px 8px; font-size: ${small}px; }

#columnHeader QLabel { color: $calm; font-size: ${label}px; }
QLineEdit { color: $ink; background: $raised; border: 1px solid $edge; border-radius: 6px; padding: 4px 7px;
  selection-background-color: $selection; selection-color: $ink; }
QLineEdit:focus { border-color: $accent; }
QLineEdit:disabled { color: $faint; background: $paper; border-color: $line; }
QRadioButton { color: $ink; spacing: 7px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $edge; border-radius: 8px; background: $raised; }
QRadioButton::indicator:checked { background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
  stop: 0 $accent, stop: 0.48 $accent, stop: 0.58 $raised, stop: 1 $raised); }
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: $accent; }
QPushButton { color: $ink; background: $raised; border: 1px solid $edge; border-radius: 6px; padding: 5px 13px;
  outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $faint; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[link="true"] { color: $accent; background: transparent; border: none; padding: 2px 5px;
  border-radius: 4px; font-size: ${label}px; }
QPushButton[link="true"][calm="true"] { color: $calm; }
QPushButton[link="true"]:hover { text-decoration: underline; background: transparent; }
QPushButton[link="true"]:focus { border: 1px solid $accent; padding: 1px 4px; }

#sentenceCard, #correctionCard { background: $raised; border: 1px solid $edge; border-radius: 10px; }
#sentenceCard #reasons, #correctionCard #reasons { color: $doubt; }
#correctionCard QLineEdit { background: $paper; }
#correctionCard QComboBox { background: $paper; padding: 3px 2px 3px 6px; }
#correctionCard QComboBox::drop-down { width: 18px; }
#correctionCard QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
#correctionCard QComboBox[wrong="true"] { border-color: $doubt; }
#correctionCard #gap { color: $calm; background: transparent; border: 1px solid transparent; border-radius: 4px;
  padding: 4px 0; font-size: ${field}px; font-weight: bold; }
#correctionCard #gap:hover { background: $hover; }
#correctionCard #gap:focus { border-color: $accent; }
#correctionCard #gap:checked { color: $accent; }
#sentenceCard QPlainTextEdit, #noteDialog QPlainTextEdit, #aboutDialog QPlainTextEdit,
#crashDialog QPlainTextEdit { background: $paper; color: $ink; border: 1px solid $edge; border-radius: 6px;
  padding: 3px; selection-background-color: $selection; selection-color: $ink; }
#sentenceCard QPlainTextEdit:focus, #noteDialog QPlainTextEdit:focus, #aboutDialog QPlainTextEdit:focus,
#crashDialog QPlainTextEdit:focus { border-color: $accent; }
#dictionaryCard { background: $raised; border: 1px solid $edge; border-radius: 10px; }
#cardSheet QTextBrowser { background: transparent; selection-background-color: $selection; selection-color: $ink; }
#cardSheet QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 2px; }
#cardSheet QToolButton:hover { background: $hover; }
#cardSheet QToolButton:focus { border-color: $accent; }
#cardSheet QScrollBar::handle:vertical { background: $edge; }
#cardSheet QPushButton[state] { background: transparent; border-color: $edge; color: $calm; padding: 3px 9px; }
#cardSheet QPushButton[state]:hover { color: $ink; background: $hover; }
#cardSheet QPushButton[state]:checked { color: $ink; background: $hover; border-color: $accent; }
#cardSheet QPushButton[state]:focus { border: 2px solid $accent; padding: 2px 8px; }
#dictionaryWindow QListView { background: $paper; color: $ink; border: 1px solid $edge; border-radius: 6px;
  outline: none; }
#dictionaryWindow QListView::item:selected { background: $hover; }
#dictionaryWindow QListView:focus { border-color: $accent; }
QCheckBox { color: $ink; spacing: 7px; }
QCheckBox:disabled { color: $faint; }
QCheckBox::indicator:disabled { border-color: $line; image: none; }
QCheckBox::indicator, QTableView::indicator { width: 14px; height: 14px; border: 1px solid $edge; border-radius: 4px;
  background: $paper; }
QCheckBox::indicator:checked, QTableView::indicator:checked { image: url("$icons/check-$theme.svg"); }
QCheckBox::indicator:focus { border-color: $accent; }
#commandPalette { background: $paper; border: 1px solid $edge; border-radius: 10px; }
#commandPalette QLineEdit { padding: 6px 9px; font-size: ${field}px; }
#commandPalette QListView { background: transparent; border: none; outline: none; }
#commandPalette QListView::item { border-radius: 6px; }
#commandPalette QListView::item:selected { background: $hover; }
#messageBar { background: $raised; border: 1px solid $edge; border-left: 4px solid $accent; border-radius: 8px;
  border-top-left-radius: 2px; border-bottom-left-radius: 2px; }
#messageBar #messageHint { color: $calm; }
#messageBar QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px; }
#messageBar QToolButton:hover { background: $hover; }
#messageBar QToolButton:focus { border-color: $accent; }

#tourStop { background: $raised; border: 1px solid $edge; border-radius: 10px; }
#helpDialog QListWidget { background: transparent; color: $ink; border: none; outline: none; }
#helpDialog QListWidget::item { padding: 5px 8px; border-radius: 6px; }
#helpDialog QListWidget::item:selected { background: $hover; color: $ink; }
#helpDialog QLineEdit[missing="true"] { border-color: $doubt; }
#sentenceBar QToolButton { color: $ink; background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 4px 9px; }
#sentenceBar QToolButton:hover, #sentenceBar QToolButton:pressed, #sentenceBar QToolButton:open { background: $hover; }
#sentenceBar QToolButton:checked { background: $raised; border-color: $line; }
#sentenceBar QToolButton:disabled { color: $faint; }
#sentenceBar QToolButton:focus { border-color: $accent; }
#sentenceBar QToolButton::menu-indicator { image: none; width: 0; }
#findBar, #speechBar, #sentenceBar { background: $chrome; border: none; border-top: 1px solid $line; }
#findBar QLabel, #speechBar QLabel, #sentenceBar QLabel { color: $calm; font-size: ${label}px; }
#findBar QLineEdit[missing="true"] { border-color: $doubt; }
#findBar QToolButton, #speechBar QToolButton { background: transparent; border: 1px solid transparent;
  border-radius: 5px; padding: 3px; }
#findBar QToolButton:hover, #findBar QToolButton:pressed, #speechBar QToolButton:hover,
#speechBar QToolButton:pressed { background: $hover; }
#findBar QToolButton:focus, #speechBar QToolButton:focus { border-color: $accent; }
QComboBox { color: $ink; background: $raised; border: 1px solid $edge; border-radius: 6px; padding: 4px 9px; }
QComboBox:hover { background: $hover; }
QComboBox:focus { border-color: $accent; }
QComboBox:disabled { color: $faint; background: $paper; border-color: $line; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$icons/arrow-$theme.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $paper; color: $ink; border: 1px solid $line; outline: none; padding: 3px;
  selection-background-color: $hover; selection-color: $ink; }
QSlider { min-height: 22px; }
QSlider::groove:horizontal { height: 4px; border-radius: 3px; background: $well; border: 1px solid $line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 3px; background: $calm; border: 1px solid $calm; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: $raised;
  border: 1px solid $calm; }
QSlider::handle:horizontal:hover { background: $hover; }
QSlider::handle:horizontal:focus { border: 2px solid $accent; width: 12px; height: 12px; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QProgressBar { background: $well; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QTableView, QTreeWidget { background: $paper; color: $ink; border: 1px solid $edge; border-radius: 6px; outline: none;
  selection-background-color: $hover; selection-color: $ink; }
QTableView:focus, QTreeWidget:focus { border-color: $accent; }
QTableView::item { padding: 0 8px; border: none; }
QTreeWidget::item { padding: 5px 8px; color: $ink; border: none; }
QTreeWidget::item:selected { background: $hover; color: $ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $paper; color: $calm; border: none; border-bottom: 1px solid $edge;
  padding: 6px 8px 6px 11px; font-size: ${small}px; }
#rule { background: $line; min-height: 1px; max-height: 1px; border: none; }
QTextBrowser { background: $paper; color: $ink; border: none; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $line; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::handle:horizontal:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def system_scheme() -> Qt.ColorScheme:
    """What the desktop says: light, dark, or that it does not know."""
    return QGuiApplication.styleHints().colorScheme()


def system_contrast() -> bool:
    """Whether the desktop asks for more contrast; no word of it before Qt 6.10."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def follow_system(changed: Callable[[], None]) -> None:
    """Have `changed` called when the desktop changes what `system_scheme` and `system_contrast` say."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(changed)
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(changed)


def theme_of(settings: Settings) -> Theme:
    """The theme of a window with these settings on this desktop."""
    return wanted_theme(settings.theme, system_scheme(), contrast=system_contrast())


def wanted_theme(choice: ThemeChoice, scheme: Qt.ColorScheme, *, contrast: bool = False) -> Theme:
    """The theme of a choice; SYSTEM and CONTRAST follow the desktop's `scheme`, and are light where that is unknown.
    SYSTEM follows its wish for `contrast` too."""
    dark = scheme is Qt.ColorScheme.Dark
    if choice is ThemeChoice.SYSTEM and contrast:
        choice = ThemeChoice.CONTRAST
    return {
        ThemeChoice.SYSTEM: DARK if dark else LIGHT,
        ThemeChoice.LIGHT: LIGHT,
        ThemeChoice.SEPIA: SEPIA,
        ThemeChoice.DARK: DARK,
        ThemeChoice.CONTRAST: CONTRAST_DARK if dark else CONTRAST_LIGHT,
    }[choice]


def desktop_text() -> int:
    """The height of the desktop's font in pixels."""
    return QFontInfo(QGuiApplication.font()).pixelSize()


def small_text(text: int) -> int:
    """The size of what is said beside the rest, where that is `text` pixels high."""
    return max(_LEAST_SMALL, round(text * _SMALL))


def style_sheet(theme: Theme, text: int = 0) -> str:
    """`text` is the height of the desktop's font in pixels, which sizes follow but for those too small to read."""
    return _SHEET.substitute(
        small=small_text(text),
        label=max(_LEAST_LABEL, text),
        field=max(_LEAST_FIELD, round(text * _FIELD)),
        icons=ICONS.as_posix(),
        theme="dark" if theme.is_dark else "light",
        paper=theme.paper.name(),
        ink=theme.ink.name(),
        calm=theme.calm.name(),
        accent=theme.accent.name(),
        doubt=theme.doubt.name(),
        selection=theme.selection.name(),
        chrome=theme.chrome.name(),
        line=theme.line.name(),
        faint=mixed(theme.calm, theme.paper, 0.45),
        edge=mixed(theme.line, theme.calm, 0.3),
        hover=mixed(theme.chrome, theme.ink, 0.09),
        well=mixed(theme.chrome, theme.ink, 0.04),
        raised=mixed(theme.paper, QColor("white"), 0.13 if theme.is_dark else 0.6),
    )


def palette(theme: Theme) -> QPalette:
    """For what a style sheet does not reach: dialogs of Qt's own, disabled text, placeholders."""
    made = QPalette(theme.paper)
    role = QPalette.ColorRole
    for name, color in (
        (role.Window, theme.paper),
        (role.Base, theme.paper),
        (role.AlternateBase, theme.chrome),
        (role.Button, theme.chrome),
        (role.ToolTipBase, theme.chrome),
        (role.WindowText, theme.ink),
        (role.Text, theme.ink),
        (role.ButtonText, theme.ink),
        (role.ToolTipText, theme.ink),
        (role.HighlightedText, theme.ink),
        (role.Highlight, theme.selection),
        (role.Link, theme.accent),
        (role.PlaceholderText, theme.calm),
    ):
        made.setColor(name, color)
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, theme.calm)
    return made


def mixed(one: QColor, other: QColor, share: float) -> str:
    """`share` of `other` in `one`."""
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # pyright: ignore[reportIndexIssue]
    return QColor(*(round(a + (b - a) * share) for a, b in parts)).name()
