"""A process that translates an article and saves the reader's edits meanwhile is killed (SIGKILL) at random moments,
again and again. What it told was translated must be remembered, and everything remembered must be what an undisturbed
run gives; the edits that it told were saved must be there; and whoever goes on translates exactly what is missing.

    python -m tests.pipeline.kill_rounds --rounds 200 --seed 1
"""

import itertools
import random
import shutil
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader import pipeline
from reader.library import Edit, Remembered, TranslationMemory
from reader.model import Article, ReaderError, Script, Translation
from reader.pipeline import ArticleTranslator, Desk
from reader.settings import MEMORY_FILE, Settings
from reader.translate import Engine, Output, Route, model_text, needs_translation
from reader.translate.models import install_file
from reader.translate.split import split_long
from tests import killing
from tests.tiny_model import WORDS, build_package

_MODULE = "tests.pipeline.kill_rounds"
_SAMPLE = Path(__file__).parents[2] / "resources" / "sample.txt"
_EDITED = 40
_ENDED = "after it translated"


def write_article(path: Path, sentences: int) -> Path:
    """The bundled sample, and so many sentences of the tiny model's words after it, no two alike."""
    subjects, verbs, objects = (
        [word for word, _, _ in WORDS[start:end]] for start, end in ((0, 4), (5, 12), (13, 24))
    )  # fmt: skip
    made = itertools.product(subjects, verbs, objects, objects)
    texts = [f"{who}{does}{one}和{other}。" for who, does, one, other in itertools.islice(made, sentences)]
    paragraphs = ["".join(texts[at : at + 10]) for at in range(0, len(texts), 10)]
    path.write_text("\n\n".join([_SAMPLE.read_text("utf-8"), *paragraphs]), "utf-8")
    return path


class KillRounds:
    """Rounds in `folder`, with a model installed where the environment says. Raises AssertionError."""

    def __init__(self, folder: Path, seed: int, sentences: int = 3000) -> None:
        self._random = random.Random(seed)  # noqa: S311 - moments, not secrets
        install_file(build_package(folder / "zh.argosmodel"))
        self._file = write_article(folder / "article.txt", sentences)
        self._article = pipeline.open_file(self._file)
        self._annotations = pipeline.annotate_all(self._article)
        self._texts = {sentence.id: sentence.text for sentence in self._article.sentences()}
        self._data = folder / "databases"
        self._done = 0  # Edits that are saved for certain.
        self._reference: dict[bytes, Remembered] = {}
        self._english = self._translate()[0]
        self._reference = self._remembered()
        self._forget()
        self._seconds = self._undisturbed()

    def run(self, rounds: int) -> Counter[str]:
        """Kill so many times; where the processes were then."""
        found: Counter[str] = Counter()
        for _ in range(rounds):
            stage = self._kill_once()
            found[stage] += 1
            if stage == _ENDED or self._random.random() < 0.4:  # Else the next process goes on, and is killed too.
                self._complete()
                self._forget()
        self._complete()
        return found

    def _kill_once(self) -> str:
        process = self._start()
        # Some of the moments fall anywhere, most after the start, which takes longest.
        late = self._random.random() < 0.7
        if late:
            process.wait_for("translating")
        seconds = self._seconds[1] if late else sum(self._seconds)
        said = process.end(killing.moment(self._random, seconds))
        self._check(said)
        if "translated" in said:
            return _ENDED
        return "translating" if "translating" in said else "before it translated"

    def _undisturbed(self) -> tuple[float, float]:
        """How long a process takes before it translates, and then; checked as all others."""
        began = time.monotonic()
        process = self._start()
        process.wait_for("translating")
        translating = time.monotonic()
        process.wait_for("translated")
        took = time.monotonic() - translating
        self._check(process.end(None))
        assert self._remembered() == self._reference
        self._forget()
        return translating - began, took

    def _start(self) -> killing.Victim:
        arguments = ["work", str(self._file), str(self._data), str(self._done)]
        return killing.Victim([sys.executable, "-m", _MODULE, *arguments])

    def _check(self, said: Sequence[str]) -> None:
        assert all(killing.is_sound(path) for path in self._data.glob("*.sqlite"))
        remembered = self._remembered()
        assert remembered.items() <= self._reference.items(), "something else is remembered than was translated"
        told = {self._texts[id_] for line in said if line.startswith("told ") for id_ in line.split()[1:]}
        told = {text for text in told if needs_translation(text)}
        assert told <= {item.source for item in remembered.values()}, "what was told is not remembered"
        edits = [int(line.split()[1]) for line in said if line.startswith("edit ")]
        self._check_edits(edits[-1] if edits else self._done)

    def _check_edits(self, kept: int) -> None:
        with closing(Desk(self._data)) as desk:
            state = {edit.source: edit for edit in desk.edits.all()}
            assert not desk.edits.memory_reason
            assert desk.edits.recovered_from is None
        # The one after the last that was told may be there too.
        possible = (step for step in (kept, kept + 1) if state == _edits(self._article, step))
        self._done = next(possible, -1)
        assert self._done >= 0, (kept, state)

    def _complete(self) -> None:
        """Do here what is left to be done, and see that it is no more than that."""
        missing = self._missing()
        english, fed = self._translate()
        assert sorted(fed) == sorted(missing), "it was not exactly what is missing that was translated"
        edits = _edits(self._article, self._done)
        expected = self._english | {
            sentence.id: pipeline.own_translation(sentence, edits[sentence.text])
            for sentence in self._article.sentences()
            if sentence.text in edits
        }
        assert english == expected

    def _translate(self) -> tuple[dict[str, Translation], list[str]]:
        """The English of all, and what the engine was fed for it."""
        with closing(Desk(self._data)) as desk:
            means = desk.means(self._article.script, Settings())
            assert means
            route = _Counted(means.route)
            counted = replace(means, route=route)
            return pipeline.translate_all(desk, counted, self._article, self._annotations), route.fed

    def _missing(self) -> set[str]:
        """What an engine has to be fed, by what is kept."""
        remembered, edits = self._remembered(), _edits(self._article, self._done)
        known = {item.source for item in remembered.values()} | edits.keys()
        sources = pipeline.source_sentences(self._article, self._annotations)
        texts = [model_text(item, Script.SIMPLIFIED) for item in sources if item.text not in known]
        return {part.strip() for text in texts if needs_translation(text) for part in split_long(text)}

    def _remembered(self) -> dict[bytes, Remembered]:
        with closing(TranslationMemory(self._data / MEMORY_FILE)) as memory:
            assert not memory.memory_reason
            assert memory.recovered_from is None
            return {item.key: item for item in memory.all()}

    def _forget(self) -> None:
        """Begin anew."""
        shutil.rmtree(self._data)
        self._done = 0


