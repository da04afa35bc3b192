"""Accuracy of readings, words and scripts on the open sets, ours and pypinyin's own in the same run.

Usage: python tests/accuracy/run.py --data DIR [--model FILE] [--wrong N]. DIR is ../shared/data. --model measures
another polyphone model, for one trained with resources/readings/train.py --held-out: only then are the two lines
"held out" honest, for the shipped model has learned from every polyphone set here. --wrong prints the N most
frequent mistakes of each set. The sets themselves are never part of the project.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from pypinyin import Style, lazy_pinyin

from reader.annotate import polyphones, readings, simplify, words
from reader.annotate.scripts import script_variants
from reader.model import Script
from resources.readings.opensets import Polyphone, Transcribed, read_polyphones, read_transcribed

Reader = Callable[[str], list[str | None]]
QUOTES = "「」『』“”‘’"
# OpenCC's configurations that Duidu offers: source, target, idioms.
CONFIGURATIONS = {
    "s2t": (Script.SIMPLIFIED, Script.TRADITIONAL, False),
    "s2tw": (Script.SIMPLIFIED, Script.TAIWAN, False),
    "s2hk": (Script.SIMPLIFIED, Script.HONG_KONG, False),
    "s2twp": (Script.SIMPLIFIED, Script.TAIWAN, True),
    "t2tw": (Script.TRADITIONAL, Script.TAIWAN, False),
    "t2hk": (Script.TRADITIONAL, Script.HONG_KONG, False),
    "t2s": (Script.TRADITIONAL, Script.SIMPLIFIED, False),
    "tw2s": (Script.TRADITIONAL, Script.SIMPLIFIED, False),
    "hk2s": (Script.TRADITIONAL, Script.SIMPLIFIED, False),
    "tw2sp": (Script.TRADITIONAL, Script.SIMPLIFIED, True),
}

# Why an expectation of OpenCC's is not met, by the start of its case's name.
REASONS = {
    "case_027": "Taiwan writes 污染 25 times as often as 汙染 (own_tw.txt)",
    "case_057": "Taiwan writes 橋樑 10 times as often as 橋梁 (own_tw_habits.txt)",
    "dioxin_terms": "Taiwan writes 污染 25 times as often as 汙染 (own_tw.txt)",
    "zipper": "Taiwan writes 拉鍊 3 times as often as 拉鏈 (own_tw_habits.txt)",
    "BYVoid_OpenCC_Issue_906": "Taiwan writes 雇主 10 times as often as 僱主 (own_tw_habits.txt)",
    "nk2028_opencc-js_Issue_37": "of phrases as long the library takes the first (低級), OpenCC has 級別 before",
    "BYVoid_OpenCC_Issue_475_tw2sp": "records a slip of OpenCC's own ([sic]); ours is what is meant",
    "BYVoid_OpenCC_Issue_767": "t2s leaves 著; Duidu reads every traditional text as Taiwan's, for 意味著",
    "fortune_500": "the library parts clauses at hyphens: no phrase holds one (伯克希尔-哈撒韦)",
    "western_classical": "the library parts clauses at hyphens: no phrase holds one (里姆斯基-科萨科夫)",
}


@dataclass
class Score:
    """How many of the expectations were met, and which were not."""

    right: int = 0
    total: int = 0
    wrong: Counter[tuple[str, ...]] = field(default_factory=Counter[tuple[str, ...]])

    def add(self, expected: str, got: str, *what: str) -> None:
        self.total += 1
        self.right += expected == got
        if expected != got:
            self.wrong[(*what, expected, got)] += 1

    @property
    def percent(self) -> float:
        return 100 * self.right / max(self.total, 1)


def ours(text: str) -> list[str | None]:
    return readings.read(text, words.cut(text))


def pypinyin_alone(text: str) -> list[str | None]:
    # What is no Chinese comes back a character an entry, so that offsets hold.
    options: dict[str, Any] = {"errors": list, "neutral_tone_with_five": True, "v_to_u": True}
    return list(lazy_pinyin(text, style=Style.TONE3, **options))


def polyphone_score(read: Reader, items: Iterable[Polyphone]) -> Score:
    score = Score()
    for item in items:
        score.add(item.syllable, str(read(item.text)[item.index]), item.text[item.index])
    return score


def running_score(read: Reader, items: Iterable[Transcribed]) -> Score:
    """Every syllable of running text, strict with neutral tones."""
    score = Score()
    for item in items:
        got = read(item.text)
        for index, syllable in item.syllables.items():
            score.add(syllable, str(got[index]), item.text[index])
    return score


def word_start_f1(pairs: Iterable[tuple[str, frozenset[int]]]) -> float:
    """F1 of the offsets at which words start, in per cent; punctuation does not count."""
    common = found = expected = 0
    for text, starts in pairs:
        got = {span.start for span in words.cut(text) if span.kind not in ("punctuation", "space")}
        right = {start for start in starts if text[start].isalnum()}
        common += len(got & right)
        found += len(got)
        expected += len(right)
    return 200 * common / max(found + expected, 1)


def ud_sentences(data: Path) -> list[dict[str, Any]]:
    lines = (data / "script" / "ud_gsd" / "dev.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def ud_word_starts(sentences: list[dict[str, Any]]) -> Iterator[tuple[str, frozenset[int]]]:
    for sentence in sentences:
        starts: set[int] = set()
        at = 0
        for word in sentence["words"]:
            at = sentence["traditional"].index(word, at)
            starts.add(at)
            at += len(word)
        yield sentence["simplified"], frozenset(starts)


def convert(text: str, configuration: str) -> str:
    source, target, idioms = CONFIGURATIONS[configuration]
    shadow = simplify(text, source)
    return script_variants(text, source, shadow, idioms=idioms, spans=words.cut(shadow))[target].text


def script_score(sentences: list[dict[str, Any]], configuration: str, source: str, target: str) -> Score:
    """Characters converted as in the other column; quotation marks, which UD changes too, left out."""
    score = Score()
    for sentence in sentences:
        got = convert(sentence[source], configuration)
        for old, expected, new in zip(sentence[source], sentence[target], got, strict=True):
            if expected not in QUOTES:
                score.add(expected, new, old)
    return score


def opencc_score(data: Path) -> Score:
    text = (data / "script" / "opencc" / "testcases.json").read_text("utf-8")
    cases = json.loads(re.sub(r",(\s*[}\]])", r"\1", text))["cases"]
    score = Score()
    for case in cases:
        for configuration in case["expected"].keys() & CONFIGURATIONS.keys():
            got = convert(case["input"], configuration)
            score.add(case["expected"][configuration], got, case["id"], configuration)
    return score


def show_reasons(score: Score) -> None:
    """Each expectation that is not met, and why."""
    for case, configuration, expected, got in score.wrong:
        reason = next((why for name, why in REASONS.items() if case.startswith(name)), "not known")
        print(f"    {case} {configuration}: {reason}")
        parts = [pair for pair in zip(differing(expected), differing(got), strict=False) if pair[0] != pair[1]]
        print("        " + "; ".join(f"{theirs}, not {ours_}" for theirs, ours_ in parts))


def differing(text: str) -> list[str]:
    return re.findall(r"[^\s、，（）]+", text)


def speed(read: Reader, texts: list[str]) -> str:
    """Characters a second of processor time, at the first pass over texts and at the second."""
    rates: list[float] = []
    for _ in range(2):
        start = time.process_time()
        for text in texts:
            read(text)
        rates.append(sum(map(len, texts)) / (time.process_time() - start))
    return f"{rates[0]:,.0f} characters/s, again {rates[1]:,.0f}"


def show(name: str, score: Score, wrong: int, baseline: Score | None = None) -> None:
    compared = f"   pypinyin alone {baseline.percent:6.2f}" if baseline else ""
    print(f"{name:<28} {score.percent:6.2f} %  ({score.right} of {score.total}){compared}")
    for what, count in score.wrong.most_common(wrong):
        print(f"    {count:4}  {' '.join(what)}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Accuracy of readings, words and scripts on the open sets.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="another polyphones.txt")
    parser.add_argument("--wrong", type=int, default=0, help="how many mistakes of each set to print")
    options = parser.parse_args()
    polyphones.FILE = options.model or polyphones.FILE
    data: Path = options.data
    cpp = read_polyphones(data / "polyphones" / "cpp", "dev")
    sets = {
        "CPP dev": cpp,
        "CPP dev, held out": cpp[::5],
        "g2pL dev, held out": read_polyphones(data / "polyphones" / "g2pl", "dev"),
        "g2pL train": read_polyphones(data / "polyphones" / "g2pl", "train"),
    }
    for name, items in sets.items():
        show(name, polyphone_score(ours, items), options.wrong, polyphone_score(pypinyin_alone, items))
    running = read_transcribed(data / "readings" / "grammar_wiki_open.jsonl")
    show("human pinyin, strict", running_score(ours, running), options.wrong, running_score(pypinyin_alone, running))
    sentences = ud_sentences(data)
    print(f"word starts F1, grammar      {word_start_f1((t.text, t.word_starts) for t in running):6.2f}")
    print(f"word starts F1, UD           {word_start_f1(ud_word_starts(sentences)):6.2f}")
    show("simplified (tw2s)", script_score(sentences, "tw2s", "traditional", "simplified"), options.wrong)
    show("Taiwan (s2tw)", script_score(sentences, "s2tw", "simplified", "traditional"), options.wrong)
    expectations = opencc_score(data)
    show("OpenCC's own expectations", expectations, 0)
    show_reasons(expectations)
    texts = [item.text for item in cpp]
    print(f"words and readings           {speed(ours, texts)}; pypinyin alone {speed(pypinyin_alone, texts)}")


if __name__ == "__main__":
    main()
