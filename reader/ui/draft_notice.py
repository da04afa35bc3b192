"""Says, when an article is opened, that something was begun in it, with a button that goes on with it; and at the start
that a term of the glossary was begun."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from reader.library import Draft, DraftKind
from reader.ui.language import QT_TRANSLATE_NOOP
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message
from reader.ui.session import Session

_BEGUN = {
    DraftKind.NOTE: QT_TRANSLATE_NOOP("DraftNotice", "There is an unfinished note of yours in this text."),
    DraftKind.ARTICLE_NOTE: QT_TRANSLATE_NOOP("DraftNotice", "There is an unfinished note of yours on this text."),
    DraftKind.TRANSLATION: QT_TRANSLATE_NOOP(
        "DraftNotice", "There is an unfinished translation of yours in this text."
    ),
    DraftKind.CORRECTION: QT_TRANSLATE_NOOP("DraftNotice", "There is an unfinished correction of yours in this text."),
    DraftKind.TERM: QT_TRANSLATE_NOOP("DraftNotice", "There is an unfinished term of yours for the glossary."),
}
_SEVERAL = QT_TRANSLATE_NOOP("DraftNotice", "You began to write at {count} places of this text.")
_SEVERAL_TERMS = QT_TRANSLATE_NOOP("DraftNotice", "You began to write {count} terms of the glossary.")


class DraftNotice(QObject):
    """Speaks up once an article, when nothing else is being said, and again of what is left where one was finished or
    dropped that it had led to."""

    def __init__(self, session: Session, messages: MessageBar) -> None:
        super().__init__(messages)
        self._drafts, self._messages = session.drafts, messages
        self._waits = False
        # Whether there was a term when drafts were read first; None before.
        self._has_term: bool | None = None
        self._led_to: Draft | None = None
        session.opened.connect(self._begin)
        self._drafts.read.connect(self._take)
        self._drafts.kept.connect(self._look_for_more)
        session.settled.connect(self._tell)

    def _begin(self) -> None:
        self._waits, self._led_to = True, None

    def _take(self) -> None:
        if self._has_term is None:
            self._has_term = bool(self._drafts.of(DraftKind.TERM))
        self._tell()

    def _tell(self) -> None:
        drafts, terms = self._drafts.drafts, self._drafts.of(DraftKind.TERM)
        if self._messages.isVisible():
            return
        if self._waits and drafts:
            self._waits = False
            self._show(drafts[0], len(drafts))
        elif self._has_term and terms:
            self._has_term = False
            self._show(terms[-1], len(terms))

    def _show(self, draft: Draft, count: int) -> None:
        self._messages.show_message(partial(_message, draft, count), partial(self._go_on, draft))

    def _look_for_more(self) -> None:
        led_to = self._led_to
        if led_to and self._drafts.find(led_to.kind, led_to.place) is None:
            self._waits, self._led_to = True, None
            self._tell()

    def _go_on(self, draft: Draft) -> None:
        self._led_to = draft
        self._drafts.wanted.emit(draft)


def _message(first: Draft, count: int) -> Message:
    translate = QCoreApplication.translate
    text = translate("DraftNotice", _BEGUN[first.kind])
    if count > 1:
        several = _SEVERAL_TERMS if first.kind is DraftKind.TERM else _SEVERAL
        text = translate("DraftNotice", several).format(count=count)
    hint = translate("DraftNotice", "It is kept until you finish it or drop it.")
    return Message(text, hint, action=translate("DraftNotice", "Go on"))
