"""Formats by their first bytes."""

import pytest

from reader.importers.signatures import is_pdf, is_subtitles

CUE = "1\n00:00:01,000 --> 00:00:02,000\n下雨了\n\n"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7", True),
        (b"\n" * 1019 + b"%PDF-", True),
        (b"\n" * 1020 + b"%PDF-", False),
        (b"PDF", False),
        (b"", False),
    ],
)
def test_pdf_begins_within_a_kilobyte(data: bytes, *, told: bool) -> None:
    assert is_pdf(data) is told


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "big5"])
@pytest.mark.parametrize("text", [CUE, f"\n\n{CUE}", f"WEBVTT\n\n{CUE}", f"WEBVTT 標題\n\nNOTE\n{'字' * 9}\n\n{CUE}"])
def test_subtitles_are_told_in_any_encoding(text: str, codec: str) -> None:
    assert is_subtitles(text.encode(codec, "replace"))


@pytest.mark.parametrize("text", ["", "-->", "WEBVTT", "WEBVTTX -->", "从 00:01 --> 到 00:02", "好\n" * 9 + CUE])
def test_what_only_looks_like_them_is_not(text: str) -> None:
    assert not is_subtitles(text.encode())
