"""What became of the inputs, counted by what reads them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """An input that did what none may do, and what that was."""

    number: int
    target: str
    cause: str


@dataclass(slots=True)
class Tally:
    """Of one target: its inputs, those that were read and not refused, the seconds that the slowest took, with its
    number."""

    inputs: int = 0
    read: int = 0
    slowest: tuple[float, int] = (0.0, 0)

    def add(self, other: "Tally") -> None:
        self.inputs += other.inputs
        self.read += other.read
        self.slowest = max(self.slowest, other.slowest)


@dataclass(slots=True)
class Found:
    """All of it. `peak` is the most memory that a process had, in bytes."""

    tallies: dict[str, Tally] = field(default_factory=dict[str, Tally])
    faults: list[Fault] = field(default_factory=list[Fault])
    peak: int = 0

    def count(self, target: str, number: int, seconds: float, *, read: bool) -> None:
        self.tallies.setdefault(target, Tally()).add(Tally(1, int(read), (seconds, number)))

    def add(self, other: "Found") -> None:
        for name, tally in other.tallies.items():
            self.tallies.setdefault(name, Tally()).add(tally)
        self.faults += other.faults
        self.peak = max(self.peak, other.peak)

    @property
    def inputs(self) -> int:
        return sum(tally.inputs for tally in self.tallies.values())


def found_of(said: Mapping[str, Any]) -> Found:
    """What asdict() made of one, back from JSON."""
    tallies = {
        name: Tally(each["inputs"], each["read"], tuple(each["slowest"])) for name, each in said["tallies"].items()
    }
    return Found(tallies, [Fault(**each) for each in said["faults"]], said["peak"])


_LINE = "{:<12} {:>9} {:>9} {:>9} {:>10} {:>7}"


def table(found: Found) -> str:
    """A line for each target, and one for all."""
    lines = [_LINE.format("target", "inputs", "read", "refused", "slowest", "faults")]
    whole = Tally()
    for name, tally in sorted(found.tallies.items()):
        lines.append(_row(name, tally, sum(fault.target == name for fault in found.faults)))
        whole.add(tally)
    last = f"No process had more than {found.peak / 1e6:.0f} MB."
    return "\n".join([*lines, _row("all", whole, len(found.faults)), last])


def _row(name: str, tally: Tally, faults: int) -> str:
    refused, slowest = tally.inputs - tally.read, f"{tally.slowest[0] * 1000:.0f} ms"
    return _LINE.format(name, f"{tally.inputs:,}", f"{tally.read:,}", f"{refused:,}", slowest, faults)
