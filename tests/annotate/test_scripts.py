"""Conversion both ways, from the source itself, with maps of offsets that are exact."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate import annotate_block, in_script
from reader.annotate.conversion import Change
from reader.annotate.scripts import map_offsets, script_variants, simplify, written_forms
from reader.annotate.words import cut
from reader.model import Block, BlockKind, Script, Sentence

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
        # The longest word wins, whichever dictionary has it.
        ("旅游资源", "旅遊資源"),
        ("控制面板", "控制面板"),
        ("世界各国历史", "世界各國歷史"),
        # Pairs of characters that are no word tear none.
        ("去干燥的地方", "去乾燥的地方"),
        ("很多干净的水", "很多乾淨的水"),
        ("想了解", "想了解"),
        ("没有周末", "沒有週末"),
        ("一周内", "一週內"),
        ("几分钟", "幾分鐘"),
        # What 并, 个中, 后, 只, 冲, 面, 干, 游, 不准, 签 mostly are.
        ("并为此成立", "並為此成立"),
        ("合并为一所大学", "合併為一所大學"),
        ("引起并发症", "引起併發症"),
        ("一个中国人", "一個中國人"),
        ("三天后称帝后", "三天後稱帝後"),
        ("歌坛天后", "歌壇天后"),
        ("不是只会说", "不是只會說"),
        ("两只猫只能", "兩隻貓只能"),
        ("巨大冲击", "巨大衝擊"),
        ("冲洗", "沖洗"),
        ("外面粉刷", "外面粉刷"),
        ("面粉", "麵粉"),
        ("方面包括", "方面包括"),
        ("他该干的事", "他該幹的事"),
        ("晒干的鱼", "曬乾的魚"),
        ("旗下游戏公司", "旗下遊戲公司"),
        ("上游和下游", "上游和下游"),
        ("不准进入", "不准進入"),
        ("看不准", "看不準"),
        ("签证和标签", "簽證和標籤"),
        ("其中签名的", "其中簽名的"),
        ("咸丰年间的咸鱼", "咸豐年間的鹹魚"),
        ("白岩松", "白岩松"),
        ("薛岳", "薛岳"),
        ("这家俱乐部", "這家俱樂部"),
        # Taiwan's commonest spellings.
        ("污染和湿度", "污染和濕度"),
        ("桥梁", "橋樑"),
        ("家具", "家具"),
        ("吧台和柜台", "吧台和櫃檯"),
        ("回归祖国，巡回", "回歸祖國，巡迴"),
        ("回归分析", "迴歸分析"),
        ("烧毁，诋毁", "燒毀，詆毀"),
        ("背着书包", "背著書包"),
        ("遗迹和奇迹", "遺跡和奇蹟"),
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
        ("他於倫敦病逝，屬於戲劇", "他于伦敦病逝，属于戏剧"),
        ("於其一生中", "于其一生中"),
        ("混合著泥土", "混合着泥土"),
        ("仗著有錢", "仗着有钱"),
        ("隨著錄取", "随着录取"),
        ("唐乾寧年間氣候乾燥", "唐乾宁年间气候干燥"),
        ("暱稱", "昵称"),
        ("下顎和軟顎", "下颚和软腭"),
        ("薰陶", "熏陶"),
        ("舊帳", "旧账"),
        ("敍利亞的枱面", "叙利亚的台面"),
        ("大砲和砲彈", "大炮和炮弹"),
        ("姪子化粧", "侄子化妆"),
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
        ("污染和排泄", "污染和排泄", "污染和排泄"),
        ("賬目", "帳目", "賬目"),
        ("臺灣", "臺灣", "台灣"),
        ("無線新聞", "無線新聞", "無綫新聞"),
    ],
)
def test_traditional_to_the_regions(text: str, taiwan: str, hong_kong: str) -> None:
    assert converted(text, Script.TRADITIONAL, Script.TAIWAN) == taiwan
    assert converted(text, Script.TRADITIONAL, Script.HONG_KONG) == hong_kong


@pytest.mark.parametrize(
    ("text", "hong_kong"),
    [
        ("新征程", "新征程"),
        ("加油干", "加油幹"),
        ("一天接着一天干", "一天接着一天幹"),
        ("皇后", "皇后"),
        ("面条", "麪條"),
        ("头发", "頭髮"),
        ("发展", "發展"),
        ("干净", "乾淨"),
        ("里程", "里程"),
        ("长江", "長江"),
    ],
)
def test_simplified_to_hong_kong_and_back(text: str, hong_kong: str) -> None:
    assert converted(text, Script.SIMPLIFIED, Script.HONG_KONG) == hong_kong
    assert converted(hong_kong, Script.HONG_KONG, Script.SIMPLIFIED) == text


@pytest.mark.parametrize(
    ("text", "taiwan"),
    [
        ("演员余文乐", "演員余文樂"),
        ("由范冰冰和沈腾主演", "由范冰冰和沈騰主演"),
        ("范先生、涂先生、于先生和钟先生", "范先生、涂先生、于先生和鍾先生"),
        ("姓余的人", "姓余的人"),
        ("其余40余万两", "其餘40餘萬兩"),
        ("于是沈阳人听见钟声", "於是瀋陽人聽見鐘聲"),
        ("在规范的范围内涂抹", "在規範的範圍內塗抹"),
    ],
)
@pytest.mark.parametrize("idioms", [False, True])
def test_surnames_are_written_as_surnames(text: str, taiwan: str, idioms: bool) -> None:  # noqa: FBT001
    variants = script_variants(text, Script.SIMPLIFIED, text, idioms=idioms, spans=cut(text))
    assert variants[Script.TAIWAN].text == taiwan


def test_a_name_in_a_sentence_is_converted_as_one() -> None:
    text = "演员余文乐走了。"
    block = Block(BlockKind.PARAGRAPH, text, (Sentence("s", text, 0),))
    (annotation,) = annotate_block(block, Script.SIMPLIFIED)
    assert annotation.variants[Script.TAIWAN].text == "演員余文樂走了。"
    assert in_script(text, Script.SIMPLIFIED, Script.TAIWAN) == "演員余文樂走了。"


def test_what_a_region_writes_is_traditional_as_it_stands() -> None:
    assert in_script("臺灣的軟體", Script.TAIWAN, Script.TRADITIONAL, idioms=True) == "臺灣的軟體"


def test_idioms_are_opt_in() -> None:
    assert converted("软件和鼠标", Script.SIMPLIFIED, Script.TAIWAN) == "軟件和鼠標"
    assert converted("软件和鼠标", Script.SIMPLIFIED, Script.TAIWAN, idioms=True) == "軟體和滑鼠"
    assert converted("軟件和鼠標", Script.TRADITIONAL, Script.TAIWAN, idioms=True) == "軟體和滑鼠"
    assert converted("軟體和滑鼠", Script.TRADITIONAL, Script.SIMPLIFIED, idioms=True) == "软件和鼠标"


def test_a_port_of_ships_is_none_of_computers() -> None:
    for text, expected in (("商埠蚌埠", "商埠蚌埠"), ("連接埠", "端口"), ("輸出埠", "输出端口")):
        assert converted(text, Script.TRADITIONAL, Script.SIMPLIFIED, idioms=True) == expected


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
