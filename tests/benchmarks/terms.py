"""Whether a CTranslate2 model can be made to use a glossary's wording, what becomes of the rest, and what it costs.

    python -m tests.benchmarks.terms [--model FOLDER] [--file FILE] [--cases N] [--json]

FOLDER is an unpacked package for simplified Chinese; without it, a model of the official size is built that says its
source word by word (`copy_model`): its attention is perfect and its output keeps the source's places, so that is known
which word a term's wording must replace. With a trained package `wrong_place` means nothing, and all else does.

A case is a word of the file and a wording of it in CC-CEDICT that the model did not use. The ways to make it:

prefix    find the word's place in the first translation by attention; translate again with what stands before it and
          the wording as target_prefix. As the aligner sees the attention of the model, and two likenesses of what
          trained models do: `late` is one step behind, `diffuse` has half of its mass spread over the sentence and
          a fifth of its rows on a wrong word.
source    the wording written into the Chinese; the model is to copy it.
suppress  forbid what stands in the word's place.
positions the wording after each beginning of the first translation; the one with the best score_batch.
compare   what the program does (`reader.translate.wording`): other words in the Chinese word's place tell where its
          English stands, and the wording is put there. Looks into no model.

Columns, in per cent of the cases: `done` (the way found a place), `present` (the wording is in the output), `same` (and
all else, word for word, as in the first translation: what a program can check by itself), `wrong_place` (same, but for
another word); milliseconds of the first translation, and on top of them.
"""

import argparse
import json
import random
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader import pipeline
from reader.annotate.scripts import simplify
from reader.dictionary.cedict import entries
from reader.model import Term
from reader.translate import FAST_BEAM, QUALITY_BEAM, SourceSentence, TermMatcher, needs_translation
from reader.translate.engine import Translator, detokenise
from reader.translate.inflection import bases
from reader.translate.normalise import normalise
from reader.translate.split import fitting_parts
from reader.translate.wording import begin_trial
from tests import copy_model

_SAMPLE = Path(__file__).parents[2] / "resources" / "sample.txt"
_MOST_TOKENS = 3
# Sentences with fewer tokens are headings and bylines.
_SHORTEST = 8
# "positions" takes seconds a case.
_SLOW_CASES = 3
_CHECKS = ("done", "present", "same", "wrong_place")

Tokens = list[str]
Attention = list[list[float]]
# Starts and ends in tokens.
Span = tuple[int, int]
Row = dict[str, int]


@dataclass(frozen=True, slots=True)
class Case:
    """`at` is the word's token in the source."""

    text: str
    source: Tokens
    at: int
    wording: str
    forced: Tokens


@dataclass(frozen=True, slots=True)
class First:
    """What the model says by itself."""

    tokens: Tokens
    attention: Attention
    seconds: float


class Model:
    def __init__(self, folder: Path, beam: int) -> None:
        self.translator, self.beam = Translator(folder), beam
        self._model: Any = self.translator._model
        (file,) = [*folder.glob("model/shared_vocabulary.json"), *folder.glob("model/target_vocabulary.json")]
        self._vocabulary = set(json.loads(file.read_text("utf-8")))

    def decode(self, source: Tokens, prefix: Tokens | None = None, **options: Any) -> Any:
        """As the program does (`Translator.translate`)."""
        return self._model.translate_batch(
            [source],
            [prefix] if prefix else None,
            beam_size=self.beam,
            length_penalty=0,
            max_decoding_length=512,
            replace_unknowns=True,
            **options,
        )[0]

    def first(self, source: Tokens) -> First:
        seconds, _ = _timed(lambda: self.decode(source))
        result = self.decode(source, return_attention=True)
        return First(result.hypotheses[0], result.attention[0], seconds)

    def score(self, source: Tokens, outputs: Sequence[Tokens]) -> list[float]:
        scored = self._model.score_batch([source] * len(outputs), list(outputs))
        return [statistics.mean(each.log_probs) for each in scored]

    def spell(self, wording: str) -> Tokens:
        """The longest tokens that make `wording`, for a package has no tokenizer of its target; [] where there are
        none. A token outside the vocabulary would become the source word in silence (replace_unknowns)."""
        rest, tokens = "▁" + wording.replace(" ", "▁"), Tokens()
        while rest:
            end = next((n for n in range(len(rest), 0, -1) if rest[:n] in self._vocabulary), 0)
            if not end:
                return []
            tokens.append(rest[:end])
            rest = rest[end:]
        return tokens


