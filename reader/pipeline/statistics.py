"""What an article is made of: its words, characters and sentences, counted once, whatever is asked of them afterwards.

All of it is annotated on the way, some sentences at a time, and what is kept grows with the different words: a novel
takes no more memory than some long articles.
"""

from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.model import Annotation, Article, Block, Pronunciation, Sentence, Token, TokenKind
from reader.pipeline.annotating import Progress, annotate
from reader.pipeline.knowing import word_key
from reader.pipeline.levels import is_graded, is_numeral
from reader.pipeline.names import ArticleNames

if TYPE_CHECKING:
    from reader.annotate import Corrector

# Between two reports: a hundredth of a second of work, within a block too, for a text without line ends is one.
_SENTENCES_AT_ONCE = 25
# Into how many stretches an article is parted, and the characters that each has at least.
_STRETCHES, _LEAST_STRETCH = 40, 100


@dataclass(slots=True)
class MetWord:
    """A word of an article: its simplified form, as it is written and read where it comes first, how often it comes,
    and where that first place is (code points of a sentence)."""

    word: str
    shown: str
    syllables: tuple[str, ...]
    pinyin: str
    sentence_id: str
    start: int
    end: int
    count: int = 0


@dataclass(slots=True)
class Stretch:
    """One of the parts, about equally long, that an article is looked at by: where its words end in
    `Statistics.running`, and how many Chinese characters it has."""

    end: int
    characters: int


@dataclass(slots=True)
class Statistics:
    """`words` are the different ones, names and numbers apart, in the order in which they come first; `running` has
    the number of each word of the text in that list. `characters` are those of words, in simplified script; `names`
    and `numbers` are counted by form. `lengths` are sentences by their Chinese characters."""

    words: list[MetWord] = field(default_factory=list[MetWord])
    running: "array[int]" = field(default_factory=lambda: array("I"))
    characters: Counter[str] = field(default_factory=Counter[str])
    names: Counter[str] = field(default_factory=Counter[str])
    numbers: Counter[str] = field(default_factory=Counter[str])
    lengths: Counter[int] = field(default_factory=Counter[int])
    stretches: list[Stretch] = field(default_factory=list[Stretch])

    @property
    def total(self) -> int:
        """How many Chinese characters there are, in names and numbers too."""
        return sum(length * count for length, count in self.lengths.items())

    @property
    def sentences(self) -> int:
        return self.lengths.total()

    @property
    def mean_length(self) -> float:
        """Chinese characters a sentence; 0 where there is none."""
        return self.total / self.sentences if self.sentences else 0.0

    @property
    def variety(self) -> float:
        """Different words for each word of the text (type/token); falls as texts grow. 0 where there is none."""
        return len(self.words) / len(self.running) if self.running else 0.0


def count(
    article: Article,
    *,
    names: ArticleNames | None = None,
    pronunciation: Pronunciation = Pronunciation.MAINLAND,
    corrector: "Corrector | None" = None,
    on_progress: Progress | None = None,
) -> Statistics:
    """Count all that is not folded. Seconds for a novel: for a worker. `on_progress` takes code points done and in all;
    what it raises ends the counting."""
    names = names or ArticleNames(article)
    counting = _Counting(sum(len(block.text) for block in article.blocks if not block.folded))
    for index, block in enumerate(article.blocks):
        if block.folded:
            continue
        for sentences in _some(block):
            annotations = annotate(
                article, index, sentences, pronunciation=pronunciation, names=names, corrector=corrector
            )
            for sentence, annotation in zip(block.sentences[sentences.start :], annotations, strict=False):
                counting.add(sentence, annotation)
            if on_progress:
                on_progress(counting.done, counting.size)
    return counting.finished()


def _some(block: Block) -> Iterator[range]:
    """The numbers of a block's sentences, some at a time."""
    for start in range(0, len(block.sentences), _SENTENCES_AT_ONCE):
        yield range(start, min(start + _SENTENCES_AT_ONCE, len(block.sentences)))


class _Counting:
    """`size` are the code points of the text, `done` those of the sentences so far."""

    def __init__(self, size: int) -> None:
        self.size, self.done = size, 0
        self._stretch = max(-(-size // _STRETCHES), _LEAST_STRETCH)
        self._found, self._numbers = Statistics(), dict[str, int]()
        self._characters = 0  # of the stretch

    def add(self, sentence: Sentence, annotation: Annotation) -> None:
        characters = sum(len(token.readings) - token.readings.count(None) for token in _read(annotation))
        if characters:
            self._found.lengths[characters] += 1
            self._characters += characters
        for token in annotation.tokens:
            self._count(annotation, token)
        self.done += len(sentence.text)
        if self.done >= self._stretch * (len(self._found.stretches) + 1):
            self._end_stretch()

    def finished(self) -> Statistics:
        if self._characters:
            self._end_stretch()
        return self._found

    def _end_stretch(self) -> None:
        self._found.stretches.append(Stretch(len(self._found.running), self._characters))
        self._characters = 0

    def _count(self, annotation: Annotation, token: Token) -> None:
        word, found = word_key(annotation, token), self._found
        if token.kind is TokenKind.NAME:
            found.names[word] += 1
        elif token.kind is TokenKind.NUMBER or (token.kind is TokenKind.WORD and is_numeral(word)):
            found.numbers[word] += 1
        elif is_graded(annotation, token):
            number = self._numbers.setdefault(word, len(found.words))
            if number == len(found.words):
                place = annotation.sentence_id, token.start, token.end
                found.words.append(MetWord(word, token.text, token.syllables, token.pinyin, *place))
            found.words[number].count += 1
            found.running.append(number)
            found.characters.update(word)


def _read(annotation: Annotation) -> Iterator[Token]:
    """The tokens that are written in Chinese characters."""
    return (token for token in annotation.tokens if token.kind in (TokenKind.WORD, TokenKind.NAME))
