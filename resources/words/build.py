"""Build the dictionary that words are cut by, and the models of words that it lacks, from jieba's.

Usage: `uv sync --group build`, then python resources/words/build.py. The source is jieba (version in uv.lock), by Sun
Junyi, MIT licence. Costs are thousandths of minus a logarithm.

words.marisa: a trie of the words. words.values: the cost of each word by its number in the trie (uint16, little
endian), behind them what a word counted once costs, then the class of each (uint8, a place in tags.txt).
characters.txt: a character; what the states B, M, E, S (begin, middle, end of a word, alone) cost to show it
(finalseg); the states with classes that it may have, with their costs ("Bnr:5300"; posseg). classes.txt: a state with
its class, and the states that may precede it, with the cost of the step; "^" for the start. "-" is the cost of what
was never seen.
"""

import math
import sys
from array import array
from collections.abc import Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import marisa_trie

HERE = Path(__file__).parent
# The tail of 某局局长, which is no word.
LEFT_OUT = frozenset({"局局长"})
IMPOSSIBLE = -1e10  # jieba writes -3.14e100


def model(name: str) -> Any:
    """A table of one of jieba's models. Imported so because jieba is there only where this script is run."""
    return import_module(f"jieba.{name}").P


def dictionary() -> Path:
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise SystemExit("jieba is not installed; run: uv sync --group build")
    return Path(spec.origin).parent / "dict.txt"


def words() -> dict[str, tuple[int, str]]:
    """Word -> how often it was counted, and its class."""
    with dictionary().open(encoding="utf-8") as file:
        rows = [line.split() for line in file]
    return {word: (int(count), tag) for word, count, tag in rows if word not in LEFT_OUT}


def write_words(found: Mapping[str, tuple[int, str]]) -> None:
    trie = marisa_trie.Trie(sorted(found))
    classes = sorted({tag for _, tag in found.values()})
    total = math.log(sum(count for count, _ in found.values()))
    costs, tags = array("H", bytes(2 * len(found) + 2)), bytearray(len(found))
    costs[-1] = round(1000 * total)
    for word, number in trie.items():
        count, tag = found[word]
        costs[number] = round(1000 * (total - math.log(count or 1)))
        tags[number] = classes.index(tag)
    if sys.byteorder == "big":
        costs.byteswap()
    trie.save(str(HERE / "words.marisa"))
    (HERE / "words.values").write_bytes(costs.tobytes() + tags)
    _write("tags.txt", [" ".join(classes)])


def write_characters() -> None:
    places, states, shown = model("finalseg.prob_emit"), model("posseg.char_state_tab"), model("posseg.prob_emit")
    rows: list[str] = []
    for character in sorted(states.keys() | set[str]().union(*places.values())):
        of_places = ",".join(cost(places[place].get(character)) for place in "BMES")
        of_classes = (
            f"{''.join(state)}:{cost(shown[state].get(character))}" for state in sorted(states.get(character, ()))
        )
        rows.append(" ".join([character, of_places, *of_classes]))
    _write("characters.txt", rows)


def write_classes() -> None:
    start, steps = model("posseg.prob_start"), model("posseg.prob_trans")
    before: dict[str, dict[str, str]] = {"".join(state): {} for state in sorted(steps)}
    for state, following in sorted(steps.items()):
        name = "".join(state)
        if start[state] > IMPOSSIBLE:
            before[name]["^"] = cost(start[state])
        for after, probability in sorted(following.items()):
            before["".join(after)][name] = cost(probability)
    _write("classes.txt", (" ".join([name, *map(":".join, costs.items())]) for name, costs in before.items()))


def cost(probability: float | None) -> str:
    """Of what jieba gives as a logarithm; "-" for what was never seen."""
    return "-" if probability is None or probability < IMPOSSIBLE else str(round(-1000 * probability))


def _write(name: str, rows: Iterable[str]) -> None:
    (HERE / name).write_text("".join(f"{row}\n" for row in rows), "utf-8")


def main() -> None:
    write_words(words())
    write_characters()
    write_classes()


if __name__ == "__main__":
    main()
