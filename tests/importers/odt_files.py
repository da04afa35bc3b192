"""OpenDocument texts made for tests out of the XML of their parts."""

from base64 import b64encode

from tests.importers.zips import zipped

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    f'xmlns:{name}="{_OASIS}:{name}:1.0"' for name in ("office", "text", "style", "draw", "table", "svg", "meta")
)
_ROOT = f'{_NAMES} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + 2 * b"\0\0\1\0" + bytes(300)


def odt(
    body: str, automatic: str = "", styles: str = "", margins: str = "", meta: str = "", manifest: str = ""
) -> bytes:
    """A text in a zip."""
    inner = f"<office:styles>{styles}</office:styles><office:master-styles>{margins}</office:master-styles>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": _document("document-content", _content(body, automatic)),
            "styles.xml": _document("document-styles", inner),
            "meta.xml": _document("document-meta", f"<office:meta>{meta}</office:meta>"),
            "Pictures/1.png": PNG,
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        },
        stored=("mimetype",),
    )


def flat(body: str, automatic: str = "", meta: str = "") -> bytes:
    """A text that is one XML file."""
    return _document("document", f"<office:meta>{meta}</office:meta>{_content(body, automatic)}").encode()


def _document(root: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<office:{root} {_ROOT}>{inner}</office:{root}>'


def _content(body: str, automatic: str) -> str:
    return (
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    )


def p(inner: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def h(inner: str, level: int) -> str:
    return f'<text:h text:outline-level="{level}">{inner}</text:h>'


def style(name: str, parent: str = "", inner: str = "", shown: str = "") -> str:
    display = f' style:display-name="{shown}"' if shown else ""
    return f'<style:style style:name="{name}"{display} style:parent-style-name="{parent}">{inner}</style:style>'


def items(*paragraphs: str, style: str = "", attributes: str = "") -> str:
    """A list with an item for each of the pieces."""
    inner = "".join(f"<text:list-item>{each}</text:list-item>" for each in paragraphs)
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:list{named} {attributes}>{inner}</text:list>"


def list_style(name: str, *levels: str) -> str:
    """A list style; a level is the attributes of a number, or empty for a bullet."""
    inner = "".join(
        f'<text:list-level-style-number text:level="{at}" {level}/>'
        if level
        else f'<text:list-level-style-bullet text:level="{at}" text:bullet-char="-"/>'
        for at, level in enumerate(levels, 1)
    )
    return f'<text:list-style style:name="{name}">{inner}</text:list-style>'


def frame(inner: str, description: str = "") -> str:
    return f"<draw:frame>{inner}<svg:desc>{description}</svg:desc></draw:frame>"


IMAGE = '<draw:image xlink:href="./Pictures/1.png"/>'
EMBEDDED = f"<draw:image><office:binary-data>{b64encode(PNG).decode()}</office:binary-data></draw:image>"
