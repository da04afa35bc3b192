"""The command about the library: its articles, searching them, notes, backup and restore."""

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.console import print_path, print_text, progress, tell
from reader.library import ArticleEntry, is_in
from reader.model import Problem, ReaderError
from reader.pipeline import Desk, backing_up, highlighting, indexing, searching, shelving
from reader.settings import HISTORY_FILE, LIBRARY_FILE, data_folder, library_file, own_file, translations_file
from reader.shipped import PROGRAM


def run(options: argparse.Namespace) -> int:
    """Run one of the actions of `library`; the exit status. Raises ReaderError."""
    actions: dict[str, Callable[[Desk, argparse.Namespace], int]] = {
        "list": _list,
        "search": _search,
        "add": _add,
        "remove": _remove,
        "undo": _undo,
        "tag": _tag,
        "untag": _tag,
        "move": _move,
        "notes": _notes,
        "index": _index,
        "backup": _backup,
        "restore": _restore,
    }
    with closing(Desk(data_folder())) as desk:
        _check(desk)
        status = actions[options.action](desk, options)
        _check(desk)
    return status


def _check(desk: Desk) -> None:
    """A command has no session to keep anything for. Raises ReaderError CANNOT_WRITE, NEWER_DATA."""
    if desk.articles.recovered_from:
        aside = desk.articles.recovered_from
        tell(f"{library_file()}: it was damaged, and is now {aside}; what could be read of it was kept.")
    desk.condition(LIBRARY_FILE).check(library_file())


def _list(desk: Desk, options: argparse.Namespace) -> int:
    """Print id, title, folder and tags of each article, with tabs between them."""
    found = [entry for entry in desk.articles.all() if _is_wanted(entry, options)]
    if options.json:
        _print_json([_as_json(entry) for entry in found])
    else:
        print_text(_line(entry.id, entry.title, entry.folder, ", ".join(entry.tags)) for entry in found)
    if not found:
        tell(f"there is no such article; take texts in with: {PROGRAM} library add FILE|DIR")
    return 0


def _is_wanted(entry: ArticleEntry, options: argparse.Namespace) -> bool:
    in_folder = options.folder is None or is_in(entry.folder, options.folder.strip("/"))
    return in_folder and (options.tag is None or options.tag in entry.tags)


def _as_json(entry: ArticleEntry) -> dict[str, Any]:
    path = str(entry.path) if entry.path else None
    return {**asdict(entry), "path": path, "added": _moment(entry.added), "opened": _moment(entry.opened)}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _search(desk: Desk, options: argparse.Namespace) -> int:
    """Print id, title, sentence and what stands there of each match; 1 where there is none."""
    hits = searching.search_library(desk, options.query)
    if options.json:
        _print_json([{**asdict(hit), "article": _as_json(hit.article)} for hit in hits])
    else:
        print_text(_line(hit.article.id, hit.article.title, hit.sentence_id or hit.kind, hit.snippet) for hit in hits)
    if left := len(indexing.pending(desk)):
        tell(f"not indexed yet: {left}; do so with: {PROGRAM} library index")
    if not hits:
        tell(f"the library holds no match for {options.query!r}.")
    return 0 if hits else 1


def _add(desk: Desk, options: argparse.Namespace) -> int:
    """Take in files and folders, and index them. What cannot be read is listed at the end, with status 1."""
    failures: list[ReaderError] = []
    for path in options.files:
        try:
            found = _taken_in(desk, path.absolute())
        except ReaderError as error:
            failures.append(error)
            continue
        failures += found.failures
        print_text([f"{path}: added {found.added}, updated {found.updated}, unchanged {found.unchanged}\n"])
    return _indexed(desk, failures)


def _taken_in(desk: Desk, path: Path) -> shelving.Imported:
    if path.is_dir():
        return shelving.import_folder(desk, path, on_progress=progress("reading"))
    return shelving.import_files(desk, [(path, "")])


def _index(desk: Desk, options: argparse.Namespace) -> int:  # noqa: ARG001 - every handler takes them
    return _indexed(desk, [])


def _indexed(desk: Desk, failures: list[ReaderError]) -> int:
    found = indexing.index_pending(desk, on_progress=progress("indexing"))
    print_text([f"indexed {found.articles}\n"])
    for error in (*failures, *found.failures):
        tell(str(error))
    return 1 if failures or found.failures else 0


def _remove(desk: Desk, options: argparse.Namespace) -> int:
    entry = shelving.entry_of(desk, options.id)
    shelving.remove(desk, [entry.id])
    print_text([f"removed {entry.title}\n"])
    return 0


def _undo(desk: Desk, options: argparse.Namespace) -> int:  # noqa: ARG001 - as above
    back = shelving.undo_removal(desk)
    entries = desk.articles.of(back)
    print_text([f"brought back {entry.title}\n" for entry in entries.values()])
    if not back:
        tell("nothing was removed that can be brought back")
    return 0


def _tag(desk: Desk, options: argparse.Namespace) -> int:
    entry = shelving.entry_of(desk, options.id)
    (desk.articles.tag if options.action == "tag" else desk.articles.untag)([entry.id], options.tags)
    return _show(desk, entry)


def _move(desk: Desk, options: argparse.Namespace) -> int:
    entry = shelving.entry_of(desk, options.id)
    desk.articles.move([entry.id], options.folder)
    return _show(desk, entry)


def _show(desk: Desk, entry: ArticleEntry) -> int:
    now = shelving.entry_of(desk, entry.id)
    print_text([_line(now.id, now.title, now.folder, ", ".join(now.tags))])
    return 0


def _notes(desk: Desk, options: argparse.Namespace) -> int:
    """Print, of each article with some, its id and title, its note, then colour, text and note of its highlights."""
    found = [each for each in highlighting.all_noted(desk) if options.id in (None, each.article_id)]
    if options.id is not None and not found:
        shelving.entry_of(desk, options.id)
    print_text(line for each in found for line in _noted(each))
    if not found:
        tell("there is no note and no highlight")
    return 0


def _noted(noted: highlighting.NotedArticle) -> Iterator[str]:
    yield _line(noted.article_id, noted.entry.title if noted.entry else "")
    if noted.note:
        yield _line("note", noted.note)
    yield from (_line(each.colour, each.text, each.note) for each in noted.highlights)


def _backup(desk: Desk, options: argparse.Namespace) -> int:
    kept = (library_file(), own_file(), translations_file(), data_folder() / HISTORY_FILE)
    if options.file.resolve() in {path.resolve() for path in kept}:
        raise ReaderError(Problem.CANNOT_WRITE, str(options.file), "Duidu keeps your data in it")
    print_path(backing_up.back_up(desk, options.file))
    return 0


def _restore(desk: Desk, options: argparse.Namespace) -> int:
    found = backing_up.restore(desk, options.file)
    print_text([f"restored {found.files} files; what was there before is in:\n"])
    print_path(found.before)
    tell(f"windows of Duidu that are open keep their settings; close them, and index with: {PROGRAM} library index")
    return 0


def _line(*cells: str) -> str:
    return "\t".join(" ".join(cell.split()) for cell in cells).rstrip() + "\n"


def _print_json(items: list[dict[str, Any]]) -> None:
    print_text([json.dumps(items, ensure_ascii=False, indent=2), "\n"])
