"""What pypdf finds in our PDFs: it keeps the order of the file."""

import gc
import re
import threading
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QPageSize

from reader.model import BlockKind, PinyinStyle, Problem, ReaderError, Script
from reader.model.tones import PALETTES
from reader.pipeline import Overlays
from reader.settings import Layout, ReadingsShown
from reader.ui.paper import paper_rows, pdf, printout
from reader.ui.paper.pdf import write_pdf
from reader.ui.paper.sheet import sheet_for
from reader.ui.watch import Watch
from tests import builders
from tests.ui.paper.samples import HAN, article, contents, fonts_of, lines_of, look

pytestmark = pytest.mark.usefixtures("qapp")
A4 = sheet_for(QPageSize.PageSizeId.A4)
_MARKED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "page.pdf"


def test_golden_text(target: Path) -> None:
    write_pdf(contents(article()), A4, target)
    assert lines_of(target) == [
        "银行的长春",
        "yín háng de cháng chūn",
        "见面",
        "jiàn miàn",
        "银行行长在长春见面，说：“面子不重要。”",
        "yín háng háng zhǎng zài cháng chūn jiàn miàn shuō miàn zi bù zhòng yào",
        "子曰：学而时习之。",
        "zǐ yuē xué ér shí xí zhī",
        "人民生活，一天比一天好；2024年，GDP增长 5.2%。",
        "rén mín shēng huó yī tiān bǐ yī tiān hǎo nián zēng zhǎng",
    ]


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("script", list(Script))
@pytest.mark.parametrize("pinyin", list(PinyinStyle))
def test_every_character_comes_back(pinyin: PinyinStyle, script: Script, layout: Layout, target: Path) -> None:
    of = article(5)
    printed = contents(of, look(pinyin, layout), script, english="The office flies: “fluffy”.")
    shown = "".join(
        annotation.text(sentence.text, script)
        for number, block in enumerate(of.blocks)
        for annotation, sentence in zip(printed.overlays_for(number).annotations, block.sentences, strict=True)
    )
    write_pdf(printed, A4, target)
    lines = lines_of(target)
    chinese = [line for line in lines if HAN.search(line)]
    assert not any(_MARKED.search(line) for line in chinese)
    assert "".join(HAN.findall("".join(chinese))) == "".join(HAN.findall(shown))
    assert "The office flies: “fluffy”." in " ".join(lines)
    text = "".join(lines)
    assert not re.search("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]", text)
    if pinyin is PinyinStyle.SYLLABLE:
        assert "yín háng" in text
    if pinyin is PinyinStyle.WORD:
        assert "ínháng" in text  # It begins a sentence.
        assert "Chángchūn" in text
    if pinyin is PinyinStyle.ZHUYIN:
        assert "ㄧㄣˊ ㄏㄤˊ ˙ㄉㄜ ㄔㄤˊ ㄔㄨㄣ" in text


def test_coloured_tones_leave_the_order_as_it_is(target: Path) -> None:
    printed = contents(article(), replace(look(), coloured=True))
    write_pdf(printed, A4, target)
    plain = lines_of(target)
    write_pdf(replace(printed, tones=PALETTES["pleco"]), A4, target)
    assert "".join(lines_of(target)) == "".join(plain)


def test_readings_for_the_pointer_are_not_on_paper(target: Path) -> None:
    write_pdf(contents(article(), replace(look(), readings=ReadingsShown.HOVER)), A4, target)
    assert lines_of(target)[:2] == ["银行的长春", "见面"]


def test_words_that_are_known_have_no_reading(target: Path) -> None:
    shown = replace(look(), readings=ReadingsShown.UNKNOWN)
    write_pdf(replace(contents(article(), shown), known_words=lambda: frozenset({"银行"})), A4, target)
    assert lines_of(target)[:2] == ["银行的长春", "de cháng chūn"]


def test_a_character_that_no_font_has_is_in_the_text(target: Path) -> None:
    write_pdf(contents(builders.article("见\U000323af面"), look(PinyinStyle.NONE)), A4, target)
    assert re.sub("[\u200b\\s]", "", "".join(lines_of(target))) in ("见\U000323af面", "见面\U000323af")


def test_a_glyph_of_two_characters_gives_back_each(target: Path) -> None:
    of = builders.article("面⾯⻋车见⻅", script=Script.SIMPLIFIED)
    write_pdf(replace(contents(of, look(PinyinStyle.NONE)), overlays_for=lambda _: Overlays()), A4, target)
    assert lines_of(target) == ["面⾯⻋车见⻅"]


def test_characters_of_other_fonts_stay_in_their_place(target: Path) -> None:
    of = builders.article("见\u0e01面𠮷利", script=Script.SIMPLIFIED)
    write_pdf(replace(contents(of, look(PinyinStyle.NONE)), overlays_for=lambda _: Overlays()), A4, target)
    assert "".join(lines_of(target)) == "见\u0e01面𠮷利"


def test_fonts_are_embedded_and_hold_only_what_is_used(target: Path) -> None:
    write_pdf(contents(article(), english="The office."), A4, target)
    fonts = fonts_of(target)
    assert len(fonts) >= 3
    for font in fonts:
        (descendant,) = font["/DescendantFonts"]  # pyright: ignore[reportGeneralTypeIssues]
        descriptor = descendant.get_object()["/FontDescriptor"]
        assert re.fullmatch(r"/[A-Z]{6}\+.+", str(font["/BaseFont"]))
        assert font["/BaseFont"] == descendant.get_object()["/BaseFont"] == descriptor["/FontName"]
        assert 0 < len(descriptor["/FontFile2"].get_data()) < 100_000


