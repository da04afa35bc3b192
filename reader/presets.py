"""Presets of exports: a format and how the text is shown in it, under a name that the reader gave.

Kept as JSON beside the settings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from reader.model.small_json import OnDamage, change_json, load_json
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


def load_presets(path: Path, damaged: OnDamage | None = None) -> list[Preset]:
    """The reader's presets in the order in which they were made; what is none is left out. A damaged file is moved
    aside."""
    return [preset for preset in map(_preset, load_json(path, list, damaged)) if preset]


def save_presets(
    path: Path, before: Sequence[Preset], presets: Sequence[Preset], damaged: OnDamage | None = None
) -> None:
    """Keep what of the presets is not as it was before; the rest of the file stays. Raises ReaderError CANNOT_WRITE,
    BUSY."""
    gone = {preset.name for preset in before} - {preset.name for preset in presets}
    changed = [preset for preset in presets if preset not in before]

    def change(stored: list[Any]) -> None:
        stored[:] = [each for each in stored if _name(each) not in gone]
        for preset in changed:
            _put(stored, preset)

    change_json(path, list, change, damaged)


def _put(stored: list[Any], preset: Preset) -> None:
    """In the place of the one of its name, of which what a newer version wrote stays."""
    at = next((at for at, each in enumerate(stored) if _name(each) == preset.name), None)
    if at is None:
        stored.append(_stored(preset))
    else:
        stored[at] = {**stored[at], **_stored(preset)}


def _name(stored: Any) -> Any:
    return cast("dict[str, Any]", stored).get("name") if isinstance(stored, dict) else None


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
