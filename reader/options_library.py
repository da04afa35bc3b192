"""The options of the library command."""

import argparse
from pathlib import Path

_ID = "an article's id; see: library list"


def add_library(parser: argparse.ArgumentParser) -> None:
    """What the command library can be asked for."""
    actions = parser.add_subparsers(dest="action", required=True)
    listing = actions.add_parser("list", help="the articles, one a line: id, title, folder, tags; the latest first")
    listing.add_argument("--json", action="store_true", help="print a JSON list with all that is known of each")
    listing.add_argument("--tag", metavar="TAG", help="only those with this tag")
    listing.add_argument("--folder", metavar="FOLDER", help="only those in this folder, and in those in it")
    search = actions.add_parser("search", help="where the articles hold Chinese in either script, pinyin or English")
    search.add_argument("query", metavar="QUERY", help="Chinese, pinyin with or without tones, or English")
    search.add_argument("--json", action="store_true", help="print a JSON list, with offsets in code points")
    adding = actions.add_parser("add", help="take in texts, and all texts of folders, and index them")
    adding.add_argument("files", nargs="+", type=Path, metavar="FILE|DIR", help="files, or folders of them")
    remove = actions.add_parser("remove", help="take an article out; its file stays")
    remove.add_argument("id", metavar="ID", help=_ID)
    actions.add_parser("undo", help="bring back what was removed last")
    for name, told in (("tag", "give an article tags"), ("untag", "take tags from an article")):
        action = actions.add_parser(name, help=told)
        action.add_argument("id", metavar="ID", help=_ID)
        action.add_argument("tags", nargs="+", metavar="TAG", help="a tag; any text")
    moving = actions.add_parser("move", help="put an article into a folder, which is made if need be")
    moving.add_argument("id", metavar="ID", help=_ID)
    moving.add_argument("folder", metavar="FOLDER", help='such as News/2026; "" for none')
    notes = actions.add_parser("notes", help="your notes and highlights, of all articles or of one")
    notes.add_argument("id", nargs="?", metavar="ID", help=_ID)
    actions.add_parser("index", help="index what is not yet, so that it is found; goes on where it was left")
    backup = actions.add_parser("backup", help="write all that you made, the library and the settings into one file")
    backup.add_argument("file", type=Path, metavar="FILE.duidu-backup", help="the file to write")
    restore = actions.add_parser("restore", help="put a backup in the place of what is there, which is backed up first")
    restore.add_argument("file", type=Path, metavar="FILE.duidu-backup", help="the backup")