def test_what_the_document_says_of_itself(target: Path) -> None:
    write_pdf(contents(article(), script=Script.TAIWAN), A4, target)
    reader = pypdf.PdfReader(target)
    assert reader.metadata
    assert reader.metadata.title == "銀行的長春"
    assert (reader.metadata.creator or "").startswith("Duidu ")
    assert reader.root_object["/Lang"] == "zh-Hant-TW"
    assert [float(side) for side in reader.pages[0].mediabox[2:]] == [595, 842]


def test_headings_are_the_outline(target: Path) -> None:
    blocks = [builders.block(0, "长春", BlockKind.HEADING, level=1)]
    for number in range(1, 80, 2):
        blocks.append(builders.block(number, f"第{number}章", BlockKind.HEADING, level=2))
        blocks.append(builders.block(number + 1, "我们在长春见面。" * 20))
    write_pdf(contents(builders.article(*blocks), look(PinyinStyle.NONE)), A4, target)
    reader = pypdf.PdfReader(target)
    title, chapters = reader.outline
    assert title.title == "长春"  # pyright: ignore[reportAttributeAccessIssue]
    assert [item.title for item in chapters] == [f"第{number}章" for number in range(1, 80, 2)]  # pyright: ignore[reportAttributeAccessIssue, reportGeneralTypeIssues]
    pages = [reader.get_destination_page_number(item) for item in chapters]  # pyright: ignore[reportArgumentType, reportGeneralTypeIssues]
    assert pages == sorted(pages)  # pyright: ignore[reportArgumentType, reportCallIssue]
    for item, page in zip(chapters, pages, strict=True):  # pyright: ignore[reportArgumentType, reportCallIssue]
        assert item.title in reader.pages[page or 0].extract_text()  # pyright: ignore[reportAttributeAccessIssue]


def test_pages_bear_title_and_number(target: Path) -> None:
    write_pdf(contents(article(150)), A4, target)
    texts = [page.extract_text() for page in pypdf.PdfReader(target).pages]
    assert len(texts) > 2
    assert [text.split("\n")[-2:] for text in texts] == [
        ["银行的长春", f"{number} / {len(texts)}"] for number in range(1, len(texts) + 1)
    ]


def test_folded_blocks_are_left_out_unless_open(target: Path) -> None:
    of = builders.article(builders.block(0, "首页长春", BlockKind.NAVIGATION, folded=True), "我们见面。")
    printed = contents(of, look(PinyinStyle.NONE))
    write_pdf(printed, A4, target)
    assert lines_of(target) == ["我们见面。"]
    write_pdf(replace(printed, open_blocks=frozenset({0})), A4, target)
    assert lines_of(target) == ["首页长春", "我们见面。"]


def test_many_blocks_are_annotated_when_they_are_set(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper_rows, "_KEPT_BLOCKS", 4)
    write_pdf(contents(article(40)), A4, target)
    assert " ".join(lines_of(target)).count("xué ér shí xí zhī") == 13


def test_a_pdf_can_be_written_on_a_worker(target: Path) -> None:
    told: list[int] = []
    worker = threading.Thread(target=write_pdf, args=(contents(article()), A4, target, Watch(told.append)))
    worker.start()
    worker.join()
    assert told == sorted(set(told))
    assert told[-1] == 100
    assert "yín háng de cháng chūn" in lines_of(target)


@pytest.mark.parametrize("moment", [0, 36, 76])
def test_what_is_cancelled_leaves_nothing(moment: int, target: Path) -> None:
    target.write_bytes(b"before")
    watch = Watch(lambda done: watch.cancel() if done >= moment else None)
    with pytest.raises(ReaderError) as caught:
        write_pdf(contents(article(100)), A4, target, watch)
    assert caught.value.problem is Problem.CANCELLED
    assert target.read_bytes() == b"before"
    assert list(target.parent.iterdir()) == [target]


def test_nothing_of_qt_is_left_to_the_search_for_garbage(target: Path) -> None:
    """That is the main thread's, and fonts must end where they were made."""
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        write_pdf(contents(article(), english="Hello."), A4, target)
        gc.collect()
        left = {type(each) for each in gc.garbage}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
    assert [each for each in left if each.__module__.startswith(("PySide6", "reader"))] == []


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReaderError) as caught:
        write_pdf(contents(article()), A4, tmp_path / "none" / "page.pdf")
    assert caught.value.problem is Problem.CANNOT_WRITE


def test_a_full_disk_is_told(target: Path) -> None:
    with pytest.raises(OSError, match="No space left"), pdf._pdf_file(Path("/dev/full")) as file:
        file.write(b"a" * 100_000)
    assert not target.exists()


def test_without_a_chinese_font_nothing_is_written(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printout, "has_chinese_font", lambda: False)
    with pytest.raises(ReaderError) as caught:
        write_pdf(contents(article()), A4, target)
    assert caught.value.problem is Problem.NO_CHINESE_FONT
    assert not target.exists()
