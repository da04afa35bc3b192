"""What speaks: chosen when it is first looked for, asked on the main thread, heard there."""

from PySide6.QtCore import QObject, Qt, Signal

from reader.model import Script
from reader.speech import Ended, Engine, Failed, Found, Report, Told, Voice, Wish, best_voice, rate_of
from reader.ui.jobs import Jobs


class Speaker(QObject):
    """`voices` speak Mandarin; `voices_found` comes when they are known. `ended` comes when what was said last was said
    whole, or not: then another program silenced it; `failed` when it could not be said."""

    voices_found = Signal()
    ended = Signal(bool)
    failed = Signal(object)
    _told = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.voices: tuple[Voice, ...] = ()
        self._is_asked = False
        self._engine: Engine | None = None
        # Of what was said last; 0 when that is over.
        self._number, self._count = 0, 0
        # From the engine's thread, or from the midst of its work on this one.
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def look_for_voices(self) -> None:
        """Look once what there is to speak with."""
        if not self._is_asked:
            self._is_asked = True
            self._jobs.run("find speech", _what_is_there, self._make)

    def take(self, engine: Engine) -> None:
        """Speak by this engine from now on."""
        self._engine = engine
        engine.find_voices()

    def say(self, text: str, wanted: str, script: Script, per_cent: int) -> None:
        """Say a text of a script, in place of what is being said, by the `wanted` voice if there is such a one."""
        voice = best_voice(self.voices, wanted, script)
        if self._engine and voice:
            self._count += 1
            self._number = self._count
            self._engine.say(Wish(self._number, text, voice, rate_of(per_cent)))

    def stop(self) -> None:
        if self._engine and self._number:
            self._number = 0
            self._engine.stop()

    def close(self) -> None:
        """Be silent for ever."""
        if self._engine:
            self._engine.close()

    def _make(self, kind: str) -> None:
        if kind:
            self.take(_make_engine(kind, self._told.emit, self))

    def _take(self, told: Told) -> None:
        if isinstance(told, Found):
            self.voices = told.voices
            self.voices_found.emit()
        elif told.number == self._number:
            self._number = 0
            self._tell(told)

    def _tell(self, told: Ended | Failed) -> None:
        if isinstance(told, Ended):
            self.ended.emit(told.whole)
        else:
            self.failed.emit(told.error)


_DISPATCHER, _QT = "speech-dispatcher", "Qt"


def _what_is_there() -> str:
    """On a worker: which engine there is, by the looks of the file system; empty where none is."""
    # Imported when they are wanted: they are in the way of no start.
    from reader.speech import place
    from reader.ui.speech import qt_engine

    if place.may_be_there():
        return _DISPATCHER
    return _QT if qt_engine.may_be_there() else ""


def _make_engine(kind: str, report: Report, parent: QObject) -> Engine:
    if kind == _DISPATCHER:
        from reader.speech.dispatcher import Dispatcher

        return Dispatcher(report)
    from reader.ui.speech.qt_engine import QtEngine

    return QtEngine(report, parent)
