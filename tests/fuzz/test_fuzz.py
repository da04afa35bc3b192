"""Mutated files in short, and every file that once found a fault. `make fuzz` reads a million."""

import warnings
from pathlib import Path

import pytest

from reader.model import Problem
from tests.fuzz.found import table
from tests.fuzz.long import kinds, lengthened
from tests.fuzz.running import Run, run
from tests.fuzz.targets import KEPT, TARGETS, kept, made, told

_INPUTS = 600
_FOUND_FAULTS = [(name, path) for name in TARGETS for path in kept(name)]


@pytest.mark.parametrize(("name", "path"), _FOUND_FAULTS, ids=[f"{name}-{path.name}" for name, path in _FOUND_FAULTS])
def test_what_once_found_a_fault_finds_none(name: str, path: Path, tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        problem = told(name, path.read_bytes(), tmp_path)
    assert problem is None or problem in type(problem)


def test_each_kept_file_is_that_of_a_target() -> None:
    assert {path.parent.name for path in KEPT.glob("*/*")} <= {name.replace(" ", "-") for name in TARGETS}


def test_mutated_files_are_read_or_told(tmp_path: Path) -> None:
    this = Run(seed=1, inputs=_INPUTS, folder=tmp_path, processes=1)
    found = run(this)
    assert not found.faults
    assert found.inputs == _INPUTS
    assert found.tallies.keys() == TARGETS.keys()
    # They reach what lies behind a first look at a file.
    assert sum(tally.read for tally in found.tallies.values()) > _INPUTS / 4
    # What was done is not done again.
    before = (tmp_path / "batches.jsonl").read_bytes()
    assert run(this) == found
    assert (tmp_path / "batches.jsonl").read_bytes() == before


def test_what_is_repeated_without_end_is_read_or_told(tmp_path: Path) -> None:
    first = [kind for kind in kinds() if kind.number == 0]
    assert {kind.target for kind in first} == TARGETS.keys()
    outcomes: set[object] = set()
    for kind in first:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        outcomes.add(told(*lengthened(kind, 2_000), folder))
    assert {None, Problem.DAMAGED} <= outcomes


def test_each_target_is_chosen_often_enough() -> None:
    weights = [target.weight for target in TARGETS.values()]
    assert min(weights) / sum(weights) > 10_000 / 1_000_000


def test_the_same_number_is_the_same_input() -> None:
    assert [made(7, number) for number in range(20)] == [made(7, number) for number in range(20)]
    assert made(7, 0) != made(8, 0)


def test_whatever_an_input_does_is_seen_and_the_others_are_read(tmp_path: Path) -> None:
    found = run(Run(1, 13, tmp_path, processes=1, child="tests.fuzz.faulty", most_seconds=0.3))
    assert sorted((fault.number, fault.cause.split(":")[0]) for fault in found.faults) == [
        (3, "the process died by SIGSEGV"),
        (5, "it hung"),
        (7, "ValueError"),
        (9, "MemoryError"),
    ]
    assert (found.inputs, found.tallies["any"].inputs, found.tallies["any"].read) == (13, 11, 8)
    assert table(found).splitlines()[-2].split()[:4] == ["all", "13", "8", "5"]
