"""What an importer is given, and what it makes of it."""

from dataclasses import dataclass, field
from pathlib import Path

from reader.importers.lines import Line
from reader.model import Metadata


@dataclass(frozen=True, slots=True)
class Source:
    """A file or something like it. `subject` names it to the user: its path, or a label ("standard input").

    `path` is None for what is no file; pictures that lie beside the file are found by it. `encoding` is the codec that
    the user chose, None for a guess; `charset` what came beside the bytes and says of them, a server's word.
    """

    data: bytes
    subject: str
    path: Path | None = None
    encoding: str | None = None
    charset: str = ""

    @property
    def name(self) -> str:
        """The file's name without its suffix, empty for what is no file."""
        return self.path.stem if self.path else ""

    @property
    def suffix(self) -> str:
        """The suffix of the file's name in lower case, without the dot."""
        return self.path.suffix.removeprefix(".").lower() if self.path else ""


@dataclass(frozen=True, slots=True)
class Page:
    """A classified text. `title` is empty where the text itself names none; `encoding` is the codec it was decoded by,
    empty where the format says it."""

    lines: list[Line]
    title: str
    metadata: Metadata = field(default_factory=Metadata)
    encoding: str = ""
