"""Points of the page and of the viewport, lying and turned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from reader.ui.reading_view.frame import Frame, lengths

_PIXELS = st.integers(-5_000, 5_000).map(float)
_FRAMES = st.builds(Frame, _PIXELS, st.integers(0, 4_000).map(float), st.booleans())
_RECTANGLES = st.builds(QRectF, _PIXELS, _PIXELS, st.integers(1, 900), st.integers(1, 900))


@given(_FRAMES, _RECTANGLES)
def test_what_is_mapped_there_and_back_is_where_it_was(frame: Frame, box: QRectF) -> None:
    assert frame.rectangle_to_page(frame.to_view(box)) == box
    assert frame.to_view(frame.rectangle_to_page(box)) == box


@given(_FRAMES, _RECTANGLES)
def test_points_and_rectangles_are_mapped_alike(frame: Frame, box: QRectF) -> None:
    assert frame.to_page(frame.to_view(box).center()) == box.center()


@given(_FRAMES, _RECTANGLES)
def test_a_painter_paints_where_points_are(frame: Frame, box: QRectF) -> None:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    frame.apply(painter)
    assert painter.transform().mapRect(box) == frame.to_view(box)
    painter.end()


def test_turned_the_page_begins_at_the_upper_right() -> None:
    frame = Frame(40, 600, vertical=True)
    assert frame.to_view(QRectF(0, 0, 30, 10)) == QRectF(590, 40, 10, 30)
    assert frame.to_page(QPointF(599, 41)) == QPointF(1, 1)


@pytest.mark.parametrize(("vertical", "band"), [(False, QRect(0, 20, 300, 10)), (True, QRect(270, 0, 10, 200))])
def test_a_band_crosses_the_viewport(*, vertical: bool, band: QRect) -> None:
    assert Frame(50, 300, vertical).band(20, 10, QRect(0, 0, 300, 200)) == band


def test_turned_a_line_is_as_long_as_the_viewport_is_high() -> None:
    assert lengths(QSize(300, 200), vertical=False) == (300, 200)
    assert lengths(QSize(300, 200), vertical=True) == (200, 300)
    assert lengths(QSize(0, 0), vertical=True) == (80, 0)
