"""Cards of words, in place and by themselves, and words by search."""

from dataclasses import replace

import pytest

from reader import pipeline
from reader.annotate import in_script
from reader.model import Pronunciation, Script
from reader.pipeline.card import Card
from reader.pipeline.looking_up import card_for, card_of

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
