"""XeLaTeX sets what we write, whole and without a complaint, and runs nothing of a text (texlive-xetex,
texlive-lang-chinese, texlive-latex-extra)."""

import shutil
import subprocess
from pathlib import Path

import pytest

from reader.exporters import Document, Format, pieces_of
from tests.exporters.samples import block, document, plain, sentence, variants

HOSTILE = (
    r"\input{/etc/hostname} 一\write18{touch pwned}二 ^^5cend{document} % 三 $x_1^2$ #1 & ~ {}}}{{ \\[1cm] \* [四]"
    "``五''---\"六\" <<七>> $$ \\csname end\\endcsname \\end{document}"
)
# Missing from most fonts, invisible, of other scripts, of planes beyond the first.
ODD = "😀👨\u200d👩\u200d👧𠮷㐀龘〇々\ufeff\u202e①½Ωпривет한국어あ﷽\ue000\U000e0100"


def typeset(folder: Path, shown: Document) -> tuple[str, str]:
    """What stands on the pages, and the log."""
    xelatex, pdftotext = (_found(tool) for tool in ("xelatex", "pdftotext"))
    (folder / "page.tex").write_text("".join(pieces_of(shown, Format.TEX)), "utf-8")
    command = [xelatex, "-halt-on-error", "-interaction=nonstopmode", "page.tex"]
    run = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    log = (folder / "page.log").read_text("utf-8", "replace")
    assert run.returncode == 0, log[-2000:]
    text = subprocess.run([pdftotext, "page.pdf", "-"], cwd=folder, capture_output=True, text=True, check=True).stdout
    return text, log


def _found(tool: str) -> str:
    return shutil.which(tool) or pytest.fail(f"{tool} is not installed", pytrace=False)


@pytest.mark.parametrize("name", variants())
def test_every_variant_is_set_without_a_complaint(tmp_path: Path, name: str) -> None:
    shown = variants()[name]
    text, log = typeset(tmp_path, shown)
    for complaint in ("Missing character", "Overfull", "Warning", "\n!"):
        assert complaint not in log
    characters = set(text)
    for item in shown.blocks:
        assert {character for character in item.text if not character.isspace()} <= characters
    assert ("The Banks of Changchun" in text) == (shown.translation_kind is not None)
    assert ("Why <i>here</i>?" in text) == name.endswith("noted")


def test_a_text_is_shown_and_never_obeyed(tmp_path: Path) -> None:
    noted = document(plain(HOSTILE, english=HOSTILE), plain(HOSTILE, english=HOSTILE), title=HOSTILE)
    text, _ = typeset(tmp_path, noted)
    assert text.count("/etc/hostname") == 5
    assert "".join(text.split()).count(r"\end{document}") >= 5
    assert not (tmp_path / "pwned").exists()


def test_rare_characters_do_not_end_the_run(tmp_path: Path) -> None:
    text, _ = typeset(tmp_path, document(plain(f"始{ODD}终", english=f"a{ODD}z"), plain(ODD)))
    assert "始" in text
    assert "终" in text


def test_a_long_paragraph_is_broken_into_lines(tmp_path: Path) -> None:
    words = ("银行/yín háng", "的/de", "，", "双/shuāng", "壮/zhuàng", "。") * 60
    for number, pinyin in enumerate(["syllable", "word", "zhuyin"]):
        folder = tmp_path / str(number)
        folder.mkdir()
        shown = variants()[f"{pinyin}-mt"]
        _, log = typeset(folder, document(block(sentence(*words, english="word " * 90)), pinyin=shown.pinyin))
        assert "Overfull" not in log
