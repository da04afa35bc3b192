"""Flat pages keep their text, whatever stands in their tags."""

from pathlib import Path

import pytest

from reader.importers.charset import decode_page
from reader.importers.elements import flat
from reader.importers.flow import lines_of
from reader.importers.markup import parse_html, text_of
from reader.importers.source import Source

_PAGES = sorted((Path(__file__).parent / "web").glob("*.html"))


def text_in(page: str) -> str:
    root = parse_html(page)
    assert root is not None
    return "".join(text_of(root).split())


@pytest.mark.parametrize("path", _PAGES, ids=[path.stem for path in _PAGES])
def test_a_flat_page_has_all_of_its_text(path: Path) -> None:
    page, _ = decode_page(Source(path.read_bytes(), str(path), path))
    assert flat(page).count("<") < page.count("<")
    assert text_in(flat(page)) == text_in(page)


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("长<b>春</b>", "长春"),
        ("长<DIV class='a>b'>春</DIV>", "长<br>春<br>"),
        ('<a title="<p>" href=/?q="长>春</a>', "春"),
        ("<p lang=zh>1 < 2 <3 长<br/>春", "<p lang=zh>1 < 2 <3 长<br/>春"),
        ("<script>if (a<b && '<i>')</script><i>春", "<script>if (a<b && '<i>')</script>春"),
        ("<title>长<i></titles></title><i>春", "<title>长<i></titles></title>春"),
        ("<!-- <b --><b>春", "<!-- <b -->春"),
        ("<ruby>长<rt><b>cháng</b></rt></ruby>", "<ruby>长<rt>cháng</rt></ruby>"),
        # What does not end goes on to the end of the text, as in a browser.
        ("春<!-- <b>", "春<!-- <b>"),
        ("春<b title='", "春"),
        ("春<script><b>", "春<script><b>"),
    ],
)
def test_only_what_is_a_tag_is_taken_away(page: str, wanted: str) -> None:
    assert flat(page) == wanted
    assert text_in(wanted) == text_in(page)


@pytest.mark.parametrize("tail", ["<a =", '<a ="', "<a ='>", "<script", "<script >", "<!--", "<i=' ", "<a = "])
def test_time_is_by_the_length_of_the_page(tail: str) -> None:
    """By the square of it, this would take hours."""
    assert flat("<p>春" + tail * 200_000).startswith("<p>春")


def test_the_readings_of_a_flat_page_are_still_over_its_characters() -> None:
    root = parse_html("<font>" * 3000 + "<p><ruby>长<rt>cháng</rt>春<rt>chūn</rt></ruby>")
    assert root is not None
    (line,) = lines_of(root, lambda _: None)
    assert (line.text, len(line.rubies)) == ("长春", 2)
