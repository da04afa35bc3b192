"""Our own PDFs, opened again: the same text in the same blocks, with the readings that were printed over it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize

from reader.importers.reading import import_file
from reader.model import Article, BlockKind, PinyinStyle
from reader.ui.paper.pdf import write_pdf
from reader.ui.paper.sheet import sheet_for
from tests import builders
from tests.ui.paper.samples import article, contents, look

pytestmark = pytest.mark.usefixtures("qapp")
A5 = sheet_for(QPageSize.PageSizeId.A5)
LONG = "门外有一条河，河水很清，老人每天早上都去河边走一走，看一看有没有人要过河，然后回家做饭。"
OTHER = "渡口没有桥，船也只有一只，谁来晚了就坐在石头上等，也不着急。"


def _article() -> Article:
    """Paragraphs of one row and of several, on three pages."""
    texts = ["今天天气很好。", LONG, LONG + OTHER, "2024年，GDP增长5%。", OTHER + LONG + OTHER]
    # Each time in another order, for what is the same at one place of several pages is a header.
    texts = [*texts, *texts[::-1], *texts[2:], *texts[1::2]]
    blocks = (builders.block(number, text) for number, text in enumerate(texts, 2))
    return replace(builders.article(*article(0).blocks, *blocks), title="银行的长春")


@pytest.mark.parametrize("vertical", [False, True])
@pytest.mark.parametrize("pinyin", list(PinyinStyle))
def test_text_and_kinds_come_back(pinyin: PinyinStyle, tmp_path: Path, *, vertical: bool) -> None:
    of = _article()
    target = tmp_path / "page.pdf"
    write_pdf(contents(of, replace(look(pinyin), vertical=vertical)), A5, target)
    read = import_file(target)
    shown = [block.text for block in read.blocks if not block.folded]
    assert "".join(shown) == "".join(block.text for block in of.blocks)
    # A paragraph whose last row is full at the end of a page cannot be told from one that goes on.
    assert len({block.text for block in of.blocks} - set(shown)) <= 1
    assert len(shown) >= len(of.blocks) - 1
    assert [block.text for block in read.blocks if block.kind is BlockKind.HEADING] == ["银行的长春", "见面"]
    assert read.title == "银行的长春"


def test_readings_come_back(tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    write_pdf(contents(article(1)), A5, target)
    title, _, text = (block for block in import_file(target).blocks if not block.folded)
    assert [ruby.text for ruby in title.rubies] == ["yín", "háng", "de", "cháng", "chūn"]
    assert [(text.text[ruby.start : ruby.end], ruby.text) for ruby in text.rubies][:4] == [
        ("银", "yín"),
        ("行", "háng"),
        ("行", "háng"),
        ("长", "zhǎng"),
    ]
