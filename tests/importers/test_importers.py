"""From bytes or text to an Article: the law of the lines, ids, encodings, and what is refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers import ENCODINGS, Encoding
from reader.importers.reading import import_bytes, import_file, import_text
from reader.model import BlockKind, Problem, ReaderError, Script

SAMPLE = Path(__file__).parents[2] / "resources" / "sample.txt"


def refused(data: bytes, encoding: str | None = None) -> Problem:
    with pytest.raises(ReaderError) as caught:
        import_bytes(data, "standard input", encoding)
    assert caught.value.subject == "standard input"
    return caught.value.problem


def test_the_sample_is_classified_perfectly() -> None:
    article = import_file(SAMPLE)
    kinds = [block.kind for block in article.blocks]
    data = article.metadata
    assert article.title == "慢車重新開進青石鎮 ——一條老鐵路和它沿線的人們"
    assert (data.date, data.source) == ("2024-05-18 08:30:12", "河灣晚報")
    assert (data.editor, data.author) == ("沈若蘭", "林知遠")
    assert (article.script, article.encoding, article.origin) == (Script.TRADITIONAL, "utf-8", str(SAMPLE))
    assert [block.text for block in article.blocks if block.kind is BlockKind.HEADING] == [
        article.title,
        "六點二十分的汽笛",
        "一條路，幾代人",
        "慢車上的三件寶",
        "麵館和銀行",
        "快與慢",
    ]
    assert [kinds.count(kind) for kind in (BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.CAPTION)] == [2, 3, 4]
    assert [kind for kind, block in zip(kinds, article.blocks, strict=True) if block.folded] == [
        BlockKind.NAVIGATION,
        *[BlockKind.CAPTION] * 2,
        *[BlockKind.LEGAL] * 4,
    ]


def test_the_sample_holds_what_it_is_there_to_show() -> None:
    text = SAMPLE.read_text("utf-8")
    polyphones = "長行重樂得地還都為傳調當數教率薄藏差應盡省覺"
    both_ways = "乾幹干徵征後后裡里麵面髮發鐘鍾臺著於隻只曆歷"
    assert not [character for character in polyphones + both_ways.replace("於", "") if character not in text]


LINE_ENDS = ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\f", "\v"]


@pytest.mark.parametrize("end", LINE_ENDS)
def test_every_line_end_ends_a_line(end: str) -> None:
    article = import_text(end.join(["标题", "", "　　第一段。", "第二段。\u3000"]), "pasted text")
    assert [block.text for block in article.blocks] == ["标题", "第一段。", "第二段。"]


TEXTS = st.lists(
    st.text(
        alphabet=st.sampled_from(
            "中文新闻来源：。，！“”—|_ \u3000\u200b\ufeff\xa0\t12年月日-a.jpg#>\r\n\x85\u2028首页"
        ),
        max_size=60,
    )
).map("\n".join)


@given(TEXTS)
def test_blocks_give_back_every_line_and_sentences_every_block(text: str) -> None:
    text = "好\n" + text
    article = import_text(text, "pasted text")
    assert [block.text for block in article.blocks] == [line.strip() for line in text.splitlines() if line.strip()]
    for index, block in enumerate(article.blocks):
        at = 0
        assert block.sentences
        for number, sentence in enumerate(block.sentences):
            assert sentence.id == f"{index}.{number}"
            assert block.text[sentence.start : sentence.end] == sentence.text
            assert not block.text[at : sentence.start].strip()
            at = sentence.end
        assert not block.text[at:].strip()
        assert (block.kind is BlockKind.HEADING) == (block.level > 0)
    assert article.title
    assert not all(block.folded for block in article.blocks)


def test_the_encoding_changes_no_text() -> None:
    first = import_bytes("中文文本，简体的。".encode(), "a")
    second = import_bytes("中文文本，简体的。".encode("gb18030"), "b")
    other = import_text("中文文本，别样的。", "c")
    assert first.blocks == second.blocks != other.blocks
    assert (first.encoding, second.encoding, other.encoding) == ("utf-8", "gb18030", "")


@pytest.mark.parametrize("encoding", ENCODINGS, ids=[encoding.codec for encoding in ENCODINGS])
def test_the_encoding_can_be_chosen(encoding: Encoding) -> None:
    codec = encoding.codec
    article = import_bytes("國語音樂課本，第一冊。".encode(codec), "a", codec)
    assert (article.encoding, article.blocks[0].text) == (codec, "國語音樂課本，第一冊。")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.EMPTY),
        (b" \r\n\t\n", Problem.EMPTY),
        ("\ufeff\u3000\u200b\n".encode(), Problem.EMPTY),
        (b"Only English here.\n", Problem.NO_CHINESE),
        ("ひらがなだけ".encode(), Problem.NO_CHINESE),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", Problem.NOT_TEXT),
        ("好的文字，\0中间有一个。".encode(), Problem.BINARY),
        ("第一行的文字。\n".encode() * 20 + "另一种编码的文字。".encode("gb18030"), Problem.MIXED_ENCODING),
        ("字".encode() * 7_000_000, Problem.TOO_LARGE),
    ],
)
def test_what_is_refused(data: bytes, problem: Problem) -> None:
    assert refused(data) is problem


def test_a_wrong_choice_is_refused() -> None:
    assert refused("中文文本，简体的。".encode("gb18030"), "utf-8") is Problem.WRONG_ENCODING


def test_half_a_surrogate_pair_does_no_harm() -> None:
    assert import_text("中文\ud83d和\0文本", "pasted text").blocks[0].text == "中文?和\ufffd文本"


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.txt", "标题\n这是正文，写得很长很长，一直写到这一行的最后，才肯停下来喘一口气，然后接着写。", "标题"),
        ("书.txt", "第一章 雨\n下雨了。\n第二章 晴\n天晴了。", "书"),
        ("b.txt", "第一章 雨\n下雨了。\n第二章 晴\n天晴了。", "第一章 雨"),
        ("c.txt", "没有标题的一段话，从头到尾只有一行，一直写到最后。", "没有标题的一段话，从头到尾只有一行，一直…"),
        ("d.txt", "# 笔记\n\n今天学了十个汉字。", "笔记"),
    ],
)
def test_every_article_has_a_title(tmp_path: Path, name: str, text: str, title: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    assert import_file(path).title == title


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="there is no such file"):
        import_file(tmp_path / "gone.txt")


@pytest.mark.parametrize("suffix", ["txt", "md", "srt"])
def test_a_text_of_nothing_but_lines_is_refused_before_it_is_cut(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_text("银\n" * 200, "utf-8")
    assert len(import_file(path).blocks) > 0
    monkeypatch.setattr("reader.importers.bounds._MOST", 4_000)
    with pytest.raises(ReaderError) as caught:
        import_file(path)
    assert (caught.value.problem, caught.value.subject) == (Problem.TOO_LARGE, str(path))
