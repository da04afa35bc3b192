"""Errors a person meets: each names the subject (mostly a file), the cause and the next step."""

from enum import StrEnum
from pathlib import Path

from reader.shipped import PROGRAM


class Problem(StrEnum):
    """Every kind of failure that is told to the user; `TEXTS` has the words."""

    NOT_FOUND = "not found"
    IS_DIRECTORY = "is a directory"
    NO_PERMISSION = "no permission"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too large"
    NOT_A_FILE = "not a file"
    NOT_TEXT = "not text"
    BINARY = "binary"
    DAMAGED = "damaged"
    LOCKED = "locked"
    NO_TEXT_LAYER = "no text layer"
    NO_ENCODING = "no encoding"
    WRONG_ENCODING = "wrong encoding"
    MIXED_ENCODING = "mixed encoding"
    NO_CHINESE = "no Chinese"
    CANNOT_WRITE = "cannot write"
    NEWER_DATA = "newer data"
    CRASHED = "crashed"
    INCOMPLETE = "incomplete"
    TOO_SLOW = "too slow"
    NOT_TRANSLATED = "not translated"
    NO_MEMORY = "no memory"
    OVERWRITES_SOURCE = "overwrites source"
    BAD_PACKAGE = "bad package"
    MODEL_NOT_INSTALLED = "model not installed"
    UNKNOWN_MODEL = "unknown model"
    MODEL_BROKEN = "model broken"
    DOWNLOAD_FAILED = "download failed"
    WRONG_DOWNLOAD = "wrong download"
    NOT_OFFERED = "not offered"
    CANCELLED = "cancelled"
    BUSY = "busy"
    BAD_TMX = "bad TMX"
    BAD_GLOSSARY = "bad glossary"
    BAD_TERM = "bad term"
    UNKNOWN_TERM = "unknown term"
    BAD_WORD = "bad word"
    BAD_WORD_LIST = "bad word list"
    UNKNOWN_WORD = "unknown word"
    BAD_ANKI = "bad Anki file"
    NO_FIELD = "no field"
    NO_CARDS = "no cards"
    BAD_LEVEL_LIST = "bad level list"
    NO_LEVEL_LIST = "no level list"
    BAD_READING = "bad reading"
    BAD_CORRECTION = "bad correction"
    BAD_CORRECTIONS = "bad corrections"
    UNKNOWN_CORRECTION = "unknown correction"
    BAD_DICTIONARY = "bad dictionary"
    UNKNOWN_DICTIONARY = "unknown dictionary"
    NOT_IN_LIBRARY = "not in library"
    NO_COPY = "no copy"
    NO_FULL_TEXT = "no full text"
    BAD_BACKUP = "bad backup"
    NEWER_BACKUP = "newer backup"
    BAD_PALETTE = "bad palette"
    BAD_ADDRESS = "bad address"
    BAD_WEB_ADDRESS = "bad web address"
    PAGE_NOT_FETCHED = "page not fetched"
    SERVER_NOT_ALLOWED = "server not allowed"
    SERVER_FAILED = "server failed"
    NO_CHINESE_FONT = "no Chinese font"
    NO_DISPLAY = "no display"
    NOT_OURS = "not ours"
    NO_MENU = "no menu"
    UNKNOWN_COMPONENT = "unknown component"
    CANNOT_PRINT = "cannot print"
    SPEECH_FAILED = "speech failed"


