"""The commands about words that concern cards: files for Anki, Pleco and Skritter, words out of Anki."""

import argparse
from contextlib import closing

from reader import pipeline
from reader.cli_stores import check
from reader.cli_texts import corrections_of, open_as_read
from reader.console import print_path, print_text, progress, tell
from reader.model import Problem, ReaderError, WordState
from reader.model.flash_cards import CardFormat, CardScope, Which
from reader.pipeline import Desk, OverlaySource, knowing
from reader.pipeline.anki_words import read_anki_words
from reader.pipeline.card_files import card_options, export_cards
from reader.pipeline.card_plan import card_look, plan_cards
from reader.pipeline.flashcards import CardLook
from reader.settings import data_folder, load_settings, own_file, settings_file


def run_export(options: argparse.Namespace) -> int:
    """Write cards of words, or of the sentences of a text; the exit status. Raises ReaderError."""
    settings = load_settings(settings_file())
    look = card_look(settings)
    with closing(Desk(data_folder())) as desk:
        check(desk.words, own_file())
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


def run_import(options: argparse.Namespace) -> int:
    """Take in the words of a file of Anki; the exit status. Raises ReaderError."""
    found = read_anki_words(options.file)
    field = found.named(options.field, str(options.file)) if options.field else found.fields[0]
    # A text says nothing of how far its cards have come.
    which = options.which if found.has_standings else Which.ALL
    counted = field.chosen(which)
    chosen = knowing.simplified(counted)
    with closing(Desk(data_folder())) as desk:
        check(desk.words, own_file())
        taken = desk.words.set_state(chosen, options.state or WordState.KNOWN)
        check(desk.words, own_file())
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
