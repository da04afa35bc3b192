"""The files of a folder that can be read."""

import os
from collections.abc import Iterator
from pathlib import Path

from reader.importers.registry import SUFFIXES


def files_in(folder: Path) -> Iterator[Path]:
    """The files in `folder`, and in the folders there, whose names end as those of texts do, in order. Hidden ones are
    left out, and links to folders are not followed."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.removeprefix(".").lower() in SUFFIXES:
                yield path
