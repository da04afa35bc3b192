from dataclasses import replace

import pytest

from reader.model import Annotation, PinyinStyle, Reading, Script, Token, TokenKind
from reader.ui.reading_view.cells import CellKind, Readings, Segment, build_segments, kind_of
from tests.builders import annotation, block

_TEXT = "银行很远。 去不去？"


def _segments(style: PinyinStyle, *, script: Script = Script.SIMPLIFIED, traditional: str = "") -> list[Segment]:
    shown = block(0, _TEXT)
    first, second = shown.sentences
    annotations: dict[str, Annotation] = {
        "0.0": annotation(first, "银行 很 远 。", "yin2 hang2 hen3 yuan3 -", traditional),
        "0.1": annotation(second, "去 不 去 ？", "qu4 bu4 qu4 -", second.text if traditional else ""),
    }
    return build_segments(shown, range(2), annotations, script, Readings(style))


def _shown(segments: list[Segment]) -> list[str]:
    return ["".join(cell.text for cell in segment.cells) for segment in segments]


def test_a_segment_a_word_with_a_ruby_a_character() -> None:
    segments = _segments(PinyinStyle.SYLLABLE)
    assert _shown(segments) == ["银行", "很", "远", "。", " ", "去", "不", "去", "？"]
    assert [cell.ruby for cell in segments[0].cells] == ["yín", "háng"]
    assert segments[0].ruby == ""


def test_a_ruby_a_word() -> None:
    segments = _segments(PinyinStyle.WORD)
    assert segments[0].ruby == "Yinhang"
    assert [cell.ruby for cell in segments[0].cells] == ["", ""]


def test_no_ruby_at_all() -> None:
    segments = _segments(PinyinStyle.NONE)
    assert not any(cell.ruby for segment in segments for cell in segment.cells)
    assert not any(segment.ruby for segment in segments)


def test_another_script_keeps_offsets_and_readings() -> None:
    segments = _segments(PinyinStyle.SYLLABLE, script=Script.TRADITIONAL, traditional="銀行很遠。")
    assert _shown(segments)[:3] == ["銀行", "很", "遠"]
    assert [(cell.start, cell.end, cell.ruby) for cell in segments[0].cells] == [(0, 1, "yín"), (1, 2, "háng")]


def test_an_idiom_of_another_length_is_one_cell_with_one_ruby() -> None:
    segments = _segments(PinyinStyle.SYLLABLE, script=Script.TRADITIONAL, traditional="錢庄很遠呀。")
    assert sum(len(text) for text in _shown(segments)[:4]) == len("錢庄很遠呀。")


def test_an_idiom_of_another_length_begins_a_sentence_with_a_capital() -> None:
    sentence = block(0, "软件。").sentences[0]
    shown = annotation(sentence, "软件 。", "ruan3 jian4 -", "軟體兒。")
    segments = build_segments(
        block(0, "软件。"), range(1), {"0.0": shown}, Script.TRADITIONAL, Readings(PinyinStyle.WORD)
    )
    assert [segment.ruby for segment in segments] == ["Ruanjian", ""]


@pytest.mark.parametrize(
    ("style", "rubies"),
    [
        (PinyinStyle.SYLLABLE, ["", "wó", "", "hěn", "", "bú", "", "qù"]),
        (PinyinStyle.NUMBERS, ["", "wo2", "", "hen3", "", "bu2", "", "qu4"]),
        (PinyinStyle.ZHUYIN, ["", "ㄨㄛˊ", "", "ㄏㄣˇ", "", "ㄅㄨˊ", "", "ㄑㄩˋ"]),
        (PinyinStyle.WORD, ["Wó", "", "hěn", "", "bú", "", "qù", ""]),
    ],
)
def test_tones_in_speech_in_every_style(style: PinyinStyle, rubies: list[str]) -> None:
    shown = block(0, "我很不去")
    spoken = annotation(shown.sentences[0], "我 很 不 去", "wo3 hen3 bu4 qu4")
    tokens = [
        token._replace(pinyin=pinyin) for token, pinyin in zip(spoken.tokens, ("wǒ", "hěn", "bù", "qù"), strict=True)
    ]
    annotations = {"0.0": replace(spoken, tokens=tuple(tokens))}
    segments = build_segments(
        shown, range(1), annotations, Script.SIMPLIFIED, Readings(style, coloured=True, sandhi=True)
    )
    assert [ruby for each in segments for ruby in (each.ruby, each.cells[0].ruby)] == rubies
    # A character is coloured by the tone that is written above it.
    assert [each.cells[0].tone for each in segments] == [2, 3, 2, 4]


