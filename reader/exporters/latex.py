"""A document for XeLaTeX: readings above the characters, English beside them or below, notes as footnotes.

Syllables are set by xpinyin. The package ruby is of no use beside it: it loads CJK, which xeCJK forbids, and lets no
line break between two of its boxes. So words, numbers and zhuyin are set by a command of the document's own.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from reader.exporters.document import Document, Run, ShownBlock, ShownSentence
from reader.exporters.latex_preamble import preamble
from reader.exporters.parts import (
    NOTE,
    Piece,
    annotated,
    clean,
    english,
    english_note,
    metadata_fields,
    portions,
    split_top,
)
from reader.model import BlockKind, PinyinStyle
from reader.settings import Layout

# Nothing of a text is a command: every character that TeX could take for one is written by its name. Brackets are in
# groups, lest they be an option of the command before them. The pencil of parts.OWN_MARK is in no font of TeX's own.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "#": r"\#",
        "$": r"\$",
        "%": r"\%",
        "&": r"\&",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "[": "{[}",
        "]": "{]}",
        "\t": " ",
        "✎": r"\textdagger{}",
    }
)
_SECTIONS = {1: "section", 2: "subsection"}
_COMMANDS = {
    BlockKind.CAPTION: "Small",
    BlockKind.BYLINE: "Small",
    BlockKind.NAVIGATION: "Small",
    BlockKind.LEGAL: "Small",
    BlockKind.LIST_ITEM: "Item",
    BlockKind.QUOTE: "Quoted",
}
# Of Run.highlight; another name is no colour of the preamble.
_HIGHLIGHTS = ("yellow", "green", "blue", "pink")
# No line begins with these, and none ends with those; a line can be broken at a space as it is.
_CLOSING = tuple(" \u3000，。、；：？！）〕］｝》〉」』】〗”’…—·,.;:?!)]}%％")
_OPENING = tuple(" \u3000（〔［｛《〈「『【〖“‘([{")


def write_latex(document: Document) -> Iterator[str]:
    """The document in pieces, to be written in UTF-8."""
    top, rest = split_top(document)
    pairs = document.translation_kind is not None and document.layout is Layout.BESIDE
    body = (_paired(document, block) if pairs else _stacked(document, block) for block in rest)
    return (
        f"{line}\n"
        for line in chain(
            [preamble(document)],
            ["\\begin{document}"],
            _head(document, top),
            ["\\begin{paracol}{2}"] if pairs else [],
            filter(None, body),
            ["\\end{paracol}"] if pairs else [],
            ["\\end{document}"],
        )
    )


def escaped(text: str) -> str:
    """Text that says what it says, whatever stands in it."""
    return clean(text).translate(_SPECIAL)


def _command(name: str, *arguments: str) -> str:
    return f"\\{name}" + "".join(f"{{{argument}}}" for argument in arguments)


def _head(document: Document, top: Iterable[ShownBlock]) -> Iterator[str]:
    title = escaped(document.title).strip()
    if title and not document.has_title_block:
        yield _command("section", title)
    yield from filter(None, (_stacked(document, block) for block in top))
    facts = [f"{label}: {escaped(value)}" for label, value in metadata_fields(document)]
    if facts:
        yield _command("Fact", " \\quad ".join(facts))
    if explained := english_note(document):
        yield _command("Fact", escaped(explained))
    if note := escaped(document.note).strip():
        yield _command("Fact", f"{NOTE}: {note}")


def _paired(document: Document, block: ShownBlock) -> str:
    chinese = _chinese(document, block)
    return _command("Beside", chinese, escaped(english(document, block))) if chinese else ""


def _stacked(document: Document, block: ShownBlock) -> str:
    parts = ((_chinese(document, part), _english(document, part)) for part in portions(document, block))
    return "\n".join(line for chinese, below in parts if chinese for line in (chinese, below) if line)


def _english(document: Document, block: ShownBlock) -> str:
    text = escaped(english(document, block))
    return _command("English", text) if text else ""


def _chinese(document: Document, block: ShownBlock) -> str:
    """The command that sets a block; empty for one without text."""
    text = _joined([set_ for sentence in block.sentences for set_ in _sentence(document, sentence)]).strip()
    if not text:
        return ""
    if block.kind is BlockKind.HEADING:
        # Contents and page heads take the plain text.
        return _command(f"{_SECTIONS.get(block.level, 'subsubsection')}[{{{escaped(block.text)}}}]", "\\Lines " + text)
    return _command(_COMMANDS.get(block.kind, "Plain"), text)


class _Set(NamedTuple):
    """A piece of text, and how it is set; TeX breaks no line at either end of a box by itself."""

    text: str
    tex: str
    is_box: bool = False


def _joined(pieces: Sequence[_Set]) -> str:
    """The pieces with places between where a line may be broken."""
    if not pieces:
        return ""
    gaps = ("\\Gap{}" if _may_break(one, other) else "" for one, other in pairwise(pieces))
    return "".join(chain.from_iterable(zip((piece.tex for piece in pieces), chain(gaps, [""]), strict=True)))


def _may_break(one: _Set, other: _Set) -> bool:
    return (one.is_box or other.is_box) and not (one.text.endswith(_OPENING) or other.text.startswith(_CLOSING))


def _sentence(document: Document, sentence: ShownSentence) -> list[_Set]:
    gap = [_Set(sentence.gap, escaped(sentence.gap))] if sentence.gap else []
    pieces = gap + [piece for run in sentence.runs for piece in _run(document, run)]
    notes = (escaped(note).strip() for note in sentence.notes)
    footnotes = "\\textsuperscript{,}".join(_command("footnote", note) for note in notes if note)
    return [*pieces[:-1], pieces[-1]._replace(tex=pieces[-1].tex + footnotes)] if pieces else []


def _run(document: Document, run: Run) -> Iterator[_Set]:
    is_lit = run.highlight in _HIGHLIGHTS
    for piece in annotated(run, document.pinyin):
        for part in _characters(piece) if is_lit else [piece]:
            tex, is_box = _piece(document, part)
            yield _Set(part.text, _command("Lit", run.highlight, tex) if is_lit else tex, is_lit or is_box)


def _characters(piece: Piece) -> Iterator[Piece]:
    """Chinese without a reading by characters: a highlight is a box each, and a line can be broken between them."""
    if piece.reading or piece.text.isascii():
        yield piece
    else:
        tones = piece.tones or (0,) * len(piece.text)
        yield from (Piece(text, "", (tone,)) for text, tone in zip(piece.text, tones, strict=True))


def _piece(document: Document, piece: Piece) -> tuple[str, bool]:
    """A piece with its reading and colours, and whether it is a box."""
    # The spelling of a word has several tones.
    whole = document.tones is not None and len(piece.tones) == 1 and document.pinyin is not PinyinStyle.WORD
    text = _coloured(piece) if document.tones and not whole else escaped(piece.text)
    if piece.reading:
        is_syllable = document.pinyin is PinyinStyle.SYLLABLE and len(piece.text) == 1
        text = _command("xpinyin" if is_syllable else "Reading", text, escaped(piece.reading))
    return _in_colour(text, piece.tones[0]) if whole else text, bool(piece.reading)


def _coloured(piece: Piece) -> str:
    """The text with the colours of its tones."""
    if not any(piece.tones):
        return escaped(piece.text)
    groups = groupby(zip(piece.text, piece.tones, strict=True), lambda pair: pair[1])
    return "".join(_in_colour(escaped("".join(text for text, _ in pairs)), tone) for tone, pairs in groups)


def _in_colour(text: str, tone: int) -> str:
    return _command("textcolor", f"tone{tone}", text) if tone else text
