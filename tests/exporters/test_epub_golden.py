"""Books against files kept in golden/, their parts unpacked. After a wanted change, write them anew and read the
difference:

python -m tests.exporters.test_epub_golden
"""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.exporters import Document
from reader.settings import Layout
from tests.exporters.epub.books import hostile, levels, pictured, unpacked
from tests.exporters.office.unpacked import full
from tests.exporters.samples import variants

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("full", "sentence", "hostile", "levels", "pictures", "word-gloss", "zhuyin-mt", "word-tones", "none-none")


def sample(name: str) -> Document:
    ours = {
        "full": full(),
        "sentence": replace(full(), layout=Layout.SENTENCE),
        "hostile": hostile(),
        "levels": levels(),
        "pictures": pictured(),
    }
    return ours[name] if name in ours else variants()[name]


def texts(name: str) -> str:
    """The files of text one after another; the style sheet, which changes with taste, left out."""
    files = {name: data for name, data in unpacked(sample(name)).items() if not name.endswith((".css", ".png"))}
    return "".join(f"== {name}\n{data.decode('utf-8').rstrip()}\n" for name, data in files.items())


@pytest.mark.parametrize("name", NAMES)
def test_book_is_as_kept(name: str) -> None:
    assert texts(name) == (GOLDEN / f"{name}.epub.txt").read_text("utf-8")


def regenerate() -> None:
    """Write every golden file anew."""
    for name in NAMES:
        (GOLDEN / f"{name}.epub.txt").write_text(texts(name), "utf-8", newline="\n")


if __name__ == "__main__":
    regenerate()
