"""What the reader remembers from one session to the next."""

from reader.library.articles import ArticleEntry, Articles, Shelved
from reader.library.bookmarks import Bookmark, Bookmarks, found_again, stands_in
from reader.library.copies import TEXT, Copies, Copy
from reader.library.corrections import Corrections, Kept
from reader.library.database import Condition, Store
from reader.library.drafts import Draft, DraftKind, Drafts, place_of_subject
from reader.library.edits import Edit, Edits
from reader.library.folders import Folders, folder_path, is_in, join_folders
from reader.library.glossary import Glossary, typed_term
from reader.library.highlights import ArticleNotes, Highlights, KeptHighlights, highlight_found_again
from reader.library.history import History, Recent
from reader.library.memory import Remembered, TranslationMemory
from reader.library.source_rules import SourceRule, SourceRules
from reader.library.words import WordChange, Words

__all__ = [
    "TEXT",
    "ArticleEntry",
    "ArticleNotes",
    "Articles",
    "Bookmark",
    "Bookmarks",
    "Condition",
    "Copies",
    "Copy",
    "Corrections",
    "Draft",
    "DraftKind",
    "Drafts",
    "Edit",
    "Edits",
    "Folders",
    "Glossary",
    "Highlights",
    "History",
    "Kept",
    "KeptHighlights",
    "Recent",
    "Remembered",
    "Shelved",
    "SourceRule",
    "SourceRules",
    "Store",
    "TranslationMemory",
    "WordChange",
    "Words",
    "folder_path",
    "found_again",
    "highlight_found_again",
    "is_in",
    "join_folders",
    "place_of_subject",
    "stands_in",
    "typed_term",
]
