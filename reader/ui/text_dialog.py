"""View > Text and page…: how the page is set. What is changed here shows at once."""

from collections.abc import Iterable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from reader.model import PinyinStyle
from reader.settings import LIMITS, Face, Settings, ToneColours
from reader.ui.language import QT_TRANSLATE_NOOP
from reader.ui.page_choices import PAGE_CHOICES, choice_box, label_of, retranslate_box, show_choice, values_of
from reader.ui.reading_view import has_kai
from reader.ui.theme import Theme
from reader.ui.tone_inks import chosen_palette, tone_inks

# Field -> its label, the unit of its value, and the step of its slider.
_SLIDERS = {
    "text_size": (QT_TRANSLATE_NOOP("TextDialog", "&Size"), QT_TRANSLATE_NOOP("TextDialog", "{0} px"), 2),
    "line_length": (QT_TRANSLATE_NOOP("TextDialog", "Line &length"), QT_TRANSLATE_NOOP("TextDialog", "{0} chars"), 1),
    "line_spacing": (QT_TRANSLATE_NOOP("TextDialog", "Li&ne spacing"), QT_TRANSLATE_NOOP("TextDialog", "{0} %"), 5),
    "margin": (QT_TRANSLATE_NOOP("TextDialog", "&Margins"), QT_TRANSLATE_NOOP("TextDialog", "{0} px"), 8),
}
_VALUE_WIDTH, _SLIDER_WIDTH = 66, 210  # pixels
_SWATCH = QSize(34, 24)
# What Reset sets back.
_FIELDS = (*PAGE_CHOICES, *_SLIDERS, "own_tones")


