"""Draws a golden page by the real view, and tells what stands where on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import accumulate
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QMouseEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from reader import pipeline
from reader.model import Article, Flag, FlagKind, Highlight, Term, Translation, TranslationKind, highlight_at
from reader.pipeline.finding import Finder
from reader.settings import Settings
from reader.translate import TermHit
from reader.ui.pictures import decode, picture_sizes
from reader.ui.reading_view import Matches, PictureWish, ReadingView, TermMarks, fonts
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.setter import RowLayout
from reader.ui.tone_inks import tone_inks
from tests.golden.pages import GoldenPage
from tests.golden.painted import with_pictures

# The faces that the pictures are drawn in, whatever else is installed: those that .ci/setup installs.
FACES = ("Noto Serif CJK SC", "Noto Serif CJK TC", "Noto Sans CJK SC", "Noto Sans CJK TC")
Places = list[dict[str, Any]]


@contextmanager
def only_noto() -> Iterator[None]:
    """Views set their pages in these faces alone."""
    with patch.object(fonts, "_installed", lambda: frozenset(FACES)):
        yield


@contextmanager
def shown(page: GoldenPage) -> Iterator[ReadingView]:
    """A view that shows a page."""
    view = ReadingView()
    view.setFont(QFont(FACES[2]))
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.resize(*page.size)
    view.show()
    _fill(view, page)
    yield view
    view.close()
    view.deleteLater()


def _fill(view: ReadingView, page: GoldenPage) -> None:
    article = with_pictures(pipeline.open_text(page.chinese, page.name), page)
    view.set_look(page.look)
    view.set_theme(replace(page.theme, tones=tone_inks(Settings(tone_colours=page.tones), page.theme)))
    view.set_article(article, picture_sizes(article))
    _show_pictures(view, article)
    view.show_script(page.script or article.script)
    view.add_annotations(list(pipeline.annotate_all(article).values()))
    english = translations(page, article)
    view.add_translations(english)
    if page.marked:
        _mark(view, article, english)
    if page.highlights:
        view.marking.set_highlights(_highlights(page, article))


def _show_pictures(view: ReadingView, article: Article) -> None:
    """Decode at once what a worker decodes for the window."""
    wishes: list[PictureWish] = []
    view.pictures.wanted.connect(wishes.extend)
    view.pictures.begin()
    assert view._sheet is not None
    view.pictures.want(view._sheet)
    for block, size in wishes:
        picture = article.blocks[block].picture
        if picture:
            view.pictures.take(block, decode(picture, size))


def _highlights(page: GoldenPage, article: Article) -> Iterator[Highlight]:
    for number, block in enumerate(article.blocks):
        for text, colour, note in page.highlights:
            if (at := block.text.find(text)) >= 0:
                yield replace(highlight_at(article, number, at, at + len(text)), colour=colour, note=note)


def translations(page: GoldenPage, article: Article) -> list[Translation]:
    sentences = [sentence for block in article.blocks for sentence in block.sentences]
    if not page.english:
        return []
    pairs = zip(sentences, page.english, strict=True)
    return [Translation(sentence.id, text, TranslationKind.MT, "zh_en 1.9") for sentence, text in pairs]


def _mark(view: ReadingView, article: Article, english: list[Translation]) -> None:
    """Show all the marks that a page can bear: doubts, an own translation, terms, matches, a selection, the pointer."""
    doubted, own = english[3], english[-1]
    doubted = replace(doubted, flags=(Flag(FlagKind.NUMBERS, "15"),))
    view.add_translations([doubted, replace(own, kind=TranslationKind.OWN, model="")])
    view.marking.mark_terms({doubted.sentence_id: _term(article, doubted, Term("系统", "system"))})
    finder = Finder(article)
    finder.take_english(english)
    found = finder.find_all("银行")
    view.show_matches(Matches(found, found[2]))
    send_mouse(view, QEvent.Type.MouseButtonDblClick, place_of(view, 1, "灯"))
    send_mouse(view, QEvent.Type.MouseMove, place_of(view, 2, "小王"))


def _term(article: Article, translation: Translation, term: Term) -> TermMarks:
    block, number = map(int, translation.sentence_id.split("."))
    sentence = article.blocks[block].sentences[number].text
    return TermMarks(
        *(
            (TermHit(text.index(part), text.index(part) + len(part), term),)
            for text, part in ((sentence, term.chinese), (translation.text, term.english))
        )
    )


def place_of(view: ReadingView, block: int, text: str) -> QPointF:
    """The middle of a text in the Chinese of a block, on the viewport."""
    assert view._sheet is not None
    start = view._sheet.article.blocks[block].text.index(text)
    for top, layout in text_rows(view):
        assert isinstance(layout.row, TextRow)
        if layout.row.block == block and (boxes := layout.chinese_span(start, start + len(text))):
            return view._frame.to_view(boxes[0].translated(0, top)).center()
    raise AssertionError(f"{text} is not on the page")


def send_mouse(view: ReadingView, kind: QEvent.Type, point: QPointF) -> None:
    """Not by QTest, which moves the one pointer of all tests."""
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    port, no_key = view.viewport(), Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, point, port.mapToGlobal(point), button, Qt.MouseButton.NoButton, no_key)
    QApplication.sendEvent(port, event)


def text_rows(view: ReadingView) -> list[tuple[float, RowLayout]]:
    """All rows of text, those below the page's edge too, and their tops."""
    assert view._sheet is not None
    layouts = [view._sheet.layout(number) for number in range(len(view._sheet.rows))]
    tops = accumulate((layout.height for layout in layouts), initial=-view._sheet.y)
    return [(top, layout) for top, layout in zip(tops, layouts, strict=False) if isinstance(layout.row, TextRow)]


