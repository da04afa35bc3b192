"""The soak in short: a few dozen steps leave nothing alive, and what is flat is told from what is not."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.soak.deeds import DEEDS
from tests.soak.gauges import Held
from tests.soak.run import soak
from tests.soak.verdict import chart, table, trends

_STEPS, _LOOKS, _NOVEL = 40, 4, 3000
_HELD = Held(100.0, 200.0, 0.0, 12, 40, 95, 21, 80_000)


@pytest.mark.usefixtures("qapp", "own_home")
def test_random_use_leaves_nothing_alive(tmp_path: Path) -> None:
    others = len(QApplication.allWidgets()), len(QApplication.topLevelWidgets())
    told: list[int] = []
    soaked = soak(tmp_path, _STEPS, _LOOKS, 1, _NOVEL, lambda step, _: told.append(step))
    assert soaked.said == []
    assert soaked.done.total() == _STEPS
    assert told == [10, 20, 30, 40]
    # The first look may find what a first opening makes for good.
    alive = [(held.widgets, held.windows) for held in soaked.seen[1:]]
    assert alive == alive[:1] * (_LOOKS - 1)
    assert max(held.files for held in soaked.seen) < soaked.seen[0].files + 20
    assert max(held.threads for held in soaked.seen) < 40
    assert (len(QApplication.allWidgets()), len(QApplication.topLevelWidgets())) <= (others[0] + 5, others[1] + 5)


def test_a_step_is_scrolling_more_often_than_anything_else() -> None:
    shares = {deed.__name__: count / sum(DEEDS.values()) for deed, count in DEEDS.items()}
    assert max(shares, key=lambda name: shares[name]) == "scroll"
    assert min(shares.values()) > 0.004


def test_what_settles_after_the_first_quarter_is_flat() -> None:
    seen = [replace(_HELD, anonymous=100 + 10 * min(step, 10), traced=80_000 + step % 3) for step in range(40)]
    found = trends(seen)
    assert all(each.is_flat for each in found)
    assert "NOT FLAT" not in table(found)


@pytest.mark.parametrize(
    ("name", "by"), [("anonymous", 1), ("resident", 1), ("threads", 1), ("widgets", 1), ("windows", 1), ("traced", 200)]
)
def test_what_rises_to_the_end_is_not(name: str, by: int) -> None:
    seen = [replace(_HELD, **{name: getattr(_HELD, name) + by * step}) for step in range(40)]
    assert [each.name for each in trends(seen) if not each.is_flat] == [name]
    assert table(trends(seen)).count("NOT FLAT") == 1


def test_a_chart_goes_from_the_least_to_the_greatest() -> None:
    assert chart("windows", [1, 2, 3, 4]) == "windows     ▁▃▆█  1.0 to 4.0"
    assert chart("windows", [5.0] * 200).split()[1] == "▁" * 67
