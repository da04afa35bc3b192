"""Trees of HTML and XML, and what a hostile one may not do."""

import pytest

from reader.importers.markup import local_name, parse_html, parse_xml
from reader.model import Problem, ReaderError


def test_html_is_mended_and_kept_in_its_script() -> None:
    root = parse_html("<p>長春<p>銀行<!-- no -->&nbsp;<?x y?><b>開</p>")
    assert root is not None
    assert [(local_name(node), node.text) for node in root.iter()] == [
        ("html", None),
        ("body", None),
        ("p", "長春"),
        ("p", "銀行\xa0"),
        ("b", "開"),
    ]


@pytest.mark.parametrize("text", ["", " \n", "<!-- -->"])
def test_what_is_no_html_at_all_is_none(text: str) -> None:
    assert parse_html(text) is None


def test_xml_keeps_namespaces_out_of_names() -> None:
    root = parse_xml('<w:p xmlns:w="urn:w"><w:t>长春</w:t></w:p>'.encode(), "a.docx")
    assert [local_name(node) for node in root.iter()] == ["p", "t"]


def test_html_may_have_names_that_xml_has_not() -> None:
    root = parse_html("<frame@mhtml>长<o:p>春</o:p>")
    assert root is not None
    assert [local_name(node) for node in root.iter()][-2:] == ["frame@mhtml", "o:p"]


@pytest.mark.parametrize("data", [b"", b"<a>", b"PK\x03\x04", b"<a>" * 5000 + b"</a>" * 5000])
def test_damaged_xml_is_told_by_name(data: bytes) -> None:
    with pytest.raises(ReaderError) as caught:
        parse_xml(data, "a.epub")
    assert (caught.value.problem, caught.value.subject) == (Problem.DAMAGED, "a.epub")


def test_entities_stay_shut() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]><a>&c;&f;</a>'
    assert "".join(map(str, parse_xml(bomb, "a.xml").itertext())).replace("&c;", "").replace("&f;", "") == ""
