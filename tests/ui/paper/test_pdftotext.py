"""What pdftotext finds in our PDFs: it works out what are lines, columns and tables from where the characters stand."""

import re
import shutil
import subprocess
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QPageSize

from reader import pipeline
from reader.model import Article, BlockKind, PinyinStyle
from reader.pipeline import Overlays
from reader.settings import Layout
from reader.ui.paper.contents import Contents
from reader.ui.paper.pdf import write_pdf
from reader.ui.paper.sheet import sheet_for
from reader.ui.reading_view.look import Look
from tests import builders

pytestmark = pytest.mark.usefixtures("qapp")
_A4 = sheet_for(QPageSize.PageSizeId.A4)
_SAMPLE = Path(__file__).parents[3] / "resources" / "sample.txt"
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_READING = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜㄅ-ㄩ]")
_PAGE_NUMBER = re.compile(r"\d+ ?/ ?\d+")
_TITLE = "journal"  # in the footers: no Chinese that is to be told from the text's

_LOOKS = [
    pytest.param(replace(Look(pinyin=pinyin, zhuyin_above=above, layout=layout), english=english), id=name)
    for pinyin, above in [*((pinyin, False) for pinyin in PinyinStyle), (PinyinStyle.ZHUYIN, True)]
    for layout, english in [*((layout, True) for layout in Layout), (Layout.BESIDE, False)]
    for name in [f"{pinyin.name}{'-above' * above}-{layout.name if english else 'alone'}".lower()]
]

_NEWS = (
    "3月29日，长春汽开区召开2024年度工作会议，“奋力在长春全面振兴率先突破新征程中站排头”的主题，释放出凝心聚力的鲜明信号。",
    "两个多小时的时间，表彰先进、总结过去、部署任务、寄予期许。",
    "于大势中谋划，在全局中落子。",
    "长春市工信局局长对汽开区的发展作出更深思考，要求银行行长重新调整长期计划，把人民的幸福生活放在首位，一天接着一天干。",
    "……",
)
_TALK = (
    "“你回来了？”",
    "“回来了。”他说。",
    "妈妈看了看他，没有说话，转身进了厨房。过了一会儿，里面传来切菜的声音，还有水声。他把箱子放在门口，看着墙上那张旧地图。",
    "“爸爸呢？”",
    "“去银行了，行长找他。”",
    "“哦。”",
)


@pytest.mark.parametrize("look", _LOOKS)
@pytest.mark.parametrize("name", ["news", "talk", "sample"])
def test_chinese_comes_back_in_order(name: str, look: Look, tmp_path: Path) -> None:
    article = _article(name)
    lines = _lines(_printed(article, look), tmp_path)
    shown = "".join(block.text for block in article.blocks if not block.folded)
    assert "".join(_HAN.findall("".join(lines))) == "".join(_HAN.findall(shown))
    assert not any(_HAN.search(line) and _READING.search(line) for line in lines)


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize(
    ("pinyin", "reading"),
    [
        (PinyinStyle.SYLLABLE, "cháng chūn"),
        (PinyinStyle.NUMBERS, "chang2 chun1"),
        (PinyinStyle.ZHUYIN, "ㄔㄤˊ ㄔㄨㄣ"),
        (PinyinStyle.WORD, "Chángchūn"),
    ],
)
def test_readings_and_english_can_be_found(pinyin: PinyinStyle, reading: str, layout: Layout, tmp_path: Path) -> None:
    lines = _lines(_printed(_article("news"), Look(pinyin=pinyin, layout=layout)), tmp_path)
    assert any(reading in line for line in lines)
    assert any("Changchun" in line for line in lines)


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    lines = _lines(_printed(_article("news"), Look(pinyin=PinyinStyle.NONE)), tmp_path)
    kinds = ["zh" if _HAN.search(line) else "en" for line in lines if re.search("[a-z]", line) or _HAN.search(line)]
    pages = len(pypdf.PdfReader(tmp_path / "page.pdf").pages)
    assert [kind for kind, _ in groupby(kinds)] == ["zh", "en"] * pages


@pytest.mark.parametrize(("layout", "dividers"), [(Layout.BESIDE, 1), (Layout.PARAGRAPH, 0)])
def test_only_columns_are_divided(layout: Layout, dividers: int, tmp_path: Path) -> None:
    _lines(_printed(builders.article("我们见面。"), Look(pinyin=PinyinStyle.NONE, layout=layout)), tmp_path)
    assert _text(tmp_path / "page.pdf").count("\u200b") == dividers


def _article(name: str) -> Article:
    if name == "sample":
        return pipeline.open_file(_SAMPLE)
    texts = (_NEWS if name == "news" else _TALK) * 4
    blocks = [builders.block(number, text) for number, text in enumerate(texts, 1)]
    return builders.article(builders.block(0, "长春的一天", BlockKind.HEADING, level=1), *blocks)


def _printed(article: Article, look: Look) -> Contents:
    annotations = pipeline.annotate_all(article)
    glosses = pipeline.gloss(article, annotations.values())

    def overlays_for(block: int) -> Overlays:
        ids = [sentence.id for sentence in article.blocks[block].sentences]
        return Overlays([annotations[id_] for id_ in ids], [glosses[id_] for id_ in ids if id_ in glosses])

    return Contents(article, _TITLE, article.script, look, overlays_for)


def _lines(contents: Contents, folder: Path) -> list[str]:
    """The lines that pdftotext finds, but for the footers."""
    target = folder / "page.pdf"
    write_pdf(contents, _A4, target)
    lines = [line.strip("\f\u200b ") for line in _text(target).splitlines()]
    return [line for line in lines if line and line != _TITLE and not _PAGE_NUMBER.fullmatch(line)]


def _text(pdf: Path) -> str:
    program = shutil.which("pdftotext") or "pdftotext"
    found = subprocess.run([program, pdf, "-"], capture_output=True, text=True, check=True)
    assert not found.stderr
    return found.stdout
