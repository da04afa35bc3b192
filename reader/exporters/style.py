"""The look of an exported page: one style sheet, no font, picture or script from elsewhere.

Colours are those of the window (reader/ui/theme.py; tests/exporters/test_html.py compares them).
"""

from reader.exporters.ruby_style import DARK_MARKS, LIGHT_MARKS, families, ruby_rules, tone_classes, tone_rules
from reader.model.tones import Palette

# The papers of the sheet below: on the screen, in the dark, in print.
PAPER, DARK_PAPER, PRINT_PAPER = "#FAF8F3", "#1C1B1A", "#FFFFFF"


def style_sheet(language: str, tones: Palette | None = None) -> str:
    """The style sheet for a page whose Chinese is in `language`, a BCP 47 tag, coloured by `tones`."""
    sheet = _PAGE.replace("CHINESE_FAMILIES", families(language)) + ruby_rules(language) + _BLOCKS + _MEDIA
    return sheet + _tones(tones) if tones else sheet


def _tones(tones: Palette) -> str:
    return (
        tone_rules(tones, PAPER, LIGHT_MARKS)
        + f"@media screen and (prefers-color-scheme: dark) {{\n{tone_rules(tones, DARK_PAPER, DARK_MARKS)}}}\n"
        + f"@media print {{\n{tone_rules(tones, PRINT_PAPER, LIGHT_MARKS)}}}\n"
        + tone_classes()
    )


def _mark_variables(marks: dict[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in marks.items())


_PAGE = f"""\
:root {{
  color-scheme: light dark;
  --paper: #FAF8F3; --ink: #1F1E1B; --calm: #645E53; --accent: #9A3B26; --line: #DDD7CA;
  {_mark_variables(LIGHT_MARKS)}
}}
@media screen and (prefers-color-scheme: dark) {{
  :root {{
    --paper: #1C1B1A; --ink: #E7E3DA; --calm: #B0A999; --accent: #E59A7F; --line: #3A3733;
    {_mark_variables(DARK_MARKS)}
  }}
}}
body {{
  box-sizing: border-box; max-width: 46rem; margin: 0 auto; padding: 3.5rem 2rem 5rem;
  background: var(--paper); color: var(--ink);
  font: 1.25rem/1.8 CHINESE_FAMILIES, sans-serif;
  line-break: strict; text-spacing-trim: trim-start; text-autospace: normal; overflow-wrap: break-word;
}}
a {{ color: var(--accent); text-underline-offset: .2em; }}
body.paired {{ max-width: 88rem; padding-left: 3rem; padding-right: 3rem; }}
.row {{ margin: 0 0 1.4rem; }}
.paired .row {{ display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }}
.paired .row {{ column-gap: 3.5rem; align-items: baseline; }}
.stacked .row {{ margin-bottom: 2rem; }}
.zh, .en {{ margin: 0; }}
.stacked .en {{ margin-top: .4rem; }}
.sentences .row .en {{ margin-bottom: 1.1rem; }}
"""
_BLOCKS = """\
rt { color: var(--calm); }
.beside h1 { font-size: 1.9rem; }
.en, .note, .metadata {
  font-family: "Noto Sans", Seravek, "Gill Sans Nova", Ubuntu, Calibri, "Source Sans 3", sans-serif;
}
.en { font-size: 1rem; line-height: 1.65; max-width: 42rem; }
.own::after { content: " ✎"; color: var(--calm); }
.doubtful { text-decoration: underline dotted var(--calm); text-underline-offset: .25em; }
.doubtful::after { content: " (?)"; color: var(--calm); }
header { margin-bottom: 2.5rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
h1, h2, h3, h4, h5, h6 { font-weight: 700; text-wrap: balance; break-after: avoid; }
h1 { font-size: 1.75rem; line-height: 1.5; }
h2 { font-size: 1.4rem; }
h3, h4, h5, h6 { font-size: 1.25rem; }
.pinyin h1 { line-height: 2.1; }
.heading { margin-top: 2.2rem; break-inside: avoid; break-after: avoid; }
header .row { margin-bottom: .6rem; }
header .heading { margin-top: 0; }
.heading .en { font-weight: 600; }
.level-1 .en { font-size: 1.25rem; line-height: 1.5; }
.caption, .byline, .navigation, .legal { color: var(--calm); break-inside: avoid; }
.caption .zh, .byline .zh, .navigation .zh, .legal .zh { font-size: 1rem; }
.caption .en, .byline .en, .navigation .en, .legal .en { font-size: .875rem; }
ul { margin: 0; padding: 0; list-style: none; }
li.row { margin-bottom: .7rem; }
ul { margin-bottom: 1.4rem; }
blockquote.row { margin-left: 0; padding-left: 1.2rem; border-left: 3px solid var(--line); }
.note, .metadata { margin: .4rem 0 0; font-size: .875rem; line-height: 1.6; color: var(--calm); }
.metadata { display: flex; flex-wrap: wrap; column-gap: 1.6rem; }
.metadata div { display: flex; column-gap: .5rem; }
.metadata dd { margin: 0; color: var(--ink); }
/* A picture stands over what is said of it, in the Chinese column. */
figure.row { margin-left: 0; margin-right: 0; }
img { display: block; max-width: 100%; height: auto; max-height: 90vh; margin: 0 0 .7rem; border-radius: 2px; }
.paired figcaption { display: contents; }
.paired img { grid-column: 1; }
mark { background: none; color: inherit; border-radius: .15em; print-color-adjust: exact; }
mark.yellow { background: var(--yellow); }
mark.green { background: var(--green); }
mark.blue { background: var(--blue); }
mark.pink { background: var(--pink); }
.noteref { font: 600 .6em/0 "Noto Sans", "Segoe UI", Arial, sans-serif; vertical-align: super; margin: 0 .2em; }
.noteref a, .note-own a { text-decoration: none; }
.note-own {
  grid-column: 1 / -1; max-width: 42rem; margin: .7rem 0 0; padding: .1rem 0 .1rem .9rem; font-size: .9375rem;
  line-height: 1.65; border-left: 3px solid var(--accent);
}
"""
_MEDIA = """\
@media screen and (max-width: 52rem) {
  body, body.paired { max-width: 40rem; padding: 2rem 1.2rem 3rem; }
  .paired .row { display: block; }
  .paired .en { margin-top: .5rem; color: var(--calm); }
  .paired .row { margin-bottom: 2rem; }
  .paired li.row { margin-bottom: 1.2rem; }
  .paired figcaption { display: block; }
}
@page { margin: 18mm 16mm 20mm; }
@media print {
  :root { color-scheme: light; --paper: #FFFFFF; --ink: #000000; --calm: #4A463E; }
  body, body.paired { max-width: none; padding: 0; font-size: 12pt; }
  .paired .row { column-gap: 8mm; }
  .en { font-size: 9.5pt; }
  h1 { font-size: 17pt; }
  h2 { font-size: 14pt; }
  h3, h4, h5, h6 { font-size: 12pt; }
  .level-1 .en { font-size: 12pt; }
  .caption .zh, .byline .zh, .navigation .zh, .legal .zh { font-size: 10pt; }
  .caption .en, .byline .en, .navigation .en, .legal .en, .note, .note-own, .metadata { font-size: 8.5pt; }
  .sentences .zh { break-after: avoid; }
  figure { break-inside: avoid; }
  img { max-height: 200mm; }
  .metadata a { color: inherit; }
  p { orphans: 3; widows: 3; }
  li, blockquote { break-inside: avoid; }
}
"""
