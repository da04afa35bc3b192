"""Which dictionary a file or folder is, by what is in it."""

import stat
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from reader.dictionary.added import DictionarySource, bad_dictionary
from reader.dictionary.bundle import Bundle, file_bundle, folder_bundle, is_tar, is_zip, tar_bundle, zip_bundle
from reader.dictionary.cedict_text import CedictText
from reader.dictionary.stardict import StarDict
from reader.dictionary.yomitan import INDEX, Yomitan
from reader.model import Problem, ReaderError, cannot_read

_IFO = ".ifo"
# The other files of a StarDict set, for who picked one of them.
_SET = (".idx", ".idx.gz", ".dict", ".dict.dz", ".syn", ".syn.dz")
_TEXTS = (".u8", ".txt", ".u8.gz", ".txt.gz")
# Text packs to about a third.
_PACKED_TO = 3


def open_dictionary(path: Path, check: Callable[[], None] = lambda: None) -> DictionarySource:
    """Open a dictionary to be read once: the .ifo of a StarDict set, a folder or an archive with one, a zip of Yomitan,
    or a text in the format of CC-CEDICT, which may be packed too. `check` is called now and then, now and while it is
    read, and may raise what ends it.

    Raises ReaderError: NOT_FOUND, NO_PERMISSION, NOT_A_FILE, UNREADABLE, LOCKED, BAD_DICTIONARY.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return _open_set(folder_bundle(path, path), check)
        # Opening a pipe could wait for ever.
        if not stat.S_ISREG(mode):
            raise ReaderError(Problem.NOT_A_FILE, str(path))
        return _open_file(path, check)
    except ValueError:
        # A NUL in the name.
        raise ReaderError(Problem.NOT_FOUND, str(path)) from None
    except OSError as error:
        raise cannot_read(path, error) from None


def _open_file(path: Path, check: Callable[[], None]) -> DictionarySource:
    if is_zip(path):
        return _open_set(zip_bundle(path), check)
    # The set stands beside the file itself, not beside a link to it.
    file = path.resolve()
    if ifo := _ifo_of(file):
        bundle = folder_bundle(file.parent, path)
        bundle.check = check
        return StarDict(bundle, ifo)
    if is_tar(path):
        return _open_set(tar_bundle(path), check)
    bundle = file_bundle(path)
    bundle.check = check
    return CedictText(bundle, path.name, _size(path))


def _open_set(bundle: Bundle, check: Callable[[], None]) -> DictionarySource:
    """The one dictionary among some files. Raises ReaderError where there is none, or more than one."""
    bundle.check = check
    indexes = [name for name in bundle.names if PurePosixPath(name).name == INDEX]
    if indexes:
        # Of a zip that was made of a folder, that folder's.
        return Yomitan(bundle, min(indexes, key=len))
    ifos = [name for name in bundle.names if name.lower().endswith(_IFO) and not _is_hidden(name)]
    if len(ifos) == 1:
        return StarDict(bundle, ifos[0])
    if ifos:
        raise bad_dictionary(bundle.subject, f"there are {len(ifos)} dictionaries in it; choose one .ifo")
    texts = [name for name in bundle.names if name.lower().endswith(_TEXTS) and not _is_hidden(name)]
    if len(texts) == 1:
        return CedictText(bundle, texts[0], _size(Path(bundle.subject)))
    raise bad_dictionary(bundle.subject, "there is no dictionary in it")


def _ifo_of(path: Path) -> str | None:
    """The name of the .ifo of the StarDict set that a file belongs to; None where it is of none."""
    name = path.name
    if name.lower().endswith(_IFO):
        return name
    stem = next((name[: -len(ending)] for ending in _SET if name.lower().endswith(ending)), None)
    return f"{stem}{_IFO}" if stem is not None and path.with_name(f"{stem}{_IFO}").is_file() else None


def _is_hidden(name: str) -> bool:
    """What macOS puts beside files in archives."""
    return any(part.startswith(("._", "__MACOSX")) for part in PurePosixPath(name).parts)


def _size(path: Path) -> int:
    """About how many bytes of text are in a file."""
    size = path.stat().st_size
    return size if path.suffix.lower() in (".u8", ".txt") else size * _PACKED_TO
