"""Cards of words, in place and by themselves, and words by search."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from reader import pipeline
from reader.annotate import in_script
from reader.dictionary.added import AddedEntry
from reader.dictionary.cedict import BUNDLED_TITLE
from reader.model import PinyinStyle, Pronunciation, Script
from reader.pipeline.card import Card, Form, Reference
from reader.pipeline.looking_up import card_for, card_of, search

SIMPLIFIED, TRADITIONAL, TAIWAN, HONG_KONG = Script.SIMPLIFIED, Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG


def place(
    text: str,
    word: str,
    shown: Script | None = None,
    *,
    source: Script | None = None,
    pronunciation: Pronunciation = Pronunciation.MAINLAND,
    idioms: bool = False,
) -> Card:
    """The card of the first `word` in a sentence, in the sentence's own script if no other is `shown`."""
    article = pipeline.open_text(text, "Pasted text")
    article = replace(article, script=source or article.script)
    annotations = pipeline.annotate(article, 0, pronunciation=pronunciation, idioms=idioms)
    pairs = zip(article.blocks[0].sentences, annotations, strict=True)
    sentence, annotation = next((sentence, each) for sentence, each in pairs if word in sentence.text)
    start = sentence.text.index(word)
    card = card_of(
        annotation, start, start + len(word), article.script, shown or article.script, pronunciation=pronunciation
    )
    assert card is not None
    return card


def look(word: str, shown: Script = SIMPLIFIED) -> Card:
    card = card_for(word, shown)
    assert card is not None
    return card


def senses(card: Card, entry: int = 0) -> str:
    return "; ".join(map(str, card.entries[entry].senses))


def readings(card: Card) -> list[str]:
    return [" ".join(entry.syllables) for entry in card.entries]


