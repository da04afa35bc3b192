"""The reading view: Chinese with its readings and the English beside it, in one scroll area."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.model import Annotation, Article, Position, Script, Translation, place_of_sentence
from reader.pipeline.found import Match
from reader.ui.pictures import NO_PICTURES, Size
from reader.ui.reading_view.bars import Bars
from reader.ui.reading_view.boxes import sentence_on_screen
from reader.ui.reading_view.copying import Selected
from reader.ui.reading_view.folding import Folding
from reader.ui.reading_view.frame import Frame, lengths
from reader.ui.reading_view.keyboard import Keyboard
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.marking import Marking
from reader.ui.reading_view.matches import Matches, fold_over, parts_with_matches, reveal
from reader.ui.reading_view.mouse import Mouse, Shown
from reader.ui.reading_view.page import Page, lay_page
from reader.ui.reading_view.picture_box import most_height
from reader.ui.reading_view.pointing import Under, WordPlace
from reader.ui.reading_view.rolling import Notches, fit_bar, roll, roll_by_key, roll_to_drag
from reader.ui.reading_view.scene import Scene
from reader.ui.reading_view.screen_reader import ScreenReader, State
from reader.ui.reading_view.selecting import Selecting
from reader.ui.reading_view.setter import RowSetter
from reader.ui.reading_view.sheet import Place, Sheet
from reader.ui.reading_view.shown_pictures import ShownPictures
from reader.ui.reading_view.stepping import On
from reader.ui.reading_view.units import Unit
from reader.ui.reading_view.words import word_on_screen, word_place
from reader.ui.theme import LIGHT, Theme

_Overlay = TypeVar("_Overlay", Annotation, Translation)


class ReadingView(QAbstractScrollArea):
    """Shows an article. It computes nothing about the text: what it lacks it asks for by `sentences_wanted` and by
    `pictures`, and takes it when it comes. `marking` is for what others mark in the text."""

    sentences_wanted = Signal(list, list)  # ids on the screen, ids near it
    about_to_move = Signal()  # to another place in the text
    sentence_hovered = Signal(str)  # id, empty when none
    zoom_requested = Signal(int)  # steps, positive for larger
    selection_changed = Signal(bool)  # whether anything is selected
    folds_changed = Signal()
    menu_requested = Signal(str, QPoint, object)  # sentence id, place on the screen, AtHand
    sentence_activated = Signal(str)  # by the keyboard
    sentence_stepped = Signal(str)  # the keyboard came to it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._look = Look()
        self._sheet: Sheet | None = None
        self._has_pictures = False
        self._selecting = Selecting()
        self._matches: Matches | None = None
        self._bars = Bars(self)
        self._known: frozenset[str] = frozenset()
        self._wanted: tuple[list[str], list[str]] = ([], [])
        self._adjusting = False
        self._zoom = Notches()
        self._ahead: Iterator[None] = iter(())
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._lay_out_ahead)
        self._screen_reader = ScreenReader(
            self, lambda: State(self._sheet, self._frame, self._keyboard.on, self._selecting.selection)
        )
        self._prepare_widget()
        self._mouse, self._keyboard = Mouse(self.viewport(), self._shown), Keyboard(self, self._shown)
        self.marking, self.pictures = Marking(self.viewport(), self._mouse, self._shown), ShownPictures(self.viewport())
        self.folding = Folding(self, self._shown, self._keyboard, self._refold)
        self._listen(self._mouse, self._keyboard)

    def _shown(self) -> Shown:
        return Shown(self._sheet, self._frame, self._selecting)

    def _prepare_widget(self) -> None:
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Article"))
        self.set_theme(LIGHT)

    def _listen(self, mouse: Mouse, keyboard: Keyboard) -> None:
        mouse.hovered.connect(self.sentence_hovered)
        mouse.fold_pressed.connect(self.folding.toggle)
        mouse.pressed.connect(self._pressed)
        mouse.selected.connect(self._select)
        mouse.dragged.connect(self._roll_to)
        keyboard.came.connect(self._come)
        keyboard.selected.connect(self._select)

    # -- what is shown ------------------------------------------------------------------------------------------

    def set_article(self, article: Article | None, pictures: Mapping[int, Size] = NO_PICTURES) -> None:
        """Show an article from its beginning, without overlays yet; None empties the page. `pictures` are the sizes of
        its pictures, by the indices of their blocks."""
        self._mouse.hover(Under())
        self.setAccessibleName(article.title if article else self.tr("Article"))
        self.pictures.begin()
        self._has_pictures = bool(pictures)
        page, height = self._page(), self._view_height()
        self._sheet = Sheet(article, page, height, pictures) if article and article.blocks else None
        if self._sheet:
            self._sheet.setter.set_known(self._known)
        self._keyboard.begin()
        self.show_matches(None)
        self._select(self._selecting.clear())
        self._wanted = ([], [])
        self._changed()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, theme.paper)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        self.setPalette(palette)
        self.show_matches(self._matches)

    def set_look(self, look: Look) -> None:
        """Set the page in another way; the place in the text is kept."""
        if look != self._look:
            turned = (look.vertical, look.solo) != (self._look.vertical, self._look.solo)
            self._look = look
            if turned:
                self._bars.turn(vertical=look.vertical, solo=look.solo)
                self.show_matches(self._matches)
            rows = self._sheet.rows if self._sheet else None
            self._page_changed()
            is_kept = self._sheet is None or self._sheet.rows is rows
            self._select(self._selecting.follow_page(same_rows=is_kept, english=look.english))

    def show_script(self, script: Script) -> None:
        """Show the article's own script as it is, another one from the annotations' variants."""
        if self._sheet and self._sheet.setter.script is not script:
            self._sheet.set_script(script)
            self._changed()

    def add_annotations(self, annotations: Sequence[Annotation]) -> None:
        self._take(annotations, RowSetter.add_annotations)

    def forget(self, sentence_ids: Iterable[str]) -> None:
        """Drop annotations and glosses of sentences far from the screen."""
        if self._sheet:
            self._sheet.setter.forget(sentence_ids)

    def add_translations(self, translations: Sequence[Translation]) -> None:
        """Take translations; one for a sentence that has one replaces it."""
        self._take(translations, RowSetter.add_translations)

    def add_glosses(self, glosses: Sequence[Translation]) -> None:
        """Take glosses, to stand under translations where that is asked for."""
        self._take(glosses, RowSetter.add_glosses)

    def _take(self, new: Sequence[_Overlay], take: Callable[[RowSetter, Sequence[_Overlay]], None]) -> None:
        """Take overlays. What belongs far from the screen is not looked at before the reader comes there."""
        if self._sheet is None:
            return
        blocks = {place_of_sentence(item.sentence_id)[0] for item in new}
        if self._sheet.shows(blocks):
            with self._sheet.keep_place():
                take(self._sheet.setter, new)
            self._changed()
        else:
            take(self._sheet.setter, new)
            if self._sheet.is_near(blocks):
                self._look_ahead()

    def clear_annotations(self) -> None:
        self._reset(RowSetter.clear_annotations)

    def clear_translations(self) -> None:
        self._reset(RowSetter.clear_translations)
        self._select(self._selecting.clear())

    def set_known_words(self, words: frozenset[str]) -> None:
        """Take the words, simplified, that have no readings where only unknown words have theirs."""
        self._known = words
        self._reset(lambda setter: setter.set_known(words))

    def _reset(self, reset: Callable[[RowSetter], None]) -> None:
        if self._sheet:
            with self._sheet.keep_place():
                reset(self._sheet.setter)
            self._changed()

    def word_at_hand(self) -> str:
        """The Chinese that is selected, else the word under the pointer, as it is shown."""
        return self._selecting.chinese(self._sheet, self._mouse.under).strip() if self._sheet else ""

    def word_place(self) -> WordPlace | None:
        """The place of what is selected, else of the word under the pointer, else of what the keyboard is on."""
        return word_place(self._sheet, self._selecting, self._mouse.under, self._keyboard.on) if self._sheet else None

    def word_rectangle(self, place: WordPlace) -> QRect | None:
        box = word_on_screen(self._sheet, place) if self._sheet else None
        return self._frame.to_view(box).toAlignedRect() if box else None

    def open_blocks(self) -> frozenset[int]:
        """The indices of the folded blocks that are open."""
        return frozenset(self._sheet.open_blocks) if self._sheet else frozenset()

    def set_blocks_open(self, blocks: Iterable[int], *, opened: bool) -> None:
        """Open or close folded blocks."""
        self._refold(lambda sheet: sheet.set_open(blocks, opened=opened))

    def _refold(self, change: Callable[[Sheet], None]) -> None:
        if self._sheet:
            self._select(self._selecting.clear())
            change(self._sheet)
            self._changed()
            self.folds_changed.emit()

    def position(self) -> Position:
        """The place in the text at the top of the screen."""
        return self._sheet.place()[0] if self._sheet else Position(0, 0)

    def go_to(self, position: Position) -> None:
        """Bring a place in the text to the top of the screen; the beginning shows the top margin too."""
        if self._sheet:
            self.about_to_move.emit()
            self._sheet.restore(Place(position, 0.0))
            if position == Position(0, 0):
                self._sheet.jump_to(0.0)
            self._changed()

    def end(self) -> Position:
        """The place in the text where the screen ends: behind the last character on it."""
        return self._sheet.end() if self._sheet else Position(0, 0)

    # -- sentences ----------------------------------------------------------------------------------------------

    def current_sentence(self) -> str:
        """The sentence that the keyboard is on, else the one under the pointer, else the first on the screen."""
        visible = self._wanted[0]
        return self._keyboard.sentence_id or self._mouse.under.sentence_id or (visible[0] if visible else "")

    def keyboard_sentence(self) -> str:
        """The sentence that the keyboard is on, empty where that is none or not on the screen."""
        sentence_id = self._keyboard.sentence_id
        return sentence_id if sentence_id and self.sentence_rectangle(sentence_id) else ""

    def step(self, unit: Unit, step: int) -> bool:
        """Go to the next (1) or previous (-1) unit of the text; whether there is one."""
        return self._keyboard.step(unit, step)

    def go_to_flagged(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) sentence whose translation may be wrong; whether there is one."""
        return self._keyboard.go_to_flagged(step)

    def go_to_sentence(self, sentence_id: str) -> None:
        """Put the keyboard on a sentence and bring it onto the screen."""
        self._keyboard.go_to_sentence(sentence_id)

    def translation_of(self, sentence_id: str) -> Translation | None:
        return self._sheet.setter.translations.get(sentence_id) if self._sheet else None

    def sentence_rectangle(self, sentence_id: str) -> QRect | None:
        """Where a sentence is on the viewport, its English if there is some; None where it is not on the screen."""
        box = sentence_on_screen(self._sheet, sentence_id) if self._sheet else None
        return self._frame.to_view(box).toAlignedRect() if box else None

    def _come(self, moved: bool) -> None:  # noqa: FBT001 - a slot
        """Show what the keyboard came to, for which the page was moved or not."""
        if moved:
            self._changed()
        self.viewport().update()
        self._screen_reader.moved()
        self.sentence_stepped.emit(self._keyboard.sentence_id)

    # -- what was found -----------------------------------------------------------------------------------------

    def show_matches(self, matches: Matches | None) -> None:
        """Mark what was found, in place of what was marked before; None marks nothing. The scroll bar keeps its marks
        until all is found."""
        self._matches = matches
        self.viewport().update()
        if matches and not matches.is_all:
            return
        sheet = self._sheet
        parts = partial(parts_with_matches, sheet, matches.found) if sheet and matches and len(matches.found) else None
        self._bars.mark(parts, self._theme.accent)

    def go_to_match(self, match: Match) -> None:
        """Bring a match onto the screen; where it is there, nothing moves. A fold over it is opened."""
        if self._sheet is None:
            return
        if fold := fold_over(self._sheet, match.block):
            self.set_blocks_open(fold.blocks, opened=True)
        self.about_to_move.emit()
        if reveal(self._sheet, match):
            self._changed()

    # -- selection ----------------------------------------------------------------------------------------------

    def selected(self) -> Selected | None:
        """What is selected, for its text; None where nothing is."""
        return self._selecting.selected(self._sheet) if self._sheet else None

    def select_all(self) -> None:
        """Select the whole text shown in the pane that was selected in last, at first the Chinese one."""
        if self._sheet:
            self._select(self._selecting.select_all(self._sheet))

    def clear_selection(self) -> None:
        self._select(self._selecting.clear())

    def _select(self, changed: bool) -> None:  # noqa: FBT001 - the answer of a Selecting method, passed on
        if changed:
            self.viewport().update()
            self._screen_reader.page_changed()
            self.selection_changed.emit(bool(self._selecting.selection))

    # -- layout and scrolling -----------------------------------------------------------------------------------

    def _page(self) -> Page:
        along, across = lengths(self.viewport().size(), vertical=self._look.vertical)
        page = lay_page(along, self._look)
        if not self._has_pictures:
            return page
        return replace(page, picture_height=most_height(across), ratio=self.devicePixelRatioF())

    @property
    def _frame(self) -> Frame:
        """Where the page lies in the viewport."""
        left = self._sheet.setter.page.left if self._sheet else 0.0
        return Frame(left, self.viewport().width(), self._look.vertical)

    def _view_height(self) -> float:
        """The room across the lines of the page."""
        return float(lengths(self.viewport().size(), vertical=self._look.vertical)[1])

    def _page_changed(self) -> None:
        if self._sheet:
            self._sheet.view_height = self._view_height()
            self._sheet.set_page(self._page())
            self._changed()

    def _changed(self) -> None:
        """Bring scroll bar, wishes and picture in step with the sheet."""
        self._adjust_bar()
        self.viewport().update()
        self._announce_wanted()
        self._screen_reader.page_changed()
        if self._mouse.under.sentence_id:
            # Another sentence may be under the pointer now.
            self._mouse.look_again()
        self._look_ahead()

    def _look_ahead(self) -> None:
        """Lay out what is about the screen when there is time."""
        self._ahead = self._sheet.lay_out_ahead() if self._sheet else iter(())
        self._idle.start()

    def _adjust_bar(self) -> None:
        self._adjusting = True
        fit_bar(self._bars.main, self._sheet, self._view_height(), self._look)
        self._bars.follow()
        self._adjusting = False

    def _announce_wanted(self) -> None:
        if self._sheet:
            self.pictures.want(self._sheet)
        wanted = self._sheet.wanted() if self._sheet else ([], [])
        if wanted != self._wanted:
            self._wanted = wanted
            self.sentences_wanted.emit(*wanted)

    def _lay_out_ahead(self) -> None:
        if next(self._ahead, self) is self:
            self._idle.stop()
            self._adjust_bar()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        if self._adjusting or not self._sheet or not dy:
            return
        self.about_to_move.emit()
        roll(self._sheet, self._bars.main, -dy)
        self._changed()
        self._mouse.look_again()

    def _roll_to(self, point: QPointF) -> None:
        """Scroll on, where the mouse is dragged beyond the screen."""
        roll_to_drag(self._bars.main, self._frame.to_page(point).y(), self._view_height())

    # -- events -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._page_changed()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        if steps := self._zoom.turn(event.angleDelta().y()):
            self.zoom_requested.emit(steps)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if self._keyboard.press(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._keyboard.on:
            self._activate(self._keyboard.on)
        elif not roll_by_key(self._bars.main, event, vertical=self._look.vertical):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_key and self._keyboard.on is None:
            self.step(Unit.SENTENCE, 1)  # so that the focus is seen

    def _activate(self, on: On) -> None:
        """Open or close the fold, or what belongs to the sentence, that the keyboard is on."""
        if fold := on.fold(self._sheet) if self._sheet else None:
            self.folding.toggle(fold)
        else:
            self.sentence_activated.emit(on.sentence_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._mouse.press(event)

    def _pressed(self, changed: bool) -> None:  # noqa: FBT001 - a slot
        self._select(changed)
        self._keyboard.leave()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._mouse.press_again(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._mouse.move(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self._mouse.hover(Under())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        sentence_id = self._mouse.under.sentence_id if by_mouse else self.current_sentence()
        if not sentence_id:
            return
        near = self.sentence_rectangle(sentence_id)
        place = event.globalPos() if by_mouse or near is None else self.viewport().mapToGlobal(near.bottomLeft())
        self.menu_requested.emit(sentence_id, place, self._mouse.at_hand(event, self._keyboard.on))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._mouse.show_tip(event)
            return True
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._page_changed()
        return super().viewportEvent(event)

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.paper)
        if self._sheet is None:
            return
        scene = Scene(
            sheet=self._sheet,
            theme=self._theme,
            selecting=self._selecting,
            pictures=self.pictures,
            under=self._mouse.under,
            on=self._keyboard.on,
            has_focus=self.hasFocus(),
            font=self.font(),
            matches=self._matches,
        )
        self._frame.apply(painter)
        scene.paint(painter, self._frame.rectangle_to_page(QRectF(event.rect())))
