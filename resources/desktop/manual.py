"""Write duidu.1, the page of the manual, from what the command line says of itself.

Usage: python resources/desktop/manual.py. The page is in roff with the macros of man(7), as groff and mandoc read it.
What stands in the checkout's advice as main.py is called duidu where there is a manual.
"""

import argparse
import re
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader import __version__
from reader.options import command_parser, window_parser

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE = HERE / "duidu.1"
_RELEASE = re.compile(r"^## \[\d[^\]]*\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)
_LINE = 72  # characters of the page's source, in which those of roff take their room too
_WIDE = 1_000_000  # argparse must not break lines: roff does
_HEAD = """'\\" -*- coding: UTF-8 -*-
.\\" Made by resources/desktop/manual.py of what the command line says of itself.
.TH DUIDU 1 {day} "Duidu {version}" "User Commands"
.SH NAME
duidu \\- read Chinese with pinyin above it and English beside it
.SH SYNOPSIS
.B duidu
.RI [ FILE ]
.br
.B duidu
.I COMMAND
.RI [ ARGUMENT " ...]"
.SH DESCRIPTION
.B duidu
opens a Chinese text in a window: in its own script or another, with its
readings above the characters and a translation beside each paragraph.
Without
.I FILE
it goes on with what was read last.
A translation package (.argosmodel), a backup (.duidu-backup) or a dictionary
(.ifo) is installed, restored or added.
With
.I COMMAND
it does the same without a window, on standard output or into files.
It reaches the network only where you ask for that: to download a model, to
fetch a web page, to have a server translate.
"""
_TAIL = """.SH EXIT STATUS
.TP
.B 0
All went well.
.TP
.B 1
It did not; standard error says in a line what failed, why, and what to do.
Also: nothing was found.
.TP
.B 2
The command line was not understood, or there is no display for a window.
.TP
.B 130
It was interrupted.
.SH ENVIRONMENT
.TP
.BR XDG_CONFIG_HOME ", " XDG_DATA_HOME
Where settings and data are kept; by default
.I \\(ti/.config
and
.IR \\(ti/.local/share .
.TP
.B QT_QPA_PLATFORM
The platform of Qt that shows the window, such as xcb or wayland.
.TP
.B QT_SCALE_FACTOR
How much larger everything is drawn.
.SH FILES
.TP
.I \\(ti/.config/duidu/settings.json
The settings.
.TP
.I \\(ti/.local/share/duidu/
The library, words, corrections, translations, added dictionaries.
.TP
.I \\(ti/.local/share/argos-translate/packages/
Translation models, shared with other programs.
.SH EXAMPLES
.TP
.B duidu book.epub
Read a book.
.TP
.B duidu annotate \\-\\-json page.html
All that is known of a page, for other programs.
.TP
.B duidu export *.txt \\-\\-to epub \\-\\-output books/
Make e\\-books of texts.
.TP
.B duidu models install zh_en
Download the model that translates.
.TP
.B duidu look changcheng
Look a word up by its pinyin.
.SH COPYRIGHT
Duidu is free software under the GNU General Public License, version 3 or later;
it comes without any warranty.
.B duidu licences
lists what it is made of.
"""


def main() -> None:
    PAGE.write_text(manual((ROOT / "CHANGELOG.md").read_text("utf-8")), "utf-8")


def manual(changelog: str) -> str:
    """The whole page; its day is that of the latest release."""
    day = next(iter(_RELEASE.findall(changelog)), '""')
    parts = (
        _HEAD.format(day=day, version=__version__),
        ".SH OPTIONS\n",
        _body(window_parser()),
        ".SH COMMANDS\n",
        _body(command_parser()),
        _TAIL,
    )
    return "".join(parts)


class _Roff(argparse.HelpFormatter):
    """Writes the arguments of a parser in roff, and those of its commands."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_WIDE)
        self.lines: list[str] = []

    def start_section(self, heading: str | None) -> None:
        """Its sections are not the page's."""

    def end_section(self) -> None:
        """As above."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """The commands have theirs, which `_add_command` writes."""

    def add_text(self, text: str | None) -> None:
        """A description."""

    def add_argument(self, action: argparse.Action) -> None:
        told = {each.dest: each.help for each in self._iter_indented_subactions(action)}
        if told and isinstance(action.choices, dict):
            for name, parser in action.choices.items():
                self._add_command(parser, told.get(name) or "", name)
        elif action.help and action.help is not argparse.SUPPRESS and "--help" not in action.option_strings:
            invocation = self._format_action_invocation(action)
            self.lines += [".TP", f'.B "{escaped(invocation)}"', *set_text(self._expand_help(action))]

    def format_help(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)

    def _add_command(self, parser: argparse.ArgumentParser, told: str, name: str) -> None:
        usage = " ".join(parser.format_usage().split()).replace(" [-h]", "").removeprefix("usage: ")
        is_action = len(self._prog.split()) > 1
        self.lines += [f'.SS "{escaped(name)}"'] if not is_action else []
        self.lines += [".TP", f'.B "{escaped(usage)}"'] if is_action else [f'.B "{escaped(usage)}"', ".PP"]
        self.lines += set_text(parser.description or f"{told[:1].upper()}{told[1:]}.")
        if body := _body(parser):
            self.lines += [".RS", *body.splitlines(), ".RE"] if is_action else body.splitlines()


def _body(parser: argparse.ArgumentParser) -> str:
    """The arguments and commands of a parser."""
    parser.formatter_class = _Roff
    return parser.format_help()


def escaped(text: str) -> str:
    """A text with nothing in it that roff would do."""
    text = text.replace("main.py", "duidu").replace("\\", "\\e").replace('"', "\\(dq").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


def set_text(text: str) -> list[str]:
    """The lines of a paragraph."""
    words = " ".join(text.split())
    return [escaped(line) for line in textwrap.wrap(words, _LINE, break_long_words=False, break_on_hyphens=False)]


if __name__ == "__main__":
    main()
