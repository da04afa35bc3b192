from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Edit, Remembered
from reader.model import Problem, ReaderError, Term
from reader.pipeline import Desk, keeping


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    yield desk
    desk.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "other")
    yield desk
    desk.close()


def test_a_glossary_goes_out_and_comes_back(desk: Desk, other: Desk, tmp_path: Path) -> None:
    terms = [Term("核心", "core; kernel", "not center"), Term("一带一路", "=Belt and Road")]
    desk.glossary.put(terms)
    file = keeping.export_glossary(desk, tmp_path / "glossary.csv")
    assert keeping.import_glossary(other, file) == (2, 0)
    assert {term.chinese: term for term in other.glossary.terms()} == {term.chinese: term for term in terms}


def test_a_memory_goes_out_and_comes_back(desk: Desk, other: Desk, tmp_path: Path) -> None:
    kept = Remembered(b"k" * 32, "我喝茶。", "I drink tea.", "zh_en 1.9", cut_off=False)
    desk.memory.keep([kept])
    desk.edits.save(Edit("他喝水。", "Water for him."))
    file = keeping.export_memory(desk, tmp_path / "memory.tmx")
    assert keeping.import_memory(other, file) == (2, 0)
    assert other.memory.latest(["我喝茶。"]) == {"我喝茶。": kept}
    assert other.edits.all() == desk.edits.all()


def test_what_cannot_be_read_or_written_is_told(desk: Desk, tmp_path: Path) -> None:
    broken = tmp_path / "broken.tmx"
    broken.write_text("<tmx><body>", "utf-8")
    with pytest.raises(ReaderError) as failure:
        keeping.import_memory(desk, broken)
    assert failure.value.subject == str(broken)
    with pytest.raises(ReaderError) as failure:
        keeping.export_glossary(desk, tmp_path / "none" / "glossary.csv")
    assert failure.value.problem is Problem.CANNOT_WRITE
