"""Trying a model out in a process of its own.

CTranslate2 trusts the files of a model: with no heads, or weights of another shape, it does not raise but ends the
process (SIGFPE, SIGSEGV).
"""

import re
import signal
import subprocess
import sys
from pathlib import Path

from reader.child import ROOT, command
from reader.model import ReaderError
from reader.translate.engine import Translator
from reader.translate.models.files import check_tokenizer
from reader.translate.models.metadata import FaultyPackageError, read_metadata
from reader.translate.route import FAST_BEAM

_SECONDS = 120.0
# The same in both scripts.
_SENTENCE = "我喝茶。"
_FAULTY = 3


def try_out_apart(package: Path, seconds: float = _SECONDS) -> None:
    """Have another process load the unpacked package and translate a sentence. Raises FaultyPackageError, OSError."""
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and code
            [*command(__name__), str(package.absolute())],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise FaultyPackageError(f"the model needs over {seconds:g} seconds for a trial sentence") from error
    if done.returncode == _FAULTY:
        raise FaultyPackageError(done.stdout.decode("utf-8", "replace").strip())
    if done.returncode:
        raise FaultyPackageError(f"the model crashes the translator: {_end(done)}")


def main() -> None:
    """What the other process does: print the fault and end with `_FAULTY` where there is one."""
    try:
        _check(Path(sys.argv[-1]))
    except FaultyPackageError as error:
        sys.stdout.buffer.write(str(error).encode("utf-8", "replace"))
        sys.exit(_FAULTY)


def _check(package: Path) -> None:
    try:
        translator = Translator(package)
        (english,) = translator.translate([_SENTENCE], FAST_BEAM)
    except ReaderError as error:
        raise FaultyPackageError(f"the model does not run: {error.detail}") from error
    check_tokenizer(package, translator.pieces())
    # Half a way, such as Chinese to French, need not make English, nor does any other language make sense of Chinese.
    if read_metadata(package).is_chinese_to_english and not re.search("[A-Za-z]", english.text):
        raise FaultyPackageError("the model makes no English of a trial sentence")


def _end(done: "subprocess.CompletedProcess[bytes]") -> str:
    """How a process ended: the signal, else the last line that it printed."""
    if done.returncode < 0:
        return signal.Signals(-done.returncode).name
    lines = done.stderr.decode("utf-8", "replace").split("\n")
    return next((line for line in reversed(lines) if line.strip()), f"exit status {done.returncode}")
