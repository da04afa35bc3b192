"""The sentences of one article on their way to English, and what is to be translated next.

Plain data without threads; `workers` guards it with a lock. Sentences are prepared (normalised, cut, counted) and a
batch is formed only when one is asked for, so a scroll re-orders everything that no worker has taken yet.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from reader.model import Script
from reader.translate.normalise import SourceSentence, model_text, needs_translation
from reader.translate.route import Output
from reader.translate.split import fitting_parts

# By share of the whole: what is on the screen comes in smaller batches, so that the first sentence comes sooner; where
# others are at work, a long part or some short ones at a time.
_VISIBLE_SHARE, _URGENT_SHARE = 4, 10
# How many waiting parts are looked at to find some of like length: what is shorter than the longest row is padded, and
# padding takes as long as text. On the founding article a window of 32 takes a tenth longer in all.
_WINDOW = 256
_ALIKE = 0.6
# Batches of seconds each, at most.
_FEW_BATCHES = 4

TokenCount = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Translated:
    """A sentence with its English: that of its parts, joined, which is cut off where any of them is."""

    sentence: SourceSentence
    output: Output


class Schedule:
    """Each sentence is cut into parts; a part that occurs twice is translated once."""

    def __init__(self, reads: Script, budget: int) -> None:
        """`budget` is in tokens of a batch, counted as its longest row times its rows."""
        self._reads, self._budget = reads, budget
        self._sources: dict[str, SourceSentence] = {}
        # In order; among them may be some that were prepared out of turn.
        self._unprepared: deque[str] = deque()
        self._parts: dict[str, list[str]] = {}
        # The parts that no worker has taken yet, oldest first, with their tokens.
        self._waiting: dict[str, int] = {}
        # Those in a batch of the rest, which may take seconds: the screen has them translated once more.
        self._in_rest: dict[str, int] = {}
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

    def pop_visible(self, sentence_ids: Sequence[str], token_count: TokenCount) -> list[str]:
        """Take a batch of parts of these sentences: the first that is not translated, and those of about its length;
        filled up with what else waits and is no longer, which takes hardly more time than a few rows alone."""
        tokens = self._tokens_of(sentence_ids, token_count)
        if not tokens:
            return []
        length = next(iter(tokens.values()))
        parts = sorted(tokens, key=lambda part: abs(tokens[part] - length))
        others = self._no_longer(max(tokens.values()), token_count)
        return list(self._take(tokens | others, [*parts, *others], self._budget // _VISIBLE_SHARE))

    def pop_urgent(self, sentence_ids: Sequence[str], token_count: TokenCount) -> list[str]:
        """Take a small batch of parts of these sentences, in their order. A short part beside a long one is no row of
        its length here: it takes hardly any time."""
        tokens = self._tokens_of(sentence_ids, token_count)
        sums = accumulate(tokens.values())
        some = [part for part, total in zip(tokens, sums, strict=True) if total <= self._budget // _URGENT_SHARE]
        return list(self._pop(tokens, some or list(tokens)[:1]))

    def pop_near(self, sentence_ids: Sequence[str], token_count: TokenCount) -> list[str]:
        """Take a batch of parts of these sentences, the longest first. Before much shorter ones it is filled up with
        what else waits and is no longer. None where all that waits is soon done: in what order, is no matter then."""
        if self._is_soon_done(token_count):
            return []
        near = self._tokens_of(sentence_ids, token_count)
        parts = self._longest_first(part for part in near if part in self._waiting)
        if not parts:
            return []
        longest = self._waiting[parts[0]]
        like = [part for part in parts if self._waiting[part] >= _ALIKE * longest]
        return self._take_rest([*like, *self._no_longer(longest, token_count)])

    def pop_rest(self, token_count: TokenCount) -> list[str]:
        """Take a batch of what waits, the longest first: so the last batches are short, and no worker idles for long
        beside the very last. Short parts wait until they fill the window."""
        return self._take_rest(self._rest(token_count))

    def finish(self, outputs: Mapping[str, Output]) -> None:
        """Note what became of parts."""
        for part, output in outputs.items():
            self._outputs.setdefault(part, output)
            self._in_rest.pop(part, None)
        touched = [sentence_id for part in outputs for sentence_id in self._needed_by.pop(part, ())]
        for sentence_id in dict.fromkeys(touched):
            self._finish_if_complete(sentence_id)

    def take_finished(self) -> list[Translated]:
        """The sentences finished since the last call."""
        finished, self._finished = self._finished, []
        return finished

    def _tokens_of(self, sentence_ids: Sequence[str], token_count: TokenCount) -> dict[str, int]:
        """The parts of sentences that wait or are in a batch of the rest, with their tokens."""
        for sentence_id in sentence_ids:
            self._prepare(sentence_id, token_count)
        known = self._in_rest | self._waiting
        parts = (part for sentence_id in sentence_ids for part in self._parts.get(sentence_id, ()))
        return {part: known[part] for part in parts if part in known}

    def _rest(self, token_count: TokenCount) -> list[str]:
        while self._unprepared and len(self._waiting) < _WINDOW:
            self._prepare(self._unprepared.popleft(), token_count)
        return self._longest_first(islice(self._waiting, _WINDOW))

    def _is_soon_done(self, token_count: TokenCount) -> bool:
        rest = self._rest(token_count)
        return len(rest) < _WINDOW and sum(map(self._waiting.__getitem__, rest)) <= _FEW_BATCHES * self._budget

    def _no_longer(self, tokens: int, token_count: TokenCount) -> dict[str, int]:
        return {part: self._waiting[part] for part in self._rest(token_count) if self._waiting[part] <= tokens}

    def _longest_first(self, parts: Iterable[str]) -> list[str]:
        return sorted(parts, key=self._waiting.__getitem__, reverse=True)

    def _take_rest(self, candidates: Iterable[str]) -> list[str]:
        batch = self._take(self._waiting, candidates, self._budget)
        self._in_rest.update(batch)
        return list(batch)

    def _take(self, tokens: Mapping[str, int], candidates: Iterable[str], budget: int) -> dict[str, int]:
        batch: dict[str, None] = {}
        longest = 0
        for part in candidates:
            longest = max(longest, tokens[part])
            if batch and longest * len({*batch, part}) > budget:
                break
            batch[part] = None
        return self._pop(tokens, batch)

    def _pop(self, tokens: Mapping[str, int], parts: Iterable[str]) -> dict[str, int]:
        popped = {part: tokens[part] for part in parts}
        for part in popped:
            self._waiting.pop(part, None)
            self._in_rest.pop(part, None)
        return popped

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
