"""The pictures of a book: each once, however often it is shown."""

from collections.abc import Callable, Iterator
from hashlib import sha256

from reader.exporters.office.images import image_of
from reader.model import Picture

# The kinds that every reader of EPUB must show (EPUB 3.2, 3.1). WebP is one only since 3.3, and BMP never was.
_KINDS = frozenset({"png", "jpeg", "gif"})


class Pictures:
    """Adds pictures to a book by `add` when they are first asked for."""

    def __init__(self, add: Callable[[str, bytes], None]) -> None:
        self._add = add
        self._types: dict[str, str] = {}

    def address_of(self, picture: Picture) -> str:
        """Where it is in the book; empty for one that not every reader could show."""
        image = image_of(picture)
        if image is None or image.suffix not in _KINDS:
            return ""
        name = f"pictures/{sha256(image.data).hexdigest()[:16]}.{image.suffix}"
        if name not in self._types:
            self._types[name] = f"image/{image.suffix}"
            self._add(name, image.data)
        return name

    def items(self) -> Iterator[tuple[str, str]]:
        """Name and media type of each that was added."""
        return iter(self._types.items())
