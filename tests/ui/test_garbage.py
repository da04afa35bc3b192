import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.ui.garbage import long_lived, look_at_all, look_on_this_thread, look_where_due


@pytest.fixture(autouse=True)
def usual_collector() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.disable()


class Node(QObject):
    """It holds on to itself: garbage, once nobody else does."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def found_on(node: Node) -> list[threading.Thread]:
    """The threads on which it was found to be garbage, once it was."""
    found: list[threading.Thread] = []
    weakref.finalize(node, lambda: found.append(threading.current_thread()))
    return found


def make_many() -> list[list[None]]:
    return [[] for _ in range(50_000)]


def make_many_on_a_worker() -> None:
    worker = threading.Thread(target=make_many)
    worker.start()
    worker.join()


def test_garbage_is_found_on_the_main_thread_alone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_START_UP", "_INTERVAL"):
        monkeypatch.setattr(f"reader.ui.garbage.{name}", 0)
    gc.enable()
    parent = QObject()
    look_on_this_thread(parent)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    found = found_on(Node())
    make_many_on_a_worker()
    assert found == []
    kept = make_many()
    qtbot.waitUntil(lambda: found == [threading.main_thread()])
    assert not gc.isenabled()
    assert kept


def test_few_new_objects_are_not_looked_through() -> None:
    gc.collect()
    found = found_on(Node())
    look_where_due()
    assert found == []
    kept = make_many()
    look_where_due()
    assert found == [threading.main_thread()]
    assert kept


def test_what_is_made_is_looked_through_no_more() -> None:
    with long_lived():
        made = make_many()
    assert gc.get_freeze_count() >= len(made)
    looked_at = {id(item) for item in gc.get_objects()}
    assert not looked_at & {id(item) for item in made}


def test_nothing_is_looked_through_while_it_is_made() -> None:
    with long_lived():
        found = found_on(Node())
        made = make_many()
        look_where_due()
        look_at_all()
        assert found == []
    look_at_all()
    assert found == [threading.main_thread()]
    assert made


def test_what_was_not_made_in_the_end_is_looked_through() -> None:
    with pytest.raises(ValueError, match="broken"), long_lived():
        raise ValueError("broken")
    assert not gc.get_freeze_count()
    found = found_on(Node())
    kept = make_many()
    look_where_due()
    assert found == [threading.main_thread()]
    assert kept
