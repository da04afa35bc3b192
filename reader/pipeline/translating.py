"""Translating an article: what the reader wrote, what is remembered, and the rest by an engine, which is remembered."""

import queue
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from reader.library import Edit, Remembered
from reader.model import (
    Article,
    Flag,
    FlagKind,
    ReaderError,
    Script,
    Sentence,
    Translation,
    TranslationKind,
)
from reader.pipeline.annotating import Annotations, Progress
from reader.pipeline.desk import Desk, Means, require_means
from reader.translate import (
    FAST_BEAM,
    QUALITY_BEAM,
    Output,
    SourceSentence,
    TermHit,
    TermMatcher,
    Translated,
    TranslationQueue,
    cache_key,
    model_text,
    needs_translation,
    wordings_in,
)

# Those who wait for results look this often whether they were cancelled, in seconds.
_PATIENCE = 0.1

Receive = Callable[[list[Translation]], None]
Propose = Callable[[Translation | None], None]
Count = Callable[[int, int, float | None], None]
Fail = Callable[[ReaderError], None]
Hits = tuple[TermHit, ...]


def source_sentences(
    article: Article, annotations: Annotations, sentences: Iterable[Sentence] | None = None
) -> list[SourceSentence]:
    """What the translator is fed: the named sentences, or all, of those that are annotated."""
    wanted = article.sentences() if sentences is None else sentences
    return [
        SourceSentence(
            id=sentence.id,
            text=sentence.text,
            simplified=annotations[sentence.id].text(sentence.text, Script.SIMPLIFIED),
            traditional=annotations[sentence.id].text(sentence.text, Script.TRADITIONAL),
        )
        for sentence in wanted
        if sentence.id in annotations
    ]


def recall(desk: Desk, article_id: str, sentences: Sequence[Sentence]) -> dict[str, Translation]:
    """What there is already for sentences, by their text alone: the reader's own translations, then the newest of a
    machine, whichever it was. Needs no model and no annotation, and some milliseconds for some hundred sentences."""
    texts = list(dict.fromkeys(sentence.text for sentence in sentences))
    edits = desk.edits.find(texts, article_id)
    remembered = desk.memory.latest([text for text in texts if text not in edits])
    found: dict[str, Translation] = {}
    for sentence in sentences:
        if edit := edits.get(sentence.text):
            found[sentence.id] = own_translation(sentence, edit)
        elif known := remembered.get(sentence.text):
            found[sentence.id] = _machine_translation(sentence, known.english, known.model, cut_off=known.cut_off)
    return found


def own_translation(sentence: Sentence | SourceSentence, edit: Edit) -> Translation:
    """The reader's own translation of a sentence: what a person wrote is not doubted."""
    return Translation(sentence.id, edit.english, TranslationKind.OWN)


def with_flags(text: str, translation: Translation, terms: TermMatcher | None = None) -> Translation:
    """A translation of `text` with its reasons for doubt found out anew, those of the glossary included."""
    if translation.kind is not TranslationKind.MT:
        return translation
    cut_off = any(flag.kind is FlagKind.CUT_OFF for flag in translation.flags)
    return replace(translation, flags=_doubts(text, translation.text, cut_off=cut_off, terms=terms))


def _machine_translation(
    sentence: Sentence | SourceSentence, english: str, model: str, *, cut_off: bool, terms: TermMatcher | None = None
) -> Translation:
    flags = _doubts(sentence.text, english, cut_off=cut_off, terms=terms)
    return Translation(sentence.id, english, TranslationKind.MT, model, flags)


def _doubts(text: str, english: str, *, cut_off: bool, terms: TermMatcher | None) -> tuple[Flag, ...]:
    # Imported late: it takes 6 ms, and the window starts without translating.
    from reader.translate.flags import doubts

    return doubts(text, english, cut_off=cut_off, terms=terms)


