"""Cells of tables that no spreadsheet runs."""

import re

# A cell that begins so is a formula to a spreadsheet, which can call a program or an address
# (https://owasp.org/www-community/attacks/CSV_Injection). One begins also within a cell of ours: where the comma is the
# decimal sign Excel parts cells by semicolons, and then sees no quotation marks about what stands between commas.
_FORMULA = r"'*[=+\-@＝＋－＠]"
_BEGINNING = rf"(?:^(?='*[\t\r\n])|(?:^|(?<=[;\t\r\n]))(?={_FORMULA}))"
_PLACE, _GUARD = re.compile(_BEGINNING), re.compile(_BEGINNING.replace("(?=", "'(?="))


def guarded(cell: str) -> str:
    """The cell with an apostrophe wherever a spreadsheet would run what follows as a formula, or where it looks as if
    it had got one. No other cell is touched: of those that begin with a hyphen a spreadsheet shows an error in place of
    the text."""
    return _PLACE.sub("'", cell)


def unguarded(cell: str) -> str:
    """The cell without the apostrophes that `guarded` gave it."""
    return _GUARD.sub("", cell)