# Problem -> (cause, next step). "{detail}" is filled in by the code that raises. The window shows them
# translated, with next steps of its own where these are commands: reader/ui/messages.py.
TEXTS: dict[Problem, tuple[str, str]] = {
    Problem.NOT_FOUND: ("there is no such file", "check the name, or whether it was moved"),
    Problem.IS_DIRECTORY: ("it is a folder", "name a file in it"),
    Problem.NO_PERMISSION: ("you have no permission to read it", "change its permissions or copy it elsewhere"),
    Problem.UNREADABLE: ("it could not be read ({detail})", "check the disk, or copy the file and try again"),
    Problem.EMPTY: ("it holds no text", "choose a file with text in it"),
    Problem.TOO_LARGE: ("it is too large ({detail})", "split it into smaller files"),
    Problem.NOT_A_FILE: ("it is a pipe or a device", "name a file"),
    Problem.NOT_TEXT: ("it is a {detail} file, not a text", "save it as plain text first"),
    Problem.BINARY: ("it holds binary data, at byte {detail}", "choose a text file"),
    Problem.DAMAGED: ("it is damaged ({detail})", "get it again from where it comes, or save it anew"),
    Problem.LOCKED: (
        "it is locked with a password or against copying",
        "open it in its own program and save it without the lock",
    ),
    Problem.NO_TEXT_LAYER: (
        "its pages are pictures without text",
        "have the text recognised by a program for scanned pages first",
    ),
    Problem.NO_ENCODING: ("no encoding of Chinese fits it", "choose its encoding, or save it as UTF-8"),
    Problem.WRONG_ENCODING: ("it is not valid {detail} text", "choose another encoding"),
    Problem.MIXED_ENCODING: (
        "it is in more than one encoding, from line {detail} on",
        "save it again in one encoding, or choose its encoding to see the damaged places marked",
    ),
    Problem.NO_CHINESE: ("it holds no Chinese characters", "choose a Chinese text, or another encoding"),
    Problem.CANNOT_WRITE: ("it could not be written ({detail})", "choose another place, or free some space"),
    Problem.NEWER_DATA: (
        "a newer version of Duidu wrote it ({detail}), so it was left as it is",
        "open it with the newer Duidu",
    ),
    Problem.NOT_TRANSLATED: (
        "none of its sentences that are shown is translated, and a translation memory holds nothing else",
        "translate it first, or export it in another format",
    ),
    Problem.CRASHED: ("working on it ended the process", "try it by itself, and report it if that fails too"),
    Problem.INCOMPLETE: ("a part of Duidu itself is missing or does not load ({detail})", "install Duidu again"),
    Problem.TOO_SLOW: (
        "it was not read within {detail} seconds, and was given up",
        "split it into smaller files, or save it in another format",
    ),
    Problem.NO_MEMORY: (
        "there is not enough memory for it",
        "close other programs, or split the text",
    ),
    Problem.OVERWRITES_SOURCE: ("the export would overwrite the text itself", "name another place with --output"),
    Problem.BAD_PACKAGE: ("it is not a usable translation package ({detail})", "download the package again"),
    Problem.MODEL_NOT_INSTALLED: (
        "no translation model from Chinese to English is installed",
        "install one with: {program} models install zh_en, which downloads it",
    ),
    Problem.UNKNOWN_MODEL: (
        "no such translation model is installed",
        "see what is installed with: {program} models list",
    ),
    Problem.MODEL_BROKEN: (
        "the translation model does not work ({detail})",
        "remove it with: {program} models remove CODE, and install it again",
    ),
    Problem.DOWNLOAD_FAILED: (
        "it could not be downloaded ({detail})",
        "check the connection and try again: it goes on from where it stopped",
    ),
    Problem.WRONG_DOWNLOAD: (
        "what the server sent is not the package ({detail})",
        "try again later or over another network, or install the package from a file",
    ),
    Problem.NOT_OFFERED: (
        "the package index does not offer it",
        "see what it offers with: {program} models list --available",
    ),
    Problem.CANCELLED: ("it was cancelled", "start it again: it goes on from where it stopped"),
    Problem.BUSY: ("Duidu is at work on it already", "wait until that is done, then try again"),
    Problem.BAD_TMX: (
        "it is not a usable translation memory ({detail})",
        "save it as TMX again in the program that it comes from",
    ),
    Problem.BAD_GLOSSARY: (
        "it is not a usable glossary ({detail})",
        "save it as TBX, or as CSV with columns for the Chinese, the English and a note",
    ),
    Problem.BAD_TERM: (
        "it is not a usable term ({detail})",
        "give the Chinese first, then the English, each in quotation marks",
    ),
    Problem.UNKNOWN_TERM: ("the glossary has no such term", "see its terms with: {program} glossary list"),
    Problem.BAD_WORD: ("it is not a Chinese word", "give a word in Chinese characters, in either script"),
    Problem.BAD_WORD_LIST: (
        "it is not a usable list of words ({detail})",
        "save it as text with a word on each line, or as CSV with the words in the first column",
    ),
    Problem.UNKNOWN_WORD: ("it is not among your words", "see these with: {program} words list"),
    Problem.BAD_ANKI: (
        "it is not a usable file of Anki ({detail})",
        "export it again in Anki, as a deck package or as Notes in Plain Text",
    ),
    Problem.NO_FIELD: ("no such field of its notes has words; those that have: {detail}", "name one of those"),
    Problem.NO_CARDS: (
        "there is no word for it ({detail})",
        "mark words as learning while you read, or choose other words",
    ),
    Problem.BAD_LEVEL_LIST: (
        "it is not a usable list of levels ({detail})",
        "save it as CSV with a word and its level in each line",
    ),
    Problem.NO_LEVEL_LIST: (
        "you have added no list of levels of your own",
        "add one with: {program} levels --import-list FILE",
    ),
    Problem.BAD_READING: (
        "it is not a usable reading ({detail})",
        "give pinyin with tones, such as yínháng or yin2 hang2",
    ),
    Problem.BAD_CORRECTION: (
        "it cannot be corrected so ({detail})",
        "give the characters as they stand in the text, and beside them what is right",
    ),
    Problem.BAD_CORRECTIONS: (
        "it is not a usable list of corrections ({detail})",
        "save it as CSV with the columns that an exported list has",
    ),
    Problem.UNKNOWN_CORRECTION: ("there is no such correction", "see these with: {program} corrections list"),
    Problem.BAD_DICTIONARY: (
        "it is not a usable dictionary ({detail})",
        "get it again, or choose the .ifo of a StarDict dictionary, a Yomitan .zip or a CC-CEDICT text",
    ),
    Problem.UNKNOWN_DICTIONARY: (
        "no dictionary of this title was added",
        "see which were with: {program} dictionaries list",
    ),
    Problem.NOT_IN_LIBRARY: ("it is not in the library", "see what is with: {program} library list"),
    Problem.NO_COPY: ("the library has no copy of it", "open it again from where it came from"),
    Problem.NO_FULL_TEXT: (
        "the library cannot be searched, for this SQLite ({detail}) has no full-text search (FTS5)",
        "use a Python whose SQLite has it, such as that of python.org",
    ),
    Problem.BAD_BACKUP: ("it is not a usable backup ({detail})", "choose another backup"),
    Problem.NEWER_BACKUP: (
        "it was made by a newer version of Duidu ({detail})",
        "install that version, then restore it",
    ),
    Problem.BAD_PALETTE: (
        "it is not a set of five tone colours ({detail})",
        "give those of tones 1 to 4 and of the neutral tone, such as #e30000,#02b31c,#1510f0,#8900bf,#777777",
    ),
    Problem.BAD_ADDRESS: (
        "it is not a usable address of a translation server ({detail})",
        "type one such as http://localhost:11434",
    ),
    Problem.BAD_WEB_ADDRESS: (
        "it is not a usable web address ({detail})",
        "type one such as https://www.example.com/page.html",
    ),
    Problem.PAGE_NOT_FETCHED: (
        "the page could not be fetched ({detail})",
        "check the address and the network, or save the page in a browser and open that file",
    ),
    Problem.SERVER_NOT_ALLOWED: (
        "this translation server is not on this computer, and you have not agreed to send text to it",
        "use a server on this computer, or agree where the translation engine is chosen",
    ),
    Problem.SERVER_FAILED: (
        "the translation server does not translate ({detail})",
        "check that it runs, its address and its model",
    ),
    Problem.NO_CHINESE_FONT: (
        "no installed font has Chinese characters, boxes stand in their place",
        "install one, such as the package fonts-noto-cjk, and start Duidu again",
    ),
    Problem.CANNOT_PRINT: ("the printer takes no pages", "check that it is on and ready, or save a PDF and print that"),
    Problem.SPEECH_FAILED: (
        "it does not read aloud ({detail})",
        "check that other programs can be heard, then try again",
    ),
    Problem.NO_DISPLAY: (
        "there is no display to open a window on",
        (
            "use {program} annotate, outline, export, find, levels, models, memory, glossary, words, look,"
            " dictionaries, corrections, library, screenshot, desktop, licences"
        ),
    ),
    Problem.NOT_OURS: (
        "it is there already, put there by something else",
        "leave it if a package of Duidu did so; else move it elsewhere and try again",
    ),
    Problem.NO_MENU: (
        "this system has no menu that a file is put into",
        "make a shortcut to Duidu yourself",
    ),
    Problem.UNKNOWN_COMPONENT: (
        "Duidu brings along nothing of this name",
        "see the names with: {program} licences",
    ),
}


