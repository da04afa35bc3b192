import pytest

from reader.translate.inflection import agree, bases


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("core", "cores"),
        ("city", "cities"),
        ("movie", "movies"),
        ("process", "processes"),
        ("box", "boxes"),
        ("hero", "heroes"),
        ("branch", "branches"),
        ("virus", "viruses"),
        ("analysis", "analyses"),
        ("criterion", "criteria"),
        ("woman", "Women"),
        ("building", "buildings"),
        ("country", "country's"),
        ("country", "country’s"),
        ("develop", "developing"),
        ("develop", "developed"),
        ("plan", "planned"),
        ("control", "controlled"),
        ("call", "called"),
        ("hope", "hoping"),
        ("make", "making"),
        ("agree", "agreed"),
        ("study", "studied"),
        ("tie", "tying"),
        ("speed", "speeds"),
        ("build", "built"),
        ("grow", "grown"),
        ("Beijing", "BEIJING"),
    ],
)
def test_a_word_agrees_with_its_inflections_both_ways(base: str, form: str) -> None:
    assert agree(base, form)
    assert agree(form, base)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("car", "card"),
        ("car", "care"),
        ("car", "caring"),
        ("car", "cared"),
        ("plan", "plane"),
        ("hop", "hoping"),
        ("developing", "developed"),
        ("good", "goods"),
        ("new", "news"),
        ("class", "clas"),
        ("str", "string"),
        ("core", "score"),
    ],
)
def test_other_words_do_not_agree(one: str, other: str) -> None:
    assert not agree(one, other)
    assert not agree(other, one)


@pytest.mark.parametrize(
    ("wanted", "word", "agrees"),
    [
        ("IT", "IT", True),
        ("IT", "it", False),
        ("WHO", "who", False),
        ("SOE", "SOEs", True),
        ("SOE", "SOE's", True),
        ("5G", "5G", True),
        ("core", "CORE", True),
        ("Faw", "FAW", True),
        ("A", "a", True),
    ],
)
def test_an_acronym_is_wanted_in_capitals(wanted: str, word: str, agrees: bool) -> None:  # noqa: FBT001 - a table
    assert agree(wanted, word) is agrees


def test_what_is_no_word_is_no_base() -> None:
    assert bases("string") == {"string", "stre"}
    assert bases("is") == {"is"}
