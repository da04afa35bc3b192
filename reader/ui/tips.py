"""Tool tips with texts of others."""

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """The text for a tool tip, which shows it as it is: what looks like HTML Qt takes for it, and loads the files that
    it names, on Windows from other machines too."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
