"""What other programs are given of a selection. Works on plain data, on any thread: a novel takes its time."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from reader.model import Annotation, Article, Script, Translation
from reader.ui.reading_view.cells import Readings, build_segments
from reader.ui.reading_view.english import join_english, utf16_slice
from reader.ui.reading_view.rows import Rows, TextRow
from reader.ui.reading_view.selection import Pane, Selection, pieces_of
from reader.ui.reading_view.setter import shown_text

# What is put together at once, without the window standing still: rows, and characters in them.
_FEW_ROWS, _FEW_CHARACTERS = 50, 10_000
_END = 1 << 30  # behind the end of any row

# Text and the reading over it, empty where there is none.
_Pieces = list[tuple[str, str]]


class Copied(NamedTuple):
    """`html` is in UTF-8, and empty where there is nothing to say in it."""

    text: str
    html: bytes = b""


class Known(NamedTuple):
    """What is known of sentences, by their ids."""

    annotations: Mapping[str, Annotation]
    translations: Mapping[str, Translation]


# All that is known of a block, by its index; may take long.
FindOut = Callable[[int], Known]


@dataclass(frozen=True, slots=True)
class Selected:
    """A selection and all that its text hangs on, which stays as it is whatever the page does next."""

    selection: Selection
    article: Article
    rows: Rows
    script: Script
    readings: Readings
    known: Known

    def is_little(self, *, with_pinyin: bool = False) -> bool:
        """Whether it is so little that it can be put together at once, and lacks nothing."""
        if len(self.selection.rows()) > _FEW_ROWS:
            return False
        rows = list(self._rows())
        characters = sum(len(self.article.blocks[row.block].text) for _, row in rows)
        return characters <= _FEW_CHARACTERS and not any(self._lacks(row, with_pinyin=with_pinyin) for _, row in rows)

    def copied(
        self,
        *,
        with_pinyin: bool = False,
        find_out: FindOut | None = None,
        pause: Callable[[], None] = lambda: None,
    ) -> Copied:
        """The text, a line a block, and with pinyin (in brackets) the same as HTML with ruby. What is not known of a
        block `find_out` is asked for; `pause` is called before each one."""
        lines: list[_Pieces] = []
        for block, numbered in groupby(self._rows(), key=lambda item: item[1].block):
            pause()
            rows, known = list(numbered), self.known
            if find_out and any(self._lacks(row, with_pinyin=with_pinyin) for _, row in rows):
                known = find_out(block)
            if line := self._line(rows, known):
                lines.append(line)
        if not with_pinyin or self.selection.pane is Pane.ENGLISH:
            return Copied("\n".join("".join(text for text, _ in line) for line in lines))
        # Imported when it is wanted: it is in the way of no start.
        from reader.exporters.ruby import bracketed, ruby_html

        return Copied(bracketed(lines), ruby_html(lines, self.script.value).encode())

    def _rows(self) -> Iterator[tuple[int, TextRow]]:
        """The rows with their numbers; folds are passed over."""
        for number in self.selection.rows():
            row = self.rows[number]
            if isinstance(row, TextRow):
                yield number, row

    def _ids(self, row: TextRow) -> list[str]:
        sentences = self.article.blocks[row.block].sentences
        return [sentences[at].id for at in row.sentences]

    def _lacks(self, row: TextRow, *, with_pinyin: bool) -> bool:
        """Whether something is not known that the text hangs on."""
        if self.selection.pane is Pane.ENGLISH:
            return any(id_ not in self.known.translations for id_ in self._ids(row))
        is_made = with_pinyin or self.script is not self.article.script
        return is_made and any(id_ not in self.known.annotations for id_ in self._ids(row))

    def _line(self, rows: Sequence[tuple[int, TextRow]], known: Known) -> _Pieces:
        """What is selected of some rows of one block; empty where nothing is."""
        line: _Pieces = []
        for number, row in rows:
            span = self.selection.span(number, _END)
            pieces = [piece for piece in self._pieces(row, span, known) if piece[0]]
            if line and pieces and (gap := self._gap_before(row)):
                line.append((gap, ""))
            line += pieces
        return line

    def _pieces(self, row: TextRow, span: tuple[int, int], known: Known) -> Iterable[tuple[str, str]]:
        if self.selection.pane is Pane.ENGLISH:
            pairs = [(id_, shown_text(known.translations[id_])) for id_ in self._ids(row) if id_ in known.translations]
            return [(utf16_slice(join_english(pairs), *span), "")]
        block = self.article.blocks[row.block]
        return pieces_of(build_segments(block, row.sentences, known.annotations, self.script, self.readings), *span)

    def _gap_before(self, row: TextRow) -> str:
        """What stands between a row and the one before it in their block."""
        if self.selection.pane is Pane.ENGLISH:
            return " "
        block, at = self.article.blocks[row.block], row.sentences.start
        return block.text[block.sentences[at - 1].end : block.sentences[at].start]
