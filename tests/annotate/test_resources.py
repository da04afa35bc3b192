"""The committed tables are those that their scripts build from the locked libraries, to the byte."""

import importlib.util
import shutil
from pathlib import Path
from typing import Any

import pytest

from reader.annotate.conversion import characters, conversion
from reader.annotate.readings import by_phrases
from reader.annotate.vocabulary import (
    IN_CEDICT,
    IN_JIEBA,
    IN_PHRASES,
    NO_COST,
    ONLY_NAME,
    OWN,
    SURE,
    facts,
    vocabulary,
)
from reader.annotate.words import Span
from reader.model import TokenKind

RESOURCES = Path(__file__).parents[2] / "resources"


def script(name: str) -> Any:
    """A script of resources/, imported without running."""
    path = RESOURCES / name
    spec = importlib.util.spec_from_file_location(path.parent.name + "_" + path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_cedict_is_reproducible(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = script("lexicon/build.py")
    monkeypatch.setattr(build, "RESULT", tmp_path / "cedict.tsv")
    build.main()
    assert (tmp_path / "cedict.tsv").read_bytes() == (RESOURCES / "lexicon" / "cedict.tsv").read_bytes()


def test_readings_are_reproducible(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = script("readings/build.py")
    monkeypatch.setattr(build, "HERE", tmp_path)
    build.main()
    for name in ("characters.txt", "phrases.txt"):
        assert (tmp_path / name).read_bytes() == (RESOURCES / "readings" / name).read_bytes()


def test_readings_of_taiwan_are_reproducible(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = script("readings/build_taiwan.py")
    monkeypatch.setattr(build, "HERE", tmp_path)
    build.main()
    written = (tmp_path / "taiwan.txt").read_bytes()
    assert written == (RESOURCES / "readings" / "taiwan.txt").read_bytes()
    for row in written.decode().splitlines():
        word, mainland, taiwan = row.split(" ")
        assert len(word.removeprefix("=")) == len(mainland.split(",")) == len(taiwan.split(",")), row


@pytest.mark.parametrize("name", ["readings/own.txt", "readings/overruled.txt", "readings/phrases.txt"])
def test_a_syllable_for_every_character(name: str) -> None:
    for row in (RESOURCES / name).read_text("utf-8").splitlines():
        phrase, syllables = row.split(" ")
        assert len(phrase) == len(syllables.split(",")), row
        assert all(syllable[-1] in "12345" for syllable in syllables.split(",")), row


def conversion_tables() -> dict[str, list[tuple[str, str]]]:
    tables: dict[str, list[tuple[str, str]]] = {}
    for path in (RESOURCES / "scripts").glob("*.txt"):
        rows = [row.split("\t") for row in path.read_text("utf-8").splitlines() if not row.startswith("#")]
        tables[path.stem] = [(source, target) for source, target in rows]
    return tables


def test_the_longest_phrase_is_found_in_a_longer_word() -> None:
    rows = (row.split(" ") for row in (RESOURCES / "readings" / "phrases.txt").read_text("utf-8").splitlines())
    phrase, syllables = max(rows, key=lambda row: len(row[0]))
    word = Span(0, len(phrase) + 1, TokenKind.WORD, "n")
    found, _ = by_phrases(phrase + "龘", [word])
    assert found[:-1] == syllables.removeprefix("=").split(",")


def test_own_conversion_tables_hold_each_word_once() -> None:
    for path in sorted((RESOURCES / "scripts").glob("own_*.txt")):
        words = [row.split("\t")[0] for row in path.read_text("utf-8").splitlines() if not row.startswith("#")]
        assert len(words) == len(set(words)), path


def test_what_words_become_in_our_table_is_traditional() -> None:
    forms: dict[str, set[str]] = {}
    for name in ("STCharacters", "duidu_st_characters"):
        for character, others in characters(name):
            forms.setdefault(character, set()).update(others)
    kept = set("庄冢")  # as Taiwan writes towns (街庄) and the minister 冢宰
    for name in ("own_st", "own_st_characters"):
        for word, target in conversion_tables()[name]:
            simplified = [each for each in target if each in forms and each not in forms[each] | kept]
            assert not simplified, (word, target)


def test_conversion_tables_keep_length_but_those_of_idioms() -> None:
    for name, rows in conversion_tables().items():
        # Nothing for what is left out of the dictionary that the table mends.
        changed = [row for row in rows if row[1] and len(row[0]) != len(row[1])]
        assert bool(changed) == (name in ("duidu_twp", "duidu_twp_rev", "own_twp_rev")), (name, changed)


@pytest.mark.parametrize("name", ["s2t", "t2tw", "t2twp", "t2hk", "tw2s", "tw2sp", "tw_habits"])
def test_a_character_becomes_one_character(name: str) -> None:
    # The short cut of `changes`, which knows of no places, takes it for granted.
    convert = conversion(name).convert
    assert not [character for character in map(chr, range(0x3400, 0xA000)) if len(convert(character)) != 1]


def test_conversion_tables_name_their_sources_and_licences() -> None:
    for path in (RESOURCES / "scripts").glob("duidu_*.txt"):
        head = "".join(path.read_text("utf-8").splitlines()[:2])
        assert all(word in head for word in ("OpenCC", "Apache-2.0", "CC-CEDICT", "CC BY-SA 4.0")), path


def test_conversion_tables_are_reproducible(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = sorted((RESOURCES / "scripts").glob("duidu_*.txt"))
    before = [table.read_bytes() for table in tables]
    monkeypatch.setattr("sys.argv", ["build.py", "--check"])
    script("scripts/build.py").main()  # ends with SystemExit where one differs
    assert [table.read_bytes() for table in tables] == before


def test_the_check_of_conversion_tables_finds_a_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = script("scripts/build.py")
    shutil.copytree(RESOURCES / "scripts", tmp_path, dirs_exist_ok=True)
    (tmp_path / "duidu_tw.txt").write_text("里\t裡\n", "utf-8")
    monkeypatch.setattr(build, "HERE", tmp_path)
    monkeypatch.setattr("sys.argv", ["build.py", "--check"])
    with pytest.raises(SystemExit, match=r"duidu_tw\.txt is not what build.py makes"):
        build.main()
    monkeypatch.setattr("sys.argv", ["build.py"])
    build.main()
    assert (tmp_path / "duidu_tw.txt").read_bytes() == (RESOURCES / "scripts" / "duidu_tw.txt").read_bytes()


def test_training_learns_a_tiny_set_by_heart_and_the_same_way_twice(tmp_path: Path) -> None:
    train = script("readings/train.py")
    items = [
        train.Polyphone("排成一行站好", 3, "hang2"),
        train.Polyphone("另起一行再写", 3, "hang2"),
        train.Polyphone("他步行上学", 2, "xing2"),
        train.Polyphone("同意他行使权利", 3, "xing2"),
    ]
    train.write(tmp_path / "one.txt", items)
    train.write(tmp_path / "two.txt", items)
    written = (tmp_path / "one.txt").read_text("utf-8")
    assert written == (tmp_path / "two.txt").read_text("utf-8")
    assert written.splitlines()[1].startswith("行 hang2,xing2\t")
    found = train.train(train.examples(items)["行"], ["hang2", "xing2"])
    for example in train.examples(items)["行"]:
        totals = [sum(found[feature][number] for feature in example.features) for number in (0, 1)]
        assert ["hang2", "xing2"][totals.index(max(totals))] == example.syllable


def test_every_word_has_a_cost_and_a_class() -> None:
    # Built from jieba, which is no dependency: what the files say of each other must agree.
    words = vocabulary()
    assert len(words.costs) == len(words.numbers) + 1 == len(words.tag_places) + 1 == len(words.facts) + 1
    assert sum(its & IN_JIEBA for its in words.facts) > 349_000
    known = list(zip(words.costs, words.facts, strict=False))
    assert all(cost != NO_COST for cost, its in known if its & IN_JIEBA)
    # CC-CEDICT's nouns count as if met once, and no other word that jieba lacks.
    nouns = [(cost, its) for cost, its in known if cost != NO_COST and not its & IN_JIEBA]
    assert 8_000 < len(nouns) < 10_000
    assert all(cost == words.rarest and its & IN_CEDICT and not its & ONLY_NAME for cost, its in nouns)
    assert max(cost for cost in words.costs if cost != NO_COST) == words.rarest
    assert set(words.tag_places) == set(range(len(words.tags)))


def test_the_trie_knows_what_the_dictionaries_have() -> None:
    cedict: dict[str, list[bool]] = {}
    for line in (RESOURCES / "lexicon" / "cedict.tsv").read_text("utf-8").splitlines()[1:]:
        word, _, pinyin, _ = line.split("\t")
        cedict.setdefault(word, []).append(any(syllable[0].isupper() for syllable in pinyin.split()))
    phrases = dict(line.split(" ") for line in (RESOURCES / "readings" / "phrases.txt").read_text("utf-8").splitlines())
    expected = {word: IN_CEDICT | ONLY_NAME * all(capitals) for word, capitals in cedict.items()}
    for word, syllables in phrases.items():
        expected[word] = expected.get(word, 0) | IN_PHRASES | SURE * (syllables[0] == "=")
    for line in (RESOURCES / "words" / "own.txt").read_text("utf-8").splitlines():
        word = line.split(" ")[0]
        expected[word] = expected.get(word, 0) | OWN
    assert {word: facts(word) & ~IN_JIEBA for word in expected} == expected
    others = IN_CEDICT | ONLY_NAME | IN_PHRASES | SURE | OWN
    assert sum(its & others != 0 for its in vocabulary().facts) == len(expected)


def test_every_state_of_a_character_is_one_of_the_model() -> None:
    states = {line.split(" ")[0] for line in (RESOURCES / "words" / "classes.txt").read_text("utf-8").splitlines()}
    for line in (RESOURCES / "words" / "characters.txt").read_text("utf-8").splitlines():
        _, places, *classes = line.split(" ")
        assert len(places.split(",")) == 4
        assert {each.split(":")[0] for each in classes} <= states
