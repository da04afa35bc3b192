"""The table of all benchmarks is made of what they print."""

from typing import Any

import pytest

from tests.benchmarks.table import Row, markdown, rows

_FIGURES = {"first_frame": 120.4, "script_p95": 9.0, "pinyin_p95": 14.0, "page_p95": 13.0, "wheel_p95": 3.0,
            "jump_p95": 22.0, "find_chinese": 24.0, "peak_mb": 237.0}  # fmt: skip
_READING: dict[str, Any] = {
    "lengths": {
        "5000": {"Duidu": _FIGURES, "QTextBrowser": _FIGURES | {"first_frame": 300.0}},
        "1000000": {"Duidu": _FIGURES},
    },
    "bars": [{"name": "first_frame", "value": 120.4, "bound": 150, "is_met": True}],
}


def test_ours_the_peer_and_the_limit_stand_in_one_row() -> None:
    found = {"duidu_first_text_ms": 470, "empty_window_ms": 110, "duidu_mb": 120, "empty_window_mb": 60}
    first, second = rows({"startup": found})
    assert first == Row("start to first text", "470 ms", limit="110 ms (an empty PySide6 window)")
    assert (second.ours, second.limit) == ("120 MB", "60 MB (the empty window)")


def test_the_longest_text_is_shown_beside_the_longest_of_the_peer() -> None:
    first, *others = rows({"reading_view": _READING})
    assert first == Row(
        "open: first frame, 1,000,000 characters", "120 ms", "300 ms (QTextBrowser, 5,000 characters)", bar="150 ms"
    )
    assert {row.bar for row in others} == {""}


def test_only_what_was_run_is_shown() -> None:
    assert rows({}) == []
    (row,) = rows({"export": {"novel": [{"to": "epub", "seconds": 40.2, "memory_mb": 94, "file_mb": 9}]}})
    assert (row.what, row.ours) == ("export a novel to EPUB", "40 s, 94 MB")


@pytest.mark.parametrize("beam", [2, 4])
def test_translating_is_compared_with_argostranslate_and_the_engine_alone(beam: int) -> None:
    ways: dict[str, Any] = {
        "argostranslate, beam 4, its default threads": {"all": 59.0, "first_screen": 6.0, "memory_mb": 700},
        **{f"one sorted call, beam {each}": {"all": 4.0} for each in (2, 4)},
        **{f"Duidu, beam {each}": {"all": 4.1, "first_screen_cold": 1.0, "memory_mb": 600} for each in (2, 4)},
        "Duidu's window, beam 2": {"stall_ms": 9.0},
    }
    made = {row.what: row for row in rows({"translation": {"ways": ways}})}
    assert made[f"translate a news page, beam {beam}"] == Row(
        f"translate a news page, beam {beam}",
        "4.1 s",
        "59 s (argostranslate, beam 4)",
        "4.0 s (one call of CTranslate2)",
    )


def test_what_there_is_none_of_is_a_dash() -> None:
    lines = markdown([Row("a", "1 ms"), Row("b", "2 ms", "3 ms", "1 ms", "5 ms")]).splitlines()
    assert lines[2:] == ["| a | 1 ms | – | – | – |", "| b | 2 ms | 3 ms | 1 ms | 5 ms |"]
