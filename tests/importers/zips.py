"""Zip files made for tests."""

import zipfile
from collections.abc import Collection, Mapping
from io import BytesIO


def zipped(
    members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED, stored: Collection[str] = ()
) -> bytes:
    """A zip file; the members named in `stored` are not packed."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as made:
        for name, data in members.items():
            made.writestr(name, data, zipfile.ZIP_STORED if name in stored else method)
    return file.getvalue()
