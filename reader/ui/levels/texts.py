"""What the statistics of an article say in words."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from reader.pipeline.profile import Profile
from reader.ui.levels.feed import Graded

# Characters a minute: who learns, and who reads with ease.
_SLOW, _FAST = 100, 300


def headline(found: Profile) -> str:
    """The level that the article takes, and what that means; in HTML."""
    name, level = escape(found.levels.name), found.needed
    if level is None:
        title = QCoreApplication.translate("StatisticsTexts", "{syllabus}: above {level}").format(
            syllabus=name, level=escape(found.levels.labels[-1])
        )
        text = QCoreApplication.translate(
            "StatisticsTexts", "All its levels have {characters} of the characters here, and {words} of the words."
        )
    else:
        title = f"{name}: {escape(found.levels.label(level))}"
        text = QCoreApplication.translate(
            "StatisticsTexts",
            "Whoever knows this level knows {characters} of the characters here, and {words} of the words.",
        )
    highest = level or len(found.levels.labels)
    told = text.format(
        characters=per_cent(found.characters.up_to(highest)), words=per_cent(found.running.up_to(highest))
    )
    return f"<b>{title}</b>&ensp;{told}"


def numbers(found: Profile) -> str:
    """What the plot of levels shows, as a table in HTML."""
    heads = (
        QCoreApplication.translate("StatisticsTexts", "Level"),
        QCoreApplication.translate("StatisticsTexts", "Words"),
        QCoreApplication.translate("StatisticsTexts", "up to it"),
        QCoreApplication.translate("StatisticsTexts", "Characters"),
        QCoreApplication.translate("StatisticsTexts", "up to it"),
    )
    rows = [_row("th", heads)]
    for level in found.levels.levels:
        shares = ((share.counts.get(level, 0), share.up_to(level)) for share in (found.running, found.characters))
        cells = [cell for count, up_to in shares for cell in (f"{count:,}", per_cent(up_to))]
        rows.append(_row("td", [found.levels.label(level), *cells]))
    words, characters = (f"{share.counts.get(None, 0):,}" for share in (found.running, found.characters))
    rows.append(_row("td", [outside(), words, "", characters, ""]))
    return f"<table cellspacing='0' cellpadding='2'>{''.join(rows)}</table>"


def facts(graded: Graded) -> str:
    """Lengths and numbers of the article."""
    statistics = graded.statistics
    parts = [
        QCoreApplication.translate(
            "StatisticsTexts", "{characters} characters in {sentences} sentences, {length} in each on average."
        ),
        QCoreApplication.translate(
            "StatisticsTexts", "{words} words, {different} different ones, each {times} times on average."
        ),
        QCoreApplication.translate("StatisticsTexts", "{names} names and {numbers} numbers are counted apart."),
        _reading_time(statistics.total),
    ]
    told = _joined(parts).format(
        characters=f"{statistics.total:,}",
        words=f"{len(statistics.running):,}",
        different=f"{len(statistics.words):,}",
        times=f"{1 / statistics.variety if statistics.variety else 0:.1f}",
        sentences=f"{statistics.sentences:,}",
        length=f"{statistics.mean_length:.1f}",
        names=f"{statistics.names.total():,}",
        numbers=f"{statistics.numbers.total():,}",
    )
    if graded.profile.levels.derived:
        derived = QCoreApplication.translate(
            "StatisticsTexts", "{syllabus} grades no characters: each has the level of the first word with it."
        )
        told = _joined([told, derived.format(syllabus=graded.profile.levels.name)])
    return told


def _reading_time(characters: int) -> str:
    fast, slow = characters // _FAST, characters // _SLOW
    if slow < 2:
        return QCoreApplication.translate("StatisticsTexts", "Reading takes a minute or two.")
    text = QCoreApplication.translate("StatisticsTexts", "Reading takes {fast} to {slow} minutes.")
    return text.format(fast=f"{max(fast, 1):,}", slow=f"{slow:,}")


def unknown_words(graded: Graded) -> str:
    """How many words are not known, and how many of them are listed."""
    total, shown = len(graded.unknown.words), len(graded.words)
    text = QCoreApplication.translate("StatisticsTexts", "Words that you do not know: {total}, {share} of the text.")
    if shown < total:
        text = QCoreApplication.translate(
            "StatisticsTexts",
            "Words that you do not know: {total}, {share} of the text; the {shown} most frequent ones:",
        )
    share = graded.unknown.running / max(len(graded.statistics.running), 1)
    return text.format(total=f"{total:,}", share=per_cent(share), shown=f"{shown:,}")


def outside() -> str:
    """What stands in the place of a level where a word has none."""
    return QCoreApplication.translate("StatisticsTexts", "in no list")


def per_cent(share: float, digits: int = 1) -> str:
    """A share, from 0 to 1: "12.3 %"."""
    return f"{100 * share:.{digits}f} %"


def _joined(sentences: Sequence[str]) -> str:
    """One after the other; Chinese has no gap behind its full stop."""
    return "".join(each if each.endswith("。") else f"{each} " for each in sentences).rstrip()


def _row(tag: str, cells: Sequence[str]) -> str:
    """A row of a table in HTML, its first cell at the left, the others at the right."""
    sides = ["left", *["right"] * (len(cells) - 1)]
    made = (
        f"<{tag} align='{side}'>&nbsp;{escape(cell)}&nbsp;</{tag}>" for side, cell in zip(sides, cells, strict=True)
    )
    return f"<tr>{''.join(made)}</tr>"
