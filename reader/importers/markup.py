"""HTML and XML to trees: the one module that knows lxml.

Nothing is looked up outside the bytes: no entity of a document type, no other file, no network (CWE-611, CWE-776).
libxml2's own bounds hold: 256 levels in XML, 10 MB of text in one node; 2,048 levels in HTML, where old pages open
<font> anew for every paragraph and close none.
"""

from typing import TypeAlias

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from reader.model import Problem, ReaderError

# Comments and processing instructions are dropped: every node is an element with a tag.
Node: TypeAlias = etree._Element  # noqa: SLF001 - lxml's only name for it  # pyright: ignore[reportPrivateUsage]


def parse_html(text: str) -> Node | None:
    """The root element of a page as a browser would mend it; None where there is no mark-up and no text at all."""
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None


def parse_xml(data: bytes, subject: str) -> Node:
    """The root element of well-formed XML. Raises ReaderError DAMAGED."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ReaderError(Problem.DAMAGED, subject, str(error.msg)) from None


def local_name(node: Node) -> str:
    """The tag without its namespace, in lower case for HTML."""
    # etree.QName refuses the names that HTML may have: <a:b@c>.
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
