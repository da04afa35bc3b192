"""Translation memories read by a process of their own: the same comes of it, and nothing that it says is believed."""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from reader.library import Edit, Remembered
from reader.library.tmx import ImportCount, write_tmx
from reader.model import Problem, ReaderError, TranslationKind
from reader.model.tmx import Unit
from reader.pipeline import Desk, memory_apart
from reader.pipeline.memory_apart import import_memory

_ROW = ["茶", "tea", "own", "", "", False, ""]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    yield desk
    desk.close()


def test_all_of_a_unit_comes_in(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    units = [
        Unit("我喝茶。", "I drink tea.", TranslationKind.MT, "zh_en 1.9", b"k" * 32, cut_off=True),
        Unit("他喝水。", "Water for him.", article_id="a"),
    ]
    Path("x.tmx").write_text("".join(write_tmx(units)), "utf-8")
    count = import_memory(Path("x.tmx"), desk.memory, desk.edits)
    assert count == ImportCount(own=1, machine=1, skipped=0)
    assert desk.memory.latest(["我喝茶。"]) == {
        "我喝茶。": Remembered(b"k" * 32, "我喝茶。", "I drink tea.", "zh_en 1.9", cut_off=True)
    }
    assert desk.edits.all() == [Edit("他喝水。", "Water for him.", "a")]


@pytest.mark.parametrize(("name", "problem"), [("x.tmx", Problem.BAD_TMX), ("none.tmx", Problem.NOT_FOUND)])
def test_what_is_wrong_names_the_file_as_it_was_named(
    name: str, problem: Problem, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.tmx").write_text("<tmx><body>", "utf-8")
    with pytest.raises(ReaderError) as caught:
        import_memory(Path(name), desk.memory, desk.edits)
    assert (caught.value.problem, caught.value.subject) == (problem, name)


@pytest.mark.parametrize(
    "said",
    [
        [],
        [3],
        [{"skipped": "0"}],
        [{"skipped": 0}, 3],
        [{"skipped": 0}, [["茶", "tea"]]],
        [{"skipped": 0}, [[3, *_ROW[1:]]]],
        [{"skipped": 0}, [["茶", "tea", "other", *_ROW[3:]]]],
        [{"skipped": 0}, [["茶", "tea", "mt", "", "no hex", False, ""]]],
    ],
)
def test_what_the_process_says_is_not_believed(
    said: list[Any], desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory_apart, "read_apart", lambda *_, **__: nullcontext(iter(said)))
    with pytest.raises(ReaderError) as caught:
        import_memory(tmp_path / "x.tmx", desk.memory, desk.edits)
    assert caught.value.problem is Problem.CRASHED
    assert desk.edits.all() == []
