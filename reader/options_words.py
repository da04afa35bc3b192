"""The arguments of `words` that are about cards and about Anki."""

import argparse

from reader.model.flash_cards import CardFormat, CardKind, Which

_TEXT = "text"


def add_cards(parser: argparse.ArgumentParser) -> None:
    """What `words export` takes for programs of flash cards."""
    parser.add_argument(
        "--to",
        choices=[_TEXT, *CardFormat],
        default=_TEXT,
        help="for which program; csv has all that is known of each word; the default is text, a word a line",
    )
    parser.add_argument(
        "--cards",
        type=_kinds,
        default=(),
        metavar="KIND,...",
        help=f"the kinds of cards for Anki: {', '.join(CardKind)}; the default is all",
    )
    parser.add_argument(
        "--deck", default="", metavar="NAME", help='the deck, or category of Pleco; "::" between one and that in it'
    )
    parser.add_argument(
        "--article", metavar="FILE", help="only the words of this text; without --state those that you learn"
    )
    parser.add_argument(
        "--sentences", action="store_true", help="with --article: its sentences instead, for Anki or as CSV"
    )


def add_anki_import(parser: argparse.ArgumentParser) -> None:
    """What `words import` takes for files of Anki."""
    parser.add_argument(
        "--field", default="", metavar="NAME", help="of a file of Anki: the field with the words; else it is guessed"
    )
    parser.add_argument(
        "--which",
        type=Which,
        choices=list(Which),
        default=Which.REVIEWED,
        help="of a file of Anki: words with any card, with one reviewed (the default), with one of 21 days or more",
    )


def _kinds(text: str) -> tuple[CardKind, ...]:
    try:
        return tuple(CardKind(part.strip()) for part in text.split(",") if part.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not among: {', '.join(CardKind)}") from None
