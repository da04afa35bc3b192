"""From what is typed to what the page shows."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
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
    assert pipeline.corrections_of(desk, "a").corrector is None


def test_what_was_kept_is_applied(desk: Desk) -> None:
    article = pipeline.open_text("他去银行。", "test")
    desk.corrections.save([correcting.reading("银行", "yīnhāng"), correcting.words("他去", "他去")])
    (annotation,) = pipeline.annotate(article, 0, corrector=pipeline.corrections_of(desk, article.id).corrector)
    assert [token.pinyin for token in annotation.tokens] == ["tāqù", "yīnhāng", ""]
    all_of_it = pipeline.annotate_all(article, corrector=pipeline.corrections_of(desk, article.id).corrector)
    assert all_of_it == {annotation.sentence_id: annotation}


def test_only_what_counts_in_an_article_is_of_it(desk: Desk) -> None:
    everywhere = correcting.reading("银行", "yīnhāng")
    desk.corrections.save([everywhere, replace(everywhere, article_id="b")])
    assert pipeline.corrections_of(desk, "a").corrections == (everywhere,)
    assert len(pipeline.corrections_of(desk, "b").corrections) == 2


def test_what_is_typed() -> None:
    assert correcting.reading("长春", "Cháng chūn").value == "chang2 chun1"
    assert correcting.words("用金介", "用 | 金介") == Correction(CorrectionKind.WORDS, "用金介", "用|金介")
    assert correcting.conversion("头发", " 頭髮 ", Script.TAIWAN).value == "頭髮"


def test_what_cannot_be_typed() -> None:
    with pytest.raises(ReaderError) as caught:
        correcting.reading("长春", "Chang")
    assert caught.value.problem is Problem.BAD_READING
    assert caught.value.subject == "Chang"
    with pytest.raises(ReaderError, match="not all of A股 is Chinese"):
        correcting.reading("A股", "a5 gu3")
    for wrong in (lambda: correcting.words("用金", "用 银"), lambda: correcting.conversion("头", " ", Script.TAIWAN)):
        with pytest.raises(ReaderError) as caught:
            wrong()
        assert caught.value.problem is Problem.BAD_CORRECTION


def test_lists_are_written_and_read_as_one_change(desk: Desk, tmp_path: Path) -> None:
    kept = [correcting.reading("银行", "yīnhāng"), correcting.words("用金介", "用 金介")]
    desk.corrections.save(kept)
    before = desk.corrections.all()
    target = correcting.export_corrections(desk, tmp_path / "out.csv")
    desk.corrections.remove(kept)
    assert correcting.import_corrections(desk.corrections, target)[1:] == (2, 0)
    assert desk.corrections.all() == before
    assert desk.corrections.undo() == before[::-1]
    assert desk.corrections.all() == []


def test_a_list_with_tone_marks_and_rows_that_fit_nothing(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text("reading,银行,yín háng\nreading,银行,yín\nwords,用金,用|银\nno kind,a,b\n", "utf-8")
    assert correcting.import_corrections(desk.corrections, file)[1:] == (1, 3)
    assert desk.corrections.all() == [Correction(CorrectionKind.READING, "银行", "yin2 hang2")]
    file.write_text("reading,。,yī\n", "utf-8")
    with pytest.raises(ReaderError) as caught:
        correcting.import_corrections(desk.corrections, file)
    assert caught.value.problem is Problem.BAD_CORRECTIONS


def test_a_list_that_a_person_wrote(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text('reading,銀行,"Yín háng"\nwords,用金介,用 | 金介\nconversion,头发,"頭\n髮",zh-Hant\n', "utf-8")
    assert correcting.import_corrections(desk.corrections, file)[1:] == (3, 0)
    assert [each.value for each in desk.corrections.all()] == ["頭髮", "用|金介", "yin2 hang2"]


def test_of_rows_that_contradict_each_other_the_last_one_counts(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text("reading,银行,yin2 hang2\nreading,长,chang2\nreading,银行,yin2 xing2\n", "utf-8")
    assert correcting.import_corrections(desk.corrections, file)[1:] == (2, 0)
    assert [each.value for each in desk.corrections.all()] == ["chang2", "yin2 xing2"]


def test_those_of_an_article_go_on_when_its_file_is_edited(desk: Desk, tmp_path: Path) -> None:
    here = replace(correcting.reading("银行", "yīnhāng"), article_id="before", sentence="去银行。", start=1)
    desk.corrections.save([here])
    desk.corrections.keep_version("before", "题目", tmp_path / "a.txt")
    desk.corrections.keep_version("before", "题目", tmp_path / "a.txt")  # once more
    found = pipeline.corrections_of(desk, "after", "题目", tmp_path / "a.txt")
    assert found.corrections == (here,)
    assert found.article_ids == {"before", "after"}
    # What has another title is another text under the same name; what is elsewhere is another file.
    assert pipeline.corrections_of(desk, "after", "书", tmp_path / "a.txt").corrections == ()
    assert pipeline.corrections_of(desk, "after", "题目", tmp_path / "b.txt").corrections == ()
    assert pipeline.corrections_of(desk, "after", "题目").corrections == ()
