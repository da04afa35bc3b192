"""Why a file took nothing, in the language of the window."""

import errno
import os

from PySide6.QtCore import QCoreApplication

from reader.library import Condition
from reader.ui.language import QT_TRANSLATE_NOOP

# What SQLite says (https://www.sqlite.org/rescode.html), and the system.
_REASONS = {
    "database is locked": QT_TRANSLATE_NOOP("Notices", "another program is using the file"),
    "database or disk is full": QT_TRANSLATE_NOOP("Notices", "the disk is full"),
    "attempt to write a readonly database": QT_TRANSLATE_NOOP("Notices", "the file is write-protected"),
    "unable to open database file": QT_TRANSLATE_NOOP("Notices", "the file or its folder cannot be opened"),
    "disk I/O error": QT_TRANSLATE_NOOP("Notices", "the disk reports an error"),
    os.strerror(errno.ENOSPC): QT_TRANSLATE_NOOP("Notices", "the disk is full"),
    os.strerror(errno.EDQUOT): QT_TRANSLATE_NOOP("Notices", "your share of the disk is used up"),
    os.strerror(errno.EROFS): QT_TRANSLATE_NOOP("Notices", "the disk can only be read"),
    os.strerror(errno.EACCES): QT_TRANSLATE_NOOP("Notices", "you have no permission for it"),
    os.strerror(errno.EPERM): QT_TRANSLATE_NOOP("Notices", "you have no permission for it"),
    os.strerror(errno.EIO): QT_TRANSLATE_NOOP("Notices", "the disk reports an error"),
    os.strerror(errno.ENOENT): QT_TRANSLATE_NOOP("Notices", "it or its folder is not there"),
    os.strerror(errno.ENOTDIR): QT_TRANSLATE_NOOP("Notices", "a file stands where its folder should be"),
    os.strerror(errno.EEXIST): QT_TRANSLATE_NOOP("Notices", "a file stands where its folder should be"),
    os.strerror(errno.EISDIR): QT_TRANSLATE_NOOP("Notices", "a folder has this name"),
    os.strerror(errno.ENAMETOOLONG): QT_TRANSLATE_NOOP("Notices", "its name is too long"),
}


def reason_in_words(reason: str) -> str:
    """Anything else than what is known is given back as it is."""
    return QCoreApplication.translate("Notices", _REASONS[reason]) if reason in _REASONS else reason


def in_words(condition: Condition) -> str:
    """Why nothing is kept in a file."""
    if condition.newer:
        return QCoreApplication.translate("Notices", "a newer version of Duidu wrote the file")
    return reason_in_words(condition.reason)
