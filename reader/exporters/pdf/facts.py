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
class Gap:
    """The space between the two columns of every page: the middle of it and its height, from `bottom` upwards, all in
    points from the page's lower left corner."""

    middle: float
    bottom: float
    height: float


@dataclass(frozen=True, slots=True)
class Facts:
    """`language` is the BCP 47 tag of the text; `gap` is None where there is one column."""

    language: str
    headings: tuple[Heading, ...] = ()
    gap: Gap | None = None
