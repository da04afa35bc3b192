"""What a page says of its article in JSON-LD (schema.org), for search engines."""

import json
import re
from collections.abc import Iterator
from typing import Any, cast

from reader.importers.markup import Node

_ARTICLES = re.compile(r"(?:Article|BlogPosting|Report)$")
# In characters of one script, and how deep its graph is looked into.
_LONGEST = 500_000
_DEEPEST = 4
_MOST_NAMES = 6


def article_in(root: Node) -> dict[str, Any]:
    """The first object that describes an article; empty where there is none."""
    scripts = (node for node in root.iter("script") if node.get("type", "").strip().lower() == "application/ld+json")
    return next((article for node in scripts for article in _articles(_parsed(node.text or ""), 0)), _object(None))


def names_in(value: Any) -> list[str]:
    """The names of a person or an organisation, or of several."""
    return [text_of(_object(each).get("name", each)) for each in _list(value)[:_MOST_NAMES]]


def text_of(value: Any) -> str:
    """A string on one line; empty for anything else."""
    return " ".join(value.split()) if isinstance(value, str) else ""


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, strict=False) if len(text) <= _LONGEST else None
    except (ValueError, RecursionError):
        return None


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    for each in map(_object, _list(value)):
        if any(_ARTICLES.search(text_of(kind)) for kind in _list(each.get("@type"))):
            yield each
        elif depth < _DEEPEST:
            yield from _articles(each.get("@graph"), depth + 1)


def _object(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    if isinstance(value, list):
        return cast("list[Any]", value)
    return [] if value is None else [value]