def test_what_is_not_annotated_yet_is_single_characters() -> None:
    shown = block(0, "AI时代。")
    segments = build_segments(shown, range(1), {}, Script.SIMPLIFIED, Readings())
    assert _shown(segments) == ["AI", "时", "代", "。"]
    assert next(segment.cells[0].kind for segment in segments) is CellKind.LATIN


def test_the_cells_cover_the_block() -> None:
    cells = [cell for segment in _segments(PinyinStyle.SYLLABLE) for cell in segment.cells]
    assert "".join(cell.text for cell in cells) == _TEXT
    assert [cell.start for cell in cells] == list(range(len(_TEXT)))


def test_a_word_is_one_segment_however_long() -> None:
    shown = block(0, "中华人民共和国")
    made = {"0.0": annotation(shown.sentences[0], "中华人民共和国", "zhong1 hua2 ren2 min2 gong4 he2 guo2")}
    segments = build_segments(shown, range(1), made, Script.SIMPLIFIED, Readings())
    assert _shown(segments) == ["中华人民共和国"]


def test_the_spelling_of_a_word_is_parted_by_its_syllables() -> None:
    shown = block(0, "西安人")
    (sentence,) = shown.sentences
    readings = (Reading("xi1"), Reading("an1"), Reading("ren2"))
    tokens = (
        Token("西安", 0, 2, TokenKind.NAME, readings[:2], "Xī’ān"),
        Token("人", 2, 3, TokenKind.WORD, readings[2:], "nín"),
    )
    made = {sentence.id: Annotation(sentence.id, tokens, {})}
    named, other = build_segments(shown, range(1), made, Script.SIMPLIFIED, Readings(PinyinStyle.WORD))
    assert named.parts == ("Xī", "’ān")
    assert other.parts == ()


@pytest.mark.parametrize(
    ("style", "rubies"),
    [
        (PinyinStyle.NUMBERS, ["yin2", "hang2"]),
        (PinyinStyle.ZHUYIN, ["ㄧㄣˊ", "ㄏㄤˊ"]),
    ],
)
def test_other_styles_of_a_reading(style: PinyinStyle, rubies: list[str]) -> None:
    assert [cell.ruby for cell in _segments(style)[0].cells] == rubies


@pytest.mark.parametrize("style", [PinyinStyle.SYLLABLE, PinyinStyle.WORD])
def test_known_words_have_no_reading_but_a_tone(style: PinyinStyle) -> None:
    shown = block(0, _TEXT)
    made = {"0.0": annotation(shown.sentences[0], "银行 很 远 。", "yin2 hang2 hen3 yuan3 -")}
    readings = Readings(style, coloured=True, known=frozenset({"银行"}))
    known, unknown, *_ = build_segments(shown, range(1), made, Script.SIMPLIFIED, readings)
    assert not known.ruby
    assert not any(cell.ruby for cell in known.cells)
    assert unknown.ruby or unknown.cells[0].ruby
    assert [cell.tone for cell in known.cells + unknown.cells] == [2, 2, 3]


def test_without_colours_there_are_no_tones() -> None:
    assert {cell.tone for segment in _segments(PinyinStyle.SYLLABLE) for cell in segment.cells} == {0}


@pytest.mark.parametrize(
    ("character", "kind"),
    [
        ("汉", CellKind.HAN),
        ("𠀀", CellKind.HAN),
        ("か", CellKind.HAN),
        ("“", CellKind.OPENING),
        ("（", CellKind.OPENING),
        ("。", CellKind.CLOSING),
        (",", CellKind.CLOSING),
        ("　", CellKind.SPACE),
        (" ", CellKind.SPACE),
        ("a", CellKind.LATIN),
        ("7", CellKind.LATIN),
        ("々", CellKind.CLOSING),
        ("ー", CellKind.CLOSING),
        ("℃", CellKind.CLOSING),
        ("㎡", CellKind.CLOSING),
        ("￥", CellKind.OPENING),
        ("№", CellKind.OPENING),
        ("①", CellKind.HAN),
        ("→", CellKind.HAN),
    ],
)
def test_classes_of_characters(character: str, kind: CellKind) -> None:
    assert kind_of(character) is kind
