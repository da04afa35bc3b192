"""What the desk does to whole texts and lists: counting a novel, cards of ten thousand words.

    python -m tests.benchmarks.study [--chars N] [--words N] [--json]

`statistics`: seconds to count an article of N (1,000,000) code points, and MB that the process grew by meanwhile.
`cards`: seconds to write N (10,000) words, each with a sentence of its own, as a package for Anki; the most MB that the
process took. Each in a process of its own.
"""

import argparse
import json
import resource
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from itertools import islice
from pathlib import Path

from reader.exporters.flash_card import CardOptions
from reader.model import WordContext, WordState
from reader.model.flash_cards import CardFormat, CardScope
from reader.pipeline import Desk, open_text
from reader.pipeline.card_files import export_cards
from reader.pipeline.card_plan import card_look, plan_cards
from reader.pipeline.statistics import count
from reader.settings import Settings
from tests.novel import novel


def count_novel(size: int) -> dict[str, float]:
    article = open_text(novel(size), "novel")
    before, began = _peak(), time.perf_counter()
    count(article)
    took = time.perf_counter() - began
    return {"characters": size, "statistics_s": took, "statistics_mb": _peak() - before}


def write_cards(size: int) -> dict[str, float]:
    article = open_text(novel(size * 60), "novel")
    sentences = [sentence for block in article.blocks for sentence in block.sentences if len(sentence.text) > 9]
    contexts = {
        # Two characters of each sentence: a word or not, it takes the same way.
        sentence.text[4:6] + str(number): WordContext(
            sentence.text, 4, 6, article.script, ("", ""), article.id, article.title
        )
        for number, sentence in enumerate(islice(sentences, size))
    }
    with tempfile.TemporaryDirectory() as folder, closing(Desk(Path(folder))) as desk:
        desk.words.set_state(contexts, WordState.LEARNING, contexts)
        began = time.perf_counter()
        plan = plan_cards(desk, CardScope.ALL, card_look(Settings()), desk.words.words())
        package = export_cards(
            plan.cards(), plan.count.notes, Path(folder) / "words.apkg", CardFormat.ANKI, CardOptions("Duidu")
        )
        took, large = time.perf_counter() - began, package.stat().st_size / 1e6
    return {"words": plan.count.notes, "cards_s": took, "package_mb": large, "cards_mb": _peak()}


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--chars", type=int, default=1_000_000)
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found: dict[str, float] = {}
    for task, size in ((count_novel, options.chars), (write_cards, options.words)):
        with ProcessPoolExecutor(1) as pool:
            found |= pool.submit(task, size).result()
    print(json.dumps(found) if options.json else "\n".join(f"{key}: {value:,.1f}" for key, value in found.items()))


if __name__ == "__main__":
    main()
