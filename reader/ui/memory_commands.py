"""Translation > glossary and memory: in from files, out to files."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.model import ReaderError
from reader.pipeline import Desk, keeping
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe

_GROUP = "keeping"


class MemoryCommands(QObject):
    """`changed` comes when another glossary or memory holds."""

    glossary_changed = Signal()
    memory_changed = Signal()

    def __init__(self, window: QWidget, desk: Desk, jobs: Jobs, messages: MessageBar) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs, self._messages = window, desk, jobs, messages

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the actions do that bring in and give out."""
        return {
            "import_glossary": self.import_glossary,
            "export_glossary": self.export_glossary,
            "import_memory": self.import_memory,
            "export_memory": self.export_memory,
        }

    def import_glossary(self) -> None:
        """Let a list of terms be chosen and take it in."""
        filters = self.tr("Term lists (*.csv *.tsv *.txt *.tbx *.xml)")
        title, work = self.tr("Import a glossary"), keeping.import_glossary
        self._import(title, filters, work, self.glossary_changed, self._took_terms)

    def export_glossary(self) -> None:
        self._export(self.tr("Export the glossary"), "glossary.csv", "CSV (*.csv)", keeping.export_glossary)

    def import_memory(self) -> None:
        """Let a translation memory be chosen and take it in."""
        title, work = self.tr("Import translations"), keeping.import_memory
        self._import(title, "TMX (*.tmx)", work, self.memory_changed, self._took_translations)

    def export_memory(self) -> None:
        self._export(self.tr("Export translations"), "duidu.tmx", "TMX (*.tmx)", keeping.export_memory)

    def _import(
        self,
        title: str,
        filters: str,
        work: Callable[[Desk, Path, Callable[[], None]], tuple[int, int]],
        changed: SignalInstance,
        then: Callable[[tuple[int, int]], None],
    ) -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.long_work import LongWork

        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), filters)
        if chosen:
            reading = LongWork.reading(self._window, self._jobs, Path(chosen))
            # Of what is given up some may be in.
            reading.ended.connect(changed)
            reading.run(lambda watch: work(self._desk, Path(chosen), watch.pause), then, self._tell)

    def _export(self, title: str, name: str, filters: str, work: Callable[[Desk, Path], Path]) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(Path.home() / name), filters)
        if chosen:
            self._jobs.run(_GROUP, partial(work, self._desk, Path(chosen)), self._tell_exported, self._tell)

    def _took_terms(self, counts: tuple[int, int]) -> None:
        taken, skipped = counts
        self._messages.show_message(
            lambda: Message(
                self.tr("{count} terms imported.").format(count=taken), self._left_out(skipped), passes=True
            )
        )

    def _took_translations(self, counts: tuple[int, int]) -> None:
        taken, skipped = counts
        self._messages.show_message(
            lambda: Message(
                self.tr("{count} translations imported.").format(count=taken), self._left_out(skipped), passes=True
            )
        )

    def _left_out(self, count: int) -> str:
        return self.tr("Left out for want of Chinese with English: {count}.").format(count=count) if count else ""

    def _tell_exported(self, target: Path) -> None:
        self._messages.show_message(
            lambda: Message(self.tr("Exported to {path}").format(path=target), subject=str(target), passes=True)
        )

    def _tell(self, error: ReaderError) -> None:
        self._messages.show_message(lambda: describe(error))
