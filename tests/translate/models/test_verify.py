import json
import shutil
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError
from reader.translate.models import install_file, verify_model
from reader.translate.models import verify as verify_module
from reader.translate.models.download import file_sha256
from tests import tiny_model


@pytest.fixture
def folder(packages: dict[str, Path]) -> Path:
    """The installed zh_en 1.9."""
    return install_file(packages["zh"]).model.folder


def test_a_whole_model(folder: Path) -> None:
    found = verify_model("zh_en")
    assert (found.fault, found.tried) == ("", True)
    assert (found.model.label, found.model.folder) == ("zh_en 1.9", folder)
    assert found.model.size == sum(path.stat().st_size for path in folder.rglob("*.*"))
    assert found.sha256 == file_sha256(folder / "model/model.bin")


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("model/model.bin", None, "model/model.bin is missing"),
        ("model/model.bin", b"x" * 5000, "model/model.bin has format"),
        ("sentencepiece.model", b"", "sentencepiece.model is empty"),
        ("sentencepiece.model", b"damaged", "the model does not run"),
        ("model/source_vocabulary.json", b'["a"]', "model/source_vocabulary.json has 1 entries"),
    ],
)
def test_a_damaged_model(folder: Path, name: str, data: bytes | None, fault: str) -> None:
    if data is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(data)
    found = verify_model("zh_en")
    assert found.fault.startswith(fault)
    assert not found.tried
    assert bool(found.sha256) == (folder / "model/model.bin").exists()


def test_the_newest_version_is_verified(folder: Path) -> None:
    newer = shutil.copytree(folder, folder.with_name("newer"))
    (newer / "metadata.json").write_text(json.dumps(tiny_model.metadata(version="1.10")))
    assert verify_model("zh_en").model.folder == newer


def test_other_languages_are_not_tried(folder: Path) -> None:
    (folder / "metadata.json").write_text(json.dumps(tiny_model.metadata("de")))
    found = verify_model("de_en")
    assert (found.fault, found.tried) == ("", False)
    (folder / "sentencepiece.model").rename(folder / "bpe.model")
    assert verify_model("de_en").fault == ""
    (folder / "model/model.bin").unlink()
    assert verify_model("de_en").fault == "it cannot be read (No such file or directory)"


def test_a_failing_disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> str:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(verify_module, "file_sha256", fail)
    found = verify_model("zh_en")
    assert (found.fault, found.sha256) == ("it cannot be read (Input/output error)", "")
    assert found.model.folder == folder


def test_what_is_not_installed() -> None:
    with pytest.raises(ReaderError) as caught:
        verify_model("zh_en")
    assert (caught.value.problem, caught.value.subject) == (Problem.UNKNOWN_MODEL, "zh_en")
