"""Trees of HTML and XML, and what a hostile one may not do."""

import pytest

from reader.importers.flow import lines_of
from reader.importers.markup import (
    attribute,
    child,
    fit,
    local_name,
    parse_html,
    parse_xml,
    stream_xml,
    text_of,
    without_namespaces,
)
from reader.model import BlockKind, Problem, ReaderError


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


@pytest.mark.parametrize("deep", ["<div>", "<font>", "<b><x-y>", "<table><tr><td>"])
def test_what_is_nested_too_deep_is_read_flat(deep: str) -> None:
    root = parse_html(f"<body><p>长春{deep * 10_000}银行<p>开门")
    assert root is not None
    assert "".join(text_of(root).split()) == "长春银行开门"


def test_the_lines_of_a_flat_page_are_those_of_its_blocks() -> None:
    page = "<h1>长春</h1>" + "<p><font size=2>银<b>行</b></p><div>开门</div>" * 3000
    root = parse_html(page)
    assert root is not None
    lines = lines_of(root, lambda _: None)
    assert [line.text for line in lines] == ["长春", *["银行", "开门"] * 3000]
    assert lines[0].kind is BlockKind.HEADING


@pytest.mark.parametrize("deep", ["<h1>", "<ruby>", "<svg>"])
def test_what_is_too_deep_even_so_is_read_as_its_text(deep: str) -> None:
    root = parse_html("<p>长春</p>" + deep * 10_000 + "银行<br>开门")
    assert root is not None
    assert "".join(text_of(root).split()) == "长春银行开门"
    assert not list(root.iter(deep[1:-1]))


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


def texts_in(data: bytes, size: int = 3) -> list[tuple[str, list[str]]]:
    """The text of each streamed element, and the names around it; the bytes come in pieces of `size`."""
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    return [
        ("".join(map(str, node.itertext())), [local_name(above) for above in node.iterancestors()])
        for node in stream_xml(pieces, "a.docx", frozenset(("p", "h")))
    ]


def test_a_stream_gives_the_outermost_elements_whole() -> None:
    data = '<a xmlns="urn:a"><b><p>一<p>二</p></p>外<x/></b><h>三</h>末</a>'.encode()
    assert texts_in(data) == texts_in(data, 1000) == [("一二", ["b", "a"]), ("三", ["a"])]


def test_a_stream_forgets_what_came_before() -> None:
    left = [
        len(node.getroottree().getroot().xpath("//*"))
        for node in stream_xml([b"<a>", *[b"<x/><p><y/></p><z><p/></z>"] * 50, b"</a>"], "a.docx", frozenset("p"))
    ]
    assert max(left) <= 5


@pytest.mark.parametrize("data", [b"", b"<a><p>", b"<a><p></a>", b"<a/><p/>", b"<p>&x;</p>", b"<p>" * 300])
def test_a_damaged_stream_is_told_by_name(data: bytes) -> None:
    with pytest.raises(ReaderError) as caught:
        texts_in(data)
    assert (caught.value.problem, caught.value.subject) == (Problem.DAMAGED, "a.docx")


def test_a_stream_without_an_end_of_its_elements_is_let_go() -> None:
    with pytest.raises(ReaderError) as caught:
        texts_in(b"<a>" + b"<x/>" * 4_100_000, 1 << 20)
    assert caught.value.problem is Problem.TOO_LARGE


def test_mended_xml_has_what_can_be_read_of_it() -> None:
    root = parse_xml(b'<a x:y="1"><b>c</b><d>', "a.opf", mend=True)
    assert text_of(child(root, "b")) == "c"
    with pytest.raises(ReaderError):
        parse_xml(b"no mark-up", "a.opf", mend=True)


def test_references_to_no_character_are_mended() -> None:
    root = parse_xml(b"<a b='&#xd800;'>&#xd800;c<d/>&#xdfff;</a>", "a.opf", mend=True)
    assert "\ufffd" in root.get("b", "")
    assert text_of(root).strip("\ufffd") == "c"
    root = parse_xml(
        b"<a><b xmlns='x&#xd800;' xmlns:d='&#xd800;' d:c='e'>f</b><d:b xmlns:d='x'/></a>", "a.opf", mend=True
    )
    assert [local_name(node) for node in root.iter()] == ["a", "damaged", "b"]


def test_names_that_a_tree_cannot_be_given_are_mended() -> None:
    root = parse_xml(b"<a><b xmlns:d='&#1;' d:c='e'>&#1;&#xd800;</b><w:P/></a>", "a.opf", mend=True)
    assert [(node.tag, dict(node.attrib)) for node in root] == [("damaged", {}), ("w:P", {})]
    assert set(text_of(root)) == {"\ufffd"}
    assert [node.tag for node in without_namespaces(root)] == ["damaged", "p"]


def test_a_text_is_made_fit_for_a_tree() -> None:
    root = parse_html("<p>银\x01&#11;行\ufffe</p>")
    assert root is not None
    node = next(root.iter("p"))
    with pytest.raises(ValueError, match="XML"):
        node.tail = node.text
    node.tail = fit(node.text or "")
    assert node.tail == "银\ufffd\ufffd行\ufffd"
    assert fit("银\t\r\n行\U00020000") == "银\t\r\n行\U00020000"


def test_children_and_attributes_are_found_by_their_local_names() -> None:
    root = parse_xml(b'<w:a xmlns:w="urn:w"><w:b w:val="1"><w:c> x\n y </w:c></w:b><w:b/></w:a>', "a.docx")
    found = child(root, "b")
    assert found is not None
    assert (attribute(found, "val"), attribute(found, "other")) == ("1", "")
    assert text_of(child(root, "b", "c")) == "x y"
    assert child(root, "b", "d", "e") is None
    assert [node.tag for node in without_namespaces(root)] == ["b", "b"]


def test_an_entity_that_is_left_as_it_is_has_no_text() -> None:
    root = parse_xml(b"<!DOCTYPE a [<!ENTITY x SYSTEM 'y'>]><a>b&x;c</a>", "a.opf")
    assert [text_of(node) for node in root.iter()] == ["b&x;c", ""]
