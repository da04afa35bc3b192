"""What a correction may say."""

import pytest

from reader.model import Correction, CorrectionKind, Scope, Script

R, W, C = CorrectionKind.READING, CorrectionKind.WORDS, CorrectionKind.CONVERSION


@pytest.mark.parametrize(
    ("correction", "is_valid"),
    [
        (Correction(R, "银行", "yin2 hang2"), True),
        (Correction(R, "女儿", "nü3 r5"), True),
        (Correction(R, "银行", "yin2"), False),
        (Correction(R, "银行", "yin2  hang2"), False),
        (Correction(R, "银行", "yín háng"), False),
        (Correction(R, "", ""), False),
        (Correction(W, "用金介", "用|金|介"), True),
        (Correction(W, "用金介", "用金介"), True),
        (Correction(W, "用金介", "用|金"), False),
        (Correction(W, "用金介", "|用金介"), False),
        (Correction(C, "头发", "頭髮", Script.TAIWAN), True),
        (Correction(C, "头发", "頭髮"), False),
        (Correction(C, "头发", "", Script.TAIWAN), False),
        (Correction(C, "头发", "頭\n髮", Script.TAIWAN), False),
        (Correction(C, "头发", "頭\u202e髮", Script.TAIWAN), False),
        # Of Unicode 17 and of private use: not every Python knows the first.
        (Correction(C, "头发", "\U00033479\ue000", Script.TAIWAN), True),
        (Correction(R, "行", "hang2", sentence="这行。", start=1), True),
        (Correction(R, "行", "hang2", sentence="这行。", start=0), False),
        (Correction(R, "行", "hang2", sentence="这行", start=-1), False),
    ],
)
def test_what_is_valid(correction: Correction, *, is_valid: bool) -> None:
    assert correction.is_valid is is_valid


def test_scopes() -> None:
    assert [scope.width for scope in (Scope.HERE, Scope.ARTICLE, Scope.EVERYWHERE)] == [0, 1, 2]
    assert Correction(R, "行", "hang2").scope is Scope.EVERYWHERE
    assert Correction(R, "行", "hang2", article_id="a").scope is Scope.ARTICLE
    assert Correction(R, "行", "hang2", article_id="a", sentence="行。").scope is Scope.HERE
