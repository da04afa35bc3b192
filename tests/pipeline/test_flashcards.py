"""Cards of words with where they were met, from the real dictionary."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.exporters.flash_card import FlashCard
from reader.library import Edit, Remembered
from reader.model import Correction, CorrectionKind, Pronunciation, Script, Word, WordContext, WordState
from reader.pipeline import Desk
from reader.pipeline.flashcards import CardLook, word_cards

LOOK = CardLook()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    yield desk
    desk.close()


def met(
    sentence: str,
    word: str,
    *,
    script: Script = Script.SIMPLIFIED,
    syllables: tuple[str, ...] = (),
    english: str = "",
) -> WordContext:
    start = sentence.index(word)
    return WordContext(sentence, start, start + len(word), script, syllables, "article", "题目", english)


def card(desk: Desk, text: str, context: WordContext | None = None, look: CardLook = LOOK) -> FlashCard:
    (made,) = word_cards(desk, [Word(text, WordState.LEARNING, 1.0, context)], look)
    return made


def test_a_word_in_its_sentence(desk: Desk) -> None:
    made = card(desk, "银行", met("他在银行工作。", "银行", english="He works at a bank."))
    assert (made.id, made.simplified, made.traditional) == ("word 银行", "银行", "銀行")
    assert (made.syllables, made.pinyin) == (("yin2", "hang2"), "yínháng")
    assert made.senses == ("bank",)
    assert "个/個 gè" in made.measures
    assert (made.title, made.state) == ("题目", "learning")
    assert "HSK 2.0: 3" in made.levels
    sentence = made.sentence
    assert sentence is not None
    assert sentence.texts == ("他在银行工作。", "他在銀行工作。")
    assert "".join(run.text for run in sentence.traditional[sentence.first : sentence.last]) == "銀行"
    assert (sentence.pinyin, sentence.english) == ("Tā zài yínháng gōngzuò.", "He works at a bank.")


def test_the_entry_is_that_of_the_reading_used(desk: Desk) -> None:
    long, to_grow = (card(desk, "长", met(text, "长")) for text in ("这条路很长。", "他长得很高。"))
    assert (long.pinyin, to_grow.pinyin) == ("cháng", "zhǎng")
    assert "long" in long.senses[0] or "length" in long.senses[0]
    assert any("grow" in sense for sense in to_grow.senses)
    must = card(desk, "得", met("你得走了。", "得"))
    assert must.pinyin == "děi"
    assert any("have to" in sense or "must" in sense for sense in must.senses)


def test_a_traditional_text_is_shown_as_it_is(desk: Desk) -> None:
    made = card(desk, "里", met("他在房間裏。", "裏", script=Script.TRADITIONAL))
    assert made.traditional == "裏"
    assert made.sentence
    assert made.sentence.texts == ("他在房间里。", "他在房間裏。")


def test_traditional_of_the_reader_s_region(desk: Desk) -> None:
    context = met("他在房间里面。", "里面")
    assert card(desk, "里面", context).traditional == "裡面"
    assert card(desk, "里面", context, CardLook(Script.HONG_KONG)).traditional == "裏面"
    assert card(desk, "里面", None, CardLook(Script.HONG_KONG)).traditional == "裏面"


def test_a_word_by_itself(desk: Desk) -> None:
    made = card(desk, "皇后")
    assert (made.traditional, made.pinyin, made.sentence) == ("皇后", "huánghòu", None)
    assert "empress" in made.senses
    assert card(desk, "长春").pinyin == "Chángchūn"
    assert card(desk, "西安").pinyin == "Xī'ān"


def test_a_word_that_no_dictionary_has(desk: Desk) -> None:
    made = card(desk, "赵明瑞")
    assert (made.traditional, made.senses) == ("趙明瑞", ())
    assert made.pinyin.replace(" ", "").lower() == "zhàomíngruì"


def test_the_reading_that_the_article_gave_counts(desk: Desk) -> None:
    """It was found with the names of the whole article; without them it may be another one."""
    context = met("单来了。", "单", syllables=("shan4",))
    assert card(desk, "单", context).pinyin == "shàn"


def test_a_correction_wins_over_it(desk: Desk) -> None:
    desk.corrections.save([Correction(CorrectionKind.READING, "单", "chan2")])
    assert card(desk, "单", met("单来了。", "单", syllables=("shan4",))).syllables == ("chan2",)


def test_english_that_came_later(desk: Desk) -> None:
    context = met("他在银行工作。", "银行")
    assert english(card(desk, "银行", context)) == ""
    desk.memory.keep([Remembered(b"k" * 32, context.sentence, "A machine's.", "zh_en 1.9", cut_off=False)])
    assert english(card(desk, "银行", context)) == "A machine's."
    kept = met(context.sentence, "银行", english="Of then.")
    assert english(card(desk, "银行", kept)) == "Of then."
    desk.edits.save(Edit(context.sentence, "My own."))
    assert english(card(desk, "银行", kept)) == "My own."


def english(made: FlashCard) -> str:
    assert made.sentence
    return made.sentence.english


def test_part_of_a_word_that_was_selected(desk: Desk) -> None:
    made = card(desk, "银行", met("他是银行家。", "银行"))
    assert made.pinyin == "yínháng"
    assert made.sentence
    runs = made.sentence.simplified[made.sentence.first : made.sentence.last]
    assert "".join(run.text for run in runs) == "银行"
    assert [run.syllables for run in runs] == [("yin2", "hang2")]


def test_several_words_that_were_selected(desk: Desk) -> None:
    made = card(desk, "银行工作", met("他在银行工作。", "银行工作"))
    assert made.sentence
    assert made.sentence.last - made.sentence.first == 2
    assert made.syllables == ("yin2", "hang2", "gong1", "zuo4")


def test_readings_of_taiwan(desk: Desk) -> None:
    look = CardLook(pronunciation=Pronunciation.TAIWAN)
    assert card(desk, "垃圾", met("这里有垃圾。", "垃圾"), look).pinyin == "lèsè"
    assert card(desk, "垃圾", None, look).pinyin == "lèsè"


def test_more_words_than_are_looked_up_at_once(desk: Desk) -> None:
    words = [Word(f"银行{number}", WordState.KNOWN, 1.0, met("他在银行。", "银行")) for number in range(450)]
    assert [made.simplified for made in word_cards(desk, words, LOOK)] == [word.text for word in words]
