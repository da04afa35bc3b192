"""styles.xml."""

from collections.abc import Iterator

from reader.exporters.odt.names import NAMESPACES, XML, point, reading_style, shown_name, style_id
from reader.exporters.office.flow import Style
from reader.exporters.office.look import CALM, LINK, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, RULE, Fonts, Form, Look

_FIXED = f"""\
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Duidu_20_Gap" style:display-name="Duidu Gap" style:family="paragraph"\
 style:parent-style-name="Standard"><style:paragraph-properties fo:line-height="1pt"/>\
<style:text-properties fo:font-size="1pt" style:font-size-asian="1pt"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">\
<style:paragraph-properties fo:text-align="center"/><style:text-properties fo:color="{CALM}" fo:font-size="9pt"\
 style:font-size-asian="9pt"/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">\
<style:text-properties fo:font-size="9.5pt" style:font-size-asian="9.5pt"/></style:style>
<style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text">\
<style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text">\
<style:text-properties fo:color="{LINK}" style:text-underline-style="solid" style:text-underline-width="auto"\
 style:text-underline-color="font-color"/></style:style>
"""
_NOTES = (
    '<text:notes-configuration text:note-class="footnote" text:default-style-name="Footnote"'
    ' text:citation-style-name="Footnote_20_anchor" text:citation-body-style-name="Footnote_20_anchor"'
    ' style:num-format="1" text:start-value="0"'
    ' text:footnotes-position="page" text:start-numbering-at="document"/>\n'
)
_PAGE = f"""\
<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties\
 fo:page-width="{point(PAGE_WIDTH)}" fo:page-height="{point(PAGE_HEIGHT)}" style:print-orientation="portrait"\
 fo:margin-top="{point(MARGIN)}" fo:margin-bottom="{point(MARGIN / 2)}" fo:margin-left="{point(MARGIN)}"\
 fo:margin-right="{point(MARGIN)}"/><style:footer-style><style:header-footer-properties\
 fo:min-height="{point(MARGIN / 2)}" fo:margin-top="{point(MARGIN / 4)}"/></style:footer-style></style:page-layout>\
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>\
<text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number></text:p>\
</style:footer></style:master-page></office:master-styles>
"""


def styles(look: Look) -> str:
    return (
        f'{XML}<office:document-styles {NAMESPACES} office:version="1.3">\n'
        f"{_font_faces(look.fonts)}<office:styles>{_defaults(look)}{_FIXED}"
        + "".join(map(_paragraph_style, look.forms.values()))
        + "".join(_text_styles(look))
        + f"{_NOTES}</office:styles>\n{_PAGE}</office:document-styles>\n"
    )


def _font_faces(fonts: Fonts) -> str:
    # A list of families: the first that is there is taken.
    faces = (
        (fonts.chinese, fonts.chinese_else, "roman"),
        (fonts.latin, fonts.latin_else, "swiss"),
    )
    inner = "".join(
        f'<style:font-face style:name="{name}" svg:font-family="\'{name}\', {other}"'
        f' style:font-family-generic="{family}" style:font-pitch="variable"/>\n'
        for name, other, family in faces
    )
    return f"<office:font-face-decls>\n{inner}</office:font-face-decls>\n"


def _defaults(look: Look) -> str:
    fonts, size = look.fonts, point(look.forms[Style.BODY].size)
    return (
        '<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"'
        ' style:text-autospace="ideograph-alpha" style:punctuation-wrap="hanging" style:line-break="strict"/>'
        f'<style:text-properties style:font-name="{fonts.latin}" fo:font-size="{size}" fo:language="en"'
        f' fo:country="US" style:font-name-asian="{fonts.chinese}" style:font-size-asian="{size}"'
        f' style:language-asian="{fonts.language}" style:country-asian="{fonts.country}"'
        f' style:font-name-complex="{fonts.latin}"/></style:default-style>\n'
    )


def _paragraph_style(form: Form) -> str:
    weight = ' fo:font-weight="bold" style:font-weight-asian="bold"' if form.bold else ""
    colour = f' fo:color="{form.colour}"' if form.colour else ""
    outline = f' style:default-outline-level="{form.level}"' if form.level else ""
    following = f' style:next-style-name="{style_id(Style.BODY)}"' if form.level else ""
    size = point(form.size)
    return (
        f'<style:style style:name="{style_id(form.name)}" style:display-name="{shown_name(form.name)}"'
        f' style:family="paragraph" style:parent-style-name="Standard"{following}{outline}>'
        f"<style:paragraph-properties {' '.join(_paragraph_properties(form))}/>"
        f'<style:text-properties fo:font-size="{size}" style:font-size-asian="{size}"{weight}{colour}/></style:style>\n'
    )


def _paragraph_properties(form: Form) -> Iterator[str]:
    yield f'fo:margin-top="{point(form.before)}"'
    yield f'fo:margin-bottom="{point(form.after)}"'
    yield f'style:line-height-at-least="{point(form.line)}"'
    if form.indent:
        yield f'fo:margin-left="{point(form.indent)}"'
        yield f'fo:text-indent="{point(-form.hanging)}"'
    if form.ruled:
        yield f'fo:border-left="2.25pt solid {RULE}" fo:padding-left="8pt"'
    if form.kept:
        yield 'fo:keep-with-next="always"'


def _text_styles(look: Look) -> Iterator[str]:
    """What is coloured by its tone, and readings, which no speller should look at."""
    tones = tuple(enumerate(look.tones or (), 1))
    for tone, colour in tones:
        yield _text_style(f"Tone{tone}", f"Duidu Tone {tone}", f'fo:color="{colour}"')
    for half_points in sorted({round(form.reading * 2) for form in look.forms.values()}):
        size = half_points / 2
        name, shown = reading_style(size), f"Duidu Reading {size:g}"
        plain = (
            f'fo:font-size="{point(size)}" style:font-size-asian="{point(size)}" fo:font-weight="normal"'
            ' style:font-weight-asian="normal" fo:language="zxx" fo:country="none"'
        )
        yield _text_style(name, shown, f'{plain} fo:color="{CALM}"')
        for tone, colour in tones:
            yield _text_style(f"{name}_{tone}", f"{shown} {tone}", f'{plain} fo:color="{colour}"')


def _text_style(name: str, shown: str, properties: str) -> str:
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="text"><style:text-properties'
        f" {properties}/></style:style>\n"
    )
