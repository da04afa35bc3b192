"""An engine that makes no sound: the test ends what it says."""

from reader.model import Problem, ReaderError
from reader.speech import Ended, Failed, Found, Report, Voice, Wish

MANDARIN = Voice("mute/Mandarin", "Mandarin", "cmn")
TAIWANESE = Voice("mute/Taiwan", "Taiwan & all", "zh-TW")


class MuteEngine:
    """An Engine. `said` are the wishes so far, `stops` how often it was told to be silent."""

    def __init__(self, report: Report, *voices: Voice) -> None:
        self._report, self._voices = report, voices
        self.said: list[Wish] = []
        self.stops = 0
        self.is_closed = False

    def find_voices(self) -> None:
        self._report(Found(self._voices))

    def say(self, wish: Wish) -> None:
        self.said.append(wish)

    def stop(self) -> None:
        self.stops += 1

    def close(self) -> None:
        self.is_closed = True

    @property
    def texts(self) -> list[str]:
        return [wish.text for wish in self.said]

    def end(self, *, whole: bool = True) -> None:
        """What was said last comes to its end."""
        self._report(Ended(self.said[-1].number, whole))

    def fail(self) -> None:
        self._report(Failed(self.said[-1].number, ReaderError(Problem.SPEECH_FAILED, "mute", "it is mute")))
