"""The paragraphs of an OpenDocument text: what of them is text, and what hangs in it."""

from collections.abc import Callable

from reader.importers.images import is_said
from reader.importers.lines import line_of
from reader.importers.markup import Node, attribute, child, local_name, text_of
from reader.importers.numbering import integer
from reader.importers.rubies import put_ruby
from reader.importers.run import Run
from reader.importers.styled import Parts
from reader.model import BlockKind, Picture

# What is said about the text, what is hidden in it, and what a frame shows only where it can't show its picture.
_UNSEEN = frozenset(
    (
        *("annotation", "annotation-end", "tracked-changes", "hidden-text", "hidden-paragraph", "forms", "title"),
        *("desc", "event-listeners", "script", "note-citation", "soft-page-break", "object", "object-ole"),
    )
)
# Runs of spaces are written as a number.
_MOST_SPACES = 100


class OdtParagraphReader:
    """Reads paragraphs, one after the other.

    `picture_of` gives the picture of a <draw:image>; `is_hidden` says whether a style of characters hides them.
    `is_own` is set for a file that Duidu wrote: whatever is over its characters is a reading, and the notes are not the
    text's.
    """

    def __init__(self, picture_of: Callable[[Node], Picture | None], is_hidden: Callable[[str], bool]) -> None:
        self._picture_of, self._is_hidden = picture_of, is_hidden
        self._run = Run()
        self._parts = Parts()
        self._is_heading = False
        self.is_own = False
        self._notes = 0
        self._handlers: dict[str, Callable[[Node], None]] = {
            "s": lambda node: self._spaces(integer(attribute(node, "c"), 1)),
            "tab": lambda _: self._spaces(1),
            "line-break": lambda _: self._end_line(),
            "span": self._span,
            "ruby": self._ruby,
            "note": self._note,
            "frame": self._frame,
        }

    def read(self, paragraph: Node, *, is_heading: bool = False) -> Parts:
        """The parts of a paragraph, or of a frame that stands by itself; breaks of lines in a heading are no part of
        its text."""
        self._parts, self._is_heading = Parts(), is_heading
        if local_name(paragraph) == "frame":
            self._frame(paragraph)
        else:
            self._walk(paragraph)
        self._is_heading = False
        self._end_line()
        return self._parts

    def _walk(self, node: Node) -> None:
        self._run.add(node.text or "")
        for inner in node:
            name = local_name(inner)
            if name and name not in _UNSEEN:
                self._handlers.get(name, self._walk)(inner)
            self._run.add(inner.tail or "")

    def _spaces(self, count: int) -> None:
        self._run.add(" " * min(count, _MOST_SPACES), as_is=True)

    def _end_line(self) -> None:
        if self._is_heading:
            self._run.add("\n")
            return
        run, self._run = self._run, Run()
        if line := run.line():
            self._parts.lines.append(line)

    def _span(self, node: Node) -> None:
        if not self._is_hidden(attribute(node, "style-name")):
            self._walk(node)

    def _ruby(self, node: Node) -> None:
        put_ruby(self._run, text_of(child(node, "ruby-base")), text_of(child(node, "ruby-text")), trusted=self.is_own)

    def _note(self, node: Node) -> None:
        body = child(node, "note-body")
        if body is not None and not self.is_own:
            self._notes += 1
            mark = f"[{self._notes}]"
            self._run.add(mark)
            self._parts.notes.append((mark, body))

    def _frame(self, node: Node) -> None:
        """A text box, or a picture in one or more formats of which the first that is known is taken."""
        said = text_of(child(node, "desc")) or text_of(child(node, "title"))
        shown = False
        for inner in node:
            name = local_name(inner)
            if name == "text-box":
                self._parts.boxes.append(inner)
            elif name == "image" and not shown and (picture := self._picture_of(inner)):
                line = line_of(said if is_said(said) else "")
                line.settle(BlockKind.CAPTION)
                line.picture, shown = picture, True
                self._parts.pictures.append(line)
