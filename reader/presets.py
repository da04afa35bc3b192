"""Presets of exports: a format and how the text is shown in it, under a name that the reader gave.

Kept as JSON beside the settings.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from reader.model import make_own_folder, read_small, write_whole
from reader.settings import Settings, settings_from

# The settings that an export has of its own; the others are the window's.
FIELDS = (
    "script",
    "pinyin",
    "readings",
    "zhuyin_above",
    "sandhi",
    "tone_colours",
    "own_tones",
    "translation",
    "layout",
)


@dataclass(frozen=True, slots=True)
class Preset:
    """`format` is the value of a reader.exporters.Format; of `settings` only FIELDS count."""

    name: str
    format: str
    settings: Settings

    def applied_to(self, settings: Settings) -> Settings:
        """`settings` with what this preset says."""
        return replace(settings, **{field: getattr(self.settings, field) for field in FIELDS})


def presets_file(settings_path: Path) -> Path:
    return settings_path.with_name("export-presets.json")


def load_presets(path: Path) -> list[Preset]:
    """The reader's presets in the order in which they were made; what is none is left out."""
    try:
        stored: Any = json.loads(read_small(path))
    except (OSError, ValueError, RecursionError):
        return []
    items = cast("list[Any]", stored) if isinstance(stored, list) else []
    return [preset for preset in map(_preset, items) if preset]


def save_presets(path: Path, presets: Sequence[Preset]) -> None:
    """Write the presets whole or not at all. Raises OSError where the folder cannot be written."""
    make_own_folder(path.parent)
    write_whole(path, json.dumps([_stored(preset) for preset in presets], ensure_ascii=False, indent=2).encode())


def with_preset(presets: Sequence[Preset], new: Preset) -> list[Preset]:
    """The presets with a new one, which takes the place of the one with its name."""
    if any(preset.name == new.name for preset in presets):
        return [new if preset.name == new.name else preset for preset in presets]
    return [*presets, new]


def _stored(preset: Preset) -> dict[str, object]:
    values = {field: getattr(preset.settings, field) for field in FIELDS}
    return {"name": preset.name, "format": preset.format, **values}


def _preset(stored: Any) -> Preset | None:
    if not isinstance(stored, dict):
        return None
    values = cast("Mapping[str, Any]", stored)
    name, format_ = values.get("name"), values.get("format")
    if not (isinstance(name, str) and name.strip() and isinstance(format_, str)):
        return None
    return Preset(name, format_, settings_from(values))
