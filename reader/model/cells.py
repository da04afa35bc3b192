"""Cells of tables that no spreadsheet runs."""

import re

# A cell that begins so is a formula to a spreadsheet, which can call a program or an address
# (https://owasp.org/www-community/attacks/CSV_Injection).
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def guarded(cell: str) -> str:
    """The cell with an apostrophe before it if a spreadsheet would run it as a formula, or if it looks as if it had got
    one. No other cell is touched: of those that begin with a hyphen a spreadsheet shows an error in place of the text.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell without the apostrophe that `guarded` gave it."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
