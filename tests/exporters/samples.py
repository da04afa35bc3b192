"""Documents built by hand, small enough to read and with everything that a writer must know how to show."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.exporters import Document, Format, Run, ShownBlock, ShownSentence
from reader.model import BlockKind, Metadata, PinyinStyle, TranslationKind
from reader.model.tones import PALETTES
from reader.settings import Layout
from tests.exporters.office.pictures import png

# The formats whose pieces are text.
TEXTUAL = (Format.HTML, Format.MARKDOWN, Format.TEXT, Format.TEX, Format.TSV, Format.CSV, Format.TMX)

_TONES = "\u0304\u0301\u030c\u0300"


def run(text: str, pinyin: str = "") -> Run:
    """A run read by `pinyin`: syllables apart by a space, none for plain text."""
    syllables = tuple(map(canonical, pinyin.split())) or ("",) * len(text)
    return Run(text, syllables, "".join(pinyin.split()))


def canonical(syllable: str) -> str:
    """ "lǜ" as "lü4", "de" as "de5"."""
    letters = unicodedata.normalize("NFD", syllable)
    tone = next((str(_TONES.index(letter) + 1) for letter in letters if letter in _TONES), "5")
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in _TONES)) + tone


def sentence(*words: str, english: str | None = None, gap: str = "") -> ShownSentence:
    """Words written "银行/yín háng" or plain."""
    return ShownSentence(tuple(run(*word.split("/", 1)) for word in words), english, gap)


def block(*sentences: ShownSentence, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0) -> ShownBlock:
    return ShownBlock(kind, level, sentences)


def document(
    *blocks: ShownBlock,
    title: str = "题",
    pinyin: PinyinStyle = PinyinStyle.SYLLABLE,
    translation_kind: TranslationKind | None = TranslationKind.GLOSS,
) -> Document:
    return Document(
        title,
        "zh-Hans",
        Metadata(),
        pinyin,
        blocks,
        translation_kind,
        ("zt_en 1.9",),
        has_title_block=any(item.is_title for item in blocks),
        translation_kinds=frozenset(kinds_in(blocks, translation_kind)),
        has_doubts=any(item.doubts for block in blocks for item in block.sentences),
    )


def kinds_in(blocks: Sequence[ShownBlock], kind: TranslationKind | None) -> Iterator[TranslationKind]:
    """The kinds of English in blocks of a document whose own is `kind`."""
    for shown in blocks if kind else ():
        yield from (item.translation_kind or kind for item in shown.sentences if item.translation and kind)


def plain(text: str, kind: BlockKind = BlockKind.PARAGRAPH, english: str | None = None) -> ShownBlock:
    """A block of one sentence without readings."""
    return block(ShownSentence((run(text),), english), kind=kind)


_BLOCKS = (
    block(
        sentence("长春/cháng chūn", "的/de", "银行/yín háng", english="The Banks of Changchun"),
        kind=BlockKind.HEADING,
        level=1,
    ),
    block(sentence("2024-05-06", " ", "来源/lái yuán", "：", "晨报/chén bào"), kind=BlockKind.BYLINE),
    block(
        sentence("银行/yín háng", "行长/háng zhǎng", "说/shuō", "：", "“", english="The bank's governor said:"),
        sentence("重/chóng", "建/jiàn", "重要/zhòng yào", "。", "”", english="“Rebuilding matters.”"),
        ShownSentence((run("他", "tā"), Run("T恤", ("xu4",), "T xù"), run("。")), "He: T-shirt.", gap="\u3000"),
    ),
    block(
        ShownSentence((run("图", "tú"), run("："), Run("西安", ("xi1", "an1"), "Xī'ān"), run("*")), "Picture: Xi'an*"),
        kind=BlockKind.CAPTION,
    ),
    block(sentence("一/yī", "、", "绿/lǜ", "色/sè", english="1. Green"), kind=BlockKind.HEADING, level=2),
    block(
        replace(sentence("• ", "第一/dì yī", english="First & foremost"), translation_kind=TranslationKind.OWN),
        kind=BlockKind.LIST_ITEM,
    ),
    block(
        replace(
            sentence("2. ", "第三/dì sān", english="forth"), doubts=('A number differs: "第三"', "Words repeat: <b>")
        ),
        kind=BlockKind.LIST_ITEM,
    ),
    block(
        sentence("古/gǔ", "人/rén", "云/yún", "《", "诗/shī", "》", english="The ancients said"), kind=BlockKind.QUOTE
    ),
    block(sentence("版权/bǎn quán", "<b>", "&", "所有/suǒ yǒu", english="All rights <reserved>"), kind=BlockKind.LEGAL),
)

ADDRESS = "https://example.org/a_b?c=1&d=2"
# Large enough to be worth a block where it is read back.
PICTURE = png(600, 400)

SAMPLE = Document(
    title="长春的银行",
    language="zh-Hans",
    metadata=Metadata(author="李 & 王", source="晨报", date="2024-05-06"),
    pinyin=PinyinStyle.SYLLABLE,
    blocks=_BLOCKS,
    translation_kind=TranslationKind.MT,
    translation_models=("zh_en 1.9", "zt_en 1.9"),
    has_title_block=True,
    translation_kinds=frozenset(kinds_in(_BLOCKS, TranslationKind.MT)),
    has_doubts=True,
)


def variants() -> dict[str, Document]:
    """The sample in every pinyin style with each kind of English, by name; coloured, and without what is known."""
    kinds = {"none": None, "gloss": TranslationKind.GLOSS, "mt": TranslationKind.MT}
    plain = {
        f"{style}-{name}": replace(SAMPLE, pinyin=style, translation_kind=kind)
        for style in PinyinStyle
        for name, kind in kinds.items()
    }
    toned = {
        f"{style}-tones": replace(SAMPLE, pinyin=style, translation_kind=None, tones=PALETTES["pleco"])
        for style in PinyinStyle
    }
    unknown = replace(toned["syllable-tones"], blocks=tuple(map(_without_bank, _BLOCKS)))
    return (
        plain
        | toned
        | {"zhuyin-above": replace(SAMPLE, pinyin=PinyinStyle.ZHUYIN, zhuyin_above=True), "unknown": unknown}
        | {f"{layout}-noted": _noted(layout) for layout in (Layout.SENTENCE, Layout.PARAGRAPH)}
    )


def _noted(layout: Layout) -> Document:
    """The sample with what readers add, a picture and an address."""
    pictures = (ShownBlock(BlockKind.CAPTION, 0, (), PICTURE), replace(_BLOCKS[3], picture=PICTURE))
    return replace(
        SAMPLE,
        metadata=replace(SAMPLE.metadata, address=ADDRESS),
        blocks=(*_BLOCKS[:2], _marked(_BLOCKS[2]), *pictures, *_BLOCKS[4:]),
        layout=layout,
        note="To be read\nagain_",
    )


def _marked(shown: ShownBlock) -> ShownBlock:
    """The block with a note and two highlights."""
    first, second, *rest = shown.sentences
    bank, governor, *others = first.runs
    first = replace(first, runs=(replace(bank, highlight="yellow"), replace(governor, highlight="yellow"), *others))
    rebuild, *others = second.runs
    second = replace(
        second, runs=(replace(rebuild, highlight="pink"), *others), notes=("Why <i>here</i>?", "100 % & {x}")
    )
    return replace(shown, sentences=(first, second, *rest))


def _without_bank(shown: ShownBlock) -> ShownBlock:
    """The block for one who knows 银行."""
    sentences = (
        replace(item, runs=tuple(replace(run, bare=run.text == "银行") for run in item.runs))
        for item in shown.sentences
    )
    return replace(shown, sentences=tuple(sentences))
