"""The words command: what the reader knows, learns and ignores; cards for other programs, words out of Anki."""

import argparse
from contextlib import closing
from typing import TYPE_CHECKING

from reader import pipeline
from reader.cli_stores import check_target, on_disk, write
from reader.cli_texts import corrections_of, open_as_read, window_settings
from reader.console import print_path, print_text, progress, tell
from reader.library import Words, word_list
from reader.model import Problem, ReaderError, WordState
from reader.model.flash_cards import CardFormat, CardScope, Which
from reader.pipeline import Desk, OverlaySource, keeping, knowing
from reader.pipeline.anki_apart import is_anki, read_anki_words
from reader.pipeline.card_files import card_options, export_cards
from reader.pipeline.card_plan import card_look, plan_cards
from reader.pipeline.flashcards import CardLook
from reader.pipeline.lists_apart import words_of
from reader.settings import data_folder, own_file
from reader.shipped import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Callable


def run(options: argparse.Namespace) -> int:
    """Run one of the actions of `words`; the exit status. Raises ReaderError."""
    if options.action == "export" and options.to != "text":
        return _export_cards(options)
    if options.action == "import" and is_anki(options.file):
        return _import_anki(options)
    actions: dict[str, Callable[[Words, argparse.Namespace], None]] = {
        "list": _list_words,
        "add": _add_words,
        "remove": _remove_words,
        "import": _import_words,
        "export": _export_words,
        "clear": _clear_words,
    }
    with on_disk(Words(own_file()), own_file()) as words:
        actions[options.action](words, options)
    return 0


def _list_words(words: Words, options: argparse.Namespace) -> None:
    found = words.words(options.state)
    print_text([word_list.write_words(found, states=options.state is None)])
    if not found:
        tell(f"there is no such word; begin with: {PROGRAM} words import FILE, or words add")


def _add_words(words: Words, options: argparse.Namespace) -> None:
    added = words.set_state(knowing.simplified(map(word_list.typed_word, options.words)), options.state)
    print_text([f"added {len(added.texts)} words\n"])


def _remove_words(words: Words, options: argparse.Namespace) -> None:
    keys = {knowing.simplified([word])[0]: word for word in options.words}
    kept = words.state_of(keys)
    for key, word in keys.items():
        if key not in kept:
            raise ReaderError(Problem.UNKNOWN_WORD, word)
    print_text([f"removed {len(words.remove(keys).texts)} words\n"])


def _import_words(words: Words, options: argparse.Namespace) -> None:
    found = words_of(options.file)
    taken = words.set_states(knowing.simplified_states(found.states_as(options.state)))
    words.condition.check(own_file())
    print_text([f"imported {len(found.words)} words, {len(taken.texts)} of them new\n"])
    if found.skipped:
        tell(f"{options.file}: left out for want of a Chinese word: {found.skipped}.")


def _export_words(words: Words, options: argparse.Namespace) -> None:
    write(options.file, keeping.words_written(words.words(options.state), options.file, states=options.state is None))


def _clear_words(words: Words, options: argparse.Namespace) -> None:
    print_text([f"removed {words.clear(options.state)} words\n"])


# cards and Anki


def _export_cards(options: argparse.Namespace) -> int:
    """Write cards of words, or of the sentences of a text."""
    check_target(options.file)
    settings = window_settings()
    look = card_look(settings)
    with closing(Desk(data_folder())) as desk:
        desk.words.condition.check(own_file())
        source = _source(desk, options, look) if options.article else None
        state = WordState.LEARNING if source and options.state is None else options.state
        words = desk.words.words(state)
        scope, to = _scope(options), CardFormat(options.to)
        if not to.can_hold(scope):
            raise ReaderError(Problem.NO_CARDS, options.file.name, "Pleco and Skritter take words, no sentences")
        plan = plan_cards(desk, scope, look, words, source)
        article = source.article if source else None
        wanted = card_options(settings, article.title if article else "", article)
        wanted = wanted.changed(options.deck, options.cards)
        export_cards(plan.cards(), plan.count.notes, options.file, to, wanted, progress("writing"))
    print_path(options.file)
    return 0


def _import_anki(options: argparse.Namespace) -> int:
    """Take in the words of a file of Anki."""
    found = read_anki_words(options.file)
    field = found.named(options.field, str(options.file)) if options.field else found.fields[0]
    # A text says nothing of how far its cards have come.
    which = options.which if found.has_standings else Which.ALL
    counted = field.chosen(which)
    chosen = knowing.simplified(counted)
    with closing(Desk(data_folder())) as desk:
        desk.words.condition.check(own_file())
        taken = desk.words.set_state(chosen, options.state or WordState.KNOWN)
        desk.words.condition.check(own_file())
    print_text([f"imported {len(chosen)} words of the field {field.name}, {len(taken.texts)} of them new\n"])
    if left := len(field.words) - len(counted):
        tell(f"{options.file}: left out by --which {which}: {left}; take all with --which all.")
    return 0


def _scope(options: argparse.Namespace) -> CardScope:
    """Without a state all words but those that the reader left aside; of a text those that are learned."""
    if options.article:
        return CardScope.SENTENCES if options.sentences else CardScope.ARTICLE
    return CardScope.GIVEN if options.state else CardScope.ALL


def _source(desk: Desk, options: argparse.Namespace, look: CardLook) -> OverlaySource:
    article = open_as_read(desk, options.article, None)
    return OverlaySource(
        article,
        translations=pipeline.recall(desk, article.id, list(article.sentences())),
        names=pipeline.ArticleNames(article),
        pronunciation=look.pronunciation,
        corrector=corrections_of(desk, article, options.article).corrector,
    )
