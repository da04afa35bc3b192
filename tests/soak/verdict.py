"""Whether what was held at the times it was looked at stays flat; as a table and a chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import linear_regression, mean, median

from tests.soak.gauges import NAMES, Held

# Of memory, in MB: what the last quarter may be above the second one, and what the fitted line may rise in the run.
# The first quarter is the warm-up: modules are imported when they are wanted, and so are tables.
MEMORY_BOUND = 12.0
# Twice that for what of mapped files is in memory beside it: the pages of fonts that were looked at last, those of a
# collection once for each of its faces. The system takes them back when it wants to. In three runs of eight hours they
# rose by -10, 0 and 16 MB, own memory by 1, 2 and 4.
_MEMORY = {"anonymous": MEMORY_BOUND, "resident": 2 * MEMORY_BOUND, "children": MEMORY_BOUND}
# What comes to rest at the same number each time, but for workers and databases that are opened when they are wanted.
_COUNT_BOUNDS = {"threads": 3, "files": 6, "widgets": 0.02, "windows": 0, "traced": 0.02}
_BARS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Trend:
    """Of one gauge: what it was in the middle of the second and of the last quarter, and what a line fitted to all
    after the first quarter rises from its beginning to the end of the run, were that as long as the whole of it."""

    name: str
    second: float
    last: float
    rise: float
    bound: float

    @property
    def is_flat(self) -> bool:
        return max(self.last - self.second, self.rise) <= self.bound


def trends(seen: Sequence[Held]) -> list[Trend]:
    return [_trend(name, [float(getattr(held, name)) for held in seen]) for name in NAMES]


def _trend(name: str, values: Sequence[float]) -> Trend:
    quarter = max(len(values) // 4, 1)
    later = values[quarter:]
    slope = linear_regression(range(len(later)), later).slope if len(later) > 1 else 0.0
    second, last = median(values[quarter : 2 * quarter] or values), median(values[-quarter:])
    bound = (_MEMORY | _COUNT_BOUNDS)[name]
    return Trend(name, second, last, slope * len(values), bound if bound >= 1 or not bound else bound * second)


def table(found: Sequence[Trend]) -> str:
    lines = [f"{'':<12}{'2nd quarter':>12}{'last':>12}{'line rises':>12}{'may rise':>10}"]
    for each in found:
        flat = "" if each.is_flat else "  NOT FLAT"
        lines.append(
            f"{each.name:<12}{each.second:>12,.1f}{each.last:>12,.1f}{each.rise:>12,.1f}{each.bound:>10,.1f}{flat}"
        )
    return "\n".join(lines)


def chart(name: str, values: Sequence[float], width: int = 72) -> str:
    """A line of bars, from the least to the greatest value."""
    size = max(1, -(-len(values) // width))
    means = [mean(values[at : at + size]) for at in range(0, len(values), size)]
    least, span = min(means), (max(means) - min(means)) or 1.0
    bars = "".join(_BARS[round((value - least) / span * (len(_BARS) - 1))] for value in means)
    return f"{name:<12}{bars}  {min(values):,.1f} to {max(values):,.1f}"
