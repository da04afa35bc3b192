"""Office files and e-books cut off, changed and blown up: an article or a told failure, nothing else."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest

from reader.importers import archive as archive_module
from reader.importers.reading import import_bytes
from reader.model import Problem, ReaderError
from tests.importers import book_files, odt_files, word_files
from tests.importers.zips import zipped

_LIST = word_files.abstract(1, ("decimal", "%1.")) + word_files.number(1, 1)
DOCX = word_files.docx(
    word_files.paragraph("第一章", style="h")
    + word_files.paragraph("在", word_files.ruby("银行", "yínháng"), word_files.drawing(word_files.BLIP, "图"))
    + word_files.paragraph("项", properties=word_files.numbered(1))
    + word_files.paragraph(word_files.box(word_files.paragraph("盒")), word_files.field("PAGE", "1")),
    styles=word_files.style("heading 1", "h"),
    numbering=_LIST,
)
ODT = odt_files.odt(
    odt_files.h("第一章", 1)
    + odt_files.items(odt_files.p("项"), style="L")
    + odt_files.p(odt_files.frame(odt_files.IMAGE, "图") + "字<text:s text:c='2'/>"),
    odt_files.list_style("L", 'style:num-format="1"'),
)
EPUB = book_files.epub(
    {
        "a.xhtml": "<h1 id='x'>第一章</h1><p>在<ruby>银<rt>yín</rt></ruby></p>",
        "b.xhtml": "<img src='images/图 1.png'/>二",
    },
    nav=book_files.entries(("第一章", "a.xhtml#x"), ("二", "b.xhtml")),
)
FILES = pytest.mark.parametrize("data", [DOCX, ODT, EPUB], ids=["docx", "odt", "epub"])


def outcome(data: bytes) -> Problem | None:
    """What is told of the file; None for one that was read."""
    try:
        import_bytes(data, "a book")
    except ReaderError as error:
        told = error
    else:
        return None
    assert told.subject == "a book"
    return told.problem


@FILES
def test_whole_it_is_read(data: bytes) -> None:
    assert outcome(data) is None


@FILES
def test_cut_off_anywhere_it_is_told(data: bytes) -> None:
    assert None not in {outcome(data[:length]) for length in range(len(data))}


@FILES
def test_with_a_byte_changed_it_is_read_or_told(data: bytes) -> None:
    changed = (data[:at] + bytes([data[at] ^ (1 << at // 3 % 8)]) + data[at + 1 :] for at in range(0, len(data), 3))
    found = {outcome(each) for each in changed}
    assert Problem.DAMAGED in found


def _mutants(data: bytes) -> Iterator[bytes]:
    """The file with a hole, a doubled piece or another byte in one of its members, packed again."""
    with zipfile.ZipFile(BytesIO(data)) as whole:
        members = {name: whole.read(name) for name in whole.namelist()}
    for name, content in members.items():
        for at in range(0, len(content), 23):
            part = content[at : at + 9]
            for piece in (b"", part + part, bytes([content[at] ^ 5]) + part[1:]):
                yield zipped({**members, name: content[:at] + piece + content[at + 9 :]}, zipfile.ZIP_STORED)


@FILES
def test_with_a_member_changed_it_is_read_or_told(data: bytes) -> None:
    found = {outcome(mutant) for mutant in _mutants(data)}
    assert {None, Problem.DAMAGED} <= found


def test_chapters_nested_too_deep_are_whole() -> None:
    unclosed, closed = "<p><font>银行在路口。</p>" * 3000, "<div>深" * 3000 + "</div>" * 3000
    book = book_files.epub(
        {"a.xhtml": f"<h1>第一章</h1>{unclosed}<p>终</p>", "b.xhtml": f"<h1>二</h1>{closed}<p>末</p>"}
    )
    text = "".join(block.text for block in import_bytes(book, "a book").blocks)
    assert text == "第一章" + "银行在路口。" * 3000 + "终二" + "深" * 3000 + "末"


BOMBS = {
    "docx": word_files.docx("<w:p>" + " " * 3_000_000 + "</w:p>"),
    "odt": odt_files.odt("<text:p>" + " " * 3_000_000 + "</text:p>"),
    "epub": book_files.epub({"a.xhtml": "<p>" + " " * 3_000_000 + "</p>"}),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_module, "_UNJUDGED", 100_000)
    assert outcome(BOMBS[name]) is Problem.TOO_LARGE


@pytest.mark.parametrize("name", ["/word/document.xml", "../word/document.xml", "word\\document.xml"])
def test_what_lies_outside_is_not_there(name: str) -> None:
    with zipfile.ZipFile(BytesIO(DOCX)) as whole:
        members = {each: whole.read(each) for each in whole.namelist()}
    members[name] = members.pop("word/document.xml")
    assert outcome(zipped(members)) is Problem.DAMAGED


def test_more_text_than_a_window_holds_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.importers.bounds._MOST", 30)
    assert [outcome(data) for data in (DOCX, ODT, EPUB)] == [Problem.TOO_LARGE] * 3


@pytest.mark.parametrize(
    ("members", "name"),
    [
        ({"xl/workbook.xml": "x"}, "ZIP, XLSX or PPTX"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "ZIP, XLSX or PPTX"),
        ({"a.txt": "好"}, "ZIP, XLSX or PPTX"),
    ],
)
def test_other_zips_are_no_text(members: dict[str, str], name: str) -> None:
    with pytest.raises(ReaderError) as caught:
        import_bytes(zipped(members, zipfile.ZIP_STORED), "a.zip")
    assert (caught.value.problem, caught.value.detail) == (Problem.NOT_TEXT, name)
