"""How a page set by LaTeX looks: packages, fonts by script, commands for what a text has."""

from reader.exporters.document import Document
from reader.model import PinyinStyle
from reader.model.tones import readable_palette
from reader.settings import Layout

_PAPER = "#ffffff"
# The first of these fonts that is there is taken.
_SIMPLIFIED = ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", "SimSun")
_TRADITIONAL = ("Noto Serif CJK TC", "Source Han Serif TC", "Noto Serif TC", "Songti TC", "PMingLiU")
_HONG_KONG = ("Noto Serif CJK HK", "Source Han Serif HC", "Noto Serif HK", "MingLiU_HKSCS", *_TRADITIONAL)

_PREAMBLE = r"""% !TeX program = xelatex
% Made by Duidu. Needs XeLaTeX with the packages that are named here.
\documentclass[fontset=none,zihao=-4]{ctexart}
\usepackage[a4paper,margin=22mm]{geometry}
\usepackage{xcolor}
USES
% The first Chinese font of the list that is installed.
\newif\iffound
\newcommand\Try[1]{\iffound\else\IfFontExistsTF{#1}{\setCJKmainfont{#1}\setCJKsansfont{#1}\setCJKmonofont{#1}\foundtrue}{}\fi}
FONTS
% A part of TeX Live, with simplified characters alone.
\iffound\else\IfFontExistsTF{FandolSong-Regular.otf}
  {\setCJKmainfont{FandolSong-Regular.otf}[BoldFont=FandolSong-Bold.otf]}
  {\PackageWarning{duidu}{No Chinese font is installed: name one by \string\setCJKmainfont}}\fi
% -- and '' stay what they are.
\IfFontExistsTF{Noto Serif}{\setmainfont{Noto Serif}[Ligatures=TeXOff]}
  {\setmainfont{lmroman10-regular.otf}[BoldFont=lmroman10-bold.otf,Ligatures=TeXOff]}
% The tones of zhuyin stand in the Chinese font.
\xeCJKDeclareCharClass{CJK}{"02C7,"02CA,"02CB,"02D9}

\definecolor{calm}{HTML}{645E53}
\definecolor{lit-yellow}{HTML}{FFF0A8}
\definecolor{lit-green}{HTML}{D2F0C8}
\definecolor{lit-blue}{HTML}{CFE6FA}
\definecolor{lit-pink}{HTML}{FBD8E4}
TONES
\setcounter{secnumdepth}{0}
\ctexset{autoindent=false,
  section={format=\Large\bfseries\raggedright,beforeskip=.6em,afterskip=.2em},
  subsection={format=\large\bfseries\raggedright,beforeskip=.6em,afterskip=.2em},
  subsubsection={format=\normalsize\bfseries\raggedright,beforeskip=.6em,afterskip=.2em}}
\setlength\parindent{0pt}
\setlength\parskip{.6em plus .2em}
\setlength\emergencystretch{3em}
\pagestyle{plain}

% Lines stand so far apart that a reading has room above them.
\newcommand\Lines{\linespread{SPREAD}\selectfont}
\newcommand\Plain[1]{{\Lines #1\par}}
\newcommand\Small[1]{{\small\color{calm}\Lines #1\par}}
\newcommand\Item[1]{{\Lines\leftskip1.5em\parindent-1.5em #1\par}}
\newcommand\Quoted[1]{{\Lines\leftskip1.5em #1\par}}
% Quotation marks, dashes and dots are as wide as a Chinese character elsewhere.
\newcommand\English[1]{{\raggedright\small\color{calm}\linespread{1.15}\selectfont
  \XeTeXcharclass"2018=0 \XeTeXcharclass"2019=0 \XeTeXcharclass"201C=0 \XeTeXcharclass"201D=0
  \XeTeXcharclass"2013=0 \XeTeXcharclass"2014=0 \XeTeXcharclass"2026=0 #1\par}}
\newcommand\Fact[1]{{\footnotesize\color{calm}\linespread{1.15}\selectfont #1\par}}
COMMANDS"""

_BESIDE = r"""\columnratio{.58}
\setlength\columnsep{2em}
% Both columns begin on one line.
\newcommand\Tall{{\normalsize\Lines\strut}}
\newcommand\Beside[2]{#1\switchcolumn\English{\Tall #2}\switchcolumn*}
"""
_SYLLABLES = r"""\xpinyinsetup{ratio=.5,vsep=1.1em}
"""
_BOXES = r"""% A line may be broken here.
\newcommand\Gap{\hskip GAP plus .1em\relax}
% A base with its reading above it, as wide as the wider of both. The line does not grow with it.
\newcommand\Reading[2]{\leavevmode\begingroup
  \sbox0{#1}\sbox2{\fontsize{.5em}{.6em}\selectfont #2}\dimen0=\wd0 \dimen2=1em
  \ifdim\wd2>\dimen0 \dimen0=\wd2 \fi
  \hbox to\dimen0{\rlap{\hbox to\dimen0{\hss\smash{\raise1.05\dimen2\box2}\hss}}\hss\box0\hss}\endgroup}
% Boxes a character each: \colorbox breaks no line, and soul knows no Chinese.
\newcommand\Lit[2]{\leavevmode{\setlength\fboxsep{0pt}\colorbox{lit-#1}{\vrule height.9em depth.2em width0pt\relax#2}}}
"""


def preamble(document: Document) -> str:
    """All that stands before the document; nothing in it comes from the text."""
    pairs = document.translation_kind is not None and document.layout is Layout.BESIDE
    packages = ["paracol"] * pairs + ["xpinyin"] * (document.pinyin is PinyinStyle.SYLLABLE)
    commands = _BESIDE * pairs + _SYLLABLES * (document.pinyin is PinyinStyle.SYLLABLE) + _BOXES
    parts = {
        "USES": "".join(f"\\usepackage{{{name}}}\n" for name in packages),
        "FONTS": "\n".join(f"\\Try{{{name}}}" for name in _fonts(document.language)),
        "TONES": _tones(document),
        "SPREAD": "1.3" if document.pinyin is PinyinStyle.NONE else "1.9",
        "COMMANDS": commands,
        # xpinyin sets its syllables without asking how wide they are.
        "GAP": ".4em" if document.pinyin is PinyinStyle.SYLLABLE else ".12em",
    }
    text = _PREAMBLE
    for name, value in parts.items():
        text = text.replace(name, value, 1)
    return text


def _fonts(language: str) -> tuple[str, ...]:
    if language == "zh-Hant-HK":
        return (*_HONG_KONG, *_SIMPLIFIED)
    if language.startswith("zh-Hant"):
        return (*_TRADITIONAL, *_SIMPLIFIED)
    return _SIMPLIFIED


def _tones(document: Document) -> str:
    """The colours of the tones, as far from the paper as its text."""
    colours = readable_palette(document.tones, _PAPER) if document.tones else ()
    return "".join(
        f"\\definecolor{{tone{tone}}}{{HTML}}{{{colour[1:].upper()}}}\n" for tone, colour in enumerate(colours, 1)
    )