class TextDialog(QDialog):
    """`changed` brings the fields of Settings that were changed, and their values; showing and saving them is the
    window's, which answers with `reflect`."""

    # A dict; declared as one, PySide would hand over plain strings in place of its enumerations.
    changed = Signal(object)

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings, self._theme = settings, theme
        self.setObjectName("textDialog")
        self.choices = {field: self._choice(field) for field in PAGE_CHOICES}
        self.sliders = {field: self._slider(field) for field in _SLIDERS}
        self._values = {field: QLabel() for field in _SLIDERS}
        self.swatches = [QPushButton(autoDefault=False) for _ in range(5)]
        self._swatch_row = QHBoxLayout()
        self.notice = QLabel()
        self.notice.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        self.notice.setWordWrap(True)
        self.form = QFormLayout()
        self.buttons = QDialogButtonBox()
        # What stands before each field.
        self._labels: dict[str, QLabel] = {}
        self._lay_out()
        self.reflect(settings, theme)
        self._retranslate()

    # -- building -----------------------------------------------------------------------------------------------

    def _choice(self, field: str) -> QComboBox:
        box = choice_box(field)
        box.activated.connect(lambda at: self._change(field, values_of(field)[at][0]))
        return box

    def _slider(self, field: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName(field)
        slider.setRange(*LIMITS[field])
        slider.setSingleStep(_SLIDERS[field][2])
        slider.setPageStep(4 * _SLIDERS[field][2])
        slider.setMinimumWidth(_SLIDER_WIDTH)
        slider.valueChanged.connect(partial(self._change, field))
        return slider

    def _lay_out(self) -> None:
        self.form.setHorizontalSpacing(18)
        self.form.setVerticalSpacing(9)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._add_choice("face")
        self.form.addRow("", self.notice)
        for field in _SLIDERS:
            self._add_slider(field)
        self._add_gap()
        for field in ("pinyin", "readings", "zhuyin_above", "sandhi", "pronunciation", "tone_colours"):
            self._add_choice(field)
        self._add_swatches()
        self._add_gap()
        for field in ("vertical", "layout", "theme"):
            self._add_choice(field)
        self.reset = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ResetRole)
        self.reset.clicked.connect(self._reset)
        self.close_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(16)
        column.addLayout(self.form)
        column.addWidget(self.buttons)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _add_choice(self, field: str) -> None:
        self.form.addRow(self._label(field, self.choices[field]), self.choices[field])

    def _label(self, field: str, buddy: QWidget) -> QLabel:
        label = self._labels[field] = QLabel()
        label.setBuddy(buddy)
        return label

    def _add_slider(self, field: str) -> None:
        row, value = QHBoxLayout(), self._values[field]
        value.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        value.setMinimumWidth(_VALUE_WIDTH)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.sliders[field])
        row.addWidget(value)
        self.form.addRow(self._label(field, self.sliders[field]), row)

    def _add_gap(self) -> None:
        rule = QWidget()
        rule.setObjectName("rule")
        self.form.addRow(rule)

    def _add_swatches(self) -> None:
        row = self._swatch_row
        row.setSpacing(6)
        for tone, swatch in enumerate(self.swatches, 1):
            swatch.setFixedSize(_SWATCH)
            swatch.clicked.connect(partial(self._ask_colour, tone - 1))
            row.addWidget(swatch)
        row.addStretch()
        self.form.addRow("", row)

    # -- what is shown ------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Text and page"))
        self.notice.setText(self.tr("No Kai typeface is installed; Song is shown in its place."))
        self.reset.setText(self.tr("&Reset"))
        self.close_button.setText(self.tr("Close"))
        for field, label in self._labels.items():
            label.setText(label_of(field) if field in PAGE_CHOICES else _tr(_SLIDERS[field][0]))
        for box in self.choices.values():
            retranslate_box(box)
        for tone, swatch in enumerate(self.swatches, 1):
            is_neutral = tone == len(self.swatches)
            name = self.tr("Colour of the neutral tone") if is_neutral else self.tr("Colour of tone {0}")
            swatch.setAccessibleName(name.format(tone))
            swatch.setToolTip(name.format(tone))
        self.reflect(self._settings, self._theme)

    def reflect(self, settings: Settings, theme: Theme) -> None:
        """Show these settings, on this theme."""
        self._settings, self._theme = settings, theme
        for field, box in self.choices.items():
            show_choice(box, getattr(settings, field))
        for field, slider in self.sliders.items():
            slider.blockSignals(True)  # noqa: FBT003 - Qt's own
            slider.setValue(getattr(settings, field))
            slider.blockSignals(False)  # noqa: FBT003 - Qt's own
            self._values[field].setText(_tr(_SLIDERS[field][1]).format(getattr(settings, field)))
        self.choices["zhuyin_above"].setEnabled(settings.pinyin is PinyinStyle.ZHUYIN)
        self.choices["readings"].setEnabled(settings.pinyin is not PinyinStyle.NONE)
        has_tones = settings.pinyin is not PinyinStyle.NONE or settings.tone_colours is not ToneColours.OFF
        self.choices["sandhi"].setEnabled(has_tones)
        self.choices["pronunciation"].setEnabled(has_tones)
        self.choices["layout"].setEnabled(not settings.vertical)
        self.form.setRowVisible(self.notice, settings.face is Face.KAI and not has_kai())
        self._reflect_swatches()

    def _reflect_swatches(self) -> None:
        inks = tone_inks(self._settings, self._theme)
        self.form.setRowVisible(self._swatch_row, bool(inks))
        for swatch, ink in zip(self.swatches, inks or [QColor(0, 0, 0, 0)] * 5, strict=True):
            swatch.setEnabled(self._settings.tone_colours is ToneColours.OWN)
            edge = self._theme.calm.name() if swatch.isEnabled() else ink.name()
            swatch.setStyleSheet(
                f"QPushButton {{ background: {ink.name()}; border: 1px solid {edge}; padding: 0; }}"
                f"QPushButton:focus {{ border: 2px solid {self._theme.ink.name()}; }}"
            )

    # -- what is done -------------------------------------------------------------------------------------------

    def _change(self, field: str, value: StrEnum | bool | int) -> None:  # noqa: FBT001 - one value of many
        if value != getattr(self._settings, field):
            self.changed.emit({field: value})

    def _reset(self) -> None:
        usual = Settings()
        self.changed.emit({field: getattr(usual, field) for field in _FIELDS})

    def _ask_colour(self, tone: int) -> None:
        from PySide6.QtWidgets import QColorDialog

        dialog = QColorDialog(QColor(chosen_palette(self._settings)[tone]), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setWindowTitle(self.swatches[tone].accessibleName())
        dialog.colorSelected.connect(partial(self.set_colour, tone))
        dialog.open()

    def set_colour(self, tone: int, colour: QColor) -> None:
        """Take a colour of the reader's own for a tone, the neutral one being 4."""
        colours: list[str] = list(chosen_palette(self._settings))
        colours[tone] = colour.name()
        self.changed.emit({"own_tones": _joined(colours)})


def _joined(colours: Iterable[str]) -> str:
    return ",".join(colours)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TextDialog", text)
