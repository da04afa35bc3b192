"""What the commands about kept data share: a store whose work must reach the disk, a file to write."""

from collections.abc import Generator, Iterable
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

from reader.console import print_path, tell
from reader.library import Store
from reader.model import Problem, ReaderError, cannot_write, write_whole
from reader.settings import own_file, translations_file

_Kept = TypeVar("_Kept", bound=Store)


@contextmanager
def on_disk(store: _Kept, path: Path) -> Generator[_Kept]:
    """A store to work on, whose work is an error where it is not kept: a command has no session to keep it for."""
    with closing(store):
        if store.recovered_from:
            tell(f"{path}: it was damaged, and is now {store.recovered_from}; what could be read of it was kept.")
        store.condition.check(path)
        yield store
        store.condition.check(path)


def check_target(target: Path) -> None:
    """Raises ReaderError CANNOT_WRITE where the reader's data are in the file that is to be written."""
    if target.resolve() in (own_file().resolve(), translations_file().resolve()):
        raise ReaderError(Problem.CANNOT_WRITE, str(target), "Duidu keeps your data in it")


def write(target: Path, pieces: Iterable[bytes]) -> None:
    """Write a file and print its path. Raises ReaderError CANNOT_WRITE."""
    check_target(target)
    try:
        write_whole(target, pieces)
    except OSError as error:
        raise cannot_write(target, error) from error
    print_path(target)
