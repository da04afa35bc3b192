"""The look of an exported page: one style sheet, no font, picture or script from elsewhere.

Colours are those of the window (reader/ui/theme.py; tests/exporters/test_html.py compares them). Properties that
the Nu validator does not know yet are left out rather than shipped as errors.
"""

from reader.model.tones import Palette, readable_palette

# Families by script: one code point is drawn differently in each region (骨, 直, 角).
_FAMILIES = {
    "zh-Hans": '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"',
    "zh-Hant": '"Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei"',
    "zh-Hant-HK": '"Noto Sans CJK HK", "Noto Sans HK", "Source Han Sans HC", "PingFang HK", "Microsoft JhengHei"',
}


# The papers of the sheet below: on the screen, in the dark, in print.
PAPER, DARK_PAPER, PRINT_PAPER = "#FAF8F3", "#1C1B1A", "#FFFFFF"


def style_sheet(language: str, tones: Palette | None = None) -> str:
    """The style sheet for a page whose Chinese is in `language`, a BCP 47 tag, coloured by `tones`."""
    families = _FAMILIES.get(language, _FAMILIES["zh-Hant" if language.startswith("zh-Hant") else "zh-Hans"])
    sheet = _SHEET.replace("CHINESE_FAMILIES", families)
    return sheet + _tone_rules(tones) if tones else sheet


def _tone_rules(tones: Palette) -> str:
    """The colours of the tones, as far from each paper as its text."""
    classes = "\n".join(f".t{tone} {{ color: var(--t{tone}); }}" for tone in range(1, len(tones) + 1))
    return (
        f":root {{ {_variables(tones, PAPER)} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_variables(tones, DARK_PAPER)} }} }}\n"
        f"@media print {{ :root {{ {_variables(tones, PRINT_PAPER)} }} }}\n"
        f"{classes}\n"
    )


def _variables(tones: Palette, paper: str) -> str:
    return " ".join(f"--t{tone}: {colour};" for tone, colour in enumerate(readable_palette(tones, paper), 1))


_SHEET = """\
:root {
  color-scheme: light dark;
  --paper: #FAF8F3; --ink: #1F1E1B; --calm: #645E53; --accent: #9A3B26; --line: #DDD7CA;
}
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #1C1B1A; --ink: #E7E3DA; --calm: #B0A999; --accent: #E59A7F; --line: #3A3733; }
}
body {
  box-sizing: border-box; max-width: 46rem; margin: 0 auto; padding: 3.5rem 2rem 5rem;
  background: var(--paper); color: var(--ink);
  font: 1.25rem/1.8 CHINESE_FAMILIES, sans-serif;
  line-break: strict; text-spacing-trim: trim-start; text-autospace: normal; overflow-wrap: break-word;
}
body.paired { max-width: 88rem; padding-left: 3rem; padding-right: 3rem; }
.row { margin: 0 0 1.4rem; }
.paired .row { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
.paired .row { column-gap: 3.5rem; align-items: baseline; }
.zh, .en { margin: 0; }
/* The line is high enough for the pinyin, so that lines with and without it stand equally far apart. */
.pinyin .zh { line-height: 2.3; text-autospace: no-autospace; }
/* Characters stand apart by what most syllables need, so that a long one does not tear a gap into its word. Letter
   spacing lies to the right of a character: margins move half of it to the left, and pinyin is moved to the middle. */
.pinyin ruby { letter-spacing: .35em; margin-left: .175em; margin-right: -.175em; }
.pinyin ruby.end { margin-right: -.325em; }
/* A word stays whole. The span inside, not the ruby: Chromium 156 no longer breaks between two rubies that are nowrap,
   and breaks between such a ruby and a comma. */
ruby span { white-space: nowrap; }
.words ruby { letter-spacing: .1em; margin-left: .05em; margin-right: -.05em; }
.words ruby.end { margin-right: -.1em; }
rt {
  color: var(--calm); letter-spacing: 0;
  font: 400 max(.55em, .65rem)/1.1 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  padding-right: .27em; position: relative; left: -.18em;
}
.words rt { padding-right: .4em; left: .1em; }
.above ruby { letter-spacing: .75em; margin-left: .375em; margin-right: -.375em; }
.above ruby.end { margin-right: -.6em; }
rt:lang(zh-Bopo) { font-family: CHINESE_FAMILIES, sans-serif; font-size: max(.5em, .65rem); }
/* One box: Chromium would spread its symbols over the width of the character. */
.above rt span { display: inline-block; }
/* Zhuyin at the right of its character. ruby-position: inter-character would do it, but Chromium and Firefox do not
   know it, and Safari puts the marks wrong. The ruby is plain text here with a small column in it: were it a box of its
   own, a line could begin with the comma that follows. */
.beside .zh { font-size: 1.5rem; line-height: 2; }
.beside ruby { display: inline; white-space: nowrap; }
.beside rt {
  display: inline-flex; align-items: center; vertical-align: middle; height: 3.2em; left: 0; top: -.35em;
  padding: 0 .7em 0 .1em; font-size: .36em; line-height: 1;
}
.beside rt span { position: relative; writing-mode: vertical-rl; text-orientation: upright; }
.beside rt i {
  position: absolute; left: 100%; bottom: .35em; width: .7em; writing-mode: horizontal-tb; font-style: normal;
}
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
@media screen and (max-width: 52rem) {
  body, body.paired { max-width: 40rem; padding: 2rem 1.2rem 3rem; }
  .paired .row { display: block; }
  .paired .en { margin-top: .5rem; color: var(--calm); }
  .paired .row { margin-bottom: 2rem; }
  .paired li.row { margin-bottom: 1.2rem; }
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
  .caption .en, .byline .en, .navigation .en, .legal .en, .note, .metadata { font-size: 8.5pt; }
  p { orphans: 3; widows: 3; }
  li, blockquote { break-inside: avoid; }
}
"""
