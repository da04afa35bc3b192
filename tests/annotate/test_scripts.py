"""Conversion both ways, from the source itself, with maps of offsets that are exact."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.conversion import Change
from reader.annotate.scripts import map_offsets, script_variants, simplify, written_forms
from reader.model import Script

TEXTS = st.text(
    st.one_of(st.sampled_from("软件鼠标打印机信息頭髮乾淨後裏産說软𠮷，。 ab"), st.characters()), max_size=30
)


def converted(text: str, source: Script, target: Script, *, idioms: bool = False) -> str:
    return script_variants(text, source, simplify(text, source), idioms=idioms)[target].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新征程", "新征程"),
        ("加油干", "加油幹"),
        ("一天接着一天干", "一天接著一天幹"),
        ("皇后", "皇后"),
        ("后来", "後來"),
        ("面条", "麵條"),
        ("见面", "見面"),
        ("头发", "頭髮"),
        ("发展", "發展"),
        ("干净", "乾淨"),
        ("干部", "幹部"),
        ("干涉", "干涉"),
        ("里程", "里程"),
        ("心里", "心裡"),
        ("长江", "長江"),
        ("历史", "歷史"),
        ("日历", "日曆"),
        ("复杂", "複雜"),
        ("恢复", "恢復"),
        ("制造", "製造"),
        ("制度", "制度"),
        ("钟表", "鐘錶"),
        ("表示", "表示"),
        ("什么", "什麼"),
        ("软件", "軟件"),
        ("为了", "為了"),
        ("台湾的平台", "台灣的平台"),
        ("台风", "颱風"),
        ("宣布", "宣布"),
        ("公布分布", "公布分布"),
        ("账户", "帳戶"),
        ("黄岩区", "黃岩區"),
        ("弗里德里克", "弗里德里克"),
        ("村里人", "村裡人"),
        ("镜头里面", "鏡頭裡面"),
        ("直接发展", "直接發展"),
        ("不准确", "不準確"),
        ("战斗部队", "戰鬥部隊"),
        ("若干叶片", "若干葉片"),
        ("细面", "細麵"),
    ],
)
def test_simplified_to_taiwan(text: str, expected: str) -> None:
    assert converted(text, Script.SIMPLIFIED, Script.TAIWAN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一天接著一天幹", "一天接着一天干"),
        ("意味著", "意味着"),
        ("著名", "著名"),
        ("土著", "土著"),
        ("背著書包", "背着书包"),
        ("寫著名字", "写着名字"),
        ("看著錄影", "看着录影"),
        ("著書立說", "著书立说"),
        ("他著有多部小說", "他著有多部小说"),
        ("皇后", "皇后"),
        ("後來", "后来"),
        ("麵條", "面条"),
        ("頭髮", "头发"),
        ("乾淨", "干净"),
        ("乾隆", "乾隆"),
        ("特色産業", "特色产业"),
        ("裡面", "里面"),
        ("裏面", "里面"),
        ("於是", "于是"),
        ("瞭解", "了解"),
        ("瞭望", "瞭望"),
        ("抬頭", "抬头"),
        ("核心", "核心"),
        ("全局", "全局"),
        ("集群", "集群"),
        ("新征程", "新征程"),
        ("加油幹", "加油干"),
        ("發展", "发展"),
        ("里程", "里程"),
        ("長江", "长江"),
        ("帳戶", "账户"),
        ("帳篷", "帐篷"),
        ("什麼", "什么"),
        ("顛覆", "颠覆"),
    ],
)
def test_traditional_to_simplified(text: str, expected: str) -> None:
    assert converted(text, Script.TRADITIONAL, Script.SIMPLIFIED) == expected
    assert simplify(text, Script.TRADITIONAL) == expected


@pytest.mark.parametrize(
    ("text", "taiwan", "hong_kong"),
    [
        ("特色産業", "特色產業", "特色產業"),
        ("說明", "說明", "説明"),
        ("裏面", "裡面", "裏面"),
        ("意味着", "意味著", "意味着"),
        ("爲了", "為了", "為了"),
        ("羣衆", "群眾", "羣眾"),
        ("佈局", "佈局", "佈局"),
        ("公佈櫃檯", "公佈櫃檯", "公佈櫃枱"),
        ("賬目", "帳目", "賬目"),
        ("臺灣", "臺灣", "台灣"),
        ("無線新聞", "無線新聞", "無綫新聞"),
    ],
)
def test_traditional_to_the_regions(text: str, taiwan: str, hong_kong: str) -> None:
    assert converted(text, Script.TRADITIONAL, Script.TAIWAN) == taiwan
    assert converted(text, Script.TRADITIONAL, Script.HONG_KONG) == hong_kong


def test_idioms_are_opt_in() -> None:
    assert converted("软件和鼠标", Script.SIMPLIFIED, Script.TAIWAN) == "軟件和鼠標"
    assert converted("软件和鼠标", Script.SIMPLIFIED, Script.TAIWAN, idioms=True) == "軟體和滑鼠"
    assert converted("軟件和鼠標", Script.TRADITIONAL, Script.TAIWAN, idioms=True) == "軟體和滑鼠"
    assert converted("軟體和滑鼠", Script.TRADITIONAL, Script.SIMPLIFIED, idioms=True) == "软件和鼠标"


def test_an_idiom_of_another_length_keeps_its_place() -> None:
    variant = script_variants("这个U盘坏了", Script.SIMPLIFIED, "这个U盘坏了", idioms=True)[Script.TAIWAN]
    assert variant.text == "這個隨身碟壞了"
    assert variant.slice(0, 2) == "這個"
    assert variant.slice(2, 4) == "隨身碟"
    assert variant.slice(4, 6) == "壞了"


@given(TEXTS, st.sampled_from([Script.SIMPLIFIED, Script.TRADITIONAL]), st.booleans())
def test_maps_of_offsets_are_whole_and_never_fall(text: str, source: Script, idioms: bool) -> None:  # noqa: FBT001
    shadow = simplify(text, source)
    assert len(shadow) == len(text)
    for variant in script_variants(text, source, shadow, idioms=idioms).values():
        if variant.offsets is None:
            assert len(variant.text) == len(text)
            continue
        assert len(variant.offsets) == len(text) + 1
        assert list(variant.offsets) == sorted(variant.offsets)
        assert (variant.offsets[0], variant.offsets[-1]) == (0, len(variant.text))


@pytest.mark.parametrize(
    ("length", "changes", "expected"),
    [
        (3, [], None),
        (3, [(1, 2, "YYY")], (0, 1, 4, 5)),
        (5, [(1, 4, "Y")], (0, 1, 1, 1, 2, 3)),
        (4, [(0, 1, "YY"), (2, 4, "Z")], (0, 2, 3, 3, 4)),
        (2, [(0, 2, "YYYY")], (0, 2, 4)),
    ],
)
def test_map_offsets(length: int, changes: list[tuple[int, int, str]], expected: tuple[int, ...] | None) -> None:
    assert map_offsets(length, [Change(*change) for change in changes]) == expected


@given(st.lists(st.sampled_from(["U盘", "软件", "打印机", "的", "用", "，"]), max_size=12))
def test_idioms_stand_where_their_words_stood(words: list[str]) -> None:
    text = "".join(words)
    variant = script_variants(text, Script.SIMPLIFIED, text, idioms=True)[Script.TAIWAN]
    at = 0
    for word in words:
        expected = converted(word, Script.SIMPLIFIED, Script.TAIWAN, idioms=True)
        assert variant.slice(at, at + len(word)) == expected
        at += len(word)


def test_the_source_script_is_never_among_the_variants() -> None:
    for source in (Script.SIMPLIFIED, Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG):
        assert source not in script_variants("漢字", source, simplify("漢字", source), idioms=True)


def test_threads_get_the_same_as_one() -> None:
    texts = [f"第{number}次接着干，头发干净，后来发展，软件" for number in range(40)]
    alone = [converted(text, Script.SIMPLIFIED, Script.TAIWAN, idioms=True) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda t: converted(t, Script.SIMPLIFIED, Script.TAIWAN, idioms=True), texts))
    assert together == alone


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("软件", {"软件", "軟件"}),
        ("頭髮", {"头发", "頭髮"}),
        ("裡面", {"里面", "裡面", "裏面"}),
        ("茶", {"茶"}),
    ],
)
def test_the_forms_of_a_word_in_either_script(word: str, forms: set[str]) -> None:
    found = written_forms(word)
    assert found[0] == word
    assert set(found) >= forms
    assert len(set(found)) == len(found)
