"""Indexing and searching the library."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Edit, Remembered
from reader.model import Correction, CorrectionKind, Problem
from reader.pipeline import Desk, highlighting, index_article, indexing, open_text, searching, shelving
from reader.pipeline.searching import HitKind, LibraryHit

TRADITIONAL = "長春汽車\n\n他去銀行。女兒在長春市旅行了三天。我說GPS很好。"
SIMPLIFIED = "小城的春天\n\n长春的春天。行不行？西安在哪里，人民都知道。"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path / "data")) as desk:
        yield desk


@pytest.fixture
def library(desk: Desk) -> Desk:
    for text in (TRADITIONAL, SIMPLIFIED):
        put(desk, text)
    indexing.index_pending(desk)
    return desk


def put(desk: Desk, text: str) -> str:
    article = open_text(text, "Pasted text")
    shelving.shelve(desk, article, copy=shelving.text_copy(text))
    return article.id


def found(desk: Desk, query: str) -> set[tuple[str, str]]:
    """Kind and characters of each hit."""
    return {(hit.kind.value, hit.snippet[hit.start : hit.end]) for hit in searching.search_library(desk, query)}


@pytest.mark.parametrize("query", ["长春", "長春", "changchun", "cháng chūn", "Chang2chun1", "changchūn", "cháng'chūn"])
def test_both_scripts_and_sounds_find_one_another(library: Desk, query: str) -> None:
    assert found(library, query) == {("title", "長春"), ("chinese", "長春"), ("chinese", "长春")}


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("zhǎng chūn", set[str]()),  # another reading of it
        ("háng", {"行"}),
        ("xíng", {"行"}),
        ("nǚ'ér", {"女兒"}),
        ("nver", {"女兒"}),
        ("xian", {"西安"}),
        ("lüx", {"旅行"}),  # unfinished
        ("gps", {"GPS"}),
        ("GP", {"GP"}),
        ("哪里，人", {"哪里，人"}),
        ("哪里人", set[str]()),  # not over a comma
        ("天。行", set[str]()),  # nor over the end of a sentence
        ("春天行", set[str]()),
        ("tian xing", set[str]()),
        ("李", set[str]()),
        ('"', set[str]()),
        ("。", set[str]()),
        (" ", set[str]()),
    ],
)
def test_queries(library: Desk, query: str, texts: set[str]) -> None:
    assert {text for _, text in found(library, query)} == texts


def test_a_reading_is_that_of_its_place(library: Desk) -> None:
    (bank,) = searching.search_library(library, "háng")
    assert (bank.snippet, bank.sentence_id, bank.article.title) == ("他去銀行。", "1.0", "長春汽車")
    assert {hit.snippet for hit in searching.search_library(library, "xíng")} == {
        "女兒在長春市旅行了三天。",
        "行不行？",
    }


def test_titles_come_first_then_notes_then_texts(library: Desk) -> None:
    article = open_text(SIMPLIFIED, "Pasted text")
    text = highlighting.ArticleText(article.id)
    highlighting.highlight(library, article, text, [(1, 0, 2)], note="去過長春")
    library.article_notes.put(article.id, None, "长春？")
    hits = searching.search_library(library, "长春")
    kinds = [hit.kind for hit in hits]
    assert kinds == sorted(kinds, key=[HitKind.TITLE, HitKind.NOTE, HitKind.CHINESE].index)
    assert kinds.count(HitKind.NOTE) == 2
    of_highlight = next(hit for hit in hits if hit.highlight)
    assert of_highlight.highlight == library.highlights.of(article.id)[0].number
    assert (of_highlight.snippet, of_highlight.start, of_highlight.end) == ("去過長春", 2, 4)


def test_notes_on_what_is_not_in_the_library_are_not_found(library: Desk) -> None:
    library.article_notes.put("elsewhere", None, "李")
    assert searching.search_library(library, "李") == []


def test_limits(library: Desk) -> None:
    put(library, "很多春天\n\n" + "春天来了。" * 50)
    indexing.index_pending(library)
    hits = searching.search_library(library, "春天", per_article=2)
    assert [hit.kind for hit in hits].count(HitKind.TITLE) == 2
    assert [hit.article.title for hit in hits].count("很多春天") == 3
    assert len(searching.search_library(library, "春天", limit=3)) == 3


def test_a_snippet_of_a_sentence_without_end(desk: Desk) -> None:
    put(desk, "题目\n\n" + "水" * 1000 + "河" + "水" * 1000)
    indexing.index_pending(desk)
    (hit,) = searching.search_library(desk, "水河水")
    assert (len(hit.snippet), hit.snippet[hit.start : hit.end]) == (243, "水河水")


def english(desk: Desk, query: str) -> list[LibraryHit]:
    return [hit for hit in searching.search_library(desk, query) if hit.kind is HitKind.ENGLISH]


def test_english_is_found_ones_own_before_a_machines(library: Desk) -> None:
    library.memory.keep([Remembered(b"1" * 32, "长春的春天。", "Machine spring.", "zh_en 1.9", cut_off=False)])
    library.memory.keep([Remembered(b"2" * 32, "行不行？", "Is it OK?", "zh_en 1.9", cut_off=False)])
    library.edits.save(Edit("长春的春天。", "The Spring of Changchun."))
    article_id = open_text(SIMPLIFIED, "Pasted text").id
    assert english(library, "spring of") == []
    indexing.english_changed(library, article_id)
    assert [entry.id for entry in indexing.pending(library)] == [article_id]
    assert indexing.index_pending(library).articles == 1
    (hit,) = english(library, "spring of ch")
    assert (hit.snippet, hit.start, hit.end, hit.sentence_id) == ("The Spring of Changchun.", 4, 16, "1.0")
    assert english(library, "machine") == []
    assert [hit.sentence_id for hit in english(library, "is it ok?")] == ["1.1"]


def test_what_was_opened_since_is_looked_at_again(library: Desk) -> None:
    article_id = open_text(SIMPLIFIED, "Pasted text").id
    assert indexing.pending(library) == []
    library.articles.opened(article_id)
    assert [entry.id for entry in indexing.pending(library)] == [article_id]
    indexing.index_pending(library)
    assert indexing.pending(library) == []
    assert ("chinese", "长春") in found(library, "长春")


def test_corrections_count_here_and_everywhere(desk: Desk) -> None:
    first, second = put(desk, "题目\n\n他去银行。"), put(desk, "题目\n\n她去银行。")
    everywhere = Correction(CorrectionKind.READING, "题目", "ti2 mu5")
    here = Correction(CorrectionKind.READING, "银行", "yin2 xing2", article_id=second, sentence="她去银行。", start=2)
    desk.corrections.save([everywhere, here])
    indexing.index_pending(desk)
    assert [hit.article.id for hit in searching.search_library(desk, "yínháng")] == [first]
    assert [hit.article.id for hit in searching.search_library(desk, "yínxíng")] == [second]
    assert {hit.article.id for hit in searching.search_library(desk, "timu5")} == {first, second}


def test_indexing_goes_on_where_it_was_left(desk: Desk) -> None:
    for text in (TRADITIONAL, SIMPLIFIED):
        put(desk, text)
    told: list[tuple[int, int]] = []
    done = indexing.index_pending(
        desk, cancelled=lambda: len(told) > 0, on_progress=lambda done, total: told.append((done, total))
    )
    assert (done.articles, done.cancelled, told) == (1, True, [(1, 2)])
    done = indexing.index_pending(desk)
    assert (done.articles, done.cancelled) == (1, False)
    assert indexing.index_pending(desk).articles == 0


def test_a_long_article_is_left_in_the_middle(desk: Desk) -> None:
    put(desk, "题目\n\n" + "河水很宽。" * 1000)
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(len(asked))
        return len(asked) > 3

    assert indexing.index_pending(desk, cancelled=cancelled).cancelled
    assert desk.search_index.indexed() == {}


def test_what_cannot_be_read_stops_nothing(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TRADITIONAL, "utf-8")
    shelving.import_files(desk, [(file, "")])
    file.unlink()
    put(desk, SIMPLIFIED)
    done = indexing.index_pending(desk)
    assert done.articles == 1
    assert [error.problem for error in done.failures] == [Problem.NOT_FOUND]


def test_a_file_edited_since_is_indexed_as_it_is_now(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TRADITIONAL, "utf-8")
    shelving.import_files(desk, [(file, "")])
    indexing.index_pending(desk)
    file.write_text(SIMPLIFIED, "utf-8")
    desk.search_index.remove(desk.articles.ids())
    indexing.index_pending(desk)
    (entry,) = desk.articles.all()
    assert entry.title == "小城的春天"
    assert desk.search_index.indexed().keys() == {entry.id}
    assert indexing.pending(desk) == []


def test_what_left_the_library_leaves_the_index(library: Desk) -> None:
    library.articles.remove([open_text(SIMPLIFIED, "Pasted text").id])
    assert found(library, "西安") == set()
    indexing.index_pending(library)
    assert len(library.search_index.indexed()) == 1


def test_line_ends_and_lone_surrogates_in_a_sentence() -> None:
    article = open_text("题目\n\n河水很宽。", "Pasted text")
    sentence = article.blocks[1].sentences[0]
    object.__setattr__(sentence, "text", "河\n水\ud800。")
    text = index_article.indexed_text(article, "a")
    assert text.chinese[2] == "河 水?。"
