import os
import sys
import threading
import weakref
from collections import Counter
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError
from reader.translate import engine
from reader.translate.engine import RESERVE, Translator, detokenise, thread_count
from reader.translate.route import Output
from tests import tiny_model

SENTENCES = {
    "我们喝茶，去北京。": "we drink tea, go to Beijing.",
    "新能源汽车很好！": "new-energy vehicles very good!",
    "我不看电影；你看书。": "I do not watch films; you watch books.",
    "他有3,000 ABC。": "he have3,000 ABC.",
    "茶": "tea",
}


@pytest.fixture(scope="module")
def translator(folders: dict[str, Path]) -> Translator:
    return Translator(folders["zh"])


def english(translator: Translator, *texts: str, beam: int = 2) -> list[str]:
    """The translations of `texts`, none of which may be cut off."""
    outputs = translator.translate(texts, beam)
    assert not [output for output in outputs if output.cut_off]
    return [output.text for output in outputs]


def test_one_batch_of_sentences_of_different_lengths(translator: Translator) -> None:
    assert english(translator, *SENTENCES) == list(SENTENCES.values())


@pytest.mark.parametrize(("source", "expected"), SENTENCES.items())
def test_a_sentence_alone_is_translated_as_in_a_batch(translator: Translator, source: str, expected: str) -> None:
    assert english(translator, source) == [expected]


def test_a_batch_for_which_others_stand_back_is_translated_as_a_large_one(translator: Translator) -> None:
    assert english(translator, *SENTENCES) * 20 == english(translator, *[*SENTENCES] * 20)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere threads have no priority of their own")
def test_large_batches_stand_back_behind_small_ones(folders: dict[str, Path]) -> None:
    def threads() -> set[int]:
        return {int(path.name) for path in Path("/proc/self/task").iterdir()}

    # Threads of other tests may end meanwhile.
    before, own = threads(), os.getpriority(os.PRIO_PROCESS, 0)
    translator = Translator(folders["zh"])
    made = Counter(os.getpriority(os.PRIO_PROCESS, thread) for thread in threads() - before)
    assert made[own] == RESERVE
    # The one that made them may not be quite gone.
    assert made[min(19, own + 10)] in (thread_count(), thread_count() + 1)
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == own
    translator.close()


def test_the_traditional_model_reads_traditional(folders: dict[str, Path]) -> None:
    traditional = Translator(folders["zt"])
    assert english(traditional, "我們愛新能源汽車。", "我们爱茶。") == ["we love new-energy vehicles.", "I 们爱 tea."]


def test_unknown_words_are_kept_and_stand_apart(translator: Translator) -> None:
    assert english(translator, "我爱龘鱻。", "龘喝茶", "好龘，ABC龘") == [
        "I love 龘鱻.",
        "龘 drink tea",
        "good 龘,ABC 龘",
    ]


@pytest.mark.parametrize(
    ("beam", "expected"),
    [(1, "tea perhaps east go to cities drink water."), (2, "tea"), (4, "tea")],
)
def test_a_beam_finds_the_likeliest_translation(translator: Translator, beam: int, expected: str) -> None:
    # With a length penalty, as little as argostranslate's 0.2, a beam ends where the greedy search does.
    assert english(translator, "茶吧巴去城市喝水。", beam=beam) == [expected]


def test_output_at_the_token_limit_is_marked(translator: Translator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MAX_DECODING_LENGTH", 3)
    assert translator.translate(["我喝茶和水。", "我喝"], 2) == [Output("I drink tea", cut_off=True), Output("I drink")]


def test_a_repetition_loop_ends_soon(translator: Translator, monkeypatch: pytest.MonkeyPatch) -> None:
    # The limit follows the longest source of the batch: two tokens here, and the end of the sentence.
    monkeypatch.setattr(engine, "_SHORTEST_LIMIT", 0)
    monkeypatch.setattr(engine, "_OUTPUT_PER_INPUT", 1)
    assert translator.translate(["我喝", "茶"], 2) == [Output("I drink", cut_off=True), Output("tea")]


def test_input_over_the_limit_is_marked(translator: Translator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_MAX_INPUT_LENGTH", 4)
    assert translator.translate(["我喝茶和水。", "我喝茶"], 2) == [
        Output("I drink tea", cut_off=True),
        Output("I drink tea"),
    ]


def test_a_sentence_of_a_hundred_characters_is_translated_whole(translator: Translator) -> None:
    assert english(translator, "茶" * 100) == [" ".join(["tea"] * 100)]


def test_closing_frees_the_model(folders: dict[str, Path]) -> None:
    closed = Translator(folders["zh"])
    freed = threading.Event()
    weakref.finalize(closed._model, freed.set)
    assert english(closed, "茶") == ["tea"]
    closed.close()
    assert freed.is_set()


def test_token_count(translator: Translator) -> None:
    assert [translator.token_count(text) for text in ("我们喝茶。", "龘鱻", "")] == [4, 1, 0]


def test_pieces_are_all_that_the_tokenizer_makes(translator: Translator) -> None:
    assert {"我们", "▁", "<unk>", "</s>"} <= translator.pieces()


@pytest.mark.parametrize(
    ("tokens", "line"),
    [
        (["▁I", "▁drink", "."], "I drink."),
        (["▁", "▁go▁to", "▁"], "go to"),
        (["▁snake_case", "▁x"], "snake_case x"),
        (["▁love", "龘", "."], "love 龘."),
        ([], ""),
    ],
)
def test_detokenise(tokens: list[str], line: str) -> None:
    assert detokenise(tokens) == line


@pytest.mark.parametrize(("processors", "threads"), [(None, 1), (1, 1), (2, 2), (4, 2), (6, 3), (8, 4), (64, 4)])
def test_thread_count(monkeypatch: pytest.MonkeyPatch, processors: int | None, threads: int) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: processors)
    assert thread_count() == threads


@pytest.mark.parametrize("name", ["sentencepiece.model", "model/model.bin"])
@pytest.mark.parametrize("damage", ["missing", "empty", "cut short", "rubbish"])
def test_a_damaged_model_is_an_error_that_names_it(tmp_path: Path, name: str, damage: str) -> None:
    folder = tiny_model.build_folder(tmp_path / "translate-zh_en-1_9")
    file = folder / name
    contents = {"empty": b"", "cut short": file.read_bytes()[:400], "rubbish": b"rubbish" * 100}
    file.unlink() if damage == "missing" else file.write_bytes(contents[damage])
    with pytest.raises(ReaderError) as caught:
        Translator(folder).translate(["茶"], 2)
    assert caught.value.problem is Problem.MODEL_BROKEN
    assert caught.value.subject == "translate-zh_en-1_9"
    assert caught.value.detail


def test_a_model_that_fails_at_work_is_an_error(translator: Translator) -> None:
    # The tiny model has 128 positions.
    with pytest.raises(ReaderError) as caught:
        translator.translate(["茶" * 200], 2)
    assert caught.value.problem is Problem.MODEL_BROKEN


@pytest.mark.parametrize("code", ["zh", "zt"])
def test_the_tiny_package_is_the_same_every_time(tmp_path: Path, packages: dict[str, Path], code: str) -> None:
    again = tiny_model.build_package(tmp_path / "again.argosmodel", code)
    assert again.read_bytes() == packages[code].read_bytes()
