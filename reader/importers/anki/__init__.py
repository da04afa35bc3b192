"""Notes out of Anki: packages (.apkg), whole collections (.colpkg, collection.anki2), "Notes in Plain Text".

What is read of a note is its fields as text, and how far its cards have come.
"""

from reader.importers.anki.files import is_anki, opened_anki
from reader.importers.anki.notes import AnkiFile, AnkiNote, NoteType, Standing

__all__ = ["AnkiFile", "AnkiNote", "NoteType", "Standing", "is_anki", "opened_anki"]
