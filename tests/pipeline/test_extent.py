from reader.model import Position
from reader.pipeline import Extent
from tests.builders import article

EXTENT = Extent(article("河" * 10, "河" * 5, "河" * 15))


def test_characters_before_a_place() -> None:
    assert EXTENT.total == 30
    places = [Position(0, 0), Position(0, 9), Position(1, 0), Position(2, 14), Position(2, 15)]
    assert [EXTENT.before(place) for place in places] == [0, 9, 10, 29, 30]


def test_a_place_beyond_the_text_is_its_end() -> None:
    assert EXTENT.before(Position(99, 99)) == 30
    assert EXTENT.before(Position(2, 99)) == 30


def test_read_is_nothing_at_the_beginning_and_all_at_the_end() -> None:
    assert EXTENT.read(Position(0, 0), Position(1, 0)) == 0
    assert EXTENT.read(Position(1, 0), Position(2, 5)) == 50
    assert EXTENT.read(Position(1, 0), Position(2, 15)) == 100


def test_a_text_that_is_on_the_screen_is_read() -> None:
    assert EXTENT.read(Position(0, 0), Position(2, 15)) == 100


def test_all_but_the_last_character_is_not_all() -> None:
    long = Extent(article("河" * 1000))
    assert long.read(Position(0, 990), Position(0, 999)) == 99
