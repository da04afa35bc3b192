"""The options of the commands about Duidu itself: its place in the desktop, what it is made of."""

import argparse
from collections.abc import Sequence
from typing import Any

DESKTOP = """Give Duidu its entry in the menu of the desktop, its icon, its types of files and its manual, for you alone
(in ~/.local/share), or take these back. The entry starts Duidu as this command was started: from a checkout, an
environment or a bundle. A package of your system brings all that itself."""
LICENCES = """List what Duidu brings along or stands on: name, version, licence, what it lies in, where it is from, with
tabs between them. With names, print the licences of these in full."""


def add_desktop(parser: argparse.ArgumentParser) -> None:
    """What the command desktop can be asked for."""
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("install", help="put entry, icon, types of files and manual there; again after Duidu was moved")
    actions.add_parser("remove", help="take back what install put there, and nothing else")


def add_licences(parser: argparse.ArgumentParser) -> None:
    """What the command licences can be asked for."""
    parser.add_argument("names", nargs="*", metavar="NAME", help="of components, such as lxml or CC-CEDICT")


def add_version(parser: argparse.ArgumentParser) -> None:
    """--version, which says what is at work here; the program's own is in the first line."""
    parser.add_argument("--version", action=_Version, nargs=0, help="show versions and exit")


class _Version(argparse.Action):
    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002 - argparse's signature
        values: str | Sequence[Any] | None,  # noqa: ARG002
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        # Imported when it is wanted: the metadata of libraries are in the way of no start.
        from reader.versions import versions

        print("\n".join(map(" ".join, versions())))
        parser.exit()
