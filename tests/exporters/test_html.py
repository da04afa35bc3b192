"""Tests of reader.exporters.html: structure, languages, ruby, and nothing that a text could smuggle in."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from reader.exporters import Document, Format, Run, ShownBlock, ShownSentence, pieces_of
from reader.exporters.ruby_style import DARK_MARKS, LIGHT_MARKS
from reader.model import BlockKind, Colour, Metadata, Picture, PinyinStyle, TranslationKind
from reader.model.tones import PALETTES, Palette, contrast
from reader.settings import Layout
from reader.ui import theme
from tests.exporters.samples import SAMPLE, block, document, plain, run, sentence, variants

VOID = ("meta", "link", "!DOCTYPE")
EVERY = pytest.mark.parametrize("shown", variants().values(), ids=variants().keys())


class Outline(HTMLParser):
    """Reads a page strictly: every element must be closed in order. Keeps text and attributes by element."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.attributes: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.append((self.open[-1], data))

    def text(self, *tags: str) -> str:
        return "".join(data for tag, data in self.texts if tag in tags)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.attributes if name == tag]


def page(shown: Document) -> str:
    return "".join(pieces_of(shown, Format.HTML))


def main_part(shown: Document) -> str:
    text = page(shown)
    return text[text.index("<main>") : text.index("</main>")]


@EVERY
def test_page_is_well_formed(shown: Document) -> None:
    assert Outline(page(shown)).all("html") == [{"lang": "zh-Hans"}]


@EVERY
def test_page_needs_nothing_else(shown: Document) -> None:
    text = page(shown)
    for outside in ("url(", "@import", "<script", "javascript"):
        assert outside not in text
    outline = Outline(text)
    (policy,) = (meta["content"] for meta in outline.all("meta") if meta.get("http-equiv"))
    assert policy
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
    assert all((image["src"] or "").startswith("data:image/png;base64,") for image in outline.all("img"))
    # Nothing of what is linked to is fetched.
    assert all(link["rel"] == "canonical" for link in outline.all("link"))
    addresses = {link["href"] or "" for link in outline.all("a")}
    assert all(address.startswith("#") or address == shown.metadata.address for address in addresses)
    assert {address[1:] for address in addresses if address.startswith("#")} <= {
        attributes.get("id") for _, attributes in outline.attributes
    }


@EVERY
def test_every_part_names_its_language(shown: Document) -> None:
    outline = Outline(page(shown))
    language = "zh-Bopo" if shown.pinyin is PinyinStyle.ZHUYIN else "zh-Latn-pinyin"
    assert all(attributes.get("lang") == language for attributes in outline.all("rt"))
    english = [attributes for _, attributes in outline.attributes if attributes.get("class") in ("en", "note")]
    assert all(attributes.get("lang") == "en" for attributes in english)
    assert bool(english) == (shown.translation_kind is not None)
    assert bool(outline.all("rt")) == (shown.pinyin is not PinyinStyle.NONE)


@EVERY
def test_every_reading_has_brackets_for_browsers_without_ruby(shown: Document) -> None:
    rubies = re.findall("<ruby.*?</ruby>", page(shown))
    assert len(rubies) == page(shown).count("<rt ")
    for ruby in rubies:
        assert re.fullmatch(r"<ruby[^>]*>[^()]+<rp>\(</rp><rt lang=[^>]*>[^()]+</rt><rp>\)</rp></ruby>", ruby)


@EVERY
def test_chinese_is_there_to_the_character(shown: Document) -> None:
    outline = Outline(re.sub("<rt.*?</rt>", "", page(shown)))
    chinese = outline.text("h1", "h2", "p", "ruby", "span", "mark")
    for shown_block in shown.blocks:
        # Between sentences the English may stand.
        texts = [block(item).text.strip() for item in shown_block.sentences]
        assert all(text in chinese for text in ([shown_block.text] if shown.layout is Layout.BESIDE else texts))


