import json
import os
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import PinyinStyle
from reader.model.tones import PALETTES, Palette
from reader.settings import (
    LIMITS,
    ScriptChoice,
    Settings,
    ThemeChoice,
    ToneColours,
    chosen_palette,
    data_folder,
    load_settings,
    save_settings,
    settings_file,
    settings_from,
)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.json"
    settings = Settings(
        script=ScriptChoice.TAIWAN, pinyin=PinyinStyle.WORD, text_size=28, theme=ThemeChoice.DARK, card_on_hover=False
    )
    save_settings(path, asdict(settings))
    assert load_settings(path) == settings


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        '{"script": "klingon"}',
        '{"text_size": "20"}',
        '{"text_size": true}',
        '{"idioms": 1}',
        "\x00",
        "[" * 100_000,
        '{"text_size": ' + "9" * 5000 + "}",
        " " * 1_000_000 + '{"text_size": 30}',
    ],
    ids=range(12),
)
def test_what_is_no_setting_is_the_default(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, "utf-8")
    assert load_settings(path) == Settings()


def test_what_is_no_file_is_the_default(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert [load_settings(tmp_path / name) for name in (".", "pipe", "loop")] == [Settings()] * 3


def test_a_missing_file_is_the_default(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == Settings()


def test_one_bad_value_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"script": 3, "pinyin": "word", "text_size": 999, "unknown": 1}), "utf-8")
    assert load_settings(path) == Settings(pinyin=PinyinStyle.WORD, text_size=LIMITS["text_size"][1])


def test_files_lie_in_the_users_folders(own_home: Path) -> None:
    assert settings_file() == own_home / "config" / "duidu" / "settings.json"
    assert data_folder() == own_home / "data" / "duidu"


@pytest.mark.parametrize(
    ("choice", "own", "palette"),
    [
        (ToneColours.OFF, ",".join(PALETTES["pleco"]), None),
        (ToneColours.OWN, ",".join(PALETTES["pleco"]), PALETTES["pleco"]),
        (ToneColours.OWN, "", None),
        (ToneColours.OWN, "red", None),
        *((choice, "", PALETTES[choice]) for choice in ToneColours if choice not in (ToneColours.OFF, ToneColours.OWN)),
    ],
)
def test_the_colours_of_the_tones(choice: ToneColours, own: str, palette: Palette | None) -> None:
    assert chosen_palette(choice, own) == palette


def test_only_what_is_changed_is_written_and_all_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"text_size": 30, "theme": "moonlight", "of_a_newer_version": [1]}', "utf-8")
    save_settings(path, {"idioms": True, "script": ScriptChoice.TAIWAN})
    assert json.loads(path.read_text("utf-8")) == {
        "text_size": 30,
        "theme": "moonlight",
        "of_a_newer_version": [1],
        "idioms": True,
        "script": "zh-Hant-TW",
    }


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["dark", "zh-Hans", "sepia"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([field.name for field in fields(Settings)]), _JSON))
def test_whatever_is_stored_is_of_the_right_kind_or_the_default(stored: dict[str, object]) -> None:
    found = settings_from(stored)
    for name, default in asdict(Settings()).items():
        value = getattr(found, name)
        assert type(value) is type(default)
        assert value in (default, stored.get(name)) or name in LIMITS
    assert all(least <= getattr(found, name) <= greatest for name, (least, greatest) in LIMITS.items())
