"""What the mutations keep, so that they reach what lies behind a first look at a file."""

import gzip
import json
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random

import pytest
from backports import zstd

from tests.fuzz import mutate, tokens
from tests.fuzz.mutate import Language, mutated
from tests.fuzz.zips import members_of, mutated_zip
from tests.importers.zips import zipped

_TEXT = Language(tokens.chosen(tokens.PLAIN), tokens.NESTS["text"])
_JSON = Language(tokens.chosen(tokens.JSON), tokens.NESTS["json"])
_SOUND = '{"a": [1, "银行", {"b": null}], "c": true}'
_FILES = {"a.xml": b"<a><b c='1'>x</b></a>", "b/c.png": b"\x89PNG"}


def _chances(count: int = 200) -> list[Random]:
    return [Random(number) for number in range(count)]  # noqa: S311 - the same every time


def test_no_input_grows_without_bound() -> None:
    made = [mutated(b"a" * 300_000, b"b", _TEXT, chance) for chance in _chances()]
    assert max(map(len, made)) <= mutate._LONGEST
    assert len(set(made)) > len(made) / 2


def test_empty_data_can_be_mutated() -> None:
    assert any(mutated(b"", b"", _TEXT, chance) for chance in _chances())


def test_json_with_another_value_is_json() -> None:
    made = [mutate._node(_SOUND, _SOUND, _JSON, chance) for chance in _chances()]
    assert {type(json.loads(text)) for text in made} == {dict}
    assert len(set(made)) > 50


def test_what_is_well_formed_stays_so_with_elements_more_and_less() -> None:
    made = [mutate._element("<a><b>x</b><c>y</c></a>", "", _TEXT, chance) for chance in _chances()]
    assert any("<b><b>" in text for text in made)
    assert any("</b><b>" in text for text in made)
    assert "<a><c>y</c></a>" in made


@pytest.mark.parametrize(("pack", "unpack"), [(gzip.compress, gzip.decompress), (zstd.compress, zstd.decompress)])
def test_what_is_packed_is_changed_within(pack: Callable[[bytes], bytes], unpack: Callable[[bytes], bytes]) -> None:
    made = [mutate._mutated_once(pack(_SOUND.encode()), b"", _JSON, chance) for chance in _chances(40)]
    assert sum(_is_changed(data, unpack) for data in made) > 20


def _is_changed(data: bytes, unpack: Callable[[bytes], bytes]) -> bool:
    """Whether other data are packed in it, and soundly."""
    try:
        return unpack(data) != _SOUND.encode()
    except (OSError, EOFError, zlib.error, zstd.ZstdError):
        return False


def test_a_zip_has_mostly_one_member_changed() -> None:
    made = [members_of(mutated_zip(zipped(_FILES), chance, lambda data: data + b"!")) for chance in _chances()]
    changed = [members for members in made if members and dict(members).keys() == _FILES.keys()]
    assert len(changed) > 100
    assert {sum(data.endswith(b"!") for _, data in members) for members in changed} == {0, 1}


def test_zips_lie_bomb_lead_out_and_link() -> None:
    made = [mutated_zip(zipped(_FILES), chance, bytes) for chance in _chances(600)]
    readable = [members for data in made if (members := members_of(data)) is not None]
    assert len(readable) < len(made)
    names = {name for members in readable for name, _ in members}
    assert {"../../etc/passwd", "C:\\a", "many/0"} <= names
    assert max(len(data) for members in readable for _, data in members) >= 1_000_000
    assert any(_has_link(data) for data in made)


def _has_link(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return any(info.external_attr >> 28 == 0xA for info in archive.infolist())
    except (zipfile.BadZipFile, ValueError):
        return False
