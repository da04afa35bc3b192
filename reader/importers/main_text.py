"""Trafilatura's judgement of what the main text of a page is: the one module that knows the library."""

import logging
import re
import socket

# urllib3, which comes with it, opens a socket while it is imported, to learn whether there is IPv6.
_has_ipv6, socket.has_ipv6 = socket.has_ipv6, False
from trafilatura import extract  # noqa: E402

socket.has_ipv6 = _has_ipv6

# Pages that it could take minutes for, in characters and in tags; our own rules do without it.
_LONGEST = 4_000_000
_MOST_TAGS = 50_000
# What stands over characters is no text of the line.
_RUBY = re.compile(
    r"<(rt|rp)\b[^>]{0,200}>.{0,200}?</\1>|</?(?:ruby|rb|rbc|rtc)\b[^>]{0,200}>", re.IGNORECASE | re.DOTALL
)

# It logs what it dislikes of a page; what matters to the reader is told by us.
for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


def main_text(page: str) -> str:
    """The main text of a page of HTML as lines; empty where it finds none."""
    if "<ruby" in page or "<RUBY" in page:
        page = _RUBY.sub("", page)
    if len(page) > _LONGEST or page.count("<") > _MOST_TAGS:
        return ""
    try:
        return extract(page, fast=True, favor_recall=True, include_comments=False, include_tables=True) or ""
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError):
        # Hostile mark-up trips it up; it is one voice of several.
        return ""
