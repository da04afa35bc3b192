"""What is to be saved for what the reader changed, and how it would stand then."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from reader import pipeline
from reader.model import Correction, CorrectionKind, Pronunciation, Scope, Script
from reader.pipeline import ArticleCorrections
from reader.pipeline.proposing import Draft, Proposal, Subject, propose

R, W, C = CorrectionKind.READING, CorrectionKind.WORDS, CorrectionKind.CONVERSION
TEXT = "他去银行,我们很好。"
BANK = Draft(2, 4)


def proposed(
    draft: Draft,
    scope: Scope = Scope.EVERYWHERE,
    known: Iterable[Correction] = (),
    *,
    text: str = TEXT,
    shown: Script = Script.TAIWAN,
) -> Proposal:
    subject = Subject(text, Script.SIMPLIFIED, shown, "a", ArticleCorrections(list(known)))
    made = propose(subject, draft, scope)
    assert made is not None
    return made


def stands(proposal: Proposal) -> list[str]:
    return [f"{token.text} {token.pinyin}" for token in proposal.tokens]


def test_what_is_not_changed_saves_nothing() -> None:
    made = proposed(Draft(3, 4))
    assert (made.draft.start, made.draft.end, made.draft.borders) == (2, 4, frozenset())
    assert (stands(made), made.form) == (["银行 yínháng"], "銀行")
    assert (made.saved, made.removed, made.applied, made.is_sound) == ((), (), (), False)
    assert made.before is not None
    assert (made.before.start, made.before.form, made.after) == (1, "去", None)


def test_a_reading_is_that_of_the_whole_word() -> None:
    made = proposed(Draft(2, 4, typed={3: "xíng"}))
    assert made.saved == (Correction(R, "银行", "yin2 xing2"),)
    assert stands(made) == ["银行 yínxíng"]
    assert made.is_sound


@pytest.mark.parametrize(
    ("scope", "article_id", "sentence", "start"),
    [(Scope.HERE, "a", TEXT, 2), (Scope.ARTICLE, "a", "", 0), (Scope.EVERYWHERE, "", "", 0)],
)
def test_a_scope_says_where_it_counts(scope: Scope, article_id: str, sentence: str, start: int) -> None:
    made = proposed(Draft(2, 4, typed={3: "xing2"}), scope)
    assert made.saved == (Correction(R, "银行", "yin2 xing2", None, article_id, sentence, start),)
    assert made.saved[0].scope is scope


def test_what_is_no_reading_is_told_and_saves_nothing() -> None:
    made = proposed(Draft(2, 4, typed={2: "yin2", 3: "hang2x"}))
    assert made.wrong == {3}
    assert not made.is_sound
    assert stands(made) == ["银行 yínháng"]


def test_a_word_is_split_and_read_by_its_parts() -> None:
    made = proposed(Draft(2, 4, frozenset({3}), {3: "xíng"}))
    assert made.saved == (Correction(W, "银行", "银|行"), Correction(R, "行", "xing2"))
    assert stands(made) == ["银 yín", "行 xíng"]


def test_words_are_joined() -> None:
    made = proposed(Draft(1, 4, frozenset()))
    assert made.saved == (Correction(W, "去银行", "去银行"),)
    assert stands(made) == ["去银行 qùyínháng"]
    # Only what changes is named.
    assert proposed(Draft(0, 4, frozenset({1}))).saved == made.saved


def test_a_form_is_put_right_in_the_words_that_are_written_otherwise() -> None:
    made = proposed(Draft(1, 4, form="去銀航"))
    assert made.saved == (Correction(C, "银行", "銀航", Script.TAIWAN),)
    assert made.form == "去銀航"
    assert proposed(Draft(1, 4, form=" 去 銀行")).saved == ()
    assert proposed(Draft(1, 4, form="去銀行很")).saved == (Correction(C, "去银行", "去銀行很", Script.TAIWAN),)
    assert not proposed(Draft(2, 4, form=" ")).is_sound


def test_the_sources_own_script_is_not_put_right() -> None:
    assert proposed(Draft(2, 4, form="很好"), shown=Script.SIMPLIFIED).saved == ()


def test_what_would_win_is_removed_and_what_is_wider_stays() -> None:
    everywhere = Correction(R, "银行", "yin1 hang1")
    here = Correction(R, "银行", "yin2 xing2", None, "a", TEXT, 2)
    made = proposed(Draft(2, 4, typed={3: "hang4"}), Scope.ARTICLE, [everywhere, here])
    assert made.applied == (here,)
    assert made.removed == (here,)
    assert made.saved == (Correction(R, "银行", "yin2 hang4", None, "a"),)
    assert stands(made) == ["银行 yínhàng"]
    again = proposed(Draft(2, 4, typed={3: "hang4"}), Scope.HERE, [everywhere])
    assert (again.applied, again.removed) == ((everywhere,), ())
    assert stands(again) == ["银行 yīnhàng"]


def test_a_wider_text_is_replaced_by_one_that_says_as_much() -> None:
    longer = Correction(R, "去银行", "qu1 yin1 hang1")
    made = proposed(Draft(2, 4, typed={3: "xing2"}), known=[longer])
    assert made.removed == (longer,)
    assert made.saved == (Correction(R, "去银行", "qu1 yin1 xing2"),)
    cut = Correction(W, "去银行", "去银|行")
    made = proposed(Draft(3, 4, frozenset(), {}), known=[cut])
    assert made.saved == ()
    made = proposed(Draft(1, 4, frozenset({2})), known=[cut])
    assert (made.removed, made.saved) == ((cut,), (Correction(W, "去银行", "去|银行"),))
    written = Correction(C, "去银行", "去金行", Script.TAIWAN)
    made = proposed(Draft(2, 4, form="銀航"), known=[written])
    assert (made.removed, made.saved) == ((written,), (Correction(C, "去银行", "去銀航", Script.TAIWAN),))


def test_a_conversion_for_another_script_is_let_be() -> None:
    other = Correction(C, "银行", "銀航", Script.HONG_KONG)
    assert proposed(Draft(2, 4, form="金行"), known=[other]).removed == ()


def test_a_selection_ends_at_a_stop_and_begins_with_a_word() -> None:
    made = proposed(Draft(0, 9))
    assert "".join(token.text for token in made.tokens) == "他去银行"
    made = proposed(Draft(4, 9))
    assert made.draft.start == 5
    assert made.before is None


def test_no_more_than_a_line_is_put_right_at_once() -> None:
    made = proposed(Draft(0, 20), text="我们喜欢北京我们喜欢北京我们喜欢北京")
    assert (made.draft.start, made.draft.end) == (0, 12)
    assert made.after is None


@pytest.mark.parametrize(("text", "start", "end"), [("好,好", 1, 2), ("A B", 0, 1), ("好", 1, 1)])
def test_where_no_word_is_nothing_is_proposed(text: str, start: int, end: int) -> None:
    subject = Subject(text, Script.SIMPLIFIED, Script.TAIWAN, "a", ArticleCorrections())
    assert propose(subject, Draft(start, end), Scope.HERE) is None


def test_in_a_word_with_letters_the_characters_alone_are_read() -> None:
    text = "这是AA制。"
    made = proposed(Draft(2, 5, frozenset(), {4: "zhi1"}), Scope.HERE, text=text)
    assert made.saved[-1] == Correction(R, "制", "zhi1", None, "a", text, 4)
    assert made.tokens[-1].readings[-1] is not None
    assert made.tokens[-1].readings[-1].syllable == "zhi1"


def test_what_is_saved_is_what_the_article_then_shows() -> None:
    article = pipeline.open_text(TEXT, "test")
    made = proposed(Draft(2, 4, frozenset({3}), {3: "xing2"}, "銀航"))
    (annotation, *_) = pipeline.annotate(article, 0, corrector=ArticleCorrections(made.saved).corrector)
    assert annotation.tokens[2:4] == made.tokens
    assert annotation.variants[Script.TAIWAN].text[2:4] == "銀航"


def test_readings_of_taiwan_are_put_right_as_they_are_shown() -> None:
    shown = Subject("倒垃圾", Script.SIMPLIFIED, Script.SIMPLIFIED, "a", ArticleCorrections())
    taiwan = replace(shown, pronunciation=Pronunciation.TAIWAN)
    made = propose(taiwan, Draft(1, 3), Scope.EVERYWHERE)
    assert made is not None
    assert stands(made) == ["垃圾 lèsè"]
    mainland = propose(taiwan, Draft(1, 3, typed={1: "la1", 2: "ji1"}), Scope.EVERYWHERE)
    assert mainland is not None
    assert mainland.saved == (Correction(R, "垃圾", "la1 ji1"),)


def test_digits_that_are_read_one_by_one_are_read_as_is_typed() -> None:
    proposal = proposed(Draft(2, 5, typed={4: "dong4"}), text="他住110室。")
    assert stands(proposal) == ["110 yāo yāo dòng"]
    assert [(each.text, each.value) for each in proposal.saved] == [("110", "yao1 yao1 dong4")]
