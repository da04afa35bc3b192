"""What other programs are given of a selection, without a window."""

import pytest

from reader.model import Article, BlockKind, PinyinStyle, Script
from reader.ui.reading_view import Known, Selected
from reader.ui.reading_view.cells import Readings
from reader.ui.reading_view.rows import Rows
from reader.ui.reading_view.selection import Caret, Pane, Selection
from tests.builders import annotation, article, block, translation

TEXT = article("银行远。 我们走。", block(1, "首页", BlockKind.NAVIGATION, folded=True), "𠮷一。")
FAR, WALK = TEXT.blocks[0].sentences
LAST = TEXT.blocks[2].sentences[0]
READ = {
    FAR.id: annotation(FAR, "银行 远 。", "yin2 hang2 yuan3 -", "銀行遠。"),
    WALK.id: annotation(WALK, "我们 走 。", "wo3 men5 zou3 -", "我們走。"),
    LAST.id: annotation(LAST, "𠮷 一 。", "ji2 yi1 -", "𠮷一。"),
}
SAID = {item.sentence_id: item for item in (translation("0.0", "It is far."), translation("0.1", "🌱 Walk."))}
ALL = Known(READ, SAID)


def _selected(
    anchor: tuple[int, int],
    head: tuple[int, int],
    pane: Pane = Pane.CHINESE,
    *,
    by_sentence: bool = False,
    known: Known = ALL,
    script: Script = Script.SIMPLIFIED,
    text: Article = TEXT,
) -> Selected:
    rows = Rows(text, (), by_sentence=by_sentence)
    selection = Selection(pane, Caret(*anchor), Caret(*head))
    return Selected(selection, text, rows, script, Readings(PinyinStyle.SYLLABLE), known)


@pytest.mark.parametrize("by_sentence", [False, True])
def test_a_block_is_a_line_whatever_rows_it_has(by_sentence: bool) -> None:  # noqa: FBT001 - a parameter
    chosen = _selected((0, 0), (3 if by_sentence else 2, 3), by_sentence=by_sentence)
    assert chosen.copied().text == "银行远。 我们走。\n𠮷一。"


def test_part_of_a_block_and_backwards() -> None:
    assert _selected((0, 7), (0, 1)).copied().text == "行远。 我们"
    assert _selected((1, 7), (0, 1), by_sentence=True).copied().text == "行远。 我们"
    assert _selected((2, 1), (2, 2)).copied().text == "一"


def test_pinyin_in_brackets_and_above() -> None:
    copied = _selected((0, 0), (2, 1)).copied(with_pinyin=True)
    assert copied.text == "银(yín)行(háng)远(yuǎn)。 我(wǒ)们(men)走(zǒu)。\n𠮷(jí)"
    first, last = copied.html.decode().split("\n")
    assert first.startswith('<p lang="zh-Hans"><ruby>银<rp>(</rp><rt>yín</rt><rp>)</rp></ruby>')
    assert last == '<p lang="zh-Hans"><ruby>𠮷<rp>(</rp><rt>jí</rt><rp>)</rp></ruby></p>'
    assert _selected((0, 0), (0, 2)).copied().html == b""


@pytest.mark.parametrize("by_sentence", [False, True])
def test_english_is_joined_as_on_the_page(by_sentence: bool) -> None:  # noqa: FBT001 - a parameter
    whole = _selected((0, 0), (1 if by_sentence else 0, 1 << 20), Pane.ENGLISH, by_sentence=by_sentence)
    assert whole.copied(with_pinyin=True) == ("It is far. 🌱 Walk.", b"")
    assert _selected((0, 11), (0, 13), Pane.ENGLISH).copied().text == "🌱"


@pytest.mark.parametrize(
    ("script", "with_pinyin", "asked", "text"),
    [
        (Script.SIMPLIFIED, False, [], "银行远。 我们走。\n𠮷一。"),
        (Script.SIMPLIFIED, True, [0], "银(yín)行(háng)远(yuǎn)。 我(wǒ)们(men)走(zǒu)。\n𠮷(jí)一(yī)。"),
        (Script.TRADITIONAL, False, [0], "銀行遠。 我們走。\n𠮷一。"),
    ],
)
def test_what_the_page_does_not_keep_is_found_out(
    script: Script,
    with_pinyin: bool,  # noqa: FBT001 - a parameter
    asked: list[int],
    text: str,
) -> None:
    blocks: list[int] = []
    kept = Known({LAST.id: READ[LAST.id]}, {})
    chosen = _selected((0, 0), (2, 3), script=script, known=kept)
    copied = chosen.copied(with_pinyin=with_pinyin, find_out=lambda block: blocks.append(block) or ALL)
    assert (copied.text, blocks) == (text, asked)
    assert chosen.is_little(with_pinyin=with_pinyin) is not bool(asked)


def test_english_that_is_not_kept_is_found_out() -> None:
    chosen = _selected((0, 0), (0, 1 << 20), Pane.ENGLISH, known=Known({}, {}))
    assert not chosen.is_little()
    assert chosen.copied(find_out=lambda _: ALL).text == "It is far. 🌱 Walk."
    assert chosen.copied().text == ""


def test_much_is_not_little() -> None:
    many = article(*["一。"] * 60)
    assert _selected((0, 0), (49, 2), text=many).is_little()
    assert not _selected((0, 0), (50, 2), text=many).is_little()
    assert not _selected((0, 0), (0, 9), text=article("一" * 10_001)).is_little()


def test_it_pauses_at_each_block() -> None:
    pauses: list[None] = []
    _selected((0, 0), (2, 3)).copied(pause=lambda: pauses.append(None))
    assert len(pauses) == 2
