"""The look command: the dictionary's card of a word, or the words that pinyin or English means."""

import argparse
import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict

from reader.annotate import is_han
from reader.console import print_text, tell
from reader.dictionary.cedict import BUNDLED_TITLE
from reader.model import PinyinStyle, Script, detect_script
from reader.model.styles import one_by_one
from reader.pipeline import Desk
from reader.pipeline.card import Card, CardEntry, CharacterFacts, Form, Measure
from reader.pipeline.examples import Example, examples
from reader.pipeline.looking_up import Found, card_for, search
from reader.settings import data_folder

_INDENT = "  "


def run(options: argparse.Namespace) -> int:
    """Print what is known of each word; 1 where nothing is known of one."""
    missing = False
    answers: list[dict[str, object]] = []
    with closing(Desk(data_folder())) as desk:
        for number, word in enumerate(options.words):
            shown = options.script or detect_script(word)
            card = _card(desk, word, shown, options)
            found = [] if card else search(word, options.limit, shown, pronunciation=options.pronunciation)
            told = examples(desk, card.shown, shown) if card and options.examples else []
            if card is None and not found:
                missing = True
                tell(f"{word}: the dictionaries do not have it.")
            if options.json:
                answers.append(_answer(word, card, found, told))
            else:
                lines = _card_lines(card, told, shown, options.pinyin) if card else _found_lines(found, options.pinyin)
                print_text(["\n" if number else "", *(f"{line}\n" for line in lines)])
    if options.json:
        print_text([json.dumps(answers, ensure_ascii=False, indent=2), "\n"])
    return int(missing)


def _card(desk: Desk, word: str, shown: Script, options: argparse.Namespace) -> Card | None:
    if not any(map(is_han, word)):
        return None
    return card_for(word, shown, pronunciation=options.pronunciation, added=desk.dictionaries.entries)


def _answer(word: str, card: Card | None, found: Sequence[Found], told: Sequence[Example]) -> dict[str, object]:
    """What is printed as JSON: the dataclasses as they are, senses as plain text."""
    answer: dict[str, object] = {"word": word, "card": None, "found": [asdict(each) for each in found]}
    if card:
        entries = [asdict(entry) | {"senses": list(map(str, entry.senses))} for entry in card.entries]
        answer["card"] = asdict(card) | {"entries": entries}
        answer["examples"] = [asdict(each) for each in told]
    return answer


def _found_lines(found: Sequence[Found], style: PinyinStyle) -> Iterator[str]:
    for each in found:
        yield f"{each.shown}\t{one_by_one(each.syllables, style, each.capitals)}\t{each.gloss}"


def _card_lines(card: Card, told: Sequence[Example], shown: Script, style: PinyinStyle) -> Iterator[str]:
    yield _both(card.form, shown)
    for entry in card.entries:
        yield from _entry_lines(card, entry, shown, style)
    for part in card.parts:
        yield f"{_INDENT}{part.form.written(shown)} {one_by_one(part.syllables, style)}: {part.gloss}"
    for character in card.characters:
        yield f"{_INDENT}{_character_line(character, shown, style)}"
    for example in told:
        yield f"{_INDENT}{example.sentence} ({example.title})"
        if example.english:
            yield f"{_INDENT * 2}{example.english}"


def _entry_lines(card: Card, entry: CardEntry, shown: Script, style: PinyinStyle) -> Iterator[str]:
    form = "" if entry.form == card.form else _both(entry.form, shown)
    source = "" if entry.dictionary == BUNDLED_TITLE else f"[{entry.dictionary}]"
    head = (form, one_by_one(entry.syllables, style, entry.capitals), source)
    yield f"{_INDENT}{' '.join(filter(None, head))}"
    for number, sense in enumerate(entry.senses, 1):
        yield f"{_INDENT * 2}{number}. {sense.text(style)}"
    if entry.measures:
        yield f"{_INDENT * 2}measure words: {', '.join(_measure(each, shown, style) for each in entry.measures)}"


def _both(form: Form, shown: Script) -> str:
    """A word as the script that is shown writes it, and in the other one where that differs."""
    written, other = form.written(shown), form.traditional if shown.is_simplified else form.simplified
    return written if written == other else f"{written} ({other})"


def _measure(measure: Measure, shown: Script, style: PinyinStyle) -> str:
    return f"{measure.form.written(shown)} {one_by_one(measure.syllables, style)}"


def _character_line(character: CharacterFacts, shown: Script, style: PinyinStyle) -> str:
    facts = [", ".join(one_by_one([each], style) for each in character.syllables)]
    if character.strokes:
        facts.append(f"{character.strokes} strokes")
    if character.radical:
        facts.append(f"radical {character.radical}")
    if character.structure:
        facts.append(character.structure)
    return f"{character.form.written(shown)} {'; '.join(filter(None, facts))}"
