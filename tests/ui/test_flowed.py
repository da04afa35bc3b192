"""Texts broken by hand flow; what is set in lines stays."""

import pytest

from reader.licences import our_licence
from reader.ui.flowed import flowed

PROSE = "Permission is hereby granted, free of charge, to any person\nobtaining a copy of this software and to permit"
LISTED = "* Redistributions must reproduce the above copyright notice and\n  these terms of use.\n* No other."


def test_a_paragraph_is_one_line() -> None:
    joined = PROSE.replace("\n", " ")
    assert flowed(f"{PROSE}\n\n{PROSE}") == f"{joined}\n\n{joined}"


def test_an_item_of_a_list_is_one_line() -> None:
    joined = "* Redistributions must reproduce the above copyright notice and these terms of use.\n* No other."
    assert flowed(LISTED) == joined


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A title\nin two short lines",
        "Copyright (c) 2011, Jan Pomikalek <jan.pomikalek@gmail.com>\nCopyright (c) 2013, Michal Belica",
        "Copyright (C) 2007 Free Software Foundation, Inc. of Boston\nEveryone is permitted to copy",
        "Format: https://www.debian.org/doc/packaging-manuals/\nSource: https://github.com/a/b",
        "name of a component of this table      its version and its licence\nanother of them      1.0",
        "--------------------------------------------------------\nThe Preamble",
        "// Permission to copy, use, modify, sell and distribute this\n// is granted",
        "A line that ends here,\nand another, which is by far the longest of this paragraph here.",
    ],
)
def test_what_is_set_in_lines_stays(text: str) -> None:
    assert flowed(text) == text


def test_no_word_of_the_licence_is_lost() -> None:
    licence = our_licence()
    assert flowed(licence).split() == licence.split()
    assert "\n  The GNU General Public License is a free, copyleft license for software and other" in flowed(licence)
