"""The names of an article, looked for once, when its words are first needed."""

from threading import Lock
from typing import TYPE_CHECKING

from reader.model import Article

if TYPE_CHECKING:
    from reader.annotate import Names


class ArticleNames:
    """The names that are words in the whole of an article. Made at once; finding them takes a worker some hundredths of
    a second, the first time."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._lock = Lock()
        self._names: Names | None = None

    def get(self) -> "Names":
        """The names. For a worker; from any thread."""
        from reader.annotate import names_of

        with self._lock:
            if self._names is None:
                self._names = names_of((block.text for block in self._article.blocks), self._article.script)
            return self._names
