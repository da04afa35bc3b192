"""word/styles.xml."""

from collections.abc import Iterator
from html import escape

from reader.exporters.docx.body import XML, style_id
from reader.exporters.docx.units import half_points, twips
from reader.exporters.office.flow import Style
from reader.exporters.office.look import CALM, LINK, RULE, Fonts, Form, Look

# Written by Word itself under these names; what is ours begins with "Duidu".
_FIXED = f"""\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>\
<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>\
<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>\
</w:tblPr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>\
<w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="DuiduGap"><w:name w:val="Duidu Gap"/>\
<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>\
<w:rPr><w:sz w:val="2"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/>\
<w:uiPriority w:val="99"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="{CALM[1:].upper()}"/>\
<w:sz w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>\
<w:uiPriority w:val="99"/><w:rPr><w:sz w:val="19"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>\
<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>\
</w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/>\
<w:uiPriority w:val="99"/><w:rPr><w:color w:val="{LINK[1:].upper()}"/><w:u w:val="single"/></w:rPr></w:style>
"""


def styles(look: Look) -> str:
    return (
        f'{XML}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\n'
        f"{_defaults(look)}{_FIXED}"
        + "".join(map(_paragraph_style, look.forms.values()))
        + "".join(_character_styles(look))
        + "</w:styles>\n"
    )


def _defaults(look: Look) -> str:
    fonts, size = look.fonts, half_points(look.forms[Style.BODY].size)
    language = f"{fonts.language}-{fonts.country}"
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(fonts)}<w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/><w:lang w:val="en-US" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>\n"
    )


def _fonts(fonts: Fonts) -> str:
    latin, chinese = escape(fonts.latin), escape(fonts.chinese)
    return f'<w:rFonts w:ascii="{latin}" w:eastAsia="{chinese}" w:hAnsi="{latin}" w:cs="{latin}"/>'


def _paragraph_style(form: Form) -> str:
    is_own = form.name.startswith("Duidu")
    custom = ' w:customStyle="1"' if is_own else ""
    following = "" if is_own else f'<w:next w:val="{style_id(Style.BODY)}"/>'
    size = half_points(form.size)
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id(form.name)}"><w:name w:val="{form.name}"/>'
        f'<w:basedOn w:val="Normal"/>{following}<w:uiPriority w:val="{9 if form.level else 10}"/><w:qFormat/>'
        f"<w:pPr>{''.join(_paragraph_properties(form))}</w:pPr><w:rPr>{'<w:b/><w:bCs/>' if form.bold else ''}"
        f'{_colour(form.colour)}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>\n'
    )


def _paragraph_properties(form: Form) -> Iterator[str]:
    if form.kept:
        yield "<w:keepNext/>"
    if form.ruled:
        yield f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{RULE[1:].upper()}"/></w:pBdr>'
    yield (
        f'<w:spacing w:before="{twips(form.before)}" w:after="{twips(form.after)}" w:line="{twips(form.line)}"'
        ' w:lineRule="atLeast"/>'
    )
    if form.indent:
        hanging = f' w:hanging="{twips(form.hanging)}"' if form.hanging else ""
        yield f'<w:ind w:left="{twips(form.indent)}"{hanging}/>'
    if form.level:
        yield f'<w:outlineLvl w:val="{form.level - 1}"/>'


def _colour(colour: str) -> str:
    return f'<w:color w:val="{colour[1:].upper()}"/>' if colour else ""


def _character_styles(look: Look) -> Iterator[str]:
    """Readings, which no speller should look at, and what is coloured by its tone."""
    yield _character_style("Duidu Reading", "<w:noProof/>")
    for tone, colour in enumerate(look.tones or (), 1):
        yield _character_style(f"Duidu Tone {tone}", _colour(colour))


def _character_style(name: str, properties: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{properties}</w:rPr></w:style>\n'
    )
