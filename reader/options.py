"""The options of the command line: what can be asked for, and how it is explained."""

import argparse
from collections.abc import Sequence
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

from reader.exporters import Format
from reader.model import CorrectionKind, PinyinStyle, ReaderError, Script, Syllabus, WordState
from reader.model.tones import parse_palette
from reader.options_desktop import DESKTOP, LICENCES, add_desktop, add_licences, add_version
from reader.options_dictionaries import add_dictionaries
from reader.options_dictionary import LOOK, add_look, add_pronunciation
from reader.options_library import add_library
from reader.options_words import add_anki_import, add_cards
from reader.settings import (
    LIMITS,
    Layout,
    ReadingsShown,
    ScriptChoice,
    Settings,
    ThemeChoice,
    ToneColours,
    TranslationChoice,
)
from reader.shipped import PROGRAM

COMMANDS = (
    "annotate",
    "outline",
    "export",
    "find",
    "levels",
    "models",
    "memory",
    "glossary",
    "words",
    "look",
    "dictionaries",
    "corrections",
    "library",
    "screenshot",
    "desktop",
    "licences",
)

_ABOUT = """Read Chinese with its readings above it and English beside it, offline.

  [FILE]                        open a text in the window
  annotate FILE|-               print words, readings, scripts and translation (--json)
  outline FILE|-                print the headings (--json)
  export FILE...                write web pages, books, documents, tables
  find FILE|- QUERY             print where a text holds Chinese in either script, pinyin, English
  levels FILE|-                 print its words by HSK level, and those that you do not know
  models list|install|verify|remove
                                the translation models; install zh_en downloads one
  memory export|import|clear
                                translations kept, machines' and your own, as TMX
  glossary list|add|import|export|remove
                                your terms, as CSV or TBX
  words list|add|remove|import|export|clear
                                the words that you know, learn or ignore
  look WORD...                  the dictionary: Chinese, pinyin with or without tones, English (--json)
  dictionaries list|add|remove|enable|disable|move
                                dictionaries of StarDict, Yomitan, CC-CEDICT beside the bundled one
  corrections list|add|remove|undo|redo|import|export
                                readings, words and conversions that you put right
  library list|search|add|remove|undo|tag|untag|move|notes|index|backup|restore
                                the texts that you read, found by Chinese, pinyin, English
  screenshot [FILE]             save a picture of the window, without a display
  desktop install|remove        the entry in the menu of the desktop, icon, types of files, manual
  licences [NAME]               what Duidu is made of, and under which licences

Each command explains itself: %(prog)s export --help"""
_ANNOTATE = "Print the article with its words, readings, scripts and translation."
_OUTLINE = "Print the headings of a text: the number of the block, from 0, then the heading, further in by its level."
_EXPORT = """Write texts as web pages, documents or tables: what the window would show; as JSON all that is known. A
file that cannot be read does not stop the others; those are listed at the end."""

_FIND = """Print every match, one a line: number of the paragraph, what was found, the sentence around it, with tabs
between. The query is Chinese in any script (繁 finds 简), pinyin with or without tones (changchun, chang2chun1 and
chángchūn find 長春), or English, which is sought in the translations that are remembered for the text. Exit status 1
says that there is no match."""

_LEVELS = """Print how hard a text is: words and characters by the levels of a syllabus, with the share that they make
and that they make together with the levels below; then the words that you have not marked as known, the frequent ones
first. Two documents are both called HSK 3.0: gf0025 is the standard of 2021, hsk2025 the syllabus of the examination
since July 2026. Lists of other examinations, such as TOCFL, no licence lets us bring along: add yours."""


def parse_window(arguments: Sequence[str]) -> Path | None:
    """The file to open in the window, if one is named. Ends the process on --help and --version."""
    file: Path | None = window_parser().parse_args(arguments).file
    return file


def window_parser() -> argparse.ArgumentParser:
    """What starts the window."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description=_ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a text to open")
    add_version(parser)
    return parser


def parse_command(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of one of COMMANDS. Ends the process on --help and on what it does not know."""
    return command_parser().parse_args(arguments)


