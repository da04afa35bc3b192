"""What a screen reader gets of the page, by keys that a person presses."""

import pytest

from tests.access.atspi import EDITABLE, FOCUSED, Accessible, Bus
from tests.access.conftest import TITLE
from tests.access.desktop import Keyboard

ANNOUNCED, CARET, SELECTED, FOCUS = (
    "object:announcement",
    "object:text-caret-moved",
    "object:text-selection-changed",
    "object:state-changed",
)


@pytest.fixture
def listening(bus: Bus, window: Accessible, keyboard: Keyboard) -> Keyboard:
    """The keyboard, at the page; what follows is heard."""
    window.find("document").find("text").focus()
    bus.listen(ANNOUNCED, CARET, SELECTED, "object:state-changed:focused")
    return keyboard


def announced(bus: Bus, keyboard: Keyboard, *keys: str) -> list[str]:
    """What is announced after each key."""
    texts: list[str] = []
    for key in keys:
        keyboard.press(key)
        texts.append(str(bus.wait(ANNOUNCED).value))
    return texts


def test_the_page_is_a_document_with_its_paragraphs_and_their_english(window: Accessible) -> None:
    document = window.find("document")
    assert document.name == TITLE
    rows = [item for item in document.walk() if item.role in ("heading", "paragraph")]
    assert [(item.role, item.name.split("\n")[0]) for item in rows] == [
        ("paragraph", "Navigation, folded"),
        ("heading", TITLE),
        ("paragraph", "我喜歡長春。他去銀行。"),
        ("paragraph", "第二段在這裡。"),
    ]
    assert all("\n" in item.name for item in rows[1:])
    tops = [item.place[1] for item in rows]
    assert tops == sorted(tops)
    assert all(width > 100 and height > 10 for _, _, width, height in (item.place for item in rows))


def test_goes_by_paragraph_sentence_word_and_character(bus: Bus, window: Accessible, listening: Keyboard) -> None:
    down = announced(bus, listening, "ctrl+Down", "ctrl+Down", "ctrl+Down")
    assert [text.split("\n")[0] for text in down] == ["Navigation, folded", TITLE, "我喜歡長春。他去銀行。"]
    assert "Changchun" in down[1]
    first, second = announced(bus, listening, "alt+Down", "alt+Up")
    assert first.startswith("他去銀行。\n")
    assert second.startswith("我喜歡長春。\n")
    assert announced(bus, listening, "ctrl+Right", "ctrl+Right", "Right", "ctrl+Left") == [
        "喜歡, xǐhuan",
        "長春, Chángchūn",
        "春, chūn",
        "長春, Chángchūn",
    ]
    text = window.find("document").find("text")
    assert (text.text(), text.caret) == ("我喜歡長春。\n他去銀行。", 3)
    assert text.has(FOCUSED)
    assert not text.has(EDITABLE)


def test_the_caret_and_the_selection_are_told(bus: Bus, window: Accessible, listening: Keyboard) -> None:
    announced(bus, listening, "alt+Down", "alt+Down")
    listening.press("ctrl+shift+Right")
    bus.wait(SELECTED)
    assert bus.wait(CARET).first == 1
    listening.press("ctrl+shift+Right", "alt+shift+Down")
    bus.wait(CARET, lambda event: event.first == 6)
    assert window.find("document").find("text").selected == (0, 6)


def test_focus_goes_round_and_comes_back(bus: Bus, window: Accessible, listening: Keyboard) -> None:
    visited: list[str] = []
    start = window.find("document").find("text")
    while not visited or visited[-1] != start.path:
        listening.press("Tab")
        event = bus.wait(FOCUS, lambda event: event.detail == "focused" and event.first == 1)
        assert event.source.path not in visited
        assert event.source.name
        visited.append(event.source.path)
    assert len(visited) > 10
    listening.press("shift+Tab")
    back = bus.wait(FOCUS, lambda event: event.detail == "focused" and event.first == 1)
    assert back.source.path == visited[-2]
