"""Actions, menus, toolbar, icons, colours: what they say, that keys reach them, that they can be seen."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from reader.importers import ENCODINGS
from reader.model import Colour
from reader.settings import Language, ScriptChoice, Settings, ThemeChoice
from reader.ui import menus, style
from reader.ui.action_table import COMMANDS
from reader.ui.actions import plain
from reader.ui.choices import CHOICES, following
from reader.ui.icons import ICONS, application_icon, icon
from reader.ui.language import speak
from reader.ui.main_window import MainWindow
from reader.ui.style import follow_system, style_sheet, system_contrast, wanted_theme
from reader.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, SEPIA, THEMES, Theme
from tests.ui.conftest import MakeWindow

# Named by the style sheet, which takes no tinted icon: drawn twice. The colour of each is a theme's.
TINTED = {
    f"{name}-{theme.name}": getattr(theme, ink)
    for name, ink in (("check", "accent"), ("more", "ink"), ("arrow", "calm"))
    for theme in (LIGHT, DARK)
}
# What Qt shows in place of buttons that have no room.
EXTENSION = "qt_toolbar_ext_button"


def test_every_action_does_something(window: MainWindow) -> None:
    assert set(window._commands()) == {spec.id for spec in COMMANDS if not spec.switch}
    for spec in COMMANDS:
        if spec.switch:
            before = getattr(window.settings, spec.id)
            window._actions[spec.id].trigger()
            assert getattr(window.settings, spec.id) is not before


def test_no_shortcut_is_given_twice() -> None:
    given = Counter(keys for spec in COMMANDS for keys in spec.shortcuts)
    assert [keys for keys, times in given.items() if times > 1] == []


@pytest.mark.parametrize("field", CHOICES)
def test_a_choice_offers_every_value(field: str) -> None:
    values = [value for value, _ in CHOICES[field]]
    assert set(values) == set(type(values[0]))
    assert isinstance(getattr(Settings(), field), type(values[0]))


def test_going_round() -> None:
    assert following("script", ScriptChoice.TAIWAN) is ScriptChoice.HONG_KONG
    assert following("script", ScriptChoice.HONG_KONG) is ScriptChoice.ORIGINAL


def test_every_action_stands_in_a_menu(window: MainWindow) -> None:
    shown = {action.objectName() for menu in window.findChildren(QMenu) for action in menu.actions()}
    expected = {spec.id for spec in COMMANDS} - {"back"}
    assert expected <= shown


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SIMPLIFIED_CHINESE, Language.TRADITIONAL_CHINESE])
def test_access_keys_of_a_menu_differ(make_window: MakeWindow, language: Language) -> None:
    window = make_window(Settings(language=language))
    for menu in [window.menuBar(), *window.findChildren(QMenu)]:
        texts = [action.text().replace("&&", "") for action in menu.actions()]
        keys = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert [key for key, times in keys.items() if times > 1] == [], texts
    speak(Language.ENGLISH)


def test_labels_of_encodings_are_marked_for_translation() -> None:
    assert tuple(item.label for item in ENCODINGS) == menus.ENCODING_LABELS


@pytest.mark.parametrize(
    ("text", "without"), [("&Open…", "Open"), ("打开(&O)…", "打开"), ("Select &all", "Select all"), ("Light", "Light")]
)
def test_a_text_without_its_access_key(text: str, without: str) -> None:
    assert plain(text) == without


def test_the_toolbar_shows_no_access_keys(make_window: MakeWindow) -> None:
    window = make_window(Settings(language=Language.TRADITIONAL_CHINESE))
    buttons = window._toolbar.findChildren(QToolButton)
    assert "開啟" in {button.text() for button in buttons}
    assert [button.text() for button in buttons if "(" in button.text()] == []
    speak(Language.ENGLISH)


def test_toolbar_by_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    """Tab reaches every button that is enabled, Space presses it, and each has a name to be read out."""
    reached: list[QAbstractButton] = []
    buttons = [button for button in window._toolbar.findChildren(QToolButton) if button.isVisible()]
    window._page.welcome.setFocus()
    for _ in range(40):
        focus = QApplication.focusWidget()
        if isinstance(focus, QToolButton) and focus not in reached:
            reached.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert set(reached) == {button for button in buttons if button.isEnabled()}
    assert all(button.accessibleName() or button.text() for button in buttons)
    segment = window._toolbar.segments()[1]
    segment.setFocus()
    qtbot.keyClick(segment, Qt.Key.Key_Space)
    assert window.settings.script is ScriptChoice.SIMPLIFIED


def test_every_button_says_what_it_does_and_by_which_key(window: MainWindow) -> None:
    tips = {button.text(): button.toolTip() for button in window._toolbar.findChildren(QToolButton) if button.text()}
    assert all(tips.values())
    assert tips["Open"] == "Open a text file (Ctrl+O)"
    assert tips["Larger text"] == "Larger text (Ctrl++)"
    assert tips["Pinyin"].endswith("(P)")
    assert tips["English"].endswith("(E)")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_edge_of_a_button_can_be_seen_on_a_message(theme: Theme) -> None:
    sheet = style_sheet(theme)
    edge = re.search(r"QPushButton \{[^}]*border: 1px solid (#\w+)", sheet)
    ground = re.search(r"#messageBar \{ background: (#\w+)", sheet)
    assert edge
    assert ground
    assert abs(QColor(edge[1]).lightness() - QColor(ground[1]).lightness()) > 20


def test_focus_can_be_seen(window: MainWindow) -> None:
    button = window._toolbar.segments()[2]
    window._page.welcome.setFocus()
    before = button.grab().toImage()
    button.setFocus()
    assert button.grab().toImage() != before


def test_words_go_when_the_window_is_narrow(window: MainWindow, qtbot: QtBot) -> None:
    style = Qt.ToolButtonStyle
    window.resize(1300, 600)
    assert window._toolbar.pinyin.toolButtonStyle() is style.ToolButtonTextBesideIcon
    window.resize(900, 600)
    assert window._toolbar.pinyin.toolButtonStyle() is style.ToolButtonIconOnly
    assert window.width() == 900
    buttons = [button for button in window._toolbar.findChildren(QToolButton) if button.objectName() != EXTENSION]
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons))


def test_every_icon_of_the_table_is_drawn_in_ink(qapp: QApplication) -> None:
    others = {"pinyin", "english", "theme", "close", "up", "down", "left", "right", "more", "back", "copy", "say"}
    speech = {"previous", "pause", "play", "next", "slower", "faster"}
    names = {spec.icon for spec in COMMANDS if spec.icon} | others | speech
    assert names == {path.stem for path in ICONS.glob("*.svg")} - {"duidu", *TINTED}
    assert qapp is not None
    for name in names:
        image = icon(name, QColor("#112233"), QColor("#445566")).pixmap(20).toImage()
        inks = {
            image.pixelColor(x, y).name() for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha() == 255
        }
        assert inks == {"#112233"}, name


@pytest.mark.parametrize("name", TINTED)
def test_icons_of_the_style_sheet_have_the_colours_of_their_theme(name: str) -> None:
    assert f'stroke="{TINTED[name].name().upper()}"' in (ICONS / f"{name}.svg").read_text("utf-8")


def test_the_application_has_an_icon(qapp: QApplication) -> None:
    assert qapp is not None
    assert not application_icon().pixmap(64).isNull()


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.1, relative luminance."""

    def luminance(color: QColor) -> float:
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]]  # pyright: ignore[reportIndexIssue]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["paper", "chrome"])
def test_the_chrome_can_be_read(theme: Theme, ground: str) -> None:
    for ink in (theme.ink, theme.calm, theme.accent):
        assert contrast(ink, getattr(theme, ground)) >= (7 if "contrast" in theme.name else 4.5)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["paper", "tint", "word_tint", "selection"])
