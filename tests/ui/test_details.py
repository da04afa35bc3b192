"""What is told in brackets of an error speaks the language of the window, whatever raised it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader.model import Problem, ReaderError
from reader.settings import Language
from reader.ui import details
from reader.ui.details import detail_in_words
from reader.ui.language import speak
from reader.ui.messages import describe

READER = Path(__file__).parents[2] / "reader"
# Told on the command line or in the log alone, or caught by who calls.
ELSEWHERE = {
    "not painted by us: 7",
    "no blocks",
    "text of no block",
    "no such list",
    "no text",
    "no such place",
    "no picture",
    "an error that could not be raised",
    "a text could not be read",
    "7 is forbidden here",
    "speech failed unexpectedly",
    "the simplified text must have the offsets of the text",
    "more than can be taken",
    "no whole number",
}
# By what a failure is made: the errors, and the functions that make one about a file.
MAKERS = ("bad", "_bad", "damaged", "failed", "_failed", "bad_dictionary")


def _sample(node: ast.expr) -> Iterator[str]:
    """A text as it may come, with 7 for whatever is put into it."""
    if isinstance(node, ast.IfExp):
        yield from (*_sample(node.body), *_sample(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (text for value in node.values for text in _sample(value))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in node.values)


def _raised(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in MAKERS or (name.endswith("Error") and name != "ArgumentTypeError"):
                given = node.args[2:] if name == "ReaderError" else node.args
                yield from (text for each in given for text in _sample(each) if " " in text)


FILES = [file for file in sorted(READER.rglob("*.py")) if "ui" not in file.parts and not file.name.startswith("cli")]


def test_all_that_is_raised_is_known() -> None:
    raised = {text for file in FILES for text in _raised(file)} - ELSEWHERE
    assert len(raised) > 120
    # What is but numbers, or what another error says behind its place.
    plain = {"7: 7", "7 7", "line 7: 7", "7 MB > 7 MB", "> 7 MB"}
    unknown = {text for text in raised if not details._known(text)} - plain
    assert unknown == set()


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 - it must be there
    speak(Language.TRADITIONAL_CHINESE)
    yield
    speak(Language.ENGLISH)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("detail", "told"),
    [
        ("its manifest is damaged", "其清單已損壞"),
        ("it has 3 of 500 words", "只有 500 個詞中的 3 個"),
        ("words.idx: it ends in the middle of a word", "words.idx：它在一個詞的中間結束"),
        ("line 7: it is nested too deeply", "第 7 行：巢狀太深"),
        ("the server has a fault, status 503", "伺服器有故障，狀態 503"),
        ("No space left on device", "磁碟已滿"),
        # Of a library, and values.
        ("unexpected end of data", "原文：unexpected end of data"),
        ("the model does not run: Unknown op", "該模型無法執行：原文：Unknown op"),
        ("3.40.1", "3.40.1"),
        ("12 MB > 10 MB", "12 MB > 10 MB"),
        ("", ""),
    ],
)
def test_details_are_told_in_chinese(detail: str, told: str) -> None:
    assert detail_in_words(detail) == told


@pytest.mark.usefixtures("chinese")
def test_a_message_has_its_details_in_chinese() -> None:
    message = describe(ReaderError(Problem.DAMAGED, "a.epub", "mimetype is missing"))
    assert message.text == "a.epub：檔案已損毀（缺少 mimetype）。"


def test_in_english_they_stand_as_they_were_made(qapp: QApplication) -> None:  # noqa: ARG001 - it must be there
    for detail in ("words.idx: it is missing", "unexpected end of data", "7 pages > 5"):
        assert detail_in_words(detail) == detail
