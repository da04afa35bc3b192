"""Spelling by GB/T 16159-2012."""

import pytest

from reader.annotate.orthography import spell


@pytest.mark.parametrize(
    ("syllables", "expected"),
    [
        ("yin2 hang2", "yínháng"),
        ("nü3 er2", "nǚ'ér"),
        ("hua1 r5", "huār"),
        ("fang1 an4", "fāng'àn"),
        ("hai3 ou1", "hǎi'ōu"),
        ("lü4 se4", "lǜsè"),
        ("peng2 you5", "péngyou"),
        ("de5", "de"),
        ("an1 quan2", "ānquán"),
        ("", ""),
    ],
)
def test_words(syllables: str, expected: str) -> None:
    assert spell(syllables.split()) == expected


@pytest.mark.parametrize(
    ("syllables", "starts", "expected"),
    [
        ("xi1 an1", (0,), "Xī'ān"),
        ("zhao4 ming2 rui4", (0, 1), "Zhào Míngruì"),
        ("e2 luo2 si1", (0,), "Éluósī"),
        ("ou1 yang2 xiu1", (0, 2), "Ōuyáng Xiū"),
    ],
)
def test_names(syllables: str, starts: tuple[int, ...], expected: str) -> None:
    assert spell(syllables.split(), starts) == expected


def test_characters_without_reading_are_left_out() -> None:
    assert spell(["ka3", None, "la1"]) == "kǎlā"
    assert spell([None]) == ""
