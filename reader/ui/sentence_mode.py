"""Sentence-by-sentence mode: one sentence alone on the page, large, its pinyin and English shown when asked for.

The page itself does it: its look says that a row stands alone (see reading_view.solo). So whatever works on the page
works on the sentence: selection, cards, corrections, highlights, finding, vertical text, screen readers.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from reader import pipeline
from reader.model import TranslationKind
from reader.pipeline.course import Course, sentence_at
from reader.settings import SentencesBegin
from reader.ui.choices import CHOICES, following
from reader.ui.reading_view.units import Unit
from reader.ui.solo_look import Solo, first_shown
from reader.ui.speech.entrance import Speech

if TYPE_CHECKING:
    from reader.ui.sentence_bar import SentenceBar
    from reader.ui.study import Around

_GROUP = "course"
_KEY, _SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
# What a key asks for: the next sentence (1) or the one before; with what is hidden of a high one first.
_STEPS: Mapping[int, int] = {_KEY.Key_Right: 1, _KEY.Key_J: 1, _KEY.Key_Left: -1, _KEY.Key_Backspace: -1}
_ROLLS: Mapping[int, int] = {_KEY.Key_Down: 1, _KEY.Key_PageDown: 1, _KEY.Key_Up: -1, _KEY.Key_PageUp: -1}


class SentenceMode(QObject):
    """Off at first. What is shown of a sentence is forgotten with the next one, which begins as the settings say."""

    def __init__(self, around: "Around", speech: Speech) -> None:
        super().__init__(around.window)
        self._window, self._actions = around.window, around.actions
        self._page, self._view, self._display = around.page, around.page.view, around.display
        self._session, self._speech, self._jobs = around.session, speech, around.jobs
        self.is_on = False
        self._begins, self._shown = SentencesBegin.CHINESE, Solo()
        self._sentence = ""
        # Those of the article with this id, which may be open no more.
        self._counted = ""
        self._course: Course | None = None
        self._headings: tuple[pipeline.Heading, ...] = ()
        self._written: tuple[object, ...] = ()
        self.bar: SentenceBar | None = None
        self._page.themed.connect(self._paint_icons)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "sentence_mode": self.toggle,
            "next_pinyin": partial(self._show_more_or_next, "pinyin"),
            "next_translation": partial(self._show_more_or_next, "translation"),
            "say_word": self._say_sentence_or_word,
        }

    def toggle(self) -> None:
        (self.leave if self.is_on else self.enter)()

    def enter(self) -> None:
        """Show the sentence that the keyboard or the pointer is on, else the first on the screen, alone."""
        if self._display.now is None:
            return
        here = self._at_hand()
        self._begins = self._window.settings.sentences_begin
        self.is_on, self._shown = True, first_shown(self._begins)
        bar = self._bar()
        bar.show()
        self._view.clear_selection()
        self._display.show_solo(self._shown)
        if not self._put_on(here):
            self._view.step(Unit.SENTENCE, 1)
        self._view.setFocus()
        self._tick()
        self._count()
        self._see()

    def leave(self) -> None:
        """Back to the page, at this sentence."""
        if self.is_on:
            self.is_on = False
            self._display.show_solo(None)
            self._bar().hide()
            self._view.setFocus()
            self._tick()

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) sentence that is not folded away."""
        self._view.clear_selection()
        self._put_on(self._current())
        self._view.step(Unit.SENTENCE, step)

    def retranslate(self) -> None:
        if self.bar:
            self.bar.retranslate()
            self._say()

    def _paint_icons(self) -> None:
        if self.bar:
            self.bar.paint_icons(self._page.theme)

    # -- which sentence -----------------------------------------------------------------------------------------

    def _at_hand(self) -> str:
        view = self._view
        current = view.current_sentence()
        return current if view.sentence_rectangle(current) else self._current()

    def _current(self) -> str:
        """The sentence at the top of the screen; empty where there is none."""
        article = self._session.article
        found = sentence_at(article, self._view.position()) if article and article.blocks else None
        return found.id if found else ""

    def _put_on(self, sentence_id: str) -> bool:
        self._view.go_to_sentence(sentence_id)
        return self._view.keyboard_sentence() == sentence_id != ""

    def _go_to_end(self, step: int) -> None:
        """Go to the first (-1) or the last sentence."""
        article = self._session.article
        if article and article.blocks:
            blocks = article.blocks if step < 0 else reversed(article.blocks)
            block = next((block for block in blocks if block.sentences and not block.folded), None)
            if block:
                self._put_on(block.sentences[0 if step < 0 else -1].id)

    # -- what is shown of it ------------------------------------------------------------------------------------

    def _show_more_or_next(self, field: str) -> None:
        """Show or hide pinyin or English of the sentence; on the page, go on to the next choice."""
        if not self.is_on:
            self._window.change(**{field: following(field, getattr(self._window.settings, field))})
        elif field == "pinyin":
            self._show(replace(self._shown, pinyin=not self._shown.pinyin))
        else:
            self._show(replace(self._shown, english=not self._shown.english))

    def _say_sentence_or_word(self) -> None:
        """The key that says a word on the page plays the sentence that stands alone."""
        if self.is_on:
            self._play()
        else:
            self._speech.made.say_word()

    def _play(self) -> None:
        self._put_on(self._current())
        self._speech.made.say_sentence()

    def _show(self, shown: Solo) -> None:
        if shown != self._shown:
            self._shown = shown
            self._display.show_solo(shown)
        self._say()

    def _look_again(self) -> None:
        """Another sentence may be on the screen, by whatever way."""
        if self.is_on and self._current() != self._sentence:
            self._see()

    def _see(self) -> None:
        """Begin with the sentence that is on the screen now."""
        if self.is_on:
            self._sentence = self._current()
            self._show(first_shown(self._window.settings.sentences_begin))

    # -- what is said of it -------------------------------------------------------------------------------------

    def _bar(self) -> "SentenceBar":
        """The bar and what it hears, made when the mode is first wanted."""
        if self.bar is None:
            actions = [self._actions[f"sentences_begin.{value}"] for value, _ in CHOICES["sentences_begin"]]
            pinyin, english = self._actions["next_pinyin"], self._actions["next_translation"]
            # Imported when it is wanted: it is in the way of no start.
            from reader.ui.sentence_bar import SentenceBar

            keys = pinyin, english, self._actions["say_word"], self._actions["sentence_mode"]
            self.bar = SentenceBar(*keys, actions)
            self.bar.stepped.connect(self.step)
            self.bar.play_wanted.connect(self._play)
            self.bar.play.setVisible(self._speech.is_there)
            self._speech.voices_found.connect(self.bar.play.setVisible)
            self._page.add_foot(self.bar)
            self.retranslate()
            self._paint_icons()
            self._listen()
        return self.bar

    def _listen(self) -> None:
        session, view = self._session, self._view
        view.installEventFilter(self)
        view.sentences_wanted.connect(self._look_again)
        session.opened.connect(self.leave)
        session.refolded.connect(self._count)
        for signal in (session.english_came, session.english_changed, session.progressed):
            signal.connect(self._say)
        self._display.applied.connect(self._follow_settings)

    def _tick(self) -> None:
        self._actions["sentence_mode"].setChecked(self.is_on)

    def _follow_settings(self) -> None:
        """The page may be in another script, and so are headings; another beginning holds at once."""
        if self.is_on and self._written != (self._display.script, self._display.idioms):
            self._count()
        if self._begins is not self._window.settings.sentences_begin:
            self._begins = self._window.settings.sentences_begin
            self._see()

    def _count(self) -> None:
        """Count the sentences and find the headings, on a worker."""
        now, script, idioms = self._display.now, self._display.script, self._display.idioms
        if now and self.is_on:
            self._written = script, idioms
            article, corrections = now.article, self._display.corrections
            self._jobs.void(_GROUP)
            outline = partial(pipeline.outline, article, script, idioms=idioms, corrections=corrections)
            self._jobs.run(_GROUP, lambda: (Course(article), outline()), partial(self._take_count, now.id))

    def _take_count(self, article_id: str, counted: "tuple[Course, tuple[pipeline.Heading, ...]]") -> None:
        self._counted, (self._course, self._headings) = article_id, counted
        self._say()

    def _say(self) -> None:
        if not (self.is_on and self.bar):
            return
        place, now = self._view.position(), self._session.now
        # The page may show another text already, of which this mode hears a moment later.
        course = self._course if now and now.id == self._counted else None
        headings = self._headings if course else ()
        number = course.number(place) if course else 0
        total = course.total if course else 0
        at = pipeline.heading_at(headings, place.block)
        counted = self.tr("{number} of {total}").format(number=number, total=total) if number else ""
        heading = headings[at].text if at >= 0 and headings[at].block < place.block else ""
        self.bar.show_place("  ·  ".join(filter(None, (counted, heading))))
        self.bar.show_state(self._shown, first=number == 1, last=0 < number == total)
        self.bar.show_note(self._note())

    def _note(self) -> str:
        """What the English is that is shown, where it is no translation."""
        english, translation = self._session.english, self._view.translation_of(self._sentence)
        if not self._shown.english or english is None:
            return ""
        if translation is None:
            return self.tr("Being translated…") if english.kind is TranslationKind.MT else ""
        return self.tr("Word-by-word gloss") if translation.kind is TranslationKind.GLOSS else ""

    # -- keys ---------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if self.is_on and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._press(event):
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for in this mode; whether it asks for something."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers & ~_SHIFT:
            return False
        if key == _KEY.Key_Space:
            self._roll(-1 if modifiers else 1)
        elif modifiers:
            return False
        elif key in _STEPS:
            self.step(-_STEPS[key] if self._is_turned(key) else _STEPS[key])
        elif key in _ROLLS:
            self._roll(_ROLLS[key])
        elif key in (_KEY.Key_Home, _KEY.Key_End):
            self._go_to_end(-1 if key == _KEY.Key_Home else 1)
        else:
            return False
        return True

    def _is_turned(self, key: int) -> bool:
        """In vertical text the next line is at the left, and so is the next sentence."""
        return self._display.settings.vertical and key in (_KEY.Key_Left, _KEY.Key_Right)

    def _roll(self, step: int) -> None:
        """Show more of a sentence that is higher than the screen, else the next one."""
        bar = self._view.verticalScrollBar()
        if bar.value() < bar.maximum() if step > 0 else bar.value() > 0:
            down, up = bar.SliderAction.SliderPageStepAdd, bar.SliderAction.SliderPageStepSub
            bar.triggerAction(down if step > 0 else up)
        else:
            self.step(step)
