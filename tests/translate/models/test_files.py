import json
import shutil
import struct
from pathlib import Path

import pytest

from reader.translate.models.files import check_present, check_sizes, check_tokenizer, read_shapes, read_vocabulary
from reader.translate.models.metadata import FaultyPackageError
from tests import tiny_model


@pytest.fixture
def package(tmp_path: Path, folders: dict[str, Path]) -> Path:
    """A package to damage."""
    return shutil.copytree(folders["zh"], tmp_path / "package")


def fault_of(package: Path) -> str:
    with pytest.raises(FaultyPackageError) as caught:
        check_sizes(package)
    return str(caught.value)


def test_a_good_package(folders: dict[str, Path]) -> None:
    assert folders
    for folder in folders.values():  # A fault is raised.
        check_present(folder)
        check_sizes(folder)


def test_shapes_are_those_of_the_weights(folders: dict[str, Path]) -> None:
    shapes = read_shapes(folders["zh"] / "model/model.bin")
    source = len(tiny_model.SPECIALS) + len(tiny_model.target_tokens("zh"))
    assert shapes["encoder/embeddings_0/weight"] == (source, tiny_model.SIZE)
    assert shapes["decoder/position_encodings/encodings"] == (2 * tiny_model.POSITION_SIZE, tiny_model.SIZE)


@pytest.mark.parametrize(
    "name", ["metadata.json", "sentencepiece.model", "model/model.bin", "model/source_vocabulary.json"]
)
def test_missing_and_empty_files(package: Path, name: str) -> None:
    content = (package / name).read_bytes()
    (package / name).unlink()
    with pytest.raises(FaultyPackageError, match=f"^{name} is missing$"):
        check_present(package)
    (package / name).write_bytes(content)
    check_present(package)


def test_empty_file(package: Path) -> None:
    (package / "model/model.bin").write_bytes(b"")
    with pytest.raises(FaultyPackageError, match=r"model/model\.bin is empty"):
        check_present(package)


@pytest.mark.parametrize("side", ["source", "target"])
@pytest.mark.parametrize("change", [-3, 1])
def test_a_vocabulary_of_another_size(package: Path, side: str, change: int) -> None:
    path = package / f"model/{side}_vocabulary.json"
    tokens = json.loads(path.read_text("utf-8"))
    other = tokens[:change] if change < 0 else [*tokens, "more"]
    path.write_text(json.dumps(other), "utf-8")
    assert fault_of(package) == (
        f"model/{side}_vocabulary.json has {len(other)} entries, but model/model.bin has {len(tokens)}"
    )


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("{", "model/source_vocabulary.json is damaged"),
        ("[" * 100_000, "model/source_vocabulary.json is damaged"),
        ("{}", "model/source_vocabulary.json is not a list of tokens"),
        ("[1, 2]", "model/source_vocabulary.json is not a list of tokens"),
        ("[]", "model/source_vocabulary.json is not a list of tokens"),
    ],
    ids=range(5),
)
def test_a_damaged_vocabulary(package: Path, content: str, fault: str) -> None:
    (package / "model/source_vocabulary.json").write_text(content, "utf-8")
    assert fault_of(package) == fault


def test_vocabularies_of_older_models_have_a_token_a_line(package: Path) -> None:
    for side in ("source", "target"):
        path = package / f"model/{side}_vocabulary.json"
        tokens = json.loads(path.read_text("utf-8"))
        path.with_suffix(".txt").write_text("\n".join(tokens) + "\n", "utf-8")
        path.unlink()
        assert read_vocabulary(path.with_suffix(".txt")) == tokens
    check_sizes(package)


def test_a_shared_vocabulary_serves_both_sides(package: Path) -> None:
    source = package / "model/source_vocabulary.json"
    source.rename(package / "model/shared_vocabulary.json")
    (package / "model/target_vocabulary.json").unlink()
    assert "model/shared_vocabulary.json has" in fault_of(package)


def test_every_truncation_of_the_weights_is_found(package: Path) -> None:
    path = package / "model/model.bin"
    data = path.read_bytes()
    # All of the first headers, then every thousandth byte, then the last.
    for length in [*range(200), *range(200, len(data), 1009), len(data) - 1]:
        path.write_bytes(data[:length])
        assert "model/model.bin is cut short or damaged at byte" in fault_of(package), length


def test_bytes_too_many(package: Path) -> None:
    path = package / "model/model.bin"
    size = path.stat().st_size
    path.write_bytes(path.read_bytes() + b"more")
    assert fault_of(package) == f"model/model.bin is {size + 4:,} bytes long instead of {size:,}"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"just some text, which is no model", "model/model.bin has format 1,953,723,754, and only 4 to 6"),
        (struct.pack("<I", 3), "model/model.bin has format 3, and only 4 to 6 are read here"),
        (struct.pack("<IH5sIII", 6, 5, b"Spec\0", 1, 0, 0)[:-1], "model/model.bin is cut short or damaged"),
    ],
)
def test_not_a_model(package: Path, data: bytes, fault: str) -> None:
    (package / "model/model.bin").write_bytes(data)
    assert fault in fault_of(package)


def test_a_model_of_another_kind(package: Path) -> None:
    # Version, name, revision, no variables, no aliases; unaligned, as CTranslate2 writes it.
    header = struct.pack("<IH5sIII", 6, 5, b"Spec\0", 1, 0, 0)
    (package / "model/model.bin").write_bytes(header)
    assert fault_of(package) == "model/model.bin has no source vocabulary: it is not a translation model"


def test_a_variable_whose_length_is_not_its_shape(package: Path) -> None:
    name = b"encoder/embeddings_0/weight\0"
    variable = struct.pack(f"<H{len(name)}sBIIBI", len(name), name, 2, 1000, 1000, 0, 4)
    header = struct.pack("<IH5sII", 6, 5, b"Spec\0", 1, 1)
    (package / "model/model.bin").write_bytes(header + variable + b"1234" + struct.pack("<I", 0))
    assert "model/model.bin is cut short or damaged" in fault_of(package)


def test_the_tokenizer_of_another_model(folders: dict[str, Path]) -> None:
    check_tokenizer(folders["zh"], {"我", "茶", "龘"})
    with pytest.raises(FaultyPackageError, match="knows 1 of its 3 pieces"):
        check_tokenizer(folders["zh"], {"我", "der", "die"})


@pytest.mark.parametrize("name", ["decoder/projection/bias", "decoder/layer_0/ffn/linear_0/weight_scale"])
def test_a_scale_or_bias_of_another_length(package: Path, name: str) -> None:
    path = package / "model/model.bin"
    data = path.read_bytes()
    at = data.index(name.encode() + b"\0") + len(name) + 1
    rank, length, type_id, size = struct.unpack_from("<BIBI", data, at)
    assert rank == 1
    shorter = size - size // length
    head = struct.pack("<BIBI", 1, length - 1, type_id, shorter)
    path.write_bytes(data[:at] + head + data[at + 10 : at + 10 + shorter] + data[at + 10 + size :])
    assert fault_of(package).startswith("model/model.bin is damaged: ")
