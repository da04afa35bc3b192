"""The fields in which a term is typed, by key and mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.model import Term
from reader.pipeline.term_list import TermList
from reader.ui.term_form import TermForm

CORE, SCHOOL = Term("核心", "core", "computing"), Term("学校", "school")
HOW_TO = "English: one way to put it, or several with a semicolon between them."


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[TermForm]:
    page = QWidget()
    qtbot.addWidget(page)
    form = TermForm(page)
    form.take_terms(TermList([CORE, SCHOOL]))
    page.show()
    # Which keeps the page, and so the form, alive.
    yield form
    page.close()


def texts(form: TermForm) -> tuple[str, str, str]:
    return form.chinese.text(), form.english.text(), form.note.text()


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_new_term_is_typed_and_kept_with_return(form: TermForm, qtbot: QtBot) -> None:
    form.show_new()
    assert (form.title.text(), form.hint.text()) == ("New term", HOW_TO)
    assert not form.save.isEnabled()
    assert not form.cancel.isEnabled()
    qtbot.keyClicks(form.english, " slow  train")
    assert form.hint.text() == "There is no Chinese character under Chinese yet."
    qtbot.keyClick(form.english, Qt.Key.Key_Return)
    form.chinese.setText(" 慢車 ")
    form.english.setText(" ; ")
    assert form.hint.text().startswith("Still to come: its English")
    assert not form.save.isEnabled()
    form.english.setText("slow train; local")
    assert form.hint.text() == HOW_TO
    with qtbot.waitSignal(form.saved) as saved:
        qtbot.keyClick(form.note, Qt.Key.Key_Return)
    assert saved.args == [None, Term("慢車", "slow train; local")]
    assert texts(form) == ("", "", "")


def test_a_term_is_changed(form: TermForm, qtbot: QtBot) -> None:
    form.show_term(CORE)
    assert form.title.text() == "Change “核心”"
    assert texts(form) == ("核心", "core", "computing")
    assert (form.save.text(), form.save.isEnabled()) == ("Save", False)
    qtbot.keyClicks(form.english, "kernel")  # over what is selected
    with qtbot.waitSignal(form.saved) as saved:
        click(qtbot, form.save)
    assert saved.args == [CORE, Term("核心", "kernel", "computing")]
    assert (form.title.text(), form.save.text()) == ("New term", "Add")


def test_what_the_glossary_has_is_told(form: TermForm) -> None:
    form.show_new("核心")
    form.english.setText("heart")
    assert form.hint.text() == "The glossary has 核心 already: core. This one will take its place."
    assert form.save.isEnabled()
    form.chinese.setText("學校")
    assert form.hint.text() == "The glossary also has 学校: school. Each holds where it is written so."
    form.show_term(SCHOOL)
    form.chinese.setText("學校")
    assert form.hint.text() == HOW_TO
    form.chinese.setText("核心")
    assert "take its place" in form.hint.text()


def test_what_is_typed_is_kept_while_another_term_is_in_the_fields(form: TermForm, qtbot: QtBot) -> None:
    form.show_term(CORE)
    form.english.setText("heart")
    form.show_new("慢車")
    assert texts(form) == ("慢車", "", "")
    form.english.setText("slow")
    form.show_term(SCHOOL)
    form.show_term(CORE)
    assert texts(form) == ("核心", "heart", "computing")
    form.show_new("慢車")
    assert texts(form) == ("慢車", "slow", "")
    # Given up, it is gone.
    click(qtbot, form.cancel)
    assert texts(form) == ("", "", "")
    form.show_new("慢車")
    assert texts(form) == ("慢車", "", "")


def test_the_glossary_may_change_under_what_is_typed(form: TermForm) -> None:
    form.show_new("慢車")
    form.english.setText("slow train")
    assert form.hint.text() == HOW_TO
    form.take_terms(TermList([Term("慢車", "local")]))
    assert "already: local" in form.hint.text()
    assert form.english.text() == "slow train"


def test_fields_have_names(form: TermForm) -> None:
    names = [field.accessibleName() for field in (form.chinese, form.english, form.note)]
    assert names == ["Chinese", "English", "Note"]


def test_what_was_begun_is_put_back_and_what_is_none_is_left_out(form: TermForm, qtbot: QtBot) -> None:
    form.go_on({"x": "[", "y": '["a"]', "茶": '["茶", "te", ""]'})
    assert (form.chinese.text(), form.english.text()) == ("茶", "te")
    told: list[tuple[str, str]] = []
    form.typed.connect(lambda subject, text: told.append((subject, text)))
    qtbot.keyClicks(form.english, "a")
    assert told == [("茶", '["\\u8336", "tea", ""]')]
    form.chinese.setText("红茶")
    assert told[1:] == [("茶", ""), ("红茶", '["\\u7ea2\\u8336", "tea", ""]')]
    qtbot.mouseClick(form.draft.drop, Qt.MouseButton.LeftButton)
    assert (form.chinese.text(), told[3:]) == ("", [("红茶", "")])
