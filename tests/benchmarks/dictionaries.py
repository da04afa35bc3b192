"""Adding a large dictionary, and looking words up in it: time, memory, size.

    python -m tests.benchmarks.dictionaries [--entries N] [--format stardict|yomitan|cedict] [--file FILE] [--json]

Makes a dictionary of N entries (500,000) whose words are two to four Chinese characters with pinyin and some thirty
words of English, or takes FILE, and adds it to an empty data folder in a process of its own.

`add` is seconds for all of it, `add_cpu` those in which it computed (what counts on a busy machine), `add_100k` these
for a hundred thousand entries; `peak` the most memory that the process took
and `before` what it took before it added, in MB; `look_up` a word with three parts of it, in milliseconds (median, and
the slowest of a hundred); `pinyin`, `english` a search; `cancel` seconds until nothing remains of what was stopped
halfway; `remove` until the disk has its room back.
"""

import argparse
import gzip
import json
import random
import resource
import statistics
import struct
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeAlias

from reader.model import Problem, ReaderError
from reader.pipeline import Desk
from reader.pipeline.dictionaries import add_dictionary

_Made: TypeAlias = Iterator[tuple[str, str, str]]
_SYLLABLES = ("yín", "háng", "zhōng", "guó", "xué", "shēng", "dà", "jiā", "lǐ", "miàn", "shuǐ", "píng", "gōng", "zuò")
# Words of a definition come from so many.
_VOCABULARY = 20_000


def make(count: int) -> _Made:
    """Word, reading and definition of so many entries, always the same ones."""
    chance = random.Random(1)  # noqa: S311 - nothing secret
    letters = "abcdefghijklmnoprstuvwy"
    words = ["".join(chance.choices(letters, k=3 + number % 7)) for number in range(_VOCABULARY)]
    for number in range(count):
        characters = [chr(0x4E00 + chance.randrange(6_000)) for _ in range(2 + number % 3)]
        reading = " ".join(chance.choices(_SYLLABLES, k=len(characters)))
        definition = "\n".join(" ".join(chance.choices(words, k=10)) for _ in range(3))
        yield "".join(characters), reading, definition


def write_stardict(folder: Path, entries: _Made) -> Path:
    index, texts, count = bytearray(), bytearray(), 0
    for word, reading, definition in entries:
        data = reading.encode() + b"\0" + definition.encode()
        index += word.encode() + b"\0" + struct.pack(">II", len(texts), len(data))
        texts += data
        count += 1
    (folder / "large.idx").write_bytes(index)
    (folder / "large.dict.dz").write_bytes(gzip.compress(texts))
    said = f"version=2.4.2\nbookname=Large\nwordcount={count}\nidxfilesize={len(index)}\nsametypesequence=ym\n"
    (folder / "large.ifo").write_text("StarDict's dict ifo file\n" + said, "utf-8")
    return folder / "large.ifo"


def write_yomitan(folder: Path, entries: _Made) -> Path:
    rows = [[word, reading, "", "", 0, definition.split("\n"), 0, ""] for word, reading, definition in entries]
    with zipfile.ZipFile(folder / "large.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.json", json.dumps({"title": "Large", "revision": "1", "format": 3}))
        for number in range(0, len(rows), 10_000):
            archive.writestr(f"term_bank_{number // 10_000 + 1}.json", json.dumps(rows[number : number + 10_000]))
    return folder / "large.zip"


def write_cedict(folder: Path, entries: _Made) -> Path:
    with (folder / "large.u8").open("w", encoding="utf-8") as file:
        file.write("# Large\n")
        for word, reading, definition in entries:
            file.write(f"{word} {word} [{reading}] /{'/'.join(definition.splitlines())}/\n")
    return folder / "large.u8"


WRITERS: dict[str, Callable[[Path, _Made], Path]] = {
    "stardict": write_stardict,
    "yomitan": write_yomitan,
    "cedict": write_cedict,
}


def measure(file: Path, folder: Path) -> dict[str, float]:
    desk = Desk(folder)
    result: dict[str, float] = {"cancel": _cancel(desk, file), "before": _peak()}
    start, computed = time.perf_counter(), time.process_time()
    added = add_dictionary(desk, file, _nothing)
    result["add"], result["add_cpu"] = time.perf_counter() - start, time.process_time() - computed
    result["add_100k"] = result["add_cpu"] / added.entries * 100_000
    result["peak"] = _peak()
    result["size"] = (folder / "dictionaries.sqlite").stat().st_size / 1e6
    words = [word for word, _, _ in make(100)]
    found = [
        _timed(lambda word=word: desk.dictionaries.entries([word, word[:1], word[1:], word[:2]])) for word in words
    ]
    result["look_up"], result["look_up_worst"] = statistics.median(found), max(found)
    result["pinyin"] = _timed(lambda: desk.dictionaries.search("yinhangzhong"))
    result["english"] = _timed(lambda: desk.dictionaries.search(next(make(1))[2].split()[0]))
    start = time.perf_counter()
    desk.dictionaries.remove(added.title)
    desk.dictionaries.purge()
    result["remove"] = time.perf_counter() - start
    desk.close()
    return result


def _nothing(done: int, total: int) -> None:
    """Progress that nobody looks at."""


def _cancel(desk: Desk, file: Path) -> float:
    """Seconds from the moment when adding is to be ended, halfway, until nothing is left of it."""
    stopped = 0.0

    def report(done: int, total: int) -> None:
        nonlocal stopped
        if done * 2 > total:
            stopped = time.perf_counter()
            raise ReaderError(Problem.CANCELLED, "")

    try:
        add_dictionary(desk, file, report)
    except ReaderError as error:
        if error.problem is not Problem.CANCELLED:
            raise
    return time.perf_counter() - stopped


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=500_000)
    parser.add_argument("--format", choices=WRITERS, default="stardict")
    parser.add_argument("--file", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        if options.file is None:
            # What it takes to make one is not what is measured.
            with ProcessPoolExecutor(1) as pool:
                file = pool.submit(_write, options.format, folder, options.entries).result()
        else:
            file = options.file
        result = measure(file, folder / "data")
    if options.json:
        print(json.dumps(result))
        return
    for name, value in result.items():
        print(f"{name:14} {value:10.2f}")


def _write(name: str, folder: Path, count: int) -> Path:
    return WRITERS[name](folder, make(count))


if __name__ == "__main__":
    main()
