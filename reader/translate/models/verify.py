"""Reading an installed package again, to the last byte: disks fail, and others may have changed it."""

from pathlib import Path

from reader.model import Problem, ReaderError
from reader.translate.models.download import file_sha256
from reader.translate.models.files import MODEL, check_present, check_sizes
from reader.translate.models.installed import InstalledModel, folders_of, installed_model
from reader.translate.models.metadata import FaultyPackageError, read_metadata
from reader.translate.models.results import Verification
from reader.translate.models.trial import try_out_apart


def verify_model(code: str) -> Verification:
    """Read every file of the newest installed package of this code again, and check it as when it was installed: a
    second or two. Raises ReaderError UNKNOWN_MODEL, INCOMPLETE."""
    for folder in folders_of(code):
        return verify_folder(folder)
    raise ReaderError(Problem.UNKNOWN_MODEL, code)


def verify_folder(folder: Path) -> Verification:
    """The same for the package in `folder`, whose metadata can be read. Raises ReaderError INCOMPLETE."""
    metadata = read_metadata(folder)
    model = InstalledModel(metadata.code, "", metadata.version, metadata.from_code, metadata.to_code, folder)
    sha256, tried, fault = "", False, ""
    try:
        model = installed_model(folder, metadata)
        digests = {path: file_sha256(path) for path in sorted(folder.rglob("*")) if path.is_file()}
        sha256 = digests.get(folder / MODEL, "")
        # Some packages of other languages have another kind of tokenizer.
        if not (folder / "bpe.model").is_file():
            check_present(folder)
        check_sizes(folder)
        if metadata.is_chinese_to_english:
            try_out_apart(folder)
            tried = True
    except FaultyPackageError as error:
        fault = str(error)
    except OSError as error:
        fault = f"it cannot be read ({error.strerror or type(error).__name__})"
    return Verification(model, fault, sha256, tried)
