"""What is a word before a run is cut: numerals, names, persons in bylines, what counts after a figure."""

import pytest

from reader.annotate.certain import Place, pieces
from reader.annotate.people import PERSON


def found(run: str, before: str = "", after: str = "", names: tuple[Place, ...] = ()) -> list[str]:
    return [word for word, _, _ in pieces(run, before, after, names)]


@pytest.mark.parametrize(
    ("run", "before", "expected"),
    [
        ("个州", "5", ["个", "州"]),
        ("号线", "2", ["号", "线"]),
        ("月份", "3", ["月份"]),
        ("加元", "3", ["加元"]),
        ("多人", "20", ["多", "人"]),
        ("日电", "17 ", ["日", "电"]),
        ("日元", "500", ["日元"]),
        ("七八个", "", ["七八", "个"]),
    ],
)
def test_what_counts_is_a_word(run: str, before: str, expected: list[str]) -> None:
    assert found(run, before) == expected


def test_a_person_in_a_byline_is_certain_but_one_alone_is_not() -> None:
    assert pieces("赵明瑞", "责编：")[0][:2] == ("赵明瑞", PERSON)
    assert pieces("赵明瑞", "")[0][:2] == ("赵明瑞", "nr")
    # 那 is a rare surname, and more often a word.
    assert pieces("那件事", "")[0][1] != PERSON


def test_what_counts_is_no_surname() -> None:
    assert found("周没见", "3") == ["周", "没", "见"]
    assert found("张新的", "我有5") == ["张", "新", "的"]


def test_names_win_over_numerals_and_dots_make_names() -> None:
    assert found("第五十铃来了", names=((1, 4, "nt"),)) == ["第", "五十铃", "来", "了"]
    assert found("鲍里斯", after="·") == found("鲍里斯", before="·") == ["鲍里斯"]
