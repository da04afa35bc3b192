"""OpenDocument text (OASIS ODF 1.3), as LibreOffice and Word read it."""

from typing import BinaryIO

from reader.exporters.document import Document
from reader.exporters.odt.body import Body
from reader.exporters.odt.frame import MIME_TYPE, manifest, meta
from reader.exporters.odt.styles import styles
from reader.exporters.office.look import look_of
from reader.exporters.package import Package


def write_odt(document: Document, file: BinaryIO) -> None:
    """Write the document to `file`, in which one may go back. Raises OSError."""
    look = look_of(document)
    body = Body(document, look)
    with Package(file) as package:
        # First and as it is, so that the kind of file is seen in its first bytes (ODF 1.3 part 2, 3.3).
        package.add("mimetype", MIME_TYPE, stored=True)
        package.stream("content.xml", body.pieces())
        package.add("styles.xml", styles(look))
        package.add("meta.xml", meta(document))
        for name, image in body.images.items():
            package.add(f"Pictures/{name}", image.data, stored=True)
        package.add("META-INF/manifest.xml", manifest(body.images))


__all__ = ["write_odt"]
