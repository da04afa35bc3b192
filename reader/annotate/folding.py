"""Folding: every form of a character becomes one, so that a search sees no difference of script, case or width."""

import unicodedata
from collections.abc import Iterable
from functools import cache

from reader.annotate.scripts import equal_characters


def fold(text: str) -> str:
    """`text` with each character in its folded form, exactly as long: 繁 as 简, A as a, full width as half width.

    Two characters fold alike if OpenCC turns one into the other in any direction or region, word by word or always; so
    a search finds more at times (借 finds 藉), never less.
    """
    return text.translate(_table())


class _Table(dict[int, str]):
    """For str.translate: reckons the folded form of a character when it is first met."""

    def __init__(self, forms: dict[str, str]) -> None:
        super().__init__()
        self._forms = forms

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = _QUOTES.get(character) or unicodedata.normalize("NFKC", character).lower()
        if len(plain) != 1:  # ligatures, İ: a fold may not change the length
            plain = character
        folded = self[code] = self._forms.get(plain, plain)
        return folded


# What is typed as ' and " stands as these in print.
_QUOTES = {"‘": "'", "’": "'", "“": '"', "”": '"'}


@cache
def _table() -> _Table:
    return _Table(_one_form_each(equal_characters()))


def _one_form_each(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Character -> the one that stands for all that are equal to it, directly or through others."""
    groups: dict[str, list[str]] = {}
    for one, other in pairs:
        first, second = groups.setdefault(one, [one]), groups.setdefault(other, [other])
        if first is not second:
            first.extend(second)
            groups.update(dict.fromkeys(second, first))
    return {character: group[0] for character, group in groups.items()}
