"""Collections of the real Anki, in folders of the tests' own."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from anki.collection import Collection, ExportAnkiPackageOptions, ImportAnkiPackageRequest, ImportLogWithChanges
from anki.consts import CARD_TYPE_REV, QUEUE_TYPE_REV

# Days until a card comes again: none of a new one, of one that is learned, of one that is known.
NEW, YOUNG, MATURE = 0, 3, 40


@contextmanager
def collection(folder: Path) -> Generator[Collection]:
    """An empty collection, or the one that is in the folder."""
    folder.mkdir(exist_ok=True)
    made = Collection(str(folder / "collection.anki2"))
    try:
        yield made
    finally:
        made.close()


def import_package(into: Collection, package: Path) -> ImportLogWithChanges.Log:
    """Import a package as Anki's window does; what became of its notes."""
    return into.import_anki_package(ImportAnkiPackageRequest(package_path=str(package))).log


def add_notes(to: Collection, fields: Sequence[str], notes: Sequence[tuple[int, Sequence[str]]]) -> None:
    """Add notes of a type "Chinese", each with the days until its card comes again."""
    kind, deck = _note_type(to, fields), to.decks.id("HSK")
    assert deck is not None
    for days, values in notes:
        note = to.new_note(kind)
        note.fields = list(values)
        to.add_note(note, deck)
        if days:
            card = note.cards()[0]
            card.type, card.queue, card.ivl, card.due, card.reps = CARD_TYPE_REV, QUEUE_TYPE_REV, days, 5, 4
            to.update_card(card)


def _note_type(to: Collection, fields: Sequence[str]) -> dict[str, Any]:
    kind = to.models.new("Chinese")
    for name in fields:
        to.models.add_field(kind, to.models.new_field(name))
    template = to.models.new_template("Card 1")
    template["qfmt"], template["afmt"] = f"{{{{{fields[0]}}}}}", "{{FrontSide}}"
    to.models.add_template(kind, template)
    to.models.add(kind)
    made = to.models.by_name("Chinese")
    assert made is not None
    return made


def export_package(of: Collection, target: Path, *, legacy: bool) -> Path:
    """Export everything; `legacy` is for older versions of Anki."""
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=False, with_media=False, legacy=legacy)
    of.export_anki_package(out_path=str(target), options=options, limit=None)
    return target
