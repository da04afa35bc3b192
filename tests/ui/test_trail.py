"""Back and forward, as in a browser."""

from reader.model import Position
from reader.ui.trail import Trail


def at(block: int) -> Position:
    return Position(block, 0)


def test_a_new_trail_leads_nowhere() -> None:
    trail = Trail()
    assert (trail.leads_back, trail.leads_forward) == (False, False)
    assert trail.back(at(1)) is None
    assert trail.forward(at(1)) is None
    assert (trail.leads_back, trail.leads_forward) == (False, False)


def test_back_and_forward_again() -> None:
    trail = Trail()
    trail.leave(at(1))
    trail.leave(at(2))
    assert [trail.back(at(3)), trail.back(at(2))] == [at(2), at(1)]
    assert (trail.leads_back, trail.leads_forward) == (False, True)
    assert [trail.forward(at(1)), trail.forward(at(2))] == [at(2), at(3)]
    assert (trail.leads_back, trail.leads_forward) == (True, False)


def test_what_was_scrolled_to_in_between_is_where_forward_leads() -> None:
    trail = Trail()
    trail.leave(at(1))
    assert trail.back(at(7)) == at(1)
    assert trail.forward(at(2)) == at(7)
    assert trail.back(at(7)) == at(2)


def test_a_jump_makes_a_new_way_forward() -> None:
    trail = Trail()
    trail.leave(at(1))
    trail.back(at(2))
    trail.leave(at(1))
    assert not trail.leads_forward
    assert trail.back(at(9)) == at(1)


def test_a_place_is_kept_once_and_none_leads_to_itself() -> None:
    trail = Trail()
    trail.leave(at(1))
    trail.leave(at(1))
    trail.leave(at(2))
    assert [trail.back(at(2)), trail.back(at(1))] == [at(1), None]


def test_a_hundred_places_are_kept() -> None:
    trail = Trail()
    for number in range(250):
        trail.leave(at(number))
    place, seen = at(999), []
    while (before := trail.back(place)) is not None:
        seen.append(before.block)
        place = before
    assert seen == list(range(249, 149, -1))
    assert len([0 for _ in range(200) if trail.forward(at(0)) is not None]) == 100
