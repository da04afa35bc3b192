"""Subtitles of both formats: cues as paragraphs, what is no text dropped, English folded, roll-up captions once."""

from pathlib import Path

import pytest

from reader.importers.reading import import_bytes, import_file
from reader.importers.registry import importer_for
from reader.importers.source import Source
from reader.importers.subtitles import read_subtitles
from reader.model import BlockKind, Problem, ReaderError

SRT = """1
00:00:01,000 --> 00:00:03,500
早上好，
外面下雨了。

2
00:00:04,000 --> 00:00:06,000
我们等一会儿再走。
"""
VTT = """WEBVTT - 雨天
Kind: captions
Language: zh

STYLE
::cue { color: red }

NOTE 这是给译者看的，

intro
00:01.000 --> 00:03.500 align:start position:10%
<v 小王>早上好，<c.loud>外面</c>下雨了。</v>

NOTE
也不显示

00:04.000 --> 01:00:06.000
甲 &amp; 乙&nbsp;说：<i>“3&lt;4”</i>
"""


def texts(data: str, name: str = "a.srt") -> list[str]:
    page = read_subtitles(Source(data.encode(), name, Path(name)))
    assert {line.kind for line in page.lines} <= {BlockKind.PARAGRAPH}
    return [f"[{line.text}]" if line.folded else line.text for line in page.lines]


def cues(*rows: str, seconds: int = 2) -> str:
    """An SRT of one cue a row, each right after the one before; | breaks a line."""
    return "\n\n".join(
        f"{at + 1}\n00:00:{at * seconds:02},000 --> 00:00:{at * seconds + seconds:02},000\n" + row.replace("|", "\n")
        for at, row in enumerate(rows)
    )


def test_a_cue_is_a_paragraph() -> None:
    assert texts(SRT) == ["早上好，外面下雨了。", "我们等一会儿再走。"]


def test_webvtt_has_notes_styles_names_voices_and_entities() -> None:
    assert texts(VTT, "a.vtt") == ["小王：早上好，外面下雨了。", "甲 & 乙 说：“3<4”"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030"])
def test_any_encoding_and_line_end_is_recognised_and_read(codec: str, end: str) -> None:
    article = import_bytes(SRT.replace("\n", end).encode(codec), "standard input")
    assert [block.text for block in article.blocks] == ["早上好，外面下雨了。", "我们等一会儿再走。"]


def test_a_chosen_encoding_is_obeyed() -> None:
    article = import_bytes(SRT.encode("gb18030"), "a", "gb18030")
    assert article.encoding == "gb18030"
    with pytest.raises(ReaderError) as caught:
        import_bytes(SRT.encode("gb18030"), "a", "utf-8")
    assert caught.value.problem is Problem.WRONG_ENCODING


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("<i>下雨</i>了", "下雨了"),
        ('<font color="#ffff00">下雨了</font>', "下雨了"),
        (r"{\an8}{\pos(1,2)}下雨了", "下雨了"),
        (r"下雨\N了", "下雨了"),
        ("下<br/>雨", "下雨"),
        ("<b>下雨了", "下雨了"),
        ("一 <3 二", "一 <3 二"),
        ("你&我", "你&我"),
        ("《雨》<作者>", "《雨》<作者>"),
        ("- 走吗？|- 走。", "- 走吗？ - 走。"),
        ("<v>走", "走"),
    ],
)
def test_tags_are_dropped_and_text_like_them_is_not(row: str, text: str) -> None:
    assert texts(cues(row)) == [text]


def test_stamps_of_words_are_dropped() -> None:
    assert texts("WEBVTT\n\n00:01.000 --> 00:02.000\n下<00:01.500><c>雨</c>了") == ["下雨了"]