def test_language_is_the_shown_script() -> None:
    for language, family in (("zh-Hant", "TC"), ("zh-Hant-TW", "TC"), ("zh-Hant-HK", "HK"), ("zh-Hans", "SC")):
        text = page(replace(SAMPLE, language=language))
        assert f'<html lang="{language}">' in text
        assert f"Noto Sans CJK {family}" in text


def test_ruby_a_syllable() -> None:
    text = main_part(document(block(sentence("银行/yín háng"))))
    assert "<ruby>银<rp>(</rp><rt" in text
    assert re.findall("<rt[^>]*>([^<]+)", text) == ["yín", "háng"]


def test_ruby_a_word() -> None:
    text = main_part(document(block(sentence("银行/yín háng")), pinyin=PinyinStyle.WORD))
    assert "<ruby><span>银行</span><rp>(</rp><rt" in text
    assert re.findall("<rt[^>]*>([^<]+)", text) == ["yínháng"]


@pytest.mark.parametrize("style", [PinyinStyle.SYLLABLE, PinyinStyle.WORD])
def test_ruby_over_a_run_whose_characters_have_no_reading_of_their_own(style: PinyinStyle) -> None:
    shown = document(block(ShownSentence((Run("隨身碟", ("", "pan2"), "U pán"),))), pinyin=style)
    assert "<span>隨身碟</span>" in main_part(shown)
    assert re.findall("<rt[^>]*>([^<]+)", main_part(shown)) == ["U pán"]


