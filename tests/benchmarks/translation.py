"""How fast an article is translated, by a model of the official size that is built here: argostranslate's own way (its
sentence splitter replaced by ours, which needs no PyTorch), everything in one sorted call of CTranslate2 (the limit),
and Duidu by its real engine and in its real window, all in one run.

    python -m tests.benchmarks.translation [FILE] [--runs N] [--json]

Each way runs in processes of its own, in turns; of its figures the middle one is printed, of stalls, jumps and
cancellations within a process the longest. FILE is the founding article where it is there, else the sample.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader import pipeline
from reader.model import Article
from reader.translate.engine import Translator, thread_count

_ROOT = Path(__file__).parents[2]
_FILES = (_ROOT.parent / "shared" / "founding-article.txt", _ROOT / "resources" / "sample.txt")
_WAYS = "tests.benchmarks.translation_ways"
Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Way:
    """A process to run: its name in the table and its arguments; `slow` ones run once."""

    name: str
    module: str
    arguments: tuple[str, ...] = ()
    slow: bool = False


WAYS = (
    Way("argostranslate, beam 4, its default threads", _WAYS, ("argos", "4"), slow=True),
    Way(f"argostranslate, beam 4, {thread_count()} x 1 threads", _WAYS, ("argos", "4", str(thread_count())), slow=True),
    Way("one sorted call, beam 4", _WAYS, ("limit", "4")),
    Way("Duidu, beam 4", _WAYS, ("duidu", "4")),
    Way("one sorted call, beam 2", _WAYS, ("limit", "2")),
    Way("Duidu, beam 2", _WAYS, ("duidu", "2")),
    Way("Duidu's window, beam 2", "tests.benchmarks.translation_window"),
)
_COLUMNS = {
    "first_sentence": "first sentence s",
    "first_screen_cold": "cold screen s",
    "first_screen": "first screen s",
    "all": "all s",
    "tokens_per_second": "tokens/s",
    "cancel": "cancelled after s",
    "jump_median": "jump s",
    "jump_longest": "longest jump s",
    "stall_ms": "stall ms",
    "memory_mb": "memory MB",
}


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure is to be at least or at most."""

    name: str
    value: float
    bound: float
    at_least: bool

    @property
    def is_met(self) -> bool:
        return self.value >= self.bound if self.at_least else self.value <= self.bound


def measure(file: Path, runs: int) -> dict[str, Figures]:
    """Way -> its figures, and the tokens of the article in a second where all of it is translated."""
    with tempfile.TemporaryDirectory() as home:
        article = pipeline.open_file(file)
        code = "zh" if article.script.is_simplified else "zt"
        packages = Path(home) / "argos-translate" / "packages"
        # In a process of its own: what one takes at most counts for those that it starts, too (getrusage(2)).
        subprocess.run(
            [sys.executable, "-m", "tests.copy_model", packages, code], check=True, cwd=_ROOT, stdout=subprocess.DEVNULL
        )
        folder = next(packages.iterdir())
        tokens = _tokens(article, folder)
        found: dict[str, list[Figures]] = {way.name: [] for way in WAYS}
        for run in range(runs):
            for way in WAYS:
                if run == 0 or not way.slow:
                    found[way.name].append(_run(way, file, Path(home)))
    results = {name: _middle(figures) for name, figures in found.items()}
    for beam in (2, 4):
        # Run by run: what else the machine does slows both.
        pairs = zip(found[f"one sorted call, beam {beam}"], found[f"Duidu, beam {beam}"], strict=True)
        results[f"Duidu, beam {beam}"]["of_limit"] = statistics.median(one["all"] / ours["all"] for one, ours in pairs)
    for way in WAYS:
        # The window leaves folded blocks alone: its tokens are others.
        if way.module == _WAYS:
            results[way.name]["tokens_per_second"] = tokens / results[way.name]["all"]
    return results


def bars(results: Mapping[str, Figures]) -> list[Bar]:
    argos, _, _, duidu_4, _, duidu_2, window = (results[way.name] for way in WAYS)
    return [
        Bar("argostranslate's throughput, beam 4, default threads", argos["all"] / duidu_4["all"], 3.5, at_least=True),
        Bar("of the one call, beam 4", duidu_4["of_limit"], 0.93, at_least=True),
        Bar("of the one call, beam 2", duidu_2["of_limit"], 0.93, at_least=True),
        Bar("first screen, beam 2, model not loaded, seconds", duidu_2["first_screen_cold"], 1.5, at_least=False),
        Bar("first paragraph after a jump, seconds", window["jump_median"], 0.8, at_least=False),
        Bar("window's longest stall while it translates, ms", window["stall_ms"], 16, at_least=False),
    ]


def _tokens(article: Article, folder: Path) -> int:
    translator = Translator(folder)
    return sum(translator.token_count(sentence.text) for sentence in article.sentences())


def _run(way: Way, file: Path, home: Path) -> Figures:
    arguments = [*way.arguments[:1], str(file), *way.arguments[1:]] if way.arguments else [str(file)]
    environment = {**os.environ, "HOME": str(home)}
    for kind in ("CONFIG", "DATA", "CACHE"):
        environment[f"XDG_{kind}_HOME"] = str(home)
    command = [sys.executable, "-m", way.module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=_ROOT, check=False)
    if done.returncode:
        raise SystemExit(f"{way.name} failed: {done.stderr[-2000:]}")
    figures: Figures = json.loads(done.stdout)
    return figures


def _middle(figures: list[Figures]) -> Figures:
    return {name: statistics.median(each[name] for each in figures) for name in figures[0]}


def _print(results: Mapping[str, Figures]) -> None:
    print(f"{'':48}" + "".join(f"{title:>19}" for title in _COLUMNS.values()))
    for name, figures in results.items():
        cells = (f"{figures[key]:.{0 if figures[key] >= 100 else 2}f}" if key in figures else "" for key in _COLUMNS)
        print(f"{name:48}" + "".join(f"{cell:>19}" for cell in cells))
    print()
    for bar in bars(results):
        bound = f"{'at least' if bar.at_least else 'at most'} {bar.bound:g}"
        print(f"{bar.name:52}{bar.value:8.2f}   {bound:14}{'met' if bar.is_met else 'MISSED'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=next(file for file in _FILES if file.exists()))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    results = measure(options.file.resolve(), options.runs)
    if options.json:
        print(json.dumps({"ways": results, "bars": {bar.name: bar.value for bar in bars(results)}}))
    else:
        _print(results)


if __name__ == "__main__":
    main()
