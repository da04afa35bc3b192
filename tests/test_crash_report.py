"""Reports of errors: where and in which versions, but no text and no values; the lines of commands that end by one."""

import importlib
import json
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from reader import __version__, crash_report
from reader.child import ChildCrashedError
from reader.crash_report import (
    build_report,
    describe_error,
    keep_report,
    missing_part,
    place_of,
    report_unforeseen,
)
from reader.model import Article, Problem, ReaderError
from reader.versions import version_lines

TEXT = "龘靐齉的故事"


def _raised(act: object) -> Exception:
    try:
        act()  # pyright: ignore[reportCallIssue] - one of the functions below
    except Exception as error:
        return error
    raise AssertionError("it did not raise")


def _key() -> None:
    secret = {"title": TEXT}
    secret[TEXT]


def _chain() -> None:
    try:
        _key()
    except KeyError as error:
        error.add_note(f"while reading {TEXT}")
        raise ValueError(f"no such title: {TEXT!r}, nor {TEXT!a}") from error


def _syntax() -> None:
    compile(f"x = {TEXT} y", TEXT, "exec")


def _group() -> None:
    raise ExceptionGroup(TEXT, [ValueError(TEXT), _raised(_chain)])


def _decode() -> None:
    TEXT.encode().decode("ascii")


def _encode() -> None:
    TEXT.encode("ascii")


def _lines() -> None:
    raise ValueError(f'first\n  File "{TEXT}", line 1\n{TEXT}')


@pytest.mark.parametrize("act", [_key, _chain, _syntax, _group, _decode, _encode, _lines, lambda: json.loads(TEXT)])
def test_no_text_is_in_what_is_told(act: object) -> None:
    told = describe_error(_raised(act))
    assert "Traceback (most recent call last):" in told
    assert "test_crash_report.py" in told
    assert not set(TEXT) & set(told)
    assert not re.search(r"\\u[0-9a-f]{4}|\\x[89a-f]", told)


def test_causes_are_told_and_notes_are_not() -> None:
    told = describe_error(_raised(_chain))
    assert told.count("Traceback (most recent call last):\n  File ") == 2
    assert "KeyError: [text]\n\nThe above exception was the direct cause" in told
    assert told.endswith("\nValueError: [text]\n")
    assert "while reading" not in told
    handled = describe_error(_raised(_handled))
    assert "\n\nDuring handling of the above exception" in handled
    assert "KeyError" not in describe_error(_raised(_instead))


def _handled() -> None:
    try:
        _key()
    except KeyError:
        _decode()


def _instead() -> None:
    try:
        _key()
    except KeyError:
        raise ValueError("so") from None


def test_a_chain_that_leads_back_to_itself_ends() -> None:
    error, other = ValueError(TEXT), KeyError(TEXT)
    error.__context__, other.__context__ = other, error
    assert describe_error(error).count("Error: [text]") == 2


def test_each_of_several_errors_is_told() -> None:
    told = describe_error(_raised(_group))
    assert "\nExceptionGroup: [text]\n  1:\n  ValueError: [text]\n  2:\n  Traceback" in told


def _quote(text: str) -> None:
    raise ValueError(f"no such term {text}")


def _type(text: str) -> None:
    raise TypeError(f"no such term '{text}'")


def _library(text: str) -> None:
    with sqlite3.connect(":memory:") as database:
        database.execute(text)


@pytest.mark.parametrize("text", ["Anna", "meeting with Anna", "/media/usb/Divorce papers.html", "~/Anna.txt"])
@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda text: {}[text], "KeyError: [text]"),
        (_quote, "ValueError: [text]"),
        (_type, "TypeError: [text]"),
        (int, "ValueError: [text]"),
        (lambda text: Path(text).read_text(), "FileNotFoundError: [Errno 2] No such file or directory"),
        (_library, "sqlite3.OperationalError: SQLITE_ERROR"),
    ],
)
def test_no_word_that_the_reader_may_have_written_is_told(act: Callable[[str], object], text: str, told: str) -> None:
    said = describe_error(_raised(lambda: act(text)))
    assert said.endswith(f"\n{told}\n")
    assert not {"Anna", "Divorce"} & set(re.findall(r"\w+", said))


def _own_words() -> None:
    raise LookupError("no such list")


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda: None.text, "AttributeError: 'NoneType' object has no attribute 'text'"),  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
        (lambda: None + 1, "TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'"),  # pyright: ignore[reportOperatorIssue]
        (lambda: [][0], "IndexError: list index out of range"),
        (lambda: {}["title"], "KeyError: 'title'"),
        (lambda: importlib.import_module("no.such"), "ModuleNotFoundError: No module named 'no'"),
        (_own_words, "LookupError: no such list"),
        (_decode, "UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)"),
    ],
)
def test_what_python_says_and_the_words_of_the_program_itself_are_told(act: object, told: str) -> None:
    assert describe_error(_raised(act)).endswith(f"\n{told}\n")


