"""The paragraphs of a DOCX: what of them is text, and what hangs in it."""

import re
from collections.abc import Callable

from reader.importers.docx_styles import is_on
from reader.importers.images import is_said
from reader.importers.lines import line_of
from reader.importers.markup import Node, attribute, child, local_name
from reader.importers.numbering import integer
from reader.importers.rubies import put_ruby
from reader.importers.run import Run
from reader.importers.styled import ONE_LINE, Parts
from reader.model import BlockKind, Picture

# Properties, what was deleted or moved away, the codes of fields.
_UNSEEN = frozenset(
    (
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "rubyPr"),
        *("del", "moveFrom", "delText", "delInstrText", "fldData", "annotationRef"),
    )
)
# The phonetic guide of Word 97, which Word still writes where a file says so: EQ \o\ad(\s\up 9(cháng),长).
_OLD_GUIDE = re.compile(r"\s*EQ\s[^()]{0,200}\\o\\a[a-z]\(\\s\\up\s?\d{1,3}\(([^()]{1,60})\)\s?,([^()]{1,60})\)")
# In characters; one of a phonetic guide is much shorter.
_LONGEST_CODE = 1000
# English Metric Units of the longer side of what is an icon: 40 pixels.
_ICON = 381_000


class ParagraphReader:
    """Reads the paragraphs of one part, one after the other.

    `picture_of` gives the picture of a relation's id; `mark_of` the mark in the text of the note of an element such as
    <w:footnoteReference>; `is_hidden` says whether a style of characters hides them. Whatever is over `trusted`
    characters is a reading.
    """

    def __init__(
        self,
        picture_of: Callable[[str], Picture | None],
        mark_of: Callable[[Node], str],
        is_hidden: Callable[[str], bool],
        *,
        trusted: bool = False,
    ) -> None:
        self._trusted = trusted
        self._picture_of, self._mark_of, self._is_hidden = picture_of, mark_of, is_hidden
        self._run = Run()
        self._parts = Parts()
        self._is_heading = False
        # Of each open field whether its result has begun, and the code of the innermost one.
        self._fields: list[bool] = []
        self._code = ""
        self._said, self._is_icon = "", False
        self._handlers: dict[str, Callable[[Node], None]] = {
            "t": lambda node: self._add(node.text or ""),
            "tab": lambda _: self._add(" "),
            "noBreakHyphen": lambda _: self._add("-"),
            "cr": lambda _: self._end_line(),
            "br": self._break,
            "sym": self._symbol,
            "r": self._read_run,
            "sdt": self._read_control,
            "ruby": self._ruby,
            "fldChar": self._field,
            "instrText": self._field_code,
            "footnoteReference": self._note,
            "endnoteReference": self._note,
            "AlternateContent": self._alternatives,
            "txbxContent": lambda node: self._parts.boxes.append(node),
            "extent": self._size,
            "docPr": self._describe,
            "blip": lambda node: self._picture(attribute(node, "embed")),
            "imagedata": lambda node: self._picture(attribute(node, "id")),
        }

    def read(self, paragraph: Node, *, is_heading: bool = False) -> Parts:
        """The parts of a paragraph. One whose end was deleted gives its text to the next; the breaks of lines in a
        heading are none of its text."""
        self._parts, self._is_heading = Parts(), is_heading
        self._fields, self._code = [], ""
        self._walk(paragraph)
        if child(paragraph, "pPr", "rPr", "del") is None:
            self._end_line(of_all=True)
        return self._parts

    def _walk(self, node: Node) -> None:
        for inner in node:
            name = local_name(inner)
            if name not in _UNSEEN:
                self._handlers.get(name, self._walk)(inner)

    def _add(self, text: str) -> None:
        if all(self._fields):
            self._run.add(text.translate(ONE_LINE), as_is=True)

    def _end_line(self, *, of_all: bool = False) -> None:
        if self._is_heading and not of_all:
            self._run.add("\n")
            return
        run, self._run = self._run, Run()
        if line := run.line():
            self._parts.lines.append(line)

    def _break(self, node: Node) -> None:
        if attribute(node, "type") in ("", "textWrapping"):
            self._end_line()

    def _symbol(self, node: Node) -> None:
        """A character of a font of symbols is none of Unicode's (its code is of the private use area)."""
        code = attribute(node, "char")
        if re.fullmatch("[0-9A-Fa-f]{4}", code) and not 0xD800 <= int(code, 16) < 0xF900:
            self._add(chr(int(code, 16)))

    def _read_run(self, node: Node) -> None:
        properties = child(node, "rPr")
        if properties is not None and self._hides(properties):
            return
        self._walk(node)

    def _hides(self, properties: Node) -> bool:
        style = child(properties, "rStyle")
        return is_on(child(properties, "vanish")) or (style is not None and self._is_hidden(attribute(style, "val")))

    def _read_control(self, node: Node) -> None:
        """A field to fill in; what asks for it to be filled in is no text."""
        if not is_on(child(node, "sdtPr", "showingPlcHdr")):
            self._walk(node)

    def _ruby(self, node: Node) -> None:
        if all(self._fields):
            base, note = _inner_text(child(node, "rubyBase")), _inner_text(child(node, "rt"))
            put_ruby(self._run, base, note, trusted=self._trusted)

    def _field(self, node: Node) -> None:
        match attribute(node, "fldCharType"):
            case "begin":
                self._fields.append(False)
                self._code = ""
            case "separate" if self._fields:
                self._fields[-1] = True
            case "end" if self._fields:
                has_result = self._fields.pop()
                if not has_result and (guide := _OLD_GUIDE.match(self._code)) and all(self._fields):
                    put_ruby(self._run, guide[2].strip(), guide[1])
            case _:
                pass

    def _field_code(self, node: Node) -> None:
        if len(self._code) < _LONGEST_CODE:
            self._code += node.text or ""

    def _note(self, node: Node) -> None:
        if not attribute(node, "customMarkFollows"):
            self._add(self._mark_of(node))

    def _alternatives(self, node: Node) -> None:
        """The same thing for newer and older programs (ISO/IEC 29500-3): one of them is read."""
        chosen = child(node, "Choice")
        if chosen is None:
            chosen = child(node, "Fallback")
        if chosen is not None:
            self._walk(chosen)

    def _size(self, node: Node) -> None:
        sides = [integer(attribute(node, side), _ICON + 1) for side in ("cx", "cy")]
        self._is_icon = max(sides) <= _ICON

    def _describe(self, node: Node) -> None:
        said = attribute(node, "descr") or attribute(node, "title")
        self._said = " ".join(said.split()) if is_said(said) else ""

    def _picture(self, relation: str) -> None:
        said, self._said = self._said, ""
        is_icon, self._is_icon = self._is_icon, False
        picture = None if is_icon or not all(self._fields) else self._picture_of(relation)
        if picture:
            line = line_of(said)
            line.settle(BlockKind.CAPTION)
            line.picture = picture
            self._parts.pictures.append(line)


def _inner_text(node: Node | None) -> str:
    texts = node.itertext("{*}t", with_tail=False) if node is not None else ()
    return "".join(map(str, texts)).translate(ONE_LINE)
