"""content.xml, in pieces as the blocks come."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from reader.exporters.document import Document, ShownSentence
from reader.exporters.odt.names import NAMESPACES, XML, point, reading_style, style_id
from reader.exporters.office.flow import Paragraph, Table, flow
from reader.exporters.office.images import Image
from reader.exporters.office.links import link_to
from reader.exporters.office.look import (
    CHINESE_WIDTH,
    COLUMN_GAP,
    ENGLISH_WIDTH,
    HIGHLIGHTS,
    TEXT_WIDTH,
    Look,
    highlight_name,
    scaled,
)
from reader.exporters.office.spans import Group, Span, groups
from reader.exporters.parts import clean

_OPEN = f'{XML}<office:document-content {NAMESPACES} office:version="1.3"><office:automatic-styles>\n'
_TABLE_STYLES = (
    '<style:style style:name="Beside" style:family="table"><style:table-properties'
    f' style:width="{point(TEXT_WIDTH)}" table:align="left" table:border-model="collapsing"/></style:style>\n'
    f'<style:style style:name="Chinese" style:family="table-column"><style:table-column-properties'
    f' style:column-width="{point(CHINESE_WIDTH)}"/></style:style>\n'
    f'<style:style style:name="English" style:family="table-column"><style:table-column-properties'
    f' style:column-width="{point(ENGLISH_WIDTH)}"/></style:style>\n'
    '<style:style style:name="ChineseCell" style:family="table-cell"><style:table-cell-properties fo:border="none"'
    f' fo:padding-left="0pt" fo:padding-right="{point(COLUMN_GAP)}" fo:padding-top="0pt" fo:padding-bottom="0pt"/>'
    "</style:style>\n"
    '<style:style style:name="EnglishCell" style:family="table-cell"><style:table-cell-properties fo:border="none"'
    ' fo:padding="0pt"/></style:style>\n'
)
_PICTURE_STYLE = (
    '<style:style style:name="Picture" style:family="graphic"><style:graphic-properties style:vertical-pos="top"'
    ' style:vertical-rel="baseline"/></style:style>\n'
)
_BODY, _CLOSE = (
    "</office:automatic-styles><office:body><office:text>\n",
    ("</office:text></office:body></office:document-content>\n"),
)
_COLUMNS = '<table:table-column table:style-name="Chinese"/><table:table-column table:style-name="English"/>\n'
_GAP = '</table:table><text:p text:style-name="Duidu_20_Gap"/>\n'
# Readers take several spaces for one, and none at the ends of a paragraph (ODF 1.3 part 3, 6.1.2).
_SPACES = re.compile("^ +| +$| {2,}")


class Body:
    """Goes through the document once; the pictures stand afterwards in `images` by their names."""

    def __init__(self, document: Document, look: Look) -> None:
        self._document, self._look = document, look
        self.images: dict[str, Image] = {}
        self._notes = self._tables = 0
        self._readings = {name: reading_style(form.reading) for name, form in look.forms.items()}

    def pieces(self) -> Iterator[str]:
        yield _OPEN + _TABLE_STYLES + _PICTURE_STYLE + _ruby_style(self._look) + _highlight_styles() + _BODY
        for item in flow(self._document):
            if isinstance(item, Table):
                yield from self._table(item)
            else:
                yield self._paragraph(item)
        yield _CLOSE

    def _table(self, table: Table) -> Iterator[str]:
        self._tables += 1
        yield f'<table:table table:name="Table{self._tables}" table:style-name="Beside">{_COLUMNS}'
        for row in table.rows:
            cells = (
                f'<table:table-cell table:style-name="{style}" office:value-type="string">{self._paragraph(paragraph)}'
                "</table:table-cell>"
                for style, paragraph in zip(("ChineseCell", "EnglishCell"), row, strict=True)
            )
            yield f"<table:table-row>{''.join(cells)}</table:table-row>\n"
        yield _GAP

    def _paragraph(self, paragraph: Paragraph) -> str:
        content = self._image(paragraph.image) if paragraph.image else ""
        if content and paragraph.sentences:
            content += "<text:line-break/>"
        if paragraph.is_address:
            content += _address(paragraph.text)
        elif paragraph.text:
            content += _text(paragraph.text)
        else:
            content += self._chinese(paragraph.sentences, self._readings[paragraph.style_name])
        name = style_id(paragraph.style_name)
        if paragraph.level:
            return f'<text:h text:style-name="{name}" text:outline-level="{paragraph.level}">{content}</text:h>\n'
        return f'<text:p text:style-name="{name}">{content}</text:p>\n'

    def _chinese(self, sentences: Sequence[ShownSentence], reading: str) -> str:
        content: list[str] = []
        for number, sentence in enumerate(sentences):
            if number and sentence.gap:
                content.append(_text(clean(sentence.gap)))
            for group in groups(self._document, sentence):
                text = "".join(map(_span, group.spans))
                content.append(_ruby(group, text, reading) if group.reading else text)
            content += map(self._note, sentence.notes)
        return "".join(content)

    def _note(self, note: str) -> str:
        self._notes += 1
        return (
            f'<text:note text:id="note{self._notes}" text:note-class="footnote"><text:note-citation>{self._notes}'
            '</text:note-citation><text:note-body><text:p text:style-name="Footnote"><text:s/>'
            f"{_text(clean(note).strip())}</text:p></text:note-body></text:note>"
        )

    def _image(self, image: Image) -> str:
        number = len(self.images) + 1
        name = f"image{number}.{image.suffix}"
        self.images[name] = image
        width, height = map(point, scaled(image.width, image.height))
        return (
            f'<draw:frame draw:name="Picture {number}" draw:style-name="Picture" text:anchor-type="as-char"'
            f' svg:width="{width}" svg:height="{height}"><draw:image xlink:href="Pictures/{name}" xlink:type="simple"'
            ' xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>'
        )


def _address(address: str) -> str:
    link = link_to(address)
    if not link:
        return _text(address)
    return f'<text:a xlink:type="simple" xlink:href="{escape(link)}">{_text(address)}</text:a>'


def _text(text: str) -> str:
    spaced = _SPACES.sub(lambda match: f'<text:s text:c="{len(match[0])}"/>', escape(text, quote=False))
    return spaced.replace("\t", "<text:tab/>")


def _span(span: Span) -> str:
    text = _text(span.text)
    if span.tone:
        text = f'<text:span text:style-name="Tone{span.tone}">{text}</text:span>'
    if span.highlight:
        name = highlight_name(span.highlight)
        text = f'<text:span text:style-name="Marked_{name}">{text}</text:span>'
    return text


def _ruby(group: Group, base: str, reading: str) -> str:
    style = f"{reading}_{group.tone}" if group.tone else reading
    return (
        f'<text:ruby text:style-name="Ruby"><text:ruby-base>{base}</text:ruby-base>'
        f'<text:ruby-text text:style-name="{style}">{escape(group.reading, quote=False)}</text:ruby-text></text:ruby>'
    )


def _ruby_style(look: Look) -> str:
    """ODF has no place at the right of a character; LibreOffice's own word for it is one that others pass over."""
    beside = ' loext:ruby-position="inter-character"' if look.is_beside else ""
    return (
        '<style:style style:name="Ruby" style:family="ruby"><style:ruby-properties style:ruby-align="center"'
        f' style:ruby-position="above"{beside}/></style:style>\n'
    )


def _highlight_styles() -> str:
    return "".join(
        f'<style:style style:name="Marked_{name}" style:family="text"><style:text-properties'
        f' fo:background-color="{colour}"/></style:style>\n'
        for name, colour in HIGHLIGHTS.items()
    )