def test_text_and_pinyin_can_be_read_on_every_tint(theme: Theme, ground: str) -> None:
    for ink in (theme.ink, theme.calm):
        assert contrast(ink, getattr(theme, ground)) >= (7 if "contrast" in theme.name else 4.5)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("colour", Colour)
def test_text_pinyin_and_marks_can_be_read_on_every_highlight(theme: Theme, colour: Colour) -> None:
    ground = theme.highlight(colour)
    for ink in (theme.ink, theme.calm):
        assert contrast(ink, ground) >= (7 if "contrast" in theme.name else 4.5)
    for line in (theme.term, theme.accent):
        assert contrast(line, ground) >= 2.8
    others = {theme.paper.name(), *(other.name() for other in theme.highlights if other is not ground)}
    assert ground.name() not in others


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["paper", "tint", "chrome"])
def test_the_focus_can_be_seen(theme: Theme, ground: str) -> None:
    assert contrast(theme.accent, getattr(theme, ground)) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["paper", "tint"])
def test_the_lines_under_terms_and_doubts_can_be_seen(theme: Theme, ground: str) -> None:
    for line in (theme.term, theme.doubt):
        assert contrast(line, getattr(theme, ground)) >= 3


def test_a_theme_leaves_no_hole_in_the_style_sheet() -> None:
    assert "$" not in style_sheet(LIGHT)
    assert style_sheet(LIGHT) != style_sheet(DARK)


