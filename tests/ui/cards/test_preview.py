"""Cards as rich text of Qt's."""

from PySide6.QtGui import QGuiApplication, QTextDocument

from reader.exporters.anki import sides
from reader.exporters.flash_card import CardOptions
from reader.model.flash_cards import CardKind
from reader.ui.cards.preview import card_html
from tests.exporters.card_samples import BANK, NASTY


def shown(kind: CardKind, width: int = 400) -> tuple[str, str]:
    """What is read on both sides."""
    return texts(card_html(*sides(BANK, kind, CardOptions()), QGuiApplication.palette(), width))


def texts(html: tuple[str, str]) -> tuple[str, str]:
    front, back = QTextDocument(), QTextDocument()
    front.setHtml(html[0])
    back.setHtml(html[1])
    return front.toPlainText(), back.toPlainText()


def test_readings_stand_in_a_row_above(qapp: QGuiApplication) -> None:  # noqa: ARG001 - fonts need it
    _, back = shown(CardKind.RECOGNITION)
    cells = [cell for cell in back.split("\n") if cell]
    at = cells.index("yín")
    assert cells[at : at + 2] == ["yín", "háng"]
    assert cells[at + 2 : at + 7] == ["他", "在", "银", "行", "。"]


def test_a_narrow_pane_breaks_the_sentence(qapp: QGuiApplication) -> None:  # noqa: ARG001 - as above
    narrow, wide = (
        card_html(*sides(NASTY, CardKind.RECOGNITION, CardOptions()), QGuiApplication.palette(), width)[1]
        for width in (100, 4000)
    )
    assert narrow.count("<table") > wide.count("<table") == 1


def test_what_is_hostile_is_read_as_it_is(qapp: QGuiApplication) -> None:  # noqa: ARG001 - as above
    html = card_html(*sides(NASTY, CardKind.CLOZE, CardOptions()), QGuiApplication.palette(), 400)
    assert "<script" not in "".join(html)
    assert '<script>alert("1")</script>{{Simplified}}' in texts(html)[0]
