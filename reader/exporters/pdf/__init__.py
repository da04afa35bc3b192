"""Finishes a PDF whose pages Qt painted: text that can be selected and searched, an outline, what it is about."""

from reader.exporters.pdf.facts import Facts, Gap, Heading
from reader.exporters.pdf.painted import NATURAL, Glyph, PaintedText

__all__ = ["NATURAL", "Facts", "Gap", "Glyph", "Heading", "PaintedText"]
