"""The reading view and its parts: cells, lines, layout, painting, pointing. Only `ReadingView` is for others."""

from reader.ui.reading_view.copying import Known, Selected
from reader.ui.reading_view.fonts import chinese_font, english_font, has_chinese_font, has_kai
from reader.ui.reading_view.look import Look, look_of
from reader.ui.reading_view.marks import TermMarks
from reader.ui.reading_view.matches import Matches
from reader.ui.reading_view.pointing import AtHand, WordPlace
from reader.ui.reading_view.rows import FoldRow
from reader.ui.reading_view.setter import shown_text
from reader.ui.reading_view.shown_pictures import PictureWish
from reader.ui.reading_view.view import ReadingView

__all__ = [
    "AtHand",
    "FoldRow",
    "Known",
    "Look",
    "Matches",
    "PictureWish",
    "ReadingView",
    "Selected",
    "TermMarks",
    "WordPlace",
    "chinese_font",
    "english_font",
    "has_chinese_font",
    "has_kai",
    "look_of",
    "shown_text",
]
