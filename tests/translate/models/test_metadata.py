import json
from pathlib import Path
from typing import Any

import pytest

from reader.translate.models.metadata import FaultyPackageError, read_metadata, version_key
from tests import tiny_model


def written(folder: Path, content: str | bytes) -> Path:
    data = content.encode() if isinstance(content, str) else content
    (folder / "metadata.json").write_bytes(data)
    return folder


@pytest.mark.parametrize(("code", "name"), [("zh", "Chinese"), ("zt", "Chinese (traditional)")])
def test_read_metadata(tmp_path: Path, code: str, name: str) -> None:
    metadata = read_metadata(written(tmp_path, json.dumps(tiny_model.metadata(code))))
    assert (metadata.code, metadata.from_name, metadata.to_name) == (f"{code}_en", name, "English")
    assert metadata.version == "1.9"
    metadata.require_usable()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", "metadata.json is damaged: it is not JSON"),
        ("{", "metadata.json is damaged: it is not JSON"),
        (b"\xff\xfe", "metadata.json is damaged: it is not JSON"),
        ("[" * 100_000, "metadata.json is damaged: it is not JSON"),
        ("[]", "metadata.json is damaged: it is not a JSON object"),
        ("null", "metadata.json is damaged: it is not a JSON object"),
        (" " * 1_000_001, "metadata.json is larger than 1,000,000 bytes"),
    ],
    ids=range(7),
)
def test_faulty_files(tmp_path: Path, content: str | bytes, fault: str) -> None:
    with pytest.raises(FaultyPackageError) as caught:
        read_metadata(written(tmp_path, content))
    assert str(caught.value) == fault


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FaultyPackageError, match=r"metadata\.json is missing"):
        read_metadata(tmp_path)


def test_metadata_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "metadata.json").mkdir()
    with pytest.raises(FaultyPackageError, match=r"metadata\.json cannot be read \(Is a directory\)"):
        read_metadata(tmp_path)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        (
            {"from_code": "de", "from_name": "German", "to_code": "fr"},
            "from German (de) to English (fr), and only what",
        ),
        ({"from_code": "en", "from_name": "English", "to_code": "zh"}, "from English (en) to English (zh)"),
        ({"from_code": "en", "from_name": "English"}, "from English (en) to English (en)"),
        ({"from_code": None}, "from no language to English (en)"),
        ({"from_code": ["zh"]}, "from no language to English (en)"),
        ({"to_code": "../x"}, "only what leads from Chinese (zh or zt) to English (en) is read here"),
        ({"package_version": "../../x"}, "package_version is '../../x', not like 1.9"),
        ({"package_version": ""}, "package_version is '', not like 1.9"),
        ({"package_version": 1.9}, "package_version is '', not like 1.9"),
        ({"package_version": "9" * 300}, "not like 1.9"),
    ],
)
def test_what_cannot_be_installed(tmp_path: Path, changes: dict[str, Any], fault: str) -> None:
    metadata = read_metadata(written(tmp_path, json.dumps(tiny_model.metadata() | changes)))
    with pytest.raises(FaultyPackageError) as caught:
        metadata.require_usable()
    assert fault in str(caught.value)


def test_names_cannot_speak_to_a_terminal(tmp_path: Path) -> None:
    changes = {"from_name": "\x1b[31mChinese\n", "package_version": "1.9\n"}
    metadata = read_metadata(written(tmp_path, json.dumps(tiny_model.metadata() | changes)))
    assert (metadata.from_name, metadata.version) == ("[31mChinese", "1.9")


def test_packages_of_other_kinds_have_no_languages(tmp_path: Path) -> None:
    metadata = read_metadata(written(tmp_path, '{"type": "sbd", "package_version": "1.0"}'))
    assert not metadata.is_chinese_to_english


def test_versions_are_ordered_by_number() -> None:
    versions = ["1.10", "junk", "1.9", "2", "1.9.1", ""]
    assert sorted(versions, key=version_key) == ["junk", "", "1.9", "1.9.1", "1.10", "2"]
