"""Tests of books: every file well-formed and listed, every link leads somewhere, nothing is said twice."""

import io
import posixpath
from dataclasses import replace
from zipfile import ZIP_STORED, ZipFile

import pytest

from reader.exporters import Document, Format, ShownSentence, write_document
from reader.exporters.epub.chapters import _LONGEST
from reader.exporters.epub.style import style_sheet
from reader.exporters.ruby_style import LIGHT_MARKS
from reader.model import BlockKind, Metadata, PinyinStyle
from reader.model.tones import PALETTES, contrast
from reader.settings import Layout
from tests.exporters.epub.books import HOSTILE, MADE, found, hostile, levels, parsed, pictured, unpacked
from tests.exporters.office.unpacked import full
from tests.exporters.samples import block, document, plain, run, sentence, variants

BOOKS = {
    **variants(),
    **{f"full-{layout}": replace(full(), layout=layout) for layout in Layout},
    "hostile": hostile(),
    "levels": levels(),
    "pictures": pictured(),
    "empty": document(title="", translation_kind=None),
}
EVERY = pytest.mark.parametrize("shown", BOOKS.values(), ids=BOOKS.keys())
OPF = "EPUB/package.opf"


def opf_texts(shown: Document, name: str) -> list[str | None]:
    return [element.text for element in found(parsed(unpacked(shown)[OPF]), name)]


def chapters(shown: Document) -> list[str]:
    return [data.decode() for name, data in unpacked(shown).items() if "chapter-" in name]


@EVERY
def test_every_file_is_well_formed_and_listed(shown: Document) -> None:
    files = unpacked(shown)
    for name, data in files.items():
        if name.endswith((".xhtml", ".opf", ".ncx", ".xml")):
            parsed(data)
    listed = [f"EPUB/{item.get('href')}" for item in found(parsed(files[OPF]), "item")]
    assert sorted(listed) == sorted(name for name in files if name.startswith("EPUB/") and name != OPF)


@EVERY
def test_every_link_leads_somewhere_and_every_name_is_given_once(shown: Document) -> None:
    files = unpacked(shown)
    names: dict[str, set[str]] = {}
    for name, data in files.items():
        if name.endswith((".xhtml", ".opf", ".ncx")):
            ids = [element.get("id") for element in parsed(data).iter() if element.get("id")]
            assert len(ids) == len(set(ids))
            names[name] = {each for each in ids if each}
    for name in names:
        for element in parsed(files[name]).iter():
            address = element.get("href") or element.get("src")
            if address and not address.startswith("http"):
                target, _, place = address.partition("#")
                path = posixpath.join("EPUB", target) if target else name
                assert path in files
                assert not place or place in names[path]


@EVERY
def test_the_text_is_there_to_the_character_and_in_order(shown: Document) -> None:
    text = ""
    for name, data in unpacked(shown).items():
        if "chapter-" in name or "title" in name:
            root = parsed(data)
            for parent in root.iter():
                for child in list(parent):
                    if child.tag.rpartition("}")[2] in ("rt", "rp", "sup"):
                        child.text, child[:] = "", []
            text += "".join(root.itertext())
    at = 0
    for shown_block in shown.blocks:
        for item in shown_block.sentences:
            words = "".join(run.text for run in item.runs)
            if words != HOSTILE:
                at = text.find(words, at)
                assert at >= 0, words


def test_the_kind_of_the_file_comes_first_and_uncompressed() -> None:
    file = io.BytesIO()
    write_document(full(), Format.EPUB, file)
    with ZipFile(file) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert file.getvalue()[30:58] == b"mimetypeapplication/epub+zip"


def test_the_same_book_is_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert unpacked(full()) == unpacked(full())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MADE.timestamp())))
    file = io.BytesIO()
    write_document(full(), Format.EPUB, file)
    with ZipFile(file) as package:
        assert package.read(OPF) == unpacked(full())[OPF]


def test_what_the_book_is() -> None:
    facts = Metadata("李 & 王", "晨报", "2024年5月6日 08:30", "赵", "https://a.example/x?a=1&b=文")
    shown = replace(full(), metadata=facts)
    said = {name: opf_texts(shown, name) for name in ("title", "language", "creator", "publisher", "date", "source")}
    assert said == {
        "title": ["长春的银行"],
        "language": ["zh-Hans", "en"],
        "creator": ["李 & 王"],
        "publisher": ["晨报"],
        "date": ["2024-05-06"],
        "source": ["https://a.example/x?a=1&b=%E6%96%87"],
    }
    assert opf_texts(shown, "contributor") == ["赵"]
    assert "2026-01-02T03:04:05Z" in opf_texts(shown, "meta")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024-05-06 10:20", ["2024-05-06"]),
        ("2024.5", ["2024-05"]),
        ("2024", ["2024"]),
        ("2024-13-40", []),
        ("二〇二四年", []),
        ("", []),
    ],
)
def test_a_date_is_written_as_it_must_be_or_left_out(written: str, meant: list[str]) -> None:
    assert opf_texts(replace(full(), metadata=Metadata(date=written)), "date") == meant