class ArticleTranslator:
    """Translates sentences of one article and remembers the results.

    `receive`, `count` (done, total and seconds left of what the engine was given) and `fail` are called on threads of
    the service, or on the one that calls `add`. `terms` may be replaced at any time; it holds for what comes after.
    """

    def __init__(self, desk: Desk, means: Means, receive: Receive, count: Count, fail: Fail) -> None:
        self._desk, self.means, self._receive, self._fail = desk, means, receive, fail
        self.terms: TermMatcher | None = None
        beam = QUALITY_BEAM if means.quality else FAST_BEAM
        self._queue = self._open(beam, receive, count)
        self._apart: list[TranslationQueue] = []
        self._lock = threading.Lock()
        self._adding, self._closed = threading.Lock(), False

    def add(self, sentences: Sequence[SourceSentence]) -> None:
        """Translate these too. Looks into the memory first: for a worker. Nothing comes once it is closed."""
        with self._adding:
            if not self._closed:
                self._add(sentences)

    def _add(self, sentences: Sequence[SourceSentence]) -> None:
        keys = {sentence.id: self._keys(sentence) for sentence in sentences}
        remembered = self._desk.memory.find([key for both in keys.values() for key in both])
        found: list[Translation] = []
        missing: list[SourceSentence] = []
        for sentence in sentences:
            known = next((remembered[key] for key in keys[sentence.id] if key in remembered), None)
            if known:
                found.append(self._shown(sentence, known.english, cut_off=known.cut_off))
            else:
                missing.append(sentence)
        if found:
            self._receive(found)
        if missing:
            self._queue.add(missing)

    def want(self, visible: Sequence[str], near: Sequence[str]) -> None:
        """Translate these before the rest, by sentence ids."""
        self._queue.want(visible, near)

    def pause(self) -> None:
        self._queue.pause()

    def resume(self) -> None:
        self._queue.resume()

    def retry(self, sentence: SourceSentence, receive: Receive) -> None:
        """Translate a sentence again, before anything else, with a wider search; `receive` gets what comes, which is
        remembered and wins from now on."""

        def take(translations: list[Translation]) -> None:
            self._end_apart(again)
            receive(translations)

        again = self._open(QUALITY_BEAM, take, lambda _done, _total, _left: None)
        self._start_apart(again, [sentence])

    def reword(self, sentence: SourceSentence, english: str, receive: Propose) -> None:
        """Put the glossary's wordings in place of others in a sentence whose translation `english` lacks them.

        The sentence is translated some times over, before anything else; `receive` gets what comes, which is a
        proposal, not remembered. None where there is nothing to do or no place is certain; then at once, if so.
        """
        # Imported late: few ever ask for it.
        from reader.translate.wording import begin_trial

        terms = self.terms
        trial = begin_trial(sentence, english, terms) if terms else None
        if trial is None:
            receive(None)
            return
        done: dict[str, Output] = {}

        def take(translated: list[Translated]) -> None:
            done.update((item.sentence.id, item.output) for item in translated)
            if len(done) == len(trial.sentences):
                self._end_apart(again)
                result = trial.result({id_: output.text for id_, output in done.items()})
                cut_off = done[sentence.id].cut_off
                receive(None if result is None else self._shown(sentence, result, cut_off=cut_off))

        again = self._desk.service.open_queue(
            self.means.route, take, lambda _done, _total, _left: None, self._fail, beam=self._queue.beam
        )
        self._start_apart(again, trial.sentences)

    def cancel(self) -> None:
        """Drop all work that is not reported yet."""
        for each in self._queues():
            each.cancel()

    def close(self) -> None:
        """Stop for good: nothing is received afterwards. The engine stays with the service, which frees it when nobody
        needs it for a while."""
        # Whoever receives may be gone by then.
        with self._adding:
            self._closed = True
        for each in self._queues():
            each.close()

    def _start_apart(self, queue: TranslationQueue, sentences: Sequence[SourceSentence]) -> None:
        with self._lock:
            self._apart.append(queue)
        queue.submit(sentences)
        queue.want([sentence.id for sentence in sentences], [])

    def _end_apart(self, queue: TranslationQueue) -> None:
        with self._lock:
            self._apart.remove(queue)
        queue.close()

    def _queues(self) -> list[TranslationQueue]:
        with self._lock:
            return [self._queue, *self._apart]

    def _open(self, beam: int, receive: Receive, count: Count) -> TranslationQueue:
        def take(translated: list[Translated]) -> None:
            self._remember(translated, beam)
            receive([self._shown(item.sentence, item.output.text, cut_off=item.output.cut_off) for item in translated])

        return self._desk.service.open_queue(self.means.route, take, count, self._fail, beam=beam)

    def _remember(self, translated: list[Translated], beam: int) -> None:
        """Before it is reported: what was seen is there the next time."""
        self._desk.memory.keep(
            self._remembered(item, beam) for item in translated if needs_translation(item.sentence.text)
        )

    def _remembered(self, item: Translated, beam: int) -> Remembered:
        text = model_text(item.sentence, self.means.route.reads)
        key = cache_key(self.means.fingerprint, beam, text)
        return Remembered(key, item.sentence.text, item.output.text, self.means.route.label, item.output.cut_off)

    def _keys(self, sentence: SourceSentence) -> list[bytes]:
        """Under which keys a translation that will do may be remembered, the better one first."""
        text = model_text(sentence, self.means.route.reads)
        beams = (QUALITY_BEAM,) if self.means.quality else (QUALITY_BEAM, FAST_BEAM)
        return [cache_key(self.means.fingerprint, beam, text) for beam in beams]

    def _shown(self, sentence: SourceSentence, english: str, *, cut_off: bool) -> Translation:
        return _machine_translation(sentence, english, self.means.route.label, cut_off=cut_off, terms=self.terms)


