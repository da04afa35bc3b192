"""Pictures and highlights on paper."""

from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from pypdf import PageObject
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter

from reader.model import Article, Block, Colour, highlight_at
from reader.settings import Layout
from reader.ui.paper.contents import Contents
from reader.ui.paper.pdf import write_pdf
from reader.ui.paper.printout import Printout
from reader.ui.paper.sheet import sheet_for
from reader.ui.reading_view import Look
from reader.ui.theme import LIGHT
from tests import builders
from tests.images import RED, caption, encoded
from tests.ui.paper.samples import HAN, SENTENCES, contents, lines_of

pytestmark = pytest.mark.usefixtures("qapp")
A4 = sheet_for(QPageSize.PageSizeId.A4)
CAPTION = "图一：南湖公园的早晨。"


def _article(*blocks: Block | str) -> Article:
    return replace(builders.article(*blocks), title="银行的长春")


def _drawn(printed: Contents, number: int = 0) -> QImage:
    """A page, with a pixel for each point."""
    printout = Printout(printed, A4)
    start = printout.starts(lambda *_: None)[number]
    image = QImage(int(A4.width), int(A4.height), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    printout.paint(painter, printout.page(start), number, None)
    painter.end()
    return image


def _images(page: PageObject) -> list[tuple[int, int]]:
    """The sizes of the pictures on a page."""
    objects = page["/Resources"].get("/XObject", {})  # pyright: ignore[reportAttributeAccessIssue]
    pictures = [item.get_object() for item in objects.values()]
    return [(item["/Width"], item["/Height"]) for item in pictures if item["/Subtype"] == "/Image"]


def _painted(image: QImage, colour: str) -> list[tuple[int, int]]:
    """Where a colour is, about."""
    wanted = QColor(colour)
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if all(
            abs(a - b) < 3
            for a, b in zip(image.pixelColor(x, y).getRgb()[:3], wanted.getRgb()[:3], strict=True)  # pyright: ignore[reportIndexIssue]
        )
    ]


@pytest.mark.parametrize("english", ["", "Office."])
@pytest.mark.parametrize("layout", list(Layout))
def test_the_text_of_a_pdf_stays_right_about_its_pictures(english: str, layout: Layout, tmp_path: Path) -> None:
    of = _article(
        SENTENCES[0],
        caption(1, CAPTION, encoded(300, 200)),
        caption(2, "", encoded(60, 40, "#8000FF00")),
        caption(3, "", b"broken"),
        SENTENCES[1],
    )
    target = tmp_path / "page.pdf"
    printed = contents(of, Look(layout=layout), english=english)
    write_pdf(replace(printed, highlights=[replace(highlight_at(of, 0, 0, 4), note="note")]), A4, target)
    chinese = "".join(line for line in lines_of(target) if HAN.search(line))
    assert HAN.findall(chinese) == HAN.findall(SENTENCES[0] + CAPTION + SENTENCES[1])
    images = [image for page in pypdf.PdfReader(target).pages for image in _images(page)]
    assert sorted(images) == [(60, 40), (300, 200)]


def test_a_picture_is_no_larger_than_its_pixels_and_finer_than_the_screen_s() -> None:
    box = _painted(_drawn(contents(_article(caption(0, CAPTION, encoded(300, 200))))), RED)
    left, right = min(x for x, _ in box), max(x for x, _ in box)
    top, bottom = min(y for _, y in box), max(y for _, y in box)
    # 0.6 points for a pixel.
    assert (right - left, bottom - top) == (pytest.approx(180, abs=3), pytest.approx(120, abs=3))
    assert len(box) == pytest.approx(180 * 120, rel=0.02)


def test_a_picture_goes_to_the_next_page_with_its_caption(tmp_path: Path) -> None:
    picture = caption(10, CAPTION, encoded(800, 800))
    of = _article(*[SENTENCES[0] * 3] * 10, picture)
    target = tmp_path / "page.pdf"
    write_pdf(contents(of), A4, target)
    first, second = (page for page in pypdf.PdfReader(target).pages)
    assert (_images(first), _images(second)) == ([], [(800, 800)])
    assert CAPTION[:2] not in first.extract_text()
    assert CAPTION in second.extract_text()


def test_a_picture_as_high_as_a_poster_fits_its_page(tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    write_pdf(contents(_article(caption(0, CAPTION, encoded(300, 3000)))), A4, target)
    (page,) = pypdf.PdfReader(target).pages
    assert len(_images(page)) == 1
    assert CAPTION in page.extract_text()


def test_highlights_are_painted_behind_the_text() -> None:
    of = _article(*SENTENCES)
    printed = contents(of)
    colour = LIGHT.highlight(Colour.GREEN).name()
    assert _painted(_drawn(printed), colour) == []
    marked = replace(printed, highlights=[replace(highlight_at(of, 1, 0, 4), colour=Colour.GREEN)])
    assert len(_painted(_drawn(marked), colour)) > 300
