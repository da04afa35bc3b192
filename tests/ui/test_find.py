"""Find in the real window, by keys and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Position, Pronunciation, Translation, TranslationKind
from reader.pipeline import finding, searched
from reader.pipeline.found import Match
from reader.settings import Language, ScriptChoice, Settings, TranslationChoice
from reader.ui.find_bar import FindBar
from reader.ui.language import speak
from reader.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.conftest import settle as settle_window
from tests.ui.double_click import double_click
from tests.ui.selected import selected_text

TEXT = "首頁\n\n銀行的行人\n\n銀行行長在行走。他說行。\n\n" + "春天來了，萬物更新。\n\n" * 80 + "長春的銀行。\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "bank.txt"
    path.write_text(TEXT, "utf-8")
    return path


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the window has nothing left to do, and no open match is left."""
    settle_window(qtbot, window)
    find = window._find
    timers = (find._painted, find._settling)
    qtbot.waitUntil(lambda: not (window._jobs.is_busy or any(timer.isActive() for timer in timers)))


@pytest.fixture
def opened(window: MainWindow, page: Path, qtbot: QtBot) -> MainWindow:
    window.open_path(page)
    settle(qtbot, window)
    return window


def bar_of(window: MainWindow) -> FindBar:
    assert window._find._bar is not None
    return window._find._bar


def start(qtbot: QtBot, window: MainWindow, query: str = "") -> FindBar:
    """Open the bar by key and type a query."""
    qtbot.keyClick(window._page.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = bar_of(window)
    if query:
        bar.field.insert(query)
    settle(qtbot, window)
    return bar


def current(window: MainWindow) -> Match | None:
    return window._find._current


def place(window: MainWindow) -> tuple[int, int] | None:
    match = current(window)
    return (match.block, match.start) if match else None


@pytest.mark.parametrize(("key", "modifier"), [("F", Qt.KeyboardModifier.ControlModifier), ("/", None)])
def test_a_key_opens_the_bar_and_the_field_has_the_focus(
    opened: MainWindow, qtbot: QtBot, key: str, modifier: Qt.KeyboardModifier | None
) -> None:
    assert not opened._find.is_open
    qtbot.keyClick(opened._page.view, key, modifier or Qt.KeyboardModifier.NoModifier)
    bar = bar_of(opened)
    assert bar.isVisible()
    qtbot.waitUntil(bar.field.hasFocus)
    assert bar.count.text() == ""


def test_letters_typed_into_the_field_are_no_commands(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened)
    qtbot.keyClicks(bar.field, "tpeg/")
    assert bar.query == "tpeg/"
    assert opened.settings.script is ScriptChoice.ORIGINAL


@pytest.mark.parametrize("query", ["银行", "銀行", "yinhang", "yin2 hang2", "yínháng"])
def test_matches_are_counted_whatever_the_script_or_spelling(opened: MainWindow, qtbot: QtBot, query: str) -> None:
    bar = start(qtbot, opened, query)
    assert bar.count.text() == "1 of 3"
    assert bar.field.accessibleDescription() == "1 of 3"


def test_keys_and_buttons_go_from_match_to_match_and_round(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened, "银行")
    first = place(opened)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert bar.count.text() == "3 of 3"
    assert opened._page.view.position().block > 40
    qtbot.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert (bar.count.text(), place(opened)) == ("1 of 3", first)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "3 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "1 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_Down)
    qtbot.keyClick(bar.field, Qt.Key.Key_Down)
    qtbot.keyClick(bar.field, Qt.Key.Key_Up)
    assert bar.count.text() == "2 of 3"


def test_results_come_while_typing_from_the_present_place_on(opened: MainWindow, qtbot: QtBot) -> None:
    opened._page.view.go_to(Position(40, 0))
    bar = start(qtbot, opened, "银")
    assert bar.count.text() == "3 of 3"
    bar.field.insert("行")
    settle(qtbot, opened)
    assert bar.count.text() == "3 of 3"
    bar.field.setText("行")
    settle(qtbot, opened)
    assert bar.count.text() == "7 of 7"


