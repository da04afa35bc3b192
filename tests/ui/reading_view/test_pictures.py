"""The golden pages: hard ones, drawn by the real view and compared with pictures that a person looked at.

Each is compared three times. What stands on it (words, readings, English) is the same with any font. Where it stands,
and the picture, are those of Noto Serif CJK, which .ci/setup installs where there is no Chinese font at all; on a
machine that has others, the tests of these two are not there, and the names of those that are say so.

`python -m tests.golden.draw [PAGE...]` draws the pictures anew, after a change that is meant to be seen. Look at them
before you commit them.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.model import Colour, PinyinStyle
from reader.settings import Layout, ToneColours
from reader.ui.reading_view import ReadingView
from reader.ui.reading_view.cells import CellKind
from reader.ui.theme import DARK
from tests.golden.comparing import WORST, worst_difference, wrong_grounds
from tests.golden.drawing import FACES, Places, only_noto, picture_of, places_of, shown, text_rows
from tests.golden.pages import PAGES, GoldenPage

_NEAR = 1.0  # logical pixels by which anything may stand elsewhere


def _lacking() -> list[str]:
    """Which of the pictures' faces are not installed. Asked of fontconfig, for tests are named before Qt is there."""
    asked = shutil.which("fc-list")
    families = (
        subprocess.run([asked, ":", "family"], capture_output=True, text=True, check=True).stdout if asked else ""
    )
    return [face for face in FACES if face not in families]


_LACKING = _lacking()
_WHAT = ["texts-only-without-" + _LACKING[0].replace(" ", "-")] if _LACKING else ["texts", "places", "picture"]
BY_NAME = {page.name: page for page in PAGES}


