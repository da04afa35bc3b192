"""Code points of a PDF."""

import pytest

from reader.importers.pdf.characters import UNKNOWN, character_of


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (0x4E00, "一"),
        # Kangxi radicals are normalised; those of the supplement have no decomposition.
        (0x2F00, "一"),
        (0x2FD5, "龠"),
        (0x2ED4, "门"),
        (0x2EF3, "龟"),
        (0x2E9F, "母"),
        # A part of characters alone stays what it is.
        (0x2E80, "⺀"),
        # Compatibility characters are no radicals.
        (0xF900, "\uf900"),
        (0x2460, "①"),
        (0xFB01, "fi"),
        (0xFB04, "ffl"),
        (0xF0B7, "•"),
        (0xE000, "\ue000"),
        (0x02, "-"),
        (0x07, ""),
        (0xAD, ""),
        (0xFEFF, ""),
        (0, UNKNOWN),
        (0xD800, UNKNOWN),
        (0xFFFE, UNKNOWN),
        (0x110000, UNKNOWN),
        (0x20000, "𠀀"),
    ],
)
def test_the_text_of_a_code_point(code: int, text: str) -> None:
    assert character_of(code) == text
