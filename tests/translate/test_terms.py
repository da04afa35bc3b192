import pytest

from reader.model.translation import Term
from reader.translate.terms import TermMatcher, missing_terms, stem

CAR, CARD = Term("車", "car; vehicle"), Term("車票", "car ticket")
MATCHER = TermMatcher([(CAR, ("車", "车")), (CARD, ("車票", "车票"))])


def test_the_longest_is_found_in_either_script() -> None:
    for text in ("買車票上車", "买车票上车"):
        hits = MATCHER.in_chinese(text, "买车票上车")
        assert [(hit.start, hit.end, hit.term) for hit in hits] == [(1, 3, CARD), (4, 5, CAR)]


def test_other_offsets_are_refused() -> None:
    with pytest.raises(ValueError, match="offsets"):
        MATCHER.in_chinese("車", "")


def test_wordings_are_found_inflected_and_hyphenated() -> None:
    hits = MATCHER.in_english("Two car-tickets for the Vehicles")
    assert [(hit.start, hit.end, hit.term) for hit in hits] == [(4, 15, CARD), (24, 32, CAR)]


def test_missing_terms() -> None:
    hits = MATCHER.in_chinese("車車票", "车车票")
    assert missing_terms(hits, "A carpet") == [CAR, CARD]
    assert missing_terms(hits, "A car ticket") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("car", "cars"),
        ("policy", "policies"),
        ("develop", "developing"),
        ("plan", "planned"),
        ("make", "making"),
        ("class", "classes"),
        ("Women", "woman"),
        ("country", "country's"),
    ],
)
def test_inflections_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_other_words_do_not() -> None:
    assert stem("car") != stem("card")
