"""Translating by installed Argos packages: one from Chinese to English, or two by way of another language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.model import Problem, ReaderError, Script
from reader.translate.engine import RESERVE, Translator, batch_tokens, thread_count
from reader.translate.models.installed import InstalledModel, installed_packages
from reader.translate.route import Engine, Output, Route

_ENGLISH = "en"
_TRADITIONAL = "zt"


@dataclass(frozen=True, slots=True)
class ArgosRoute:
    """The packages that lead from Chinese to English, in their order: one or two."""

    models: tuple[InstalledModel, ...]

    @property
    def label(self) -> str:
        """See `Route`."""
        return " + ".join(model.label for model in self.models)

    @property
    def reads(self) -> Script:
        """See `Route`: the zt models were trained on traditional text, the zh models on simplified."""
        return Script.TRADITIONAL if self.models[0].from_code == _TRADITIONAL else Script.SIMPLIFIED

    @property
    def parallel(self) -> int:
        """See `Route`."""
        return thread_count()

    @property
    def reserve(self) -> int:
        """See `Route`."""
        return RESERVE

    def batch_tokens(self, beam: int) -> int:
        """See `Route`."""
        return batch_tokens(beam)

    def stamp(self) -> str:
        """See `Route`. Raises ReaderError MODEL_BROKEN."""
        lines: list[str] = []
        for model in self.models:
            try:
                for file in _files(model.folder):
                    status = file.stat()
                    # As ASCII: a path that is not UTF-8 is no text to a database.
                    lines.append(f"{str(file)!a} {status.st_size} {status.st_mtime_ns}")
            except OSError as error:
                raise _broken(model, error) from error
        return "\n".join(lines)

    def fingerprint(self) -> str:
        """See `Route`: 64 hexadecimal digits, the same wherever the packages lie. Raises ReaderError MODEL_BROKEN."""
        import hashlib

        whole = hashlib.sha256()
        for model in self.models:
            try:
                for file in _files(model.folder):
                    with file.open("rb") as opened:
                        digest = hashlib.file_digest(opened, "sha256").hexdigest()
                    whole.update(f"{file.name!a} {digest}\n".encode())
            except OSError as error:
                raise _broken(model, error) from error
            whole.update(b"\n")
        return whole.hexdigest()

    def load(self) -> Engine:
        """See `Route`. Raises ReaderError MODEL_BROKEN."""
        first, *second = self.models
        loaded = Translator(first.folder)
        return PivotEngine(loaded, Translator(second[0].folder)) if second else loaded


class PivotEngine:
    """Two translators, the second of which reads what the first one writes."""

    def __init__(self, first: Translator, second: Translator) -> None:
        self._first, self._second = first, second

    def token_count(self, text: str) -> int:
        """See `Engine`."""
        return self._first.token_count(text)

    def translate(self, texts: Sequence[str], beam: int) -> list[Output]:
        """See `Engine`. Raises ReaderError MODEL_BROKEN."""
        between = self._first.translate(texts, beam)
        outputs = self._second.translate([output.text for output in between], beam)
        pairs = zip(between, outputs, strict=True)
        return [Output(output.text, first.cut_off or output.cut_off) for first, output in pairs]

    def close(self) -> None:
        """See `Engine`."""
        self._first.close()
        self._second.close()


def choose_route(script: Script) -> Route | None:
    """How a text in `script` is translated by what is installed; None where nothing leads to English.

    The model of its own script, else that of the other one; only where there is neither, by way of another language.
    The newest version of each. Looks at the packages' folders: for a worker.
    """
    packages = installed_packages()
    codes = ("zh", "zt") if script.is_simplified else ("zt", "zh")
    direct = [(model,) for code in codes for model in _leading(packages, code) if model.to_code == _ENGLISH]
    models = next(iter(direct), None) or next(_pivots(packages, codes), None)
    return ArgosRoute(models) if models else None


def _pivots(packages: Sequence[InstalledModel], codes: Sequence[str]) -> Iterator[tuple[InstalledModel, ...]]:
    for code in codes:
        for first in _leading(packages, code):
            for second in _leading(packages, first.to_code):
                if second.to_code == _ENGLISH:
                    yield first, second


def _leading(packages: Sequence[InstalledModel], code: str) -> list[InstalledModel]:
    """Those from a language, by where they lead, newest first."""
    return [model for model in packages if model.from_code == code]


def _files(folder: Path) -> list[Path]:
    """What a translation depends on: weights, vocabularies, the model's settings, the tokenizer. Raises OSError."""
    return [*sorted((folder / "model").iterdir()), folder / "sentencepiece.model"]


def _broken(model: InstalledModel, error: OSError) -> ReaderError:
    return ReaderError(Problem.MODEL_BROKEN, model.folder.name, error.strerror or type(error).__name__)
