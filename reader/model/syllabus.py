"""The documents that give words and characters a level."""

from enum import StrEnum


class Syllabus(StrEnum):
    """What a level is of. Two documents are both called HSK 3.0, and disagree about two words in five: no level is ever
    told without its syllabus.

    HSK_2 are the lists of the examination of 2010; GF0025 is the standard of 2021 (GF0025-2021,
    国际中文教育中文水平等级标准); HSK_2025 is the syllabus of the examination as it is since July 2026
    (新版HSK考试大纲, published in November 2025); OWN is a list that the reader brought along.
    """

    HSK_2 = "hsk2"
    GF0025 = "gf0025"
    HSK_2025 = "hsk2025"
    OWN = "own"
