"""A package of Office Open XML (ISO/IEC 29500-2): parts, and what relates them.

Types are told by their last word, so that the transitional and the strict namespaces are the same.
"""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from reader.importers.archive import Archive
from reader.importers.markup import Node, attribute, child, local_name, parse_xml, text_of
from reader.model import Metadata, ReaderError

_LARGEST_PART = 30_000_000
# What a system or a library puts for a name.
_NOBODY = ("administrator", "admin", "user", "python-docx", "微软用户", "windows 用户", "microsoft", "unknown")


@dataclass(frozen=True, slots=True)
class Relation:
    """`kind` is the last word of the type ("styles"); `target` is the name of a part."""

    kind: str
    target: str


class Package:
    """Raises ReaderError DAMAGED if there is no main part."""

    def __init__(self, data: bytes, subject: str) -> None:
        self.archive = Archive(data, subject)
        self._subject = subject
        self._roots = self.related("")
        main = next((each.target for each in self._roots.values() if each.kind == "officeDocument"), "")
        if self.archive.find(main) is None:
            raise self.archive.damaged("its main part is missing")
        self.main = main

    def related(self, part: str) -> dict[str, Relation]:
        """What a part refers to inside the package, by id. `part` is empty for the package itself."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        return {
            attribute(node, "Id"): Relation(
                attribute(node, "Type").rpartition("/")[2], _resolved(folder, attribute(node, "Target"))
            )
            for node in (root if root is not None else ())
            if local_name(node) == "Relationship" and attribute(node, "TargetMode") != "External"
        }

    def xml(self, part: str) -> Node | None:
        """The root of a part; None for one that is missing or damaged, without which the text can be read."""
        data = self.archive.find_bytes(part, _LARGEST_PART)
        try:
            return parse_xml(data, self._subject) if data else None
        except ReaderError:
            return None

    def properties(self) -> tuple[str, Metadata]:
        """The title and the author. When the file was made says nothing of when the text was written."""
        core = self._property_part("core-properties")
        author = text_of(child(core, "creator"))
        return text_of(child(core, "title")), Metadata(author="" if author.lower() in _NOBODY else author)

    def application(self) -> str:
        """The program that wrote it."""
        return text_of(child(self._property_part("extended-properties"), "Application"))

    def _property_part(self, kind: str) -> Node | None:
        part = next((each.target for each in self._roots.values() if each.kind == kind), None)
        return self.xml(part) if part else None


def _resolved(folder: str, target: str) -> str:
    path = target if target.startswith("/") else posixpath.join("/", folder, target)
    return unquote(posixpath.normpath(path)).lstrip("/")
