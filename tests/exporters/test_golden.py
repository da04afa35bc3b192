"""Whole documents against files kept in golden/. After a wanted change, write them anew and read the difference:

python -m tests.exporters.test_golden
"""

import re
from pathlib import Path

import pytest

from reader import __version__
from reader.exporters import Format, pieces_of
from tests.exporters.samples import TEXTUAL, variants

GOLDEN = Path(__file__).parent / "golden"
NAMES = (
    "syllable-mt",
    "word-gloss",
    "none-none",
    "numbers-none",
    "zhuyin-mt",
    "zhuyin-above",
    "word-tones",
    "unknown",
    "sentence-noted",
    "paragraph-noted",
)


def written(name: str, to: Format) -> str:
    """What the writer makes of a variant of the sample; the style sheet, which changes with taste, left out, and the
    program's version, which changes with each release."""
    text = "".join(pieces_of(variants()[name], to)).replace(__version__, "VERSION")
    return re.sub("<style>.*</style>", "<style></style>", text, flags=re.DOTALL)


@pytest.mark.parametrize("to", TEXTUAL)
@pytest.mark.parametrize("name", NAMES)
def test_document_is_as_kept(name: str, to: Format) -> None:
    assert written(name, to) == (GOLDEN / f"{name}.{to}").read_bytes().decode("utf-8")


def regenerate() -> None:
    """Write every golden file anew."""
    GOLDEN.mkdir(exist_ok=True)
    for name in NAMES:
        for to in TEXTUAL:
            (GOLDEN / f"{name}.{to}").write_bytes(written(name, to).encode("utf-8"))


if __name__ == "__main__":
    regenerate()
