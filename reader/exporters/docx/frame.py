"""The small parts around the text: types, relations, settings, fonts, notes, footer, properties."""

from collections.abc import Sequence
from html import escape

from reader.exporters.document import Document
from reader.exporters.docx.body import XML, Body
from reader.exporters.office.look import Fonts
from reader.exporters.parts import clean

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

CONTENT_TYPES = f"""{XML}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/>
<Default Extension="jpeg" ContentType="image/jpeg"/>
<Default Extension="gif" ContentType="image/gif"/>
<Default Extension="bmp" ContentType="image/bmp"/>
<Override PartName="/word/document.xml" ContentType="{_WORD}document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_WORD}styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{_WORD}settings+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="{_WORD}fontTable+xml"/>
<Override PartName="/word/footnotes.xml" ContentType="{_WORD}footnotes+xml"/>
<Override PartName="/word/footer1.xml" ContentType="{_WORD}footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/docProps/app.xml"\
 ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
</Types>
"""
RELATIONS = f"""{XML}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="document" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="core" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
<Relationship Id="app" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/>
</Relationships>
"""
SETTINGS = f"""{XML}<w:settings {_W}>
<w:zoom w:percent="100"/>
<w:defaultTabStop w:val="420"/>
<w:characterSpacingControl w:val="compressPunctuation"/>
<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
</w:compat>
</w:settings>
"""
FOOTER = (
    f'{XML}<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>\n'
)
APP = (
    f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Duidu</Application></Properties>\n"
)
# By country: what a program without the font goes by (17.8.3.2; the character sets of Windows).
_CHARACTER_SETS = {"CN": "86", "TW": "88", "HK": "88"}


def document_relations(body: Body) -> str:
    """What the text refers to; nothing outside but the article's own address, which only a click opens."""
    parts = [(name, name, f"{name}.xml") for name in ("styles", "settings", "fontTable", "footnotes")]
    parts.append(("footer", "footer", "footer1.xml"))
    parts += [(name.partition(".")[0], "image", f"media/{name}") for name in body.images]
    lines = [f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for id_, kind, to in parts]
    if body.link:
        target = escape(body.link)
        lines.append(f'<Relationship Id="address" Type="{_OFFICE}/hyperlink" Target="{target}" TargetMode="External"/>')
    inner = "\n".join(lines)
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">\n{inner}\n</Relationships>\n'


def font_table(fonts: Fonts) -> str:
    chinese = _font(fonts.chinese, fonts.chinese_else, _CHARACTER_SETS[fonts.country], "roman")
    return f"{XML}<w:fonts {_W}>\n{chinese}{_font(fonts.latin, fonts.latin_else, '00', 'swiss')}</w:fonts>\n"


def _font(name: str, other: str, character_set: str, family: str) -> str:
    return (
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="{character_set}"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>\n'
    )


def footnotes(notes: Sequence[str]) -> str:
    """The reader's notes, after the two rules that Word wants."""
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>\n'
        for number, kind in enumerate(("separator", "continuationSeparator"), -1)
    )
    shown = "".join(_footnote(number, note) for number, note in enumerate(notes, 1))
    return f"{XML}<w:footnotes {_W}>\n{rules}{shown}</w:footnotes>\n"


def _footnote(number: int, note: str) -> str:
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr>'
        '<w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r>'
        '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve"> '
        f"{escape(note, quote=False)}</w:t></w:r></w:p></w:footnote>\n"
    )


def core(document: Document) -> str:
    """What the file says about itself, without times: the same text gives the same file."""
    fields = (
        ("title", document.title),
        ("creator", document.metadata.author),
        ("language", document.language),
        ("identifier", document.identifier),
    )
    inner = "".join(f"<dc:{name}>{escape(clean(value))}</dc:{name}>" for name, value in fields if value)
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{inner}</cp:coreProperties>\n'
    )
