"""The text of a word processor as it is put together: lines by the roles that their styles give them."""

from reader.importers.lines import Line, has_han, with_lead
from reader.importers.named_styles import Role
from reader.importers.source import Page
from reader.model import BlockKind, Metadata

_DEEPEST = 6


class StyledText:
    """`is_own` is said of a file that Duidu wrote: its styles say all there is to say."""

    def __init__(self, *, is_own: bool = False) -> None:
        self.lines: list[Line] = []
        self._is_own = is_own
        self._titles: list[Line] = []
        self._picture: Line | None = None
        self._margins: set[str] = set()

    def add(self, lines: list[Line], role: Role | None, marker: str = "") -> None:
        """The lines of a paragraph; `marker` is its number or bullet."""
        if marker:
            lines[0] = with_lead(lines[0], marker)
            lines[0].kind = BlockKind.LIST_ITEM
        for line in lines:
            if role:
                line.settle(role.kind, level=role.level, folded=role.folded)
        if role and role.is_title:
            self._titles += lines
        under_picture, self._picture = self._picture, None
        if under_picture and role and role.kind is BlockKind.CAPTION:
            # The picture is shown with its caption; that takes the place of what was said for who does not see it.
            caption = lines.pop(0)
            under_picture.text, under_picture.plain, under_picture.rubies = caption.text, caption.plain, caption.rubies
        self.lines += lines

    def add_picture(self, line: Line) -> None:
        self.lines.append(line)
        self._picture = line

    def add_note(self, mark: str, lines: list[Line]) -> None:
        """A footnote, small as a caption."""
        if lines and lines[0].picture is None:
            lines[0] = with_lead(lines[0], f"{mark} ")
        for line in lines:
            line.settle(BlockKind.CAPTION)
        self.lines += lines

    def add_margin(self, lines: list[Line]) -> None:
        """What stands at the head or foot of pages: once, and not bare numbers of pages."""
        for line in lines:
            if line.text not in self._margins and any(map(str.isalpha, line.text)):
                self._margins.add(line.text)
                line.settle(BlockKind.NAVIGATION, folded=True)
                self.lines.append(line)

    def page(self, title: str, metadata: Metadata) -> Page:
        """The finished page. `title` is what the properties of the file say; the title in the text itself comes first,
        as that is often a left-over of another text."""
        own_title = next((line.plain for line in self._titles), "")
        if self._titles and not self._is_own:
            self._lower_headings()
        for line in self.lines if self._is_own else ():
            line.kind = line.kind or BlockKind.PARAGRAPH
        return Page(self.lines, own_title or (title if has_han(title) else "") or self._only_heading(), metadata)

    def _lower_headings(self) -> None:
        """Under a title of the whole, the first level of headings is the second."""
        titles = set(map(id, self._titles))
        for line in self.lines:
            if line.kind is BlockKind.HEADING and id(line) not in titles:
                line.level = min(line.level + 1, _DEEPEST)

    def _only_heading(self) -> str:
        first = [line.plain for line in self.lines if line.kind is BlockKind.HEADING and line.level == 1]
        return first[0] if len(first) == 1 else ""