# Sentences of our own. A word that has several readings in CC-CEDICT, how it is read here, what it means here.
READINGS = [
    ("他跑得很快。", "得", "de5", "structural particle"),
    ("我得走了。", "得", "dei3", "to have to"),
    ("他得了第一名。", "得", "de2", "to obtain"),
    ("这条路很长。", "长", "chang2", "long"),
    ("孩子长高了。", "长", "zhang3", "to grow"),
    ("自行车坏了，我们走着去也行。", "行", "xing2", "all right"),
    ("请看第三行。", "行", "hang2", "row"),
    ("我还没吃饭。", "还", "hai2", "still"),
    ("他把书还给我。", "还", "huan2", "to pay back"),
    ("他们选他为代表。", "为", "wei2", "to take sth as"),
    ("我为你高兴。", "为", "wei4", "because of"),
    ("门开着呢。", "着", "zhe5", "aspect particle"),
    ("这里是一块地。", "地", "di4", "land"),
    ("他高兴地笑了。", "地", "de5", "structural particle"),
    ("他笑了。", "了", "le5", "completed action marker"),
    ("这个箱子很重。", "重", "zhong4", "heavy"),
    ("请重说一遍。", "重", "chong2", "again"),
    ("这个数很大。", "数", "shu4", "number"),
    ("请你数一数。", "数", "shu3", "to count"),
    ("今天天气好。", "好", "hao3", "good"),
    ("他住在城中。", "中", "zhong1", "middle"),
    ("他将去北京。", "将", "jiang1", "will"),
    ("我们都去。", "都", "dou1", "all"),
    ("只有一个人。", "只有", "zhi3 you3", "only"),
    ("院子里有三只鸡。", "只", "zhi1", "classifier for birds"),
    ("他只说中文。", "只", "zhi3", "only"),
    ("这件衣服不便宜。", "便宜", "pian2 yi5", "cheap"),
    ("他是个大夫。", "大夫", "dai4 fu5", "doctor"),
    ("这个东西是什么？", "东西", "dong1 xi5", "thing"),
    ("他说话的意思我懂。", "意思", "yi4 si5", "meaning"),
    ("我在银行工作。", "银行", "yin2 hang2", "bank"),
    ("他的头发很短。", "头发", "tou2 fa5", "hair"),
    ("公司发展得很快。", "发展", "fa1 zhan3", "development"),
    ("他喜欢音乐。", "音乐", "yin1 yue4", "music"),
    ("他很快乐。", "快乐", "kuai4 le4", "happy"),
    ("我觉得很好。", "觉得", "jue2 de5", "to feel"),
    ("他在睡觉。", "睡觉", "shui4 jiao4", "to sleep"),
    ("我们一起干吧。", "干", "gan4", "to do"),
    ("衣服已经干了。", "干", "gan1", "dry"),
    ("校长来了。", "校长", "xiao4 zhang3", "president"),
    ("他参加了会议。", "参加", "can1 jia1", "to participate"),
    ("会计在算账。", "会计", "kuai4 ji4", "accountant"),
    ("他会说中文。", "会", "hui4", "can"),
    ("这是一朵花儿。", "花儿", "hua1 r5", "flower"),
    ("他觉得很难。", "难", "nan2", "difficult"),
    ("他分了三份。", "分", "fen1", "to divide"),
    ("我当老师。", "当", "dang1", "to be"),
    ("这种药很便宜。", "种", "zhong3", "kind"),
    ("农民在种树。", "种", "zhong4", "to plant"),
    ("他假装睡了。", "假装", "jia3 zhuang1", "to pretend"),
    ("明天放假。", "放假", "fang4 jia4", "holiday"),
    ("这个地方很好。", "地方", "di4 fang5", "place"),
    ("他是我的朋友。", "的", "de5", "of"),
    ("教室里没有人。", "教室", "jiao4 shi4", "classroom"),
    ("她教我们唱歌。", "教", "jiao1", "to teach"),
    ("太阳很大，给我一点儿水。", "给", "gei3", "to give"),
    ("我们要供给他们粮食。", "供给", "gong1 ji3", "to furnish"),
    ("她的脸色发白，血流了出来。", "血", "xue4", "blood"),
    ("他背着书包。", "背", "bei1", "to carry"),
    ("他的背很疼。", "背", "bei4", "back of a body"),
    ("她量体温。", "量", "liang2", "to measure"),
    ("雨下得很大，把衣服淋湿了。", "把", "ba3", "to hold"),
    ("请倒一杯茶。", "倒", "dao4", "to pour"),
    ("他倒在地上。", "倒", "dao3", "to fall"),
    ("我和他都去。", "和", "he2", "and"),
    ("他应该来。", "应该", "ying1 gai1", "ought to"),
    ("老师回答了问题，学生也响应。", "响应", "xiang3 ying4", "respond"),
    ("这是中文系。", "系", "xi4", "department"),
    ("传说这里有龙。", "传说", "chuan2 shuo1", "legend"),
    ("他在看自传。", "自传", "zi4 zhuan4", "autobiography"),
    ("我们在处理这件事。", "处理", "chu3 li3", "to handle"),
    ("到处都是人。", "到处", "dao4 chu4", "everywhere"),
    ("这里有弹性。", "弹性", "tan2 xing4", "elasticity"),
    ("他相信我。", "相信", "xiang1 xin4", "to believe"),
    ("他给我照相。", "照相", "zhao4 xiang4", "photograph"),
]


@pytest.mark.parametrize("script", [SIMPLIFIED, TAIWAN])
@pytest.mark.parametrize(("sentence", "word", "reading", "meaning"), READINGS)
def test_the_entry_that_is_read_as_here_comes_first(
    sentence: str, word: str, reading: str, meaning: str, script: Script
) -> None:
    start = sentence.index(word)
    text = in_script(sentence, SIMPLIFIED, script)
    card = place(text, text[start : start + len(word)], source=script)
    assert card.entries[0].is_used
    assert readings(card)[0] == reading
    assert " ".join(card.syllables) == reading
    assert meaning in senses(card)
    assert tuple(reading.split()) not in card.readings


def test_there_are_sentences_enough() -> None:
    assert len({word for _, word, *_ in READINGS}) >= 60


