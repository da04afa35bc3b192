"""Learn polyphones.txt, the weights of reader/annotate/polyphones.py, from open sets of human readings.

Usage: python resources/readings/train.py --data DIR [--held-out --output FILE], after build.py. DIR holds
polyphones/cpp (CPP dev) and polyphones/g2pl (g2pL train and dev), both Apache-2.0; nothing of them but weights goes
into the result. --held-out leaves out every fifth item of CPP dev and all of g2pL dev, for tests/accuracy/run.py
--model FILE to measure on. The words of phrases.txt are learned from too: they show neighbours that the sets lack.

Multinomial logistic regression by AdaGrad (Duchi et al. 2011) with L2, a model a character. Only IEEE basic arithmetic
and square roots are used (_exp), in a fixed order, so that the file is the same to the byte everywhere.
"""

import argparse
import math
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.annotate import polyphones, readings, words
from resources.readings.opensets import Polyphone, read_polyphones

EPOCHS, RATE, L2 = 12, 0.3, 0.001
# Weights are stored in twentieths; a feature whose weights differ by less than half a unit of score is dropped: a
# quarter of the file and the same accuracy.
SCALE, LEAST_SPREAD = 20, 10
HEADER = "# Learned by train.py from CPP dev, g2pL train and dev (both Apache-2.0) and phrases.txt (CC BY-SA 4.0).\n"
PHRASES = Path(__file__).parent / "phrases.txt"


class Example(NamedTuple):
    """A character in a sentence or word: its features, and how it is read."""

    features: tuple[str, ...]
    syllable: str


def believed(item: Polyphone, found: str | None) -> str:
    """The human reading, but the dictionaries' where that is the same in neutral tone, as in readings.read.

    CPP writes 衣服 yīfú and 房子 fángzǐ, which no reader wants.
    """
    return found if found is not None and readings.only_neutral(found, item.syllable) else item.syllable


Examples = dict[str, list[Example]]
Weights = dict[str, list[float]]


def examples(items: list[Polyphone]) -> Examples:
    """The features and the reading of each item, by character."""
    found: Examples = defaultdict(list)
    for item in items:
        spans = words.cut(item.text)
        context = polyphones.context(item.text, spans)
        at = next(number for number, span in enumerate(spans) if span.end > item.index)
        known = readings.by_phrases(item.text, spans)[0][item.index]
        features = polyphones.features(context, item.index, at, known)
        found[item.text[item.index]].append(Example(features, believed(item, known)))
    return found


def add_words(found: Examples) -> None:
    """Add each character of each word of phrases.txt, with its neighbours in the word; only in readings that the sets
    have of it, for dictionaries are full of rare ones; and no particles, which stand by themselves (地, 得)."""
    known = {character: {example.syllable for example in of} for character, of in found.items()}
    known = {character: of for character, of in known.items() if not any(one.endswith("5") for one in of)}
    for row in PHRASES.read_text("utf-8").splitlines():
        word, _, written = row.partition(" ")
        for index, syllable in enumerate(written.removeprefix("=").split(",")):
            if syllable in known.get(word[index], ()):
                found[word[index]].append(Example(_beside(word, index), syllable))


def _beside(word: str, index: int) -> tuple[str, ...]:
    """The features of the characters just before and after, as polyphones.features calls them."""
    before = ("a" + word[index - 1],) if index else ()
    return (*before, "z" + word[index + 1]) if index + 1 < len(word) else before


def train(of: list[Example], syllables: list[str]) -> Weights:
    """Learn the weights of each feature for each of `syllables`."""
    weights: Weights = {}
    squares: Weights = {}
    order = list(of)
    shuffle = random.Random(1).shuffle  # noqa: S311 - a fixed order, not a secret
    for _ in range(EPOCHS):
        shuffle(order)
        for example in order:
            for number, likely in enumerate(_likelihoods(weights, example.features, len(syllables))):
                error = likely - (syllables[number] == example.syllable)
                if abs(error) > 0.001:
                    _descend(weights, squares, example.features, number, error, len(syllables))
    return weights


def _likelihoods(weights: Weights, features: tuple[str, ...], count: int) -> list[float]:
    totals = [0.0] * count
    for feature in features:
        for number, weight in enumerate(weights.get(feature, ())):
            totals[number] += weight
    powers = [_exp(total - max(totals)) for total in totals]
    return [power / sum(powers) for power in powers]


def _descend(
    weights: Weights, squares: Weights, features: tuple[str, ...], number: int, error: float, count: int
) -> None:
    for feature in features:
        weight = weights.setdefault(feature, [0.0] * count)
        square = squares.setdefault(feature, [0.01] * count)
        gradient = error + L2 * weight[number]
        square[number] += gradient * gradient
        weight[number] -= RATE * gradient / math.sqrt(square[number])


def _exp(x: float) -> float:
    """e to the x for x <= 0, near enough; math.exp differs between C libraries in the last bit."""
    if x < -30:
        return 0.0
    power = 1 + x / 1024
    for _ in range(10):
        power *= power
    return power


def line(character: str, of: list[Example]) -> str:
    """The model of a character as a line of the file."""
    syllables = sorted({example.syllable for example in of})
    fields = [",".join(syllables)]
    if len(syllables) > 1:
        weights = train(of, syllables)
        for feature in sorted(weights):
            mean = sum(weights[feature]) / len(syllables)
            stored = [round((weight - mean) * SCALE) for weight in weights[feature]]
            if max(stored) - min(stored) >= LEAST_SPREAD:
                fields += [feature, ",".join(map(str, stored))]
    return f"{character} " + "\t".join(fields) + "\n"


def write(path: Path, items: list[Polyphone]) -> None:
    of = examples(items)
    add_words(of)
    path.write_text(HEADER + "".join(line(character, of[character]) for character in sorted(of)), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Learn the polyphone model.")
    parser.add_argument("--data", type=Path, required=True, help="folder with polyphones/cpp and polyphones/g2pl")
    parser.add_argument("--output", type=Path, default=polyphones.FILE, help="file to write")
    parser.add_argument("--held-out", action="store_true", help="train without a fifth of CPP dev and without g2pL dev")
    options = parser.parse_args()
    cpp = read_polyphones(options.data / "polyphones" / "cpp", "dev")
    g2pl = read_polyphones(options.data / "polyphones" / "g2pl", "train")
    if options.held_out:
        write(options.output, [item for number, item in enumerate(cpp) if number % 5] + g2pl)
    else:
        write(options.output, cpp + g2pl + read_polyphones(options.data / "polyphones" / "g2pl", "dev"))


if __name__ == "__main__":
    main()
