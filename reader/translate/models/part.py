"""A file that is being downloaded: what has come so far, and beside it what it needs to go on another day."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

from reader.model import read_small


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a part comes from. `validator` is a strong ETag or a date (RFC 9110, 13.1.5), empty where the server gave
    none; `total` is the size of the whole, None where it is not known."""

    url: str
    validator: str
    total: int | None


class Part:
    """The file "NAME.part" and its note "NAME.part.json". At any moment the process may die: a part without a note
    that fits is worth nothing. Every method raises OSError."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self.path = target.with_name(target.name + ".part")
        self._note = target.with_name(target.name + ".part.json")

    @property
    def size(self) -> int:
        return self.path.stat().st_size if self.path.is_file() else 0

    def origin(self) -> Origin | None:
        """What the note says; None where there is none that can be read, or nothing has come yet."""
        try:
            parsed: Any = json.loads(read_small(self._note))
        except (OSError, ValueError, RecursionError):
            return None
        fields = cast("dict[str, Any]", parsed) if isinstance(parsed, dict) else {}
        url, validator, total = (fields.get(name) for name in ("url", "validator", "total"))
        if not (isinstance(url, str) and isinstance(validator, str) and self.size):
            return None
        return Origin(url, validator, total) if total is None or isinstance(total, int) else None

    def begin(self, origin: Origin) -> None:
        """Throw away what has come, and note where the rest will come from."""
        self.discard()
        self.path.touch()
        # In place: half a note is none, and a process that dies leaves nothing that nobody would clear away.
        self._note.write_bytes(json.dumps(asdict(origin)).encode())

    def append(self, data: bytes) -> None:
        with self.path.open("ab", buffering=0) as file:
            rest = memoryview(data)
            while rest:
                rest = rest[file.write(rest) :]

    def finish(self) -> Path:
        """Give the whole file its name, once it is on the disk."""
        with self.path.open("rb") as file:
            os.fsync(file.fileno())
        self.path.replace(self._target)
        self._note.unlink(missing_ok=True)
        return self._target

    def discard(self) -> None:
        self._note.unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)