# -- in place ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "word", "first", "lacks"),
    [
        ("這裡沒有皇帝，后很美。", "后", "empress", "behind"),
        ("他們說吃飯後來。", "後", "back", "empress"),
        ("衣服已經乾了。", "乾", "dry", "tree trunk"),
        ("我們說他幹得好。", "幹", "tree trunk", "dry"),
        ("這碗麵很好吃。", "麵", "flour", "face"),
        ("在這裏說話。", "裏", "lining", "unit of length"),
        ("我爲你高興。", "爲", "because of", "as (in the capacity"),
    ],
)
def test_a_traditional_text_asks_for_what_it_writes(sentence: str, word: str, first: str, lacks: str) -> None:
    card = place(sentence, word, source=TRADITIONAL)
    assert first in senses(card)
    assert lacks not in senses(card)
    assert all(entry.form.traditional == word for entry in card.entries if entry.is_used)
    assert card.shown == card.form.traditional == word


def test_a_simplified_text_asks_for_all_that_are_written_so() -> None:
    card = place("他走在我后面，后来不见了。", "后", SIMPLIFIED)
    assert {entry.form.traditional for entry in card.entries} == {"后", "後"}
    assert card.entries[0].form == Form("后", "後")  # as its conversion takes it


def test_the_page_and_the_text_say_how_the_word_is_written() -> None:
    text = "房子裏有説法。"
    assert [place(text, "裏", shown, source=TRADITIONAL).shown for shown in Script] == ["里", "裏", "裡", "裏"]
    # As the author wrote it, where his script is another than the page's.
    assert place(text, "裏", SIMPLIFIED, source=TRADITIONAL).form == Form("里", "裏")
    assert place(text, "説法", TAIWAN, source=TRADITIONAL).form == Form("说法", "說法")


def test_a_wrong_character_of_a_converted_text_does_not_hide_the_entry() -> None:
    card = place("一天接着一天乾，我們一起乾。", "乾", source=TRADITIONAL)
    assert card.syllables == ("gan4",)
    assert "to do" in senses(card)
    assert card.entries[0].is_used


@pytest.mark.parametrize(
    ("sentence", "word", "meant", "first", "also"),
    [
        ("這裡有400余家企業。", "余", "餘", "remaining", "I"),
        ("于大勢中謀劃。", "于", "於", "in", "to go"),
    ],
)
@pytest.mark.parametrize("shown", [TRADITIONAL, SIMPLIFIED])
def test_what_a_converted_text_left_simplified_is_taken_for_what_is_meant(
    sentence: str, word: str, meant: str, first: str, also: str, shown: Script
) -> None:
    card = place(sentence, word, shown, source=TRADITIONAL)
    assert card.shown == word
    assert card.entries[0].form == Form(word, meant)
    assert first in senses(card)
    assert also in senses(card, 1)


def test_a_character_has_its_neutral_reading_beside_the_full_one() -> None:
    assert set(place("他得了第一名。", "得").readings) == {("de5",), ("dei3",)}
    assert ("xi1",) not in {each[1:] for each in place("这个东西是什么？", "东西").readings}


def test_a_surname_is_no_variant() -> None:
    assert "surname" in senses(place("余先生來了。", "余", source=TRADITIONAL))


def test_a_word_of_the_other_script_is_found() -> None:
    card = place("院子里有三隻鸡。", "隻", SIMPLIFIED, source=SIMPLIFIED)
    assert card.entries[0].form == Form("只", "隻")
    assert "classifier" in senses(card)


def test_idioms_are_shown_as_the_page_has_them() -> None:
    card = place("我用软件。", "软件", TAIWAN, idioms=True)
    assert (card.shown, card.form) == ("軟體", Form("软件", "軟件"))


def test_readings_of_taiwan() -> None:
    card = place("我看垃圾。", "垃圾", TAIWAN, pronunciation=Pronunciation.TAIWAN)
    assert card.syllables == card.entries[0].syllables == ("le4", "se4")
    assert card.entries[0].is_used
    assert card.readings == ()


