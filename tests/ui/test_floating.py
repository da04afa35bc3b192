"""Where a card lies: within the page, and never over what it is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.floating import place_clear

WANTED = QSize(420, 400)


def placed(page: QSize, near: QRect, wanted: QSize = WANTED, *, vertical: bool = False) -> QRect:
    area = QWidget()
    area.resize(page)
    card = QWidget(area)
    place_clear(card, area, near, wanted, vertical=vertical)
    return card.geometry()


@pytest.mark.parametrize(
    ("near", "vertical", "expected"),
    [
        (QRect(300, 100, 40, 30), False, QRect(300, 136, 420, 400)),  # below
        (QRect(900, 100, 40, 30), False, QRect(568, 136, 420, 400)),  # below, drawn in from the edge
        (QRect(300, 700, 40, 30), False, QRect(300, 294, 420, 400)),  # above
        (QRect(300, 450, 40, 30), False, QRect(300, 486, 420, 302)),  # below, enough to scroll
        (QRect(300, 100, 40, 90), True, QRect(346, 100, 420, 400)),  # right
        (QRect(800, 600, 40, 90), True, QRect(374, 388, 420, 400)),  # left
    ],
)
@pytest.mark.usefixtures("qapp")
def test_it_lies_beside(near: QRect, vertical: bool, expected: QRect) -> None:  # noqa: FBT001 - a parameter of the test
    assert placed(QSize(1000, 800), near, vertical=vertical) == expected


@given(
    st.integers(300, 1400),
    st.integers(260, 1000),
    st.floats(0, 1),
    st.floats(0, 1),
    st.integers(10, 120),
    st.integers(10, 60),
    st.booleans(),
)
def test_it_never_lies_over_the_word_nor_beyond_the_page(
    width: int,
    height: int,
    across: float,
    down: float,
    long: int,
    high: int,
    vertical: bool,  # noqa: FBT001 - Hypothesis
) -> None:
    assert QApplication.instance() is not None or QApplication([]) is not None
    near = QRect(round(across * (width - long)), round(down * (height - high)), long, high)
    found = placed(QSize(width, height), near, vertical=vertical)
    assert not found.intersects(near)
    assert QRect(0, 0, width, height).contains(found)
