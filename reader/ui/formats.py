"""The formats of exports in the window's words."""

from PySide6.QtCore import QCoreApplication

from reader.exporters import Format
from reader.ui.language import QT_TRANSLATE_NOOP

# In the order in which they are offered: name, and what it is good for.
_WORDS = {
    "html": (
        QT_TRANSLATE_NOOP("Exporting", "Web page"),
        QT_TRANSLATE_NOOP("Exporting", "One file for any browser; nothing in it comes from elsewhere."),
    ),
    "pdf": ("PDF", QT_TRANSLATE_NOOP("Exporting", "For print. Its text can be selected and searched.")),
    "epub": (
        QT_TRANSLATE_NOOP("Exporting", "E-book (EPUB)"),
        QT_TRANSLATE_NOOP("Exporting", "For e-readers, with chapters and a table of contents."),
    ),
    "docx": (
        QT_TRANSLATE_NOOP("Exporting", "Word document"),
        QT_TRANSLATE_NOOP("Exporting", "Readings are Word's phonetic guide and can be edited."),
    ),
    "odt": (
        QT_TRANSLATE_NOOP("Exporting", "OpenDocument text"),
        QT_TRANSLATE_NOOP("Exporting", "For LibreOffice Writer, with readings as ruby."),
    ),
    "md": ("Markdown", QT_TRANSLATE_NOOP("Exporting", "Readings stand in brackets.")),
    "txt": (
        QT_TRANSLATE_NOOP("Exporting", "Plain text"),
        QT_TRANSLATE_NOOP("Exporting", "Readings stand in brackets."),
    ),
    "tex": ("LaTeX", QT_TRANSLATE_NOOP("Exporting", "For XeLaTeX, with the package xpinyin.")),
    "csv": (
        QT_TRANSLATE_NOOP("Exporting", "Table (CSV)"),
        QT_TRANSLATE_NOOP("Exporting", "A sentence a row, for spreadsheets."),
    ),
    "tsv": (
        QT_TRANSLATE_NOOP("Exporting", "Table (TSV)"),
        QT_TRANSLATE_NOOP("Exporting", "A sentence a row, for flash cards."),
    ),
    "tmx": (
        QT_TRANSLATE_NOOP("Exporting", "Translation memory (TMX)"),
        QT_TRANSLATE_NOOP("Exporting", "Sentences with their English, for translators' programs."),
    ),
    "json": (
        "JSON",
        QT_TRANSLATE_NOOP("Exporting", "All that Duidu knows of the text, for programs; opens here again."),
    ),
}

# These a program lays out, and the preview too; the others are read as they are written.
_LAID_OUT = ("html", "pdf", "epub", "docx", "odt")

FORMATS = tuple(Format(value) for value in _WORDS if value in list(Format))


def format_name(to: Format) -> str:
    return QCoreApplication.translate("Exporting", _WORDS[to][0])


def is_laid_out(to: Format) -> bool:
    """Whether a person sees pages of it, and never what is written in the file."""
    return to in _LAID_OUT


def format_use(to: Format) -> str:
    """What a format is good for, in a sentence."""
    return QCoreApplication.translate("Exporting", _WORDS[to][1])
