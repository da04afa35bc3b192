"""Build the trie of all words that our dictionaries have, with what is asked of them most, and jieba's models of words
that none has.

Usage: `uv sync --group build`, then python resources/words/build.py, after ../lexicon/build.py and
../readings/build.py. The sources are jieba (version in uv.lock), by Sun Junyi, MIT licence, the words of
../lexicon/cedict.tsv and ../readings/phrases.txt (CC BY-SA 4.0), and own.txt, words of today that neither has, or that
are whole although they could be cut. Costs are thousandths of minus a logarithm.

words.marisa: a trie of the words. words.values: the cost in jieba's dictionary of each word by its number in the trie
(uint16, little endian; of CC-CEDICT's nouns that jieba lacks what a word counted once costs; NO_COST of
reader/annotate/vocabulary.py if runs are not cut by it), behind them what a word counted
once costs, then the class of each (uint8, a place in tags.txt), then what else is known of it (uint8, bits named in
reader/annotate/vocabulary.py).
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

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.annotate.vocabulary import IN_CEDICT, IN_JIEBA, IN_PHRASES, NO_COST, NO_TAG, ONLY_NAME, OWN, SURE

HERE = Path(__file__).parent
CEDICT = HERE.parent / "lexicon" / "cedict.tsv"
OWN_WORDS = HERE / "own.txt"
PHRASES = HERE.parent / "readings" / "phrases.txt"
# The tail of 某局局长, which is no word.
LEFT_OUT = frozenset({"局局长"})
# What a word of own.txt is worth: as often as jieba's rare words.
OWN_COUNT = 20
# Characters of phrases, in which a run would be glued (不|得了); and how CC-CEDICT describes what is no noun.
IN_PHRASES_OF_WORDS = frozenset(
    "不得了着一个的你我他她这那很太就都也是在把被给上下里来去过没有几两为以之而于与和其人子儿"
)
NO_NOUN = ("to ", "variant", "(", "see ", "old ", "also ", "abbr")
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


def own_words() -> dict[str, str]:
    """Our own words, and their classes by jieba's tag set."""
    return dict(line.split(" ") for line in OWN_WORDS.read_text("utf-8").splitlines())


def cedict() -> list[tuple[str, str, str]]:
    """The simplified word, pinyin and senses of each entry."""
    rows = [line.split("\t") for line in CEDICT.read_text("utf-8").splitlines()[1:]]
    return [(word, pinyin, senses) for word, _, pinyin, senses in rows]


def nouns_of_cedict() -> set[str]:
    """CC-CEDICT's nouns that runs may be cut by (区块链): no phrases, no names, and none of two characters, which are
    others too often (切末, "stage props")."""
    found: dict[str, bool] = {}
    for word, pinyin, senses in cedict():
        adverb = senses.split("/")[0].endswith("ly")
        noun = not (IN_PHRASES_OF_WORDS & set(word) or adverb or senses.startswith(NO_NOUN)) and len(word) > 2
        # The first entry counts.
        found.setdefault(word, noun and not any(syllable[0].isupper() for syllable in pinyin.split()))
    return {word for word, noun in found.items() if noun}


def facts(jieba: Iterable[str]) -> dict[str, int]:
    """What is known of each word that one of the dictionaries has, as bits."""
    found = dict.fromkeys(jieba, IN_JIEBA)
    entries = cedict()
    common = {word for word, pinyin, _ in entries if not any(syllable[0].isupper() for syllable in pinyin.split())}
    for word, *_ in entries:
        found[word] = found.get(word, 0) | IN_CEDICT | (0 if word in common else ONLY_NAME)
    for word in own_words():
        found[word] = found.get(word, 0) | IN_JIEBA | OWN
    for line in PHRASES.read_text("utf-8").splitlines():
        word, syllables = line.split(" ")
        found[word] = found.get(word, 0) | IN_PHRASES | (SURE if syllables.startswith("=") else 0)
    return found


def write_words(jieba: Mapping[str, tuple[int, str]], found: Mapping[str, int]) -> None:
    trie = marisa_trie.Trie(sorted(found))
    classes = sorted({tag for _, tag in jieba.values()})
    total = math.log(sum(count for count, _ in jieba.values()))
    costs, tags, known = array("H", bytes(2 * len(found) + 2)), bytearray(len(found)), bytearray(len(found))
    costs[-1] = round(1000 * total)
    for word, number in trie.items():
        count, tag = jieba.get(word, (0, NO_TAG))
        costs[number] = round(1000 * (total - math.log(count or 1))) if word in jieba else NO_COST
        tags[number], known[number] = classes.index(tag), found[word]
    if sys.byteorder == "big":
        costs.byteswap()
    trie.save(str(HERE / "words.marisa"))
    (HERE / "words.values").write_bytes(costs.tobytes() + tags + known)
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
    jieba = words()
    found = facts(jieba)
    counted = dict.fromkeys(nouns_of_cedict(), (1, "n")) | jieba
    write_words(counted | {word: (OWN_COUNT, tag) for word, tag in own_words().items()}, found)
    write_characters()
    write_classes()


if __name__ == "__main__":
    main()
