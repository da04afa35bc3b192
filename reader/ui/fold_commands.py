"""Folding by the reader: a paragraph becomes one thin line and text again, here or on all pages of a publisher."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from reader.library import SourceRule
from reader.model import Article, place_of_sentence
from reader.pipeline import Desk, source_rules
from reader.pipeline.source_rules import Change
from reader.ui.jobs import Jobs
from reader.ui.menu_text import clipped, menu_text
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message
from reader.ui.opened import Opened
from reader.ui.reading_view import FoldRow, ReadingView
from reader.ui.session import Session

_GROUP = "folding"
# How much of a publisher's name a button or a menu shows.
_SHOWN = 24
# So many blocks of a fold are looked at for a rule that folds it.
_MOST_BLOCKS = 50


@dataclass(frozen=True, slots=True)
class _Done:
    """What came of a wish: `article` has other blocks folded than the one that was open, `before` is how
    those were by their indices; `rules` are those that hold for its publisher now."""

    article: Article
    before: dict[int, bool]
    rules: tuple[SourceRule, ...]
    change: Change = field(default_factory=Change)


_Work: TypeAlias = Callable[[Article], _Done]
_Then: TypeAlias = Callable[[_Done], None]


class FoldCommands(QObject):
    """Folds and shows blocks of the article that is open, and keeps the rules for its publisher.

    The article is never changed: each time another one takes its place, made on a worker.
    """

    def __init__(self, view: ReadingView, session: Session, desk: Desk, jobs: Jobs, messages: MessageBar) -> None:
        super().__init__(view)
        self._view, self._session, self._desk, self._jobs, self._messages = view, session, desk, jobs, messages
        self._rules: tuple[SourceRule, ...] = ()
        # What is still to be done, the first of it under way: each begins with the article that the one before made.
        self._waiting: deque[tuple[_Work, _Then]] = deque()
        session.opened.connect(self._begin)
        view.folding.toggled.connect(self._offer_to_show)

    def _begin(self, opened: Opened) -> None:
        self._jobs.void(_GROUP)
        self._waiting.clear()
        self._rules = opened.rules

    # -- what the reader asks for -------------------------------------------------------------------------------

    def toggle_at_hand(self) -> None:
        """Open or close the fold that the keyboard is on, else fold the paragraph of the sentence at hand."""
        if fold := self._view.folding.at_hand():
            self._view.folding.toggle(fold)
        elif sentence_id := self._view.current_sentence():
            self._fold(place_of_sentence(sentence_id)[0])

    def fill_menu(self, menu: QMenu, sentence_id: str) -> None:
        """What can be done with the block of a sentence."""
        article, index = self._session.article, place_of_sentence(sentence_id)[0]
        if article is None:
            return
        block = article.blocks[index]
        menu.addSeparator()
        text = self.tr("&Fold again") if block.folded else self.tr("&Fold this paragraph")
        menu.addAction(text).triggered.connect(partial(self._fold, index))
        for rule in source_rules.rules_about(self._rules, [block]):
            stop = self.tr("&Stop folding this on {publisher}")
            go_on = self.tr("&Stop always showing this on {publisher}")
            text = (stop if rule.folded else go_on).format(publisher=menu_text(rule.publisher, _SHOWN))
            menu.addAction(text).triggered.connect(partial(self._stop, [rule]))

    def _fold(self, index: int) -> None:
        """Fold a block, or close the fold that it belongs to."""
        if fold := self._view.folding.of_block(index):
            if fold.opened:
                self._view.folding.toggle(fold)
            return
        self._change(partial(_with_folds, self._desk, {index: True}), self._offer_to_fold)

    # -- what is remembered -------------------------------------------------------------------------------------

    def _offer_to_fold(self, done: _Done) -> None:
        publisher = source_rules.publisher_of(done.article)
        if publisher:
            always = partial(self._remember, list(done.before), folded=True)
            label = self.tr("Always on {publisher}")
            self._say(self.tr("Folded."), label, publisher, always)

    def _offer_to_show(self, fold: FoldRow) -> None:
        """The reader opened a fold, or closed it, after which there is nothing to say."""
        article = self._session.article
        publisher = source_rules.publisher_of(article) if article else ""
        if fold.opened or article is None or not publisher:
            return
        blocks = article.blocks[fold.blocks.start : fold.blocks.stop][:_MOST_BLOCKS]
        rules = [rule for rule in source_rules.rules_about(self._rules, blocks) if rule.folded]
        if rules:
            self._say(
                self.tr("Unfolded."), self.tr("Stop folding on {publisher}"), publisher, partial(self._stop, rules)
            )
        else:
            always = partial(self._remember, fold.blocks, folded=False)
            self._say(self.tr("Unfolded."), self.tr("Always show on {publisher}"), publisher, always)

    def _remember(self, indices: Sequence[int], *, folded: bool) -> None:
        text = self.tr("On pages of {publisher} this is always folded.")
        other = self.tr("On pages of {publisher} this is always shown.")
        tell = partial(self._tell_change, text if folded else other)
        self._change(partial(_remember, self._desk, indices, folded), tell)

    def _stop(self, rules: Sequence[SourceRule]) -> None:
        text = self.tr("On pages of {publisher} this is no longer folded.")
        other = self.tr("On pages of {publisher} this is no longer always shown.")
        self._change(partial(_stop, self._desk, rules), partial(self._tell_change, text if rules[0].folded else other))

    def _tell_change(self, text: str, done: _Done) -> None:
        publisher = source_rules.publisher_of(done.article)
        undo = partial(self._change, partial(_undo, self._desk, done), _nothing)
        self._say(text.format(publisher=clipped(publisher, _SHOWN)), self.tr("Undo"), publisher, undo)

    # -- how ----------------------------------------------------------------------------------------------------

    def _change(self, work: _Work, then: _Then) -> None:
        """Have another article made of the one that is open, then show it."""
        self._waiting.append((work, then))
        if len(self._waiting) == 1:
            self._go_on()

    def _go_on(self) -> None:
        if self._waiting and self._session.article:
            work, then = self._waiting[0]
            self._jobs.run(
                _GROUP, partial(work, self._session.article), partial(self._take, then), crashed=self._leave_out
            )

    def _leave_out(self) -> None:
        self._waiting.popleft()
        self._go_on()

    def _take(self, then: _Then, done: _Done) -> None:
        self._waiting.popleft()
        self._rules = done.rules
        if done.before:
            self._session.refold(done.article, done.before)
        then(done)
        self._go_on()

    def _say(self, text: str, label: str, publisher: str, act: Callable[[], None]) -> None:
        message = Message(
            text, subject=publisher, action=label.format(publisher=menu_text(publisher, _SHOWN)), passes=True
        )
        self._messages.show_message(lambda: message, act)


def _nothing(_: _Done) -> None:
    """For what needs no words."""


# On a worker.


def _done(desk: Desk, before: Article, after: Article, change: Change) -> _Done:
    rules = tuple(source_rules.rules_for(desk, after))
    return _Done(after, source_rules.folds_between(before, after), rules, change)


def _with_folds(desk: Desk, folds: dict[int, bool], article: Article) -> _Done:
    return _done(desk, article, source_rules.with_folds(article, folds), Change())


def _remember(desk: Desk, indices: Iterable[int], folded: bool, article: Article) -> _Done:  # noqa: FBT001 - of a partial
    change = source_rules.remember_all(desk, article, list(indices), folded=folded)
    return _done(desk, article, source_rules.with_rules(article, change.made), change)


def _stop(desk: Desk, rules: Iterable[SourceRule], article: Article) -> _Done:
    """Blocks that a rule folded are shown, and the other way round: what the page itself has is not known."""
    change = source_rules.forget_all(desk, rules)
    contrary = [replace(rule, folded=not rule.folded) for rule in rules]
    return _done(desk, article, source_rules.with_rules(article, contrary), change)


def _undo(desk: Desk, done: _Done, article: Article) -> _Done:
    source_rules.undo(desk, done.change)
    return _done(desk, article, source_rules.with_folds(article, done.before), Change())
