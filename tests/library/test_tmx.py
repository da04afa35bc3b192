"""TMX: ours goes out and comes back the same, that of other programs is understood, nothing broken is taken in."""

import itertools
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reader.library import Edit, Edits, Remembered, TranslationMemory, tmx
from reader.library.tmx import ImportCount, export_memory, import_memory, read_tmx, write_tmx
from reader.model import Problem, ReaderError, TranslationKind
from reader.model.tmx import Unit

KEY = bytes(range(32))


@pytest.fixture
def memory(tmp_path: Path) -> TranslationMemory:
    return TranslationMemory(tmp_path / "translations.sqlite")


@pytest.fixture
def edits(tmp_path: Path) -> Edits:
    return Edits(tmp_path / "own.sqlite")


def written(units: Iterable[Unit]) -> bytes:
    return "".join(write_tmx(units)).encode("utf-8")


def foreign(units: str, header: str = 'srclang="*all*"') -> bytes:
    return f'<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header {header}/><body>{units}</body></tmx>'.encode()


def pairs(data: bytes) -> list[tuple[str, str]]:
    return [(unit.source, unit.english) for unit in read_tmx(data, "x.tmx")]


def tu(chinese: str, english: str) -> bytes:
    return foreign(
        f'<tu><tuv xml:lang="zh-CN"><seg>{chinese}</seg></tuv><tuv xml:lang="en"><seg>{english}</seg></tuv></tu>'
    )


def test_units_come_back_as_they_were() -> None:
    units = [
        Unit("这是 <b>一</b> &\r\n  两。 ", ' "one" & two ]]> '),
        Unit("這是", "this is", TranslationKind.MT, "zt_en 1.9", KEY, cut_off=True),
        Unit("空", "", article_id="a & b"),
        Unit("𠮷😀", "𠮷😀"),
    ]
    file = read_tmx(written(units), "x.tmx")
    assert list(file) == units
    assert list(file) == units
    assert file.skipped == 0


def test_characters_that_xml_forbids_are_replaced() -> None:
    assert pairs(written([Unit("一\0\x1f\ufffe\ud800二", "\x0b")])) == [("一\ufffd\ufffd\ufffd\ufffd二", "\ufffd")]


def test_what_is_written_is_what_the_dtd_of_tmx_1_4_asks_for() -> None:
    data = written([Unit("一", "one"), Unit("這", "this", TranslationKind.MT, "zt_en 1.9", KEY, cut_off=True)])
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n')
    root = ET.fromstring(data)  # noqa: S314 - ours
    assert (root.tag, root.attrib, [child.tag for child in root]) == ("tmx", {"version": "1.4"}, ["header", "body"])
    required = "creationtool creationtoolversion segtype o-tmf adminlang srclang datatype"
    assert set(root[0].attrib) == set(required.split())
    for unit in root[1]:
        assert [child.tag for child in unit if child.tag != "prop"] == ["tuv", "tuv"]
        assert [child.tag for child in unit][-2:] == ["tuv", "tuv"]
        assert all(set(prop.attrib) == {"type"} for prop in unit.iter("prop"))
        assert all([child.tag for child in variant] == ["seg"] for variant in unit.iter("tuv"))


def test_the_source_language_is_the_script_of_most_and_others_say_so_themselves() -> None:
    data = written([Unit("这", "a"), Unit("這", "b"), Unit("這們", "c")]).decode()
    assert 'srclang="zh-Hant" datatype' in data
    assert data.count('<tu srclang="zh-Hans">') == data.count("<tu srclang=") == 1
    assert 'xml:lang="zh-Hans"><seg>这<' in data


def test_writing_takes_units_as_they_come() -> None:
    pieces = write_tmx(Unit(f"第{number}句", "x") for number in itertools.count())
    assert "第4999句" in list(itertools.islice(pieces, 5001))[-1]


def test_an_empty_memory_is_a_valid_file() -> None:
    assert pairs(written([])) == []


@pytest.mark.parametrize("chinese", ["zh", "zh-CN", "ZH-TW", "zh_CN", "zh-Hans", "zho", "cmn-Hans-CN"])
@pytest.mark.parametrize("english", ["en", "EN-US", "en_GB", "eng"])
def test_languages_are_known_by_any_of_their_names(chinese: str, english: str) -> None:
    unit = '<tu><tuv {0}="{2}"><seg>one</seg></tuv><tuv {0}="{1}"><seg>一</seg></tuv></tu>'
    for attribute in ("xml:lang", "lang"):
        assert pairs(foreign(unit.format(attribute, chinese, english))) == [("一", "one")]


def test_each_chinese_variant_is_a_unit_and_the_first_english_counts() -> None:
    texts = {"zh-CN": "这", "en-US": "this", "zh-TW": "這", "en-GB": "that", "de": "das", "zh-HK": "這"}
    variants = "".join(f'<tuv xml:lang="{code}"><seg>{text}</seg></tuv>' for code, text in texts.items())
    assert pairs(foreign(f"<tu>{variants}</tu>")) == [("这", "this"), ("這", "this")]