def command_parser() -> argparse.ArgumentParser:
    """All commands, each as a parser of its own."""
    parser = argparse.ArgumentParser(prog=PROGRAM)
    commands = parser.add_subparsers(dest="command", required=True)
    _add_annotate(commands.add_parser("annotate", help="print the annotated article", description=_ANNOTATE))
    _add_outline(commands.add_parser("outline", help="print the headings of a text", description=_OUTLINE))
    _add_export(commands.add_parser("export", help="write what the window would show", description=_EXPORT))
    _add_find(commands.add_parser("find", help="print where a text holds a word", description=_FIND))
    _add_levels(commands.add_parser("levels", help="print words and characters by level", description=_LEVELS))
    _add_models(commands.add_parser("models", help="list, install, verify, remove translation models"))
    _add_memory(commands.add_parser("memory", help="export, import, clear the translations that are kept"))
    _add_glossary(commands.add_parser("glossary", help="list, add, import, export, remove your terms"))
    _add_corrections(commands.add_parser("corrections", help="readings, words and conversions that you put right"))
    _add_words(commands.add_parser("words", help="list, add, remove, import, export your words"))
    add_look(commands.add_parser("look", help="look words up in the dictionary", description=LOOK))
    add_dictionaries(commands.add_parser("dictionaries", help="list, add, remove, sort dictionaries of your own"))
    add_library(commands.add_parser("library", help="list, search, add, sort, back up the texts that you read"))
    _add_screenshot(commands.add_parser("screenshot", help="save a picture of the window"))
    add_desktop(commands.add_parser("desktop", help="put Duidu into the menu of the desktop", description=DESKTOP))
    add_licences(commands.add_parser("licences", help="list what Duidu is made of", description=LICENCES))
    return parser


def _add_annotate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE|-", help="a text file, or - for standard input")
    parser.add_argument("--json", action="store_true", help="print JSON (duidu-annotation/1) instead of text")
    _add_spoken(parser)
    _add_encoding(parser)
    _add_translation(parser, "the default is mt where a model is installed, else none")


def _add_outline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE|-", help="a text file, or - for standard input")
    parser.add_argument("--json", action="store_true", help="print JSON: block, level and text of each")
    _add_encoding(parser)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", metavar="FILE|DIR|PATTERN", help="texts, folders of texts, or - for standard input"
    )
    parser.add_argument("--to", required=True, type=Format, choices=list(Format), help="the format")
    parser.add_argument(
        "--output",
        metavar="PATH|DIR",
        help="the file to write; or the folder, if it is one, ends in / or many files go there; default: this folder",
    )
    parser.add_argument(
        "--jobs", type=_count, metavar="N", help="export in so many processes; default: one for each processor"
    )
    _add_shown(parser)
    _add_layout(parser)
    _add_encoding(parser)
    _add_translation(parser, "the default is mt where a model is installed, else gloss")


