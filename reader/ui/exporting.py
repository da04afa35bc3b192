"""Saving what is shown: the file dialog and the job that writes."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader import pipeline
from reader.exporters import Format
from reader.model import Annotation, Article, Pronunciation, Translation
from reader.pipeline import ArticleCorrections, Shown
from reader.settings import ReadingsShown
from reader.ui.reading_view.look import Look

if TYPE_CHECKING:
    from reader.ui.paper.printout import Contents, Overlays
    from reader.ui.paper.sheet import Sheet
    from reader.ui.paper.watch import Watch

_UNFIT = re.compile(r'[/\\:*?"<>|\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class Export:
    """All that a worker needs to write a file, or to print. `source` is the file that the text came from, None for
    pasted text.

    `names` are those of the article that annotating takes for words.

    Annotations and glosses of what is far from the screen may be missing; `glossed` is whether a gloss is shown where
    there is no translation. `known_words` reads what the reader knows, `corrections` are those that count. `look` is
    for paper, where the page is set as on the screen.
    """

    source: Path | None
    article: Article
    annotations: dict[str, Annotation]
    translations: dict[str, Translation]
    shown: Shown
    names: pipeline.ArticleNames | None = None
    idioms: bool = False
    pronunciation: Pronunciation = Pronunciation.MAINLAND
    glossed: bool = False
    known_words: Callable[[], frozenset[str]] = frozenset
    look: Look = field(default_factory=Look)
    corrections: ArticleCorrections = field(default_factory=ArticleCorrections)

    def write(self, target: Path, to: Format) -> Path:
        """Write `target` whole or not at all, and never over the text itself, but no PDF. Raises ReaderError."""
        self._check(target)
        self._complete()
        shown = self.shown
        if shown.readings is ReadingsShown.UNKNOWN:
            shown = replace(shown, known_words=self.known_words())
        corrector = self.corrections.corrector
        document = pipeline.build_document(self.article, self.annotations, self.translations, shown, corrector)
        pipeline.export(document, target, to)
        return target

    def _complete(self) -> None:
        """Annotate what the window does not keep, and gloss it where it shows glosses."""
        known = self.annotations
        missing = [
            index
            for index, block in enumerate(self.article.blocks)
            if self.shown.shows(index, block) and any(item.id not in known for item in block.sentences)
        ]
        new = pipeline.annotate_all(
            self.article,
            missing,
            idioms=self.idioms,
            pronunciation=self.pronunciation,
            names=self.names,
            corrector=self.corrections.corrector,
        )
        known.update(new)
        if self.glossed:
            without = [item for id_, item in new.items() if id_ not in self.translations]
            self.translations.update(pipeline.gloss(self.article, without))

    def write_pdf(self, target: Path, sheet: "Sheet | None", watch: "Watch") -> Path:
        """The same as a PDF, on the paper of the country where none is named."""
        # Imported when they are wanted: they are in the way of no start.
        from reader.ui.paper.pdf import write_pdf
        from reader.ui.paper.sheet import sheet_for, usual_size

        self._check(target)
        write_pdf(self.contents(), sheet or sheet_for(usual_size()), target, watch)
        return target

    def _check(self, target: Path) -> None:
        pipeline.check_target(target, [self.source] if self.source else [])

    def contents(self) -> "Contents":
        """What goes on paper."""
        from reader.ui.paper.printout import Contents

        return Contents(
            article=self.article,
            title=pipeline.shown_title(self.article, self.shown.script, self.corrections.corrector),
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
        )

    def overlays_of(self, block: int) -> "Overlays":
        """What is known of a block, worked out again where the window does not keep it."""
        from reader.ui.paper.printout import Overlays

        ids = [sentence.id for sentence in self.article.blocks[block].sentences]
        annotations = tuple(self.annotations[id_] for id_ in ids if id_ in self.annotations)
        if len(annotations) < len(ids):
            annotations = pipeline.annotate(
                self.article,
                block,
                idioms=self.idioms,
                pronunciation=self.pronunciation,
                names=self.names,
                corrector=self.corrections.corrector,
            )
        glosses = pipeline.gloss(self.article, annotations) if self.glossed or self.look.gloss else {}
        english = [self.translations.get(id_) or glosses.get(id_) for id_ in ids]
        return Overlays(annotations, tuple(filter(None, english)), tuple(glosses.values()))


def ask_target(parent: QWidget, title: str, first: Format = Format.HTML) -> tuple[Path, Format] | None:
    """Ask where to save and in which format, `first` being offered first; None if the person thought better of it."""
    filters = {format_: f"{_name(format_)} (*.{format_})" for format_ in Format}
    chosen, used = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("Exporting", "Export what is shown"),
        _file_name(title),
        ";;".join(filters.values()),
        filters[first],
    )
    if not chosen:
        return None
    by_filter = next((format_ for format_, text in filters.items() if text == used), Format.HTML)
    return target_and_format(Path(chosen), by_filter)


def target_and_format(path: Path, by_filter: Format) -> tuple[Path, Format]:
    """A known suffix decides; without one the filter does, and its suffix is added."""
    suffix = path.suffix.removeprefix(".").lower()
    if suffix in list(Format):
        return path, Format(suffix)
    return path.with_name(f"{path.name}.{by_filter}"), by_filter


def _name(format_: Format) -> str:
    return {
        Format.HTML: QCoreApplication.translate("Exporting", "Web page"),
        Format.MARKDOWN: "Markdown",
        Format.TEXT: QCoreApplication.translate("Exporting", "Plain text"),
        Format.PDF: "PDF",
    }[format_]


def _file_name(title: str) -> str:
    """A title without what a file name must not hold, short enough for any file system (255 bytes)."""
    return _UNFIT.sub("_", title)[:60].strip()
