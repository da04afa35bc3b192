"""The images of a page: which of them are pictures, and what is said of them."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.importers import cues
from reader.importers.lines import has_han
from reader.importers.markup import Node, local_name
from reader.importers.shadow import shadow_of
from reader.model import Picture

PictureOf = Callable[[str], Picture | None]
# Where pages put the address of a picture that is loaded when it is scrolled to.
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data-actualsrc")
# Of an <image> in a drawing: HTML, and XML with its name spaces.
_REFERENCES = ("href", "xlink:href", "{http://www.w3.org/1999/xlink}href")
# Pixels of the longer side of what is an icon or a spacer, not a picture.
_ICON = 40
_PIXELS = re.compile(r"\s*(\d{1,5})(?:\.\d*)?\s*(?:px)?\s*$")
_STYLED = re.compile(r"(?<![\w-])(width|height)\s*:\s*(\d{1,5})(?:\.\d*)?px")
_LONGEST_ALT = 200


@dataclass(frozen=True, slots=True)
class Image:
    """An image: its bytes if they are here, what is said in its place, and whether it is a character (an emoji)."""

    text: str = ""
    picture: Picture | None = None
    inline: bool = False


def image_of(node: Node, picture_of: PictureOf) -> Image:
    """What an <img>, or the <image> of an <svg> around it, shows; nothing for icons, spacers and drawings."""
    if local_name(node).lower() == "svg":
        node = next((inner for inner in node.iter() if local_name(inner) == "image"), node)
    text = " ".join(node.get("alt", "").split())[:_LONGEST_ALT]
    if text and all(unicodedata.category(character) in ("So", "Sk", "Mn", "Cf") for character in text):
        return Image(text, inline=True)
    if _is_icon(node):
        return Image()
    picture = next(filter(None, map(picture_of, _addresses(node))), None)
    return Image(text if _is_said(text) else "", picture)


def _addresses(node: Node) -> Iterator[str]:
    for attribute in (*_SOURCES, *_REFERENCES):
        if address := node.get(attribute, "").strip():
            yield address
    for candidate in node.get("srcset", "").split(", "):
        if address := candidate.split():
            yield address[0]


def _is_icon(node: Node) -> bool:
    sizes = dict(_STYLED.findall(node.get("style", "")))
    for side in ("width", "height"):
        if side not in sizes and (pixels := _PIXELS.match(node.get(side, ""))):
            sizes[side] = pixels[1]
    return bool(sizes) and max(map(int, sizes.values())) <= _ICON


def _is_said(text: str) -> bool:
    """Whether an alternative text says something of the picture, and is no name of a file or a tool's word."""
    return has_han(text) and not cues.IMAGE_NAME.match(text) and not cues.IMAGE_WORDS.match(shadow_of(text))
