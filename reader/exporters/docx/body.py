"""word/document.xml, in pieces as the blocks come.

The order of elements is that of the schema (ECMA-376-1, annex A.1), on which Word insists.
"""

from collections.abc import Iterator, Sequence
from html import escape

from reader.exporters.document import Document, ShownSentence
from reader.exporters.docx.units import emus, half_points, twips
from reader.exporters.office.flow import Paragraph, Table, flow
from reader.exporters.office.images import Image
from reader.exporters.office.links import link_to
from reader.exporters.office.look import (
    CALM,
    CHINESE_WIDTH,
    COLUMN_GAP,
    ENGLISH_WIDTH,
    HIGHLIGHTS,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_WIDTH,
    Form,
    Look,
    highlight_name,
    scaled,
)
from reader.exporters.office.spans import Span, groups
from reader.exporters.parts import clean
from reader.model import PinyinStyle

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPEN = (
    f"{XML}<w:document"
    ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>\n'
)
_CLOSE = (
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
    f'<w:pgSz w:w="{twips(PAGE_WIDTH)}" w:h="{twips(PAGE_HEIGHT)}"/>'
    f'<w:pgMar w:top="{twips(MARGIN)}" w:right="{twips(MARGIN)}" w:bottom="{twips(MARGIN)}" w:left="{twips(MARGIN)}"'
    f' w:header="{twips(MARGIN / 2)}" w:footer="{twips(MARGIN / 2)}" w:gutter="0"/></w:sectPr>'
    "</w:body></w:document>\n"
)
_TABLE = (
    f'<w:tbl><w:tblPr><w:tblW w:w="{twips(TEXT_WIDTH)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    f'<w:tblGrid><w:gridCol w:w="{twips(CHINESE_WIDTH)}"/><w:gridCol w:w="{twips(ENGLISH_WIDTH)}"/></w:tblGrid>\n'
)
_CELL = (
    f'<w:tc><w:tcPr><w:tcW w:w="{twips(CHINESE_WIDTH)}" w:type="dxa"/>'
    f'<w:tcMar><w:right w:w="{twips(COLUMN_GAP)}" w:type="dxa"/></w:tcMar></w:tcPr>'
)
_ENGLISH_CELL = f'<w:tc><w:tcPr><w:tcW w:w="{twips(ENGLISH_WIDTH)}" w:type="dxa"/></w:tcPr>'
# Between tables, which Word would join, and after the last, where the schema wants a paragraph.
_GAP = '</w:tbl><w:p><w:pPr><w:pStyle w:val="DuiduGap"/></w:pPr></w:p>\n'
# Quotation marks, dashes and dots are in Chinese fonts and in others: Word takes the Chinese one only if told.
_HINT = '<w:rFonts w:hint="eastAsia"/>'
_NOT_BOLD = '<w:b w:val="0"/>'
_LINKED = '<w:rStyle w:val="Hyperlink"/>'


