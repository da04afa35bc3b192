import pytest
from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

from reader.ui.paper.sheet import POINTS, sheet_for, sheet_of, usual_size


@pytest.mark.parametrize(
    ("locale", "size"),
    [
        ("en_US", QPageSize.PageSizeId.Letter),
        ("zh_TW", QPageSize.PageSizeId.A4),
        ("en_GB", QPageSize.PageSizeId.A4),
        ("zh_CN", QPageSize.PageSizeId.A4),
    ],
)
def test_the_paper_of_a_country(locale: str, size: QPageSize.PageSizeId) -> None:
    assert usual_size(QLocale(locale)) is size


def test_a_text_of_20_pixels_has_12_points() -> None:
    assert pytest.approx(12) == 20 * POINTS


def test_the_text_stands_within_the_margins() -> None:
    sheet = sheet_for(QPageSize.PageSizeId.A4)
    assert (sheet.width, sheet.height) == (595, 842)
    assert sheet.left * 2 + sheet.text_width * POINTS == pytest.approx(sheet.width)
    assert sheet.text_height < sheet.footer < (sheet.height - sheet.top) / POINTS
    assert sheet.page_layout().pageSize().id() is QPageSize.PageSizeId.A4


def test_a_sheet_may_lie_on_its_side() -> None:
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.Letter), QPageLayout.Orientation.Landscape, QMarginsF())
    sheet = sheet_of(layout)
    assert (sheet.width, sheet.height) == (792, 612)
