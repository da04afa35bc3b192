"""The words of senses."""

import pytest

from reader.dictionary.english import segments, words_of


@pytest.mark.parametrize(
    ("sense", "expected"),
    [
        ("to eat", [("eat",)]),
        ("to be able to; can", [("able", "to"), ("can",)]),
        ("the Great Wall", [("great", "wall")]),
        ("hair (on the head)", [("hair",)]),
        ("(coll.) (of a person) to look, to seem", [("look",), ("seem",)]),
        ("fig. to lose one's head", [("lose", "one's", "head")]),
        ("(Internet slang)", [("internet", "slang")]),
        ("Great Wall Hotel (Beijing Sheraton 喜來登|喜来登[Xi3 lai2 deng1])", [("great", "wall", "hotel")]),
        ("short for 電影|电影[dian4 ying3]", [("short", "for")]),
        ("CL:個|个[ge4]", []),
        ("variant of 裡|里[li3]", []),
        ("Taiwan pr. [fa3]", []),
        ("well-known", [("well-known",)]),
    ],
)
def test_a_sense_is_cut_into_what_could_stand_for_it(sense: str, expected: list[tuple[str, ...]]) -> None:
    assert list(segments(sense)) == expected


def test_a_query_is_read_as_senses_are() -> None:
    assert words_of(" To  Take PART ") == ("take", "part")
    assert words_of("one’s own") == ("one's", "own")
    assert words_of("!?") == ()
