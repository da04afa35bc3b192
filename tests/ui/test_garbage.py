import gc
from collections.abc import Iterator

import pytest

from reader.ui.garbage import long_lived


@pytest.fixture(autouse=True)
def usual_collector() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.enable()
    gc.set_threshold(*thresholds)


def test_what_is_made_is_looked_through_no_more() -> None:
    gc.unfreeze()
    with long_lived():
        assert not gc.isenabled()
        made = [[] for _ in range(100)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= len(made)
    frozen = {id(item) for item in gc.get_objects()}
    assert not frozen & {id(item) for item in made}


def test_garbage_kept_before_is_found_by_the_next() -> None:
    class Node:
        other: "Node | None" = None

    with long_lived():
        one = Node()
        one.other = one
    del one
    gc.collect()
    assert len([item for item in gc.get_objects() if isinstance(item, Node)]) == 0
    before = gc.get_freeze_count()
    with long_lived():
        found = [item for item in gc.get_objects() if isinstance(item, Node)]
    assert not found
    assert before


def test_a_collector_that_was_off_stays_off_also_after_an_error() -> None:
    gc.disable()
    with pytest.raises(ValueError, match="broken"), long_lived():
        raise ValueError("broken")
    assert not gc.isenabled()