def test_what_is_typed_after_a_step_goes_on_from_there(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened, "银行")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    second = place(opened)
    bar.field.setText("银")
    settle(qtbot, opened)
    assert place(opened) == second


def test_where_the_reader_scrolled_to_is_the_present_place(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened, "银行")
    opened._page.view.go_to(Position(60, 0))
    bar.field.setText("銀")
    settle(qtbot, opened)
    assert bar.count.text() == "3 of 3"


def test_only_what_is_read_so_is_found_by_sound(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened, "xing")
    assert bar.count.text() == "1 of 3"
    bar.field.setText("háng")
    settle(qtbot, opened)
    assert bar.count.text() == "1 of 4"


def test_it_is_sought_as_taiwan_reads_it_once_that_is_chosen(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "waste.txt").write_text("我研究垃圾。\n", "utf-8")
    window.open_path(tmp_path / "waste.txt")
    settle(qtbot, window)
    bar = start(qtbot, window, "lese")
    assert bar.count.text() == "No matches"
    window.change(pronunciation=Pronunciation.TAIWAN)
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1", timeout=20_000)
    settle(qtbot, window)


def test_nothing_found_is_said(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened, "qqq")
    assert (bar.count.text(), bar.field.property("missing"), current(opened)) == ("No matches", True, None)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    bar.field.clear()
    settle(qtbot, opened)
    assert (bar.count.text(), bar.field.property("missing")) == ("", False)
    assert not bar.next.isEnabled()
    assert opened._page.view._matches is None


