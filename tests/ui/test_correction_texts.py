"""What is said of corrections."""

import pytest

from reader.model import Correction, CorrectionKind, Script
from reader.ui.correction_texts import about, corrected, what_is_right

pytestmark = pytest.mark.usefixtures("qapp")
R, W, C = CorrectionKind.READING, CorrectionKind.WORDS, CorrectionKind.CONVERSION
BANK = Correction(R, "银行", "yin2 hang2")


def test_what_they_are_about() -> None:
    assert about([BANK, BANK, Correction(W, "用金介", "用|金|介")]) == "reading of “银行”, words of “用金介”"
    many = [Correction(R, character, "yi1") for character in "一二三四"]
    assert about(many) == "reading of “一”, reading of “二”, reading of “三” and 1 more"


def test_where_they_count() -> None:
    assert corrected([BANK]) == "Corrected everywhere: reading of “银行”."
    article = Correction(C, "头发", "頭髮", Script.TAIWAN, "a")
    assert corrected([article]) == "Corrected in this article: conversion of “头发”."
    here = Correction(R, "行", "hang2", None, "a", "这行。", 1)
    assert corrected([here]) == "Corrected here: reading of “行”."


def test_values_as_people_write_them() -> None:
    values = [BANK, Correction(W, "用金介", "用|金|介"), Correction(C, "头发", "頭髮", Script.TAIWAN)]
    assert [what_is_right(each) for each in values] == ["yín háng", "用 | 金 | 介", "頭髮"]
