"""<ruby>: readings are told from glosses, in every form that HTML has had for them."""

import pytest

from reader.importers.flow import lines_of
from reader.importers.markup import parse_html
from reader.importers.rubies import Note, note_of


def read(html: str) -> tuple[str, list[tuple[str, str]]]:
    """The text and its readings, each with its base."""
    root = parse_html(html)
    assert root is not None
    (line,) = lines_of(root, lambda _: None)
    return line.text, [(line.text[ruby.start : ruby.end], ruby.text) for ruby in line.rubies]


@pytest.mark.parametrize(
    ("base", "text"),
    [
        ("长", "cháng"),
        ("银行", "yínháng"),
        ("银行", "yín háng"),
        ("银行", "yin2hang2"),
        ("西安", "Xī'ān"),
        ("花儿", "huār"),
        ("绿", "lǜ"),
        ("绿", "lv4"),
        ("女", "nǚ"),
        ("银行", "ㄧㄣˊ ㄏㄤˊ"),
        ("的", "˙ㄉㄜ"),
        ("T恤", "T xù"),
        ("你好", "nĭ hăo"),
        ("嗯", "ng5"),
    ],
)
def test_readings(base: str, text: str) -> None:
    assert note_of(base, text) is Note.READING


@pytest.mark.parametrize(("base", "text"), [("的", "de"), ("银行", "yinhang")])
def test_pinyin_without_tones_may_be_a_neutral_one(base: str, text: str) -> None:
    assert note_of(base, text) is Note.TONELESS


@pytest.mark.parametrize(
    ("base", "text"),
    [
        ("银行", "bank"),
        ("银行", "yín"),
        ("東京", "とうきょう"),
        ("银行", "ㄧㄣˊ"),
        ("银行", ""),
        ("银行", "银"),
        ("ABC", "yín"),
        ("银" * 2000, "yín" * 2000),
    ],
)
def test_glosses(base: str, text: str) -> None:
    assert note_of(base, text) is Note.GLOSS


@pytest.mark.parametrize(
    "html",
    [
        "<ruby>长<rt>cháng</rt>春<rt>chūn</rt></ruby>",
        "<ruby>长<rp>(</rp><rt>cháng</rt><rp>)</rp>春<rp>(</rp><rt>chūn</rt><rp>)</rp></ruby>",
        "<ruby><rb>长</rb><rb>春</rb><rt>cháng</rt><rt>chūn</rt></ruby>",
        "<ruby><rb>长<rb>春<rt>cháng<rt>chūn</ruby>",
        "<ruby>长<rp>(<rt>cháng<rp>)</ruby><ruby>春<rp>(<rt>chūn<rp>)</ruby>",
        "<ruby>长春<rt>cháng</rt><rt>chūn</rt></ruby>",
        "<ruby><rbc><rb>长</rb><rb>春</rb></rbc><rtc><rt>cháng</rt><rt>chūn</rt></rtc></ruby>",
        "<ruby>\n 长\n <rt> cháng </rt>\n 春\n <rt>chūn</rt>\n</ruby>",
        "<ruby>长<rt>cháng</rt></ruby><ruby>春<rt>chūn</rt></ruby>",
        "<ruby><b>长</b><rt><span>ch<i>áng</i></span></rt><span>春</span><rt>chūn</rt></ruby>",
        "<ruby><ruby>长<rt>cháng</rt>春<rt>chūn</rt></ruby></ruby>",
    ],
)
def test_every_form_gives_the_same(html: str) -> None:
    assert read(f"<p>在{html}的</p>") == ("在长春的", [("长", "cháng"), ("春", "chūn")])


def test_a_word_may_be_read_as_one() -> None:
    assert read("<p><ruby><span>银</span><span>行</span><rt>yínháng</rt></ruby>的</p>") == (
        "银行的",
        [("银行", "yínháng")],
    )
    assert read("<ruby><rb>银<rb>行</rb></rb><rt>yínháng</rt></ruby>") == ("银行", [("银行", "yínháng")])


def test_zhuyin_set_downwards_is_read() -> None:
    assert read("<ruby>银<rt><span>ㄧㄣ<i>ˊ</i></span></rt></ruby>") == ("银", [("银", "ㄧㄣˊ")])


def test_what_is_no_reading_stays_in_brackets() -> None:
    assert read("<p><ruby>银行<rp>(</rp><rt>bank</rt><rp>)</rp></ruby>的</p>") == ("银行（bank）的", [])
    assert read("<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>") == ("東（とう）京（きょう）", [])


def test_both_sides_of_a_word_are_kept() -> None:
    html = "<ruby><rb>长</rb><rb>春</rb><rt>cháng</rt><rt>chūn</rt><rtc>a city</rtc></ruby>的"
    assert read(html) == ("长春（a city）的", [("长", "cháng"), ("春", "chūn")])
    nested = "<ruby><ruby>长<rt>cháng</rt>春<rt>chūn</rt></ruby><rt>a city</rt></ruby>"
    assert read(nested)[0] == "长春（chūn a city）"


def test_a_note_over_nothing_is_kept() -> None:
    assert read("<p>字<ruby><rt>abc</rt></ruby></p>") == ("字（abc）", [])


def test_pinyin_without_tones_throughout_says_less_than_we_know() -> None:
    assert read("<ruby>银行<rt>yinhang</rt></ruby>的") == ("银行的", [])


def test_pinyin_without_tones_among_others_is_a_neutral_tone_or_a_gloss() -> None:
    html = "<ruby>好<rt>hǎo</rt></ruby><ruby>的<rt>de</rt></ruby><ruby>银行<rt>yinhang</rt></ruby>"
    assert read(html) == ("好的银行（yinhang）", [("好", "hǎo"), ("的", "de")])


def test_a_paragraph_of_rubies_takes_time_in_proportion() -> None:
    text, rubies = read(f"<p>{'<ruby>长<rt>cháng</rt></ruby>' * 20_000}</p>")
    assert len(text) == len(rubies) == 20_000
