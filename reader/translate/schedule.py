"""The sentences of one article on their way to English, and what is to be translated next.

Plain data without threads; `workers` guards it with a lock. Sentences are prepared (normalised, cut, counted) and a
batch is formed only when one is asked for, so a scroll re-orders everything that no worker has taken yet.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from reader.model import Script
from reader.translate.normalise import SourceSentence, model_text, needs_translation
from reader.translate.route import Output
from reader.translate.split import fitting_parts

# Tokens of a batch, counted as its longest row times its rows. Small on the screen: the first sentence comes sooner.
VISIBLE_BUDGET, BUDGET = 256, 512
# How many waiting parts are looked at to find some of like length: what is shorter than the longest row is padded, and
# padding takes as long as text. On the founding article a window of 32 takes a tenth longer in all.
_WINDOW = 256
_ALIKE = 0.6

TokenCount = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Translated:
    """A sentence with its English: that of its parts, joined, which is cut off where any of them is."""

    sentence: SourceSentence
    output: Output


class Schedule:
    """Each sentence is cut into parts; a part that occurs twice is translated once."""

    def __init__(self, reads: Script) -> None:
        self._reads = reads
        self._sources: dict[str, SourceSentence] = {}
        # In order; among them may be some that were prepared out of turn.
        self._unprepared: deque[str] = deque()
        self._parts: dict[str, list[str]] = {}
        # The parts that no worker has taken yet, oldest first, with their tokens.
        self._waiting: dict[str, int] = {}
        # Part -> the sentences that need it, until it is translated.
        self._needed_by: dict[str, list[str]] = {}
        self._outputs: dict[str, Output] = {}
        self._finished: list[Translated] = []
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

    def may_have_work(self) -> bool:
        """Whether `pop_rest` or `take_finished` could give anything."""
        return bool(self._unprepared or self._waiting or self._finished)

    def needs_engine(self) -> bool:
        """Whether a part waits or will. Sentences without Chinese that come before it are finished on the way."""
        while self._unprepared and not self._waiting:
            sentence_id = self._unprepared[0]
            if sentence_id not in self._parts:
                if needs_translation(self._text(sentence_id)):
                    return True
                self._finish_as_it_is(sentence_id)
            self._unprepared.popleft()
        return bool(self._waiting)

    def pop_visible(self, sentence_ids: Iterable[str], token_count: TokenCount) -> list[str]:
        """Take a batch of parts of these sentences: the first that waits, and those of about its length."""
        parts = self._waiting_of(sentence_ids, token_count)
        if parts:
            length = self._waiting[parts[0]]
            parts.sort(key=lambda part: abs(self._waiting[part] - length))
        return self._take(parts, VISIBLE_BUDGET)

    def pop_near(self, sentence_ids: Iterable[str], token_count: TokenCount) -> list[str]:
        """Take a batch of parts of these sentences, the longest first. Before much shorter ones it is filled up with
        what else waits and is no longer."""
        parts = self._longest_first(self._waiting_of(sentence_ids, token_count))
        if not parts:
            return []
        longest = self._waiting[parts[0]]
        like = [part for part in parts if self._waiting[part] >= _ALIKE * longest]
        others = (part for part in self._rest(token_count) if self._waiting[part] <= longest)
        return self._take([*like, *others], BUDGET)

    def pop_rest(self, token_count: TokenCount) -> list[str]:
        """Take a batch of what waits, the longest first: so the last batches are short, and no worker idles for long
        beside the very last. Short parts wait until they fill the window."""
        return self._take(self._rest(token_count), BUDGET)

    def finish(self, outputs: Mapping[str, Output]) -> None:
        """Note what became of parts."""
        self._outputs.update(outputs)
        touched = [sentence_id for part in outputs for sentence_id in self._needed_by.pop(part, ())]
        for sentence_id in dict.fromkeys(touched):
            self._finish_if_complete(sentence_id)

    def take_finished(self) -> list[Translated]:
        """The sentences finished since the last call."""
        finished, self._finished = self._finished, []
        return finished

    def _waiting_of(self, sentence_ids: Iterable[str], token_count: TokenCount) -> list[str]:
        parts: dict[str, None] = {}
        for sentence_id in sentence_ids:
            self._prepare(sentence_id, token_count)
            parts.update((part, None) for part in self._parts.get(sentence_id, ()) if part in self._waiting)
        return list(parts)

    def _rest(self, token_count: TokenCount) -> list[str]:
        while self._unprepared and len(self._waiting) < _WINDOW:
            self._prepare(self._unprepared.popleft(), token_count)
        return self._longest_first(islice(self._waiting, _WINDOW))

    def _longest_first(self, parts: Iterable[str]) -> list[str]:
        return sorted(parts, key=self._waiting.__getitem__, reverse=True)

    def _take(self, candidates: Iterable[str], budget: int) -> list[str]:
        batch: dict[str, None] = {}
        longest = 0
        for part in candidates:
            longest = max(longest, self._waiting[part])
            if batch and longest * (len(batch) + 1) > budget:
                break
            batch[part] = None
        for part in batch:
            del self._waiting[part]
        return list(batch)

    def _text(self, sentence_id: str) -> str:
        return model_text(self._sources[sentence_id], self._reads)

    def _prepare(self, sentence_id: str, token_count: TokenCount) -> None:
        if sentence_id in self._parts or sentence_id not in self._sources:
            return
        text = self._text(sentence_id)
        if not needs_translation(text):
            self._finish_as_it_is(sentence_id)
            return
        tokens: dict[str, int] = {}
        parts = self._parts[sentence_id] = []
        for part, count in fitting_parts(text, token_count):
            parts.append(part)
            tokens[part] = count
        for part, count in tokens.items():
            self._enter(part, count, sentence_id)
        self._finish_if_complete(sentence_id)

    def _enter(self, part: str, tokens: int, sentence_id: str) -> None:
        if not needs_translation(part):
            self._outputs[part] = Output(part)
        if part in self._outputs:
            return
        if part not in self._needed_by:
            self._waiting[part] = tokens
        self._needed_by.setdefault(part, []).append(sentence_id)

    def _finish_as_it_is(self, sentence_id: str) -> None:
        self._parts[sentence_id] = []
        self._finish(sentence_id, Output(self._sources[sentence_id].text))

    def _finish_if_complete(self, sentence_id: str) -> None:
        outputs = [self._outputs.get(part) for part in self._parts[sentence_id]]
        found = [output for output in outputs if output is not None]
        if len(found) == len(outputs):
            text = " ".join(output.text for output in found if output.text)
            self._finish(sentence_id, Output(text, any(output.cut_off for output in found)))

    def _finish(self, sentence_id: str, output: Output) -> None:
        source = self._sources[sentence_id]
        self._finished.append(Translated(source, output))
        self.characters_left -= len(source.text)
        self.characters_done += len(source.text)
        self.done += 1
