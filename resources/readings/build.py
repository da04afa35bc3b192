"""Build characters.txt and phrases.txt, the reading tables, from pypinyin and CC-CEDICT.

Usage: python resources/readings/build.py, after ../lexicon/build.py. Sources: pypinyin (version in uv.lock; MIT)
and ../lexicon/cedict.tsv (CC BY-SA 4.0, so the results are too).

characters.txt: a character and its readings in use, most frequent first ("行 xing2,hang2").
phrases.txt: a word that holds a character with several readings, and its syllables ("银行 =yin2,hang2"; "=" if
CC-CEDICT has one reading of it, neutral tones aside, and pypinyin does not object). pypinyin is believed first;
CC-CEDICT where pypinyin has no such word, where it only makes a syllable neutral (pypinyin has no 朋友 péngyou), and
of proper names (pypinyin has 洪都拉斯 hóngdōulāsī). As plain override CC-CEDICT makes things worse (重点 chóngdiǎn). 一
and 不 have their own tones, as GB/T 16159-2012 spells them; sandhi is a matter of display.

overruled.txt, in the form of phrases.txt, wins over both: words that they read as 现代汉语词典 does not (还款
háikuǎn, 落差 luòchà, 拖拽 tuōyè), words with two readings of which they know one (穿着), and characters whose most
frequent reading pypinyin does not give first (框 kuāng). We found them by comparing both with a third dictionary
(@pinyin-pro/data 1.3.1, ISC) and read through what two of three agreed on.
"""

import unicodedata
from collections import Counter
from collections.abc import Set as AbstractSet
from pathlib import Path

from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

HERE = Path(__file__).parent
CEDICT = HERE.parent / "lexicon" / "cedict.tsv"
OVERRULED = HERE / "overruled.txt"
TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
OWN_TONE = {"一": "yi1", "不": "bu4"}
OPTIONAL = {
    "来": "lai2",
    "去": "qu4",
    "是": "shi4",
    "住": "zhu4",
    "到": "dao4",
    "个": "ge4",
    "面": "mian4",
    "起": "qi3",
}
# Proper names of which CC-CEDICT has a reading that 现代汉语词典 or the place itself has not.
NOT_BY_CEDICT = frozenset({"大乘", "小乘", "栖霞", "犍为", "石鼓", "闽侯", "监利", "爱丽舍宫"})
Word = tuple[str, ...]


def numbered(marked: str) -> str:
    """Turn "lǜ" into "lü4"; the neutral tone is 5."""
    tone, base = 5, ""
    for mark in unicodedata.normalize("NFD", marked):
        tone = TONES.get(mark, tone)
        base += "" if mark in TONES else mark
    return unicodedata.normalize("NFC", base) + str(tone)


def pypinyin_words() -> dict[str, Word]:
    """pypinyin's phrases, first reading of each, with 一 and 不 in their own tones."""
    words: dict[str, Word] = {}
    for phrase, syllables in phrases_dict.items():
        read = [numbered(choices[0]) for choices in syllables]
        if len(read) == len(phrase):
            words[phrase] = tuple(_as_spelt(c, s) for c, s in zip(phrase, read, strict=True))
    return words


def _as_spelt(character: str, syllable: str) -> str:
    if syllable.endswith("5"):
        return "r5" if character == "儿" else syllable
    return OWN_TONE.get(character, syllable)


def with_full_tones(word: str, syllables: Word) -> Word:
    """Undo neutral tones that 现代汉语词典 leaves to the speaker (回来 huí·lái, 还是, 几个)."""
    last = word[-1]
    if not syllables[-1].endswith("5") or last not in OPTIONAL or (last == "个" and word[0] in "这那哪"):
        return syllables
    return (*syllables[:-1], OPTIONAL[last])


def proper_names() -> set[str]:
    """The words that are nothing but proper names in CC-CEDICT."""
    common: dict[str, bool] = {}
    for line in CEDICT.read_text("utf-8").splitlines()[1:]:
        simplified, _, pinyin, _ = line.split("\t")
        common[simplified] = common.get(simplified, False) or not pinyin[0].isupper()
    return {word for word, is_common in common.items() if not is_common} - NOT_BY_CEDICT


