"""The benchmark of the reading view runs, and tells what it promises."""

import json
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.reading_view import bars

_SCRIPT = Path(__file__).with_name("reading_view.py")
# What both sides measure, and what only the window has.
_BOTH = {
    "first_frame", "script_first", "script_p50", "script_p95", "pinyin_first", "pinyin_p50", "pinyin_p95",
    "page_cold_p50", "page_cold_p95", "page_back_p50", "page_back_p95", "wheel_p50", "wheel_p95", "jump_p50",
    "jump_p95", "resize_p50", "resize_p95", "peak_mb", "idle_mb", "find_english",
}  # fmt: skip
_OURS = {
    "read_s", "first_pinyin", "stall_opening", "stall_after", "page_p50", "page_p95", "jump_pinyin_p50",
    "jump_pinyin_p95", "first_frame_again", "stall_walking", "find_chinese", "find_pinyin",
    "find_all_chinese", "find_all_pinyin", "find_all_english",
}  # fmt: skip


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(_SCRIPT), *arguments], capture_output=True, text=True, check=False)


def test_measures_the_window_and_its_peer_in_one_run() -> None:
    done = _run("--chars", "2000", "--quick", "--json")
    assert not done.returncode, done.stderr
    results = json.loads(done.stdout)
    found = results["lengths"]["2000"]
    assert found["Duidu"].keys() == _BOTH | _OURS
    assert found["QTextBrowser"].keys() == _BOTH
    assert all(value > 0 for figures in found.values() for value in figures.values())
    assert results["bars"] == []  # they hold for a million


def test_takes_the_text_from_a_file_and_leaves_peers_out(tmp_path: Path) -> None:
    file = tmp_path / "short.txt"
    file.write_text("他在看書。" * 30, "utf-8")
    done = _run(str(file), "--chars", "100", "--quick", "--skip-peers", "--glossed")
    assert not done.returncode, done.stderr
    assert "Duidu 100" in done.stdout
    assert "first_frame" in done.stdout
    assert "QTextBrowser" not in done.stdout


def test_a_text_that_is_too_short_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "short.txt"
    file.write_text("太短。", "utf-8")
    done = _run(str(file), "--chars", "100")
    assert done.returncode == 1
    assert done.stderr == f"{file} has only 3 characters; ask for fewer than 100 by --chars.\n"


def test_bars_hold_at_a_million_and_on_the_way_there() -> None:
    short: dict[str, float] = dict.fromkeys(_BOTH | _OURS, 10.0)
    long = short | {"first_frame": 151.0, "peak_mb": 250.0, "jump_p95": 15.0, "resize_p50": 15.1}
    found = {bar.name: bar.is_met for bar in bars({5000: {"Duidu": short}, 1_000_000: {"Duidu": long}})}
    assert [name for name, is_met in found.items() if not is_met] == [
        "first_frame",
        "growth of resize_p50",
        "growth of first_frame",
    ]
    assert found["peak_mb"]
    assert found["growth of jump_p95"]
    assert "growth of peak_mb" not in found
