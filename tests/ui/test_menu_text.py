import pytest

from reader.ui.menu_text import clipped, menu_text


@pytest.mark.parametrize(("text", "shown"), [("", ""), ("银行行长", "银行行长"), ("银行行长说", "银行行…")])
def test_what_is_too_long_is_clipped(text: str, shown: str) -> None:
    assert clipped(text, 4) == shown


def test_an_ampersand_in_a_menu_is_one() -> None:
    assert menu_text("AT&T", 4) == "AT&&T"
    assert menu_text("R&D & more", 4) == "R&&D…"
