"""The translator itself: CTranslate2 and SentencePiece. The only module that imports them, and not before the first
model is loaded: together they take a quarter of a second."""

import os
import re
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.model import Problem, ReaderError
from reader.translate.normalise import HAN
from reader.translate.route import Output

# Part of the key under which a translation is remembered: to be raised with every change to how models are driven.
DECODING_VERSION = 1
# The longest input in tokens, the end token among them: most models have 512 positions. Sentences are cut shorter, but
# what the first model of two writes for the second may be longer.
_MAX_INPUT_LENGTH = 512
# The longest output in tokens. English has about 1.3 tokens for one of Chinese: an output four times as long is a
# repetition loop, and CTranslate2 cannot be interrupted in one.
MAX_DECODING_LENGTH = 512
_OUTPUT_PER_INPUT, _SHORTEST_LIMIT = 4, 32
# So many batches more may be at work where the screen waits, small ones.
RESERVE = 2
# In tokens: more than an urgent batch of the schedule has. What is no larger goes to a copy of the model for which the
# others stand back: three equal ones on two processors take half as long again.
_SMALL_BATCH = 128
# How much the others stand back (nice, setpriority(2)): those at 10 get a tenth of a processor that both want.
_NICE = 10
# SentencePiece writes a space as U+2581.
_SPACE = "▁"
_HAN_MEETS_LATIN = rf"(?<=[0-9A-Za-z.,;:!?])(?=[{HAN}])|(?<=[{HAN}])(?=[0-9A-Za-z])"


def thread_count() -> int:
    """How many batches to translate at once, each on one thread.

    Two on two processors; with more, half of them (mostly two to a core) up to four. More threads a batch make small
    batches slower.
    """
    processors = os.cpu_count() or 1
    return max(min(2, processors), min(4, processors // 2))


def batch_tokens(beam: int) -> int:
    """How many tokens make a batch: 1,024 at beam 2, 682 at 4.

    Larger ones take more memory and are hardly faster: at beam 2, 24 rows of 40 tokens come at 1,158 tokens a second, 6
    at 749, one at 221 (two processors).
    """
    return 4096 // (beam + 2)


class Translator:
    """A loaded model, an `Engine`. Safe to use from several threads: up to `thread_count() + RESERVE` calls run at
    once.

    There are two copies of the model, one for large batches and one for small ones: the small ones are what a person
    waits for, and have the same priority as the window.
    """

    def __init__(self, folder: Path) -> None:
        """Load the package unpacked at `folder`. Raises ReaderError MODEL_BROKEN."""
        self._name = folder.name
        try:
            self._tokenizer = _load_tokenizer(folder)
            self._model: Any = _in_background(lambda: _load_model(folder, thread_count()))
            self._quick_model: Any = _load_model(folder, RESERVE)
        except (RuntimeError, ValueError, OSError, MemoryError) as error:
            raise self._broken(error) from error

    def token_count(self, text: str) -> int:
        """How many tokens the model sees in `text`."""
        return len(self._tokenize(text))

    def translate(self, texts: Sequence[str], beam: int) -> list[Output]:
        """Translate `texts`, all in one batch, in their order. Raises ReaderError MODEL_BROKEN.

        length_penalty is 0: with any other, CTranslate2 stops as soon as enough hypotheses have ended, although a
        better one may be alive (https://github.com/OpenNMT/CTranslate2, BeamSearch).
        """
        try:
            sources = [self._tokenize(text) for text in texts]
            limit = _longest_output(sources)
            is_small = sum(map(len, sources)) <= _SMALL_BATCH
            results = (self._quick_model if is_small else self._model).translate_batch(
                sources,
                beam_size=beam,
                length_penalty=0,
                max_input_length=_MAX_INPUT_LENGTH,
                max_decoding_length=limit,
                replace_unknowns=True,
            )
        except (RuntimeError, ValueError, MemoryError) as error:
            raise self._broken(error) from error
        return [_output(source, result.hypotheses[0], limit) for source, result in zip(sources, results, strict=True)]

    def close(self) -> None:
        """Free the model. It is not used afterwards."""
        # Not unload_model(): that does nothing, and does not say so, while a thread of the pool still holds the model,
        # which may be for a moment after its last batch.
        self._model = self._quick_model = None
        _return_memory()

    def pieces(self) -> set[str]:
        """Every token that the tokenizer can make, control tokens included."""
        return {self._tokenizer.id_to_piece(index) for index in range(self._tokenizer.vocab_size())}

    def _tokenize(self, text: str) -> list[str]:
        return self._tokenizer.encode(text, out_type=str)

    def _broken(self, error: Exception) -> ReaderError:
        return ReaderError(Problem.MODEL_BROKEN, self._name, " ".join(str(error).split()) or type(error).__name__)


def detokenise(tokens: Sequence[str]) -> str:
    """Join target tokens to a line. Chinese words that the model did not know stand apart from the English."""
    text = "".join(tokens).replace(_SPACE, " ")
    return " ".join(re.sub(_HAN_MEETS_LATIN, " ", text).split())


def _longest_output(sources: Sequence[Sequence[str]]) -> int:
    """The limit in tokens for a batch, by its longest source."""
    longest = max(map(len, sources), default=0)
    return min(MAX_DECODING_LENGTH, _SHORTEST_LIMIT + _OUTPUT_PER_INPUT * longest)


def _output(source: Sequence[str], tokens: Sequence[str], limit: int) -> Output:
    return Output(detokenise(tokens), cut_off=len(tokens) >= limit or len(source) >= _MAX_INPUT_LENGTH)


def _load_tokenizer(folder: Path) -> Any:
    import sentencepiece

    # From memory: SentencePiece cannot open a path with characters that the system's code page lacks (Windows).
    return sentencepiece.SentencePieceProcessor(model_proto=(folder / "sentencepiece.model").read_bytes())


def _in_background(load: Callable[[], Any]) -> Any:
    """What `load` gives, the threads that it makes at a lower priority: on Linux they inherit it from their maker."""
    with ThreadPoolExecutor(1, initializer=_lower_priority) as maker:
        return maker.submit(load).result()


def _lower_priority() -> None:
    """Of this thread. Elsewhere that cannot be told a single one."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, min(19, os.getpriority(os.PRIO_PROCESS, thread) + _NICE))


def _load_model(folder: Path, parallel: int) -> Any:
    import ctranslate2  # pyright: ignore[reportMissingTypeStubs]

    library: Any = ctranslate2
    # Not every processor has 8-bit arithmetic; "default" then converts the weights to what there is.
    types = library.get_supported_compute_types("cpu")
    compute_type = "int8" if "int8" in types else "default"
    return library.Translator(
        str(folder / "model"),
        device="cpu",
        compute_type=compute_type,
        inter_threads=parallel,
        intra_threads=1,
    )


def _return_memory() -> None:
    """Give to the system what was freed: glibc would keep 80 MB of a model for itself."""
    if sys.platform == "linux":
        import ctypes

        # Other C libraries have no such function.
        with suppress(AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