def test_an_address_that_could_run_a_program_is_no_source() -> None:
    shown = replace(full(), metadata=Metadata(address="javascript:alert(1)"))
    assert opf_texts(shown, "source") == []
    assert not any(b'="javascript' in data for data in unpacked(shown).values())


def test_the_contents_are_nested_by_level() -> None:
    files = unpacked(levels())

    def outline(item: object) -> list[object]:
        below = [child for child in item if child.tag.endswith("ol")]  # type: ignore[attr-defined]
        text = next(child.text for child in item if child.tag.endswith("}a"))  # type: ignore[attr-defined]
        return [text, *[outline(each) for ol in below for each in ol]]

    toc = found(parsed(files["EPUB/nav.xhtml"]), "nav")[0]
    top = next(child for child in toc if child.tag.endswith("ol"))
    nested = [["书"], ["题1", ["题2"]], ["题3", ["题4", ["题5"]], ["题6", ["题7"]]], ["题8"]]
    assert [outline(item) for item in top] == nested
    labels = [element.text for element in found(parsed(files["EPUB/toc.ncx"]), "text")]
    assert labels == ["书", "书", *(f"题{number}" for number in range(1, 9))]


def test_chapters_begin_at_high_headings_and_none_is_a_few_lines() -> None:
    begin = '<section epub:type="bodymatter">\n<div class="row heading'
    assert [begin in chapter for chapter in chapters(levels())] == [True] * 5
    few = [x for n in range(8) for x in (block(sentence(f"节{n}"), kind=BlockKind.HEADING, level=2), plain("文。"))]
    assert len(chapters(document(*few))) == 1


def test_long_texts_are_cut_between_blocks() -> None:
    shown = document(*[plain("文字。" * 1000) for _ in range(400)], title="长")
    files = chapters(shown)
    assert 5 < len(files) < 20
    assert max(map(len, files)) < _LONGEST + 1000
    assert sum(file.count('<p class="zh">') for file in files) == 400


def test_a_heading_stays_with_its_text() -> None:
    long = plain("文字。" * (_LONGEST // 3 - 100))
    heading = block(sentence("节"), kind=BlockKind.HEADING, level=4)
    assert [chapter.count("row") for chapter in chapters(document(long, heading, long))] == [1, 2]


def test_a_picture_is_once_in_the_book_and_only_of_kinds_that_all_readers_show() -> None:
    files = unpacked(pictured())
    assert [name for name in files if "pictures/" in name] == [name for name in files if name.endswith(".png")]
    (text,) = chapters(pictured())
    assert text.count("<img") == 2
    # The caption of one that cannot be shown is kept.
    assert text.count('<p class="zh">') == 2


def test_notes_pop_up_beside_what_they_are_about() -> None:
    noted = ShownSentence((run("他", "tā"),), notes=("一", "二\n三"))
    (text,) = chapters(document(block(noted, sentence("好/hǎo"))))
    root = parsed(text.encode())
    kind = "{http://www.idpf.org/2007/ops}type"
    references = [a.get("href") for a in found(root, "a") if a.get(kind) == "noteref"]
    notes = [f"#{aside.get('id')}" for aside in found(root, "aside") if aside.get(kind) == "footnote"]
    assert references == notes == ["#note1", "#note2"]
    assert "二<br />三" in text


def test_english_is_below_the_chinese_or_by_sentences() -> None:
    assert '<body class="pinyin stacked">' in chapters(full())[0]
    text = chapters(replace(full(), layout=Layout.SENTENCE))[0]
    assert '<body class="pinyin stacked sentences">' in text
    assert text.count('<p class="en"') > chapters(full())[0].count('<p class="en"')


def test_the_readers_own_paper_is_left_to_it() -> None:
    sheet = style_sheet("zh-Hant-TW", PALETTES["pleco"])
    assert "body {" in sheet
    assert "background: var" not in sheet
    assert "max(" not in sheet
    for colour in LIGHT_MARKS.values():
        assert contrast("#1F1E1B", colour) > 7
        assert colour in sheet


def test_zhuyin_stands_as_on_a_page() -> None:
    text = chapters(replace(full(), pinyin=PinyinStyle.ZHUYIN))[0]
    assert '<body class="beside stacked">' in text
    assert '<rt lang="zh-Bopo"><span>ㄧㄣ<i>ˊ</i></span></rt>' in text
