"""Make an Article of a file, of bytes or of pasted text: `apart` has that done by a process of its own, `reading` does
it in this one."""

from reader.importers.decoding import ENCODINGS, Encoding
from reader.importers.files import read_file
from reader.importers.folder import files_in
from reader.importers.registry import LARGEST, SUFFIXES

__all__ = ["ENCODINGS", "LARGEST", "SUFFIXES", "Encoding", "files_in", "read_file"]