def test_esc_closes_the_bar_and_the_query_is_kept(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened, "银行")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert opened._page.view._matches is None
    qtbot.waitUntil(opened._page.view.hasFocus)
    qtbot.keyClick(opened._page.view, Qt.Key.Key_F3)
    settle(qtbot, opened)
    assert bar.isVisible()
    assert (bar.query, bar.count.text()) == ("银行", "1 of 3")
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_selected_text_is_looked_for(opened: MainWindow, qtbot: QtBot) -> None:
    view = opened._page.view
    view.go_to(Position(0, 0))
    assert view._sheet is not None
    number = view._sheet.rows.of_block(1)[0]
    top, layout = next((top, layout) for at, top, layout in view._sheet.visible() if at == number)
    point = layout.chinese_span(0, 2)[0].translated(view._frame.left, top).center().toPoint()
    double_click(view.viewport(), point)
    assert selected_text(view) == "銀行"
    bar = start(qtbot, opened)
    assert (bar.query, bar.count.text()) == ("銀行", "1 of 3")
    bar.field.setText("行人")
    qtbot.keyClick(bar.field, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert (bar.query, bar.field.selectedText()) == ("行人", "行人")


def test_a_long_selection_is_not_looked_for(opened: MainWindow, qtbot: QtBot) -> None:
    opened._page.view.select_all()
    assert start(qtbot, opened).query == ""


def test_english_is_found_when_it_comes_and_not_when_it_is_gone(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened, "zzyzx")
    assert bar.count.text() == "No matches"
    sentence = next(opened._session.article.sentences())  # pyright: ignore[reportOptionalMemberAccess]
    opened._session.english_came.emit([Translation(sentence.id, "The Zzyzx road", TranslationKind.OWN)])
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1")
    assert current(opened) == Match(0, 4, 9, sentence.id)
    opened.change(translation=TranslationChoice.NONE)
    qtbot.waitUntil(lambda: bar.count.text() == "No matches")


def test_another_article_is_searched_at_once(opened: MainWindow, qtbot: QtBot, text_file: Path) -> None:
    bar = start(qtbot, opened, "xihuan")
    assert bar.count.text() == "No matches"
    opened.open_path(text_file)
    settle(qtbot, opened)
    qtbot.waitUntil(lambda: bar.count.text().endswith("of 2"))


def test_a_change_of_script_keeps_the_matches(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened, "银行")
    opened.change(script=ScriptChoice.SIMPLIFIED)
    settle(qtbot, opened)
    assert bar.count.text() == "1 of 3"
    assert opened._page.view._matches is not None


def test_open_matches_are_settled_one_moment_after_another(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_AT_ONCE", 0.0)
    monkeypatch.setattr(finding, "_MOMENT", 0.0)
    counts: list[str] = []
    bar = start(qtbot, opened)
    show = bar.show_count
    monkeypatch.setattr(bar, "show_count", lambda text, *, missing: (counts.append(text), show(text, missing=missing)))
    bar.field.insert("xing")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 3")
    assert any("about" in text or "matches" in text for text in counts)


def test_a_step_to_a_match_that_turns_out_to_be_none_goes_on(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_AT_ONCE", 0.0)
    monkeypatch.setattr(finding, "_MOMENT", 0.0)
    bar = start(qtbot, opened)
    bar.field.insert("xing")
    qtbot.waitUntil(lambda: current(opened) is not None)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bar.count.text() == "3 of 3")


def test_typing_opens_no_fold_a_step_does(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "folded.txt"
    path.write_text("首页 | 新闻 | 体育 | 银行\n\n银行开门了\n\n今天银行开门了，人很多。\n", "utf-8")
    window.open_path(path)
    settle(qtbot, window)
    article = window._session.article
    assert article is not None
    assert article.blocks[0].folded
    bar = start(qtbot, window, "银行")
    assert bar.count.text() == "2 of 3"
    assert window._page.view.open_blocks() == frozenset()
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "1 of 3"
    assert window._page.view.open_blocks() == {0}


def test_what_is_typed_while_a_search_is_under_way_is_searched_next(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened)
    for letter in "yinhang":
        bar.field.insert(letter)
    settle(qtbot, opened)
    assert bar.count.text() == "1 of 3"


def test_a_search_for_what_is_typed_leaves_no_other_for_the_english_that_came(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened, "bank")
    sentence = next(iter(opened._session.article.sentences()))  # pyright: ignore[reportOptionalMemberAccess]
    english = Translation(sentence.id, "A savings bank.", TranslationKind.MT)
    opened._session.english_came.emit([english])
    assert opened._find._news.isActive()
    bar.field.setText("savings")
    assert not opened._find._news.isActive()
    settle(qtbot, opened)
    assert bar.count.text() == "1 of 1"


@pytest.fixture
def in_parts(opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window whose text is searched in small parts, and that stays at the first match until `_go_on` is called."""
    monkeypatch.setattr(searched, "_PART", 20)
    opened._find._painted.setInterval(10**9)
    start(qtbot, opened)
    return opened


def type_first(qtbot: QtBot, window: MainWindow, text: str) -> FindBar:
    """Type into the field and wait for the first match."""
    bar = bar_of(window)
    bar.field.setText(text)
    qtbot.waitUntil(lambda: window._find._painted.isActive() and current(window) is not None)
    return bar


def test_the_first_match_is_on_the_page_before_the_rest_is_searched(in_parts: MainWindow, qtbot: QtBot) -> None:
    find, view = in_parts._find, in_parts._page.view
    bar = type_first(qtbot, in_parts, "銀行")
    first = place(in_parts)
    assert first == (1, 0)
    assert view._matches is not None
    assert view._matches.current == current(in_parts)
    assert bar.count.text() == ""
    assert view._bars.main.marks() == []
    find._painted.setInterval(0)
    find._go_on()
    settle(qtbot, in_parts)
    assert (bar.count.text(), place(in_parts)) == ("1 of 3", first)
    assert view._bars.main.marks()


def test_count_and_marks_stay_until_those_of_the_next_query_are_known(in_parts: MainWindow, qtbot: QtBot) -> None:
    find = in_parts._find
    bar = type_first(qtbot, in_parts, "行")
    find._go_on()
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 7")
    type_first(qtbot, in_parts, "人")
    qtbot.waitUntil(lambda: place(in_parts) == (1, 4))
    assert bar.count.text() == "1 of 7"
    find._go_on()
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1")


@pytest.mark.parametrize(
    ("steps", "count"), [([1], "2 of 3"), ([1, 1], "3 of 3"), ([-1], "3 of 3"), ([1, -1], "1 of 3")]
)
def test_steps_wait_until_all_matches_are_known(
    in_parts: MainWindow, qtbot: QtBot, steps: list[int], count: str
) -> None:
    bar = type_first(qtbot, in_parts, "銀行")
    first = place(in_parts)
    for step in steps:
        in_parts._find.step(step)
    assert place(in_parts) == first
    in_parts._find._go_on()
    qtbot.waitUntil(lambda: bar.count.text() == count)


def test_a_fold_is_passed_over_for_what_the_rest_has(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "folded.txt"
    path.write_text("首页 | 新闻 | 体育 | 银行 | 财经 | 娱乐\n\n银行开门了\n\n今天银行开门了，人很多。\n", "utf-8")
    window.open_path(path)
    settle(qtbot, window)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searched, "_PART", 5)
        bar = start(qtbot, window, "银行")
    assert bar.count.text() == "2 of 3"
    assert window._page.view.open_blocks() == frozenset()


def test_what_is_typed_ends_the_search_before(in_parts: MainWindow, qtbot: QtBot) -> None:
    find = in_parts._find
    bar = type_first(qtbot, in_parts, "銀行")
    stop = find._stop
    find.step(1)
    bar.field.setText("長春")
    assert stop.is_set()
    assert not find._stop.is_set()
    qtbot.waitUntil(lambda: place(in_parts) == (len(in_parts._session.article.blocks) - 1, 0))  # pyright: ignore[reportOptionalMemberAccess]
    find._painted.setInterval(0)
    find._go_on()
    settle(qtbot, in_parts)
    assert bar.count.text() == "1 of 1"


def test_a_search_is_not_kept_waiting_by_what_is_annotated(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened)
    assert opened._session.annotation is not None
    resting = opened._session.annotation._rest_timer
    resting.stop()
    bar.field.setText("銀行")
    assert resting.isActive()
    resting.stop()
    with qtbot.waitSignal(opened._page.view.about_to_move):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    settle(qtbot, opened)


def test_nothing_can_be_found_while_nothing_is_open(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not window._find.is_open
    assert not window._actions["find_next"].isEnabled()


def test_a_failure_of_a_search_is_told_and_the_next_one_runs(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ValueError

    with monkeypatch.context() as patch:
        patch.setattr(finding.Finder, "find_first", fail)
        bar = start(qtbot, opened, "银")
    assert opened._page.messages.isVisible()
    caplog.clear()
    bar.field.insert("行")
    settle(qtbot, opened)
    assert bar.count.text() == "1 of 3"


@pytest.mark.parametrize(
    ("language", "count"),
    [(Language.SIMPLIFIED_CHINESE, "第 1 处，共 3 处"), (Language.TRADITIONAL_CHINESE, "第 1 處，共 3 處")],
)
def test_the_bar_speaks_the_language_of_the_window(
    make_window: MakeWindow, page: Path, qtbot: QtBot, language: Language, count: str
) -> None:
    window = make_window(Settings(language=language))
    window.open_path(page)
    settle(qtbot, window)
    bar = start(qtbot, window, "银行")
    assert bar.count.text() == count
    window.change(language=Language.ENGLISH)
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 3")
    assert bar.next.toolTip() == "Next match (Enter)"
    speak(Language.ENGLISH)


def test_every_part_of_the_bar_has_a_name(opened: MainWindow, qtbot: QtBot) -> None:
    bar = start(qtbot, opened, "银行")
    parts = (bar.field, bar.previous, bar.next, bar.close_button)
    assert all(part.accessibleName() for part in parts)
    reached = set()
    for _ in range(4):
        focus = QApplication.focusWidget()
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert set(parts) <= reached