def picture_of(view: ReadingView, ratio: int = 1) -> QImage:
    """What is painted, with `ratio` pixels for each logical one."""
    port = view.viewport()
    image = QImage(port.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    port.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawWindowBackground)
    image.setDevicePixelRatio(1)
    return image


def places_of(view: ReadingView) -> Places:
    """What stands on the page and where, a row each: its words with their readings, its English; of each line the
    baseline, the x of each character and of each glyph of a reading, and the squares for characters that no font has;
    the lines of English with x and baseline. Logical pixels."""
    assert view._sheet is not None
    return [_places_in(view, top, layout) for top, layout in text_rows(view)]


def _places_in(view: ReadingView, top: float, layout: RowLayout) -> dict[str, Any]:
    assert view._sheet is not None
    assert isinstance(layout.row, TextRow)
    words = [
        [
            "".join(cell.text for cell in segment.cells),
            segment.ruby or " ".join(cell.ruby for cell in segment.cells if cell.ruby),
        ]
        for segment in view._sheet.setter.segments(layout.row)
    ]
    return {
        "words": words,
        "translation": layout.english.text if layout.english else "",
        "lines": _chinese_places(view, top, layout),
        "english": _english_places(view, top, layout),
    }


def _chinese_places(view: ReadingView, top: float, layout: RowLayout) -> list[dict[str, Any]]:
    if layout.chinese is None or layout.chinese_origin is None:
        return []
    left, above = layout.chinese_origin.x() + view._frame.left, layout.chinese_origin.y() + top
    return [
        {
            "text": "".join(item.cell.text for item in line.cells),
            "baseline": round(above + line.baseline, 1),
            "missing": [[item.character, *_rounded(item.square.translated(left, above))] for item in line.missing],
            "cells": [round(left + item.x, 1) for item in line.cells],
            "readings": sorted(
                [round(left + point.x(), 1), round(above + point.y(), 1)]
                for inked in line.ruby_runs
                for point in inked.run.positions()
            ),
        }
        for line in layout.chinese.lines
    ]


def _rounded(box: QRectF) -> list[float]:
    return [round(value, 1) for value in (box.x(), box.y(), box.width(), box.height())]


def _english_places(view: ReadingView, top: float, layout: RowLayout) -> list[list[Any]]:
    if layout.english is None or layout.english_origin is None:
        return []
    left, above = layout.english_origin.x() + view._frame.left, layout.english_origin.y() + top
    text = layout.english.text
    return [
        [
            text[line.textStart() : line.textStart() + line.textLength()].strip(),
            round(left + line.x(), 1),
            round(above + line.y() + line.ascent(), 1),
        ]
        for line in layout.english.lines()
    ]