@pytest.mark.parametrize(
    ("style", "readings"),
    [
        (PinyinStyle.NUMBERS, ["yin2", "hang2", "de5", "lü4"]),
        (PinyinStyle.ZHUYIN, ["ㄧㄣˊ", "ㄏㄤˊ", "˙ㄉㄜ", "ㄌㄩˋ"]),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_numbers_and_zhuyin_stand_over_each_character(style: PinyinStyle, readings: list[str], above: bool) -> None:  # noqa: FBT001
    shown = document(block(sentence("银行/yín háng", "的/de", "绿/lǜ")), pinyin=style)
    text = main_part(replace(shown, zhuyin_above=above))
    assert [re.sub("<[^>]*>", "", found) for found in re.findall("<rt.*?</rt>", text)] == readings


def test_the_mark_of_zhuyin_stands_beside_its_column() -> None:
    shown = document(block(sentence("银/yín", "的/de", "中/zhōng")), pinyin=PinyinStyle.ZHUYIN)
    assert re.findall('<rt lang="zh-Bopo">(.*?)</rt>', main_part(shown)) == [
        "<span>ㄧㄣ<i>ˊ</i></span>",
        "<span>˙ㄉㄜ</span>",
        "<span>ㄓㄨㄥ</span>",
    ]
    assert '<body class="beside paired">' in page(shown)
    above = replace(shown, zhuyin_above=True)
    assert re.findall('<rt lang="zh-Bopo">(.*?)</rt>', main_part(above)) == [
        "<span>ㄧㄣˊ</span>",
        "<span>˙ㄉㄜ</span>",
        "<span>ㄓㄨㄥ</span>",
    ]
    assert '<body class="pinyin above paired">' in page(above)


def coloured(style: PinyinStyle, *runs: Run) -> str:
    shown = document(block(ShownSentence(runs)), pinyin=style)
    return main_part(replace(shown, tones=PALETTES["pleco"]))


def test_characters_and_their_readings_have_the_colour_of_their_tone() -> None:
    text = coloured(PinyinStyle.SYLLABLE, run("银行", "yín háng"), run("的", "de"), run("，"))
    assert re.findall("<ruby.*?>(<span.*?</span>)", text) == [
        '<span class="t2">银</span>',
        '<span class="t2">行</span>',
        '<span class="t5">的</span>',
    ]
    assert re.findall("<rt.*?>", text) == [f'<rt lang="zh-Latn-pinyin" class="t{tone}">' for tone in (2, 2, 5)]
    assert text.endswith("，</p></div>\n") or "，</p>" in text


def test_a_word_has_the_colours_of_its_characters_and_its_spelling_none() -> None:
    text = coloured(PinyinStyle.WORD, run("绿银行", "lǜ yín háng"), run("的", "de"))
    assert '<span><span class="t4">绿</span><span class="t2">银行</span></span>' in text
    assert '<rt lang="zh-Latn-pinyin">lǜyínháng</rt>' in text
    assert '<rt lang="zh-Latn-pinyin">de</rt>' in text


def test_colours_stay_without_readings() -> None:
    assert '<span class="t2">银行</span>，' in coloured(PinyinStyle.NONE, run("银行", "yín háng"), run("，"))
    bare = replace(run("银行", "yín háng"), bare=True)
    assert '<span class="t2">银行</span><' in coloured(PinyinStyle.SYLLABLE, bare)
    assert "<rt" not in coloured(PinyinStyle.SYLLABLE, bare)
    assert 'class="t' not in coloured(PinyinStyle.SYLLABLE, Run("隨身碟", ("", "pan2"), "U pán"))


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_every_colour_can_be_read_on_its_paper(palette: Palette) -> None:
    text = page(replace(SAMPLE, tones=palette))
    rules = [dict(re.findall(r"(--\w+): (#\w{6})", rule)) for rule in re.findall(r":root \{[^}]*\}", text)]
    papers = [rule["--paper"] for rule in rules if "--paper" in rule]
    tones = [[colour for name, colour in rule.items() if re.match("--t[1-5]$", name)] for rule in rules]
    tones = [colours for colours in tones if colours]
    assert (len(papers), [len(colours) for colours in tones]) == (3, [5, 5, 5])
    for paper, colours in zip(papers, tones, strict=True):
        assert min(contrast(colour, paper) for colour in colours) >= 4.5
    assert "--t1" not in page(SAMPLE)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_highlighted_text_can_be_read_with_its_colours(palette: Palette) -> None:
    for colours, ink in ((LIGHT_MARKS, theme.LIGHT), (DARK_MARKS, theme.DARK)):
        for shown in (ink.ink, ink.calm):
            assert min(contrast(shown.name(), colour) for colour in colours.values()) >= 4.5
    text = page(replace(SAMPLE, tones=palette))
    for name, colour in [*LIGHT_MARKS.items(), *DARK_MARKS.items()]:
        rules = re.findall(rf"mark\.{name} {{ (--t1.*?) }}", text)
        assert len(rules) == 3
        assert any(min(contrast(tone, colour) for tone in re.findall("#\\w{6}", rule)) >= 4.5 for rule in rules)


def test_highlights_are_marks_of_their_colours_and_no_other() -> None:
    runs = [
        replace(run(text), highlight=colour)
        for text, colour in zip("甲乙丙丁", ("pink", "pink", "blue", 'x"'), strict=True)
    ]
    text = main_part(document(block(ShownSentence(tuple(runs)))))
    assert '<mark class="pink">甲乙</mark><mark class="blue">丙</mark>丁' in text


def test_highlights_have_the_colours_of_the_window() -> None:
    for marks, of in ((LIGHT_MARKS, theme.LIGHT), (DARK_MARKS, theme.DARK)):
        assert list(marks) == list(Colour)
        assert [colour.upper() for colour in marks.values()] == [colour.name().upper() for colour in of.highlights]


def test_notes_stand_after_their_block_and_the_text_refers_to_them() -> None:
    noted = ShownSentence((run("文"),), "Text.", notes=("一\n<b>", " "))
    text = main_part(document(block(noted, sentence("字")), plain("段")))
    reference = '<sup class="noteref"><a id="ref1" href="#note1" role="doc-noteref">1</a></sup>'
    assert f'<p class="zh">文{reference}字</p>' in text
    note = '<a href="#ref1">1</a> 一<br />&lt;b&gt;</aside></div>\n<div class="row paragraph"><p class="zh">段'
    assert note in text


def test_a_note_with_chinese_is_set_as_the_text_and_another_has_no_language() -> None:
    assert '<aside class="note-own">读 again</aside>' in page(replace(document(plain("文")), note="读 again"))
    assert '<aside class="note-own" lang="">again</aside>' in page(replace(document(plain("文")), note="again"))


def test_english_stands_under_each_sentence() -> None:
    shown = document(block(sentence("文", english="One."), sentence("字", english="Two.", gap="\u3000")))
    text = page(replace(shown, layout=Layout.SENTENCE))
    assert '<body class="pinyin stacked sentences">' in text
    pairs = (("文\u3000", "One."), ("字", "Two."))
    assert "\n".join(f'<p class="zh">{zh}</p>\n<p class="en" lang="en">{en}</p>' for zh, en in pairs) in text
    assert '<body class="pinyin stacked">' in page(replace(shown, layout=Layout.PARAGRAPH))


@pytest.mark.parametrize("media_type", ["image/svg+xml", 'image/png" onerror="alert(1)', "text/html"])
def test_a_picture_that_is_none_leaves_its_caption(media_type: str) -> None:
    shown = ShownBlock(BlockKind.CAPTION, 0, (sentence("图"),), Picture(media_type, b"<svg/>"))
    assert main_part(document(shown)) == '<main>\n<div class="row caption"><p class="zh">图</p></div>\n'
    assert main_part(document(replace(shown, sentences=()))) == "<main>\n"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://"])
def test_only_addresses_of_the_web_are_links(address: str) -> None:
    text = page(replace(document(plain("文")), metadata=Metadata(address=address)))
    assert "href" not in text
    assert f">{address}</dd>" in text


@pytest.mark.parametrize(
    ("words", "close"),
    [
        (("好/hǎo", "。"), "好"),
        (("好/hǎo", "”", "。"), "好"),
        (("好/hǎo", "（", "坏/huài", "）"), "坏"),
        (("好/hǎo", "坏/huài"), ""),
        (("好/hǎo", "A"), ""),
        (("好/hǎo", ":", "坏/huài"), ""),
    ],
)
def test_character_before_punctuation_stands_close_to_it(words: tuple[str, ...], close: str) -> None:
    text = main_part(document(block(sentence(*words))))
    assert "".join(re.findall('<ruby class="end">(.)', text)) == close


@pytest.mark.parametrize(
    ("kind", "level", "start"),
    [
        (BlockKind.HEADING, 2, '<div class="row heading level-2"><h2 class="zh">'),
        (BlockKind.HEADING, 6, '<div class="row heading level-6"><h6 class="zh">'),
        (BlockKind.HEADING, 9, '<div class="row heading level-6"><h6 class="zh">'),
        (BlockKind.HEADING, 0, '<div class="row heading level-1"><h1 class="zh">'),
        (BlockKind.PARAGRAPH, 0, '<div class="row paragraph"><p class="zh">'),
        (BlockKind.CAPTION, 0, '<div class="row caption"><p class="zh">'),
        (BlockKind.LIST_ITEM, 0, '<ul>\n<li class="row list-item"><p class="zh">'),
        (BlockKind.QUOTE, 0, '<blockquote class="row quote"><p class="zh">'),
        (BlockKind.LEGAL, 0, '<div class="row legal"><p class="zh">'),
    ],
)
def test_element_of_a_kind(kind: BlockKind, level: int, start: str) -> None:
    text = main_part(document(block(sentence("文"), kind=kind, level=level)))
    assert text.startswith(f"<main>\n{start}文")


def test_list_items_side_by_side_are_one_list() -> None:
    item = plain("• 一", BlockKind.LIST_ITEM)
    assert main_part(document(item, item, plain("段"), item)).count("<ul>") == 2


def test_title_block_and_bylines_are_the_header_and_not_repeated() -> None:
    text = page(SAMPLE)
    header = text[text.index("<header>") : text.index("</header>")]
    assert header.count("<h1") == text.count("<h1") == 1
    assert "row byline" in header
    # 来源：晨报 and the date stand in the byline; only the author is told beside it.
    assert re.findall("<dt[^>]*>([^<]*)", header) == ["Author"]


def test_title_is_shown_where_no_block_shows_it() -> None:
    text = page(replace(document(plain("文"), title="《题》"), metadata=Metadata(source="报", editor="赵")))
    assert '<h1 class="zh">《题》</h1>' in text
    assert re.findall("<dt[^>]*>([^<]*)</dt><dd[^>]*>([^<]*)", text) == [("Source", "报"), ("Editor", "赵")]


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        (TranslationKind.GLOSS, "Word-by-word gloss from CC-CEDICT, not a translation."),
        (TranslationKind.MT, "Machine translation: zt_en 1.9."),
    ],
)
def test_english_says_once_what_it_is(kind: TranslationKind, note: str) -> None:
    shown = document(plain("文", english="text"), plain("文", english="text"), translation_kind=kind)
    assert page(shown).count(f'<p class="note" lang="en">{note}</p>') == 1