def aligned(attention: Attention, at: int) -> Span | None:
    """The target tokens that look at source token `at` before all others; None where they are none or scattered."""
    found = [row for row, weights in enumerate(attention) if max(range(len(weights)), key=weights.__getitem__) == at]
    return (found[0], found[-1] + 1) if found and found[-1] - found[0] < len(found) else None


def as_it_is(attention: Attention) -> Attention:
    return attention


def late(attention: Attention) -> Attention:
    return attention[1:] + attention[-1:]


def diffuse(attention: Attention) -> Attention:
    chance = random.Random(len(attention))  # noqa: S311 - not for secrets
    size = len(attention[0])
    rows = [[weight / 2 + chance.random() / size for weight in row] for row in attention]
    return [chance.choice(rows) if chance.random() < 1 / 5 else row for row in rows]


def by_prefix(model: Model, case: Case, before: Tokens, span: Span) -> Tokens:
    return model.decode(case.source, before[: span[0]] + case.forced).hypotheses[0]


def by_source(model: Model, case: Case, _before: Tokens, _span: Span) -> Tokens:
    tokens = model.translator._tokenize(" " + case.wording)
    return model.decode(case.source[: case.at] + tokens + case.source[case.at + 1 :]).hypotheses[0]


def by_suppressing(model: Model, case: Case, before: Tokens, span: Span) -> Tokens:
    return model.decode(case.source, suppress_sequences=[before[slice(*span)]]).hypotheses[0]


def by_positions(model: Model, case: Case, before: Tokens, _span: Span) -> Tokens:
    prefixes = [before[:at] + case.forced for at in range(len(before) + 1)]
    outputs = [model.decode(case.source, prefix).hypotheses[0] for prefix in prefixes]
    scores = model.score(case.source, outputs)
    return outputs[max(range(len(outputs)), key=scores.__getitem__)]


# Name -> how the attention is seen, what is done.
WAYS: dict[str, tuple[Callable[[Attention], Attention], Callable[[Model, Case, Tokens, Span], Tokens]]] = {
    "prefix": (as_it_is, by_prefix),
    "prefix, late": (late, by_prefix),
    "prefix, diffuse": (diffuse, by_prefix),
    "source": (as_it_is, by_source),
    "suppress": (as_it_is, by_suppressing),
    "positions": (as_it_is, by_positions),
}


def find_cases(model: Model, file: Path, most: int) -> list[tuple[Case, First]]:
    """At most one a sentence, so that no sentence counts twice; wordings of one, two and three tokens by turns."""
    found: list[tuple[Case, First]] = []
    for text in _texts(model.translator, file):
        source = model.translator._tokenize(text)
        first = model.first(source)
        wanted = len(found) % _MOST_TOKENS + 1
        fitting = (case for case in _cases(model, text, source, first) if len(case.forced) == wanted)
        case = next(fitting, None) or next(_cases(model, text, source, first), None)
        found += [(case, first)] if case else []
    return found[:most]


def _texts(translator: Translator, file: Path) -> Iterator[str]:
    article = pipeline.open_file(file)
    for sentence in article.sentences():
        text = normalise(simplify(sentence.text, article.script))
        for part, tokens in fitting_parts(text, translator.token_count):
            if needs_translation(part) and tokens >= _SHORTEST:
                yield part


def _cases(model: Model, text: str, source: Tokens, first: First) -> Iterator[Case]:
    said = _bases(detokenise(first.tokens))
    for at, word in enumerate(source):
        if text.count(word.strip("▁")) != 1 or not needs_translation(word):
            continue
        senses = [sense for entry in entries(word.strip("▁")) for sense in entry.senses]
        for wording in filter(re.compile(r"[a-z]+(?: [a-z]+){0,2}").fullmatch, senses):
            forced = model.spell(wording)
            if 0 < len(forced) <= _MOST_TOKENS and not said & _bases(wording):
                yield Case(text, source, at, wording, forced)


