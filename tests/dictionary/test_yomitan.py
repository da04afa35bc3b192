"""Yomitan: all versions of its format, structured content, and files that are broken."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.dictionary.added import DictionaryFormat, ReadEntry
from reader.dictionary.opening import open_dictionary
from tests.dictionary.builders import fault, read, term, write_files, write_zip, yomitan_files


def zipped(files: dict[str, bytes], folder: Path) -> list[ReadEntry]:
    return read(write_zip(folder / "d.zip", files))


def lines(definition: Any, folder: Path) -> tuple[str, ...]:
    """What is kept of a definition."""
    (found,) = zipped(yomitan_files([term("字", "", definition)]), folder)
    return found.lines


def test_a_dictionary_says_what_it_is(tmp_path: Path) -> None:
    files = yomitan_files([term("字")], title="中文\n词典", author="Wang", url="https://x.cn", description="a\n\nb")
    about = open_dictionary(write_zip(tmp_path / "d.zip", files)).description
    assert (about.title, about.format, about.version) == ("中文 词典", DictionaryFormat.YOMITAN, "r1")
    assert about.notes == "Wang\nhttps://x.cn\na\nb"


@pytest.mark.parametrize("form", [2, 3])
def test_terms_of_all_banks_by_their_numbers(form: int, tmp_path: Path) -> None:
    banks = [[term(str(bank), "yī", "one", "two\nlines", score=bank)] for bank in range(1, 12)]
    found = zipped(yomitan_files(*banks, form=form), tmp_path)
    assert [(each.number, each.words, each.score) for each in found] == [(n, (str(n + 1),), n + 1) for n in range(11)]
    assert {(each.reading, each.lines) for each in found} == {("yī", ("one", "two", "lines"))}


def test_version_1_has_definitions_one_by_one_and_an_alias_of_format(tmp_path: Path) -> None:
    files = yomitan_files([["字", "zì", "", "", 0, "letter", "character"]], form=1)
    files["index.json"] = json.dumps({"title": "T", "revision": "1", "version": 1}).encode()
    assert zipped(files, tmp_path) == [ReadEntry(0, ("字",), "zì", ("letter", "character"))]


def test_a_zip_of_a_folder_and_the_folder_itself(tmp_path: Path) -> None:
    files = yomitan_files([term("字")])
    assert len(zipped({f"made/{name}": content for name, content in files.items()}, tmp_path)) == 1
    write_files(tmp_path / "made", files)
    assert len(read(tmp_path / "made")) == 1


def test_a_reading_that_is_the_word_is_none(tmp_path: Path) -> None:
    (found,) = zipped(yomitan_files([term("字", "字")]), tmp_path)
    assert found.reading == ""


def test_tags_are_what_they_stand_for(tmp_path: Path) -> None:
    files = yomitan_files([term("字", "", "letter", tags="n rare odd")])
    files["tag_bank_1.json"] = json.dumps(
        [["n", "partOfSpeech", 0, "noun", 0], ["odd", "", 0, "x" * 99, 0], 5, [1]]
    ).encode()
    assert zipped(files, tmp_path)[0].lines == ("(noun, rare, odd) letter",)


@pytest.mark.parametrize(
    ("definition", "wanted"),
    [
        ({"type": "text", "text": "one\ntwo"}, ("one", "two")),
        (["银行", ["plural"]], ("→ 银行",)),
        ({"type": "structured-content", "content": "a\nb"}, ("a", "b")),
        (
            {
                "type": "structured-content",
                "content": [
                    {"tag": "div", "content": ["first ", {"tag": "b", "content": "bold"}], "data": {"x": "hidden"}},
                    {"tag": "br"},
                    {"tag": "ol", "content": [{"tag": "li", "content": each} for each in ("one", "two")]},
                    {"tag": "ul", "content": {"tag": "li", "content": {"tag": "div", "content": "three"}}},
                    {"tag": "img", "path": "a.png", "title": "hidden"},
                    {"tag": "a", "href": "?query=x", "content": "link"},
                ],
            },
            ("first bold", "1. one", "2. two", "• three", "link"),
        ),
        (
            {
                "type": "structured-content",
                "content": [
                    {"tag": "ruby", "content": ["漢", {"tag": "rp", "content": "["}, {"tag": "rt", "content": "hàn"}]},
                    {
                        "tag": "table",
                        "content": {"tag": "tr", "content": [{"tag": "td", "content": each} for each in "ab"]},
                    },
                ],
            },
            ("漢(hàn)", "a | b"),
        ),
    ],
)
def test_definitions_keep_their_lines(definition: Any, wanted: tuple[str, ...], tmp_path: Path) -> None:
    assert lines(definition, tmp_path) == wanted


def test_what_is_no_entry_is_left_out(tmp_path: Path) -> None:
    image, empty = {"type": "image", "path": "a.png"}, {"type": "structured-content"}
    bare = {"type": "structured-content", "content": {"tag": 5, "content": [None, 3, {"content": {}}]}}
    odd: list[Any] = [None, [], ["字"], {"a": 1}, term(""), term("x" * 101), [1, 2, 3, 4, 5, ["a"]]]
    odd += [["字", "", "", "", 0, "text"], *(term("字", "", each) for each in (image, empty, bare, 5))]
    assert [each.words for each in zipped(yomitan_files([*odd, term("好")]), tmp_path)] == [("好",)]


@pytest.mark.parametrize("score", [None, "9", 1e400, -1e400, float("nan"), 10**40, True])
def test_odd_scores_are_within_bounds(score: Any, tmp_path: Path) -> None:
    (found,) = zipped(yomitan_files([term("字", score=score)]), tmp_path)
    assert abs(found.score) <= 10**9


def test_halves_of_surrogate_pairs_are_no_text(tmp_path: Path) -> None:
    files = yomitan_files([])
    files["term_bank_1.json"] = rb'[["\ud800", "\udfff", "", "", 0, ["\ud9ff"], 0, ""]]'
    (found,) = zipped(files, tmp_path)
    assert (found.words, found.reading, found.lines) == (("?",), "", ("?",))


def test_content_may_be_as_deep_as_json_is(tmp_path: Path) -> None:
    content: Any = "deep"
    for _ in range(400):
        content = {"tag": "div", "content": [content]}
    assert lines({"type": "structured-content", "content": content}, tmp_path) == ("deep",)


BROKEN: dict[str, tuple[dict[str, bytes], str]] = {
    "no json": ({**yomitan_files([]), "index.json": b"nothing"}, "index.json: "),
    "a list": ({**yomitan_files([]), "index.json": b"[]"}, "index.json: it is no object"),
    "new format": (yomitan_files([], form=9), "its format is none of 1 to 3"),
    "no format": ({**yomitan_files([]), "index.json": b'{"title": "x"}'}, "its format is none of 1 to 3"),
    "no title": (yomitan_files([], title=" "), "it has no title"),
    "no terms": ({**yomitan_files(), "term_meta_bank_1.json": b"[]"}, "there are no words beside it"),
    "cut bank": ({**yomitan_files([]), "term_bank_1.json": b'[["a", "b"'}, "term_bank_1.json: "),
    "bank is no list": ({**yomitan_files([]), "term_bank_1.json": b"{}"}, "term_bank_1.json: there is no ["),
    "endless depth": ({**yomitan_files([]), "term_bank_1.json": b"[" * 100_000}, "term_bank_1.json: "),
    "no text": ({**yomitan_files([]), "term_bank_1.json": b"\xff\xfe[]"}, "term_bank_1.json: "),
    "a bomb": ({**yomitan_files([]), "term_bank_1.json": b"[" + b" " * 70_000_000}, "term_bank_1.json: it "),
    "large index": ({**yomitan_files([]), "index.json": b" " * 2_000_001}, "index.json: it has more than 2 MB"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_an_error_that_says_why(name: str, tmp_path: Path) -> None:
    files, detail = BROKEN[name]
    assert detail in fault(write_zip(tmp_path / "d.zip", files))


def test_too_many_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.dictionary.yomitan.MOST_ENTRIES", 2)
    assert "too many words" in fault(write_zip(tmp_path / "d.zip", yomitan_files([term("字")] * 3)))
