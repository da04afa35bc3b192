"""How fast the real window reads, offscreen, with a text of any length: first frame, toggles, pages, jumps, resizes,
search, memory; and in the same run a QTextBrowser with inline objects.

    python tests/benchmarks/reading_view.py [FILE] [--chars 5000 100000 1000000] [--glossed] [--skip-peers] [--quick]
                                            [--json]

The text is a made-up novel (tests/novel.py), or the beginning of FILE. All of its English is in the translation memory,
as of a novel that was translated before: both panes are full. With --glossed there is none, and glosses come as the
text is annotated. Each length runs in a process of its own, so that its peak of memory is its own. What a figure is:
`reading_view_steps`, `reading_view_window`, `reading_view_peer`.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader import pipeline
from reader.library import Remembered
from reader.model import Article
from reader.pipeline import Desk
from tests.novel import english, novel

_ROOT = Path(__file__).parents[2]
Figures = dict[str, float]
# Length -> who was measured -> figures.
Results = dict[int, dict[str, Figures]]

_LENGTHS = (5_000, 100_000, 1_000_000)
_DUIDU, _PEER = "Duidu", "QTextBrowser"
_LONGEST_PEER = 100_000  # half a minute a layout beyond it
# Issue 4: what holds at a million characters, and what may not grow on the way there from the shortest text.
_LIMITS = {
    "first_frame": 150,
    "script_p95": 16.7,
    "pinyin_p95": 16.7,
    "page_p95": 16.7,
    "page_back_p95": 16.7,
    "jump_p95": 25,
    "find_chinese": 50,
    "find_pinyin": 50,
    "find_english": 50,
    "peak_mb": 250,
}
_GROWTH = 1.5
_STEADY = ("script_p50", "script_p95", "pinyin_p50", "pinyin_p95", "page_p50", "page_p95", "page_cold_p50",
           "page_cold_p95", "page_back_p50", "page_back_p95", "wheel_p50", "wheel_p95", "jump_p50", "jump_p95",
           "resize_p50", "resize_p95", "first_frame", "script_first", "pinyin_first")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure is to be at most."""

    name: str
    value: float
    bound: float
    is_met: bool


def measure(text: str, *, translated: bool, peer: bool, quick: bool = False) -> dict[str, Figures]:
    """Who was measured with this text -> figures."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        file = home / "小說.txt"
        file.write_text(text, "utf-8")
        if translated:
            _remember(pipeline.open_file(file), home)
        flags = ["--quick"] if quick else []
        results = {_DUIDU: _run("reading_view_window", home, str(file), str(home), *flags)}
        if peer:
            results[_PEER] = _run("reading_view_peer", home, str(file), *flags)
    return results


def _remember(article: Article, home: Path) -> None:
    """Put English for each sentence into a translation memory."""
    desk = Desk(home)
    texts = dict.fromkeys(sentence.text for sentence in article.sentences())
    desk.memory.keep(
        Remembered(sha256(text.encode()).digest(), text, english(text), "zt_en 1.9", cut_off=False) for text in texts
    )
    desk.close()


def _run(module: str, home: Path, *arguments: str) -> Figures:
    """In a home of its own: no model that is installed here has a say."""
    environment = {**os.environ, "HOME": str(home)}
    for kind in ("CONFIG", "DATA", "CACHE"):
        environment[f"XDG_{kind}_HOME"] = str(home)
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=_ROOT, check=False)
    if done.returncode:
        raise SystemExit(f"{module} failed: {done.stderr[-2000:]}")
    figures: Figures = json.loads(done.stdout)
    return figures


def bars(results: Results) -> list[Bar]:
    """The issue's bars, as far as what was measured tells."""
    last = results[max(results)][_DUIDU] if max(results) >= max(_LENGTHS) else {}
    found = [_bar(name, last[name], bound) for name, bound in _LIMITS.items() if name in last]
    if last and min(results) <= min(_LENGTHS):
        first = results[min(results)][_DUIDU]
        found += [_bar(f"growth of {name}", last[name] / first[name], _GROWTH) for name in _STEADY]
    return found


def _bar(name: str, value: float, bound: float) -> Bar:
    return Bar(name, round(value, 2), bound, value <= bound)


def _print(results: Results) -> None:
    columns = [(who, length) for who in (_DUIDU, _PEER) for length in results if who in results[length]]
    print("milliseconds, or as the name ends\n")
    print(f"{'':24}" + "".join(f"{f'{who} {length:,}':>24}" for who, length in columns))
    names = dict.fromkeys(name for who, length in columns for name in results[length][who])
    for name in names:
        cells = (_cell(results[length][who], name) for who, length in columns)
        print(f"{name:24}" + "".join(f"{cell:>24}" for cell in cells))
    print()
    for bar in bars(results):
        print(f"{bar.name:24}{bar.value:12.2f}   at most {bar.bound:<8g}{'met' if bar.is_met else 'MISSED'}")


def _cell(figures: Mapping[str, float], name: str) -> str:
    return f"{figures[name]:.{0 if figures[name] >= 1000 else 1}f}" if name in figures else ""


def _text(file: Path | None, characters: int) -> str:
    if file is None:
        return novel(characters)
    text = file.read_text("utf-8")
    if len(text) < characters:
        raise SystemExit(f"{file} has only {len(text):,} characters; ask for fewer than {characters:,} by --chars.")
    return text[:characters]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help="a UTF-8 text to take the beginning of")
    parser.add_argument("--chars", type=int, nargs="+", default=list(_LENGTHS))
    parser.add_argument("--glossed", action="store_true", help="without English in the translation memory")
    parser.add_argument("--skip-peers", action="store_true")
    parser.add_argument("--quick", action="store_true", help="a few rounds only, to try the benchmark out")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    results: Results = {}
    for length in sorted(options.chars):
        peer = length <= _LONGEST_PEER and not options.skip_peers
        text = _text(options.file, length)
        results[length] = measure(text, translated=not options.glossed, peer=peer, quick=options.quick)
    if options.json:
        print(json.dumps({"lengths": results, "bars": [asdict(bar) for bar in bars(results)]}))
    else:
        _print(results)


if __name__ == "__main__":
    main()
