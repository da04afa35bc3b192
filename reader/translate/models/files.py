"""Whether the files of a package belong together, found out by reading their headers: no model is loaded.

CTranslate2 itself loads a model whose vocabulary is some entries short, and then translates to other words.
"""

import json
import struct
from pathlib import Path
from typing import Any, BinaryIO, cast

from reader.translate.models.metadata import FILE_NAME, FaultyPackageError

TOKENIZER = "sentencepiece.model"
MODEL = "model/model.bin"
_SOURCE_WEIGHTS = ("encoder/embeddings_0/weight", "encoder/embeddings/weight")
_TARGET_WEIGHTS = ("decoder/projection/weight", "decoder/embeddings/weight")
# Bytes an element by type id: float32, int8, int16, int32, float16, bfloat16 (CTranslate2, types.h).
_ITEM_SIZES = (4, 1, 2, 4, 2, 2)
# A share of the tokenizer's pieces that the source vocabulary has; OPUS-MT prunes some of them.
_KNOWN_SHARE = 0.5
_MAX_RANK, _MAX_VARIABLES = 8, 100_000


def check_present(folder: Path) -> None:
    """Raise FaultyPackageError unless every file that a translation needs is there and not empty."""
    for name in (FILE_NAME, TOKENIZER, MODEL):
        path = folder / name
        if not path.is_file():
            raise FaultyPackageError(f"{name} is missing")
        if path.stat().st_size == 0:
            raise FaultyPackageError(f"{name} is empty")
    for side in ("source", "target"):
        _vocabulary_path(folder, side)


def check_sizes(folder: Path) -> None:
    """Raise FaultyPackageError unless model.bin is whole and the vocabularies have as many entries as its weights."""
    shapes = read_shapes(folder / MODEL)
    _check_vectors(shapes)
    for side, names in (("source", _SOURCE_WEIGHTS), ("target", _TARGET_WEIGHTS)):
        expected = next((shapes[name][0] for name in names if shapes.get(name)), None)
        if expected is None:
            raise FaultyPackageError(f"{MODEL} has no {side} vocabulary: it is not a translation model")
        path = _vocabulary_path(folder, side)
        found = len(read_vocabulary(path))
        if found != expected:
            raise FaultyPackageError(f"model/{path.name} has {found:,} entries, but {MODEL} has {expected:,}")


def _check_vectors(shapes: dict[str, tuple[int, ...]]) -> None:
    """Raise FaultyPackageError if scales or biases are not as long as their weights have rows: CTranslate2 would read
    on into other memory."""
    for name, shape in shapes.items():
        for vector in ("weight_scale", "bias") if name.endswith("/weight") and shape else ():
            found = shapes.get(name.removesuffix("weight") + vector)
            # One scale for all of a weight has no shape (int16).
            if found and found != shape[:1]:
                raise FaultyPackageError(f"{MODEL} is damaged: {name} and its {vector} do not belong together")


def check_tokenizer(folder: Path, pieces: set[str]) -> None:
    """Raise FaultyPackageError if most of the tokenizer's `pieces` are unknown to the model."""
    known = set(read_vocabulary(_vocabulary_path(folder, "source"))) & pieces
    if len(known) < _KNOWN_SHARE * len(pieces):
        raise FaultyPackageError(
            f"{TOKENIZER} belongs to another model: {MODEL} knows {len(known):,} of its {len(pieces):,} pieces"
        )


def read_vocabulary(path: Path) -> list[str]:
    """The tokens of a CTranslate2 vocabulary, a JSON list or (before CTranslate2 3.17) a line each."""
    data = path.read_bytes()
    try:
        if path.suffix == ".txt":
            return data.decode("utf-8").removesuffix("\n").split("\n")
        parsed: Any = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FaultyPackageError(f"model/{path.name} is damaged") from error
    tokens = cast("list[Any]", parsed) if isinstance(parsed, list) else []
    if not tokens or not all(isinstance(token, str) for token in tokens):
        raise FaultyPackageError(f"model/{path.name} is not a list of tokens")
    return tokens


def read_shapes(path: Path) -> dict[str, tuple[int, ...]]:
    """The shapes of the variables in a CTranslate2 model.bin, by name, aliases included.

    The format is that of ctranslate2.specs.model_spec.ModelSpec, binary versions 4 to 6, little-endian. Raises
    FaultyPackageError for a file that is cut short, too long or not of this format.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        try:
            shapes = _read_variables(file)
        except (struct.error, ValueError, IndexError) as error:
            raise FaultyPackageError(f"{MODEL} is cut short or damaged at byte {file.tell():,} of {size:,}") from error
        if file.tell() != size:
            raise FaultyPackageError(f"{MODEL} is {size:,} bytes long instead of {file.tell():,}")
    return shapes


def _read_variables(file: BinaryIO) -> dict[str, tuple[int, ...]]:
    (version,) = _read(file, "I")
    if not 4 <= version <= 6:
        raise FaultyPackageError(f"{MODEL} has format {version:,}, and only 4 to 6 are read here")
    _read_string(file)
    _read(file, "I")
    (count,) = _read(file, "I")
    shapes: dict[str, tuple[int, ...]] = {}
    for _ in range(min(count, _MAX_VARIABLES)):
        name = _read_string(file)
        shapes[name] = _read_variable(file)
    (aliases,) = _read(file, "I")
    for _ in range(min(aliases, _MAX_VARIABLES)):
        alias, name = _read_string(file), _read_string(file)
        shapes[alias] = shapes.get(name, ())
    return shapes


def _read_variable(file: BinaryIO) -> tuple[int, ...]:
    (rank,) = _read(file, "B")
    shape = _read(file, f"{min(rank, _MAX_RANK)}I")
    type_id, length = _read(file, "BI")
    expected = _ITEM_SIZES[type_id]
    for dimension in shape:
        expected *= dimension
    if length != expected:
        raise ValueError(length)
    # Seeking past the end is no error, so read the last byte.
    if length:
        file.seek(length - 1, 1)
        _read(file, "B")
    return shape


def _read(file: BinaryIO, layout: str) -> tuple[int, ...]:
    layout = "<" + layout
    return struct.unpack(layout, file.read(struct.calcsize(layout)))


def _read_string(file: BinaryIO) -> str:
    (length,) = _read(file, "H")
    data = file.read(length)
    if len(data) < length:
        raise ValueError(length)
    return data.removesuffix(b"\0").decode("utf-8")


def _vocabulary_path(folder: Path, side: str) -> Path:
    for name in (f"{side}_vocabulary", "shared_vocabulary"):
        for suffix in (".json", ".txt"):
            path = folder / "model" / (name + suffix)
            if path.is_file():
                return path
    raise FaultyPackageError(f"model/{side}_vocabulary.json is missing")
