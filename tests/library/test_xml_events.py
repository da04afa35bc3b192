"""XML of strangers: what is read of it, and what is refused."""

import pytest

from reader.library.xml_events import bad_file, read_xml
from reader.model import Problem, ReaderError


class Told:
    def __init__(self) -> None:
        self.events: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.events.append(f"<{name}{attributes or ''}")

    def end(self, name: str) -> None:
        self.events.append(f">{name}")

    def text(self, text: str) -> None:
        self.events.append(text)


def read(data: bytes) -> list[str]:
    told = Told()
    for _ in read_xml(data, told, bad_file(Problem.BAD_TMX, "x.tmx")):
        pass
    return told.events


def refused(data: bytes) -> str:
    with pytest.raises(ReaderError) as caught:
        read(data)
    assert (caught.value.problem, caught.value.subject) == (Problem.BAD_TMX, "x.tmx")
    return caught.value.detail


def test_elements_attributes_and_text_are_told_in_order() -> None:
    assert read(b'<a x="1"><m:b>\xe4\xb8\x80&amp;&#20108;</m:b></a>') == ["<a{'x': '1'}", "<m:b", "一&二", ">m:b", ">a"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gb2312", "gbk", "big5", "big5-hkscs"])
def test_every_usual_encoding_is_read(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    data = f'<?xml version="1.0" encoding="{declared}"?><a>中文一二</a>'.encode(encoding)
    assert read(data) == ["<a", "中文一二", ">a"]


def test_a_document_longer_than_a_portion_is_told_whole() -> None:
    events = read(b"<a>" + b"<b>x</b>" * 20_000 + b"</a>")
    assert events.count("<b") == events.count("x") == 20_000


@pytest.mark.parametrize("data", [b"<a><!--%b--></a>", b"<a><?x %b?></a>", b'<a x="%b"/>', b"<%b/>"])
def test_a_tag_or_comment_without_end_is_given_up_early(data: bytes) -> None:
    """The parser would look through it again and again: minutes for what may be read."""
    assert refused(data % (b"x" * 3_000_000)) == "line 1: a tag or comment is longer than 1,048,576 bytes"
    assert read(data % (b"x" * 500_000))


def test_a_text_may_be_long() -> None:
    assert sum(map(len, read(b"<a>" + b"x" * 3_000_000 + b"</a>"))) == 3_000_004


def test_a_doctype_is_accepted_and_never_fetched() -> None:
    assert read(b'<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd"><tmx/>') == ["<tmx", ">tmx"]


def test_entities_of_html_are_known_where_a_dtd_was_to_define_them() -> None:
    assert read(b'<!DOCTYPE a SYSTEM "x.dtd"><a>&nbsp;&eacute;</a>') == ["<a", "\xa0", "é", ">a"]


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b'<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>', "line 1: it defines an entity (b)"),
        (b'<!DOCTYPE a [\n<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "line 2: it defines an entity (b)"),
        (b'<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1:9/">%b;]><a/>', "line 1: it defines an entity (b)"),
        (b'<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>', "line 1: it defines an entity (b)"),
        (b'<!DOCTYPE a SYSTEM "x.dtd"><a>\n\n&secret;</a>', "line 3: the entity &secret; is not defined"),
        (b"<a>&b;</a>", "line 1: undefined entity"),
        (b"<a>" * 65 + b"</a>" * 65, "line 1: elements are nested more than 64 deep"),
        (b"<a>\n<b></a>", "line 2: mismatched tag"),
        (b"<a>", "line 1: no element found"),
        (b"", "line 1: no element found"),
        (b"<a>\x01</a>", "line 1: not well-formed (invalid token)"),
        (b"<a>\n\xff</a>", "line 2: not well-formed (invalid token)"),
        (b'<?xml version="1.0" encoding="utf-16"?><a/>', "line 1: encoding specified in XML declaration is incorrect"),
        (b'<?xml version="1.0" encoding="no-such"?><a/>', "line 1: unknown encoding: no-such"),
        (b'<?xml version="1.0" encoding="euc-jp"?><a/>', "line 1: multi-byte encodings are not supported"),
        (b'<?xml version="1.0" encoding="gbk"?>\n<a>\xff\xff</a>', "line 2: it is not valid gbk"),
    ],
)
def test_what_is_broken_or_hostile_is_refused_with_line_and_cause(data: bytes, cause: str) -> None:
    assert refused(data) == cause
