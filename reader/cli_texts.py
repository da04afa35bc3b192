"""What the commands about texts share: opening, corrections, English, progress."""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from reader import pipeline
from reader.console import STANDARD_INPUT, input_stream, progress, tell
from reader.model import Article, TranslationKind
from reader.pipeline import Desk, source_rules
from reader.settings import Settings, TranslationChoice, load_settings, settings_file

STDIN = "-"


def open_article(file: str, encoding: str | None) -> Article:
    """The text of an argument: a file, or standard input. Raises ReaderError."""
    if file == STDIN:
        return pipeline.open_stream(input_stream(), STANDARD_INPUT, encoding)
    return pipeline.open_file(Path(file), encoding)


def open_as_read(desk: Desk, file: str, encoding: str | None) -> Article:
    """The text of an argument, folded as the reader has the pages of its publisher. Raises ReaderError."""
    return source_rules.as_read(desk, open_article(file, encoding))


def path_of(file: str) -> Path | None:
    """The path that an argument names; None for standard input."""
    return None if file == STDIN else Path(file)


def corrections_of(desk: Desk, article: Article, file: str) -> pipeline.ArticleCorrections:
    """What the reader put right that counts in a text."""
    return pipeline.corrections_of(desk, article.id, article.title, path_of(file))


def settings_for(options: argparse.Namespace) -> Settings:
    """The window's settings, for its choice of an engine, with what is asked for here."""
    return replace(window_settings(), quality=options.quality)


def window_settings() -> Settings:
    """The settings of the window; that they were damaged is told."""
    file = settings_file()
    return load_settings(file, lambda aside: tell(f"{file}: it was damaged, and is now {aside}; the usual ones hold."))


def shown_by(options: argparse.Namespace, settings: Settings) -> Settings:
    """The settings with how readings are to be shown."""
    tone_colours, own_tones = options.tones
    return replace(
        settings,
        pinyin=options.pinyin,
        readings=options.readings,
        zhuyin_above=options.zhuyin_above,
        tone_colours=tone_colours,
        own_tones=own_tones,
        sandhi=options.sandhi,
        pronunciation=options.pronunciation,
    )


def kind_of(translation: TranslationChoice) -> TranslationKind | None:
    """The English that a choice shows."""
    return None if translation is TranslationChoice.NONE else TranslationKind(translation.value)


class English:
    """The English of articles, by these settings."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        self._desk, self._settings = desk, settings

    def default(self, article: Article, otherwise: TranslationChoice) -> TranslationChoice:
        """A translation where one can be made or is remembered."""
        if self._desk.has_means(article.script, self._settings):
            return TranslationChoice.MT
        remembered = pipeline.recall(self._desk, article.id, list(article.sentences()))
        return TranslationChoice.MT if remembered else otherwise

    def translated(self, source: pipeline.OverlaySource, blocks: Iterable[int]) -> pipeline.OverlaySource:
        """The source with the translation of blocks, and with the annotations that this takes. Raises ReaderError."""
        article = source.article
        annotations = pipeline.annotate_all(
            article,
            blocks,
            pronunciation=source.pronunciation,
            names=source.names,
            corrector=source.corrector,
            on_progress=progress("annotating"),
        )
        means = self._desk.means(article.script, self._settings)
        translations = pipeline.translate_all(self._desk, means, article, annotations, progress("translating"))
        return replace(source, annotations=annotations, translations=translations)
