"""Which cards there will be, and files of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.exporters.flash_card import CardOptions
from reader.model import PinyinStyle, Problem, ReaderError, Script, Translation, TranslationKind, Word, WordState
from reader.model.flash_cards import CardFormat, CardKind, CardScope
from reader.pipeline import ArticleNames, Desk, OverlaySource, open_text
from reader.pipeline.card_files import card_options, export_cards
from reader.pipeline.card_plan import CardCount, CardPlan, card_look, plan_cards
from reader.pipeline.flashcards import CardLook
from reader.settings import ScriptChoice, Settings
from tests.pipeline.test_flashcards import met

LOOK = CardLook()
TEXT = "题目\n\n他在银行工作。他喜欢学习。\n\n他在银行工作。Hello.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    yield desk
    desk.close()


@pytest.fixture
def source() -> OverlaySource:
    article = open_text(TEXT, "memory")
    english = Translation("1.0", "He works at a bank.", TranslationKind.MT)
    return OverlaySource(article, {"1.0": english}, names=ArticleNames(article))


LIST = (
    Word("文化", WordState.LEARNING, 1.0, met("文化很好。", "文化")),
    Word("学习", WordState.LEARNING, 2.0, met("我们学习。", "学习")),
    Word("银行", WordState.LEARNING, 3.0),
    Word("工作", WordState.KNOWN, 4.0),
    Word("喜欢", WordState.IGNORED, 5.0),
)


def planned(desk: Desk, scope: CardScope, source: OverlaySource | None = None) -> CardPlan:
    return plan_cards(desk, scope, LOOK, LIST, source)


def test_scopes(desk: Desk, source: OverlaySource) -> None:
    words = {scope: [word.text for word in planned(desk, scope, source).words] for scope in CardScope}
    assert words == {
        CardScope.GIVEN: ["文化", "学习", "银行", "工作", "喜欢"],
        CardScope.ALL: ["文化", "学习", "银行", "工作"],
        CardScope.LEARNING: ["文化", "学习", "银行"],
        # In the order in which they come.
        CardScope.ARTICLE: ["银行", "工作", "喜欢", "学习"],
        CardScope.SENTENCES: [],
    }


def test_a_word_without_a_sentence_gets_that_of_the_article(desk: Desk, source: OverlaySource) -> None:
    bank, *_, study = planned(desk, CardScope.ARTICLE, source).words
    assert bank.context
    assert (bank.context.sentence, bank.context.english) == ("他在银行工作。", "He works at a bank.")
    assert bank.context.syllables == ("yin2", "hang2")
    # The one that has one keeps it: its card would change with each export.
    assert study.context
    assert study.context.sentence == "我们学习。"


def test_counts_are_what_comes(desk: Desk, source: OverlaySource) -> None:
    for scope in CardScope:
        plan = planned(desk, scope, source)
        cards = list(plan.cards())
        assert len(cards) == plan.count.notes
        for kinds in (frozenset(CardKind), frozenset({CardKind.CLOZE}), frozenset({CardKind.SENTENCE})):
            assert sum(len(card.kinds(kinds)) for card in cards) == plan.count.cards(kinds)


def test_sentences_none_twice_and_none_without_chinese(desk: Desk, source: OverlaySource) -> None:
    cards = list(planned(desk, CardScope.SENTENCES, source).cards())
    assert [card.simplified for card in cards] == ["题目", "他在银行工作。", "他喜欢学习。"]
    bank = cards[1]
    assert bank.sentence
    assert (bank.traditional, bank.sentence.english, bank.title) == ("他在銀行工作。", "He works at a bank.", "题目")
    assert (bank.pinyin, bank.is_sentence) == ("Tā zài yínháng gōngzuò.", True)
    again = list(planned(desk, CardScope.SENTENCES, source).cards())
    assert [card.id for card in again] == [card.id for card in cards]


def test_folded_blocks_have_no_cards(desk: Desk, source: OverlaySource) -> None:
    blocks = tuple(replace(block, folded=True) for block in source.article.blocks)
    folded = replace(source, article=replace(source.article, blocks=blocks))
    assert planned(desk, CardScope.SENTENCES, folded).count == CardCount(0, 0, of_sentences=True)
    assert planned(desk, CardScope.ARTICLE, folded).count == CardCount(0, 0)


def test_the_sample_has_a_sentence_if_any_has(desk: Desk, source: OverlaySource) -> None:
    plan = plan_cards(desk, CardScope.GIVEN, LOOK, reversed(LIST))
    sample = plan.sample()
    assert sample is not None
    assert sample.simplified == "学习"
    bare = plan_cards(desk, CardScope.GIVEN, LOOK, LIST[2:]).sample()
    assert bare is not None
    assert bare.simplified == "银行"
    assert plan_cards(desk, CardScope.GIVEN, LOOK, ()).sample() is None
    whole = planned(desk, CardScope.SENTENCES, source).sample()
    assert whole is not None
    assert whole.is_sentence


def test_looking_through_an_article_can_be_ended(desk: Desk, source: OverlaySource) -> None:
    def cancel() -> None:
        raise ReaderError(Problem.CANCELLED, "x")

    with pytest.raises(ReaderError):
        plan_cards(desk, CardScope.ARTICLE, LOOK, LIST, source, cancel)


def test_the_window_s_settings_count() -> None:
    assert card_look(Settings()).traditional is Script.TAIWAN
    assert card_look(Settings(script=ScriptChoice.HONG_KONG)).traditional is Script.HONG_KONG
    assert card_look(Settings(script=ScriptChoice.SIMPLIFIED)).traditional is Script.TAIWAN
    options = card_options(Settings(script=ScriptChoice.TAIWAN, pinyin=PinyinStyle.ZHUYIN), "A::B")
    assert (options.deck, options.traditional_first, options.readings) == ("Duidu::A B", True, PinyinStyle.ZHUYIN)
    assert card_options(Settings()) == CardOptions("Duidu")
    assert card_options(Settings(), article=open_text("學習", "here")).traditional_first
    assert not card_options(
        Settings(script=ScriptChoice.SIMPLIFIED), article=open_text("學習", "here")
    ).traditional_first
    assert options.changed("", ()) == options
    assert options.changed("X", [CardKind.CLOZE]) == replace(options, deck="X", kinds=frozenset({CardKind.CLOZE}))


@pytest.mark.parametrize("to", CardFormat)
def test_files_are_whole_or_not_there(desk: Desk, tmp_path: Path, to: CardFormat) -> None:
    target = tmp_path / f"cards{to.suffix}"
    plan = planned(desk, CardScope.ALL)
    told: list[tuple[int, int]] = []
    export_cards(plan.cards(), plan.count.notes, target, to, CardOptions(), lambda *done: told.append(done))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    before = target.read_bytes()

    def cancel(done: int, total: int) -> None:
        raise ReaderError(Problem.CANCELLED, f"{done} of {total}")

    with pytest.raises(ReaderError):
        export_cards(plan.cards(), plan.count.notes, target, to, CardOptions(), cancel)
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [target.name, "data"]


def test_no_file_without_a_card(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "cards.apkg"
    with pytest.raises(ReaderError) as caught:
        export_cards(plan_cards(desk, CardScope.ALL, LOOK, ()).cards(), 0, target, CardFormat.ANKI, CardOptions())
    assert caught.value.problem is Problem.NO_CARDS
    assert not target.exists()


def test_where_nothing_can_be_written(desk: Desk, tmp_path: Path) -> None:
    plan = planned(desk, CardScope.ALL)
    with pytest.raises(ReaderError) as caught:
        export_cards(plan.cards(), 4, tmp_path / "none" / "a.csv", CardFormat.CSV, CardOptions())
    assert caught.value.problem is Problem.CANNOT_WRITE


def test_what_programs_have_no_place_for() -> None:
    assert not CardFormat.PLECO.can_hold(CardScope.SENTENCES)
    assert not CardFormat.SKRITTER.can_hold(CardScope.SENTENCES)
    assert all(to.can_hold(scope) for to in (CardFormat.ANKI, CardFormat.CSV) for scope in CardScope)
