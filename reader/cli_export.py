"""The command that exports: many texts, in several processes; a text that cannot be read does not stop the others."""

import argparse
import glob
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from reader import pipeline
from reader.child import ChildCrashedError
from reader.cli_texts import STDIN, English, corrections_of, kind_of, open_as_read, path_of, settings_for, shown_by
from reader.console import print_path, progress, tell
from reader.exporters import Format
from reader.model import Article, Problem, ReaderError, Script, TranslationKind, cannot_write
from reader.pipeline import Desk, highlighting
from reader.processes import in_processes
from reader.settings import ReadingsShown, Settings, TranslationChoice, chosen_palette, data_folder


@dataclass(frozen=True, slots=True)
class PdfOrder:
    """What is to be written as a PDF. `settings` say how the page is set."""

    source: pipeline.OverlaySource
    shown: pipeline.Shown
    settings: Settings
    target: Path


@dataclass(frozen=True, slots=True)
class _Task:
    """A text to be exported, and the file to be written."""

    file: str
    target: Path


WritePdf: TypeAlias = Callable[[PdfOrder], None]
# Why a text was not exported; None if it was.
_Outcome: TypeAlias = ReaderError | None


def run(options: argparse.Namespace, write_pdf: WritePdf) -> int:
    """Write texts in a format: what the window would show. Those that could not be exported are listed at the end."""
    tasks = _tasks(options.files, options.output, options.to)
    failures: list[ReaderError] = []
    report = progress("exporting") if len(tasks) > 1 else None
    for done, (task, outcome) in enumerate(zip(tasks, _outcomes(tasks, options, write_pdf), strict=True), 1):
        if report:
            report(done, len(tasks))
        if outcome is None:
            print_path(task.target)
        else:
            failures.append(outcome)
    for error in failures:
        tell(str(error))
    if failures and len(tasks) > 1:
        tell(f"{len(failures)} of {len(tasks)} texts were not exported.")
    return 1 if failures else 0


def _outcomes(tasks: Sequence[_Task], options: argparse.Namespace, write_pdf: WritePdf) -> Iterator[_Outcome]:
    """What became of each task, in their order."""
    start = partial(_start, options, write_pdf, pipeline.identities(task.file for task in tasks if task.file != STDIN))
    count = 1 if _is_for_one_process(tasks, options) else options.jobs or os.cpu_count() or 1
    if count == 1:
        with ExitStack() as stack:
            yield from map(start(stack), tasks)
        return
    early: dict[int, _Outcome] = {}
    following = 0
    for index, outcome in in_processes(count, start, tasks, _crashed):
        early[index] = outcome
        while following in early:
            yield early.pop(following)
            following += 1


def _is_for_one_process(tasks: Sequence[_Task], options: argparse.Namespace) -> bool:
    """One text is not worth a second process; a translator has workers of its own, and a model in each would fill the
    memory. Standard input is only here."""
    if len(tasks) == 1 or any(task.file == STDIN for task in tasks) or options.translation is TranslationChoice.MT:
        return True
    if options.translation is not None:
        return False
    with closing(Desk(data_folder())) as desk:
        return any(desk.has_means(script, settings_for(options)) for script in Script)


def _crashed(task: _Task) -> _Outcome:
    return ReaderError(Problem.CRASHED, task.file)


def _start(
    options: argparse.Namespace, write_pdf: WritePdf, sources: pipeline.Identities, stack: ExitStack
) -> Callable[[_Task], _Outcome]:
    """What exports texts in this process."""
    desk = stack.enter_context(closing(Desk(data_folder())))
    known = desk.words.without_reading() if options.readings is ReadingsShown.UNKNOWN else frozenset[str]()
    return partial(_outcome, _Exporter(options, write_pdf, sources, desk, known))


def _outcome(exporter: "_Exporter", task: _Task) -> _Outcome:
    try:
        exporter.export(task)
    except ReaderError as error:
        return error
    except ChildCrashedError as error:
        return error.told
    except MemoryError:
        return ReaderError(Problem.NO_MEMORY, task.file)
    return None


