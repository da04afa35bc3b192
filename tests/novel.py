"""A novel of any length, the same for the same seed: varied enough that nothing in it is seen twice by chance.

In traditional script, like the sample, whose clauses it mixes with ones made of words of CC-CEDICT, frequent ones more
often. It means nothing, but has the words, the punctuation and the lengths of one: chapters with a heading, paragraphs
of 20 to 200 characters and a few of many more, speech, names, numbers and some Latin.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from zlib import crc32

_RESOURCES = Path(__file__).parents[1] / "resources"
_INDENT = "　　"
# Of the frequent characters: words with a rarer one are left out.
_KNOWN = 2400
# Sought lengths of paragraphs, and how often each is sought.
_LENGTHS, _OFTEN = (20, 40, 70, 120, 180, 600), (38, 30, 18, 9, 4, 1)
_CHAPTER = 3000  # characters
_DIGITS = "零一二三四五六七八九"
_SURNAMES = "王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭"
_GIVEN = "文明國華建平麗秀英志強曉雲海春梅子川望若蘭"
_PLACES = ("北京", "上海", "南京", "西安", "青石鎮", "河灣", "臺北", "香港", "長春", "成都", "廈門", "倫敦")
_TIMES = ("那天早上", "第二天", "過了很久", "到了晚上", "去年冬天", "後來", "這時候", "每逢下雨", "多年以後", "忽然")
_LATIN = ("GPS", "Wi-Fi", "Anna", "New York", "KTV", "iPhone 15", "DNA", "OK", "B-12", "John Smith")
_SAID = ("說", "問", "答", "笑著說", "低聲說", "喊", "嘆了口氣說")
_ENDS, _END_OFTEN = ("。", "！", "？", "……"), (80, 8, 9, 3)
_SMALL_WORDS = ("the", "a", "of", "and", "to", "in", "was", "that", "he", "she", "it", "with", "for", "on", "had", "at",
                "by", "from", "his", "her", "not", "but", "they")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of one class, each to be chosen as often as its rarest character suggests."""

    words: tuple[str, ...]
    cumulated: tuple[float, ...]

    def choose(self, random: Random) -> str:
        return random.choices(self.words, cum_weights=self.cumulated)[0]


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    nouns: _Words
    verbs: _Words
    sample: tuple[str, ...]
    english: tuple[str, ...]


def novel(characters: int, seed: int = 4) -> str:
    """A text of exactly so many code points, line ends and all."""
    random, vocabulary = Random(seed), _vocabulary()  # noqa: S311 - no secret
    people = [_name(random) for _ in range(40)]
    lines: list[str] = []
    total, next_chapter, chapter = 0, 0, 0
    while total < characters:
        if total >= next_chapter:
            chapter, next_chapter = chapter + 1, total + _CHAPTER
            lines.append(
                f"第{_number(chapter)}章　{vocabulary.nouns.choose(random)}與{vocabulary.nouns.choose(random)}"
            )
        else:
            lines.append(_INDENT + _paragraph(random, vocabulary, people))
        total += len(lines[-1]) + 1
    return _cut("\n".join(lines), characters)


def english(chinese: str) -> str:
    """Words that could be the English of a sentence, as long as it would be; the same for the same sentence."""
    random, words = Random(crc32(chinese.encode())), _vocabulary().english  # noqa: S311 - no secret
    count = max(round(len(chinese) * 0.6), 1)
    chosen = [random.choice(_SMALL_WORDS if random.random() < 0.5 else words) for _ in range(count)]
    return " ".join(chosen).capitalize() + "."


def _paragraph(random: Random, vocabulary: _Vocabulary, people: list[str]) -> str:
    sought = random.choices(_LENGTHS, _OFTEN)[0] * random.uniform(0.8, 1.2)
    text = ""
    while len(text) < sought:
        sentence = _sentence(random, vocabulary, people)
        if random.random() < 0.2:
            sentence = f"{random.choice(people)}{random.choice(_SAID)}：“{sentence}”"
        text += sentence
    return text