class Body:
    """Goes through the document once. What it needs in other parts stands afterwards in `notes`, in order from number
    1, in `images` by the names of their parts, and in `link`, the address that it links to, empty for none."""

    def __init__(self, document: Document, look: Look) -> None:
        self._document, self._look = document, look
        self.notes: list[str] = []
        self.images: dict[str, Image] = {}
        self.link = ""
        # LibreOffice 7.4 takes the colour of a reading from the style of the one before it, hence no styles for these.
        self._colours = tuple(colour[1:].upper() for colour in (CALM, *(look.tones or ())))
        self._ruby_ends = {
            name: (_ruby_start(document, look, form), _ruby_middle(form)) for name, form in look.forms.items()
        }

    def pieces(self) -> Iterator[str]:
        yield _OPEN
        for item in flow(self._document):
            if isinstance(item, Table):
                yield from self._table(item)
            else:
                yield self._paragraph(item)
        yield _CLOSE

    def _table(self, table: Table) -> Iterator[str]:
        yield _TABLE
        for chinese, english in table.rows:
            cells = f"{_CELL}{self._paragraph(chinese)}</w:tc>{_ENGLISH_CELL}{self._paragraph(english)}</w:tc>"
            yield f"<w:tr>{cells}</w:tr>\n"
        yield _GAP

    def _paragraph(self, paragraph: Paragraph) -> str:
        name = paragraph.style_name
        content = self._image(paragraph.image) if paragraph.image else ""
        if content and paragraph.sentences:
            content += "<w:r><w:br/></w:r>"
        if paragraph.is_address:
            content += self._address(paragraph.text)
        elif paragraph.text:
            content += _run(paragraph.text, _HINT if paragraph.style_name == "Title" else "")
        else:
            content += self._chinese(paragraph.sentences, *self._ruby_ends[name])
        return f'<w:p><w:pPr><w:pStyle w:val="{style_id(name)}"/></w:pPr>{content}</w:p>\n'

    def _chinese(self, sentences: Sequence[ShownSentence], start: str, middle: str) -> str:
        content: list[str] = []
        for number, sentence in enumerate(sentences):
            if number and sentence.gap:
                content.append(_run(clean(sentence.gap), _HINT))
            for group in groups(self._document, sentence):
                text = "".join(_run(span.text, _properties(span)) for span in group.spans)
                if group.reading:
                    reading = escape(group.reading, quote=False)
                    text = f"{start}{self._colours[group.tone]}{middle}{reading}{_BASE}{text}{_RUBY_END}"
                content.append(text)
            content += map(self._note, sentence.notes)
        return "".join(content)

    def _note(self, note: str) -> str:
        self.notes.append(clean(note).strip())
        number = len(self.notes)
        return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'

    def _address(self, address: str) -> str:
        self.link = link_to(address)
        if not self.link:
            return _run(address, "")
        return f'<w:hyperlink r:id="address">{_run(address, _LINKED)}</w:hyperlink>'

    def _image(self, image: Image) -> str:
        number = len(self.images) + 1
        self.images[f"image{number}.{image.suffix}"] = image
        width, height = map(emus, scaled(image.width, image.height))
        return _PICTURE.format(number=number, width=width, height=height)


def style_id(name: str) -> str:
    """The identifier of the style of a name, as Word makes them: "heading 1" -> "Heading1"."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def _run(text: str, properties: str) -> str:
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    space = ' xml:space="preserve"' if text != text.strip() or "\t" in text else ""
    content = escape(text, quote=False).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f"<w:r>{inner}<w:t{space}>{content}</w:t></w:r>"


def _properties(span: Span) -> str:
    style = f'<w:rStyle w:val="DuiduTone{span.tone}"/>' if span.tone else ""
    shade = ""
    if span.highlight:
        shade = (
            f'<w:shd w:val="clear" w:color="auto" w:fill="{HIGHLIGHTS[highlight_name(span.highlight)][1:].upper()}"/>'
        )
    return f"{style}{_HINT}{shade}"


def _ruby_start(document: Document, look: Look, form: Form) -> str:
    """What stands before the colour of a reading in a style of paragraphs.

    17.3.3.25: first the properties, then the guide text, then the base; sizes are half points, and so is the distance
    of the two baselines. That the reading is not bold in a heading is said here: in a style it would be said twice
    over, and so undone (17.7.3, toggle properties).
    """
    align = "rightVertical" if look.is_beside else "center"
    is_zhuyin = document.pinyin is PinyinStyle.ZHUYIN
    language = "zh-TW" if is_zhuyin else f"{look.fonts.language}-{look.fonts.country}"
    size, reading = half_points(form.size), half_points(form.reading)
    return (
        f'<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="{align}"/><w:hps w:val="{reading}"/><w:hpsRaise w:val="{size}"/>'
        f'<w:hpsBaseText w:val="{size}"/><w:lid w:val="{language}"/></w:rubyPr><w:rt><w:r><w:rPr>'
        f'<w:rStyle w:val="DuiduReading"/>{_NOT_BOLD if form.bold else ""}<w:color w:val="'
    )


def _ruby_middle(form: Form) -> str:
    """What stands between the colour of a reading and the reading."""
    return f'"/><w:sz w:val="{half_points(form.reading)}"/></w:rPr><w:t xml:space="preserve">'


_BASE, _RUBY_END = "</w:t></w:r></w:rt><w:rubyBase>", "</w:rubyBase></w:ruby></w:r>"
_PICTURE = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{number}" name="Picture {number}"/><a:graphic><a:graphicData'
    ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="image{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