@dataclass(frozen=True, slots=True)
class _Exporter:
    """Exports texts by `options`, over none of the `sources`; `known` are the words that the reader knows."""

    options: argparse.Namespace
    write_pdf: WritePdf
    sources: pipeline.Identities
    desk: Desk
    known: frozenset[str]

    def export(self, task: _Task) -> None:
        """Write a text whole or not at all. Raises ReaderError."""
        pipeline.check_target(task.target, self.sources)
        article = open_as_read(self.desk, task.file, self.options.encoding)
        english = English(self.desk, settings_for(self.options))
        choice = self.options.translation or english.default(article, TranslationChoice.GLOSS)
        shown = self._shown(article, kind_of(choice))
        text = highlighting.ArticleText(article.id, path_of(task.file))
        source = pipeline.OverlaySource(
            article,
            names=pipeline.ArticleNames(article),
            pronunciation=self.options.pronunciation,
            corrector=corrections_of(self.desk, article, task.file).corrector,
            glossed=choice is TranslationChoice.GLOSS,
            highlights=highlighting.highlights_of(self.desk, article, text).found,
            note=highlighting.note_of(self.desk, text),
        )
        if choice is TranslationChoice.MT:
            blocks = [index for index, block in enumerate(article.blocks) if shown.shows(index, block)]
            source = english.translated(source, blocks)
        if self.options.to is Format.PDF:
            self.write_pdf(PdfOrder(source, shown, _page_settings(self.options), task.target))
        elif self.options.to is Format.JSON:
            pipeline.export_json(source, shown, task.target, progress("annotating"))
        else:
            document = pipeline.build_document(source, shown, progress("annotating"))
            pipeline.export(document, task.target, self.options.to)

    def _shown(self, article: Article, translation: TranslationKind | None) -> pipeline.Shown:
        return pipeline.Shown(
            pipeline.chosen_script(self.options.script, article),
            self.options.pinyin,
            translation,
            readings=self.options.readings,
            known_words=self.known,
            tones=chosen_palette(*self.options.tones),
            zhuyin_above=self.options.zhuyin_above,
            sandhi=self.options.sandhi,
            layout=self.options.layout,
        )


def _page_settings(options: argparse.Namespace) -> Settings:
    """The window's settings, for how it sets the page, with what is asked for here."""
    return replace(shown_by(options, settings_for(options)), layout=options.layout)


def _tasks(arguments: Iterable[str], output: str | None, to: Format) -> list[_Task]:
    """One target a file, none twice. `output` is a folder if it is one, ends like one, or many files go there."""
    texts = [text for argument in arguments for text in _texts(argument)]
    if output and len(texts) == 1 and not os.path.isdir(output) and not output.endswith("/"):  # noqa: PTH112 - no error
        return [_Task(texts[0][0], Path(output))]
    taken: set[Path] = set()
    tasks: list[_Task] = []
    for file, place in dict.fromkeys(texts):
        stem = Path(output or "") / place
        target, number = Path(f"{stem}.{to}"), 2
        while target in taken:
            target, number = Path(f"{stem}-{number}.{to}"), number + 1
        taken.add(target)
        tasks.append(_Task(file, target))
    _make_folders({task.target.parent for task in tasks})
    return tasks


def _texts(argument: str) -> Iterator[tuple[str, Path]]:
    """The files that an argument means, each with where its export goes, without a suffix: the folders in a folder
    come again there."""
    if argument == STDIN:
        yield argument, Path("standard-input")
        return
    path = Path(argument)
    if os.path.isdir(argument):  # noqa: PTH112 - a name that no path can have is no error yet
        for file in pipeline.files_in(path):
            yield str(file), file.relative_to(path).with_suffix("")
    elif not os.path.lexists(argument) and glob.has_magic(argument):
        # In quotation marks, or where no shell does it.
        for name in sorted(glob.glob(argument, recursive=True)) or [argument]:  # noqa: PTH207 - keeps names as typed
            yield name, Path(Path(name).stem)
    else:
        yield argument, Path(path.stem)


def _make_folders(folders: Iterable[Path]) -> None:
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError) as error:
            raise cannot_write(folder, error) from error
