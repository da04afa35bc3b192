"""The text of a word processor as it is put together: lines by the roles that their styles give them."""

from dataclasses import dataclass, field

from reader.importers.bounds import Bounds
from reader.importers.bylines import merge
from reader.importers.cleanup import classify, read_metadata
from reader.importers.lines import Line, has_han, joined, with_lead
from reader.importers.markup import Node
from reader.importers.named_styles import Role
from reader.importers.own_html import FIELDS
from reader.importers.rubies import settle_toneless
from reader.importers.source import Page
from reader.model import BlockKind, Metadata

_DEEPEST = 6
# Nothing in a line may end it: characters of str.splitlines, and tabs.
ONE_LINE = str.maketrans(dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029", " "))


@dataclass(slots=True)
class Parts:
    """What a paragraph holds: its lines, the pictures in it, text boxes with more paragraphs, and notes by their
    marks."""

    lines: list[Line] = field(default_factory=list[Line])
    pictures: list[Line] = field(default_factory=list[Line])
    boxes: list[Node] = field(default_factory=list[Node])
    notes: list[tuple[str, Node]] = field(default_factory=list[tuple[str, Node]])


class StyledText:
    """A text, or a part of one. `is_own` is set for a file that Duidu wrote: its styles say all there is to say."""

    def __init__(self, bounds: Bounds) -> None:
        self.lines: list[Line] = []
        self.is_own = False
        self._bounds = bounds
        self._facts: dict[str, str] = {}
        self._notes: list[Line] = []
        self._margins: dict[str, Line] = {}
        self._titles: list[Line] = []
        self._picture: Line | None = None

    def add(self, parts: Parts, role: Role | None, marker: str = "") -> None:
        """A paragraph; `marker` is its number or bullet. Raises ReaderError TOO_LARGE."""
        self._bounds.count(parts.lines)
        if self.is_own and role and self._is_apart(parts.lines, role):
            return
        if role and role.kind is BlockKind.CAPTION:
            # LibreOffice keeps a picture in the paragraph of its caption.
            self._add_pictures(parts.pictures)
            self._add_lines(parts.lines, role, marker)
        else:
            self._add_lines(parts.lines, role, marker)
            self._add_pictures(parts.pictures)

    def _is_apart(self, lines: list[Line], role: Role) -> bool:
        """Whether a paragraph of a file of our own is no block: a title that the text does not have, a fact, or the
        next sentence of the block before."""
        if role.is_fact:
            for line in lines:
                label, _, value = line.text.partition(": ")
                self._facts |= {FIELDS[label]: value} if label in FIELDS else {}
                self._facts |= {"address": line.text} if line.text.startswith(("http://", "https://")) else {}
        elif role.continues and self.lines:
            for line in lines:
                self.lines[-1] = joined(self.lines[-1], line)
        else:
            return role.is_title
        return True

    def _add_lines(self, lines: list[Line], role: Role | None, marker: str) -> None:
        if not lines:
            return
        if marker:
            lines[0] = with_lead(lines[0], marker)
            lines[0].kind = BlockKind.LIST_ITEM
        for line in lines:
            if role:
                line.settle(role.kind, level=role.level, folded=role.folded)
        if role and role.is_title:
            self._titles += lines
        picture, self._picture = self._picture, None
        if picture and role and role.kind is BlockKind.CAPTION:
            # The picture is shown with its caption; that takes the place of what was said for who does not see it.
            caption = lines.pop(0)
            picture.text, picture.plain, picture.rubies = caption.text, caption.plain, caption.rubies
        self.lines += lines

    def _add_pictures(self, lines: list[Line]) -> None:
        self.lines += lines
        self._picture = lines[-1] if lines else self._picture

    def add_note(self, mark: str, lines: list[Line]) -> None:
        """A footnote or endnote, which stands under the whole text, small as a caption."""
        if lines and lines[0].picture is None:
            lines[0] = with_lead(lines[0], f"{mark} ")
        for line in lines:
            line.settle(BlockKind.CAPTION)
        self._notes += lines

    def add_margin(self, lines: list[Line]) -> None:
        """What stands at the head or foot of pages: once, and not bare numbers of pages."""
        for line in lines:
            if any(map(str.isalpha, line.text)):
                line.settle(BlockKind.NAVIGATION, folded=True)
                self._margins.setdefault(line.text, line)

    def page(self, title: str, metadata: Metadata) -> Page:
        """The finished page. `title` and `metadata` are what the properties of the file say. What the text says goes
        before: properties are often left over from another text."""
        said = title if has_han(title) or self.is_own else ""
        shown = next((line.plain for line in self._titles), "")
        if self.is_own:
            for line in self.lines:
                line.kind = line.kind or BlockKind.PARAGRAPH
        elif self._titles:
            self._lower_headings()
        elif not any(line.kind is BlockKind.HEADING for line in self.lines):
            # Nobody used the styles: the rules for plain texts see more.
            shown = classify(self.lines, marked_up=True, furniture=False).title
        lines = [*self.lines, *self._notes, *self._margins.values()]
        if not self.is_own:
            settle_toneless(lines)
        read = merge(Metadata(**self._facts), read_metadata(self.lines, marked_up=True))
        return Page(lines, shown or said or self._only_heading(), merge(read, metadata))

    def _lower_headings(self) -> None:
        """Under a title of the whole, the first level of headings is the second."""
        titles = set(map(id, self._titles))
        for line in self.lines:
            if line.kind is BlockKind.HEADING and id(line) not in titles:
                line.level = min(line.level + 1, _DEEPEST)

    def _only_heading(self) -> str:
        first = [line.plain for line in self.lines if line.kind is BlockKind.HEADING and line.level == 1]
        return first[0] if len(first) == 1 else ""