def cedict_readings() -> dict[str, list[Word]]:
    """Every reading of every CC-CEDICT entry that has one syllable a character; common nouns before proper ones."""
    found: dict[str, list[tuple[bool, Word]]] = {}
    for line in CEDICT.read_text("utf-8").splitlines()[1:]:
        simplified, _, pinyin, senses = line.split("\t")
        syllables = tuple(pinyin.lower().split())
        if len(syllables) == len(simplified) and all(s[:-1].isalpha() and s[-1] in "12345" for s in syllables):
            erhua = simplified.endswith("儿") and syllables[-1] != "r5"
            rare = (
                erhua or pinyin[0].isupper() or senses.startswith(("variant of", "old variant of", "(old)", "surname"))
            )
            found.setdefault(simplified, []).append((rare, syllables))
    return {word: [read for _, read in sorted(entries, key=lambda e: e[0])] for word, entries in found.items()}


def only_neutralises(candidate: Word, read: Word) -> bool:
    """Whether `candidate` differs from `read` in neutral tones (and 儿 as r5) only, and not on 一 or 不."""
    return all(
        a == b or (a.endswith("5") and a[:-1] == b[:-1]) or (a, b) == ("r5", "er2")
        for a, b in zip(candidate, read, strict=True)
    )


def overruled() -> dict[str, str]:
    """What overruled.txt says of words and characters, as it is written."""
    return dict(line.split(" ") for line in OVERRULED.read_text("utf-8").splitlines())


def overruled_words() -> dict[str, Word]:
    return {word: tuple(said.removeprefix("=").split(",")) for word, said in overruled().items() if len(word) > 1}


def merged_words() -> dict[str, Word]:
    words, names = pypinyin_words(), proper_names()
    for word, readings in cedict_readings().items():
        if len(word) < 2:
            continue
        first = with_full_tones(word, readings[0])
        named = word in names and word in words and not only_neutralises(words[word], first)
        if word not in words or named or only_neutralises(first, words[word]):
            words[word] = first
    return words | overruled_words()


def agreed_words() -> set[str]:
    """Words that every entry of CC-CEDICT reads alike but for neutral tones, and pypinyin too if it has them; those of
    overruled.txt as it says."""
    ours, names = pypinyin_words(), proper_names()
    agreed: set[str] = set()
    for word, readings in cedict_readings().items():
        first = ours.get(word, readings[0])
        if word in names and not only_neutralises(first, readings[0]):
            first = readings[0]
        if all(only_neutralises(read, first) or only_neutralises(first, read) for read in readings):
            agreed.add(word)
    return (agreed - overruled().keys()) | {word for word, said in overruled().items() if said.startswith("=")}


def character_readings(words: dict[str, Word]) -> dict[str, list[str]]:
    """Readings of each character in pypinyin's order: those that CC-CEDICT gives it alone, and those of three words.

    A neutral tone is a reading only of the characters that CC-CEDICT gives it alone (了, 吗).
    """
    used = _readings_in_words(words)
    for word, readings in cedict_readings().items():
        if len(word) == 1:
            used.setdefault(word, set()).update(read[0] for read in readings)
    table: dict[str, list[str]] = {}
    for code, marked in pinyin_dict.items():
        character = chr(code)
        known = list(dict.fromkeys(numbered(one) for one in marked.split(",")))
        in_use = used.get(character, set())
        kept = [s for s in known if s in in_use]
        table[character] = (kept or known[:1]) + sorted(s for s in in_use if s not in known)
    for character, first in overruled().items():
        if character in table:
            table[character] = [first, *(syllable for syllable in table[character] if syllable != first)]
    return table


def _readings_in_words(words: dict[str, Word]) -> dict[str, set[str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for word, syllables in words.items():
        counts.update(zip(word, syllables, strict=True))
    used: dict[str, set[str]] = {}
    for (character, syllable), count in counts.items():
        if count >= 3 and not syllable.endswith("5"):
            used.setdefault(character, set()).add(syllable)
    return used


def polyphones(words: dict[str, Word]) -> set[str]:
    """Characters that have more than one reading, neutral tones included, alone or in any word."""
    seen: dict[str, set[str]] = {chr(code): {numbered(marked.split(",")[0])} for code, marked in pinyin_dict.items()}
    for word, syllables in words.items():
        for character, syllable in zip(word, syllables, strict=True):
            seen.setdefault(character, set()).add(syllable)
    return {character for character, readings in seen.items() if len(readings) > 1}


def write(path: Path, table: dict[str, list[str]] | dict[str, Word], agreed: AbstractSet[str] = frozenset()) -> None:
    lines = (f"{key} {'=' if key in agreed else ''}{','.join(table[key])}\n" for key in sorted(table))
    path.write_text("".join(lines), "utf-8")


def main() -> None:
    words = merged_words()
    write(HERE / "characters.txt", character_readings(words))
    several = polyphones(words)
    phrases = {word: read for word, read in words.items() if not several.isdisjoint(word)}
    write(HERE / "phrases.txt", phrases, agreed_words())


if __name__ == "__main__":
    main()