def test_names_come_first_for_names_alone() -> None:
    assert place("他去长春。", "长春").entries[0].capitals == (0,)
    card = place("这条江很长。", "江")
    assert (card.entries[0].capitals, card.entries[-1].capitals) == ((), (0,))


def test_neutral_tones_are_no_other_reading() -> None:
    card = place("他的头发很长。", "头发")
    assert readings(card) == ["tou2 fa5"]
    assert card.readings == ()
    assert card.entries[0].is_used


def test_the_longest_match_comes_before_the_words_inside() -> None:
    card = place("发展中国家很多。", "发展")
    assert [(part.form.simplified, part.start, part.end) for part in card.parts] == [("发展中国家", 0, 5)]
    card = place("他是中华人民共和国的公民。", "中华人民共和国")
    assert [part.form.simplified for part in card.parts[:2]] == ["共和国", "中华"]
    assert {(part.start, part.end) for part in card.parts} >= {(0, 2), (2, 4), (4, 7)}
    assert all(part.gloss for part in card.parts)


def test_parts_are_read_as_in_the_word() -> None:
    card = look("银行行长")
    assert [" ".join(part.syllables) for part in card.parts] == ["yin2 hang2", "hang2 zhang3"]
    assert [each.syllables[0] for each in card.characters] == ["yin2", "hang2", "zhang3"]


def test_any_stretch_can_be_asked_for() -> None:
    assert place("我爱长春人民。", "长春人民").entries == ()
    assert [part.form.simplified for part in place("我爱长春人民。", "长春人民").parts] == ["长春", "人民"]


@pytest.mark.parametrize("word", ["。", "GDP8", "12345"])
def test_what_no_dictionary_knows_has_no_card(word: str) -> None:
    text = f"我们{word}说。"
    article = pipeline.open_text(text, "Pasted text")
    (annotation, *_) = pipeline.annotate(article, 0)
    assert card_of(annotation, 2, 2 + len(word), SIMPLIFIED, SIMPLIFIED) is None
    assert card_for(word, SIMPLIFIED) is None


# -- by itself --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "shown", "form"),
    [
        ("头发", SIMPLIFIED, Form("头发", "頭髮")),
        ("頭髮", SIMPLIFIED, Form("头发", "頭髮")),
        ("头发", TAIWAN, Form("头发", "頭髮")),
        ("裏面", TAIWAN, Form("里面", "裡面")),
        ("里面", HONG_KONG, Form("里面", "裏面")),
        ("說", HONG_KONG, Form("说", "説")),
        ("於", SIMPLIFIED, Form("于", "於")),
        ("从", TAIWAN, Form("从", "從")),
        ("朮", SIMPLIFIED, Form("术", "術")),
        ("吉林长春银行", TAIWAN, Form("吉林长春银行", "吉林長春銀行")),
        ("吉林長春銀行", SIMPLIFIED, Form("吉林长春银行", "吉林長春銀行")),
        ("吉林長春裏", TAIWAN, Form("吉林长春里", "吉林長春裡")),
    ],
)
def test_a_typed_word_is_taken_in_either_script(word: str, shown: Script, form: Form) -> None:
    card = look(word, shown)
    assert card.form == form
    assert card.shown == form.written(shown)


def test_of_a_word_of_both_scripts_the_shown_one_decides() -> None:
    assert [entry.form.traditional for entry in look("后", SIMPLIFIED).entries] == ["後", "后", "后"]
    assert {entry.form.traditional for entry in look("后", TAIWAN).entries} == {"后"}


def test_no_entry_is_used_where_there_is_no_place() -> None:
    card = look("长")
    assert not any(entry.is_used for entry in card.entries)
    assert card.syllables == card.entries[0].syllables
    assert {card.syllables, *card.readings} == {("chang2",), ("zhang3",)}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("葡", "used in 葡萄 [pú tao]; grape"),
        ("差点儿", "erhua variant of 差点 [chà diǎn]; "),
        ("里", "lining; interior; inside; internal"),  # also written 裏: the same here
    ],
)
def test_an_entry_that_points_elsewhere_tells_what_stands_there(word: str, expected: str) -> None:
    assert senses(look(word)).startswith(expected)


