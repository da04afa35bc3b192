"""Glossaries in files: CSV as people and spreadsheets write it; TBX is in test_tbx.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.terms import read_terms, write_terms_csv
from reader.model import Problem, ReaderError, Term

TERMS = [Term("核心", "core; kernel", "计算机"), Term("系统", "system, whole")]


def read(text: str, encoding: str = "utf-8") -> list[Term]:
    return read_terms(text.encode(encoding), "x.csv").terms


@pytest.mark.parametrize(
    "text",
    [
        '核心,core; kernel,计算机\n系统,"system, whole",\n',
        '"核心";"core; kernel";"计算机"\r\n"系统";"system, whole"\r\n',
        "核心\tcore; kernel\t计算机\n系统\tsystem, whole\n",
        'core; kernel,核心,计算机\n"system, whole",系统,\n',
        'Chinese,English,Note\n核心,core; kernel,计算机\n系统,"system, whole",\n',
        '英文,备注,中文\n\ncore; kernel,计算机,核心\n\n"system, whole",,系统\n\n',
        'id,EN-US,zh-CN,Comment,x\n1,core; kernel,核心,计算机,\n2,"system, whole",系统,,y\n',
        'sep=;\r\n核心;"core; kernel";计算机\r\n系统;system, whole;\r\n',
        ' 核心 ,  core; kernel , 计算机\n系统,"system, whole"',
    ],
)
def test_every_usual_shape_is_read(text: str) -> None:
    assert read(text) == TERMS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "cp950"])
def test_every_usual_encoding_is_read(encoding: str) -> None:
    assert read("核心,core\n電視,television\n大學生,student\n", encoding)[0] == Term("核心", "core")


@pytest.mark.parametrize("row", ["中文,Chinese", "英文,English", "翻译,translation", "备注,note"])
def test_a_term_that_is_the_name_of_a_column_is_a_term(row: str) -> None:
    chinese, english = row.split(",")
    assert read(f"{row}\n核心,core\n") == [Term(chinese, english), Term("核心", "core")]


def test_a_cell_over_several_lines_is_one() -> None:
    assert read('核心,"core\nkernel"\n') == [Term("核心", "core\nkernel")]


def test_what_has_no_chinese_with_english_is_skipped_and_counted() -> None:
    found = read_terms("核心,core\n系统\n,system\nabc,def\n,,\n\n一,\n".encode(), "x.csv")
    assert found.terms == [Term("核心", "core")]
    assert found.skipped == 4


def test_what_a_file_has_for_one_wording_is_joined() -> None:
    assert read("核心,core,a\n核心,kernel; core,b\n核心,core,a\n") == [Term("核心", "core; kernel", "a; b")]


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "nothing in it is Chinese with English beside it"),
        (b"a,b\n", "nothing in it is Chinese with English beside it"),
        (b"\x81\xff\xff", "no encoding of Chinese fits it"),
        (b"\xff\xfe\x00", "no encoding of Chinese fits it"),
        (b'\xe4\xb8\x80,"' + b"x" * 140_000, "line 1: field larger than field limit (131072)"),
    ],
)
def test_what_is_no_glossary_is_refused(data: bytes, cause: str) -> None:
    with pytest.raises(ReaderError) as caught:
        read_terms(data, "x.csv")
    assert (caught.value.problem, caught.value.detail) == (Problem.BAD_GLOSSARY, cause)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-x", "@SUM(A1)", "'=1", "''+x", "＝1"])
def test_no_cell_that_is_written_is_a_formula(cell: str) -> None:
    text = write_terms_csv([Term(f"{cell}核", cell, cell)])
    assert text == f"Chinese,English,Note\r\n'{cell}核,'{cell},'{cell}\r\n"
    assert read(text) == [Term(f"{cell}核", cell, cell)]


def test_an_apostrophe_that_guards_nothing_stays() -> None:
    assert read("核心,'tis\n") == [Term("核心", "'tis")]


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(str.strip)


@given(st.dictionaries(CELLS.map("核{}".format), st.tuples(CELLS.filter(bool), CELLS), min_size=1, max_size=4))
def test_terms_come_back_as_they_were(cells: dict[str, tuple[str, str]]) -> None:
    terms = [Term(chinese, english, note) for chinese, (english, note) in cells.items()]
    assert read(write_terms_csv(terms), "utf-8-sig") == terms


def test_many_wordings_for_one_are_joined_at_once() -> None:
    """Joined one after the other a file could take hours."""
    (term,) = read_terms("".join(f"茶,tea {number}\n" for number in range(20_000)).encode(), "x.csv").terms
    assert term.wordings[-1] == "tea 19999"
    assert len(term.wordings) == 20_000


def test_what_a_terminal_would_take_for_a_command_is_left_out() -> None:
    assert read_terms("茶\x9b,\x1b[31mtea\x07,a\x7f\n".encode(), "x.csv").terms == [Term("茶", "[31mtea", "a")]
