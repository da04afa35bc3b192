"""Rules of context for characters whose reading no phrase settles, each with its reason."""

from collections.abc import Sequence

from reader.annotate.words import Span


def apply_rules(shadow: str, spans: Sequence[Span], syllables: list[str | None]) -> None:
    """Fill in `syllables` where a rule is sure; what is already known stays."""