def test_variants_of_what_is_shown_anyway_are_left_out() -> None:
    assert [entry.form.traditional for entry in look("里").entries] == ["裡", "里", "里"]
    assert [entry.form.traditional for entry in look("峰", TAIWAN).entries] == ["峰"]


def test_measure_words_and_references_are_in_the_shown_script() -> None:
    card = look("银行", TAIWAN)
    assert [(measure.form, measure.syllables) for measure in card.entries[0].measures] == [
        (Form("家", "家"), ("jia1",)),
        (Form("个", "個"), ("ge4",)),
    ]
    (reference,) = (
        piece
        for entry in look("里", HONG_KONG).entries
        for sense in entry.senses
        for piece in sense.pieces
        if isinstance(piece, Reference) and piece.syllables == ("zhen4",)
    )
    assert reference == Reference(Form("镇", "鎮"), "鎮", ("zhen4",), ())
    assert str(reference) == "鎮 [zhèn]"
    assert reference.text(PinyinStyle.NUMBERS) == "鎮 [zhen4]"


def test_what_a_sense_names_in_the_wrong_script_or_once_is_put_right() -> None:
    texts = [str(sense) for word in ("止", "到") for entry in look(word, TAIWAN).entries for sense in entry.senses]
    assert not any("为" in text for text in texts)
    assert any("萵仔菜" in str(s) for e in look("A菜", TAIWAN).entries for s in e.senses)
    assert any("莴仔菜" in str(s) for e in look("A菜").entries for s in e.senses)


def test_characters_say_what_they_mean_as_they_are_read_here() -> None:
    """Of a word that no dictionary has, that is all there is to read."""
    card = place("长春汽开区的更深思考。", "更深")
    assert [(each.syllables[0], each.gloss) for each in card.characters] == [("geng4", "more"), ("shen1", "deep")]
    assert look("银行").characters[1].gloss == "row"


def test_characters_are_told_in_the_shown_script() -> None:
    (bone,) = look("骨").characters
    assert (bone.strokes, bone.radical, bone.components) == (9, "骨", ("冎", "月"))
    assert look("骨", TAIWAN).characters[0].strokes == 10
    (silver, _) = look("银行", TAIWAN).characters
    assert (silver.form, silver.strokes, silver.structure) == (Form("银", "銀"), 14, "⿰金艮")
    assert [each.form.traditional for each in look("谢谢", TAIWAN).characters] == ["謝"] * len(look("谢谢").characters)


def test_of_a_traditional_character_only_its_own_readings_are_told() -> None:
    hair = place("他的頭髮很長。", "頭髮", TAIWAN, source=TRADITIONAL).characters[1]
    assert hair.form == Form("发", "髮")
    assert "fa1" not in hair.syllables
    assert "fa1" in place("他的头发很长。", "头发").characters[1].syllables


# -- with the reader's dictionaries -----------------------------------------------------------------------------------


class Added:
    """The reader's dictionaries; what they were asked for."""

    def __init__(self, *found: AddedEntry) -> None:
        self.found, self.asked = found, list[str]()

    def __call__(self, words: Iterable[str]) -> Sequence[AddedEntry]:
        self.asked += words
        return self.found


def test_added_entries_stand_behind_those_of_cc_cedict() -> None:
    added = Added(AddedEntry("銀行", "yín háng", ("a bank",), "Mine"), AddedEntry("銀行", "ngan4", ("x",), "Cantonese"))
    card = card_for("銀行", SIMPLIFIED, added=added)
    assert card is not None
    assert added.asked == ["銀行", "银行"]
    assert [entry.dictionary for entry in card.entries] == [BUNDLED_TITLE, "Mine", "Cantonese"]
    mine, cantonese = card.entries[1:]
    assert (mine.form, mine.syllables) == (Form("银行", "銀行"), ("yin2", "hang2"))
    assert [str(sense) for sense in mine.senses] == ["a bank"]
    assert (cantonese.syllables, [str(sense) for sense in cantonese.senses]) == ((), ["ngan4", "x"])


