"""The model of each polyphone."""

from reader.annotate import polyphones
from reader.annotate.words import cut


def context(text: str) -> polyphones.Context:
    return polyphones.context(text, cut(text))


def test_features_name_neighbours_words_and_classes() -> None:
    of = context("他在 银行。")
    features = polyphones.features(of, 4, 3, "hang2")
    assert {"b", "dhang2", "a银", "z。", "w银行1", "p_"} <= set(features)
    assert len(features) == len(set(features))


def test_edges_of_a_sentence_are_features_too() -> None:
    features = polyphones.features(context("行"), 0, 0, None)
    assert {"a^", "z$", "p^", "n$", "dNone"} <= set(features)


def test_no_feature_holds_what_parts_the_fields_of_the_file() -> None:
    of = context("行\t \n行　行")
    for at, span in enumerate(of.spans):
        for feature in polyphones.features(of, span.start, at, None):
            assert not set(feature) & set("\t\n ")


def test_the_model_chooses_by_context() -> None:
    assert polyphones.choose(context("排成一行"), 3, len(context("排成一行").words) - 1, None) in ("hang2", "xing2")
    assert polyphones.choose(context("他着急"), 1, 1, "zhao2") == "zhao2"


def test_a_character_without_a_model() -> None:
    assert polyphones.choose(context("猫"), 0, 0, None) is None


def test_every_line_of_the_file_is_well_formed() -> None:
    lines = polyphones.FILE.read_text("utf-8").splitlines()
    assert polyphones.FILE.stat().st_size < 2_000_000
    for line in lines[1:]:
        syllables, *fields = line[2:].split("\t")
        count = len(syllables.split(","))
        assert len(fields) % 2 == 0
        assert all(len(numbers.split(",")) == count for numbers in fields[1::2])
