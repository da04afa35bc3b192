import pytest

from reader.model.translation import Term
from reader.translate.terms import TermHit, TermMatcher, missing_terms, wordings_in

CAR, CARD = Term("車", "car; vehicle"), Term("車票", "car ticket")
MATCHER = TermMatcher([(CAR, ("車", "车")), (CARD, ("車票", "车票"))])


def chinese(text: str, *terms: str, words: str = "") -> list[str]:
    """The terms found in a text, in order; `words` is the text with spaces between its words."""
    starts = {len("".join(words.split()[:at])) for at in range(len(words.split()))}
    matcher = TermMatcher([(Term(term, "x"), (term,)) for term in terms], (lambda _: starts) if words else None)
    return [text[hit.start : hit.end] for hit in matcher.in_chinese(text, text)]


def english(text: str, *wordings: str) -> list[str]:
    """What of a text is a wording of a term."""
    hits = wordings_in(text, [Term(str(at), wording) for at, wording in enumerate(wordings)])
    return [text[hit.start : hit.end] for hit in hits]


def test_the_longest_is_found_in_either_script() -> None:
    for text in ("買車票上車", "买车票上车"):
        hits = MATCHER.in_chinese(text, "买车票上车")
        assert hits == [TermHit(1, 3, CARD), TermHit(4, 5, CAR)]


def test_other_offsets_are_refused() -> None:
    with pytest.raises(ValueError, match="offsets"):
        MATCHER.in_chinese("車", "")


@pytest.mark.parametrize(
    ("text", "terms", "found"),
    [
        ("新能源汽车和汽车", ("汽车", "新能源汽车"), ["新能源汽车", "汽车"]),
        ("新能源汽车", ("新能源", "汽车"), ["新能源", "汽车"]),
        # The longer one wins, be it the later one.
        ("中华人民共和国", ("中华人民", "人民共和国"), ["人民共和国"]),
        ("中华人民共和国", ("中华", "中华人民", "人民共和国"), ["中华", "人民共和国"]),
        ("核心核心", ("核心",), ["核心", "核心"]),
        ("核", ("核心",), []),
        ("", ("核心",), []),
    ],
)
def test_the_longest_of_overlapping_terms(text: str, terms: tuple[str, ...], found: list[str]) -> None:
    assert chinese(text, *terms) == found


@pytest.mark.parametrize(
    ("words", "terms", "found"),
    [
        ("统一 汽车 标准", ("一汽",), []),
        ("统一 汽车 标准", ("一汽", "汽车"), ["汽车"]),
        ("在 一汽 工作", ("一汽",), ["一汽"]),
        # Part of a word, and a word with a part of the next: cut wrongly, most likely.
        ("新能源汽车 产业", ("汽车",), ["汽车"]),
        ("长春汽 开区 的", ("汽开区",), ["汽开区"]),
        ("人民 的 人", ("人",), ["人"]),
        ("人民", ("人",), []),
    ],
)
def test_what_only_looks_like_a_term(words: str, terms: tuple[str, ...], found: list[str]) -> None:
    assert chinese(words.replace(" ", ""), *terms, words=words) == found


def test_a_form_belongs_to_the_term_that_stands_so_in_the_glossary() -> None:
    school, college = Term("学校", "school"), Term("學校", "college")
    matcher = TermMatcher([(school, ("学校", "學校")), (college, ("學校", "学校"))])
    assert [hit.term for hit in matcher.in_chinese("學校学校", "学校学校")] == [college, school]
    assert matcher.term("學校") == college
    assert matcher.term("校") is None


@pytest.mark.parametrize(
    ("text", "wordings", "found"),
    [
        ("The cores of the system", ("core", "system"), ["cores", "system"]),
        ("Two cities grew", ("city",), ["cities"]),
        ("A carpet", ("car",), []),
        ("new-energy vehicles", ("new energy vehicle",), ["new-energy vehicles"]),
        ("New Energy Vehicles", ("new-energy vehicle",), ["New Energy Vehicles"]),
        ("new energy vehicles and vehicles", ("vehicle", "new energy vehicle"), ["new energy vehicles", "vehicles"]),
        # A compound as one word, with a hyphen, as two.
        ("policymakers, policy-maker", ("policy maker",), ["policymakers", "policy-maker"]),
        ("policy-makers, policy maker", ("policymaker",), ["policy-makers", "policy maker"]),
        ("co-operation", ("cooperation",), ["co-operation"]),
        ("cooperation", ("co-operation",), ["cooperation"]),
        ("a way out", ("away",), []),
        ("the U.S. and the US", ("US",), ["U.S", "US"]),
        ("the U.S. and us", ("U.S.",), ["U.S"]),
        # Several wordings; remarks; what dictionaries put before a word.
        ("the heart, the kernel", ("core; heart；kernel",), ["heart", "kernel"]),
        ("vehicles", ("vehicle(s)",), ["vehicles"]),
        ("the core", ("core (computing)",), ["core"]),
        ("he develops it", ("to develop",), ["develops"]),
        ("an economy", ("the economy",), ["economy"]),
        ("going to", ("to",), ["to"]),
        # No wording goes over a stop.
        ("It is new. Energy is dear", ("new energy",), []),
        ("It is new, energy is dear", ("new energy",), []),
        ("Science, Technology and so on", ("Science, Technology",), ["Science, Technology"]),
        ("Co., Ltd. pays", ("Co., Ltd.",), ["Co., Ltd"]),
        ("developed countries", ("developing country",), []),
        ("developing countries", ("developing country",), ["developing countries"]),
        ("it is", ("IT",), []),
        ("nothing", ("; ()",), []),
        ("", ("core",), []),
    ],
)  # fmt: skip
def test_wordings_in_english(text: str, wordings: tuple[str, ...], found: list[str]) -> None:
    assert english(text, *wordings) == found


def test_two_terms_with_one_wording_are_the_first_ones() -> None:
    assert wordings_in("a car", [CAR, Term("轿车", "car"), CAR]) == [TermHit(2, 5, CAR)]


def test_missing_terms() -> None:
    hits = MATCHER.in_chinese("車車票", "车车票")
    assert missing_terms(hits, "A carpet") == [CAR, CARD]
    assert missing_terms(hits, "A car ticket") == []
    assert missing_terms([*hits, *hits], "Vehicles") == [CARD]
    assert missing_terms([TermHit(0, 1, Term("車", "…"))], "") == []


def test_a_long_text_without_stops_takes_no_square_of_time() -> None:
    text = "车票" * 20_000
    assert len(MATCHER.in_chinese(text, text)) == 20_000
