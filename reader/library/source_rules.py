"""What the reader folded or unfolded on the pages of one publisher."""

from dataclasses import dataclass
from pathlib import Path

from reader.library.database import Store
from reader.library.own import open_own
from reader.library.text import storable
from reader.model import BlockKind

_KINDS = tuple(BlockKind)
# SQLite keeps whatever it is given in any column, and others can write to the file too.
_SELECT = """SELECT publisher, kind, place, text, folded FROM source_rule
    WHERE typeof(publisher) = 'text' AND typeof(place) = 'text' AND typeof(text) = 'text' AND folded IN (0, 1)"""


@dataclass(frozen=True, slots=True)
class SourceRule:
    """Blocks of a `kind` on the pages of a publisher are folded, or shown: those that lie at a `place` of the mark-up,
    or where that is empty, those with a `text`, in which every digit is 0."""

    publisher: str
    kind: BlockKind
    place: str
    text: str
    folded: bool


class SourceRules(Store):
    """Rules by publisher. Every method may be called from any thread and raises no database error."""

    def __init__(self, path: Path) -> None:
        super().__init__(open_own(path))

    def put(self, rule: SourceRule) -> None:
        """Keep a rule in the place of the one about the same blocks."""
        replace = "REPLACE INTO source_rule (publisher, kind, place, text, folded) VALUES (?, ?, ?, ?, ?)"
        self._database.run(replace, *_about(rule), rule.folded)

    def remove(self, rule: SourceRule) -> bool:
        """Drop the rule about these blocks; False where there is none."""
        delete = "DELETE FROM source_rule WHERE publisher = ? AND kind = ? AND place = ? AND text = ? RETURNING id"
        return bool(self._database.run(delete, *_about(rule)))

    def of(self, publisher: str) -> list[SourceRule]:
        """Those of a publisher, the last one last."""
        return self._rules(f"{_SELECT} AND publisher = ? ORDER BY id", storable(publisher))

    def all(self) -> list[SourceRule]:
        """Every rule, by publisher."""
        return self._rules(f"{_SELECT} ORDER BY publisher, id")

    def _rules(self, select: str, *values: object) -> list[SourceRule]:
        rows = self._database.run(select, *values)
        return [
            SourceRule(publisher, BlockKind(kind), place, text, bool(folded))
            for publisher, kind, place, text, folded in rows
            if kind in _KINDS
        ]


def _about(rule: SourceRule) -> tuple[str, str, str, str]:
    return storable(rule.publisher), rule.kind.value, storable(rule.place), storable(rule.text)
