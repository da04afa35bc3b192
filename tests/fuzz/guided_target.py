"""What libFuzzer drives by way of Atheris, in an environment of its own: see tests.fuzz.guided. One target, whose
modules tell which of their branches an input took."""

import shlex
import sys
import tempfile
from pathlib import Path
from random import Random

import atheris  # pyright: ignore[reportMissingModuleSource] - it lies elsewhere

with atheris.instrument_imports(include=["reader"], enable_loader_override=False):
    from tests.fuzz.targets import TARGETS, sources, told

    _NAME = sys.argv.pop(1)
    _FOLDER = tempfile.TemporaryDirectory()
    # What reads a format is imported when it is wanted: now, so that it is watched too.
    for _data in sources(_NAME):
        with tempfile.TemporaryDirectory(dir=_FOLDER.name) as _scratch:
            told(_NAME, _data, Path(_scratch))


def _try(data: bytes) -> None:
    with tempfile.TemporaryDirectory(dir=_FOLDER.name) as scratch:
        told(_NAME, data, Path(scratch))


def _mutate(data: bytes, most: int, seed: int) -> bytes:
    """By what knows the format, else as libFuzzer does."""
    chance = Random(seed)  # noqa: S311 - libFuzzer gives it, so that it can do the same again
    if not data or chance.random() < 0.3:
        return atheris.Mutate(data, most)
    target = TARGETS[_NAME]
    from tests.fuzz.mutate import mutated

    return target.repair(mutated(data, chance.choice(sources(_NAME)), target.language, chance), chance)[:most]


# To sift what was found libFuzzer starts itself again, by a shell and by this name.
sys.argv[0] = f"{sys.executable} -m tests.fuzz.guided_target {shlex.quote(_NAME)}"
atheris.Setup(sys.argv, _try, custom_mutator=_mutate)
atheris.Fuzz()
