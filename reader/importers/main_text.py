"""Trafilatura's judgement of what the main text of a page is: the one module that knows the library."""

import logging

from trafilatura import extract

# Pages that it could take minutes for; our own rules do without it.
_LONGEST = 4_000_000

# It logs what it dislikes of a page; what matters to the reader is told by us.
for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


def main_text(page: str) -> str:
    """The main text of a page of HTML as lines; empty where it finds none."""
    if len(page) > _LONGEST:
        return ""
    try:
        return extract(page, fast=True, favor_recall=True, include_comments=False, include_tables=True) or ""
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError):
        # Hostile mark-up trips it up; it is one voice of several.
        return ""