def _sentence(random: Random, vocabulary: _Vocabulary, people: list[str]) -> str:
    clauses = [_clause(random, vocabulary, people) for _ in range(random.choices((1, 2, 3, 4), (20, 40, 28, 12))[0])]
    return "，".join(clauses) + random.choices(_ENDS, _END_OFTEN)[0]


def _clause(random: Random, vocabulary: _Vocabulary, people: list[str]) -> str:
    if random.random() < 0.25:
        return random.choice(vocabulary.sample)
    return random.choice(_CLAUSES)(
        random, vocabulary.nouns.choose(random), vocabulary.verbs.choose(random), random.choice(people)
    )


_CLAUSES: tuple[Callable[[Random, str, str, str], str], ...] = (
    lambda _, noun, verb, who: f"{who}{verb}了{noun}",
    lambda _, noun, verb, who: f"{who}把{noun}{verb}得很慢",
    lambda random, noun, verb, who: f"{random.choice(_TIMES)}{who}不得不{verb}{noun}",
    lambda random, noun, verb, _: f"{random.choice(_PLACES)}的{noun}也跟著{verb}",
    lambda random, noun, verb, _: f"{random.choice(_TIMES)}誰也沒有{verb}過那個{noun}",
    lambda random, noun, verb, who: f"{who}在{random.choice(_PLACES)}{verb}了{random.randint(2, 99)}個{noun}",
    lambda random, noun, verb, _: f"{random.randint(1900, 2024)}年的{noun}還在{verb}",
    lambda random, noun, verb, _: f"一邊{verb}一邊看著{random.choice(_LATIN)}和{noun}",
    lambda _, noun, verb, who: f"因為{noun}要{verb}，所以{who}長大了",
    lambda _, noun, verb, who: f"‘{noun}’、《{verb}》與{who}的信",
)


def _name(random: Random) -> str:
    return random.choice(_SURNAMES) + "".join(random.sample(_GIVEN, random.randint(1, 2)))


def _number(number: int) -> str:
    """Under ten thousand, digit by digit: 第一〇三章 is written so too."""
    return "".join(_DIGITS[int(digit)] for digit in str(number)).replace("零", "〇")


def _cut(text: str, characters: int) -> str:
    """The text ended by a full stop where it is cut."""
    if characters < 1:
        return ""
    kept = text[: characters - 1].rstrip(f"\n{_INDENT}“")
    return kept + "好" * (characters - 1 - len(kept)) + "。"


@cache
def _ranks() -> dict[str, int]:
    """Character -> its place among the frequent ones."""
    text = (_RESOURCES / "common_characters.txt").read_text("utf-8").replace("\n", "")
    return {character: rank for rank, character in enumerate(text[:_KNOWN])}


@cache
def _vocabulary() -> _Vocabulary:
    ranks = _ranks()
    nouns, verbs, english = {}, {}, {}
    for line in (_RESOURCES / "lexicon" / "cedict.tsv").read_text("utf-8").splitlines()[1:]:
        _, word, pinyin, senses = line.split("\t")
        if not (1 < len(word) < 4 and all(character in ranks for character in word) and pinyin.islower()):
            continue
        # A thing is what CC-CEDICT gives one plain word; a doing begins with "to".
        if verb := re.match(r"to ([a-z]{3,9})\b", senses):
            verbs[word], english[verb[1]] = 1 / (20 + max(ranks[one] for one in word)), None
        elif noun := re.match(r"([a-z]{3,12})(?:/|$)", senses):
            nouns[word], english[noun[1]] = 1 / (20 + max(ranks[one] for one in word)), None
    return _Vocabulary(_weighted(nouns), _weighted(verbs), _sample_clauses(), tuple(english))


def _weighted(words: dict[str, float]) -> _Words:
    return _Words(tuple(words), tuple(accumulate(words.values())))


def _sample_clauses() -> tuple[str, ...]:
    text = (_RESOURCES / "sample.txt").read_text("utf-8")
    clauses = re.findall(r"[\u4e00-\u9fff]{5,20}(?=[，。])", text)
    return tuple(dict.fromkeys(clauses))