@pytest.fixture(autouse=True)
def faces(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 - fonts want an application
    with only_noto():
        yield


def _golden_picture(page: GoldenPage) -> QImage:
    image = QImage(str(page.picture))
    assert not image.isNull(), page.picture
    return image


@pytest.mark.parametrize("what", _WHAT)
@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_the_page_is_as_it_was_approved(page: GoldenPage, what: str) -> None:
    with shown(page) as view:
        now, picture = places_of(view), picture_of(view, page.ratio)
    approved = json.loads(page.places.read_text("utf-8"))
    if what == "places":
        assert _misplaced(now, approved) == []
    elif what == "picture":
        golden = _golden_picture(page)
        for square in _otherwise_drawn(now, approved):
            _cover(picture, square, page)
            _cover(golden, square, page)
        assert worst_difference(picture, golden) <= WORST
        assert wrong_grounds(picture, golden, page.theme) == []
    else:
        assert _texts(now) == _texts(approved)


def _texts(places: Places) -> list[Any]:
    return [(row["words"], row["translation"]) for row in places]


def _misplaced(now: Any, approved: Any) -> list[tuple[Any, Any]]:
    """What differs in two values of JSON, numbers by more than a pixel."""
    if isinstance(now, dict) and isinstance(approved, dict):
        # What fonts there are for rare characters hangs on the machine; their room does not.
        keys = (now.keys() | approved.keys()) - {"missing"}
        return [wrong for key in sorted(keys) for wrong in _misplaced(now.get(key), approved.get(key))]
    if isinstance(now, list) and isinstance(approved, list) and len(now) == len(approved):
        return [wrong for pair in zip(now, approved, strict=True) for wrong in _misplaced(*pair)]
    if isinstance(now, float) and isinstance(approved, float):
        return [] if abs(now - approved) <= _NEAR else [(now, approved)]
    return [] if now == approved else [(now, approved)]


def _otherwise_drawn(now: Places, approved: Places) -> list[QRectF]:
    """The squares of characters that a font has either on this machine or on the one of the pictures."""
    ours, theirs = (
        {
            (item[0], round(item[1]), round(item[2])): item[1:]
            for row in places
            for line in row["lines"]
            for item in line["missing"]
        }
        for places in (now, approved)
    )
    return [QRectF(*{**ours, **theirs}[key]) for key in ours.keys() ^ theirs.keys()]


def _cover(picture: QImage, square: QRectF, page: GoldenPage) -> None:
    painter = QPainter(picture)
    painter.scale(page.ratio, page.ratio)
    painter.fillRect(square.adjusted(-2, -2, 2, 2), page.theme.paper)
    painter.end()


# -- that the comparison sees what a reader would, and no more; with any font -----------------------------------------


def _picture(page: GoldenPage) -> QImage:
    with shown(page) as view:
        return picture_of(view, page.ratio)


@pytest.mark.parametrize("page", [page for page in PAGES if not page.marked], ids=lambda page: page.name)
def test_other_rasterising_passes(page: GoldenPage) -> None:
    with shown(page) as view:
        picture, fine = picture_of(view, page.ratio), picture_of(view, page.ratio * 2)
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    other = fine.scaled(picture.size(), keep, smooth)
    assert other != picture
    assert worst_difference(other, picture) <= WORST
    assert wrong_grounds(other, picture, page.theme) == []


def _with(name: str, **look: Any) -> GoldenPage:
    page = BY_NAME[name]
    return replace(page, look=replace(page.look, **look))


@pytest.mark.parametrize(
    "broken",
    [
        *(_with(page.name, pinyin=PinyinStyle.NONE) for page in PAGES),
        _with("zhuyin", zhuyin_above=True),
        _with("words", pinyin=PinyinStyle.SYLLABLE),
        _with("by_sentence", layout=Layout.PARAGRAPH),
        replace(BY_NAME["rare"], theme=DARK),
        replace(BY_NAME["tones"], tones=ToneColours.OFF),
        replace(BY_NAME["dark"], marked=False),
    ],
    ids=lambda page: page.name,
)
def test_a_page_set_otherwise_fails(broken: GoldenPage) -> None:
    assert worst_difference(_picture(broken), _picture(BY_NAME[broken.name])) > WORST


@pytest.mark.parametrize("ground", ["tint", "word_tint", "selection", "found", "found_now"])
def test_a_wrong_tint_fails(ground: str) -> None:
    page = BY_NAME["dark"]
    paler = QColor(*(value + 3 for value in getattr(page.theme, ground).getRgb()[:3]))
    wrong = _picture(replace(page, theme=replace(page.theme, **{ground: paler})))
    assert wrong_grounds(wrong, _picture(page), page.theme) == [ground]


@pytest.mark.parametrize("page", ["highlights", "highlights_dark"])
@pytest.mark.parametrize("colour", Colour)
def test_a_highlight_of_a_wrong_colour_fails(page: str, colour: Colour) -> None:
    at, right = list(Colour).index(colour), BY_NAME[page]
    colours = list(right.theme.highlights)
    colours[at] = QColor(colours[at].rgb() - 0x030303)
    wrong = _picture(replace(right, theme=replace(right.theme, highlights=tuple(colours))))
    assert wrong_grounds(wrong, _picture(right), right.theme) == [colour]


def test_a_picture_that_is_not_there_fails() -> None:
    page = BY_NAME["pictures"]
    with shown(page) as view:
        whole = picture_of(view, page.ratio)
        view.pictures.take(2, None)
        assert worst_difference(picture_of(view, page.ratio), whole) > WORST


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_line_that_moved_fails(page: GoldenPage) -> None:
    with shown(page) as view:
        picture, (box, *_) = picture_of(view, page.ratio), _boxes(view)
    moved, by, box = QImage(picture), QPoint(0, 3 * page.ratio), _scaled(box, page)
    painter = QPainter(moved)
    painter.drawImage(box.topLeft() + by, picture, box)
    painter.end()
    assert worst_difference(moved, picture) > WORST


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_character_that_is_gone_fails(page: GoldenPage) -> None:
    with shown(page) as view:
        picture, (_, box) = picture_of(view, page.ratio), _boxes(view)
    without = QImage(picture)
    painter = QPainter(without)
    painter.fillRect(_scaled(box, page), page.theme.paper)
    painter.end()
    assert worst_difference(without, picture) > WORST


def test_what_moved_by_more_than_a_pixel_is_named() -> None:
    page = BY_NAME["quotes"]
    with shown(page) as view:
        places, changed = places_of(view), places_of(view)
    first = changed[1]["lines"][0]
    first["cells"][3] += 0.9
    assert _misplaced(changed, places) == []
    first["baseline"] += 1.2
    first["cells"].pop()
    assert [wrong[0] for wrong in _misplaced(changed, places)] == [first["baseline"], first["cells"]]


def _boxes(view: ReadingView) -> tuple[QRectF, QRectF]:
    """The first line of the first paragraph with its readings, and a character of it."""
    top, layout = text_rows(view)[1]
    assert layout.chinese
    assert layout.chinese_origin is not None
    line, origin = layout.chinese.lines[0], layout.chinese_origin + QPointF(0, top)
    cell, size = next(item for item in line.cells[3:] if item.cell.kind is CellKind.HAN), float(view._look.size)
    character = QRectF(cell.x, line.baseline - size * 0.85, size, size).translated(origin)
    whole = QRectF(0, line.top, line.cells[-1].right, line.height).translated(origin)
    return view._frame.to_view(whole), view._frame.to_view(character)


def _scaled(box: QRectF, page: GoldenPage) -> QRect:
    return QRectF(box.topLeft() * page.ratio, box.size() * page.ratio).toRect()
