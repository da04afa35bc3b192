"""Each database damaged in its turn: moved aside as it is, said, begun anew; nothing else is lost."""

from contextlib import closing
from pathlib import Path

import pytest

from reader.pipeline import Desk
from tests.stores import FILES, put, state

GARBAGE = b"no database at all, but long enough to be looked at" * 500


@pytest.mark.parametrize("file", FILES)
def test_a_damaged_database_is_moved_aside_and_costs_no_other(tmp_path: Path, file: str) -> None:
    data = tmp_path / "data"
    with closing(Desk(data)) as desk:
        put(desk, "茶")
        whole = state(desk, "茶")
    assert whole == {name: {"茶"} for name in whole}
    (data / file).write_bytes(GARBAGE)
    with closing(Desk(data)) as desk:
        found = state(desk, "茶")
        aside = desk.condition(file).aside
        assert aside is not None
        assert aside.read_bytes() == GARBAGE
        assert {other for other in FILES if desk.condition(other).aside} == {file}
        assert not any(desk.condition(other).reason for other in FILES)
        lost = {name for name, words in found.items() if not words}
        put(desk, "茶")
        assert state(desk, "茶") == whole
    assert lost
    with closing(Desk(data)) as desk:
        assert state(desk, "茶") == whole
        assert desk.condition(file).aside is None
    others = [path.name for path in data.iterdir() if path.name not in FILES]
    assert others == [aside.name]