@pytest.mark.parametrize(
    "data",
    [
        # Numbers missing, doubled, wrong.
        "00:00:01,0 --> 00:00:02,0\n下雨了\n\n00:00:03,0 --> 00:00:04,0\n走吧",
        "7\n00:00:01,000 --> 00:00:02,000\n下雨了\n\n7\n00:00:03,000 --> 00:00:04,000\n走吧",
        # No blank lines at all.
        "1\n00:00:01,000 --> 00:00:02,000\n下雨了\n2\n00:00:03,000 --> 00:00:04,000\n走吧",
        # A blank line after every line, or inside a cue.
        "1\n\n00:00:01,000 --> 00:00:02,000\n\n下雨了\n\n\n2\n\n00:00:03,000 --> 00:00:04,000\n\n走吧\n",
        "1\n00:00:01,000 --> 00:00:02,000\n\n下雨了\n\n2\n00:00:03,000 --> 00:00:04,000\n\n走吧",
        # Dots for commas, spaces about, coordinates behind.
        " 1 \n0:00:01.000-->0:00:02.000 X1:1 X2:2\n下雨了\n\n 2\n 00:00:03.000  -->  00:00:04.000\n走吧",
        "WEBVTT\n00:01.000 --> 00:02.000\n下雨了\n\n2\n00:03.000 --> 00:04.000\n走吧",
    ],
)
def test_broken_files_are_read(data: str) -> None:
    assert texts(data) == ["下雨了", "走吧"]
    assert importer_for(Source(data.encode(), "a")).name == "subtitles"


def test_text_that_is_a_number_stays() -> None:
    assert texts(cues("2024", "下雨了")) == ["2024", "下雨了"]


def test_text_over_the_first_cue_stays() -> None:
    assert texts("字幕：小王\n\n" + SRT)[0] == "字幕：小王"


def test_the_english_of_a_bilingual_cue_is_folded() -> None:
    assert texts(cues("下雨了。|It is raining.", "Let us go.|我们|走。", "OK", "好")) == [
        "下雨了。",
        "[It is raining.]",
        "我们走。",
        "[Let us go.]",
        "OK",
        "好",
    ]


def test_english_in_a_cue_of_its_own_is_folded_beside_its_chinese() -> None:
    chinese, english = cues("下雨了。", "走吧。"), cues("It is raining.", "Let us go.")
    assert texts(f"{chinese}\n\n{english}") == ["下雨了。", "走吧。", "[It is raining.]", "[Let us go.]"]


def test_a_word_of_english_in_a_chinese_film_is_read_with_the_rest() -> None:
    assert texts(cues("OK|走吧", "一", "二", "三", "四")) == ["OK 走吧", "一", "二", "三", "四"]


def test_captions_that_roll_up_appear_once() -> None:
    assert texts(cues("今天", "今天|下雨", "今天|下雨", "下雨|我们", "走吧")) == ["今天", "下雨", "我们", "走吧"]


def test_what_is_said_twice_is_there_twice() -> None:
    apart = "1\n00:00:01,000 --> 00:00:02,000\n好\n\n2\n00:00:05,000 --> 00:00:06,000\n好"
    assert texts(apart) == ["好", "好"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("雨天.srt", "雨天"),
        ("雨天.zh-Hans.srt", "雨天"),
        ("雨天.chs&eng.srt", "雨天"),
        ("Rain.2002.cht.srt", "Rain.2002"),
    ],
)
def test_the_title_is_the_files_name(tmp_path: Path, name: str, title: str) -> None:
    path = tmp_path / name
    path.write_text(SRT, "utf-8")
    assert import_file(path).title == title


def test_without_a_name_the_first_words_are_the_title() -> None:
    assert import_bytes(SRT.encode(), "standard input").title == "早上好，外面下雨了。"


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT 是一种字幕格式，人人会写。",
        "字幕\n先写序号。\n再写时间。\n然后写字。\n再空一行。\n如：\n00:00:01,000 --> 00:00:02,000\n就是这样。",
        "从北京 --> 上海",
        "-->",
    ],
)
def test_a_text_about_subtitles_is_a_text(text: str) -> None:
    assert importer_for(Source(text.encode(), "a")).name == "text"


@pytest.mark.parametrize("text", ["WEBVTT\n\nNOTE -->\n", "1\n00:00:01,000 --> 00:00:02,000\n"])
def test_subtitles_without_text_are_empty(text: str) -> None:
    with pytest.raises(ReaderError) as caught:
        import_bytes(text.encode(), "a.srt")
    assert caught.value.problem is Problem.EMPTY
