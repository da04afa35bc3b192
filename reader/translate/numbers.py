"""Compare the numbers of a Chinese sentence with those of its English, by value."""

from dataclasses import dataclass

# A month and a weekday are values of their own, so that a 5 elsewhere is no "May".
Value = float | str
MONTHS = frozenset(map(float, range(1, 13)))


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written. `values` are all that it may mean (下午3时: 3 or 15). One that is not `required` may vanish
    in translation (一些, "one of them"), yet answers one on the other side. It stands from `start` to `end`."""

    text: str
    values: tuple[Value, ...]
    required: bool
    start: int = 0
    end: int = 0


def same(value: float) -> float:
    """A value that compares equal to what another way of counting makes of it: 1.15 x 10^8 is 114999999.99999999."""
    return float(f"{value:.9g}")


def unanswered(numbers: list[Number], others: list[Number]) -> list[str]:
    """The texts of those required `numbers` whose values are none of the others', each once."""
    known = {value for other in others for value in other.values}
    if not any(isinstance(value, str) and value.startswith("month") for value in known):
        # Dates may be all digits: 2024-05-03.
        known |= {f"month {value:.0f}" for value in known if isinstance(value, float) and value in MONTHS}
    known |= {float(value[6:]) for value in known if isinstance(value, str) and value.startswith("month")}
    return list(dict.fromkeys(n.text for n in numbers if n.required and known.isdisjoint(n.values)))
