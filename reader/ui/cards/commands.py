"""Words > Export words… and Import words from Anki…: what their dialogs ask for, done on workers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.library import WordChange
from reader.model import ReaderError, Word, WordState
from reader.model.flash_cards import CardFormat, CardScope
from reader.pipeline import Desk, OverlaySource
from reader.ui.article_display import ArticleDisplay
from reader.ui.cards.texts import SCOPES
from reader.ui.exporting import file_name
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.words.feed import WordsFeed

if TYPE_CHECKING:
    from reader.pipeline.anki_words import AnkiWords
    from reader.pipeline.card_plan import CardPlan
    from reader.ui.cards.dialog import Wanted
    from reader.ui.watch import Watch
    from reader.ui.words.list_commands import WordListCommands

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class _Asked:
    """Where something was asked for: the window, and what says there what came of it."""

    window: QWidget
    messages: MessageBar


class CardCommands(QObject):
    """The dialogs are made when they are wanted."""

    def __init__(
        self, window: QWidget, display: ArticleDisplay, feed: WordsFeed, desk: Desk, jobs: Jobs, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._window, self._display, self._feed, self._desk, self._jobs = window, display, feed, desk, jobs
        self._messages = messages

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the actions do that are about cards."""
        return {"export_words": self.ask_export, "import_anki": self.ask_import}

    def add_to(self, listing: "WordListCommands") -> None:
        """Offer in the word list what can be done with cards; what comes of it is said there."""
        asked = _Asked(listing.dialog, listing.dialog.messages)
        listing.add_export(lambda: self.tr("&Flash cards…"), lambda: self.ask_export(asked, listing.wanted()))
        listing.add_import(lambda: self.tr("&Anki…"), lambda: self.ask_import(asked))

    # -- out ----------------------------------------------------------------------------------------------------

    def ask_export(self, asked: _Asked | None = None, listed: Sequence[Word] | None = None) -> None:
        """Let it be chosen which cards are written, of the words `listed` too, if there are any; then the file."""
        asked = asked or self._asked
        # Imported when it is wanted: it is in the way of no start.
        from reader.pipeline.card_files import card_options
        from reader.ui.cards.dialog import CardsDialog

        export, settings = self._display.export(), self._display.settings
        source = export.source if export else None
        title = source.article.title if source else ""
        options = card_options(settings, article=source.article if source else None)
        dialog = CardsDialog(
            [scope for scope in SCOPES if _is_offered(scope, listed is not None, source is not None)],
            partial(self._plan, listed, source),
            options,
            (options.deck, card_options(settings, title).deck),
            self._jobs,
            asked.window,
        )
        dialog.chosen.connect(partial(self._ask_file, asked, title))
        dialog.open()

    def _plan(
        self,
        listed: Sequence[Word] | None,
        source: OverlaySource | None,
        scope: CardScope,
        check: Callable[[], None],
    ) -> "CardPlan":
        """On a worker."""
        from reader.pipeline.card_plan import card_look, plan_cards

        words = listed if listed is not None and scope is CardScope.GIVEN else self._desk.words.words()
        if scope is CardScope.ARTICLE:
            words = [word for word in words if word.state is WordState.LEARNING]
        return plan_cards(self._desk, scope, card_look(self._display.settings), words, source, check)

    def _ask_file(self, asked: _Asked, title: str, wanted: "Wanted") -> None:
        name = file_name(title) if title and wanted.options.deck.count("::") else "Duidu"
        start = str(Path.home() / f"{name}{wanted.to.suffix}")
        filters = f"*{wanted.to.suffix}"
        chosen, _ = QFileDialog.getSaveFileName(asked.window, self.tr("Export words"), start, filters)
        if chosen:
            target = Path(chosen)
            target = target if target.suffix else target.with_name(target.name + wanted.to.suffix)
            label = self.tr("Exporting {name}…").format(name=target.name)
            self._run(asked, label, partial(_write, wanted, target), partial(self._tell_exported, asked, wanted))

    def _tell_exported(self, asked: _Asked, wanted: "Wanted", target: Path) -> None:
        def put() -> Message:
            hint = self.tr("Import it in Anki; a later export brings these cards up to date.")
            return Message(
                self.tr("Exported to {path}").format(path=target),
                hint if wanted.to is CardFormat.ANKI else "",
                action=self.tr("Show in folder"),
                subject=str(target),
                passes=True,
            )

        asked.messages.show_message(put, partial(_show_folder, target))

    # -- in -----------------------------------------------------------------------------------------------------

    def ask_import(self, asked: _Asked | None = None) -> None:
        """Let a file of Anki be chosen, then which of its words are taken in."""
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.long_work import LongWork

        asked = asked or self._asked
        filters = self.tr("Files of Anki (*.apkg *.colpkg *.anki2 *.txt)")
        title = self.tr("Import words from Anki")
        chosen, _ = QFileDialog.getOpenFileName(asked.window, title, str(Path.home()), filters)
        if chosen:
            file = Path(chosen)
            work, then = partial(_read, self._desk, file), partial(self._show_words, asked, file.name)
            LongWork.reading(asked.window, self._jobs, file).run(work, then, partial(_tell, asked))

    def _show_words(self, asked: _Asked, name: str, found: "tuple[AnkiWords, dict[str, WordState]]") -> None:
        from reader.ui.cards.anki_dialog import AnkiDialog

        words, states = found
        dialog = AnkiDialog(name, words, states, self._jobs, asked.window)
        dialog.chosen.connect(partial(self._keep, asked))
        dialog.open()

    def _keep(self, asked: _Asked, words: Sequence[str], state: WordState) -> None:
        told = partial(self._tell_imported, asked, len(words))
        self._feed.set_state(words, state, told, partial(_tell, asked))

    def _tell_imported(self, asked: _Asked, count: int, change: WordChange) -> None:
        def put() -> Message:
            text = self.tr("Words imported from Anki: {count}, new or in another state: {new}.")
            action = self.tr("Undo") if change.texts else ""
            return Message(text.format(count=count, new=len(change.texts)), action=action, passes=True)

        asked.messages.show_message(put, partial(self._feed.undo, change, partial(_tell, asked)))

    # -- both ---------------------------------------------------------------------------------------------------

    @property
    def _asked(self) -> _Asked:
        return _Asked(self._window, self._messages)

    def _run(
        self, asked: _Asked, label: str, work: Callable[["Watch"], _Result], then: Callable[[_Result], None]
    ) -> None:
        from reader.ui.long_work import LongWork

        LongWork(asked.window, self._jobs, label).run(work, then, partial(_tell, asked))


def _tell(asked: _Asked, error: ReaderError) -> None:
    asked.messages.show_message(lambda: describe(error))


def _is_offered(scope: CardScope, has_list: bool, has_article: bool) -> bool:  # noqa: FBT001 - what is there
    match scope:
        case CardScope.GIVEN:
            return has_list
        case CardScope.ARTICLE | CardScope.SENTENCES:
            return has_article
        case CardScope.ALL | CardScope.LEARNING:
            return True


def _show_folder(target: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))


# On a worker.


def _write(wanted: "Wanted", target: Path, watch: "Watch") -> Path:
    from reader.pipeline.card_files import export_cards

    plan = wanted.plan
    return export_cards(plan.cards(), plan.count.notes, target, wanted.to, wanted.options, watch.step(0, 100))


def _read(desk: Desk, file: Path, watch: "Watch") -> "tuple[AnkiWords, dict[str, WordState]]":
    from reader.pipeline.anki_apart import read_anki_words

    return read_anki_words(file, watch.pause), desk.words.states()
