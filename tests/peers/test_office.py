"""What other makers' programs make of our DOCX and ODT: LibreOffice prints them, pandoc reads them
(libreoffice-writer-nogui, fonts-noto-cjk, fonts-noto-core, poppler-utils, pandoc)."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from reader.exporters import Document, Format
from reader.model import PinyinStyle
from reader.model.tones import PALETTES
from reader.settings import Layout
from tests.exporters.office.unpacked import full, written
from tests.exporters.samples import block, document, sentence, variants

BOTH = (Format.DOCX, Format.ODT)
# What stands apart on paper only, and the room around readings.
_APART = re.compile(r"[\s\u2009]+")


def program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        pytest.fail(f"{name} is not installed", pytrace=False)
    return found


def print_all(folder: Path, shown: dict[str, Document], to: Format) -> dict[str, Path]:
    """The PDF that LibreOffice makes of each, by one start of it."""
    for name, one in shown.items():
        (folder / f"{name}.{to}").write_bytes(written(one, to))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{name}.{to}") for name in shown]
    command = [program("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True)
    return {name: folder / f"{name}.pdf" for name in shown}


def printed(pdf: Path, *options: str) -> str:
    command = [program("pdftotext"), *options, str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def characters(texts: Iterable[str]) -> set[str]:
    return {character for text in texts for character in text if "\u4e00" <= character <= "\u9fff"}


def everything() -> dict[str, Document]:
    layouts = {f"full-{layout}": replace(full(), layout=layout) for layout in Layout}
    return variants() | layouts


@pytest.mark.parametrize("to", BOTH)
def test_libreoffice_prints_every_character_with_its_reading(tmp_path: Path, to: Format) -> None:
    samples = everything()
    for name, pdf in print_all(tmp_path, samples, to).items():
        text = _APART.sub("", printed(pdf))
        shown = samples[name]
        assert characters(item.text for item in shown.blocks) <= characters([text]), name
        readings = {
            PinyinStyle.NONE: (),
            PinyinStyle.SYLLABLE: ("yín", "háng", "zhǎng", "lǜ"),
            PinyinStyle.NUMBERS: ("yin2", "hang2", "lü4"),
            PinyinStyle.WORD: ("yínháng", "hángzhǎng", "Xī'ān"),
            PinyinStyle.ZHUYIN: ("ㄏ", "ㄤ", "ㄩ"),
        }[shown.pinyin]
        if name != "unknown":
            assert [reading for reading in readings if reading not in text] == [], name
        assert ("TheBanksofChangchun" in text) == (shown.translation_kind is not None)
        assert ("注&<b>" in text) == name.startswith("full")


@pytest.mark.parametrize("to", BOTH)
@pytest.mark.parametrize("style", [PinyinStyle.SYLLABLE, PinyinStyle.WORD, PinyinStyle.ZHUYIN])
def test_lines_with_and_without_readings_are_as_far_apart(tmp_path: Path, to: Format, style: PinyinStyle) -> None:
    words = [*("银行/yín háng",) * 40, *("他们等了十一年，" * 5,) * 4, *("银行/yín háng",) * 40]
    shown = document(block(sentence(*words)), title="", pinyin=style, translation_kind=None)
    pdf = print_all(tmp_path, {"lines": replace(shown, tones=PALETTES["pleco"])}, to)["lines"]
    boxes = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]+)', printed(pdf, "-bbox"))
    bottoms = sorted({round(float(bottom), 1) for _, bottom, text in boxes if characters([text])})
    gaps = {round(below - above, 1) for above, below in pairwise(bottoms)}
    assert len(bottoms) > 5
    assert max(gaps) - min(gaps) <= 0.2


@pytest.mark.parametrize("to", BOTH)
def test_libreoffice_sets_chinese_in_the_font_of_the_region(tmp_path: Path, to: Format) -> None:
    samples = {tag: replace(full(), language=tag) for tag in ("zh-Hans", "zh-Hant-TW", "zh-Hant-HK")}
    for pdf in print_all(tmp_path, samples, to).values():
        command = [program("pdffonts"), str(pdf)]
        fonts = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        assert "NotoSerifCJK" in fonts
        assert "NotoSans-Regular" in fonts


@pytest.mark.parametrize("to", BOTH)
def test_libreoffice_shows_pictures(tmp_path: Path, to: Format) -> None:
    pdf = print_all(tmp_path, {"full": full()}, to)["full"]
    listed = subprocess.run(
        [program("pdfimages"), "-list", str(pdf)], check=True, capture_output=True, text=True
    ).stdout
    assert len(re.findall("^ +1 .* image", listed, re.MULTILINE)) == 2


@pytest.mark.parametrize("to", BOTH)
@pytest.mark.parametrize("layout", Layout)
def test_pandoc_reads_all_of_the_text(tmp_path: Path, to: Format, layout: Layout) -> None:
    """Without readings: pandoc (3.9 too) leaves out ruby of both formats with the characters under it."""
    shown = replace(full(), pinyin=PinyinStyle.NONE, layout=layout)
    file = tmp_path / f"full.{to}"
    file.write_bytes(written(shown, to))
    command = [program("pandoc"), "--to", "plain", "--wrap", "none", "--columns", "9999", str(file)]
    text = _APART.sub("", subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    for item in shown.blocks:
        for one in item.sentences:
            assert _APART.sub("", "".join(run.text for run in one.runs)) in text
            assert _APART.sub("", one.translation or "") in text
    for said in ("全文<注>", "注&<b>", "Author:李&王", "https://a.example/x?a=1&b=2"):
        assert said in text


@pytest.mark.parametrize("to", BOTH)
def test_pandoc_finds_the_headings(tmp_path: Path, to: Format) -> None:
    file = tmp_path / f"full.{to}"
    file.write_bytes(written(replace(full(), pinyin=PinyinStyle.NONE), to))
    command = [program("pandoc"), "--to", "markdown", str(file)]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert re.findall("^#+ .*$", text, re.MULTILINE) == ["# 长春的银行", "## 一、绿色"]
