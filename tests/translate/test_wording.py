import pytest

from reader.model import Term
from reader.translate.normalise import SourceSentence
from reader.translate.terms import TermMatcher
from reader.translate.wording import WordingTrial, begin_trial, changed_place, put_wording

CORE, REGION = Term("核心", "core; hub"), Term("特區", "zone")
TERMS = TermMatcher([(CORE, ("核心",)), (REGION, ("特區", "特区"))])
SENTENCE = SourceSentence("1.0", "核心在特區。", "核心在特区。", "核心在特區。")
OWN = "The nucleus is in a special region."


def trial(english: str = OWN, sentence: SourceSentence = SENTENCE) -> WordingTrial:
    begun = begin_trial(sentence, english, TERMS)
    assert begun is not None
    return begun


def answers(begun: WordingTrial, own: str, **by_term: str) -> dict[str, str]:
    """What an engine says: `by_term` are patterns, in which {} is the word that stands in the term's place."""
    english = {begun.sentence.id: own}
    for hit, variants in begun.variants.items():
        for number, variant in enumerate(variants):
            english[variant.id] = by_term[hit.term.english.split(";")[0]].format(f"word{number}")
    return english


def test_the_place_is_what_alone_changes() -> None:
    assert changed_place("Its core, they say.", ["Its milk, they say.", "Its big city, they say."], 4) == (4, 8)


def test_an_article_follows_its_word_and_is_no_change_itself() -> None:
    assert changed_place("This is a nucleus.", ["This is an oil.", "This is an island."], 4) == (10, 17)


@pytest.mark.parametrize(
    "variants",
    [
        ["They say so.", "They say so."],  # the same: the model heeds the word nowhere
        ["They say.", "They say."],  # left out
        ["They think so.", "They say nothing."],  # one for each place
        ["They think so.", "They mean so.", "They say nothing.", "They say yes."],  # two for each
        ["They think so."],  # no other agrees
        ["Milk it is, and no end.", "Cities, above all."],  # all is otherwise
        [],
    ],
)
def test_no_place_is_named_where_the_trials_do_not_agree(variants: list[str]) -> None:
    assert changed_place("They say so.", variants, 2) is None


def test_most_trials_count() -> None:
    assert changed_place("They say so.", ["They mean so.", "Milk is dear.", "They do so."], 2) == (5, 8)


@pytest.mark.parametrize(
    ("english", "replaced", "wording", "expected"),
    [
        ("The nucleus.", "nucleus", "core", "The core."),
        ("Nuclei matter.", "Nuclei", "core areas", "Core areas matter."),
        ("“Nuclei” matter.", "Nuclei", "core", "“Core” matter."),
        ("nuclei matter.", "nuclei", "core", "core matter."),
        ("See Nucleus One.", "Nucleus", "core", "See core One."),
        ("A nucleus.", "nucleus", "hub", "A hub."),
        ("A nucleus.", "nucleus", "area", "An area."),
        ("It is an area.", "area", "core", "It is a core."),
        ("The area.", "area", "core", "The core."),
        ("Vitamin a area.", "area", "core", "Vitamin a core."),
    ],
)
def test_a_wording_is_fitted_in(english: str, replaced: str, wording: str, expected: str) -> None:
    start = english.index(replaced)
    assert put_wording(english, (start, start + len(replaced)), wording) == expected


def test_other_words_stand_in_the_terms_place_in_every_script() -> None:
    begun = trial("The core is in a special region.")
    ((hit, variants),) = begun.variants.items()
    assert hit.term == REGION
    assert variants[0] == SourceSentence("1.0 3 城市", "核心在城市。", "核心在城市。", "核心在城市。")
    assert len({sentence.id for sentence in begun.sentences}) == 1 + 4
    assert begun.sentences[0] == SENTENCE


def test_a_word_of_the_sentence_is_no_other_word() -> None:
    text = "城市的核心。"
    begun = trial("The city's nucleus.", SourceSentence("1.0", text, text, text))
    assert [sentence.text for sentence in begun.sentences] == [
        text,
        "城市的牛奶。",
        "城市的火山。",
        "城市的森林。",
        "城市的石油。",
    ]


def test_each_missing_term_gets_its_wording() -> None:
    begun = trial()
    english = answers(begun, OWN, core="The {} is in a special region.", zone="The nucleus is in a {}.")
    assert begun.result(english) == "The core is in a zone."


def test_a_term_that_cannot_be_placed_is_left() -> None:
    begun = trial()
    english = answers(begun, OWN, core="Something else about {} altogether.", zone="The nucleus is in a {}.")
    assert begun.result(english) == "The nucleus is in a zone."
    english = answers(begun, OWN, core="Something else about {}.", zone="Or: {}, which is not the same.")
    assert begun.result(english) is None


def test_two_terms_in_one_place_are_none() -> None:
    begun = trial()
    pattern = "The {} is in a special region."
    assert begun.result(answers(begun, OWN, core=pattern, zone=pattern)) is None


def test_a_translation_that_has_the_wordings_by_now_is_the_result() -> None:
    begun = trial()
    own = "The hubs are in a zone."
    assert begun.result(answers(begun, own, core="{}", zone="{}")) == own


def test_nothing_is_tried_where_nothing_is_missing_or_offsets_do_not_hold() -> None:
    assert begin_trial(SENTENCE, "The core is in a zone.", TERMS) is None
    other = SourceSentence("1.0", "核心在特區。", "核心在特区。", "核心在行政特區。")
    assert begin_trial(other, OWN, TERMS) is None
