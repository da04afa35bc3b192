"""Trying a model out in a process of its own.

CTranslate2 trusts the files of a model: with no heads, or weights of another shape, it does not raise but ends the
process (SIGFPE, SIGSEGV).
"""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from reader.child import Child, ChildCrashedError
from reader.model import Problem, ReaderError
from reader.translate.engine import Translator
from reader.translate.models.files import check_tokenizer
from reader.translate.models.metadata import FaultyPackageError, read_metadata
from reader.translate.route import FAST_BEAM
from reader.wire import Message

_SECONDS = 120.0
# Bytes of addresses, of which much is never used: each thread has its share, and a model of 500 MB is read in twice.
_MEMORY = 6_000_000_000
# The same in both scripts.
_SENTENCE = "我喝茶。"


def try_out_apart(package: Path, seconds: float = _SECONDS) -> None:
    """Have another process load the unpacked package and translate a sentence. Raises FaultyPackageError, OSError, and
    ReaderError INCOMPLETE where it is this program that does not load."""
    child = Child(__name__, _MEMORY)
    request = Message({"package": str(package.absolute())})
    try:
        with closing(child.ask(request, str(package), seconds)) as answer:
            fault = next((str(message.value) for message in answer), "")
    except ReaderError as error:
        if error.problem is Problem.INCOMPLETE:
            raise
        raise FaultyPackageError(_told(error, seconds)) from error
    except ChildCrashedError as error:
        last = str(error).strip().rpartition("\n")[2]
        raise FaultyPackageError(f"the model crashes the translator: {last}") from error
    finally:
        child.end()
    if fault:
        raise FaultyPackageError(fault)


def _told(error: ReaderError, seconds: float) -> str:
    if error.problem is Problem.TOO_SLOW:
        return f"the model needs over {seconds:g} seconds for a trial sentence"
    if error.problem is Problem.NO_MEMORY:
        return f"the model needs over {_MEMORY / 1e9:g} GB of memory"
    return f"the model crashes the translator: {error.detail}"


def answer(request: Message) -> Iterator[Message]:
    """What the other process does: say the fault, where there is one."""
    try:
        _check(Path(request.value["package"]))
    except FaultyPackageError as error:
        yield Message(str(error))


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
