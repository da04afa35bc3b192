"""E-books made for tests out of the mark-up of their chapters."""

from collections.abc import Mapping

from tests.importers.zips import zipped

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + 2 * b"\0\0\1\0" + bytes(300)
_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_XHTML = "application/xhtml+xml"


def epub(
    chapters: Mapping[str, str | bytes],
    *,
    metadata: str = "<dc:title>书名</dc:title>",
    nav: str = "",
    ncx: str = "",
    spine: str = "",
    manifest: str = "",
    guide: str = "",
    **more: str | bytes,
) -> bytes:
    """A book. `chapters` are whole files by name, in the order of the spine, or bodies of such; `nav` is the list in a
    navigation document, `ncx` the points of an NCX; `spine`, `manifest` and `guide` are put behind what is in them;
    `more` are other files of the zip, "container" and "encryption" by their kind."""
    items = "".join(f'<item id="i{at}" href="{name}" media-type="{_XHTML}"/>' for at, name in enumerate(chapters))
    items += f'<item id="nav" href="nav.xhtml" media-type="{_XHTML}" properties="nav"/>' if nav else ""
    items += '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>' if ncx else ""
    references = "".join(f'<itemref idref="i{at}"/>' for at in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f'<manifest>{items}{manifest}</manifest><spine toc="ncx">{references}{spine}</spine>'
        f"<guide>{guide}</guide></package>"
    )
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": more.get("container", _CONTAINER),
        "OEBPS/content.opf": more.get("package", package),
        "OEBPS/images/图 1.png": PNG,
        **{f"OEBPS/{name}": chapter(each) if isinstance(each, str) else each for name, each in chapters.items()},
    }
    if "encryption" in more:
        members["META-INF/encryption.xml"] = more["encryption"]
    if nav:
        members["OEBPS/nav.xhtml"] = chapter(f'<nav epub:type="toc"><h1>目录</h1>{nav}</nav>')
    if ncx:
        members["OEBPS/toc.ncx"] = f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{ncx}</navMap></ncx>'
    return zipped(members, stored=("mimetype",))


def chapter(body: str, title: str = "") -> str:
    """A file of XHTML."""
    names = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    return f"<html {names}><head><title>{title}</title></head><body>{body}</body></html>"


def point(title: str, target: str, inner: str = "") -> str:
    return f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{target}"/>{inner}</navPoint>'


def entries(*pairs: str | tuple[str, str]) -> str:
    """The list of a navigation document: (title, target), and after it the list inside it."""
    inner = ""
    for pair in pairs:
        inner += f"<li><a href='{pair[1]}'>{pair[0]}</a></li>" if isinstance(pair, tuple) else pair
    return f"<ol>{inner}</ol>"


def encrypted(algorithm: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData>'
        f'<EncryptionMethod Algorithm="{algorithm}"/></EncryptedData></encryption>'
    )
