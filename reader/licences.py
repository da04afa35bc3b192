"""What Duidu brings along or stands on, and under which licences: the table that resources/licences/build.py makes."""

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, cast

from reader.shipped import RESOURCES

FOLDER = RESOURCES / "licences"
TABLE = FOLDER / "components.json"
_RULE = "\n\n" + "─" * 40 + "\n\n"


class Kind(StrEnum):
    """A library by itself; what lies inside one; what only a bundle with Python has; data."""

    LIBRARY = "library"
    PART = "part"
    BUNDLED = "bundled"
    DATA = "data"


class Use(StrEnum):
    """What a component is for."""

    PROGRAM = "program"
    WINDOW = "window"
    FILES = "files"
    WEB = "web"
    PDF = "pdf"
    WORDS = "words"
    DICTIONARY = "dictionary"
    TRANSLATION = "translation"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class Component:
    """A row of the table. `version` is empty where nobody counts any, `within` names what a part lies in, `licence` is
    an SPDX expression, `source` an address, `told` what is said before the texts, which are files of FOLDER. `files`
    are folders, files and patterns in resources/ with data of it."""

    name: str
    version: str
    kind: Kind
    within: str
    use: Use
    licence: str
    source: str
    told: tuple[str, ...]
    texts: tuple[str, ...]
    files: tuple[str, ...]


@cache
def components() -> tuple[Component, ...]:
    """All rows: libraries by name, each before its parts, then what is in a bundle, then data. Raises OSError."""
    rows = cast("list[dict[str, Any]]", json.loads(TABLE.read_text("utf-8")))
    return tuple(_component(row) for row in rows)


def text_of(component: Component) -> str:
    """What its licence demands to be shown: copyright, then each text. Raises OSError."""
    texts = [(FOLDER / name).read_text("utf-8").strip("\n") for name in component.texts]
    return _RULE.join(["\n".join(component.told), *texts] if component.told else texts)


def our_licence() -> str:
    """The text of the licence of Duidu itself. Raises OSError."""
    return (FOLDER / "kept" / "GPL-3.0.txt").read_text("utf-8")


def _component(row: dict[str, Any]) -> Component:
    lists: dict[str, Any] = {name: tuple(row[name]) for name in ("told", "texts", "files")}
    kinds: dict[str, Any] = {"kind": Kind(row["kind"]), "use": Use(row["use"])}
    return Component(**{**row, **lists, **kinds})
