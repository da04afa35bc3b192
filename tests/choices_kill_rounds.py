"""Two processes that change settings, keys and presets at once are killed (SIGKILL) at random moments, again and again.
What each said it had kept must be there, nothing of the other may be undone, and no file may be damaged.

    python -m tests.choices_kill_rounds --rounds 200 --seed 1
"""

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reader.presets import Preset, load_presets, presets_file, save_presets, with_preset
from reader.settings import Settings, load_settings, save_settings
from reader.shortcuts import load_shortcuts, save_shortcuts, shortcuts_file
from tests import killing

_MODULE = "tests.choices_kill_rounds"
# Process -> the setting that it changes; the name of its preset and of its action is its own.
_PROCESSES = {"one": "server_url", "two": "server_model"}
_STEPS = 1000
_NEWER = {"of_a_newer_version": [1]}


class KillRounds:
    """Rounds in `folder`. Raises AssertionError."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - moments, not secrets
        self._settings = folder / "config" / "settings.json"
        self._settings.parent.mkdir()
        self._settings.write_text(json.dumps(_NEWER), "utf-8")
        self._done = dict.fromkeys(_PROCESSES, 0)  # Steps that are done for certain.
        began = time.monotonic()
        victim = self._start("one")
        victim.wait_for("5")
        self._seconds = 2 * (time.monotonic() - began)
        self._check("one", victim.end(0))

    def run(self, rounds: int) -> Counter[str]:
        """Kill so many times, two processes each time; where they were then."""
        found: Counter[str] = Counter()
        for _ in range(rounds):
            victims = {name: self._start(name) for name in _PROCESSES}
            for name, victim in victims.items():
                found[self._check(name, victim.end(killing.moment(self._random, self._seconds)))] += 1
        return found

    def _start(self, name: str) -> killing.Victim:
        return killing.Victim([sys.executable, "-m", _MODULE, "work", str(self._settings), name, str(self._done[name])])

    def _check(self, name: str, said: Sequence[str]) -> str:
        """What was told, and of the step after it each file for itself."""
        kept = int(said[-1]) if said else self._done[name]
        assert list(self._settings.parent.glob("*.corrupt-*")) == []
        assert json.loads(self._settings.read_text("utf-8"))["of_a_newer_version"] == [1]
        state = _state(self._settings, name)
        assert all(step in (kept, kept + 1) for step in state), (kept, state)
        self._done[name] = kept
        return "writing" if said else "before it wrote"


def _state(path: Path, name: str) -> list[int]:
    """The steps that settings, keys and presets are at."""
    setting = getattr(load_settings(path), _PROCESSES[name])
    keys = load_shortcuts(shortcuts_file(path)).get(name, ("0",))
    presets = {preset.name: preset.format for preset in load_presets(presets_file(path))}
    return [int(setting or 0), int(keys[0]), int(presets.get(name, "0"))]


def _work(file: str, name: str, done: str) -> None:
    """What the process does that is killed. The step that was not told of is made again."""
    path = Path(file)
    shortcuts, presets = shortcuts_file(path), presets_file(path)
    for step in range(int(done) + 1, int(done) + _STEPS):
        save_settings(path, {_PROCESSES[name]: str(step)})
        keys = load_shortcuts(shortcuts)
        save_shortcuts(shortcuts, keys, {**keys, name: (str(step),)})
        before = load_presets(presets)
        save_presets(presets, before, with_preset(before, Preset(name, str(step), Settings())))
        print(step, flush=True)


def rounds(folder: Path, count: int, seed: int) -> Counter[str]:
    """See killing.Rounds."""
    # Each kills two.
    return KillRounds(folder, seed).run(max(1, count // 2))


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        _work(*sys.argv[2:])
    else:
        killing.main(__doc__, rounds)
