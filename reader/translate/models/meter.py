"""How fast a download is, and how long the rest will take."""

from dataclasses import dataclass

# Seconds: after this time a change of speed shows by two thirds.
_SMOOTHING = 3.0
_STEP = 0.25


@dataclass(frozen=True, slots=True)
class DownloadProgress:
    """`done` and `total` in bytes, `speed` in bytes a second; None where it is not known (yet)."""

    done: int
    total: int | None
    speed: float | None = None

    @property
    def seconds_left(self) -> float | None:
        if self.total is None or not self.speed:
            return None
        return max(0, self.total - self.done) / self.speed


class Meter:
    """Smooths the speed. Times are seconds of any clock that does not jump."""

    def __init__(self, done: int, now: float) -> None:
        """`done` bytes came earlier and count for no speed."""
        self._done, self._time = done, now
        self._speed: float | None = None

    def update(self, done: int, now: float) -> float | None:
        """The speed now that `done` bytes have come; None in the first moments."""
        elapsed = now - self._time
        if elapsed >= _STEP:
            latest = max(0, done - self._done) / elapsed
            share = min(1.0, elapsed / _SMOOTHING)
            self._speed = latest if self._speed is None else self._speed + share * (latest - self._speed)
            self._done, self._time = done, now
        return self._speed
