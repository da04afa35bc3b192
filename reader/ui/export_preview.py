"""How an export will look: its first page as it is painted, or its first lines as they are written."""

from dataclasses import replace
from itertools import accumulate

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from reader.exporters import Format
from reader.ui.exporting import Export
from reader.ui.formats import is_laid_out

# More than a page shows, and than anybody reads of a preview.
_CHARACTERS, _SHOWN_CHARACTERS = 1500, 12_000


def preview(export: Export, to: Format, room: QSize) -> str | QImage:
    """The beginning of what is exported: a page, as large as fits into `room` (pixels), or what is written where no
    program lays it out. For a worker. Raises ReaderError."""
    beginning = _beginning(export)
    if not is_laid_out(to):
        return "".join(beginning.pieces(to))[:_SHOWN_CHARACTERS]
    from reader.ui.paper.pages import Start
    from reader.ui.paper.preview import draw_page
    from reader.ui.paper.sheet import sheet_for, usual_size

    return draw_page(beginning.contents(), sheet_for(usual_size()), Start(), 0, None, room)


def _beginning(export: Export) -> Export:
    """The export of the first blocks alone: of a novel the rest would take seconds."""
    article = export.source.article
    lengths = accumulate(
        len(block.text) if export.shown.shows(index, block) else 0 for index, block in enumerate(article.blocks)
    )
    count = next((index for index, length in enumerate(lengths, 1) if length > _CHARACTERS), len(article.blocks))
    source = replace(export.source, article=replace(article, blocks=article.blocks[:count]))
    return replace(export, source=source)
