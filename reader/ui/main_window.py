"""The window: the page in the middle, everything else at its edges."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter

from reader.exporters import Format
from reader.library import History
from reader.model import ReaderError
from reader.pipeline import Desk
from reader.presets import presets_file
from reader.settings import Settings
from reader.shortcuts import Shortcuts, shortcuts_file
from reader.ui.actions import Actions
from reader.ui.article_display import ArticleDisplay
from reader.ui.bookmark_feed import BookmarkFeed
from reader.ui.copy_command import CopyCommand
from reader.ui.correction_commands import CorrectionCommands
from reader.ui.dropping import Dropped, Purpose, purpose_of, read_drop
from reader.ui.export_command import ExportCommand
from reader.ui.file_commands import FileCommands
from reader.ui.find_commands import FindCommands
from reader.ui.fold_commands import FoldCommands
from reader.ui.glossary_commands import GlossaryCommands
from reader.ui.highlight_commands import HighlightCommands
from reader.ui.icons import application_icon
from reader.ui.jobs import Jobs
from reader.ui.key_commands import KeyCommands
from reader.ui.language import speak
from reader.ui.leaving import Leaving
from reader.ui.library.entrance import Library
from reader.ui.memory_commands import MemoryCommands
from reader.ui.menus import Menus
from reader.ui.messages import describe
from reader.ui.model_commands import ModelCommands
from reader.ui.model_store import ModelStore
from reader.ui.notices import Notices
from reader.ui.page_area import PageArea
from reader.ui.panel_commands import PanelCommands
from reader.ui.print_command import PrintCommand
from reader.ui.sentence_commands import SentenceCommands
from reader.ui.session import Session
from reader.ui.settings_keeper import SettingsKeeper
from reader.ui.status_line import StatusLine
from reader.ui.study import Around, Study
from reader.ui.style import (
    desktop_text,
    follow_system,
    palette,
    style_sheet,
    theme_of,
)
from reader.ui.term_feed import TermFeed
from reader.ui.tone_inks import tone_inks
from reader.ui.toolbar import Toolbar
from reader.ui.travel import Travel
from reader.ui.window_parts import close_windows_of, focus_part, step_back
from reader.ui.window_state import WindowState, load_window, save_window, window_file

_FIRST_SIZE = QSize(1280, 860)
# What the frame may take of a small screen: how high its title will be is not known before the window is shown.
_FRAME = QSize(0, 40)


class MainWindow(QMainWindow):
    """One article, read in peace.

    `opened` comes with each article, when it is on the page; `settled` whenever nothing is left to be opened,
    annotated or translated; `finished` when the window was closed and all its work has ended. For all windows come
    `glossary_changed` when another glossary holds, `words_changed` when the reader marked words,
    `bookmarks_changed` when bookmarks were set or taken away, `corrections_changed` when others hold, and
    `shortcuts_changed`, which brings other keys; `highlights` tells its own changes. `study` is what a learner does,
    `leaving` what is asked before it is closed.
    """

    opened = Signal()
    settled = Signal()
    new_window_wanted = Signal()
    glossary_changed = Signal()
    words_changed = Signal()
    bookmarks_changed = Signal()
    corrections_changed = Signal()
    shortcuts_changed = Signal(object)
    finished = Signal()

    def __init__(
        self, settings_path: Path, history: History, desk: Desk, store: ModelStore, settings: Settings | None = None
    ) -> None:
        """`desk` and `store` are shared by all windows of the process. `settings` takes the place of what is kept at
        `settings_path`; only what is changed in the window is saved there."""
        super().__init__()
        self._jobs = Jobs(self)
        self._chosen = SettingsKeeper(settings_path, settings, self, self._jobs)
        self._session = Session(self._jobs, history, desk, self)
        speak(self.settings.language)  # before there are widgets: all would be polished anew in its font
        self._lay_out()
        self._make_parts(history, desk, store)
        self._connect()
        self._show_theme()
        self._show_settings()
        self._retranslate()
        self._restore_geometry()
        self._files.refresh_recent()
        self._notices.add_damaged(*self._chosen.asides)

    # -- for the composition root -------------------------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        return self._display.is_settled

    @property
    def settings(self) -> Settings:
        return self._chosen.now

    def open_path(self, path: Path, encoding: str | None = None) -> None:
        """Open a file; what is open stays until it is read, and if it cannot be read."""
        self._session.open_path(path, encoding)

    def take_files(self, files: Sequence[Path]) -> bool:
        """Do with files what they are for, by the first: install, restore, add. False where they are named as texts."""
        purpose = purpose_of(files[0]) if files else Purpose.TEXT
        if purpose is Purpose.PACKAGE:
            self._models.install(files[0])
        elif purpose is Purpose.BACKUP:
            self._library.offer_restore(files[0])
        elif purpose is Purpose.DICTIONARY:
            self.study.dictionaries.add(files)
        elif purpose is Purpose.ARCHIVE:
            self.study.dictionaries.add_or(files, partial(self._files.open_dropped, Dropped(tuple(files))))
        return purpose is not Purpose.TEXT

    def open_text(self, text: str, origin: str) -> None:
        """Open a text; `origin` says where it is from."""
        self._session.open_text(text, origin)

    def open_sample(self) -> None:
        self._files.open_sample()

    def apply_settings(self, settings: Settings) -> None:
        """Show the window by these settings, without saving them."""
        self._chosen.apply(settings)

    def change(self, **changes: StrEnum | bool | int | str) -> None:
        """Change some fields of the settings, show it and save it."""
        self._chosen.change(**changes)

    def reread_glossary(self) -> None:
        """The glossary was changed, here or in another window."""
        self._terms.look_again()
        self._glossary.reread()

    def reread_words(self) -> None:
        """The reader's words were changed in another window."""
        self.study.words.feed.read()

    def reread_bookmarks(self) -> None:
        """Bookmarks were changed in another window, perhaps in the text of this one."""
        self._bookmarks.read_again()

    def reread_corrections(self) -> None:
        """Corrections were changed in another window, perhaps for the text of this one."""
        self._corrections.reread()

    def take_shortcuts(self, own: Shortcuts) -> None:
        """The reader's own keys were changed in another window."""
        self._keys.take(own)

    def wait_for_work(self) -> None:
        """After closing: until what was under way has come to its end."""
        self._jobs.close()

    # -- building -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        self._actions = Actions(self)
        self._menus = Menus(self.menuBar(), self._actions)
        self._toolbar = Toolbar(self._actions, self._menus)
        self.addToolBar(self._toolbar)
        self._page = PageArea(self._actions)
        self._area = QSplitter()
        self._area.setChildrenCollapsible(False)
        self._area.addWidget(self._page)
        self.setCentralWidget(self._area)
        self._page.welcome.setFocus()
        self._status = StatusLine(self._session)
        self.setStatusBar(self._status)
        self.addAction(self._actions["back"])

    def _make_parts(self, history: History, desk: Desk, store: ModelStore) -> None:
        messages = self._page.messages
        self._display = ArticleDisplay(self._page, self._session, self._jobs, history)
        self._travel = Travel(self._page.view, self._session, self._jobs)
        self._bookmarks = BookmarkFeed(self._session, desk, self._jobs, self)
        self.highlights = HighlightCommands(self._page, self._display, self._session, desk, self._jobs)
        self._panel = PanelCommands(
            self._area, self._page, self._display, self._travel, self._bookmarks, self.highlights, self._jobs, messages
        )
        self._files = FileCommands(self, self._session, self._jobs, history, self._menus, messages)
        self._find = FindCommands(self._page, self._session, self._jobs)
        self._notices = Notices(self._session, history, desk, self._jobs, messages)
        self._models = ModelCommands(self, self._page, self._session, self._jobs, store)
        self._library = Library(self, self._display, self._session, desk, self._travel, self._jobs)
        self._terms = TermFeed(self._session, desk, self._jobs, self)
        around = self, self._actions, self._menus, self._page, self._display, self._session, self._travel
        self.study = Study(Around(*around, desk, self._jobs))
        self._corrections = CorrectionCommands(self._page, self._display, self._session, desk, self._jobs, messages)
        self._folds = FoldCommands(self._page.view, self._session, desk, self._jobs, messages)
        wording = self._terms, self.study, self._corrections
        self._sentences = SentenceCommands(self._page, self._display, self._session, *wording, self._folds, messages)
        self._keeping = MemoryCommands(self, desk, self._jobs, messages)
        self._glossary = GlossaryCommands(self, desk, self._jobs, self._session.drafts)
        keys_file = shortcuts_file(self._chosen.path)
        self._keys = KeyCommands(self, self._actions, self._menus, self._jobs, keys_file, messages)
        self._copy = CopyCommand(self, self._display, self._jobs)
        presets = presets_file(self._chosen.path)
        self._export = ExportCommand(self, self._display, self._session, self._jobs, messages, presets)
        self._print = PrintCommand(self, self._display, self._session, self._jobs, messages)
        self.leaving = Leaving(self, self._chosen, desk, self._jobs)

    def _connect(self) -> None:
        self._chosen.changed.connect(self._show_change)
        self._chosen.failed.connect(self.tell)
        self._display.settled.connect(self.settled)
        self._travel.trail_changed.connect(self._show_trail)
        self._jobs.crashed.connect(self.tell_unexpected)
        self._jobs.drained.connect(self.finished)
        self._actions.invoked.connect(self._invoke)
        self._actions.chosen.connect(lambda field, value: self.change(**{field: value}))
        follow_system(self._show_theme)
        self._connect_page()
        self._connect_files()
        self._connect_own()

    def _connect_page(self) -> None:
        """The page to what is open."""
        session, page = self._session, self._page
        session.given_up.connect(page.welcome.show_given_up)
        session.opening_changed.connect(lambda name: name and page.welcome.show_given_up(""))
        session.opened.connect(self._actions.enable_reading)
        session.opened.connect(self._show_title)
        session.opened.connect(self.opened)
        session.corrected.connect(self._panel.follow_script)
        page.view.zoom_requested.connect(self._chosen.zoom)
        page.view.selection_changed.connect(self._actions.enable_copying)
        page.header.declined.connect(lambda: self.change(offer_model=False))
        self._travel.read.connect(self._status.show_read)
        self._panel.shown.connect(self._actions["side_panel"].setChecked)
        self._keys.applied.connect(self._toolbar.retranslate)
        self._sentences.menu_opening.connect(self.highlights.fill_menu)
        self._sentences.menu_opening.connect(self.study.fill_menu)
        self._terms.marked.connect(page.view.marking.mark_terms)

    def _connect_files(self) -> None:
        """What reads and writes files."""
        self._files.other_chosen.connect(self.take_files)
        for part in (self._models, self._export, self._copy, self._print):
            part.doing.connect(self._status.show_doing)
        self._print.pdf_wanted.connect(self._export.ask_pdf)
        self._print.pdf_named.connect(lambda target, sheet: self._export.export(target, Format.PDF, sheet))
        for part in (self._chosen, self._keys, self._export):
            part.damaged.connect(self._notices.add_damaged)

    def _connect_own(self) -> None:
        """What the reader made, to what shows it."""
        self._keeping.glossary_changed.connect(self.glossary_changed)
        self._keeping.memory_changed.connect(self._session.recall_again)
        self._glossary.changed.connect(self.glossary_changed)
        self.glossary_changed.connect(self.reread_glossary)
        self._sentences.term_wanted.connect(self._glossary.add)
        self._sentences.term_change_wanted.connect(self._glossary.edit)
        self._corrections.feed.changed.connect(self.corrections_changed)
        self._bookmarks.kept.connect(self.bookmarks_changed)
        self._keys.changed.connect(self.shortcuts_changed)

    def _invoke(self, action_id: str) -> None:
        self._commands()[action_id]()

    def _commands(self) -> dict[str, Callable[[], object]]:
        """What each action of the table does."""
        parts = (self._files, self._find, self._corrections, self._sentences, self._keeping)
        chosen = (self._chosen, self._panel, self.highlights, self.study)
        return {
            **{name: does for part in (*parts, *chosen) for name, does in part.commands().items()},
            "new_window": self.new_window_wanted.emit,
            "library": self._library.show_dialog,
            "export": self._export.ask,
            "print": self._print.ask,
            "print_preview": self._print.show_preview,
            "quit": self.close,
            "copy": self._copy.copy,
            "copy_with_pinyin": partial(self._copy.copy, with_pinyin=True),
            "select_all": self._page.view.select_all,
            "fold": self._folds.toggle_at_hand,
            "full_screen": self._toggle_full_screen,
            "go_back": self._travel.back,
            "go_forward": self._travel.forward,
            "models": self._models.show_dialog,
            "install_model": self._models.ask_package,
            "pause": self._pause,
            "glossary": self._glossary.show_dialog,
            "next_part": partial(self._go_to_part, 1),
            "previous_part": partial(self._go_to_part, -1),
            "palette": lambda: self._keys.show_palette(self._theme),
            "shortcuts": self._keys.show_editor,
            "back": self._back,
        }

    # -- settings -----------------------------------------------------------------------------------------------

    def _show_change(self, before: Settings) -> None:
        now = self.settings
        if now.theme is not before.theme:
            self._show_theme()
        elif (now.tone_colours, now.own_tones) != (before.tone_colours, before.own_tones):
            self._paint_page()
        self._show_settings()

    def _show_settings(self) -> None:
        """Bring everything but the colours in step with the settings; each part ignores what it shows already."""
        speak(self.settings.language)
        self._actions.reflect(self.settings)
        self._display.apply(self.settings)
        self._chosen.reflect(self._theme)
        self._panel.follow_script()
        self._files.watch_clipboard(on=self.settings.watch_clipboard)

    def _show_theme(self) -> None:
        self._theme = theme = theme_of(self.settings)
        # For the dialogs of Qt's own, which are no part of this window: it gives them no colours.
        QApplication.setPalette(palette(theme))
        self.setStyleSheet(style_sheet(theme, desktop_text()))
        self._actions.paint_icons(theme)
        self._toolbar.paint_icons(theme)
        self._paint_page()
        self._panel.paint_theme(theme)
        self._find.paint_icons(theme)
        self._glossary.paint_icons(theme)
        self._corrections.list.paint_icons(theme)
        self._library.paint_icons(theme)

    def _paint_page(self) -> None:
        self._page.paint_theme(replace(self._theme, tones=tone_inks(self.settings, self._theme)))

    def _pause(self) -> None:
        if self._session.english:
            self._session.english.pause(paused=self._actions["pause"].isChecked())

    # -- the article --------------------------------------------------------------------------------------------

    def _show_title(self) -> None:
        article = self._session.article
        self.setWindowTitle(f"{article.title} — Duidu" if article else "Duidu")

    def _show_trail(self) -> None:
        trail = self._travel.trail
        self._actions.enable_travel(back=trail.leads_back, forward=trail.leads_forward)

    # -- the window ---------------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        parts = (self._actions, self._menus, self._toolbar, self._page, self._find, self._status, self._sentences)
        for part in (*parts, self._corrections, self._models, self.study):
            part.retranslate()
        self._display.show_english_pane()
        self._show_title()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _back(self) -> None:
        """One step back: a card, the panel that the keyboard is in, the find bar, the message, then the selection,
        the panel, the full screen."""
        step_back(
            *self.study.steps_back(),
            (self._sentences.card.isVisible(), self._sentences.card.close_card),
            (self._corrections.is_open, self._corrections.give_up),
            (self._panel.has_focus, self._panel.close),
            (self._find.is_open, self._find.close),
            (self._page.messages.isVisible(), self._page.messages.dismiss),
            (self._actions["copy"].isEnabled(), self._page.view.clear_selection),
            (self._panel.is_open, self._panel.close),
            *self.study.last_steps_back(),
            (self.isFullScreen(), self._toggle_full_screen),
        )

    def _go_to_part(self, step: int) -> None:
        page = self._page
        reading = page.welcome if page.welcome.isVisible() else page.view
        panel = [self._panel.panel] if self._panel.panel else []
        cards = filter(None, (self._sentences.card, self._corrections.card))
        focus_part([reading, *panel, *cards, page.messages, page.header, self._toolbar], step)

    def tell(self, error: ReaderError) -> None:
        """Say in the window what went wrong; what is open stays open."""
        self._page.messages.show_message(lambda: describe(error))

    def tell_unexpected(self, what: str) -> None:
        """Say that something went wrong that nobody foresaw; `what` is the masked traceback."""
        self.study.crashes.tell(what)

    def _restore_geometry(self) -> None:
        kept = load_window(window_file(self._chosen.path))
        self._panel.width = kept.panel or self._panel.width
        if not (kept.geometry and self.restoreGeometry(QByteArray(kept.geometry))):
            self.resize(_FIRST_SIZE.boundedTo(self.screen().availableSize() - _FRAME))

    def event(self, event: QEvent) -> bool:
        # Not in changeEvent, which does not hear of it.
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._show_theme()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.WindowStateChange:
            self._actions["full_screen"].setChecked(self.isFullScreen())
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if not read_drop(event.mimeData()).is_empty:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        dropped = read_drop(event.mimeData())
        if not self.take_files(dropped.files):
            self._files.open_dropped(dropped)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep place and geometry, stop all work; the window goes at once, the process when the workers are done.
        Not before its reader was asked about what no disk took."""
        if self.leaving.holds_back():
            event.ignore()
            return
        state = WindowState(bytes(self.saveGeometry().data()), self._panel.width)
        self.hide()
        close_windows_of(self)
        self._display.save_position()
        self._library.close()
        save = partial(save_window, window_file(self._chosen.path), state)
        self._jobs.run("geometry", save, _nothing)
        self._chosen.save_rest()
        self._session.close()
        for part in (self._models, self._copy, self._export, self._print, self.study):
            part.close()
        self._jobs.close(wait=False)
        super().closeEvent(event)


def _nothing(_: None) -> None:
    """For jobs whose result nobody waits for."""