def test_what_only_an_added_dictionary_has_gets_a_card() -> None:
    card = card_for("GDP8", SIMPLIFIED, added=Added(AddedEntry("GDP8", "", ("a word of ours",), "Mine")))
    assert card is not None
    assert (card.shown, senses(card), card.characters) == ("GDP8", "a word of ours", ())
    assert card_for("GDP8", SIMPLIFIED, added=Added()) is None


def test_an_added_entry_that_is_read_so_is_used() -> None:
    article = pipeline.open_text("他去银行。", "Pasted text")
    (annotation,) = pipeline.annotate(article, 0)
    added = Added(
        AddedEntry("银行", "yin2 hang2", ("a bank",), "Mine"), AddedEntry("银行", "yin2 xing2", ("?",), "Mine")
    )
    card = card_of(annotation, 2, 4, SIMPLIFIED, SIMPLIFIED, added=added)
    assert card is not None
    assert [entry.is_used for entry in card.entries] == [True, True, False]
    assert card.readings == (("yin2", "xing2"),)


# -- search -----------------------------------------------------------------------------------------------------------


def shown(query: str, script: Script = SIMPLIFIED, limit: int = 8) -> list[str]:
    return [found.shown for found in search(query, limit, script)]


@pytest.mark.parametrize(
    "query", ["长城", "長城", "changcheng", "chang2 cheng2", "chángchéng", "great wall", " Great Wall "]
)
def test_every_kind_of_query_finds_a_word(query: str) -> None:
    assert shown(query)[0] == "长城"
    assert shown(query, TAIWAN)[0] == "長城"


def test_pinyin_and_english_take_turns_where_a_query_is_both() -> None:
    assert shown("long", TAIWAN)[:2] == ["長", "龍"]
    assert shown("long2")[0] == "龙"


def test_a_word_with_variants_is_found_once() -> None:
    found = search("里", 20, TAIWAN)
    assert [each.shown for each in found][:3] == ["裡", "里", "里"]
    assert len({(each.form, each.syllables, each.capitals) for each in found}) == len(found)
    assert "variant" not in found[0].gloss


def test_a_found_word_says_what_it_means() -> None:
    (found,) = search("长城饭店", 3, TAIWAN)
    assert found.form == Form("长城饭店", "長城飯店")
    assert (found.syllables, found.capitals) == (("chang2", "cheng2", "fan4", "dian4"), (0, 2))
    assert found.gloss == "Great Wall Hotel (Beijing Sheraton 喜來登)"
    assert all(len(each.gloss) < 300 for each in search("打", 50))


def test_readings_of_taiwan_in_a_search() -> None:
    (found,) = search("垃圾", 1, pronunciation=Pronunciation.TAIWAN)
    assert found.syllables == ("le4", "se4")


def test_of_a_longer_text_its_beginning_is_found() -> None:
    assert shown("银行行长说话")[0] == "银行"


@pytest.mark.parametrize("query", ["", "  ", "zzzz", "?", "😀"])
def test_a_query_that_means_nothing(query: str) -> None:
    assert search(query, 10) == []


@pytest.mark.parametrize(("word", "read"), [("长", ("chang2",)), ("行", ("hang2",)), ("得", ("dei3",))])
def test_a_card_begins_with_the_reading_that_is_asked_for(word: str, read: tuple[str, ...]) -> None:
    usual, asked = card_for(word, SIMPLIFIED), card_for(word, SIMPLIFIED, read=read)
    assert usual
    assert asked
    assert (asked.syllables, asked.entries[0].syllables) == (read, read)
    assert usual.entries[0].syllables != read
    assert read not in asked.readings
