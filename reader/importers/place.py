"""Where in a page's mark-up a line lies, in words that are the same on other pages of the publisher."""

import re

from reader.importers.markup import Node, local_name

_DIGITS = re.compile(r"\d+")
# What a build of a site hangs on its class names: index_text__3kQxZ, sc-bdVaJa.
_HASH = re.compile(r"(?:__|--)[A-Za-z0-9_+-]{5,8}$")
# Ancestors with a name that are told, from the line outwards; and how long a name may be.
_TOLD = 2
_LONGEST = 40


def place_of(node: Node) -> str:
    """A short path such as "div.related li": the element, and its two nearest ancestors that have a class or an id.
    Every number in it is 0."""
    steps = [_step(node)]
    above = node.getparent()
    while above is not None and len(steps) <= _TOLD:
        if _name(above):
            steps.append(_step(above))
        above = above.getparent()
    return " ".join(reversed(steps))


def _step(node: Node) -> str:
    return local_name(node).lower() + _name(node)


def _name(node: Node) -> str:
    """The first class, else the id, as CSS selects it; both may hold anything."""
    for attribute, mark in (("class", "."), ("id", "#")):
        if words := node.get(attribute, "").split():
            return mark + _DIGITS.sub("0", _HASH.sub("", words[0][:_LONGEST]))
    return ""
