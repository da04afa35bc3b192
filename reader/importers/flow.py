"""A tree of HTML to lines, broken where a browser's layout would break them."""

import re
from collections.abc import Iterator

from reader.importers.bounds import Bounds
from reader.importers.frames import Figure, Flowed, Frame, Item, frame_of, is_label, is_unseen
from reader.importers.images import PictureOf, image_of
from reader.importers.lines import Line, line_of, with_lead
from reader.importers.markup import Node, local_name
from reader.importers.place import place_of
from reader.importers.rubies import RubyReader
from reader.importers.run import Run
from reader.model import BlockKind
from reader.model.references import unescaped

_NUMBERED = re.compile(r"[(（]?[\d一二三四五六七八九十]{1,4}[.、．)）:：]")


def lines_of(root: Node, picture_of: PictureOf) -> list[Line]:
    """The lines of a page or of a part of one, in order. None is judged: only what its element says is settled.

    `picture_of` is given the address of an image as the page has it, and returns its bytes, or None where they did not
    come with the page or are not worth a block. What is said in the place of a picture that did not come is folded.
    """
    return [flowed.line for flowed in flow(root, picture_of)]


def flow(root: Node, picture_of: PictureOf, *, trusted: bool = False) -> list[Flowed]:
    """As lines_of, with where each line lies. Whatever is over `trusted` characters is a reading. Raises ReaderError
    TOO_LARGE, which names no file."""
    walker = _Walker(root, picture_of, trusted=trusted)
    walker.walk(root)
    return walker.found


class _Walker:
    """Goes through the tree once, without recursion, and makes a line wherever a block begins or ends."""

    def __init__(self, root: Node, picture_of: PictureOf, *, trusted: bool) -> None:
        self.found: list[Flowed] = []
        self._picture_of = picture_of
        self._rubies = RubyReader(root, trusted=trusted)
        self._run = Run()
        self._frames = [Frame(root, root, "")]
        # Pictures in the middle of a line stand under it.
        self._late: list[Flowed] = []
        self._after_label = False
        self._bounds = Bounds("")

    def walk(self, root: Node) -> None:
        trail = [iter([root])]
        while trail:
            child = next(trail[-1], None)
            if child is None:
                trail.pop()
                if trail:
                    self._leave()
            elif (inner := self._enter(child)) is not None:
                trail.append(inner)
            elif child is not root:
                self._text(child.tail)
        self._end_line()

    def _enter(self, node: Node) -> Iterator[Node] | None:
        """Begin an element: what is inside it, or None if it is done with."""
        if not isinstance(node.tag, str):
            # An entity that XML does not define and lxml leaves: &nbsp;
            self._text(unescaped(node.text or ""))
            return None
        tag = local_name(node).lower()
        if is_unseen(node, tag):
            return None
        if tag in ("br", "hr"):
            self._end_line()
        elif tag == "ruby":
            self._rubies.read(node, self._run, linked=self._frames[-1].in_link)
        elif tag in ("img", "image", "svg"):
            self._put_image(node)
        else:
            self._open(node, tag)
            return iter(node)
        return None

    def _open(self, node: Node, tag: str) -> None:
        frame = frame_of(node, tag, self._frames[-1])
        if frame.is_block and not self._after_label:
            self._end_line()
        self._after_label = False
        self._frames.append(frame)
        self._text(node.text)

    def _leave(self) -> None:
        frame = self._frames[-1]
        self._after_label = is_label(frame.node, self._run.text) if frame.tag in ("td", "th", "dt") else False
        if frame.is_block and not self._after_label:
            self._end_line()
        node = self._frames.pop().node
        if len(self._frames) > 1:
            self._text(node.tail)

    def _text(self, text: str | None) -> None:
        if not text:
            return
        frame = self._frames[-1]
        if not frame.keeps_breaks:
            self._run.add(text, linked=frame.in_link)
            return
        first, *others = text.split("\n")
        self._run.add(first, linked=frame.in_link, as_is=True)
        for row in others:
            self._end_line()
            self._run.add(row, linked=frame.in_link, as_is=True)

    def _end_line(self) -> None:
        run, self._run = self._run, Run()
        late, self._late = self._late, []
        if line := run.line():
            self._bounds.count([line])
            self._put(line, run.linked)
        for flowed in late:
            self._show_image(flowed)

    def _put(self, line: Line, linked: int) -> None:
        frame = self._frames[-1]
        line.kind, line.level = frame.kind, frame.level
        if frame.kind is BlockKind.LIST_ITEM:
            line = _itemised(line, frame.item)
        flowed = Flowed(line, self._block, linked)
        line.place = place_of(flowed.node)
        if line.kind is BlockKind.CAPTION:
            self._show_caption(flowed)
        else:
            self.found.append(flowed)

    @property
    def _block(self) -> Node:
        return self._frames[-1].block

    def _put_image(self, node: Node) -> None:
        image = image_of(node, self._picture_of)
        if image.inline:
            self._run.add(image.text)
        elif image.picture or image.text:
            line = line_of(image.text)
            line.settle(BlockKind.CAPTION, folded=image.picture is None)
            line.picture, line.place = image.picture, place_of(node)
            flowed = Flowed(line, node)
            if self._run.length:
                self._late.append(flowed)
            else:
                self._show_image(flowed)

    def _show_image(self, flowed: Flowed) -> None:
        """An image under its own caption is one line with it."""
        figure = self._frames[-1].figure or Figure()
        if figure.caption and not figure.image:
            figure.image = figure.caption
            figure.caption.line.picture = flowed.line.picture
            return
        figure.image = flowed
        self.found.append(flowed)

    def _show_caption(self, flowed: Flowed) -> None:
        """A caption takes the place of what was said in the image's place."""
        figure = self._frames[-1].figure or Figure()
        image = figure.image
        if image is None or figure.caption:
            figure.caption = figure.caption or flowed
            self.found.append(flowed)
            return
        flowed.line.picture = image.line.picture
        image.line, image.node, image.linked = flowed.line, flowed.node, flowed.linked
        figure.caption = image


def _itemised(line: Line, item: Item) -> Line:
    """The first line of a list item with its marker; the others are paragraphs of it."""
    if item.started:
        line.kind = None
        return line
    item.started = True
    marker = "" if _NUMBERED.match(line.plain) else item.marker
    if not marker:
        return line
    return with_lead(line, marker)
