"""File > Export: the format and how the text is shown in it, with what comes of that beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from reader.exporters import Format
from reader.model import PinyinStyle
from reader.presets import Preset, with_preset
from reader.settings import ReadingsShown, Settings, ToneColours, TranslationChoice
from reader.ui.dialog_size import dialog_size
from reader.ui.export_preview import preview
from reader.ui.export_preview_pane import PreviewPane
from reader.ui.exporting import Export
from reader.ui.formats import FORMATS, format_name, format_use
from reader.ui.jobs import Jobs
from reader.ui.page_choices import choice_box, label_of, retranslate_box, show_choice
from reader.ui.preset_box import PresetBox

_PREVIEW = "export preview"
_REST = 150  # milliseconds after the last change
# Those of the settings that can be chosen here, in the order of the form.
_OFFERED = ("script", "pinyin", "readings", "zhuyin_above", "sandhi", "tone_colours", "translation", "layout")
_FORMATS_WIDTH, _FORM_WIDTH = 190, 330  # pixels


class ExportDialog(QDialog):
    """`chosen` brings the format and the settings to export by; `presets_changed` the reader's presets.

    `export_by` gives the export by settings, for the preview: what is shown is what will be written.
    """

    chosen = Signal(object, object)
    presets_changed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        presets: Sequence[Preset],
        export_by: Callable[[Settings], Export | None],
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._on_page = self._settings = _exportable(settings)
        self._presets, self._export_by, self._jobs = list(presets), export_by, jobs
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._draw)
        self.formats, self.use = QListWidget(self), QLabel(self)
        self.presets = PresetBox(self)
        self.choices = {field: choice_box(field) for field in _OFFERED}
        self._leave_out("readings", ReadingsShown.HOVER)
        if settings.translation is not TranslationChoice.MT:
            # It is worked out for the page, and there it is off.
            self._leave_out("translation", TranslationChoice.MT)
        self.preview = PreviewPane(self)
        self.form = QFormLayout()
        # What stands before each field, and before the presets.
        self._labels = {field: QLabel() for field in ("", *_OFFERED)}
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._lay_out()
        self._connect()
        self.presets.show_presets(self._presets, None)
        self._retranslate()
        self._reflect()
        self.resize(dialog_size(self, 1120, 720))

    @property
    def format(self) -> Format:
        return FORMATS[max(self.formats.currentRow(), 0)]

    @property
    def settings(self) -> Settings:
        """The settings to export by."""
        return self._settings

    def pick_format(self, to: Format) -> None:
        """Show a format as the one that is chosen."""
        self.formats.setCurrentRow(FORMATS.index(to))

    # -- building -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.formats.addItems(["" for _ in FORMATS])
        self.formats.setFixedWidth(_FORMATS_WIDTH)
        self.formats.setSpacing(3)
        self.use.setWordWrap(True)
        self.use.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        self.export_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.export_button.setDefault(True)
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(9)
        for field, box in {"": self.presets, **self.choices}.items():
            self._labels[field].setBuddy(box)
            self.form.addRow(self._labels[field], box)
        for box in self.choices.values():
            box.setMinimumContentsLength(12)
        middle = QVBoxLayout()
        middle.addWidget(self.use)
        middle.addSpacing(8)
        middle.addLayout(self.form)
        middle.addStretch(1)
        column = QWidget(self)
        column.setFixedWidth(_FORM_WIDTH)
        middle.setContentsMargins(0, 0, 0, 0)
        column.setLayout(middle)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.formats)
        row.addWidget(column)
        row.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(16)
        whole.addLayout(row, 1)
        whole.addWidget(self.buttons)

    def _leave_out(self, field: str, value: StrEnum) -> None:
        box = self.choices[field]
        box.removeItem(box.findData(value))

    def _connect(self) -> None:
        self.formats.currentRowChanged.connect(self._show_format)
        self.formats.itemDoubleClicked.connect(lambda _: self.accept())
        for field, box in self.choices.items():
            box.activated.connect(partial(self._change, field))
        self.presets.picked.connect(self._pick_preset)
        self.presets.keep_wanted.connect(self._keep_preset)
        self.presets.drop_wanted.connect(self._drop_preset)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # -- what is shown ------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_format()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.formats.setAccessibleName(self.tr("Format"))
        for at, to in enumerate(FORMATS):
            self.formats.item(at).setText(format_name(to))
        self.export_button.setText(self.tr("&Export…"))
        own = {
            "": self.tr("Prese&t"),
            "script": self.tr("&Script"),
            "translation": self.tr("En&glish"),
            "layout": self.tr("English st&ands"),
        }
        for field, label in self._labels.items():
            label.setText(own.get(field) or label_of(field))
        for box in self.choices.values():
            retranslate_box(box)
        self.presets.retranslate()
        self.preview.retranslate()

    def _show_format(self) -> None:
        self.use.setText(format_use(self.format))
        self._rest.start()

    def _reflect(self) -> None:
        """Show the settings in the form, and what they make in the preview."""
        settings = self._settings
        for field, box in self.choices.items():
            show_choice(box, getattr(settings, field))
        self.choices["zhuyin_above"].setEnabled(settings.pinyin is PinyinStyle.ZHUYIN)
        self.choices["readings"].setEnabled(settings.pinyin is not PinyinStyle.NONE)
        has_tones = settings.pinyin is not PinyinStyle.NONE or settings.tone_colours is not ToneColours.OFF
        self.choices["sandhi"].setEnabled(has_tones)
        self.choices["layout"].setEnabled(settings.translation is not TranslationChoice.NONE)
        self._show_format()

    def _draw(self) -> None:
        self._jobs.void(_PREVIEW)
        if export := self._export_by(self._settings):
            work = partial(preview, export, self.format, self.preview.room)
            self._jobs.run(_PREVIEW, work, self.preview.show_preview, self.preview.show_error)

    # -- what is done -------------------------------------------------------------------------------------------

    def _change(self, field: str, at: int) -> None:
        value = type(getattr(self._settings, field))(self.choices[field].itemData(at))
        settings = replace(self._settings, **{field: value})
        if settings != self._settings:
            self._settings = settings
            self.presets.show_changed()
            self._reflect()

    def _pick_preset(self, preset: Preset | None) -> None:
        self._settings = preset.applied_to(self._on_page) if preset else self._on_page
        if self.choices["translation"].findData(self._settings.translation) < 0:
            self._settings = replace(self._settings, translation=self._on_page.translation)
        if preset and preset.format in list(FORMATS):
            self.pick_format(Format(preset.format))
        self._reflect()

    def _keep_preset(self, name: str) -> None:
        preset = Preset(name, self.format, self._settings)
        self._presets = with_preset(self._presets, preset)
        self.presets.show_presets(self._presets, preset)
        self.presets_changed.emit(self._presets)

    def _drop_preset(self, preset: Preset) -> None:
        self._presets.remove(preset)
        self.presets.show_presets(self._presets, None)
        self.presets.show_changed()
        self.presets_changed.emit(self._presets)

    def accept(self) -> None:
        self.chosen.emit(self.format, self._settings)
        super().accept()

    def done(self, result: int) -> None:
        self._rest.stop()
        self._jobs.void(_PREVIEW)
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._rest.start()


def _exportable(settings: Settings) -> Settings:
    """What shows under a pointer is not exported, and paper has lines."""
    readings = ReadingsShown.ALL if settings.readings is ReadingsShown.HOVER else settings.readings
    pinyin = PinyinStyle.NONE if settings.readings is ReadingsShown.HOVER else settings.pinyin
    return replace(settings, readings=readings, pinyin=pinyin, vertical=False)
