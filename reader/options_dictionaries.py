"""The options of the dictionaries command."""

import argparse
from pathlib import Path

_TITLE = "the title of an added dictionary; see: dictionaries list"


def add_dictionaries(parser: argparse.ArgumentParser) -> None:
    """What the command dictionaries can be asked for."""
    actions = parser.add_subparsers(dest="action", required=True)
    listing = actions.add_parser("list", help="all of them, one a line: title, entries, format, version, on or off")
    listing.add_argument("--json", action="store_true", help="print a JSON list with all that is known of each")
    adding = actions.add_parser("add", help="add dictionaries, each in the place of one of the same title")
    adding.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE|DIR",
        help="a StarDict .ifo, or a folder or archive with one; a Yomitan .zip; a text in the format of CC-CEDICT",
    )
    for name, told in (
        ("remove", "remove an added dictionary; its file stays"),
        ("enable", "look words up in it again"),
        ("disable", "keep it, but do not look words up in it"),
    ):
        actions.add_parser(name, help=told).add_argument("title", metavar="TITLE", help=_TITLE)
    moving = actions.add_parser("move", help="put an added dictionary before others, or behind them")
    moving.add_argument("title", metavar="TITLE", help=_TITLE)
    moving.add_argument("place", type=_place, metavar="PLACE", help="its place among those that were added, from 1 on")


def _place(text: str) -> int:
    if not (text.isdecimal() and len(text) < 10 and int(text) > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 on")
    return int(text)
