"""Three ways to translate the same sentences with the same model, each in a process of its own, for `translation`.

    python -m tests.benchmarks.translation_ways argos|limit|duidu FILE BEAM [THREADS]

Prints JSON. Times are in seconds; the model is loaded before the clock starts, with a sentence of its own. A screen is
the first paragraphs with as many characters as a window of 1440 x 900 shows of a page with pinyin.
"""

import json
import os
import random
import resource
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import ctranslate2

from reader import pipeline
from reader.importers.sentences import split_sentences
from reader.model import Article, Script, Translation
from reader.pipeline import ArticleTranslator, Desk, Means
from reader.translate import Engine, Output, Route, SourceSentence, choose_route, model_text, needs_translation
from reader.translate.argos import ArgosRoute
from reader.translate.engine import Translator, thread_count
from reader.translate.split import fitting_parts

SCREEN_CHARACTERS = 200
_WARMING = "我喝茶。"
# Batch sizes in tokens among which the fastest single call is looked for.
_CALL_SIZES = (256, 512, 1024)
_CANCELLATIONS = 5


def argos(article: Article, beam: int, threads: int | None) -> dict[str, float]:
    """argostranslate as it is, a paragraph after the other, with its default threads or `threads`."""
    os.environ["ARGOS_BEAM_SIZE"] = str(beam)
    if threads:
        os.environ["ARGOS_INTER_THREADS"], os.environ["ARGOS_INTRA_THREADS"] = str(threads), "1"
    translation = _argos_translation(article.script)
    translation.hypotheses(_WARMING, 1)
    screen = _screen(article)
    result: dict[str, float] = {}
    start = time.monotonic()
    for index, block in enumerate(article.blocks):
        translation.hypotheses(block.text, 1)
        if index == screen[-1]:
            result["first_screen"] = time.monotonic() - start
    return result | {"all": time.monotonic() - start}


def _argos_translation(script: Script) -> Any:
    """Its translation by the installed package; what it would load to split sentences (PyTorch) stays away."""

    class Splitter:
        def __init__(self, _: object) -> None:
            pass

        def split_sentences(self, text: str) -> list[str]:
            return [sentence for _, sentence in split_sentences(text)]

    for name in ("stanza", "spacy", "minisbd"):
        sys.modules[name] = ModuleType(name)
    sys.modules["minisbd"].__dict__.update(SBDetect=None, models=ModuleType("models"))
    from argostranslate import translate

    library: Any = translate
    library.MiniSBDSentencizer = library.StanzaSentencizer = Splitter
    code = "zh" if script.is_simplified else "zt"
    return library.get_translation_from_codes(code, "en").underlying


def limit(article: Article, beam: int, _: int | None) -> dict[str, float]:
    """All parts of all sentences in one call, sorted by length: the most that the library gives on these threads."""
    route = _route(article)
    assert isinstance(route, ArgosRoute)
    engine = Translator(route.models[0].folder)
    library: Any = ctranslate2
    model: Any = library.Translator(
        str(route.models[0].folder / "model"), compute_type="int8", inter_threads=thread_count(), intra_threads=1
    )
    texts = [model_text(source, route.reads) for source in _sources(article)]
    parts = {part for text in texts if needs_translation(text) for part, _ in fitting_parts(text, engine.token_count)}
    sources = [engine._tokenize(part) for part in sorted(parts, key=engine.token_count, reverse=True)]
    _translate_in_one_call(model, sources[-2:], beam, 64)
    times: dict[int, float] = {}
    for size in _CALL_SIZES:
        start = time.monotonic()
        _translate_in_one_call(model, sources, beam, size)
        times[size] = time.monotonic() - start
    best = min(times, key=times.__getitem__)
    return {"all": times[best], "batch_tokens": best}


def _translate_in_one_call(model: Any, sources: Sequence[Sequence[str]], beam: int, size: int) -> None:
    model.translate_batch(
        sources,
        max_batch_size=size,
        batch_type="tokens",
        beam_size=beam,
        length_penalty=0,
        max_decoding_length=512,
        replace_unknowns=True,
    )


class _Watched:
    """An engine that knows how many batches are under way."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._changed = threading.Condition()
        self._under_way = 0
        self.tokens = 0

    def token_count(self, text: str) -> int:
        return self._engine.token_count(text)

    def translate(self, texts: Sequence[str], beam: int) -> list[Output]:
        with self._changed:
            self._under_way += 1
        try:
            return self._engine.translate(texts, beam)
        finally:
            with self._changed:
                self._under_way -= 1
                self._changed.notify_all()

    def wait_until_idle(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._under_way == 0)

    def close(self) -> None:
        self._engine.close()


class _WatchedRoute:
    """A route whose engine is watched."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self.engine: _Watched | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._route, name)

    def load(self) -> Engine:
        self.engine = _Watched(self._route.load())
        return self.engine


