"""What the reader highlighted and noted, in what is exported."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader import pipeline
from reader.exporters import Format, Run, ShownBlock, pieces_of
from reader.model import Article, Colour, Highlight, PinyinStyle, Script, highlight_at
from reader.pipeline import OverlaySource, Shown

TEXT = "渡船的银行\n\n银行开门了。  河水很宽。\n\n老张的头发。"


@pytest.fixture
def article() -> Article:
    return pipeline.open_text(TEXT, "clipboard")


def blocks(article: Article, *highlights: Highlight, script: Script = Script.SIMPLIFIED) -> list[ShownBlock]:
    source = OverlaySource(article, highlights=highlights)
    return list(pipeline.build_document(source, Shown(script, PinyinStyle.NONE, None)).blocks)


def lit(block: ShownBlock) -> list[tuple[str, str]]:
    runs: list[Run] = [run for sentence in block.sentences for run in sentence.runs]
    return [(run.text, run.highlight) for run in runs if run.highlight]


def test_a_word_is_highlighted_as_a_whole(article: Article) -> None:
    half = replace(highlight_at(article, 1, 1, 3), colour=Colour.PINK)
    shown = blocks(article, half)
    assert lit(shown[1]) == [("银行", "pink"), ("开门", "pink")]
    assert lit(shown[0]) == lit(shown[2]) == []


def test_it_goes_over_sentences_and_its_note_stands_where_it_ends(article: Article) -> None:
    end = TEXT.split("\n\n")[1].index("很")
    shown = blocks(article, replace(highlight_at(article, 1, 2, end), note="wide"))[1]
    assert "".join(text for text, _ in lit(shown)) == "开门了。河水"
    assert [sentence.notes for sentence in shown.sentences] == [(), ("wide",)]


def test_the_uppermost_is_seen_and_all_notes_are_kept(article: Article) -> None:
    below = replace(highlight_at(article, 1, 0, 4), note="first")
    above = replace(highlight_at(article, 1, 2, 4), colour=Colour.BLUE, note="second")
    shown = blocks(article, below, above)[1]
    assert lit(shown) == [("银行", "yellow"), ("开门", "blue")]
    assert shown.sentences[0].notes == ("first", "second")


def test_what_lies_between_sentences_colours_nothing_and_keeps_its_note(article: Article) -> None:
    block = article.blocks[1]
    gap = block.sentences[0].end, block.sentences[1].start
    assert gap[0] < gap[1]
    shown = blocks(article, replace(highlight_at(article, 1, *gap), note="here"))[1]
    assert lit(shown) == []
    assert [sentence.notes for sentence in shown.sentences] == [("here",), ()]


def test_another_script_has_the_same_words_highlighted(article: Article) -> None:
    shown = blocks(article, highlight_at(article, 2, 3, 5), script=Script.TRADITIONAL)
    assert lit(shown[2]) == [("頭髮", "yellow")]


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        (Format.HTML, ["頭髮", 'class="note-own"', "grey &amp; long", "all of it"]),
        (Format.MARKDOWN, ["<mark>頭髮</mark>", "grey", "all of it"]),
        (Format.TEXT, ["grey & long", "all of it"]),
    ],
)
def test_every_format_has_them(article: Article, to: Format, expected: list[str]) -> None:
    noted = replace(highlight_at(article, 2, 3, 5), colour=Colour.GREEN, note="grey & long")
    source = OverlaySource(article, highlights=[noted], note="all of it")
    document = pipeline.build_document(source, Shown(Script.TRADITIONAL, PinyinStyle.NONE, None))
    written = "".join(pieces_of(document, to))
    assert [text for text in expected if text not in written] == []


def test_it_is_written_to_a_file(article: Article, tmp_path: Path) -> None:
    source = OverlaySource(article, highlights=[highlight_at(article, 1, 0, 2)])
    document = pipeline.build_document(source, Shown(Script.SIMPLIFIED, PinyinStyle.NONE, None))
    target = tmp_path / "page.html"
    pipeline.export(document, target, Format.HTML)
    assert ">银行</mark>" in target.read_text("utf-8")
