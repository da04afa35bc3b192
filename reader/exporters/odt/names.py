"""Namespaces, identifiers of styles and lengths of ODF."""

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = " ".join(
    (
        f'xmlns:office="{_OASIS}:office:1.0"',
        f'xmlns:style="{_OASIS}:style:1.0"',
        f'xmlns:text="{_OASIS}:text:1.0"',
        f'xmlns:table="{_OASIS}:table:1.0"',
        f'xmlns:draw="{_OASIS}:drawing:1.0"',
        f'xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0"',
        f'xmlns:svg="{_OASIS}:svg-compatible:1.0"',
        f'xmlns:meta="{_OASIS}:meta:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    )
)


def style_id(name: str) -> str:
    """The identifier of the style of a name, written as LibreOffice does: "heading 1" -> "Heading_20_1"."""
    return shown_name(name).replace(" ", "_20_")


def shown_name(name: str) -> str:
    return name[:1].upper() + name[1:]


def reading_style(size: float) -> str:
    """The identifier of the style of readings of a size in points."""
    return f"Reading{round(size * 2)}"


def point(length: float) -> str:
    return f"{length:.2f}pt"