def test_of_our_own_errors_the_kind_is_told() -> None:
    error = ReaderError(Problem.NOT_FOUND, "/media/usb/Divorce papers.html", "Anna")
    assert describe_error(error) == "reader.model.errors.ReaderError: NOT_FOUND\n"


def test_an_error_that_cannot_say_what_it_is_is_told_too() -> None:
    class OddError(Exception):
        def __str__(self) -> str:
            raise KeyError(TEXT)

    assert describe_error(OddError()).endswith("OddError: [text]\n")
    assert describe_error(OSError(TEXT)) == "OSError: [text]\n"
    assert describe_error(KeyboardInterrupt()) == "KeyboardInterrupt\n"


def test_what_another_process_told_comes_whole() -> None:
    """Its last line and its innermost frames are what matters."""
    frames = [f'  File "/x/{number}.py", line {number}, in f\n' for number in range(500)]
    told = describe_error(ChildCrashedError(TEXT, f"Traceback …\n{''.join(frames)}KeyError: [text]\n"))
    assert '  File "/x/499.py", line 499, in f\nKeyError: [text]\n' in told
    assert told.startswith("reader.child.ChildCrashedError: Traceback …\n")
    assert TEXT not in told


def _deep(depth: int) -> None:
    if depth % 2:
        _deep(depth + 1)
    else:
        _other(depth + 1)


def _other(depth: int) -> None:
    _deep(depth + 1)


def test_a_deep_recursion_makes_a_report_that_can_be_read() -> None:
    told = describe_error(_raised(lambda: _deep(0)))
    assert len(told) <= 100_010
    assert told.rstrip().splitlines()[-1].startswith("RecursionError")


def test_a_report_says_which_versions_it_is_about() -> None:
    report = build_report("Traceback …\nKeyError: 'x'\n", [*version_lines(), "Qt 6.11.3, xcb"])
    lines = report.splitlines()
    assert lines[0].startswith(f"Duidu {__version__}, Python 3.")
    assert "PySide6-Essentials 6." in lines[0]
    assert lines[1].startswith("Libraries: ")
    assert lines[2] == "Qt 6.11.3, xcb"
    assert lines[3].startswith("Reported at 20")
    assert lines[-2:] == ["Traceback …", "KeyError: 'x'"]


def test_the_last_ten_reports_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "state" / "duidu"
    for pid in range(100, 115):
        monkeypatch.setattr(crash_report.os, "getpid", lambda pid=pid: pid)
        assert keep_report(folder, f"report {pid}\n")
    kept = sorted(path.read_text("utf-8") for path in folder.iterdir())
    assert kept == [f"report {pid}\n" for pid in range(105, 115)]


def test_where_no_report_can_be_written_the_line_names_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    error = _raised(_key)
    assert keep_report(tmp_path / "file", "x") is None
    line = report_unforeseen(error, [], tmp_path / "file")
    assert line == "something went wrong that should not have (KeyError). Please report it; nothing was sent."


def test_a_command_that_ends_by_it_names_place_and_report(own_home: Path) -> None:
    error = _raised(lambda: Article.sentence(None, "9.9"))  # pyright: ignore[reportArgumentType] - what goes wrong
    line = report_unforeseen(error, [], own_home / "state")
    assert re.search(r"\(\w+, \w+\.py:\d+\)", line)
    (file,) = (own_home / "state").iterdir()
    assert f"the report is ~/state/{file.name};" in line
    assert "Traceback (most recent call last):" in file.read_text("utf-8")


def test_the_place_of_an_error_is_the_innermost_line_of_ours() -> None:
    error = _raised(lambda: Article.sentence(None, "9.9"))  # pyright: ignore[reportArgumentType] - what goes wrong
    assert re.fullmatch(r"\w+Error, article\.py:\d+", place_of(error))
    assert place_of(ValueError(TEXT)) == "ValueError"


def test_the_place_is_known_in_a_bundle_too_which_has_no_folder_in_the_names_of_its_modules() -> None:
    code = compile("\n\n1 / 0", "reader/pipeline/card.py", "exec")
    assert place_of(_raised(lambda: exec(code))) == "ZeroDivisionError, card.py:3"  # noqa: S102 - the line above


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ModuleNotFoundError("No module named 'lxml'"), "No module named 'lxml'"),
        (ImportError("cannot\nimport 龘"), "cannot import [text]"),
        (
            FileNotFoundError(2, "No such file or directory", str(crash_report._ROOT / "resources/words/words.trie")),
            "resources/words/words.trie: No such file or directory",
        ),
        (FileNotFoundError(2, "No such file or directory", "/books/resources/a.txt"), ""),
        (OSError("no name"), ""),
        (ValueError("x"), ""),
    ],
)
def test_what_is_missing_of_the_program_is_named(error: BaseException, told: str) -> None:
    assert missing_part(error) == told
