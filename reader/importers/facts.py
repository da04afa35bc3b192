"""What the head of a page says of it: meta elements and JSON-LD, for search engines and social networks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.importers.json_ld import article_in, names_in, text_of
from reader.importers.lines import has_han
from reader.importers.markup import Node, inner_text
from reader.model import Metadata

_TITLES = ("og:title", "twitter:title", "articletitle", "dc.title")
_AUTHORS = ("author", "article:author", "dc.creator", "og:article:author", "byl")
_SOURCES = ("contentsource", "source", "mediaid", "og:site_name", "article:publisher", "sitename", "dc.publisher")
_DATES = (
    "article:published_time",
    "pubdate",
    "publishdate",
    "og:release_date",
    "og:time",
    "weibo:article:create_at",
    "datepublished",
    "publish_time",
    "dc.date",
    "date",
)
_EDITORS = ("editor", "contenteditor")
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})")
_LONGEST, _LONGEST_NAME = 120, 20
# Between the article's title and the names of the channel and the site.
_SITE = re.compile(r"\s*(?:[_|｜]|\s[-–—·]|[-–—]{1,2}(?=[^-–—]{2,12}$))\s*")
_SHORTEST_TITLE = 5


@dataclass(frozen=True, slots=True)
class Facts:
    """`titles` are what the page calls itself, surest first, with the names of the site if they are there."""

    titles: tuple[str, ...]
    metadata: Metadata

    @property
    def title(self) -> str:
        """The title of the article without the site's name, to stand where the page shows none."""
        return without_site(self.titles[0]) if self.titles else ""


def read_facts(root: Node) -> Facts:
    """What the page says of itself; an empty string for what it does not."""
    metas: dict[str, str] = {}
    for node in root.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
        if value := _clean(node.get("content", "")):
            metas.setdefault(name, value)
    article = article_in(root)
    shown = next((_clean(inner_text(node)) for node in root.iter("title")), "")
    titles = (text_of(article.get("headline")), *(metas.get(name, "") for name in _TITLES), shown)
    return Facts(
        titles=tuple(dict.fromkeys(title for title in titles if has_han(title))),
        metadata=Metadata(
            author=_names(article.get("author")) or _first(metas, _AUTHORS) or _signed(root),
            source=_names(article.get("publisher")) or _first(metas, _SOURCES),
            date=_date(text_of(article.get("datePublished")) or _first(metas, _DATES)),
            editor=_names(article.get("editor")) or _first(metas, _EDITORS),
            address=_address(root, metas),
        ),
    )


def _signed(root: Node) -> str:
    """The author as the page's elements name one: rel=author, itemprop=author, the hCard of blogs."""
    for node in root.iter("a", "span", "address", "p", "div"):
        words = node.get("class", "").split()
        if "author" in (node.get("rel"), node.get("itemprop")) or ("author" in words and "vcard" in words):
            name = _clean(inner_text(node))
            if has_han(name) and len(name) <= _LONGEST_NAME:
                return name
    return ""


def without_site(title: str) -> str:
    """标题_频道_网站 -> 标题: what stands before the first mark that parts them, if that is long enough to be one."""
    first = _SITE.split(title, maxsplit=1)[0].strip()
    return first if len(first) >= _SHORTEST_TITLE else title


def _names(value: object) -> str:
    return "、".join(dict.fromkeys(filter(_is_name, names_in(value))))


def _clean(text: str) -> str:
    return " ".join(text.replace("\0", "").split())[: _LONGEST * 2]


def _first(metas: dict[str, str], names: Iterable[str]) -> str:
    """The first of the values that could be a name or a date: not an address, not a number."""
    values = (metas.get(name, "") for name in names)
    return next((value for value in values if _is_name(value)), "")


def _is_name(value: str) -> bool:
    return 0 < len(value) <= _LONGEST and "://" not in value and not (value.isdigit() and len(value) < 8)


def _date(value: str) -> str:
    """A date as people write it: 2024-05-06T10:20:00+08:00 -> 2024-05-06 10:20."""
    match = _ISO.match(value)
    return f"{match[1]} {match[2]}" if match else value[:30]


def _address(root: Node, metas: dict[str, str]) -> str:
    links = (node.get("href", "") for node in root.iter("link") if node.get("rel", "").lower() == "canonical")
    values = (next(links, ""), metas.get("og:url", ""))
    return next((value.strip() for value in values if is_web_address(value)), "")


def is_web_address(value: str) -> bool:
    """Whether the text is an address that a browser could open, of a length that one has."""
    return re.match(r"\s*https?://[^\s<>\"]+\s*$", value) is not None and len(value) <= 2000