def _bases(english: str) -> set[str]:
    return {base for word in re.findall(r"[a-z]+", english.casefold()) for base in bases(word)}


def measure(model: Model, cases: Sequence[tuple[Case, First]], name: str) -> Row:
    see, make = WAYS[name]
    sums: dict[str, int] = dict.fromkeys(_CHECKS, 0)
    extra: list[float] = []
    for case, first in cases:
        before, span = first.tokens, aligned(see(first.attention), case.at)
        if span is None:
            continue
        seconds, after = _timed(lambda case=case, before=before, span=span: make(model, case, before, span))
        extra.append(seconds)
        same = after == before[: span[0]] + case.forced + before[span[1] :]
        sums["done"] += 1
        sums["present"] += detokenise(case.forced) in detokenise(after)
        sums["same"] += same
        sums["wrong_place"] += same and span != (case.at, case.at + 1)
    return _row(sums, cases, extra)


def measure_comparing(model: Model, cases: Sequence[tuple[Case, First]]) -> Row:
    sums: dict[str, int] = dict.fromkeys(_CHECKS, 0)
    extra: list[float] = []
    for case, first in cases:
        own = detokenise(first.tokens)
        seconds, after = _timed(lambda case=case, own=own: _compare(model, case, own))
        lower = after.lower() if after else ""  # a capital where the sentence begins
        extra.append(seconds)
        right = detokenise([*first.tokens[: case.at], "▁" + case.wording, *first.tokens[case.at + 1 :]])
        sums["done"] += after is not None
        sums["present"] += case.wording in lower
        sums["same"] += after is not None  # it replaces one stretch and leaves the rest
        sums["wrong_place"] += after is not None and lower != right.lower()
    return _row(sums, cases, extra)


def _compare(model: Model, case: Case, own: str) -> str | None:
    word = case.source[case.at].strip("▁")
    terms = TermMatcher([(Term(word, case.wording), (word,))])
    trial = begin_trial(SourceSentence("", case.text, case.text, case.text), own, terms)
    assert trial is not None
    outputs = model.translator.translate([sentence.text for sentence in trial.sentences], model.beam)
    pairs = zip(trial.sentences, outputs, strict=True)
    return trial.result({sentence.id: output.text for sentence, output in pairs})


def _row(sums: dict[str, int], cases: Sequence[tuple[Case, First]], extra: Sequence[float]) -> Row:
    percent = {key: round(100 * value / len(cases)) for key, value in sums.items()}
    own = statistics.median(first.seconds for _, first in cases)
    return percent | {"cases": len(cases), "first_ms": _ms(own), "extra_ms": _ms(statistics.median(extra))}


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def _ms(seconds: float) -> int:
    return round(seconds * 1000)


def run(folder: Path, file: Path, most: int) -> dict[str, Row]:
    result: dict[str, Row] = {}
    for beam in (FAST_BEAM, QUALITY_BEAM):
        model = Model(folder, beam)
        cases = find_cases(model, file, most)
        for name in WAYS:
            result[f"beam {beam}: {name}"] = measure(model, cases[:_SLOW_CASES] if name == "positions" else cases, name)
        result[f"beam {beam}: compare"] = measure_comparing(model, cases)
        for size in range(1, _MOST_TOKENS + 1):
            some = [(case, first) for case, first in cases if len(case.forced) == size]
            if some:
                result[f"beam {beam}: prefix, {size} for 1 token"] = measure(model, some, "prefix")
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--file", type=Path, default=_SAMPLE)
    parser.add_argument("--cases", type=int, default=30)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        result = run(options.model or copy_model.build_folder(Path(made)), options.file, options.cases)
    if options.json:
        print(json.dumps(result))
        return
    columns = list(next(iter(result.values())))
    print(" ".join([f"{'':32}", *(f"{column:>9}" for column in columns)]))
    for name, row in result.items():
        print(" ".join([f"{name:32}", *(f"{row[column]:9}" for column in columns)]))


if __name__ == "__main__":
    main()
