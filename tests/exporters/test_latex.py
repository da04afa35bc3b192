"""Tests of reader.exporters.latex, read by a small reader of TeX; tests/peers/test_latex.py has XeLaTeX set it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exporters import Document, Format, Run, ShownBlock, ShownSentence, pieces_of
from reader.exporters.latex import escaped
from reader.exporters.parts import clean
from reader.model import BlockKind, Metadata, PinyinStyle
from reader.model.tones import PALETTES, contrast
from reader.settings import Layout
from tests.exporters.samples import PICTURE, SAMPLE, block, document, plain, run, sentence, variants

EVERY = pytest.mark.parametrize("shown", variants().values(), ids=variants().keys())
COMMANDS = {
    *("begin", "end", "section", "subsection", "subsubsection", "footnote", "textsuperscript", "textcolor", "quad"),
    *("Fact", "Plain", "Small", "Item", "Quoted", "English", "Beside", "Lines", "Gap", "Lit", "Reading", "xpinyin"),
    *("textbackslash", "textasciicircum", "textasciitilde", "textdagger"),
}
NAMES = {"textbackslash": "\\", "textasciicircum": "^", "textasciitilde": "~", "textdagger": "✎"}


def latex(shown: Document) -> str:
    return "".join(pieces_of(shown, Format.TEX))


def body(shown: Document) -> str:
    text = latex(shown)
    return text[text.index("\\begin{document}\n") + 17 : text.index("\\end{document}")]


def main_part(*blocks: ShownBlock, **changes: object) -> str:
    """The body of a document without title and English, changed."""
    shown = document(*blocks, title="", translation_kind=None)
    return body(replace(shown, **changes))  # pyright: ignore[reportArgumentType]


def unescaped(tex: str) -> str:
    """What TeX reads of text that was escaped."""

    def read(match: re.Match[str]) -> str:
        if match[1]:
            return NAMES[match[1]]
        assert match[2] or match[3] or match[4], match[0]
        return match[2] or match[3] or match[4]

    return re.sub(r"\\([a-z]+)\{\}|\\([{}#$%&_])|\{([\[\]])\}|([^\\{}#$%&_^~])|(.)", read, tex, flags=re.DOTALL)


@given(st.text() | st.text(st.sampled_from("\\{}[]#$%&_^~^^\"'`-\t文a\n"), max_size=20))
def test_text_says_what_it_says(text: str) -> None:
    assert unescaped(escaped(text)) == clean(text).replace("\t", " ")


@given(st.text(st.sampled_from("\\{}[]#$%&_^~\"'-文银行ainput\n"), max_size=20))
def test_no_text_is_a_command(text: str) -> None:
    noted = ShownSentence((Run(text, (), text), run("文")), text, notes=(text,), doubts=(text,))
    shown = replace(document(block(noted), block(noted, kind=BlockKind.HEADING), title=text), note=text)
    shown = replace(shown, metadata=Metadata(text, text, text, text, text), pinyin=PinyinStyle.WORD)
    for layout in Layout:
        tex = body(replace(shown, layout=layout))
        assert set(re.findall(r"\\([A-Za-z]+)", tex)) <= COMMANDS
        assert balance(tex) == 0


def balance(tex: str) -> int:
    """How many groups are left open; never fewer than none on the way."""
    depth = 0
    for sign in re.findall(r"\\.|[{}]", tex, flags=re.DOTALL):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    return depth


@EVERY
def test_only_known_commands_are_used_and_every_group_is_closed(shown: Document) -> None:
    assert set(re.findall(r"\\([A-Za-z]+)", body(shown))) <= COMMANDS
    assert balance(latex(shown)) == 0
    assert latex(shown).count("\\begin{paracol}") == latex(shown).count("\\end{paracol}")


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (PinyinStyle.NONE, "去银行。"),
        (PinyinStyle.SYLLABLE, r"\xpinyin{去}{qù}\Gap{}\xpinyin{银}{yín}\Gap{}\xpinyin{行}{háng}。"),
        (PinyinStyle.WORD, r"\Reading{去}{qù}\Gap{}\Reading{银行}{yínháng}。"),
        (PinyinStyle.NUMBERS, r"\Reading{去}{qu4}\Gap{}\Reading{银}{yin2}\Gap{}\Reading{行}{hang2}。"),
        (PinyinStyle.ZHUYIN, r"\Reading{去}{ㄑㄩˋ}\Gap{}\Reading{银}{ㄧㄣˊ}\Gap{}\Reading{行}{ㄏㄤˊ}。"),
    ],
)
def test_readings_in_each_style(style: PinyinStyle, expected: str) -> None:
    assert main_part(block(sentence("去/qù", "银行/yín háng", "。")), pinyin=style) == f"\\Plain{{{expected}}}\n"


def test_a_reading_for_several_characters_is_no_syllable_of_xpinyin() -> None:
    shown = block(ShownSentence((Run("隨身碟", ("", "pan2"), "U pán"),)))
    assert main_part(shown) == "\\Plain{\\Reading{隨身碟}{U pán}}\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("“", "好/hǎo", "！", "”"), "“\\xpinyin{好}{hǎo}！”"),
        (("A", "好/hǎo", "B"), "A\\Gap{}\\xpinyin{好}{hǎo}\\Gap{}B"),
        (("A ", "好/hǎo", " B"), "A \\xpinyin{好}{hǎo} B"),
        (("A", "B"), "AB"),
    ],
)
def test_lines_may_be_broken_between_boxes_but_not_before_a_comma(words: tuple[str, ...], expected: str) -> None:
    assert main_part(block(sentence(*words))) == f"\\Plain{{{expected}}}\n"


@pytest.mark.parametrize(
    ("kind", "level", "expected"),
    [
        (BlockKind.HEADING, 1, "\\section[{文{]}}]{\\Lines 文{]}}"),
        (BlockKind.HEADING, 2, "\\subsection[{文{]}}]{\\Lines 文{]}}"),
        (BlockKind.HEADING, 5, "\\subsubsection[{文{]}}]{\\Lines 文{]}}"),
        (BlockKind.PARAGRAPH, 0, "\\Plain{文{]}}"),
        (BlockKind.CAPTION, 0, "\\Small{文{]}}"),
        (BlockKind.BYLINE, 0, "\\Small{文{]}}"),
        (BlockKind.LEGAL, 0, "\\Small{文{]}}"),
        (BlockKind.LIST_ITEM, 0, "\\Item{文{]}}"),
        (BlockKind.QUOTE, 0, "\\Quoted{文{]}}"),
    ],
)
def test_block_of_a_kind(kind: BlockKind, level: int, expected: str) -> None:
    assert main_part(block(sentence("文]"), kind=kind, level=level)) == f"{expected}\n"


def test_english_stands_where_the_layout_says() -> None:
    two = block(sentence("一。", english="One."), sentence("二。", english="[Two]"))
    shown = document(plain("零"), two, title="")
    note = "\\Fact{Word-by-word gloss from CC-CEDICT, not a translation.}\n"
    assert body(shown) == note + (
        "\\begin{paracol}{2}\n\\Beside{\\Plain{零}}{}\n\\Beside{\\Plain{一。二。}}{One. {[}Two{]}}\n\\end{paracol}\n"
    )
    assert body(replace(shown, layout=Layout.PARAGRAPH)) == note + (
        "\\Plain{零}\n\\Plain{一。二。}\n\\English{One. {[}Two{]}}\n"
    )
    assert body(replace(shown, layout=Layout.SENTENCE)) == note + (
        "\\Plain{零}\n\\Plain{一。}\n\\English{One.}\n\\Plain{二。}\n\\English{{[}Two{]}}\n"
    )


def test_notes_are_footnotes_of_their_sentence() -> None:
    noted = replace(sentence("一", "。"), notes=("a_b", " ", "c"))
    assert main_part(block(noted, sentence("二"))) == (
        "\\Plain{一。\\footnote{a\\_b}\\textsuperscript{,}\\footnote{c}二}\n"
    )
    assert main_part(plain("文"), note="all") == "\\Fact{Note: all}\n\\Plain{文}\n"


def test_highlights_are_boxes_between_which_a_line_can_be_broken() -> None:
    bank = replace(run("银行", "yín háng"), highlight="yellow")
    comma, other = replace(run("，好"), highlight="pink"), replace(run("GPS"), highlight="purple")
    assert main_part(block(ShownSentence((bank, comma, other))), pinyin=PinyinStyle.WORD) == (
        "\\Plain{\\Lit{yellow}{\\Reading{银行}{yínháng}}\\Lit{pink}{，}\\Gap{}\\Lit{pink}{好}\\Gap{}GPS}\n"
    )


def test_characters_have_the_colours_of_their_tones() -> None:
    words = block(sentence("绿银行/lǜ yín háng", "，"))
    tones = PALETTES["pleco"]
    assert main_part(words, tones=tones, pinyin=PinyinStyle.WORD) == (
        "\\Plain{\\Reading{\\textcolor{tone4}{绿}\\textcolor{tone2}{银行}}{lǜyínháng}，}\n"
    )
    assert "\\textcolor{tone4}{\\xpinyin{绿}{lǜ}}" in main_part(words, tones=tones)
    assert main_part(words, tones=tones, pinyin=PinyinStyle.NONE) == (
        "\\Plain{\\textcolor{tone4}{绿}\\textcolor{tone2}{银行}，}\n"
    )
    colours = re.findall(r"\\definecolor\{tone\d\}\{HTML\}\{(\w{6})\}", latex(replace(SAMPLE, tones=tones)))
    assert len(colours) == 5
    assert min(contrast(f"#{colour.lower()}", "#ffffff") for colour in colours) >= 4.5


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("zh-Hans", "Noto Serif CJK SC"),
        ("zh-Hant", "Noto Serif CJK TC"),
        ("zh-Hant-TW", "Noto Serif CJK TC"),
        ("zh-Hant-HK", "Noto Serif CJK HK"),
    ],
)
def test_fonts_are_those_of_the_script_and_others_after_them(language: str, first: str) -> None:
    fonts = re.findall(r"^\\Try\{(.*)\}$", latex(replace(SAMPLE, language=language)), flags=re.MULTILINE)
    assert fonts[0] == first
    assert "SimSun" in fonts


def test_packages_are_those_that_are_needed() -> None:
    def packages(shown: Document) -> set[str]:
        return set(re.findall(r"\\usepackage(?:\[.*\])?\{(\w+)\}", latex(shown)))

    assert packages(SAMPLE) == {"geometry", "xcolor", "paracol", "xpinyin"}
    assert packages(replace(SAMPLE, layout=Layout.PARAGRAPH, pinyin=PinyinStyle.WORD)) == {"geometry", "xcolor"}


def test_title_metadata_and_note_come_first() -> None:
    shown = replace(document(plain("文"), title="题_"), metadata=Metadata("李", address="https://a/b_c"))
    assert body(replace(shown, translation_kind=None)) == (
        "\\section{题\\_}\n\\Fact{Author: 李 \\quad Address: https://a/b\\_c}\n\\Plain{文}\n"
    )


def test_a_picture_leaves_what_is_said_of_it() -> None:
    silent = ShownBlock(BlockKind.CAPTION, 0, (), PICTURE)
    spoken = replace(plain("图", BlockKind.CAPTION), picture=PICTURE)
    assert main_part(silent, spoken) == "\\Small{图}\n"
