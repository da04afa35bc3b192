"""Tells readers of a PDF that its columns are columns.

Poppler (pdftotext, Evince, Okular) finds columns by looking for boxes of text beside each other. Lines of Chinese stand
so far apart, with pinyin between them, that each is a box of its own, but a paragraph of English is one. Where the last
line of Chinese ends level with its English, the two and what follows them look like four cells of a table, and the
table is read before the lines above it (TextPage::coalesce in poppler/TextOutputDev.cc).

A character that nobody sees, as high as the columns and between them, is what each line of Chinese is next to: then
there are no tables, and the columns are read one after the other.
"""

from reader.exporters.pdf.codes import NO_TEXT, FontCodes
from reader.exporters.pdf.facts import Gap


def divider(gap: Gap, name: str, font: FontCodes, ascent: int, descent: int) -> bytes:
    """The operators that put it into a page, whose units must be points. `name` is that of `font` on the page, `ascent`
    and `descent` are how far its characters reach from the baseline, in thousandths of its size."""
    size = gap.height / (ascent - descent) * 1000
    baseline = gap.bottom - descent * size / 1000
    # Rendering mode 3 paints nothing, and is set back by Q (ISO 32000-1, 9.3.6).
    return b"/Artifact BMC q BT /%s %.2f Tf 1 0 0 1 %.2f %.2f Tm 3 Tr <%04x> Tj ET Q EMC\n" % (
        name.encode(),
        size,
        gap.middle,
        baseline,
        font.code(0, NO_TEXT, 1),
    )
