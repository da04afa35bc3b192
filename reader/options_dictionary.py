"""The options of the look command, and that of whose readings are shown."""

import argparse

from reader.model import PinyinStyle, Pronunciation, Script

LOOK = """Look words up. A word in Chinese, of either script, has a card: entries with their senses and measure words,
the words and characters inside it. Pinyin (changcheng, chang2 cheng2, chángchéng) and English list the words that are
read so or mean that, the best first. Exit status 1 says that one was not found."""
_STYLES = [PinyinStyle.SYLLABLE, PinyinStyle.NUMBERS, PinyinStyle.ZHUYIN]
_MOST = 20


def add_look(parser: argparse.ArgumentParser) -> None:
    """What the command look can be asked for."""
    parser.add_argument("words", nargs="+", metavar="WORD", help="Chinese, pinyin, or English (quote what has blanks)")
    parser.add_argument(
        "--script", type=Script, choices=list(Script), help="the script of the answer; default: that of the word"
    )
    parser.add_argument(
        "--pinyin",
        type=PinyinStyle,
        choices=_STYLES,
        default=PinyinStyle.SYLLABLE,
        help="tone marks, numbers or zhuyin; default: syllable",
    )
    parser.add_argument("--examples", action="store_true", help="with sentences of the texts in your library")
    parser.add_argument("--limit", type=_limit, default=_MOST, metavar="N", help=f"words of a list; default: {_MOST}")
    parser.add_argument("--json", action="store_true", help="print a JSON list, an object for each WORD")
    add_pronunciation(parser)


def add_pronunciation(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pronunciation",
        type=Pronunciation,
        choices=list(Pronunciation),
        default=Pronunciation.MAINLAND,
        help="whose readings: 垃圾 lājī or lèsè, 和 hé or hàn; default: mainland",
    )


def _limit(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= 1000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 1000")
    return int(text)
