import pytest

from reader.model import Flag, FlagKind, Term
from reader.model.translation import FLAG_TEXTS


def test_every_flag_has_its_reason() -> None:
    assert set(FLAG_TEXTS) == set(FlagKind)
    assert Flag(FlagKind.NUMBERS, "2024").reason == "A number differs: 2024"


@pytest.mark.parametrize(
    ("english", "wordings"),
    [("core", ("core",)), ("core; kernel ;", ("core", "kernel")), ("core；heart", ("core", "heart")), (" ; ", ())],
)
def test_the_wordings_of_a_term(english: str, wordings: tuple[str, ...]) -> None:
    assert Term("核心", english).wordings == wordings
