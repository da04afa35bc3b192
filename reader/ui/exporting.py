"""Saving what is shown: the file dialog and the job that writes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader import pipeline
from reader.exporters import Document, Format, pieces_of
from reader.pipeline import OverlaySource, Shown
from reader.settings import ReadingsShown
from reader.ui.formats import format_name
from reader.ui.reading_view.look import Look

if TYPE_CHECKING:
    from reader.ui.paper.contents import Contents
    from reader.ui.paper.sheet import Sheet
    from reader.ui.watch import Watch

_UNFIT = re.compile(r'[/\\:*?"<>|\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class Export:
    """All that a worker needs to write a file, or to print. `file` is the one that the text came from, None for pasted
    text. `known_words` reads what the reader knows; `look` is for paper, where the page is set as on the screen."""

    file: Path | None
    source: OverlaySource
    shown: Shown
    known_words: Callable[[], frozenset[str]] = frozenset
    look: Look = field(default_factory=Look)

    def write(self, target: Path, to: Format, watch: "Watch") -> Path:
        """Write `target` whole or not at all, and never over the text itself, but no PDF. Raises ReaderError, CANCELLED
        once `watch` says so."""
        self._check(target)
        on_progress = watch.step(0, 100)
        if to is Format.JSON:
            pipeline.export_json(self.source, self.shown, target, on_progress)
        else:
            pipeline.export(self.document(on_progress), target, to)
        return target

    def pieces(self, to: Format) -> Iterator[str]:
        """What is written in a format that is text. Reads a database."""
        if to is Format.JSON:
            return pipeline.annotation_json(self.source, self.shown)
        return pieces_of(self.document(), to)

    def document(self, on_progress: pipeline.Progress | None = None) -> Document:
        """What a writer takes. Reads a database."""
        shown = self.shown
        if shown.readings is ReadingsShown.UNKNOWN:
            shown = replace(shown, known_words=self.known_words())
        return pipeline.build_document(self.source, shown, on_progress)

    def write_pdf(self, target: Path, sheet: "Sheet | None", watch: "Watch") -> Path:
        """The same as a PDF, on the paper of the country where none is named."""
        # Imported when they are wanted: they are in the way of no start.
        from reader.ui.paper.pdf import write_pdf
        from reader.ui.paper.sheet import sheet_for, usual_size

        self._check(target)
        write_pdf(self.contents(), sheet or sheet_for(usual_size()), target, watch)
        return target

    def _check(self, target: Path) -> None:
        pipeline.check_target(target, pipeline.identities([self.file] if self.file else []))

    def contents(self) -> "Contents":
        """What goes on paper."""
        from reader.ui.paper.contents import Contents

        return Contents(
            article=self.source.article,
            title=pipeline.shown_title(self.source.article, self.shown.script, self.source.corrector),
            script=self.shown.script,
            look=replace(
                self.look,
                pinyin=self.shown.pinyin,
                english=self.shown.translation is not None,
                coloured=self.shown.tones is not None,
            ),
            overlays_for=self.overlays_of,
            open_blocks=self.shown.open_blocks,
            known_words=self.known_words,
            tones=self.shown.tones,
            highlights=self.source.highlights,
        )

    def overlays_of(self, block: int) -> pipeline.Overlays:
        """What is known of a block, worked out again where the window does not keep it."""
        return replace(self.source, glossed=self.source.glossed or self.look.gloss).of(block)


def ask_target(parent: QWidget, title: str, to: Format) -> tuple[Path, Format] | None:
    """Ask where to save in a format; None if the person thought better of it. A suffix of another format decides."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("Exporting", "Export what is shown"),
        f"{file_name(title)}.{to}",
        f"{format_name(to)} (*.{to})",
    )
    return target_and_format(Path(chosen), to) if chosen else None


def target_and_format(path: Path, wanted: Format) -> tuple[Path, Format]:
    """A known suffix decides; without one the format that was wanted does, and its suffix is added."""
    suffix = path.suffix.removeprefix(".").lower()
    if suffix in list(Format):
        return path, Format(suffix)
    return path.with_name(f"{path.name}.{wanted}"), wanted


def file_name(title: str) -> str:
    """A title without what a file name must not hold, short enough for any file system (255 bytes)."""
    return _UNFIT.sub("_", title)[:60].strip()