@pytest.mark.parametrize(
    ("choice", "scheme", "theme"),
    [
        (ThemeChoice.LIGHT, Qt.ColorScheme.Dark, LIGHT),
        (ThemeChoice.DARK, Qt.ColorScheme.Light, DARK),
        (ThemeChoice.SYSTEM, Qt.ColorScheme.Dark, DARK),
        (ThemeChoice.SYSTEM, Qt.ColorScheme.Light, LIGHT),
        (ThemeChoice.SYSTEM, Qt.ColorScheme.Unknown, LIGHT),
        (ThemeChoice.SEPIA, Qt.ColorScheme.Dark, SEPIA),
        (ThemeChoice.CONTRAST, Qt.ColorScheme.Dark, CONTRAST_DARK),
        (ThemeChoice.CONTRAST, Qt.ColorScheme.Unknown, CONTRAST_LIGHT),
    ],
)
def test_themes_are_chosen(choice: ThemeChoice, scheme: Qt.ColorScheme, theme: Theme) -> None:
    assert wanted_theme(choice, scheme) is theme


@pytest.mark.parametrize(
    ("choice", "scheme", "theme"),
    [
        (ThemeChoice.SYSTEM, Qt.ColorScheme.Dark, CONTRAST_DARK),
        (ThemeChoice.SYSTEM, Qt.ColorScheme.Unknown, CONTRAST_LIGHT),
        (ThemeChoice.LIGHT, Qt.ColorScheme.Dark, LIGHT),
        (ThemeChoice.SEPIA, Qt.ColorScheme.Light, SEPIA),
    ],
)
def test_a_wish_for_contrast_is_followed_unless_a_theme_was_chosen(
    choice: ThemeChoice, scheme: Qt.ColorScheme, theme: Theme
) -> None:
    assert wanted_theme(choice, scheme, contrast=True) is theme


def test_the_window_follows_a_wish_for_contrast_while_it_is_open(
    make_window: MakeWindow, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(Settings(language=Language.ENGLISH))
    assert not system_contrast()
    monkeypatch.setattr(style, "system_contrast", lambda: True)
    hints = qapp.styleHints()
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert CONTRAST_LIGHT.paper.name() in window.styleSheet()
    assert CONTRAST_LIGHT.ink.name() in window.styleSheet()


def test_before_qt_6_10_nothing_is_known_of_contrast(monkeypatch: pytest.MonkeyPatch) -> None:
    class Hints(QObject):
        colorSchemeChanged = Signal(object)  # noqa: N815 - Qt's name

    hints, calls = Hints(), list[int]()
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: hints)
    assert not system_contrast()
    follow_system(lambda: calls.append(1))
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert calls == [1]


def test_the_welcome_names_the_keys_that_paste(window: MainWindow) -> None:
    hint, paste = window._page.welcome._hint, window._actions["paste"]
    assert hint.text().endswith("paste one with Ctrl+Shift+V.")
    paste.setShortcut("F9")
    assert hint.text().endswith("paste one with F9.")
    paste.setShortcuts([])
    assert hint.text().endswith("or paste one.")


def test_the_window_follows_the_system(
    make_window: MakeWindow, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(Settings(language=Language.ENGLISH))
    assert LIGHT.paper.name() in window.styleSheet()
    # The offscreen platform has no scheme to be changed.
    monkeypatch.setattr(style, "system_scheme", lambda: Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert DARK.paper.name() in window.styleSheet()


def test_the_window_state_file(tmp_path: Path) -> None:
    from reader.ui.window_state import WindowState, load_window, save_window, window_file

    path = window_file(tmp_path / "config" / "settings.json")
    assert load_window(path) == WindowState()
    save_window(path, WindowState(b"\x00\x01geometry", 300))
    assert load_window(path) == WindowState(b"\x00\x01geometry", 300)
    for odd in ("", "[]", "{}", '{"geometry": 1}', '{"geometry": "?"}', "[" * 5000):
        path.write_text(odd, "utf-8")
        assert load_window(path) == WindowState()
    for panel in ("null", "true", '"300"', "-1", "1e9", "99999"):
        path.write_text(f'{{"geometry": "", "panel": {panel}}}', "utf-8")
        assert load_window(path) == WindowState()
    path.write_text('{"geometry": ""}', "utf-8")
    assert load_window(path) == WindowState()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_selected_line_of_a_list_can_be_seen(theme: Theme) -> None:
    found = re.search(
        r"QTableView, QTreeWidget \{ background: (#\w+);[^}]*selection-background-color: (#\w+)", style_sheet(theme)
    )
    assert found
    assert abs(QColor(found[1]).lightness() - QColor(found[2]).lightness()) > 20
