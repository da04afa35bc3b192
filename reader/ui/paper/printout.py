"""An article on paper: what is shown on the screen, set for a sheet, page by page.

Qt lets fonts be used only on the thread that made them: one printout belongs to one thread. It must end there too, so
nothing in it may refer back to it: else it waits for the search for garbage, which is the main thread's
(reader/ui/garbage.py).
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from reader.exporters.pdf import Gap, Heading
from reader.model import Problem, ReaderError, Script
from reader.model.tones import Palette, readable_palette
from reader.settings import ReadingsShown
from reader.ui.paper.contents import Contents
from reader.ui.paper.ordering import is_column, ordered, shape_of, unseen
from reader.ui.paper.pages import Paginator, PaperPage, PlacedRow, Start
from reader.ui.paper.paper_rows import PaperRows
from reader.ui.paper.sheet import POINTS, Sheet
from reader.ui.pictures import decode
from reader.ui.reading_view.chinese import ChineseLine, ChineseRow
from reader.ui.reading_view.fonts import chinese_font, has_chinese_font, pinyin_font
from reader.ui.reading_view.marks import Marks, by_block
from reader.ui.reading_view.painting import paint_text
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.setter import RowLayout
from reader.ui.reading_view.shaping import Shaper
from reader.ui.reading_view.shown_pictures import paint_picture
from reader.ui.theme import LIGHT

_FOOTER_SIZE = 13  # pixels of the page
_UNSEEN_SIZE = 6
_FINEST = 2.5  # pixels of a picture for one of the page: 300 an inch
_LONGEST_TITLE = 0.75  # of the footer's width

Progress = Callable[[int, int], None]


class Printout:
    """The pages of `contents` on a sheet; `pause` is called before each row is set.

    Raises ReaderError NO_CHINESE_FONT where there is none.
    """

    def __init__(self, contents: Contents, sheet: Sheet, pause: Callable[[], None] = lambda: None) -> None:
        if not has_chinese_font():
            raise ReaderError(Problem.NO_CHINESE_FONT, contents.title)
        self._contents, self.sheet = contents, sheet
        self._rows = PaperRows(contents, sheet, pause)
        self._marks = Marks(contents.article, {})
        self._marks.highlights = by_block(contents.highlights)
        self._theme = replace(LIGHT, tones=_inks(contents.tones))
        self._unseen = Shaper(chinese_font(Script.TAIWAN, _UNSEEN_SIZE))
        rows = self._rows
        self._paginator = Paginator(len(rows), sheet.text_height, rows.slicer, rows.is_heading, rows.space_below)
        self._title, self._digits = (
            Shaper(chinese_font(contents.script, _FOOTER_SIZE)),
            Shaper(pinyin_font(_FOOTER_SIZE)),
        )

    @property
    def gap(self) -> Gap | None:
        """The space between Chinese and English beside it."""
        page, sheet = self._rows.page, self.sheet
        if page.english is None or page.stacked:
            return None
        middle = (page.chinese.left + page.chinese.width + page.english.left) / 2
        return Gap(
            sheet.left + middle * POINTS,
            sheet.height - sheet.top - sheet.text_height * POINTS,
            sheet.text_height * POINTS,
        )

    def starts(self, on_progress: Progress) -> list[Start]:
        """Where every page begins. Sets the whole text once."""
        starts: list[Start] = []
        for page in self._paginator.pages():
            starts.append(page.start)
            on_progress(page.start.row, len(self._rows))
        return starts

    def page(self, start: Start) -> PaperPage:
        return next(self._paginator.pages(start))

    def headings(self, page: PaperPage, number: int) -> list[Heading]:
        """The headings that begin on page `number`, the first being 0."""
        found: list[Heading] = []
        for placed in page.rows:
            row = placed.layout.row
            if (
                isinstance(row, TextRow)
                and self._rows.is_heading(placed.number)
                and placed.begins
                and not row.sentences.start
            ):
                block = self._contents.article.blocks[row.block]
                found.append(Heading(self._rows.text(row), block.level, number, self.sheet.top + placed.top * POINTS))
        return found

    def paint(self, painter: QPainter, page: PaperPage, number: int, total: int | None) -> None:
        """Paint page `number` of `total` (None: not known yet), the first being 0, with a painter whose unit is the
        point of the paper."""
        painter.save()
        painter.translate(self.sheet.left, self.sheet.top)
        painter.scale(POINTS, POINTS)
        for placed in page.rows:
            self._paint_row(painter, placed)
        self._paint_footer(painter, str(number + 1) if total is None else f"{number + 1} / {total}")
        painter.restore()

    def _paint_row(self, painter: QPainter, placed: PlacedRow) -> None:
        layout = placed.layout
        if layout.chinese is None or layout.chinese_origin is None:
            return
        lines = layout.chinese.lines
        self._paint_picture(painter, layout, placed.top)
        self._marks.paint_highlights(painter, layout, placed.top, self._theme)
        in_order = replace(layout, chinese=ChineseRow([ordered(line) for line in lines], 0.0))
        # Nobody points at paper.
        read = [] if self._contents.look.readings is ReadingsShown.HOVER else None
        paint_text(painter, in_order, placed.top, self._theme, read)
        if read is None:
            self._paint_columns(painter, [line for line in lines if is_column(line)], layout.chinese_origin, placed.top)

    def _paint_picture(self, painter: QPainter, layout: RowLayout, top: float) -> None:
        """Paint the picture of a row, read when its page is painted: all of them at once may be more than memory."""
        if layout.picture is None or not isinstance(layout.row, TextRow):
            return
        block, box = layout.row.block, layout.picture.translated(0, top)
        picture, (width, height) = self._contents.article.blocks[block].picture, self._rows.pictures[block]
        # No finer than printers print.
        scale = min(1.0, box.width() * _FINEST / max(width, 1))
        size = max(round(width * scale), 1), max(round(height * scale), 1)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paint_picture(painter, box, decode(picture, size) if picture else None, self._theme)

    def _paint_columns(self, painter: QPainter, lines: list[ChineseLine], origin: QPointF, top: float) -> None:
        """Paint readings that run downwards."""
        painter.save()
        painter.translate(origin + QPointF(0, top))
        for line in lines:
            for inked in line.ruby_runs:
                tones = self._theme.tones
                painter.fillPath(shape_of(inked.run), tones[inked.tone - 1] if inked.tone and tones else LIGHT.calm)
            painter.setPen(QColor(0, 0, 0, 0))
            for run in unseen(line, self._unseen):
                painter.drawGlyphRun(QPointF(), run)
        painter.restore()

    def _paint_footer(self, painter: QPainter, number: str) -> None:
        painter.setPen(LIGHT.calm)
        column, page = self._rows.page.chinese, self._rows.page
        right = page.english.left + page.english.width if page.english else column.left + column.width
        y = self.sheet.footer
        title = self._elided((right - column.left) * _LONGEST_TITLE)
        shaped = self._digits.shape(number)
        for run in self._title.runs([(self._title.shape(title), column.left, y)]):
            painter.drawGlyphRun(QPointF(), run)
        for run in self._digits.runs([(shaped, right - shaped.width, y)]):
            painter.drawGlyphRun(QPointF(), run)

    def _elided(self, width: float) -> str:
        """The title, without its end where it is too long."""
        title = " ".join(self._contents.title.split())
        while len(title) > 1 and self._title.shape(title).width > width:
            title = title.removesuffix("…")[:-1] + "…"
        return title


def _inks(tones: Palette | None) -> tuple[QColor, ...]:
    """Colours that can be read on white paper."""
    return tuple(map(QColor, readable_palette(tones, "#FFFFFF"))) if tones else ()