class _Run:
    """One article on its way through a translator of its own, with nothing remembered."""

    def __init__(self, desk: Desk, route: Any, article: Article, sources: Sequence[SourceSentence], beam: int) -> None:
        self._changed = threading.Condition()
        self.times: dict[str, float] = {}
        self._sources = sources
        # No other run has this fingerprint: nothing is found in the memory, everything is written to it.
        means = Means(route, f"run {random.random()}", quality=beam > 2)  # noqa: S311 - no secret
        self.translator = ArticleTranslator(desk, means, self._take, lambda *_: None, _raise)
        self._article = article
        self.start = time.monotonic()

    def begin(self) -> None:
        near = self._article.blocks[: len(self._article.blocks) // 3]
        self.start = time.monotonic()
        self.translator.want(_ids(self._article, _screen(self._article)), [s.id for b in near for s in b.sentences])
        self.translator.add(self._sources)

    def wait_for(self, ids: Sequence[str]) -> float:
        """Until these sentences are there; the seconds since the start."""
        with self._changed:
            self._changed.wait_for(lambda: all(id_ in self.times for id_ in ids))
        return max((self.times[id_] for id_ in ids), default=self.start) - self.start

    def _take(self, translations: list[Translation]) -> None:
        with self._changed:
            now = time.monotonic()
            self.times.update((item.sentence_id, now) for item in translations)
            self._changed.notify_all()


def duidu(article: Article, beam: int, _: int | None) -> dict[str, float]:
    """The program's own engine with queue, memory and flags, first cold, then warm; and cancellations."""
    sources = _sources(article)
    route: Any = _WatchedRoute(_route(article))
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder))

        def new_run() -> _Run:
            return _Run(desk, route, article, sources, beam)

        try:
            cold = _whole(new_run(), article)
            warm = _whole(new_run(), article)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            cancel = max(_cancel(new_run, route) for _ in range(_CANCELLATIONS))
        finally:
            desk.close()
    return {"first_screen_cold": cold["first_screen"], **warm, "memory_mb": memory, "cancel": cancel}


def _whole(run: _Run, article: Article) -> dict[str, float]:
    run.begin()
    first_screen = run.wait_for(_ids(article, _screen(article)))
    whole = run.wait_for([sentence.id for sentence in article.sentences()])
    # Lines without Chinese are there before the engine has begun.
    chinese = [s.id for s in article.sentences() if needs_translation(s.text)]
    first = min(run.times[id_] for id_ in chinese) - run.start
    run.translator.close()
    return {"first_sentence": first, "first_screen": first_screen, "all": whole}


def _cancel(new_run: Callable[[], _Run], route: Any) -> float:
    """At a random moment: until the engine is free for other work."""
    run = new_run()
    run.begin()
    time.sleep(random.uniform(0.3, 2))  # noqa: S311 - no secret
    began = time.monotonic()
    run.translator.cancel()
    route.engine.wait_until_idle()
    seconds = time.monotonic() - began
    run.translator.close()
    return seconds


def _screen(article: Article, start: int = 0) -> list[int]:
    """The blocks on the screen whose first is `start`."""
    blocks: list[int] = []
    characters = 0
    for index in range(start, len(article.blocks)):
        if characters >= SCREEN_CHARACTERS:
            break
        if not article.blocks[index].folded:
            blocks.append(index)
            characters += len(article.blocks[index].text)
    return blocks


def _ids(article: Article, blocks: Sequence[int]) -> list[str]:
    return [sentence.id for index in blocks for sentence in article.blocks[index].sentences]


def _sources(article: Article) -> list[SourceSentence]:
    return pipeline.source_sentences(article, pipeline.annotate_all(article))


def _route(article: Article) -> Route:
    route = choose_route(article.script)
    assert route is not None, "no model is installed"
    return route


def _raise(error: Exception) -> None:
    raise error


def main() -> None:
    way, file, beam = sys.argv[1:4]
    threads = int(sys.argv[4]) if len(sys.argv) > 4 else None
    article = pipeline.open_file(Path(file))
    ways: dict[str, Callable[[Article, int, int | None], dict[str, float]]] = {
        "argos": argos,
        "limit": limit,
        "duidu": duidu,
    }
    random.seed(1)
    result = ways[way](article, int(beam), threads)
    result.setdefault("memory_mb", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
