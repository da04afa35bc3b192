import pytest

from reader.model import Problem, ReaderError
from reader.ui.watch import Watch


def test_each_hundredth_is_told_once() -> None:
    told: list[int] = []
    step = Watch(told.append).step(40, 60)
    for done in range(101):
        step(done, 100)
    assert told == list(range(40, 61))


def test_a_step_without_parts_is_no_division_by_zero() -> None:
    told: list[int] = []
    Watch(told.append).step(40, 60)(0, 0)
    assert told == [40]


def test_what_is_cancelled_ends_at_the_next_pause() -> None:
    watch = Watch()
    watch.pause()
    watch.cancel()
    with pytest.raises(ReaderError) as caught:
        watch.step(0, 100)(1, 2)
    assert caught.value.problem is Problem.CANCELLED
