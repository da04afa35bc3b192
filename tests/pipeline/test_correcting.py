"""From what is typed to what the page shows."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader import pipeline
from reader.model import Correction, CorrectionKind, Problem, ReaderError, Script
from reader.pipeline import Desk, correcting


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path)) as opened:
        yield opened


def test_without_corrections_there_is_nothing_to_apply(desk: Desk) -> None:
    assert correcting.corrector(desk, "a") is None


def test_what_was_kept_is_applied(desk: Desk) -> None:
    article = pipeline.open_text("他去银行。", "test")
    desk.corrections.save([correcting.reading("银行", "yīnhāng"), correcting.words(["他去"])])
    (annotation,) = pipeline.annotate(article, 0, corrector=correcting.corrector(desk, article.id))
    assert [token.pinyin for token in annotation.tokens] == ["tāqù", "yīnhāng", ""]
    all_of_it = pipeline.annotate_all(article, corrector=correcting.corrector(desk, article.id))
    assert all_of_it == {annotation.sentence_id: annotation}


def test_what_is_typed() -> None:
    assert correcting.reading("长春", "Cháng chūn").value == "chang2 chun1"
    assert correcting.words(["用", "金介"]) == Correction(CorrectionKind.WORDS, "用金介", "用|金介")
    assert correcting.conversion("头发", " 頭髮 ", Script.TAIWAN).value == "頭髮"


def test_what_cannot_be_typed() -> None:
    with pytest.raises(ReaderError) as caught:
        correcting.reading("长春", "Chang")
    assert caught.value.problem is Problem.BAD_READING
    assert caught.value.subject == "Chang"
    for wrong in (lambda: correcting.words([]), lambda: correcting.conversion("头", " ", Script.TAIWAN)):
        with pytest.raises(ReaderError) as caught:
            wrong()
        assert caught.value.problem is Problem.BAD_CORRECTION
