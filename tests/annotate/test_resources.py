"""The committed tables are those that their scripts build from the locked libraries, to the byte."""

import importlib.util
from pathlib import Path
from typing import Any

import marisa_trie
import pytest

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


@pytest.mark.parametrize("name", ["readings/own.txt", "readings/phrases.txt"])
def test_a_syllable_for_every_character(name: str) -> None:
    for row in (RESOURCES / name).read_text("utf-8").splitlines():
        phrase, syllables = row.split(" ")
        assert len(phrase) == len(syllables.split(",")), row
        assert all(syllable[-1] in "12345" for syllable in syllables.split(",")), row


@pytest.mark.parametrize("name", ["scripts/duidu_st.txt", "scripts/duidu_ts.txt"])
def test_conversion_tables_keep_length(name: str) -> None:
    for row in (RESOURCES / name).read_text("utf-8").splitlines():
        source, target = row.split("\t")
        assert len(source) == len(target), row


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
    folder = RESOURCES / "words"
    words = len(marisa_trie.Trie().load(str(folder / "words.marisa")))
    values = (folder / "words.values").read_bytes()
    tags = (folder / "tags.txt").read_text("ascii").split()
    assert words > 349_000
    assert len(values) == 2 * (words + 1) + words
    assert set(values[2 * (words + 1) :]) == set(range(len(tags)))


def test_every_state_of_a_character_is_one_of_the_model() -> None:
    states = {line.split(" ")[0] for line in (RESOURCES / "words" / "classes.txt").read_text("utf-8").splitlines()}
    for line in (RESOURCES / "words" / "characters.txt").read_text("utf-8").splitlines():
        _, places, *classes = line.split(" ")
        assert len(places.split(",")) == 4
        assert {each.split(":")[0] for each in classes} <= states