@pytest.mark.parametrize(
    ("segment", "text"),
    [
        ('a <bpt i="1">&lt;b></bpt>b<ept i="1">&lt;/b></ept>', "a b"),
        ('a<ph x="1">{1}</ph>b<it pos="begin">[</it><ut>\\par</ut>', "ab"),
        ('a<hi type="x">b <hi>c</hi></hi> d', "ab c d"),
        ('a<bpt i="1">link <sub>title <ph>{2}</ph> more</sub></bpt>b', "ab"),
        ('line<ph type="lb"/>break', "line break"),
        ("<g>a</g><mrk>b</mrk>", "ab"),
        ("<![CDATA[<b>]]>a", "<b>a"),
        ("\n      wrapped\n      twice ", "wrapped twice"),
        ("a\u3000b\xa0c", "a\u3000b\xa0c"),
    ],
)
def test_codes_are_dropped_and_text_is_kept(segment: str, text: str) -> None:
    assert pairs(tu(segment, segment)) == [(text, text)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_obeyed(encoding: str) -> None:
    assert pairs(tu("一", "one").decode().encode(encoding)) == [("一", "one")]


def test_what_has_no_chinese_with_english_is_skipped_and_counted() -> None:
    units = (
        '<tu><tuv xml:lang="zh"><seg>一</seg></tuv></tu>',
        '<tu><tuv xml:lang="zh"><seg>一</seg></tuv><tuv xml:lang="en"><seg> </seg></tuv></tu>',
        '<tu><tuv xml:lang="de"><seg>eins</seg></tuv><tuv xml:lang="en"><seg>one</seg></tuv></tu>',
        "<tu><tuv><seg>一</seg></tuv></tu>",
        "<tu/>",
        '<tu><tuv xml:lang="zh"><seg>二</seg></tuv><tuv xml:lang="en"><seg>two</seg></tuv></tu>',
    )
    file = read_tmx(foreign("".join(units)), "x.tmx")
    assert file.skipped == 5
    assert [unit.source for unit in file] == ["二"]


def test_props_notes_and_headers_of_others_are_no_text() -> None:
    data = foreign(
        '<tu tuid="7"><note>note</note><prop type="x-Domain">IT</prop><tuv xml:lang="zh"><prop type="p">v</prop>'
        '<seg>一</seg></tuv><tuv xml:lang="en"><seg>one</seg></tuv></tu>'
    )
    assert list(read_tmx(data, "x.tmx")) == [Unit("一", "one")]


@pytest.mark.parametrize("key", ["", "zz" * 32, "00" * 31, "00" * 33, "０" * 64])
def test_a_key_that_is_none_is_dropped(key: str) -> None:
    data = written([Unit("一", "one", TranslationKind.MT, key=KEY)]).replace(KEY.hex().encode(), key.encode())
    assert [unit.key for unit in read_tmx(data, "x.tmx")] == [b""]


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"<html><body/></html>", "it begins with <html>, not with <tmx>"),
        (b"plain text", "line 1: syntax error"),
        (tu("一", "one")[:-6], "line 1: no element found"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "line 1: it defines an entity (a)"),
    ],
)
def test_what_is_no_tmx_is_refused(data: bytes, cause: str) -> None:
    with pytest.raises(ReaderError) as caught:
        read_tmx(data, "x.tmx")
    assert (caught.value.problem, caught.value.detail) == (Problem.BAD_TMX, cause)


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tmx, "LARGEST", 10)
    with pytest.raises(ReaderError) as caught:
        read_tmx(b"<" * 11, "x.tmx")
    assert caught.value.problem is Problem.TOO_LARGE


def test_a_memory_goes_out_and_comes_back(memory: TranslationMemory, edits: Edits, tmp_path: Path) -> None:
    memory.keep(
        [
            Remembered(KEY, "这", "this", "zh_en 1.9", cut_off=True),
            Remembered(KEY[::-1], "那", "that", "m", cut_off=False),
        ]
    )
    edits.save_all([Edit("这", "own"), Edit("这", "here", "article"), Edit("空", "")])
    data = "".join(export_memory(memory, edits)).encode()
    other, others = TranslationMemory(tmp_path / "other.sqlite"), Edits(tmp_path / "others.sqlite")
    assert import_memory(read_tmx(data, "x.tmx"), other, others) == ImportCount(own=3, machine=2, skipped=0)
    assert list(other.all()) == list(memory.all())
    assert others.all() == edits.all()


def test_a_memory_of_elsewhere_becomes_edits_that_can_be_taken_back(memory: TranslationMemory, edits: Edits) -> None:
    edits.save(Edit("一", "mine"))
    file = read_tmx(tu("一", "theirs"), "x.tmx")
    for _ in range(2):
        assert import_memory(file, memory, edits) == ImportCount(own=1, machine=0, skipped=0)
    assert edits.find(["一"], "a")["一"] == Edit("一", "theirs")
    assert edits.undo("一", "")
    assert edits.find(["一"], "a")["一"] == Edit("一", "mine")
    assert memory.count() == 0


def test_a_machine_s_without_its_key_is_found_by_its_text(memory: TranslationMemory, edits: Edits) -> None:
    file = read_tmx(written([Unit("一", "one", TranslationKind.MT), Unit("二", "two", TranslationKind.MT)]), "x.tmx")
    assert import_memory(file, memory, edits).machine == 2
    assert {item.english for item in memory.latest(["一", "二"]).values()} == {"one", "two"}


def test_more_units_than_a_portion_all_come_in(
    memory: TranslationMemory, edits: Edits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tmx, "_PORTION", 7)
    file = read_tmx(written(Unit(f"第{number}句", str(number)) for number in range(30)), "x.tmx")
    assert import_memory(file, memory, edits).own == len(edits.all()) == 30
