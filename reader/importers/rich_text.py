"""Rich text from the clipboard: HTML of browsers, of Word and of Google Docs."""

import re

from reader.importers.cleanup import classify
from reader.importers.flow import flow
from reader.importers.html import read_page
from reader.importers.markup import Node, inner_text, parse_html
from reader.importers.pictures import beside
from reader.importers.source import Page

# What Windows puts before the HTML ("Version:0.9 StartHTML:...") and the marks around what was selected, which other
# systems have too.
_HEADER = re.compile(r"\s*Version:\d")
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)(?:<!--\s*EndFragment\s*-->|$)", re.DOTALL)
# Word's lists are paragraphs; what stands for their bullets is a letter of a font of signs.
_MARKER = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_LISTED = re.compile(r"mso-list:\s*l\d", re.IGNORECASE)
_NUMBERED = re.compile(r"[\d一二三四五六七八九十]|[a-zA-Z][.)、]")
_PAGE_PARTS = frozenset({"nav", "footer"})
_PAGE_ROLES = frozenset({"navigation", "contentinfo", "banner"})


def read_rich_text(html: str) -> Page:
    """Read a fragment with its structure. Only a whole page has furniture, which is folded."""
    text = _selected(html)
    root = parse_html(text)
    if root is None:
        return Page([], "")
    if _is_whole_page(root):
        return read_page(text, beside(None))
    _mend_word(root)
    lines = [flowed.line for flowed in flow(root, beside(None))]
    return classify(lines, marked_up=True, furniture=False)


def _selected(html: str) -> str:
    if match := _FRAGMENT.search(html):
        return match[1]
    return html[html.find("<") :] if _HEADER.match(html) and "<" in html else html


def _is_whole_page(root: Node) -> bool:
    return any(node.tag in _PAGE_PARTS or node.get("role") in _PAGE_ROLES for node in root.iter())


def _mend_word(root: Node) -> None:
    """Paragraphs that Word lists become list items, without the signs for bullets; its title becomes a heading."""
    for node in root.iter("p"):
        if "MsoTitle" in node.get("class", "").split():
            node.tag = "h1"
        elif _LISTED.search(node.get("style", "")):
            node.tag = "li"
    for node in root.iter("span"):
        if _MARKER.search(node.get("style", "")):
            if _NUMBERED.search(inner_text(node)):
                continue
            node.set("hidden", "")
