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


@pytest.mark.parametrize(
    ("syllables", "starts", "breaks", "expected"),
    [
        ("guang1 ming2 lei3 luo4", (), {2: "-"}, "guāngmíng-lěiluò"),
        ("ping2 an1 wu2 shi4", (), {2: "-"}, "píng'ān-wúshì"),
        ("gao1 su4 gong1 lu4", (), {2: " "}, "gāosù gōnglù"),
        # No mark where a hyphen parts the syllables.
        ("di4 er4", (), {1: "-"}, "dì-èr"),
        ("gang3 ao4", (0, 1), {1: "-"}, "Gǎng-Ào"),
        ("qing1 zang4 gao1 yuan2", (0, 1), {1: "-", 2: " "}, "Qīng-Zàng gāoyuán"),
        ("chang2 san1 jiao3", (0,), {1: "-"}, "Cháng-sānjiǎo"),
        ("xiao3 ri4 ben3", (1,), {}, "xiǎo Rìběn"),
    ],
)
def test_hyphens_and_gaps(syllables: str, starts: tuple[int, ...], breaks: dict[int, str], expected: str) -> None:
    assert spell(syllables.split(), starts, breaks) == expected


def test_no_hyphen_beside_what_has_no_reading() -> None:
    assert spell(["di4", None], (), {1: "-"}) == "dì"
    assert spell([None, "yi1"], (), {1: "-"}) == "yī"


def test_characters_without_reading_are_left_out() -> None:
    assert spell(["ka3", None, "la1"]) == "kǎlā"
    assert spell([None]) == ""
