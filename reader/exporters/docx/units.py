"""Points in the units of Office Open XML."""


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


def half_points(points: float) -> int:
    return round(points * 2)


def emus(points: float) -> int:
    """English metric units, of which an inch has 914,400; at least one, for a size of none is an error to Word."""
    return max(round(points * 12_700), 1)
