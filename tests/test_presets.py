"""Presets of exports: kept, read whatever is in the file, applied."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model import PinyinStyle
from reader.presets import FIELDS, Preset, load_presets, presets_file, save_presets, with_preset
from reader.settings import Layout, ScriptChoice, Settings, ThemeChoice

HANDOUT = Preset("讲义", "pdf", Settings(pinyin=PinyinStyle.ZHUYIN, layout=Layout.SENTENCE))
CARDS = Preset("Cards", "tsv", Settings(script=ScriptChoice.TAIWAN))


def test_what_is_kept_comes_back_in_order(tmp_path: Path) -> None:
    path = presets_file(tmp_path / "config" / "settings.json")
    save_presets(path, [], [HANDOUT, CARDS])
    assert load_presets(path) == [HANDOUT, CARDS]
    assert path.name == "export-presets.json"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("{", []),
        ("{}", []),
        ("[" * 100_000, []),
        ('[1, null, [], {}, {"name": "a"}, {"name": " ", "format": "pdf"}, {"name": "b", "format": "pdf"}]', ["b"]),
        ('[{"name": "c", "format": "pdf", "pinyin": "runes", "script": 7, "sandhi": "yes"}]', ["c"]),
    ],
)
def test_what_is_no_preset_is_left_out(text: str, names: list[str], tmp_path: Path) -> None:
    path = tmp_path / "export-presets.json"
    path.write_text(text, "utf-8")
    found = load_presets(path)
    assert [preset.name for preset in found] == names
    assert all(preset.settings == Settings() for preset in found)


def test_no_file_is_no_presets(tmp_path: Path) -> None:
    assert load_presets(tmp_path / "none.json") == []


def test_only_what_an_export_has_of_its_own_is_applied_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "export-presets.json"
    save_presets(path, [], [replace(HANDOUT, settings=replace(HANDOUT.settings, theme=ThemeChoice.DARK))])
    (stored,) = json.loads(path.read_text("utf-8"))
    assert set(stored) == {"name", "format", *FIELDS}
    shown = HANDOUT.applied_to(Settings(theme=ThemeChoice.SEPIA, pinyin=PinyinStyle.NONE))
    assert shown == Settings(theme=ThemeChoice.SEPIA, pinyin=PinyinStyle.ZHUYIN, layout=Layout.SENTENCE)


def test_a_preset_takes_the_place_of_its_namesake() -> None:
    other = replace(HANDOUT, format="epub")
    assert with_preset([HANDOUT, CARDS], other) == [other, CARDS]
    assert with_preset([CARDS], HANDOUT) == [CARDS, HANDOUT]


def test_what_another_kept_meanwhile_and_a_newer_version_wrote_stays(tmp_path: Path) -> None:
    path = tmp_path / "export-presets.json"
    save_presets(path, [], [HANDOUT, CARDS])
    stored = json.loads(path.read_text("utf-8"))
    theirs = [{**stored[0], "paper": "A5"}, stored[1], {"name": "Theirs", "format": "scroll"}, 7]
    path.write_text(json.dumps(theirs), "utf-8")
    changed = replace(HANDOUT, format="epub")
    save_presets(path, [HANDOUT, CARDS], [changed])
    assert json.loads(path.read_text("utf-8")) == [
        {**stored[0], "paper": "A5", "format": "epub"},
        {"name": "Theirs", "format": "scroll"},
        7,
    ]
