"""Office files against files kept in golden/, their parts unpacked. After a wanted change, write them anew and read the
difference:

python -m tests.exporters.test_office_golden
"""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.exporters import Document, Format
from reader.settings import Layout
from tests.exporters.office.unpacked import full, parts
from tests.exporters.samples import variants

GOLDEN = Path(__file__).parent / "golden"
MAIN = {Format.DOCX: "word/document.xml", Format.ODT: "content.xml"}
NAMES = ("full", "sentence", "word-gloss", "none-none", "zhuyin-mt", "zhuyin-above", "syllable-tones", "word-tones")


def sample(name: str) -> Document:
    ours = {"full": full(), "sentence": replace(full(), layout=Layout.SENTENCE)}
    return ours[name] if name in ours else variants()[name]


def main_part(name: str, to: Format) -> str:
    return parts(sample(name), to)[MAIN[to]].decode("utf-8")


def other_parts(to: Format) -> str:
    """The small parts of the full sample, one after another."""
    made = parts(sample("full"), to)
    texts = {name: part for name, part in made.items() if name != MAIN[to] and not name.endswith((".png", "mimetype"))}
    return "".join(f"== {name}\n{part.decode('utf-8')}" for name, part in texts.items())


@pytest.mark.parametrize("to", MAIN)
@pytest.mark.parametrize("name", NAMES)
def test_text_is_as_kept(name: str, to: Format) -> None:
    assert main_part(name, to) == (GOLDEN / f"{name}.{to}.xml").read_text("utf-8")


@pytest.mark.parametrize("to", MAIN)
def test_other_parts_are_as_kept(to: Format) -> None:
    assert other_parts(to) == (GOLDEN / f"parts.{to}.txt").read_text("utf-8")


def regenerate() -> None:
    """Write every golden file anew."""
    for to in MAIN:
        for name in NAMES:
            (GOLDEN / f"{name}.{to}.xml").write_text(main_part(name, to), "utf-8", newline="\n")
        (GOLDEN / f"parts.{to}.txt").write_text(other_parts(to), "utf-8", newline="\n")


if __name__ == "__main__":
    regenerate()
