"""Changes as they are read from a log to which rows are only added: which stand, and which were taken back."""

from typing import Generic, TypeVar

_Row = TypeVar("_Row")

# The kinds of rows that take a change back and make it again.
UNDO, REDO = "undo", "redo"


class ChangeLog(Generic[_Row]):
    """The rows of the changes that stand, by the change's number, and of those that were taken back and can be made
    again; the last one last."""

    def __init__(self) -> None:
        self.standing: dict[int, list[_Row]] = {}
        self.undone: dict[int, list[_Row]] = {}

    def add(self, number: int, row: _Row) -> None:
        """A row of a new change: what was taken back before it is not made again."""
        self.undone.clear()
        self.standing.setdefault(number, []).append(row)

    def step(self, kind: str, number: int) -> None:
        """UNDO or REDO a whole change."""
        source, target = (self.standing, self.undone) if kind == UNDO else (self.undone, self.standing)
        if number in source:
            target[number] = source.pop(number)

    def next(self, kind: str) -> int | None:
        """The change that UNDO or REDO is about where none is named; None without one."""
        return next(reversed(self.standing if kind == UNDO else self.undone), None)
