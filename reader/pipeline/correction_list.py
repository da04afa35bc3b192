"""The reader's corrections as they are at one moment, to be searched by their owner."""

from collections.abc import Sequence

from reader.annotate import written_forms
from reader.model import Correction, CorrectionKind, mark_tone


class CorrectionList:
    """`corrections`, the one that was made last first. To make one is for a worker; what it holds is only read."""

    def __init__(self, corrections: Sequence[Correction] = ()) -> None:
        self.corrections = list(corrections)
        self._lines = [_line(each) for each in self.corrections]

    def find(self, query: str) -> list[Correction]:
        """The corrections that hold `query` in their text, in any script, in what is right, by pinyin with or without
        tones, or in their sentence; all where it is empty."""
        wanted = {form.casefold() for form in written_forms(" ".join(query.split()))}
        lines = zip(self.corrections, self._lines, strict=True)
        return [each for each, line in lines if any(form in line for form in wanted)]


def _line(correction: Correction) -> str:
    parts = [*written_forms(correction.text), correction.value, *written_forms(correction.sentence)]
    if correction.kind is CorrectionKind.READING:
        syllables = correction.value.split(" ")
        for written in (syllables, [mark_tone(each) for each in syllables], [each[:-1] for each in syllables]):
            parts += [" ".join(written), "".join(written)]
    return "\t".join(parts).casefold()
