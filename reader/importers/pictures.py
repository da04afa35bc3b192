"""Pictures that came inside a file: what their bytes are, and how many of them are kept."""

from collections.abc import Callable

from reader.importers.archive import Archive
from reader.model import Picture, ReaderError

_MB = 1_000_000
_LARGEST = 10 * _MB
_LARGEST_SUM = 100 * _MB
# The bytes that a file of the kind starts with.
_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
)


def media_type_of(data: bytes) -> str:
    """What a picture's bytes are: PNG, JPEG, GIF, WebP or BMP; empty for anything else."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")


class Album:
    """The pictures of one file: each up to 10 MB, all together up to 100 MB; one that comes again is read once.

    `archive` is None for a file that is no zip."""

    def __init__(self, archive: Archive | None) -> None:
        self._archive = archive
        self._size = 0
        self._seen: dict[str, Picture | None] = {}

    def picture(self, name: str) -> Picture | None:
        """The picture that a member of the archive is; None if it is none, damaged or too much."""
        archive = self._archive
        if archive and name not in self._seen:
            self._seen[name] = self.take(lambda: archive.read(name, _LARGEST))
        return self._seen.get(name)

    def take(self, read: Callable[[], bytes]) -> Picture | None:
        """A picture that lies elsewhere, of the bytes that `read` returns."""
        if self._size >= _LARGEST_SUM:
            return None
        try:
            data = read()
        except ReaderError:
            # A text is worth reading without its pictures.
            return None
        media_type = media_type_of(data)
        if not media_type or self._size + len(data) > _LARGEST_SUM:
            return None
        self._size += len(data)
        return Picture(media_type, data)
