"""Edit > Copy: the selected text on the clipboard, at once, or from a worker where it is long."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.ui.article_display import ArticleDisplay
from reader.ui.exporting import Export
from reader.ui.jobs import Jobs
from reader.ui.reading_view import Known, Selected
from reader.ui.reading_view.copying import Copied
from reader.ui.watch import Watch

_GROUP = "copy"


class CopyCommand(QObject):
    """`doing` says in words what is under way, and with an empty text that it is done. Of two long copies the second
    holds."""

    doing = Signal(str)

    def __init__(self, parent: QObject, display: ArticleDisplay, jobs: Jobs) -> None:
        super().__init__(parent)
        self._display, self._jobs = display, jobs
        self._watch = Watch()

    def copy(self, *, with_pinyin: bool = False) -> None:
        """Put the selected text on the clipboard; nothing happens where nothing is selected. Pinyin is in brackets,
        and for programs that take HTML above the characters."""
        selected = self._display.selected()
        if selected is None:
            return
        self.close()
        if selected.is_little(with_pinyin=with_pinyin):
            self._put(selected.copied(with_pinyin=with_pinyin))
            return
        self.doing.emit(self.tr("Copying…"))
        # With a report the worker pauses, and the window has its turn.
        self._watch = Watch(lambda _: None)
        work = partial(_copied, selected, self._display.export(), self._watch.pause, with_pinyin=with_pinyin)
        # The one error that it has is that it was cancelled; that is known here.
        self._jobs.run(_GROUP, work, self._put, lambda _: None, self._done)

    def close(self) -> None:
        """End a long copy; the clipboard stays as it is."""
        self._watch.cancel()
        self._jobs.void(_GROUP)

    def _put(self, copied: Copied) -> None:
        self._done()
        if copied.text:
            data = QMimeData()
            data.setText(copied.text)
            if copied.html:
                # Not setHtml, which would make Qt's own string of it over here: that of a novel is long.
                data.setData("text/html", copied.html)
            QGuiApplication.clipboard().setMimeData(data)

    def _done(self) -> None:
        self.doing.emit("")


def _copied(selected: Selected, export: Export | None, pause: Callable[[], None], *, with_pinyin: bool) -> Copied:
    """On a worker."""
    find_out = partial(_find_out, export) if export else None
    return selected.copied(with_pinyin=with_pinyin, find_out=find_out, pause=pause)


def _find_out(export: Export, block: int) -> Known:
    """All that is known of a block, worked out again where the window does not keep it."""
    overlays = export.overlays_of(block)
    return Known(
        {item.sentence_id: item for item in overlays.annotations},
        {item.sentence_id: item for item in overlays.translations},
    )
