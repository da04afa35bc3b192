"""The Help menu's page, the tour of the window, and what Duidu is made of."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from reader.model import cannot_load
from reader.ui.jobs import Jobs
from reader.ui.language import resolve
from reader.ui.page_area import PageArea
from reader.ui.session import Session

if TYPE_CHECKING:
    from reader.licences import Component
    from reader.ui.about import About, AboutDialog
    from reader.ui.help_dialog import HelpDialog
    from reader.ui.help_text import Names
    from reader.ui.main_window import MainWindow
    from reader.ui.tour import Tour

_GROUP, _ABOUT = "help", "about"


class HelpCommands(QObject):
    def __init__(self, window: "MainWindow", page: PageArea, session: Session, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._page, self._session, self._jobs = window, page, session, jobs
        self.dialog: HelpDialog | None = None
        self.about: AboutDialog | None = None
        self.tour: Tour | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"help": self.show_help, "tour": self.show_tour, "about": self.show_about}

    def retranslate(self) -> None:
        if self.is_touring:
            self.show_tour()

    def show_help(self) -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.help_dialog import HelpDialog

        if self.dialog is None:
            self.dialog = HelpDialog(self._window)
            self.dialog.text_wanted.connect(self._read)
        self._read()
        self.dialog.show()
        self.dialog.activateWindow()

    @property
    def is_touring(self) -> bool:
        return self.tour is not None and self.tour.isVisible()

    def greet(self) -> None:
        """The first start: show the tour once the page is there, and never by itself again."""
        if not self._window.settings.tour_seen:
            once = Qt.ConnectionType.SingleShotConnection
            self._page.painted.connect(lambda: QTimer.singleShot(0, self, self.show_tour), once)

    def show_tour(self) -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.tour import Tour
        from reader.ui.tour_stops import IN_TOOLBAR, tour_stops

        if self.tour is None:
            self.tour = tour = Tour(self._window)
            tour.closed.connect(self._page.view.setFocus)
            self._page.themed.connect(lambda: tour.paint_theme(self._page.theme))
        stops = tour_stops(self._window, self._page, self._session.article)
        self.tour.open_with(stops, IN_TOOLBAR, self._page.theme)
        self._window.change(tour_seen=True)

    def show_about(self) -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.about import AboutDialog

        if self.about is None:
            self.about = AboutDialog(self._window)
            self.about.text_wanted.connect(self._read_licence)
            self._jobs.run(_ABOUT, _read_about, self.about.take, self._window.tell)
        self.about.show()
        self.about.activateWindow()

    def close_tour(self) -> None:
        if self.tour:
            self.tour.close_tour()

    def _read(self) -> None:
        """Have the page read, with the names and keys that the window shows now."""
        from reader.ui.help_text import HELP, names_in

        language = resolve(self._window.settings.language)
        self._jobs.void(_GROUP)
        read = partial(_read, str(language), names_in(self._window), HELP)
        self._jobs.run(_GROUP, read, self._show, self._window.tell)

    def _read_licence(self, component: "Component") -> None:
        # Nothing is voided: what comes for another than is chosen by then, the dialog leaves aside.
        work = partial(_read_text, component)
        self._jobs.run(_ABOUT, work, partial(self._show_licence, component), self._window.tell)

    def _show_licence(self, component: "Component", text: str) -> None:
        if self.about:
            self.about.show_text(component, text)

    def _show(self, markdown: str) -> None:
        if self.dialog:
            self.dialog.show_text(markdown)


def _read(language: str, names: "Names", folder: Path) -> str:
    """On a worker."""
    from reader.ui.help_text import read_help

    try:
        return read_help(language, names, folder)
    except OSError as error:
        raise cannot_load(folder, error) from error


def _read_about() -> "About":
    """On a worker."""
    from reader import licences
    from reader.ui.about import About
    from reader.versions import version_lines, versions

    try:
        rows = licences.components()
        return About(rows, licences.our_licence(), versions(), "\n".join(version_lines()))
    except OSError as error:
        raise cannot_load(licences.FOLDER, error) from error


def _read_text(component: "Component") -> str:
    """On a worker."""
    from reader.licences import FOLDER, text_of

    try:
        return text_of(component)
    except OSError as error:
        raise cannot_load(FOLDER, error) from error