def test_gloss_among_translations_is_marked() -> None:
    gloss = ShownSentence((run("文"),), "script; language", translation_kind=TranslationKind.GLOSS)
    shown = document(block(sentence("好", english="Good."), gloss), translation_kind=TranslationKind.MT)
    assert "Good. [script; language]" in page(shown)
    assert "[In brackets]: word-by-word gloss from CC-CEDICT, not a translation." in page(shown)


def test_hidden_english_is_not_in_the_page() -> None:
    text = page(document(plain("文", english="secret"), translation_kind=None))
    assert "secret" not in text
    assert "note" not in Outline(text).text("p")
    assert '<body class="pinyin">' in text


HOSTILE = "<script>alert(1)</script> \"quoted\" 'single' & &amp; --> ]]> <!--"


@pytest.mark.parametrize(
    "shown",
    [
        document(plain("文"), title=HOSTILE),
        document(plain(HOSTILE)),
        document(plain("文", english=HOSTILE), translation_kind=TranslationKind.MT),
        document(block(ShownSentence((Run("文", (HOSTILE,), HOSTILE),)))),
        document(block(ShownSentence((Run("文", (), HOSTILE),), gap=HOSTILE))),
        replace(document(), metadata=Metadata(HOSTILE, HOSTILE, HOSTILE, HOSTILE)),
        replace(document(translation_kind=TranslationKind.MT), translation_models=(HOSTILE,)),
        replace(document(), language=HOSTILE),
    ],
    ids=["title", "text", "english", "syllable", "gap and run", "metadata", "model", "language"],
)
def test_text_stays_text(shown: Document) -> None:
    outline = Outline(page(shown))
    names = {name for name, _ in outline.attributes}
    assert "script" not in names
    values = [value for _, attributes in outline.attributes for value in attributes.values()]
    everything = "".join(data for _, data in outline.texts) + "".join(value or "" for value in values)
    assert HOSTILE in everything


@pytest.mark.parametrize(
    "forbidden", ["\x00", "\x08", "\x1b", "\x7f", "\x9f", "\ufffe", "\ufdd0", "\U0001ffff", "\ud800"]
)
def test_characters_that_html_forbids_are_left_out(forbidden: str) -> None:
    shown = document(plain(f"甲{forbidden}乙", english=f"a{forbidden}b"), title=f"题{forbidden}目")
    text = page(shown)
    assert forbidden not in text
    assert "甲乙" in text
    assert "<title>题目</title>" in text


def test_page_without_title_or_blocks_still_has_a_title() -> None:
    text = page(document(title="", translation_kind=None))
    assert "<title>Untitled</title>" in text
    assert "<header>" not in text
    assert "<h1" not in text


def test_colours_are_those_of_the_window() -> None:
    text = page(SAMPLE)
    for colours in (theme.LIGHT, theme.DARK):
        for name in ("paper", "ink", "calm", "accent", "line"):
            assert f"--{name}: {getattr(colours, name).name().upper()}" in text
