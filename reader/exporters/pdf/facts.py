"""What a PDF says about itself besides its pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the outline. `level` is 1 to 6; `page` counts from 0; `top` is in points from the page's top edge."""

    text: str
    level: int
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Facts:
    """`language` is the BCP 47 tag of the text."""

    language: str
    headings: tuple[Heading, ...] = ()
