"""Words > Export words…: which cards, for which program, with the first of them beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from threading import Event

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.exporters.flash_card import CardOptions, FlashCard
from reader.model import Problem, ReaderError
from reader.model.flash_cards import CardFormat, CardKind, CardScope
from reader.pipeline.card_files import card_lines
from reader.pipeline.card_plan import CardPlan
from reader.ui.cards.pane import CardPane, with_chinese
from reader.ui.cards.texts import FORMATS, KINDS, SCOPES, translated
from reader.ui.dialog_size import dialog_size
from reader.ui.jobs import Jobs
from reader.ui.messages import describe
from reader.ui.page_choices import show_choice

_PLAN, _PREVIEW = "plan cards", "preview cards"
_FORM_WIDTH = 360  # pixels
_LINES = 30
PlanBy = Callable[[CardScope, Callable[[], None]], CardPlan]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was chosen."""

    plan: CardPlan
    to: CardFormat
    options: CardOptions


class CardsDialog(QDialog):
    """`chosen` brings what is Wanted. `plan_by` plans the cards of a scope, on a worker, and asks now and then whether
    it is to go on; `decks` are the names of the deck for words from everywhere, and for those of the article."""

    chosen = Signal(object)

    def __init__(
        self,
        scopes: Sequence[CardScope],
        plan_by: PlanBy,
        options: CardOptions,
        decks: tuple[str, str],
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._plan_by, self._options, self._decks, self._jobs = plan_by, options, decks, jobs
        self._plan: CardPlan | None = None
        self._sample: FlashCard | None = None
        self._given_up = Event()
        self.scope, self.format, self.script, self.shown = (QComboBox(self) for _ in range(4))
        self.deck, self.count = QLineEdit(self), QLabel(self)
        self.kinds = {kind: QCheckBox(self) for kind in KINDS}
        self.cards_label = QLabel()
        self._labels = {field: QLabel() for field in (self.scope, self.format, self.script, self.deck)}
        self.pane = CardPane(self)
        self.deck.setFont(with_chinese(self.deck.font()))
        self.form = QFormLayout()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._fill(scopes)
        self._lay_out()
        self._retranslate()
        self._connect()
        self._change_scope()
        self.resize(dialog_size(self, 940, 620))

    @property
    def options(self) -> CardOptions:
        """What the cards are to be like."""
        kinds = frozenset(kind for kind, box in self.kinds.items() if box.isChecked())
        deck = self.deck.text().strip() or self._usual_deck()
        is_traditional = bool(self.script.currentData())
        return replace(self._options, deck=deck, kinds=kinds, traditional_first=is_traditional)

    @property
    def to(self) -> CardFormat:
        return CardFormat(self.format.currentData())

    # -- building -----------------------------------------------------------------------------------------------

    def _fill(self, scopes: Sequence[CardScope]) -> None:
        for scope in scopes:
            self.scope.addItem("", scope)
        for to in FORMATS:
            self.format.addItem("", to)
        for is_traditional in (False, True):
            self.script.addItem("", is_traditional)
        show_choice(self.script, self._options.traditional_first)
        for kind, box in self.kinds.items():
            box.setChecked(kind in self._options.kinds)
        for field, label in self._labels.items():
            label.setBuddy(field)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._reflect()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export words"))
        for at in range(self.scope.count()):
            self.scope.setItemText(at, translated(SCOPES[CardScope(self.scope.itemData(at))]))
        for at, name in enumerate(FORMATS.values()):
            self.format.setItemText(at, translated(name))
        for at, name in enumerate((self.tr("Simplified"), self.tr("Traditional"))):
            self.script.setItemText(at, name)
        for kind, box in self.kinds.items():
            name, tip = KINDS[kind]
            box.setText(translated(name))
            box.setToolTip(translated(tip))
        self.shown.setAccessibleName(self.tr("Card that is shown"))
        self.export_button.setText(self.tr("&Export…"))
        self.cards_label.setText(self.tr("Cards"))
        self._labels[self.scope].setText(self.tr("&Words"))
        self._labels[self.format].setText(self.tr("&For"))
        self._labels[self.script].setText(self.tr("C&haracters"))

    def _lay_out(self) -> None:
        self.export_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.export_button.setDefault(True)
        self.count.setWordWrap(True)
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(9)
        for field in (self.scope, self.format):
            self.form.addRow(self._labels[field], field)
        boxes = QVBoxLayout()
        boxes.setSpacing(7)
        for box in self.kinds.values():
            boxes.addWidget(box)
        self.form.addRow(self.cards_label, boxes)
        for field in (self.script, self.deck):
            self.form.addRow(self._labels[field], field)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.addLayout(self.form)
        left.addSpacing(10)
        left.addWidget(self.count)
        left.addStretch(1)
        column = QWidget(self)
        column.setFixedWidth(_FORM_WIDTH)
        column.setLayout(left)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.shown, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self.pane, 1)
        row = QHBoxLayout()
        row.setSpacing(22)
        row.addWidget(column)
        row.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(16)
        whole.addLayout(row, 1)
        whole.addWidget(self.buttons)

    def _connect(self) -> None:
        self.scope.activated.connect(self._change_scope)
        self.format.activated.connect(self._reflect)
        self.script.activated.connect(self._reflect)
        self.shown.activated.connect(self._draw)
        for box in self.kinds.values():
            box.clicked.connect(self._reflect)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def _scope(self) -> CardScope:
        return CardScope(self.scope.currentData())

    def _usual_deck(self) -> str:
        return self._decks[self._scope in (CardScope.ARTICLE, CardScope.SENTENCES)]

    def _change_scope(self) -> None:
        """Have the cards of another scope counted; until then nothing can be exported."""
        self._plan = self._sample = None
        # A name that the reader typed stays.
        if self.deck.text() in ("", *self._decks):
            self.deck.setText(self._usual_deck())
            self.deck.setCursorPosition(0)
        self._reflect()
        self._give_up()
        work = partial(_planned, self._plan_by, self._scope, self._given_up)
        self._jobs.run(_PLAN, work, self._take, self._show_error)

    def _give_up(self) -> None:
        """Whatever is being counted is not wanted any more: in a novel it takes a while."""
        self._jobs.void(_PLAN)
        self._given_up.set()
        self._given_up = Event()

    def _take(self, planned: tuple[CardPlan, FlashCard | None]) -> None:
        self._plan, self._sample = planned
        self._reflect()

    def _reflect(self) -> None:
        """Bring the form in step with what is chosen."""
        self._offer_formats()
        is_anki, is_sentences = self.to is CardFormat.ANKI, self._scope is CardScope.SENTENCES
        for kind, box in self.kinds.items():
            box.setEnabled(is_anki and (not is_sentences or kind is CardKind.SENTENCE))
        self.cards_label.setEnabled(is_anki)
        self.script.setEnabled(self.to in (CardFormat.ANKI, CardFormat.SKRITTER))
        self.deck.setEnabled(self.to in (CardFormat.ANKI, CardFormat.PLECO))
        self._labels[self.deck].setText(self.tr("Ca&tegory") if self.to is CardFormat.PLECO else self.tr("&Deck"))
        self.count.setText(self._counted())
        cards = self._plan.count.cards(self.options.kinds) if self._plan else 0
        notes = self._plan.count.notes if self._plan else 0
        self.export_button.setEnabled(bool(cards if is_anki else notes))
        self._offer_kinds()
        self._draw()

    def _offer_formats(self) -> None:
        """Pleco and Skritter know no sentences."""
        for at in range(self.format.count()):
            fits = CardFormat(self.format.itemData(at)).can_hold(self._scope)
            self.format.model().item(at).setEnabled(fits)  # pyright: ignore[reportAttributeAccessIssue]
        if not self.to.can_hold(self._scope):
            show_choice(self.format, CardFormat.ANKI)

    def _offer_kinds(self) -> None:
        """The kinds of which the sample has a card, to be looked at."""
        before = self.shown.currentData()
        self.shown.clear()
        for kind in self._sample.kinds(self.options.kinds) if self._sample else ():
            self.shown.addItem(translated(KINDS[kind][0]).replace("&", ""), kind)
        self.shown.setCurrentIndex(max(self.shown.findData(before), 0))
        self.shown.setVisible(self.to is CardFormat.ANKI and self.shown.count() > 0)

    def _counted(self) -> str:
        if self._plan is None:
            return self.tr("Counting…")
        count = self._plan.count
        if not count.notes:
            return self.tr("There is none yet. While you read, press L at a word to learn it.")
        if count.of_sentences:
            return self.tr("Sentences: {count}.").format(count=count.notes)
        if self.to is not CardFormat.ANKI:
            return self.tr("Words: {words}, with a sentence: {sentences}.").format(
                words=count.notes, sentences=count.with_sentence
            )
        return self.tr("Words: {words}, with a sentence: {sentences}. Cards: {cards}.").format(
            words=count.notes, sentences=count.with_sentence, cards=count.cards(self.options.kinds)
        )

    def _draw(self) -> None:
        self._jobs.void(_PREVIEW)
        if self._plan is None or self._sample is None:
            self.pane.show_nothing("" if self._plan is None else self.tr("No card"))
        elif self.to is not CardFormat.ANKI:
            work = partial(_lines, self._plan, self.to, self.options)
            self._jobs.run(_PREVIEW, work, self.pane.show_text, self._show_error)
        elif self.shown.count():
            work = partial(_sides, self._sample, CardKind(self.shown.currentData()), self.options)
            self._jobs.run(_PREVIEW, work, lambda sides: self.pane.show_card(*sides))
        else:
            self.pane.show_nothing(self.tr("No kind of card is chosen"))

    def _show_error(self, error: ReaderError) -> None:
        message = describe(error)
        self.pane.show_nothing(f"{message.text}\n{message.hint}")

    # -- what is done -------------------------------------------------------------------------------------------

    def accept(self) -> None:
        if self._plan:
            self.chosen.emit(Wanted(self._plan, self.to, self.options))
            super().accept()

    def done(self, result: int) -> None:
        self._give_up()
        self._jobs.void(_PREVIEW)
        super().done(result)


# On a worker.


def _planned(plan_by: PlanBy, scope: CardScope, given_up: Event) -> tuple[CardPlan, FlashCard | None]:
    def check() -> None:
        if given_up.is_set():
            raise ReaderError(Problem.CANCELLED, scope)

    plan = plan_by(scope, check)
    return plan, plan.sample()


def _sides(card: FlashCard, kind: CardKind, options: CardOptions) -> tuple[str, str]:
    from reader.exporters.anki import sides

    return sides(card, kind, options)


def _lines(plan: CardPlan, to: CardFormat, options: CardOptions) -> str:
    return "".join(card_lines(islice(plan.cards(), _LINES), to, options)).removeprefix("\ufeff")
