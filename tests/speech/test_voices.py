import pytest

from reader.model import Script
from reader.speech import Voice, best_voice, rate_of
from reader.speech.voices import speaks_mandarin


@pytest.mark.parametrize("language", ["zh", "cmn", "zh-CN", "zh_TW", "ZH-hant-TW", "cmn-LATN-PINYIN", "zh-cmn"])
def test_mandarin(language: str) -> None:
    assert speaks_mandarin(language)


@pytest.mark.parametrize("language", ["yue", "zh-yue", "zh-HK", "zh_MO", "hak", "nan-TW", "en", "", "zhx", "az-cmn"])
def test_what_is_no_mandarin(language: str) -> None:
    assert not speaks_mandarin(language)


def _voices(*languages: str) -> list[Voice]:
    return [Voice(f"module/{language}", language, language) for language in languages]


@pytest.mark.parametrize(
    ("script", "language"),
    [
        (Script.SIMPLIFIED, "zh-CN"),
        (Script.TRADITIONAL, "zh-TW"),
        (Script.TAIWAN, "zh-TW"),
        (Script.HONG_KONG, "zh-TW"),
    ],
)
def test_the_voice_of_the_place_reads(script: Script, language: str) -> None:
    best = best_voice(_voices("cmn-Latn-pinyin", "cmn", "zh-TW", "zh-CN"), "", script)
    assert best is not None
    assert best.language == language


def test_a_voice_of_no_place_is_better_than_one_of_another() -> None:
    best = best_voice(_voices("zh-CN", "cmn-Latn-pinyin", "cmn"), "", Script.TAIWAN)
    assert best is not None
    assert best.language == "cmn"


def test_the_voice_that_is_wanted_reads_whatever_the_script() -> None:
    best = best_voice(_voices("zh-CN", "zh-TW"), "module/zh-TW", Script.SIMPLIFIED)
    assert best is not None
    assert best.language == "zh-TW"


def test_a_wanted_voice_that_is_gone_is_replaced() -> None:
    assert best_voice(_voices("zh-CN"), "module/gone", Script.SIMPLIFIED) == _voices("zh-CN")[0]
    assert best_voice([], "module/gone", Script.SIMPLIFIED) is None


@pytest.mark.parametrize(("per_cent", "rate"), [(100, 0.0), (200, 1.0), (50, -1.0), (400, 1.0), (10, -1.0)])
def test_twice_as_fast_is_one(per_cent: int, rate: float) -> None:
    assert rate_of(per_cent) == rate
    assert 0 < rate_of(150) < 1
