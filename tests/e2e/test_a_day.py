"""What a person does on a day with the real program, from its start to the next one, by keys and mouse alone."""

import stat
from pathlib import Path

import pytest

from tests.access.atspi import wait_until
from tests.e2e.person import Person, at_the_screen, command

_TITLE = "長春來的慢車"
_TEXT = f"{_TITLE}\n\n我喜歡長春。他去銀行。\n" + "".join(f"\n第{number}段說的是火車。\n" for number in range(40))
# Off the window, where the pointer is over no word.
_AWAY = (1430, 890)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(_TEXT, "utf-8")
    return path


def test_a_day(environment: dict[str, str], page: Path) -> None:
    with at_the_screen(environment, page) as person:
        person.wait_for_row("我喜歡長春。他去銀行。\nI · like · Changchun.")
        look_up_and_mark(person)
        put_right(person)
        change_what_is_shown(person)
        go_through(person)
        find(person)
        write_a_note(person)
        copy(person)
        exported = export(person, page)
        look_into_dialogs(person)
        person.leave()
    assert "长春来的慢车" in exported.read_text("utf-8")
    assert "喜欢\tlearning" in command(environment, "words", "list")
    assert "銀行\tyín xíng" in command(environment, "corrections", "list")
    assert "a memo" in command(environment, "library", "notes")
    only_the_reader_can_look(Path(environment["HOME"]))
    with at_the_screen(environment) as person:
        # The same text, in the script and at the place where it was left.
        person.wait_for_row("第0段说的是火车。")
        assert _TITLE in person.window.name
        person.leave()


def look_up_and_mark(person: Person) -> None:
    """The card of the word that the keyboard is on, and of one that is clicked."""
    person.press("alt+Down", "alt+Down", "ctrl+Right", "d")
    card = person.sees("panel", "Dictionary")
    card.find("label", "喜歡 喜欢 xǐ huan")
    person.press("Escape")
    person.wait_until_gone("panel", "Dictionary")
    person.press("l")
    person.sees("label", "You are learning")
    row = next(item for item in person.sees("document", _TITLE).walk() if "我喜歡長春" in item.name)
    person.click(row, 30, 30)
    person.sees("panel", "Dictionary")
    person.press("Escape")
    person.wait_until_gone("panel", "Dictionary")
    person.keyboard.point(*_AWAY)


def put_right(person: Person) -> None:
    """A reading, taken back, made again."""
    person.press("alt+Down", "ctrl+Right", "ctrl+Right", "r")
    person.sees("panel", "Correction")
    person.type("xing2")
    person.press("Return")
    person.sees("label", "Corrected")
    person.press("ctrl+z")
    person.sees("label", "Undone")
    person.press("ctrl+shift+z")
    person.sees("label", "Made again")


def change_what_is_shown(person: Person) -> None:
    """Script, pinyin and English, by their keys and back by a button."""
    person.press("t")
    person.wait_for_row("我喜欢长春。")
    person.press("e")  # on to no English
    wait_until(lambda: all("Changchun" not in row for row in person.rows()) or None)
    person.press("e", "e")
    person.wait_for_row("Changchun")
    person.press("p", "p", "p", "p", "p")
    person.wait_for_row("我喜欢长春。")


def go_through(person: Person) -> None:
    person.press("End")
    person.wait_for_row("第39段")
    person.press("Home", "space")
    wait_until(lambda: all("我喜欢" not in row for row in person.rows()) or None)
    person.press("Home")
    person.wait_for_row("我喜欢长春。")


def find(person: Person) -> None:
    person.press("ctrl+f")
    person.sees("text", "Find in the text")
    person.type("huoche")
    person.sees("label", "1 of 40")
    person.press("Return")
    person.sees("label", "2 of 40")
    person.press("Escape")
    person.wait_until_gone("text", "Find in the text")
    person.press("Home")


def write_a_note(person: Person) -> None:
    person.press("n")
    with person.dialog("Note"):
        person.type("a memo")
        person.press("ctrl+Return")
    person.sees("label", "Highlighted, with your note.")


def copy(person: Person) -> None:
    """What is on the clipboard when the program ends must not end it otherwise."""
    person.press("ctrl+a", "ctrl+c", "Escape")


def export(person: Person, page: Path) -> Path:
    """As a web page, by the dialog."""
    target = page.with_suffix(".html")
    person.press("ctrl+e")
    with person.dialog("Export"):
        person.press("Return")
        with person.dialog("Export what is shown"):
            person.press("ctrl+a")
            person.type(str(target))
            person.press("Return")
    wait_until(lambda: target.exists() or None, str(target))
    person.sees("label", "Exported to")
    return target


def look_into_dialogs(person: Person) -> None:
    """Open each, see that something is in it, close it by Escape."""
    for keys, title, role in (
        ("ctrl+alt+p", "Print preview", "push button"),
        ("ctrl+shift+l", "Library", "table"),
        ("ctrl+shift+d", "Dictionary", "text"),
        ("ctrl+shift+w", "Word list", "table"),
        ("ctrl+i", "Article statistics", "label"),
        ("ctrl+comma", "Text and page", "combo box"),
        ("F1", "Help", "text"),
    ):
        person.press(keys)
        with person.dialog(title) as dialog:
            dialog.find(role)
            person.press("Escape")


def only_the_reader_can_look(home: Path) -> None:
    folders = (home / ".local/share/duidu", home / ".config/duidu")
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in folders] == [0o700, 0o700]
