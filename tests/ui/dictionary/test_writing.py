"""What a card says, as text and as links."""

import pytest
from PySide6.QtGui import QTextDocument

from reader.model import PinyinStyle, Script
from reader.pipeline.card import Card, CardEntry, CharacterFacts, Form, Measure, Part, Reference, Sense
from reader.pipeline.examples import Example
from reader.ui.dictionary.texts import Site, sites
from reader.ui.dictionary.writing import CardLook, CardWriter, Leaf
from reader.ui.reading_view import WordPlace

HAIR, SEND = Form("发", "髮"), Form("发", "發")
EVIL = '<img src="file:///etc/passwd"><a href="0">x</a> & "'


def entry(form: Form, syllable: str, *senses: str, used: bool = False, dictionary: str = "CC-CEDICT") -> CardEntry:
    return CardEntry(
        form, (syllable,), (), tuple(Sense((sense,)) for sense in senses), is_used=used, dictionary=dictionary
    )


def text_of(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText().replace("\N{NO-BREAK SPACE}", " ")


def lines(card: Card, look: CardLook | None = None, **beside: object) -> list[str]:
    leaf = Leaf(card, **beside)  # pyright: ignore[reportArgumentType]
    return [" ".join(line.split()) for line in text_of(CardWriter(leaf, look or CardLook()).body()).splitlines()]


@pytest.fixture
def card() -> Card:
    entries = (entry(SEND, "fa1", "to send out", "to show", used=True), entry(HAIR, "fa4", "hair"))
    return Card("发", SEND, ("fa1",), entries, (("fa4",),))


@pytest.mark.usefixtures("qapp")
def test_the_entry_that_is_meant_comes_with_a_mark_and_others_in_calm_ink(card: Card) -> None:
    told = lines(card)
    assert told[:4] == ["fā read so here", "1 to send out 2 to show", "髮 fà", "hair"]
    look = CardLook()
    html = CardWriter(Leaf(card), look).body()
    assert f"color:{look.theme.calm.name()};" in html[html.index("hair") - 400 : html.index("hair")]
    assert text_of(CardWriter(Leaf(card), look).head()).split() == ["发", "發", "fā", "also", "fà"]


@pytest.mark.usefixtures("qapp")
def test_an_entry_that_is_read_otherwise_than_the_place_says_so() -> None:
    form = Form("更深", "更深")
    deep = CardEntry(form, ("geng1", "shen1"), (), (Sense(("deep at night",)),))
    card = Card("更深", form, ("geng4", "shen1"), (deep,), (("geng1", "shen1"),))
    assert lines(card, place=WordPlace("0.0", 0, 2))[:2] == ["gēng shēn not read so here", "deep at night"]
    # Looked up by itself it is read no other way.
    assert lines(card)[:2] == ["gēng shēn", "deep at night"]


@pytest.mark.usefixtures("qapp")
def test_one_entry_says_its_reading_once() -> None:
    form = Form("海", "海")
    card = Card("海", form, ("hai3",), (entry(form, "hai3", "ocean", "sea", used=True),))
    assert lines(card)[0] == "1 ocean 2 sea"
    assert text_of(CardWriter(Leaf(card), CardLook()).head()).split() == ["海", "hǎi"]


@pytest.mark.usefixtures("qapp")
def test_what_dictionaries_and_articles_say_is_no_markup(card: Card) -> None:
    form = Form(EVIL, EVIL)
    hostile = Card(
        EVIL,
        form,
        (EVIL,),
        (CardEntry(form, (EVIL,), (0,), (Sense((EVIL,)),), (Measure(form, (EVIL,)),), dictionary=EVIL), *card.entries),
        ((EVIL,),),
        (Part(form, (EVIL,), EVIL, 0, 1),),
        (CharacterFacts(form, (EVIL,), EVIL, 3, (EVIL,), EVIL, EVIL),) * 2,
    )
    example = Example(EVIL, 0, 4, EVIL, EVIL, EVIL, EVIL)
    writer = CardWriter(Leaf(hostile, badges=(EVIL,), aside=EVIL, examples=(example,)), CardLook())
    for html in (writer.head(), writer.body()):
        assert "<img" not in html
        assert "\ufffc" not in text_of(html)  # which stands for a picture
    assert set(map(type, writer.targets)) == {str, Example, Site}
    assert text_of(writer.body()).count('<a href="0">x</a> & "') >= 10


@pytest.mark.usefixtures("qapp")
def test_titles_stand_where_there_are_several_dictionaries(card: Card) -> None:
    added = Card("发", SEND, ("fa1",), (*card.entries, entry(SEND, "fa1", "emit", dictionary="Own")))
    assert [line for line in lines(added) if line.endswith(("CC-CEDICT", "Own"))] == [
        "fā read so here CC-CEDICT",
        "髮 fà CC-CEDICT",
        "fā Own",
    ]


@pytest.mark.usefixtures("qapp")
def test_an_added_dictionary_is_shown_line_by_line_within_bounds() -> None:
    form = Form("海", "海")
    long = entry(form, "hai3", "① <b>sea</b>", "② lake", "x" * 5000, dictionary="Own")
    told = lines(Card("海", form, ("hai3",), (long,)))
    assert told[:2] == ["① <b>sea</b>", "② lake"]
    assert len(told[2]) < 3000
    assert told[2].endswith("x…")


@pytest.mark.usefixtures("qapp")
def test_words_inside_characters_and_measures_lead_on() -> None:
    form = Form("图书", "圖書")
    measure = Measure(Form("本", "本"), ("ben3",))
    reference = Reference(Form("书", "書"), "書", ("shu1",), ())
    used = CardEntry(form, ("tu2", "shu1"), (), (Sense(("see ", reference)),), (measure,), is_used=True)
    parts = (Part(Form("图书馆", "圖書館"), ("tu2", "shu1", "guan3"), "library", 0, 3),)
    characters = (
        CharacterFacts(Form("图", "圖"), ("tu2",), "picture", 14, ("囗", "啚")),
        CharacterFacts(Form("书", "書"), ("shu1",), "book", 10),
    )
    card = Card("圖書", form, ("tu2", "shu1"), (used,), (), parts, characters)
    look = CardLook(Script.TAIWAN, PinyinStyle.NUMBERS)
    told = lines(card, look)
    assert told[:7] == [
        "see 書 shu1",
        "Measure words: 本 ben3",
        "Longer word here",
        "圖書館 tu2 shu1 guan3 library",
        "Characters",
        "圖 tu2 picture strokes: 14 囗 + 啚",
        "書 shu1 book strokes: 10",
    ]
    writer = CardWriter(Leaf(card), look)
    writer.body()
    assert writer.targets[:7] == ["书", "本", "圖書館", "圖", "囗", "啚", "書"]


@pytest.mark.usefixtures("qapp")
def test_a_word_that_no_dictionary_has_shows_its_characters() -> None:
    facts = CharacterFacts(Form("赵", "趙"), ("zhao4",), strokes=9)
    card = Card("赵赵", Form("赵赵", "趙趙"), ("zhao4", "zhao4"), (), (), (), (facts, facts))
    assert lines(card)[:3] == [
        "No dictionary has this word; its characters are below.",
        "Characters",
        "赵 zhào strokes: 9",
    ]


@pytest.mark.usefixtures("qapp")
def test_levels_and_what_is_to_be_known_stand_first(card: Card) -> None:
    told = lines(card, badges=("HSK 2.0: 3", "Own: A"), aside="Glossary: 发\nsecond")
    assert told[:3] == ["Glossary: 发", "second", "HSK 2.0: 3 Own: A"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("examples", "told"),
    [
        (None, ["Looking…"]),
        ((), ["None found."]),
        ((Example("他发了信。", 1, 2, "He sent it.", "信", "a", "1.0"),), ["他发了信。", "He sent it. · 信"]),
        ((Example("他发了信。", 1, 2, "", "信", "a", "1.0"),), ["他发了信。", "信"]),
    ],
    ids=["not yet", "none", "with English", "without"],
)
def test_examples_stand_last(card: Card, examples: tuple[Example, ...] | None, told: list[str]) -> None:
    said = lines(card, examples=examples)
    assert said[said.index("Examples from your library") + 1 :] == told


def test_sites_get_the_word_in_its_script_and_nothing_else() -> None:
    addresses = [site.address for site in sites("長&x=1", Script.TAIWAN)]
    assert addresses == [
        "https://www.mdbg.net/chinese/dictionary?page=worddict&wdrst=1&wdqb=%E9%95%B7%26x%3D1",
        "https://en.wiktionary.org/wiki/%E9%95%B7%26x%3D1",
        "https://www.zdic.net/hant/%E9%95%B7%26x%3D1",
    ]