class ReaderError(Exception):
    """A failure to be told to the user in one line: subject, cause, next step."""

    def __init__(self, problem: Problem, subject: str, detail: str = "") -> None:
        super().__init__(problem, subject, detail)
        self.problem = problem
        self.subject = subject
        self.detail = detail

    @property
    def cause(self) -> str:
        return TEXTS[self.problem][0].format(detail=self.detail)

    @property
    def next_step(self) -> str:
        return TEXTS[self.problem][1].format(detail=self.detail, program=PROGRAM)

    def __str__(self) -> str:
        return f"{self.subject}: {self.cause}; {self.next_step}."


def cannot_write(target: Path, error: OSError | ValueError) -> ReaderError:
    """The error that tells why `target` could not be written."""
    return ReaderError(Problem.CANNOT_WRITE, str(target), getattr(error, "strerror", None) or str(error))


def cannot_read(path: Path, error: OSError) -> ReaderError:
    """The error that tells why `path` could not be read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ReaderError(Problem.NOT_FOUND, str(path))
    if isinstance(error, PermissionError):
        return ReaderError(Problem.NO_PERMISSION, str(path))
    return ReaderError(Problem.UNREADABLE, str(path), error.strerror or str(error))


def cannot_load(path: Path, error: OSError) -> ReaderError:
    """The error that tells why `path`, a file or folder that came with this program, could not be read."""
    return ReaderError(Problem.INCOMPLETE, "Duidu", f"{path.name}: {error.strerror or error}")
