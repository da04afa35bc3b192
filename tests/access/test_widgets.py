"""The tree of the window and of its dialogs: everything has a name and a role."""

from contextlib import suppress

from jeepney import DBusErrorResponse

from tests.access.atspi import FOCUSABLE, SHOWING, Accessible, wait_until
from tests.access.desktop import Keyboard

# Roles of what a person works with.
WORKED = {
    "push button", "check box", "radio button", "button menu", "menu item", "text", "combo box", "tree", "table",
    "list", "spin button", "slider", "page tab",
}  # fmt: skip


def nameless(root: Accessible) -> list[str]:
    """Role and place of what can be worked with or have the focus and has no name."""
    return [text for item in root.walk() if (text := _lacks_name(item))]


def _lacks_name(item: Accessible) -> str:
    with suppress(DBusErrorResponse):  # the cells of a table come and go
        if item.has(SHOWING) and not item.name and (item.role in WORKED or item.has(FOCUSABLE)):
            return f"{item.role} {item.place}"
    return ""


def test_everything_in_the_window_has_a_name(window: Accessible) -> None:
    assert nameless(window) == []
    items = [item for item in window.find("menu bar").walk() if item.role == "menu item"]
    assert len(items) > 50
    assert all(item.name for item in items)
    tools = [item for item in window.find("tool bar").walk() if item.role in WORKED and item.has(SHOWING)]
    assert {"Open", "Original", "Pinyin", "English", "Smaller text", "Larger text", "Theme", "Export"} <= {
        item.name for item in tools
    }
    assert all(item.description for item in tools)


def dialogs(window: Accessible) -> list[Accessible]:
    """The program's other windows that are on the screen."""
    return [item for item in window.program.children() if item != window and item.is_there and item.has(SHOWING)]


def opened_by(window: Accessible, item_name: str) -> Accessible:
    """The dialog that a menu item opens."""
    next(item for item in window.walk() if item.role == "menu item" and item.name == item_name).act()
    return wait_until(lambda: next(iter(dialogs(window)), None))


def test_everything_in_the_dialogs_has_a_name(window: Accessible, keyboard: Keyboard) -> None:
    for name in ("Models…", "Engine…", "Glossary…", "About Duidu"):
        dialog = opened_by(window, name)
        assert dialog.name
        # What it shows is read on a worker; a label is named by its text.
        wait_until(lambda dialog=dialog: not nameless(dialog))
        assert any(item.has(FOCUSABLE, SHOWING) for item in dialog.walk())
        keyboard.take_to_newest()
        keyboard.press("Escape")
        wait_until(lambda: not dialogs(window))
