"""The library's use cases: what is opened lands in it, opens again from it, is removed and brought back; folders of
files are taken in. All of it reads files or databases and is for a worker.
"""

import logging
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.child import ChildCrashedError
from reader.library import TEXT, ArticleEntry, Copy, Shelved, join_folders
from reader.model import Article, Problem, ReaderError, cannot_read
from reader.pipeline.annotating import Progress
from reader.pipeline.desk import Desk
from reader.pipeline.opening import files_in, open_file, open_html, open_page, open_text

_log = logging.getLogger(__name__)
_HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")


def shelve(
    desk: Desk,
    article: Article,
    path: Path | None = None,
    *,
    copy: Copy | None = None,
    folder: str = "",
    before: str = "",
    opened: bool = False,
) -> Shelved:
    """Put an article into the library. `copy` is what it was made of where that is no file at `path`; `folder` is for
    what is new; `before` is the id of the entry that it was opened again from; with `opened` it is the latest of the
    recent ones."""
    article_id = article.id
    done = desk.articles.put(article, article_id, count_characters(article), path, folder, before)
    if copy is not None and path is None:
        desk.copies.put(article_id, replace(copy, encoding=copy.encoding or article.encoding))
    if opened:
        desk.articles.opened(article_id)
    return done


def text_copy(text: str) -> Copy:
    """The copy to keep of pasted text."""
    return Copy(TEXT, text.encode("utf-8", "replace"))


def entry_of(desk: Desk, article_id: str) -> ArticleEntry:
    """The entry of an article. Raises ReaderError NOT_IN_LIBRARY."""
    entry = desk.articles.of([article_id]).get(article_id)
    if entry is None:
        raise ReaderError(Problem.NOT_IN_LIBRARY, article_id)
    return entry


def open_again(desk: Desk, entry: ArticleEntry, cancelled: Callable[[], bool] = lambda: False) -> Article:
    """The article of an entry: from its file as it is now, else from the copy. Raises ReaderError."""
    if entry.path is not None:
        return open_file(entry.path, cancelled=cancelled)
    copy = desk.copies.of(entry.id)
    if copy is None:
        raise ReaderError(Problem.NO_COPY, entry.title)
    if copy.kind != TEXT and (copy.encoding or not _is_utf_8(copy.data)):
        # A page as it was fetched; what the server said of its encoding is kept with it, but for the first copies.
        return open_page(copy.data, entry.origin, copy.encoding, cancelled)
    text = copy.data.decode("utf-8", "replace")
    return (open_text if copy.kind == TEXT else open_html)(text, entry.origin, cancelled)


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def remove(desk: Desk, article_ids: Iterable[str]) -> int:
    """Take articles out of the library; how many were there. Until others are removed `undo_removal` brings them back;
    then copy and place go for good. Never the file, nor what the reader wrote about its text."""
    ids = list(article_ids)
    purge(desk)
    count = desk.articles.remove(ids)
    desk.search_index.remove(ids)
    return count


def undo_removal(desk: Desk) -> list[str]:
    """Bring back what was removed last; the ids. It is indexed with what is pending."""
    return desk.articles.undo_removal()


def purge(desk: Desk) -> None:
    """Drop for good what was removed."""
    for article_id, path in desk.articles.purge():
        desk.history.forget_article(article_id)
        if path is not None:
            desk.history.forget(path)


@dataclass(slots=True)
class Imported:
    """What became of a folder's files; why those failed that did. With `cancelled`, of those up to there."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    failures: list[ReaderError] = field(default_factory=list[ReaderError])
    cancelled: bool = False

    def count(self, done: Shelved) -> None:
        match done:
            case Shelved.ADDED:
                self.added += 1
            case Shelved.UPDATED:
                self.updated += 1
            case Shelved.UNCHANGED:
                self.unchanged += 1


def import_folder(
    desk: Desk,
    folder: Path,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    on_progress: Progress | None = None,
) -> Imported:
    """Take in every file of a folder that can be read, into folders of the library that mirror it. What was taken in
    before is updated where it is. Raises ReaderError where the folder itself cannot be read."""
    folder = folder.absolute()
    check_folder(folder)
    return import_files(
        desk,
        [(path, mirrored(folder, path)) for path in files_in(folder)],
        cancelled=cancelled,
        on_progress=on_progress,
    )


def import_files(
    desk: Desk,
    files: Iterable[tuple[Path, str]],
    *,
    cancelled: Callable[[], bool] = lambda: False,
    on_progress: Progress | None = None,
) -> Imported:
    """Take in files, each with the library's folder for it if it is new. One that cannot be read stops none."""
    found, rest = Imported(), list(files)
    for number, (path, folder) in enumerate(rest, 1):
        if cancelled():
            found.cancelled = True
            break
        try:
            found.count(shelve(desk, open_file(path, cancelled=cancelled), path, folder=folder))
        except ReaderError as error:
            if error.problem is Problem.CANCELLED:
                found.cancelled = True
                break
            found.failures.append(error)
        except ChildCrashedError as error:
            _log.error("a text could not be read", exc_info=error)
            found.failures.append(error.told)
        if on_progress:
            on_progress(number, len(rest))
    return found


def check_folder(folder: Path) -> None:
    """Raises ReaderError where a folder cannot be read: os.walk would find nothing in it, and say nothing."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise cannot_read(folder, error) from None


def mirrored(folder: Path, path: Path) -> str:
    """The library's folder for a file in a folder."""
    return join_folders((folder.name, *path.parent.relative_to(folder).parts))


def count_characters(article: Article) -> int:
    """How many Chinese characters an article has. Slow, for a worker: block by block, so that others run between."""
    return sum(sum(map(len, _HAN.findall(block.text))) for block in article.blocks)
