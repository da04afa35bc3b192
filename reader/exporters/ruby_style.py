"""How readings are set and tones coloured in mark-up, on a page of the web and in a book.

Properties that the Nu validator does not know yet are left out rather than shipped as errors.
"""

from reader.model.tones import Palette, readable_palette

# Families by script: one code point is drawn differently in each region (骨, 直, 角).
_FAMILIES = {
    "zh-Hans": '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"',
    "zh-Hant": '"Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei"',
    "zh-Hant-HK": '"Noto Sans CJK HK", "Noto Sans HK", "Source Han Sans HC", "PingFang HK", "Microsoft JhengHei"',
}
# What lies behind highlighted text on light paper, and on dark.
LIGHT_MARKS = {"yellow": "#FBF0A8", "green": "#DAF2CA", "blue": "#D3EDF8", "pink": "#FBE0E8"}
DARK_MARKS = {"yellow": "#3F3810", "green": "#1C3D25", "blue": "#1D3A54", "pink": "#4F2A3A"}


def families(language: str) -> str:
    """The families of fonts that draw Chinese as it is written in `language`, a BCP 47 tag."""
    return _FAMILIES.get(language, _FAMILIES["zh-Hant" if language.startswith("zh-Hant") else "zh-Hans"])


def ruby_rules(language: str) -> str:
    """The rules of readings over Chinese in `language`, by the classes of chinese.style_class."""
    return _RUBY.replace("CHINESE_FAMILIES", families(language))


def tone_rules(tones: Palette, paper: str, marks: dict[str, str]) -> str:
    """The colours of the tones as variables, each readable on `paper` and on the highlights' `marks`."""
    papers = {":root": paper} | {f"mark.{name}": colour for name, colour in marks.items()}
    return "".join(f"{place} {{ {_variables(tones, colour)} }}\n" for place, colour in papers.items())


def tone_classes() -> str:
    """The rules that give what is of a tone its colour."""
    return "".join(f".t{tone} {{ color: var(--t{tone}); }}\n" for tone in range(1, 6))


def _variables(tones: Palette, paper: str) -> str:
    return " ".join(f"--t{tone}: {colour};" for tone, colour in enumerate(readable_palette(tones, paper), 1))


_RUBY = """\
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
  letter-spacing: 0; font: 400 max(.55em, .65rem)/1.1 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif;
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
"""
