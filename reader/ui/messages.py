"""What went wrong, in the language of the window: the texts of reader.model.errors, marked for translation.

Where the next step there is a command, here it is what to do in the window.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reader.model import Problem, ReaderError
from reader.ui.details import detail_in_words
from reader.ui.language import QT_TRANSLATE_NOOP

# lupdate finds literals only, hence a second copy; tests/ui/test_messages.py says where the two may differ.
TEXTS: dict[Problem, tuple[str, str]] = {
    Problem.NOT_FOUND: (
        QT_TRANSLATE_NOOP("Problem", "there is no such file"),
        QT_TRANSLATE_NOOP("Problem", "check the name, or whether it was moved"),
    ),
    Problem.IS_DIRECTORY: (
        QT_TRANSLATE_NOOP("Problem", "it is a folder"),
        QT_TRANSLATE_NOOP("Problem", "name a file in it"),
    ),
    Problem.NO_PERMISSION: (
        QT_TRANSLATE_NOOP("Problem", "you have no permission to read it"),
        QT_TRANSLATE_NOOP("Problem", "change its permissions or copy it elsewhere"),
    ),
    Problem.UNREADABLE: (
        QT_TRANSLATE_NOOP("Problem", "it could not be read ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "check the disk, or copy the file and try again"),
    ),
    Problem.EMPTY: (
        QT_TRANSLATE_NOOP("Problem", "it holds no text"),
        QT_TRANSLATE_NOOP("Problem", "choose a file with text in it"),
    ),
    Problem.TOO_LARGE: (
        QT_TRANSLATE_NOOP("Problem", "it is too large ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "split it into smaller files"),
    ),
    Problem.NOT_TEXT: (
        QT_TRANSLATE_NOOP("Problem", "it is a {detail} file, not a text"),
        QT_TRANSLATE_NOOP("Problem", "save it as plain text first"),
    ),
    Problem.NOT_A_FILE: (
        QT_TRANSLATE_NOOP("Problem", "it is a pipe or a device"),
        QT_TRANSLATE_NOOP("Problem", "name a file"),
    ),
    Problem.BINARY: (
        QT_TRANSLATE_NOOP("Problem", "it holds binary data, at byte {detail}"),
        QT_TRANSLATE_NOOP("Problem", "choose a text file"),
    ),
    Problem.DAMAGED: (
        QT_TRANSLATE_NOOP("Problem", "it is damaged ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "get it again from where it comes, or save it anew"),
    ),
    Problem.LOCKED: (
        QT_TRANSLATE_NOOP("Problem", "it is locked with a password or against copying"),
        QT_TRANSLATE_NOOP("Problem", "open it in its own program and save it without the lock"),
    ),
    Problem.NO_TEXT_LAYER: (
        QT_TRANSLATE_NOOP("Problem", "its pages are pictures without text"),
        QT_TRANSLATE_NOOP("Problem", "have the text recognised by a program for scanned pages first"),
    ),
    Problem.NO_ENCODING: (
        QT_TRANSLATE_NOOP("Problem", "no encoding of Chinese fits it"),
        QT_TRANSLATE_NOOP("Problem", "choose its encoding, or save it as UTF-8"),
    ),
    Problem.WRONG_ENCODING: (
        QT_TRANSLATE_NOOP("Problem", "it is not valid {detail} text"),
        QT_TRANSLATE_NOOP("Problem", "choose another encoding"),
    ),
    Problem.MIXED_ENCODING: (
        QT_TRANSLATE_NOOP("Problem", "it is in more than one encoding, from line {detail} on"),
        QT_TRANSLATE_NOOP(
            "Problem", "save it again in one encoding, or choose its encoding to see the damaged places marked"
        ),
    ),
    Problem.NO_CHINESE: (
        QT_TRANSLATE_NOOP("Problem", "it holds no Chinese characters"),
        QT_TRANSLATE_NOOP("Problem", "choose a Chinese text, or another encoding"),
    ),
    Problem.CANNOT_WRITE: (
        QT_TRANSLATE_NOOP("Problem", "it could not be written ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "choose another place, or free some space"),
    ),
    Problem.NEWER_DATA: (
        QT_TRANSLATE_NOOP("Problem", "a newer version of Duidu wrote it ({detail}), so it was left as it is"),
        QT_TRANSLATE_NOOP("Problem", "open it with the newer Duidu"),
    ),
    Problem.NOT_TRANSLATED: (
        QT_TRANSLATE_NOOP(
            "Problem", "none of its sentences that are shown is translated, and a translation memory holds nothing else"
        ),
        QT_TRANSLATE_NOOP("Problem", "translate it first, or export it in another format"),
    ),
    Problem.CRASHED: (
        QT_TRANSLATE_NOOP("Problem", "working on it ended the process"),
        QT_TRANSLATE_NOOP("Problem", "try it by itself, and report it if that fails too"),
    ),
    Problem.INCOMPLETE: (
        QT_TRANSLATE_NOOP("Problem", "a part of Duidu itself is missing or does not load ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "install Duidu again"),
    ),
    Problem.TOO_SLOW: (
        QT_TRANSLATE_NOOP("Problem", "it was not read within {detail} seconds, and was given up"),
        QT_TRANSLATE_NOOP("Problem", "split it into smaller files, or save it in another format"),
    ),
    Problem.NO_MEMORY: (
        QT_TRANSLATE_NOOP("Problem", "there is not enough memory for it"),
        QT_TRANSLATE_NOOP("Problem", "close other programs, or split the text"),
    ),
    Problem.OVERWRITES_SOURCE: (
        QT_TRANSLATE_NOOP("Problem", "the export would overwrite the text itself"),
        QT_TRANSLATE_NOOP("Problem", "choose another place"),
    ),
    Problem.BAD_PACKAGE: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable translation package ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "download the package again"),
    ),
    Problem.MODEL_NOT_INSTALLED: (
        QT_TRANSLATE_NOOP("Problem", "no translation model from Chinese to English is installed"),
        QT_TRANSLATE_NOOP("Problem", "install one under Translation > Models…"),
    ),
    Problem.UNKNOWN_MODEL: (
        QT_TRANSLATE_NOOP("Problem", "no such translation model is installed"),
        QT_TRANSLATE_NOOP("Problem", "see what is installed under Translation > Models…"),
    ),
    Problem.MODEL_BROKEN: (
        QT_TRANSLATE_NOOP("Problem", "the translation model does not work ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "remove it under Translation > Models… and install it again"),
    ),
    Problem.DOWNLOAD_FAILED: (
        QT_TRANSLATE_NOOP("Problem", "it could not be downloaded ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "check the connection and try again: it goes on from where it stopped"),
    ),
    Problem.WRONG_DOWNLOAD: (
        QT_TRANSLATE_NOOP("Problem", "what the server sent is not the package ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "try again later or over another network, or install the package from a file"),
    ),
    Problem.NOT_OFFERED: (
        QT_TRANSLATE_NOOP("Problem", "the package index does not offer it"),
        QT_TRANSLATE_NOOP("Problem", "see what it offers under Translation > Models…"),
    ),
    Problem.CANCELLED: (
        QT_TRANSLATE_NOOP("Problem", "it was cancelled"),
        QT_TRANSLATE_NOOP("Problem", "start it again: it goes on from where it stopped"),
    ),
    Problem.BUSY: (
        QT_TRANSLATE_NOOP("Problem", "Duidu is at work on it already"),
        QT_TRANSLATE_NOOP("Problem", "wait until that is done, then try again"),
    ),
    Problem.BAD_TMX: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable translation memory ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "save it as TMX again in the program that it comes from"),
    ),
    Problem.BAD_GLOSSARY: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable glossary ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "save it as TBX, or as CSV with columns for the Chinese, the English and a note"),
    ),
    Problem.BAD_TERM: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable term ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "give the Chinese first, then the English, each in quotation marks"),
    ),
    Problem.UNKNOWN_TERM: (
        QT_TRANSLATE_NOOP("Problem", "the glossary has no such term"),
        QT_TRANSLATE_NOOP("Problem", "see its terms under Translation > Glossary…"),
    ),
    Problem.BAD_WORD: (
        QT_TRANSLATE_NOOP("Problem", "it is not a Chinese word"),
        QT_TRANSLATE_NOOP("Problem", "give a word in Chinese characters, in either script"),
    ),
    Problem.BAD_WORD_LIST: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable list of words ({detail})"),
        QT_TRANSLATE_NOOP(
            "Problem", "save it as text with a word on each line, or as CSV with the words in the first column"
        ),
    ),
    Problem.UNKNOWN_WORD: (
        QT_TRANSLATE_NOOP("Problem", "it is not among your words"),
        QT_TRANSLATE_NOOP("Problem", "see these under Words > Word list…"),
    ),
    Problem.BAD_ANKI: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable file of Anki ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "export it again in Anki, as a deck package or as Notes in Plain Text"),
    ),
    Problem.NO_FIELD: (
        QT_TRANSLATE_NOOP("Problem", "no such field of its notes has words; those that have: {detail}"),
        QT_TRANSLATE_NOOP("Problem", "name one of those"),
    ),
    Problem.NO_CARDS: (
        QT_TRANSLATE_NOOP("Problem", "there is no word for it ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "mark words as learning while you read, or choose other words"),
    ),
    Problem.BAD_LEVEL_LIST: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable list of levels ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "save it as CSV with a word and its level in each line"),
    ),
    Problem.NO_LEVEL_LIST: (
        QT_TRANSLATE_NOOP("Problem", "you have added no list of levels of your own"),
        QT_TRANSLATE_NOOP("Problem", "add one under Words > Import levels…"),
    ),
    Problem.BAD_READING: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable reading ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "give pinyin with tones, such as yínháng or yin2 hang2"),
    ),
    Problem.BAD_CORRECTION: (
        QT_TRANSLATE_NOOP("Problem", "it cannot be corrected so ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "give the characters as they stand in the text, and beside them what is right"),
    ),
    Problem.BAD_CORRECTIONS: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable list of corrections ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "save it as CSV with the columns that an exported list has"),
    ),
    Problem.UNKNOWN_CORRECTION: (
        QT_TRANSLATE_NOOP("Problem", "there is no such correction"),
        QT_TRANSLATE_NOOP("Problem", "see these under Edit > Corrections…"),
    ),
    Problem.BAD_DICTIONARY: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable dictionary ({detail})"),
        QT_TRANSLATE_NOOP(
            "Problem", "get it again, or choose the .ifo of a StarDict dictionary, a Yomitan .zip or a CC-CEDICT text"
        ),
    ),
    Problem.UNKNOWN_DICTIONARY: (
        QT_TRANSLATE_NOOP("Problem", "no dictionary of this title was added"),
        QT_TRANSLATE_NOOP("Problem", "see which were under Words > Dictionaries…"),
    ),
    Problem.NOT_IN_LIBRARY: (
        QT_TRANSLATE_NOOP("Problem", "it is not in the library"),
        QT_TRANSLATE_NOOP("Problem", "open it again from where it came from"),
    ),
    Problem.NO_COPY: (
        QT_TRANSLATE_NOOP("Problem", "the library has no copy of it"),
        QT_TRANSLATE_NOOP("Problem", "open it again from where it came from"),
    ),
    Problem.NO_FULL_TEXT: (
        QT_TRANSLATE_NOOP(
            "Problem", "the library cannot be searched, for this SQLite ({detail}) has no full-text search (FTS5)"
        ),
        QT_TRANSLATE_NOOP("Problem", "use a Python whose SQLite has it, such as that of python.org"),
    ),
    Problem.BAD_BACKUP: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable backup ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "choose another backup"),
    ),
    Problem.NEWER_BACKUP: (
        QT_TRANSLATE_NOOP("Problem", "it was made by a newer version of Duidu ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "install that version, then restore it"),
    ),
    Problem.BAD_PALETTE: (
        QT_TRANSLATE_NOOP("Problem", "it is not a set of five tone colours ({detail})"),
        QT_TRANSLATE_NOOP(
            "Problem",
            "give those of tones 1 to 4 and of the neutral tone, such as #e30000,#02b31c,#1510f0,#8900bf,#777777",
        ),
    ),
    Problem.BAD_ADDRESS: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable address of a translation server ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "type one such as http://localhost:11434"),
    ),
    Problem.BAD_WEB_ADDRESS: (
        QT_TRANSLATE_NOOP("Problem", "it is not a usable web address ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "type one such as https://www.example.com/page.html"),
    ),
    Problem.PAGE_NOT_FETCHED: (
        QT_TRANSLATE_NOOP("Problem", "the page could not be fetched ({detail})"),
        QT_TRANSLATE_NOOP(
            "Problem", "check the address and the network, or save the page in a browser and open that file"
        ),
    ),
    Problem.SERVER_NOT_ALLOWED: (
        QT_TRANSLATE_NOOP(
            "Problem", "this translation server is not on this computer, and you have not agreed to send text to it"
        ),
        QT_TRANSLATE_NOOP("Problem", "use a server on this computer, or agree where the translation engine is chosen"),
    ),
    Problem.SERVER_FAILED: (
        QT_TRANSLATE_NOOP("Problem", "the translation server does not translate ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "check that it runs, its address and its model"),
    ),
    Problem.NO_CHINESE_FONT: (
        QT_TRANSLATE_NOOP("Problem", "no installed font has Chinese characters, boxes stand in their place"),
        QT_TRANSLATE_NOOP("Problem", "install one, such as the package fonts-noto-cjk, and start Duidu again"),
    ),
    Problem.CANNOT_PRINT: (
        QT_TRANSLATE_NOOP("Problem", "the printer takes no pages"),
        QT_TRANSLATE_NOOP("Problem", "check that it is on and ready, or save a PDF and print that"),
    ),
    Problem.SPEECH_FAILED: (
        QT_TRANSLATE_NOOP("Problem", "it does not read aloud ({detail})"),
        QT_TRANSLATE_NOOP("Problem", "check that other programs can be heard, then try again"),
    ),
    Problem.NO_DISPLAY: (
        QT_TRANSLATE_NOOP("Problem", "there is no display to open a window on"),
        QT_TRANSLATE_NOOP("Problem", "start it in a desktop session"),
    ),
    Problem.NOT_OURS: (
        QT_TRANSLATE_NOOP("Problem", "it is there already, put there by something else"),
        QT_TRANSLATE_NOOP("Problem", "leave it if a package of Duidu did so; else move it elsewhere and try again"),
    ),
    Problem.NO_MENU: (
        QT_TRANSLATE_NOOP("Problem", "this system has no menu that a file is put into"),
        QT_TRANSLATE_NOOP("Problem", "make a shortcut to Duidu yourself"),
    ),
    Problem.UNKNOWN_COMPONENT: (
        QT_TRANSLATE_NOOP("Problem", "Duidu brings along nothing of this name"),
        QT_TRANSLATE_NOOP("Problem", "see the names in Help > About Duidu"),
    ),
}

# Where another encoding may be the cure.
ENCODING_PROBLEMS = frozenset({Problem.WRONG_ENCODING, Problem.MIXED_ENCODING, Problem.NO_ENCODING, Problem.NO_CHINESE})


@dataclass(frozen=True, slots=True)
class Message:
    """What the message bar shows: what happened, what to do next, the whole subject where it was shortened, and the
    label of a button where there is something to do about it. Good news `passes` without being closed."""

    text: str
    hint: str = ""
    subject: str = ""
    action: str = ""
    passes: bool = False


def describe(error: ReaderError, action: str = "") -> Message:
    """The message for a failure, naming the file without its folders; `action` labels its button."""
    cause, next_step = TEXTS[error.problem]
    # In brackets is why; elsewhere a value.
    detail = detail_in_words(error.detail) if "({detail})" in cause else error.detail
    cause, next_step = (
        QCoreApplication.translate("Problem", text).format(detail=detail) for text in (cause, next_step)
    )
    sentence = QCoreApplication.translate("Messages", "{subject}: {cause}.")
    hint = QCoreApplication.translate("Messages", "{next_step}.").format(next_step=next_step)
    return Message(
        text=sentence.format(subject=Path(error.subject).name or error.subject, cause=cause),
        hint=hint[:1].upper() + hint[1:],
        subject=error.subject,
        action=action,
    )


def unexpected() -> Message:
    """The message for a failure that nobody foresaw; its button shows the rest."""
    return Message(
        QCoreApplication.translate("Messages", "Something went wrong that should not have."),
        QCoreApplication.translate("Messages", "What is open stays open, and what you wrote is kept."),
        action=QCoreApplication.translate("Messages", "Details…"),
    )


def ended_last_time() -> Message:
    """The message where the process before this one was ended by a fault."""
    return Message(
        QCoreApplication.translate("Messages", "Duidu ended unexpectedly last time."),
        QCoreApplication.translate("Messages", "What you wrote is kept, and what was open can be opened again."),
        action=QCoreApplication.translate("Messages", "Details…"),
    )