def _add_find(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE|-", help="a text file, or - for standard input")
    parser.add_argument("query", metavar="QUERY", help="what to look for: Chinese, pinyin or English")
    parser.add_argument("--json", action="store_true", help="print a JSON list, with offsets in code points")
    parser.add_argument("--sandhi", action="store_true", help="find tones as they change in speech too: níhǎo")
    add_pronunciation(parser)
    _add_encoding(parser)


def _add_levels(parser: argparse.ArgumentParser) -> None:
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("file", nargs="?", metavar="FILE|-", help="a text file, or - for standard input")
    asked.add_argument(
        "--import-list",
        type=Path,
        metavar="LIST",
        help="take in a list of your own: CSV with a word and its level in each line, as of TOCFL",
    )
    asked.add_argument("--remove-list", action="store_true", help="drop that list")
    parser.add_argument(
        "--syllabus",
        type=Syllabus,
        choices=list(Syllabus),
        default=Syllabus.HSK_2025,
        help="whose levels: HSK 2.0, GF0025-2021, HSK 2025, or your own list; default: hsk2025",
    )
    parser.add_argument("--words", type=_count, default=20, metavar="N", help="so many unknown words; default: 20")
    parser.add_argument("--json", action="store_true", help="print JSON, with all unknown words")
    add_pronunciation(parser)
    _add_encoding(parser)


def _add_models(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    listing = actions.add_parser("list", help="the packages that are installed, one a line")
    listing.add_argument(
        "--available",
        action="store_true",
        help="what can be installed instead: asks the package index over the network",
    )
    install = actions.add_parser("install", help="download a package and install it, or install one from a file")
    install.add_argument("package", metavar="CODE|PATH", help="zh_en, zt_en (75 MB each), or an .argosmodel file")
    verify = actions.add_parser("verify", help="read installed packages again and check them")
    verify.add_argument("code", nargs="?", metavar="CODE", help="such as zh_en; default: all that are installed")
    remove = actions.add_parser("remove", help="remove an installed package")
    remove.add_argument("code", metavar="CODE", help="such as zh_en; see: models list")


def _add_memory(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    export = actions.add_parser("export", help="write machine translations and your own as TMX 1.4")
    export.add_argument("file", type=Path, metavar="FILE.tmx", help="the file to write")
    reading = actions.add_parser("import", help="take in a TMX file; what no machine of Duidu made becomes your own")
    reading.add_argument("file", type=Path, metavar="FILE", help="a TMX file (1.1 to 1.4) of any program")
    actions.add_parser("clear", help="forget the machine translations; your own stay")


def _add_glossary(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help="your terms, one a line: Chinese, English, note")
    adding = actions.add_parser("add", help="add a term, in the place of the one with its Chinese")
    adding.add_argument("chinese", metavar="CHINESE", help="the Chinese, in either script")
    adding.add_argument("english", metavar="ENGLISH", help='one way to put it, or several: "core; kernel"')
    adding.add_argument("note", nargs="?", default="", metavar="NOTE", help="for yourself alone")
    reading = actions.add_parser("import", help="take in terms, each in the place of the one with its Chinese")
    reading.add_argument("file", type=Path, metavar="FILE", help="a CSV file (Chinese, English, note) or TBX")
    export = actions.add_parser("export", help="write your terms as CSV")
    export.add_argument("file", type=Path, metavar="FILE.csv", help="the file to write")
    remove = actions.add_parser("remove", help="remove a term")
    remove.add_argument("chinese", metavar="CHINESE", help="the term's Chinese; see: glossary list")


def _add_words(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    listing = actions.add_parser("list", help="the words, one a line, in the order in which you marked them")
    _add_state(listing, None, "these alone; without it all, each with its state")
    adding = actions.add_parser("add", help="keep words as known, learned or ignored")
    remove = actions.add_parser("remove", help="drop words, in whatever state they are")
    for action in (adding, remove):
        action.add_argument("words", nargs="+", metavar="WORD", help="a word in either script")
    _add_state(adding, WordState.KNOWN, "what they are to you; the default is known")
    reading = actions.add_parser("import", help="take in a list of words")
    reading.add_argument("file", type=Path, metavar="FILE", help="a text with a word a line, CSV, or a file of Anki")
    _add_state(reading, None, "what they are to you; the default is what the file says of each, else known")
    add_anki_import(reading)
    export = actions.add_parser("export", help="write the words, one a line, or as CSV with where you met them")
    export.add_argument("file", type=Path, metavar="FILE", help="the file to write; the ending .csv makes it CSV")
    _add_state(export, None, "these alone; without it all, each with its state")
    add_cards(export)
    clear = actions.add_parser("clear", help="drop all words in one state")
    _add_state(clear, WordState.KNOWN, "which; the default is known")


def _add_state(parser: argparse.ArgumentParser, default: WordState | None, told: str) -> None:
    parser.add_argument("--state", type=WordState, choices=list(WordState), default=default, help=told)


def _add_corrections(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    listing = actions.add_parser("list", help="your corrections, one a line, the last one first")
    listing.add_argument("query", nargs="?", default="", metavar="QUERY", help="Chinese in either script, or pinyin")
    adding = actions.add_parser("add", help="put something right in every text")
    remove = actions.add_parser("remove", help="drop what you put right about a text")
    for action in (adding, remove):
        action.add_argument("kind", type=CorrectionKind, choices=list(CorrectionKind), help="what it is about")
        action.add_argument("text", metavar="TEXT", help="the characters, as they stand in the text")
    adding.add_argument("value", metavar="RIGHT", help='"yín háng" or yin2hang2; "用 金 介"; 頭髮')
    adding.add_argument("--script", type=Script, choices=list(Script), help="of a conversion: the script it is for")
    actions.add_parser("undo", help="take the last change back, an import as a whole")
    actions.add_parser("redo", help="make the change again that was taken back last")
    reading = actions.add_parser("import", help="take in corrections")
    reading.add_argument("file", type=Path, metavar="FILE", help="a CSV file as export writes it")
    export = actions.add_parser("export", help="write all corrections as CSV")
    export.add_argument("file", type=Path, metavar="FILE.csv", help="the file to write")


def _add_screenshot(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a text; default: the sample")
    parser.add_argument("--output", required=True, type=Path, metavar="PNG", help="the picture to write")
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH", help="default: 1440x900")
    parser.add_argument(
        "--theme",
        type=ThemeChoice,
        choices=[choice for choice in ThemeChoice if choice is not ThemeChoice.SYSTEM],
        default=ThemeChoice.LIGHT,
    )
    parser.add_argument(
        "--set",
        type=_setting,
        action="append",
        default=[],
        dest="changes",
        metavar="NAME=VALUE",
        help=f"a setting of the window; may be repeated. Names: {', '.join(field.name for field in fields(Settings))}",
    )
    _add_shown(parser)


def _add_shown(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--script", type=ScriptChoice, choices=list(ScriptChoice), default=ScriptChoice.ORIGINAL)
    parser.add_argument(
        "--pinyin",
        type=PinyinStyle,
        choices=list(PinyinStyle),
        default=PinyinStyle.SYLLABLE,
        help="over each character: syllable (tone marks), numbers (yin2), zhuyin; word: over each word (GB/T 16159)",
    )
    parser.add_argument("--zhuyin-above", action="store_true", help="zhuyin above the characters, not at their right")
    parser.add_argument(
        "--readings",
        type=ReadingsShown,
        choices=[ReadingsShown.ALL, ReadingsShown.UNKNOWN],
        default=ReadingsShown.ALL,
        help="of all words, or of those that you neither know nor ignore: see words list",
    )
    parser.add_argument(
        "--tones",
        type=_tones,
        default=(ToneColours.OFF, ""),
        metavar="off|pleco|dummitt|hanping|COLOURS",
        help="colour the characters by tone; COLOURS are five such as #e30000, with commas between them",
    )
    _add_spoken(parser)


def _add_layout(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--layout",
        type=Layout,
        choices=list(Layout),
        default=Layout.BESIDE,
        help="the English beside the Chinese, under each paragraph, or under each sentence; default: beside",
    )


def _add_spoken(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sandhi",
        action="store_true",
        help="tones as they change in speech: ní hǎo, yí gè, bú shì; not in JSON",
    )
    add_pronunciation(parser)


def _add_encoding(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--encoding", help="the encoding of the text, such as gb18030 or big5; default: a guess")


def _add_translation(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "--translation",
        type=TranslationChoice,
        choices=list(TranslationChoice),
        help=f"none, a word-by-word gloss, or machine translation; {default}",
    )
    parser.add_argument("--quality", action="store_true", help="translate more carefully, and slower (beam 4)")


def _setting(text: str) -> tuple[str, StrEnum | bool | int | str]:
    """A field of Settings and its value. Raises ArgumentTypeError."""
    name, _, value = text.partition("=")
    defaults = Settings()
    default: object = getattr(defaults, name) if name in {field.name for field in fields(Settings)} else None
    wanted = f"{text!r}: no setting is named {name!r}"
    if isinstance(default, StrEnum):
        choices = type(default)
        if value in list(choices):
            return name, choices(value)
        wanted = f"{text!r}: {name} is one of {', '.join(choices)}"
    elif isinstance(default, bool):
        if value in ("true", "false"):
            return name, value == "true"
        wanted = f"{text!r}: {name} is true or false"
    elif isinstance(default, int):
        least, greatest = LIMITS[name]
        if value.isdecimal() and least <= int(value) <= greatest:
            return name, int(value)
        wanted = f"{text!r}: {name} is a number from {least} to {greatest}"
    elif isinstance(default, str):
        return name, value
    raise argparse.ArgumentTypeError(wanted)


def _tones(text: str) -> tuple[ToneColours, str]:
    """A palette by its name, or the reader's own."""
    if text in set(ToneColours) - {ToneColours.OWN}:
        return ToneColours(text), ""
    try:
        parse_palette(text)
    except ReaderError as error:
        raise argparse.ArgumentTypeError(str(error).rstrip(".")) from None
    return ToneColours.OWN, text


def _count(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= 256):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 256")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 8000 and 200 <= int(height) <= 8000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1440x900 (200 to 8000 each)")
    return int(width), int(height)
