"""Cutting a run into words, those first that are certain: numerals, persons in a byline, names, what counts."""

import re
from collections.abc import Iterable

from reader.annotate import foreign_names, numerals
from reader.annotate.apart import FIGURES, GENERIC, MEASURES, has_entry, is_common
from reader.annotate.foreign_names import DOTS
from reader.annotate.names import is_surname
from reader.annotate.people import PERSON
from reader.annotate.segmentation import Piece, piece, tagged
from reader.annotate.vocabulary import IN_CEDICT, IN_JIEBA, facts

# Where a word starts and ends in a run, and its class.
Place = tuple[int, int, str]

# What a run that follows a figure begins with, and what must be cut from the rest (5月17日|电, 3年|前).
_AFTER_FIGURE = re.compile("日(?![元圆])|[年天月秒](?=[前后来内多])|[个名位家张首岁余](?=\\w)|多(?=[人个名条家次年])")
# What counts after a figure besides, unless it makes a word with what follows (2号|线, 3亿|人).
_COUNTING = MEASURES | frozenset("号亿万米")
_STREAMS = frozenset("溪沟江岭峰岛寨")
# What stands before a person's name in a byline.
_ROLE = re.compile(r"(?:记者|编辑|责编|作者|校对|摄影|通讯员|实习生|撰稿|文|图|编译|主播|作词|作曲)[\s:：|｜/／]*$")
_ROLE_WITH_NAME = re.compile(r"(?:本报|本网)?(?:记者|编辑|责编|作者|文|摄影)(?=\w{2,3}$)")
_NAME = re.compile(r"\w{2,3}?(?=摄|报道|报导|综合|$)")


def pieces(run: str, before: str, after: str = "", names: Iterable[Place] = ()) -> list[Piece]:
    """Cut `run` as jieba does, but numerals, a person in a byline, foreign names, 日 after a number and `names` apart.

    `before` is what stands before it, a dozen characters at least; `after` the character behind it.
    """
    whole = tagged(run)
    fixed = _fixed(run, before)
    if before[-1:] in DOTS or after in DOTS:
        foreign = foreign_names.parts(run, whole, dot_before=before[-1:] in DOTS, dot_after=after in DOTS)
        fixed = _with_names(fixed, foreign)
    fixed = _with_names(fixed, list(names))
    if not fixed:
        return whole
    kept = [span for span in fixed if not _inside_a_word(span, whole)]
    found: list[Piece] = []
    at = 0
    for start, end, its in kept:
        found += [*(tagged(run[at:start]) if at < start else []), piece(run[start:end], its)]
        at = end
    return found + (tagged(run[at:]) if at < len(run) else [])


def _with_names(fixed: list[Place], names: list[Place]) -> list[Place]:
    """The places of names, and those others that are clear of them, in order."""
    if not names:
        return fixed
    clear = [place for place in fixed if all(place[1] <= start or end <= place[0] for start, end, _ in names)]
    return sorted([*names, *clear])


def _fixed(run: str, before: str) -> list[tuple[int, int, str]]:
    found = [(0, 1, "q")] if before.rstrip(" ")[-1:].isdecimal() and _is_measure(run) else []
    byline = _byline(run, before)
    # 3周没见: what counts is no surname.
    if byline and not (found and byline[0] == 0):
        return [*found, byline]
    return found + [(start, end, "m") for start, end in numerals.find(run)]


def _is_measure(run: str) -> bool:
    """Whether the first character of a run after a figure is a word that counts (5|个|州, 2|号|线, 3|亿|人)."""
    return _AFTER_FIGURE.match(run) is not None or (
        run[0] in _COUNTING and len(run) > 1 and not is_common(facts(run[:2])) and run[1] not in FIGURES
    )


def _byline(run: str, before: str) -> Place | None:
    """A person's name after a role, in this run or before it, or one that is all of the run and no words."""
    inside = None if is_surname(run[0]) else _ROLE_WITH_NAME.match(run)
    start = inside.end() if inside else 0
    if not is_surname(run[start]):
        return None
    role = _ROLE.search(before)
    name = None if role and inside else _NAME.match(run, start)
    if name is None or has_entry(name.group()):
        return None
    of_words = has_entry(run[1:]) or has_entry(run[:2])
    alone = name.end() == len(run) == 3 and run[2] not in GENERIC | _STREAMS and not of_words
    # After a role in the same run a verb may follow as well (记者曾著有).
    person = inside and not facts(name.group()[1:]) & (IN_CEDICT | IN_JIEBA)
    if not (role or person or alone):
        return None
    return (*name.span(), PERSON if role or person else "nr")


def _inside_a_word(span: tuple[int, int, str], whole: list[Piece]) -> bool:
    """Whether a longer word that a dictionary has holds the span (一五一十, 百分之二十 is none)."""
    at = 0
    for word, tag, its in whole:
        holds = at <= span[0] and span[1] <= at + len(word) and len(word) > span[1] - span[0]
        if holds and span[2][0] == "n" and its & IN_CEDICT:
            return True
        counts = tag in ("m", "q", "t", "mq")
        if holds and span[2] == "m" and its & (IN_CEDICT if counts else IN_CEDICT | IN_JIEBA):
            return True
        at += len(word)
    return False