@dataclass(frozen=True)
class _Counted:
    """A route that notes what its engine is fed; see Route and Engine."""

    route: Route
    fed: list[str] = field(default_factory=list[str], compare=False)

    @property
    def label(self) -> str:
        return self.route.label

    @property
    def reads(self) -> Script:
        return self.route.reads

    @property
    def parallel(self) -> int:
        return self.route.parallel

    @property
    def reserve(self) -> int:
        return self.route.reserve

    def batch_tokens(self, beam: int) -> int:
        return self.route.batch_tokens(beam)

    def stamp(self) -> str:
        return self.route.stamp()

    def fingerprint(self) -> str:
        return self.route.fingerprint()

    def load(self) -> Engine:
        return _CountedEngine(self.route.load(), self.fed)


@dataclass(frozen=True)
class _CountedEngine:
    engine: Engine
    fed: list[str]

    def token_count(self, text: str) -> int:
        return self.engine.token_count(text)

    def translate(self, texts: Sequence[str], beam: int) -> list[Output]:
        self.fed.extend(texts)
        return self.engine.translate(texts, beam)

    def close(self) -> None:
        self.engine.close()


def chinese_sentences(article: Article) -> list[str]:
    """The sentences of an article that are translated, each once."""
    return [text for text in dict.fromkeys(item.text for item in article.sentences()) if needs_translation(text)]


def _edits(article: Article, steps: int) -> dict[str, Edit]:
    """The edits in force after so many steps, by their source."""
    texts = chinese_sentences(article)
    made = (_edit(texts, article, step) for step in range(1, steps + 1))
    return {edit.source: edit for edit in made}


def _edit(texts: Sequence[str], article: Article, step: int) -> Edit:
    """Every other one holds in this article alone."""
    return Edit(texts[step % _EDITED], f"english {step}", article.id if step % 2 else "")


class _Work:
    """What the process does that is killed: translates as the window does, and saves one edit after the other."""

    def __init__(self, file: str, data: str, done: str) -> None:
        self._article = pipeline.open_file(Path(file))
        self._annotations = pipeline.annotate_all(self._article)
        self._desk, self._done = Desk(Path(data)), int(done)
        self._left = {sentence.id for sentence in self._article.sentences()}
        self._changed = threading.Condition()

    def run(self) -> None:
        means = self._desk.means(self._article.script, Settings())
        assert means
        with closing(self._desk):
            translator = ArticleTranslator(self._desk, means, self._take, lambda *_: None, self._fail)
            self._tell("translating")
            translator.add(pipeline.source_sentences(self._article, self._annotations))
            self._save_edits()
            self._tell("translated")
            translator.close()

    def _save_edits(self) -> None:
        texts = chinese_sentences(self._article)
        for step in itertools.count(self._done + 1):
            self._desk.edits.save(_edit(texts, self._article, step))
            self._tell(f"edit {step}")
            if not self._left:
                return

    def _take(self, translations: list[Translation]) -> None:
        ids = [item.sentence_id for item in translations]
        self._tell(" ".join(["told", *ids]))
        with self._changed:
            self._left.difference_update(ids)

    def _fail(self, error: ReaderError) -> None:
        raise error

    def _tell(self, line: str) -> None:
        """From any thread, each line in one piece."""
        with self._changed:
            print(line, flush=True)


def rounds(folder: Path, count: int, seed: int) -> Counter[str]:
    """See killing.Rounds."""
    return KillRounds(folder, seed).run(count)


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        _Work(*sys.argv[2:]).run()
    else:
        killing.main(__doc__, rounds)