def translate_all(
    desk: Desk,
    means: Means | None,
    article: Article,
    annotations: Annotations,
    on_progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> dict[str, Translation]:
    """The English of every annotated sentence, keyed by sentence id; what is done by then where it is cancelled.

    Without `means` what is remembered has to do. Raises ReaderError: MODEL_NOT_INSTALLED where nothing is remembered,
    MODEL_BROKEN and what else an engine raises.
    """
    sentences = [sentence for sentence in article.sentences() if sentence.id in annotations]
    known = recall(desk, article.id, sentences)
    if means is None and known:
        return known
    usable = require_means(means, article.origin)
    own = {id_: item for id_, item in known.items() if item.kind is TranslationKind.OWN}
    rest = source_sentences(article, annotations, (sentence for sentence in sentences if sentence.id not in own))
    return own | _translate_rest(desk, usable, rest, desk.terms(), on_progress, cancelled)


def _translate_rest(
    desk: Desk,
    means: Means,
    sentences: Sequence[SourceSentence],
    terms: TermMatcher | None,
    on_progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> dict[str, Translation]:
    results: queue.SimpleQueue[list[Translation] | ReaderError] = queue.SimpleQueue()
    translator = ArticleTranslator(desk, means, results.put, lambda _done, _total, _left: None, results.put)
    translator.terms = terms
    translated: dict[str, Translation] = {}
    try:
        translator.add(sentences)
        while len(translated) < len(sentences) and not (cancelled and cancelled()):
            _take_next(results, translated)
            if on_progress:
                on_progress(len(translated), len(sentences))
    finally:
        translator.close()
    return translated


def _take_next(
    results: "queue.SimpleQueue[list[Translation] | ReaderError]", translated: dict[str, Translation]
) -> None:
    try:
        result = results.get(timeout=_PATIENCE)
    except queue.Empty:
        return
    if isinstance(result, ReaderError):
        raise result
    translated.update((item.sentence_id, item) for item in result)


def terms_in_chinese(terms: TermMatcher, texts: Mapping[str, str]) -> dict[str, Hits]:
    """Where terms of the glossary stand in Chinese sentences, by sentence id; those without any are left out."""
    # The forms of a term are in both scripts: the text need not be converted.
    return _found((id_, terms.in_chinese(text, text)) for id_, text in texts.items())


def terms_in_english(hits: Mapping[str, Hits], texts: Mapping[str, str]) -> dict[str, Hits]:
    """Where the terms that stand in Chinese sentences have a wording in their English, by sentence id; sentences
    without any are left out."""
    return _found((id_, wordings_in(text, [hit.term for hit in hits.get(id_, ())])) for id_, text in texts.items())


def _found(hits: Iterable[tuple[str, list[TermHit]]]) -> dict[str, Hits]:
    return {id_: tuple(found) for id_, found in hits if found}
