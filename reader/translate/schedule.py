"""Which sentences are translated next: what is on the screen, then what is near it, then the rest.

Plain data without threads; `queue` guards it with its lock. A batch is formed only when it is popped, so a scroll
re-orders everything that no worker has taken yet.
"""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from reader.translate.normalise import SourceSentence, model_text, needs_translation
from reader.translate.split import split_long

# Tokens of a batch, counted as its longest row times its rows. Small on the screen: the first sentence comes sooner.
VISIBLE_BUDGET, BUDGET = 256, 512
# How many waiting parts are looked at to find some of like length, so that little of a batch is padding.
_WINDOW = 32

Finished = tuple[SourceSentence, str]


class Schedule:
    """Sentences on their way to English. Each is cut into parts; a part that occurs twice is translated once."""

    def __init__(self, from_code: str) -> None:
        self._from_code = from_code
        self._sources: dict[str, SourceSentence] = {}
        self._unprepared: deque[str] = deque()
        self._visible: Sequence[str] = ()
        self._near: Sequence[str] = ()
        self._parts: dict[str, list[str]] = {}
        # Parts that no worker has taken yet, oldest first (an ordered set).
        self._waiting: dict[str, None] = {}
        # Part -> the sentences that need it, until it is translated.
        self._needed_by: dict[str, list[str]] = {}
        self._english: dict[str, str] = {}
        self._finished: list[Finished] = []
        self.characters_left = 0
        self.characters_done = 0
        self.done = 0

    @property
    def total(self) -> int:
        """How many sentences there are, done ones included."""
        return len(self._sources)

    def add(self, sentences: Iterable[SourceSentence]) -> None:
        """Take in sentences, last in order; one whose id is known already is left out."""
        for sentence in sentences:
            if sentence.id not in self._sources:
                self._sources[sentence.id] = sentence
                self._unprepared.append(sentence.id)
                self.characters_left += len(sentence.text)

    def want(self, visible: Sequence[str], near: Sequence[str]) -> None:
        """Say what is on the screen and what is near it, by sentence ids, first wanted first."""
        self._visible, self._near = visible, near

    def may_have_work(self) -> bool:
        """Whether `has_work` or `take_finished` could give anything."""
        return bool(self._unprepared or self._waiting or self._finished)

    def has_work(self) -> bool:
        """Whether a part waits for a worker. Sentences without Chinese are finished on the way."""
        for sentence_id in (*self._visible, *self._near):
            self._prepare(sentence_id)
        return any(True for _ in self._rest())

    def pop(self, token_count: Callable[[str], int]) -> list[str]:
        """Take the next batch of parts, none if nothing waits. A batch is of one class."""
        batch = (
            self._fill(self._of(self._visible), VISIBLE_BUDGET, token_count)
            or self._fill(self._of(self._near), BUDGET, token_count)
            or self._fill(self._rest(), BUDGET, token_count, sort=True)
        )
        for part in batch:
            del self._waiting[part]
        return batch

    def finish(self, translated: Mapping[str, str]) -> None:
        """Note the English of parts."""
        self._english.update(translated)
        touched = [sentence_id for part in translated for sentence_id in self._needed_by.pop(part, ())]
        for sentence_id in dict.fromkeys(touched):
            self._finish_if_complete(sentence_id)

    def take_finished(self) -> list[Finished]:
        """The sentences finished since the last call, with their English."""
        finished, self._finished = self._finished, []
        return finished

    def _of(self, sentence_ids: Iterable[str]) -> Iterator[str]:
        for sentence_id in sentence_ids:
            self._prepare(sentence_id)
            yield from (part for part in self._parts.get(sentence_id, ()) if part in self._waiting)

    def _rest(self) -> Iterator[str]:
        yield from tuple(self._waiting)
        while self._unprepared:
            yield from self._of([self._unprepared.popleft()])

    def _fill(
        self, parts: Iterator[str], budget: int, token_count: Callable[[str], int], *, sort: bool = False
    ) -> list[str]:
        lengths = {part: token_count(part) for part in islice(parts, _WINDOW)}
        candidates: Collection[str] = lengths
        if sort and lengths:
            first = next(iter(lengths.values()))
            candidates = sorted(lengths, key=lambda part: abs(lengths[part] - first))
        batch: list[str] = []
        longest = 0
        for part in candidates:
            longest = max(longest, lengths[part])
            if batch and longest * (len(batch) + 1) > budget:
                break
            batch.append(part)
        return batch

    def _prepare(self, sentence_id: str) -> None:
        if sentence_id in self._parts or sentence_id not in self._sources:
            return
        text = model_text(self._sources[sentence_id], self._from_code)
        if not needs_translation(text):
            self._parts[sentence_id] = []
            self._finish(sentence_id, self._sources[sentence_id].text)
            return
        parts = [part.strip() for part in split_long(text)]
        self._parts[sentence_id] = parts
        for part in dict.fromkeys(parts):
            self._enter(part, sentence_id)
        self._finish_if_complete(sentence_id)

    def _enter(self, part: str, sentence_id: str) -> None:
        if not needs_translation(part):
            self._english[part] = part
        if part in self._english:
            return
        if part not in self._needed_by:
            self._waiting[part] = None
        self._needed_by.setdefault(part, []).append(sentence_id)

    def _finish_if_complete(self, sentence_id: str) -> None:
        parts = self._parts[sentence_id]
        if all(part in self._english for part in parts):
            self._finish(sentence_id, " ".join(filter(None, (self._english[part] for part in parts))))

    def _finish(self, sentence_id: str, english: str) -> None:
        source = self._sources[sentence_id]
        self._finished.append((source, english))
        self.characters_left -= len(source.text)
        self.characters_done += len(source.text)
        self.done += 1
