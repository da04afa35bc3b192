"""What a reader should know without having asked: no font for Chinese, and what is lost or will not be kept."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from reader.library import Condition, History
from reader.model import Problem, ReaderError
from reader.model.small_json import CORRUPT
from reader.pipeline import Desk
from reader.pipeline.desk import OwnCounts
from reader.settings import HISTORY_FILE, INDEX_FILE, LIBRARY_FILE, MEMORY_FILE, OWN_FILE
from reader.ui.draft_notice import DraftNotice
from reader.ui.jobs import Jobs
from reader.ui.language import QT_TRANSLATE_NOOP
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.reading_view import has_chinese_font
from reader.ui.reasons import in_words
from reader.ui.session import Session

_GROUP = "notices"
# What the disk did not take is tried again so often, in milliseconds.
_RETRY = 5000
# What is told of other files than the reader's own: that nothing is kept in one, that one was damaged.
_OF_FILES = {
    HISTORY_FILE: (
        QT_TRANSLATE_NOOP("Notices", "Recent files and reading positions cannot be kept this time ({reason})."),
        QT_TRANSLATE_NOOP("Notices", "The list of recent files was damaged and begins anew."),
    ),
    MEMORY_FILE: (
        QT_TRANSLATE_NOOP("Notices", "Translations cannot be kept this time ({reason})."),
        QT_TRANSLATE_NOOP("Notices", "The memory of earlier translations was damaged and begins anew."),
    ),
    LIBRARY_FILE: (
        QT_TRANSLATE_NOOP("Notices", "Changes of the library cannot be kept this time ({reason})."),
        QT_TRANSLATE_NOOP("Notices", "The file of the library was damaged; what could be read was kept."),
    ),
    INDEX_FILE: (
        QT_TRANSLATE_NOOP("Notices", "The index of the library cannot be kept this time ({reason})."),
        QT_TRANSLATE_NOOP("Notices", "The index of the library was damaged and is made anew."),
    ),
}
_OWN_UNKEPT = QT_TRANSLATE_NOOP(
    "Notices", "Your edits, corrections, glossary, words and bookmarks cannot be written to the disk: {reason}."
)
# The same where several of them are told at once.
_WHAT = {
    OWN_FILE: QT_TRANSLATE_NOOP("Notices", "your edits, corrections, glossary, words and bookmarks"),
    HISTORY_FILE: QT_TRANSLATE_NOOP("Notices", "recent files and reading positions"),
    MEMORY_FILE: QT_TRANSLATE_NOOP("Notices", "translations"),
    LIBRARY_FILE: QT_TRANSLATE_NOOP("Notices", "changes of the library"),
    INDEX_FILE: QT_TRANSLATE_NOOP("Notices", "the index of the library"),
}
_OF_CHOICES = QT_TRANSLATE_NOOP("Notices", "The file {name} with choices of yours was damaged and begins anew.")


class Notices(QObject):
    """Speaks up each time about the font; about the reader's edits, corrections, terms, words and bookmarks at once,
    whenever one is not kept; about all else once, when an article is open and nothing else is being said. Files that
    take nothing are told of together."""

    def __init__(self, session: Session, history: History, desk: Desk, jobs: Jobs, messages: MessageBar) -> None:
        super().__init__(messages)
        self._session, self._history, self._desk, self._jobs, self._messages = session, history, desk, jobs, messages
        self._drafts = DraftNotice(session, messages)
        self._asides: list[Path] = []
        self._told: set[str] = set()
        # What was told of what the reader made; every file that takes nothing, and those of them that were told of.
        self._own = Condition()
        self._library = Condition()
        self._unkept: dict[str, Condition] = {}
        self._told_unkept: set[str] = set()
        self._retry = QTimer(self, singleShot=True, interval=_RETRY)
        self._retry.timeout.connect(partial(self._write_again, self._take_quietly))
        session.opened.connect(self._check_font)
        session.settled.connect(self._check_files)
        for moment in (session.progressed, session.english_came, jobs.busy_changed):
            moment.connect(self._check_own)
        # What comes after an article is open and settled: it lands in the library, and is indexed.
        jobs.busy_changed.connect(lambda busy: None if busy or not session.article else self._check_files())

    def add_damaged(self, *asides: Path) -> None:
        """Small files of the reader's choices were damaged, and are here now; it is told as all else."""
        self._asides += asides
        if self._session.article:
            self._check_files()

    def _check_font(self) -> None:
        if not has_chinese_font():
            self._messages.show_message(lambda: describe(ReaderError(Problem.NO_CHINESE_FONT, "Duidu")))

    def _check_own(self) -> None:
        before, now = self._own, self._desk.condition(OWN_FILE)
        if now.reason and (not before.reason or now.unkept > before.unkept):
            self._tell_own_unkept(now)
        library_is_back = self._follow_library()
        if before.reason and not now.reason:
            self._own = now
            self._messages.show_message(partial(self._say_kept_again, [OWN_FILE, LIBRARY_FILE][: 1 + library_is_back]))
        elif library_is_back and not now.reason:  # Else that is being told.
            self._messages.show_message(partial(self._say_kept_again, [LIBRARY_FILE]))
        if not self._is_waiting():
            self._retry.stop()

    def _follow_library(self) -> bool:
        """What the reader changed in it is told of and tried again, too: whether all of it is on the disk now."""
        before, self._library = self._library, self._desk.condition(LIBRARY_FILE)
        if self._library.unkept > before.unkept:
            if not before.unkept:  # What was told then was of what came by reading.
                self._told_unkept.discard(LIBRARY_FILE)
            if self._is_waiting():
                self._retry.start()
        return bool(before.unkept and not self._library.reason)

    def _is_waiting(self) -> bool:
        """Whether something of the reader's may be written later."""
        own, library = self._desk.condition(OWN_FILE), self._desk.condition(LIBRARY_FILE)
        return bool((own.reason and not own.newer) or (library.unkept and not library.newer))

    def _check_files(self) -> None:
        """Not while something else is being said: there will be another time."""
        own = self._desk.condition(OWN_FILE)
        if own.aside:
            self._tell_once(OWN_FILE, partial(self._tell_own_damaged, own.aside))
        for aside in self._asides:
            self._tell_once(aside.name, partial(self._tell_damaged, _OF_CHOICES, aside))
        # Another file is told of beside those that are being told of: on a disk that is full there are several.
        if self._find_unkept() and (not self._messages.isVisible() or self._messages.shows(self._say_unkept)):
            self._tell_unkept()
        for file, (_, damaged) in _OF_FILES.items():
            if aside := self._condition(file).aside:
                self._tell_once(damaged, partial(self._tell_damaged, damaged, aside))

    def _tell_once(self, what: str, tell: Callable[[], None]) -> None:
        if what not in self._told and not self._messages.isVisible():
            self._told.add(what)
            tell()

    # The reader's own

    def _tell_own_unkept(self, condition: Condition) -> None:
        self._own = condition
        if not condition.newer:
            self._retry.start()
        self._find_unkept()
        self._tell_unkept()

    def _write_again(self, take: Callable[[], None]) -> None:
        self._jobs.run(_GROUP, self._desk.write_again, lambda _: take())

    def _take_aloud(self) -> None:
        """The reader asked for it: say it again where it is so still."""
        now = self._desk.condition(OWN_FILE)
        if now.reason:
            self._tell_own_unkept(now)
        elif self._is_waiting() and not self._own.reason:
            self._find_unkept()
            self._tell_unkept()
        else:
            self._check_own()

    def _take_quietly(self) -> None:
        if self._is_waiting():
            self._retry.start()
        self._check_own()

    def _say_kept_again(self, files: Sequence[str]) -> Message:
        texts = {
            OWN_FILE: self.tr("Your edits, corrections, glossary, words and bookmarks are on the disk again."),
            LIBRARY_FILE: self.tr("What you changed in the library is on the disk again."),
        }
        return Message("\n".join(texts[file] for file in files), passes=True)

    def _tell_own_damaged(self, aside: Path) -> None:
        def put(counts: OwnCounts) -> Message:
            hint = self.tr(
                "Edits kept: {edits}, corrections: {corrections}, terms: {terms}, words: {words}, bookmarks:"
                " {bookmarks}. The damaged file is {name}."
            )
            return Message(
                self.tr(
                    "The file with your edits, corrections, glossary, words and bookmarks was damaged; what could"
                    " be read was kept."
                ),
                hint.format(**asdict(counts), name=aside.name),
                subject=str(aside),
            )

        self._jobs.run(_GROUP, self._desk.own_counts, lambda counts: self._messages.show_message(partial(put, counts)))

    # Files that take nothing

    def _condition(self, file: str) -> Condition:
        return self._history.condition if file == HISTORY_FILE else self._desk.condition(file)

    def _find_unkept(self) -> bool:
        """See which files take nothing now: whether there is one that was not told of."""
        found = {file: now for file in _WHAT if (now := self._condition(file)).reason}
        new = found.keys() - self._told_unkept - {OWN_FILE}
        if self._own.reason:
            found[OWN_FILE] = self._own
        else:
            found.pop(OWN_FILE, None)  # Nothing was to be kept in it yet.
        self._unkept = {file: found[file] for file in _WHAT if file in found}
        return bool(new)

    def _tell_unkept(self) -> None:
        self._told_unkept |= self._unkept.keys()
        self._messages.show_message(self._say_unkept, partial(self._write_again, self._take_aloud))

    def _say_unkept(self) -> Message:
        own = self._unkept.get(OWN_FILE)
        return Message(
            self._what_is_unkept(), self._hint(own), action=self.tr("Try again") if self._is_waiting() else ""
        )

    def _what_is_unkept(self) -> str:
        if len(self._unkept) == 1:
            ((file, condition),) = self._unkept.items()
            text = _OWN_UNKEPT if file == OWN_FILE else _OF_FILES[file][0]
            return self.tr(text).format(reason=in_words(condition))
        by_reason: dict[str, list[str]] = {}
        for file, condition in self._unkept.items():
            by_reason.setdefault(in_words(condition), []).append(self.tr(_WHAT[file]))
        line, comma = self.tr("This cannot be written to the disk ({reason}): {what}."), self.tr("; ")
        return "\n".join(line.format(reason=reason, what=comma.join(what)) for reason, what in by_reason.items())

    def _hint(self, own: Condition | None) -> str:
        if own and not own.newer:
            return self.tr(
                "Changes are lost when Duidu is closed, unless they can be written by then. Put that right and try"
                " again, or export edits and glossary under Translation, corrections under Edit."
            )
        if self._is_waiting() and not own:
            return self.tr(
                "Changes are lost when Duidu is closed, unless they can be written by then. Put that right and try"
                " again."
            )
        newer = [each for each in self._unkept.values() if each.newer]
        if len(newer) > 1:
            return self.tr(
                "What is in these files is safe: open them with the newer Duidu. Changes made here are lost when Duidu"
                " is closed."
            )
        if own:
            return self.tr(
                "What you made earlier is safe in it: open it with the newer Duidu. Changes made here are lost when"
                " Duidu is closed."
            )
        if newer:
            return self.tr("All else works. What is in it is safe: open it with the newer Duidu.")
        return self.tr("All else works. Check the free space and the permissions of your home folder.")

    # Files that were damaged

    def _tell_damaged(self, text: str, aside: Path) -> None:
        self._messages.show_message(
            lambda: Message(
                self.tr(text).format(name=aside.name.partition(CORRUPT)[0]),
                self.tr("The damaged file was kept as {name}.").format(name=aside.name),
                subject=str(aside),
            )
        )
