"""A dictionary card as rich text: what Qt's documents understand of HTML.

Whatever a dictionary or an article says is escaped. A link is a number, and what it leads to stands in `targets`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TypeAlias

from PySide6.QtGui import QColor, QFont

from reader.dictionary.cedict import BUNDLED_TITLE
from reader.model import PinyinStyle, Reading, Script, Token, TokenKind
from reader.model.sandhi import as_spoken
from reader.model.styles import one_by_one
from reader.model.tones import tone_of
from reader.pipeline.card import Card, CardEntry, CharacterFacts, Form, Measure, Part, Reference
from reader.pipeline.examples import Example
from reader.settings import Face
from reader.ui.dictionary import texts
from reader.ui.dictionary.texts import Site, in_words
from reader.ui.reading_view import WordPlace, chinese_font
from reader.ui.reading_view.fonts import pinyin_font
from reader.ui.style import mixed, small_text
from reader.ui.theme import LIGHT, Theme

Target: TypeAlias = "str | Example | Site"

_HEAD, _LONG_HEAD, _OTHER, _SOUND = 34, 26, 20, 17  # pixels
_SHORT = 4  # characters: as many stand in one line beside their reading
# An entry may be an article as of an encyclopedia: so many characters of it are shown.
_MOST_TEXT = 3000
# Of the size of the window's text.
_WORD, _READING = 1.3, 1.1


@dataclass(frozen=True, slots=True)
class CardLook:
    """How a card is written; `text` is the size of the window's text in pixels."""

    script: Script = Script.SIMPLIFIED
    pinyin: PinyinStyle = PinyinStyle.SYLLABLE
    sandhi: bool = False
    face: Face = Face.SERIF
    theme: Theme = LIGHT
    text: int = 13


@dataclass(frozen=True, slots=True)
class Leaf:
    """A card and what is shown beside it: where in the article the word stands, the levels it belongs to, what else is
    to be known about the place; `examples` is None until they were looked for."""

    card: Card
    place: WordPlace | None = None
    badges: tuple[str, ...] = ()
    aside: str = ""
    examples: tuple[Example, ...] | None = None


class CardWriter:
    """Writes one leaf."""

    def __init__(self, leaf: Leaf, look: CardLook) -> None:
        self._leaf, self._card, self._look = leaf, leaf.card, look
        self.targets: list[Target] = []

    # -- the head -----------------------------------------------------------------------------------------------

    def head(self) -> str:
        """The word in both scripts and how it is read."""
        card = self._card
        size = _HEAD if len(card.shown) <= _SHORT else _LONG_HEAD
        word = self._chinese(card.shown, size, self._look.script)
        simplified = self._look.script.is_simplified
        other = card.form.traditional if simplified else card.form.simplified
        if other != card.shown:
            script = Script.TRADITIONAL if simplified else Script.SIMPLIFIED
            word += "&nbsp; " + self._calm(self._chinese(other, min(_OTHER, size), script))
        gap = "&nbsp;&nbsp; " if len(card.shown) <= _SHORT else "<br>"
        return f"<div>{word}{gap}{self._reading(card.form.simplified, card.syllables, _SOUND)}{self._also()}</div>"

    def _also(self) -> str:
        """Its other readings; those of a character follow from its entries too, and stand here all the same."""
        read = [self._reading(self._card.form.simplified, each) for each in self._card.readings]
        told = escape(in_words(texts.ALSO_READ)).format(readings=", ".join(read))
        return f"&nbsp;&nbsp; {self._calm(told)}" if read else ""

    # -- the rest -----------------------------------------------------------------------------------------------

    def body(self) -> str:
        """All below the head."""
        self.targets.clear()
        sections = (
            self._aside(),
            self._badges(),
            self._entries(),
            self._parts(),
            self._characters(),
            self._sites(),
            self._examples(),
        )
        return "".join(sections)

    def _aside(self) -> str:
        lines = "<br>".join(map(escape, self._leaf.aside.splitlines()))
        return f'<p style="margin:0 0 6px 0">{self._calm(lines)}</p>' if lines else ""

    def _badges(self) -> str:
        ground = mixed(self._look.theme.paper, self._look.theme.ink, 0.08)
        badges = (
            f'<span style="background-color:{ground}; font-size:{self._small}px">&nbsp;{_whole(badge)}&nbsp;</span>'
            for badge in self._leaf.badges
        )
        row = "&nbsp; ".join(badges)
        return f'<p style="margin:0 0 6px 0">{row}</p>' if row else ""

    def _entries(self) -> str:
        entries = self._card.entries
        if not entries:
            return f'<p style="margin:0 0 6px 0">{self._calm(escape(in_words(texts.NO_ENTRY)))}</p>'
        first = len(entries) == 1 and entries[0].syllables == self._card.syllables
        return "".join(self._entry(entry, heading=not first) for entry in entries)

    def _entry(self, entry: CardEntry, *, heading: bool) -> str:
        is_calm = not entry.is_used and any(each.is_used for each in self._card.entries)
        parts = [self._entry_heading(entry)] if heading else []
        if entry.senses:
            parts.append(self._senses(entry))
        if entry.measures:
            parts.append(f'<p style="margin:2px 0 0 0">{self._measures(entry.measures)}</p>')
        written = "".join(parts)
        colour = f" color:{self._name(self._look.theme.calm)};" if is_calm else ""
        return f'<div style="margin:0 0 8px 0;{colour}">{written}</div>'

    def _entry_heading(self, entry: CardEntry) -> str:
        words = [self._reading(entry.form.simplified, entry.syllables, capitals=entry.capitals)]
        if entry.form != self._card.form:
            form = entry.form.written(self._look.script)
            other = entry.form.traditional if self._look.script.is_simplified else entry.form.simplified
            words.insert(0, self._chinese(form if form != self._card.shown else other, self._px(1.15)))
        if entry.is_used and len(self._card.entries) > 1:
            words.append(self._ink(self._small_text(in_words(texts.READ_SO)), self._look.theme.accent))
        if self._leaf.place and entry.syllables and not any(each.is_used for each in self._card.entries):
            words.append(self._told(texts.READ_OTHERWISE))
        if len({each.dictionary for each in self._card.entries}) > 1:
            words.append(self._calm(self._small_text(entry.dictionary)))
        return f'<p style="margin:4px 0 1px 0">{"&nbsp;&nbsp; ".join(words)}</p>'

    def _senses(self, entry: CardEntry) -> str:
        """One after the other, as printed dictionaries have them; of an added dictionary as its lines stand, for it
        numbers them in its own way."""
        if entry.dictionary == BUNDLED_TITLE:
            senses = ["".join(map(self._piece, sense.pieces)) for sense in entry.senses]
            if len(senses) > 1:
                senses = [f"{self._calm(self._small_text(str(at)))}&nbsp;{sense}" for at, sense in enumerate(senses, 1)]
            written = "&nbsp; ".join(senses)
        else:
            text = "\n".join(map(str, entry.senses))
            text = text if len(text) <= _MOST_TEXT else text[:_MOST_TEXT] + "…"
            written = escape(text).replace("\n", "<br>")
        # One height for all lines, whatever scripts are in them.
        height = f"line-height:{self._px(1.6)}px; -qt-line-height-type:fixed"
        return f'<p style="margin:0; {height}">{written}</p>'

    def _piece(self, piece: str | Reference) -> str:
        if isinstance(piece, str):
            return escape(piece)
        word = self._link(self._chinese(piece.shown, self._px(1.1)), piece.form.simplified) if piece.shown else ""
        sound = self._reading(piece.form.simplified, piece.syllables, capitals=piece.capitals)
        return " ".join(filter(None, (word, sound)))

    def _measures(self, measures: Iterable[Measure]) -> str:
        words = (f"{self._word(each.form)} {self._reading('', each.syllables)}" for each in measures)
        return f"{self._calm(self._small_text(in_words(texts.MEASURES)))} {'&nbsp; '.join(words)}"

    def _parts(self) -> str:
        size = len(self._card.form.simplified)
        longer = [part for part in self._card.parts if part.end - part.start > size]
        inside = [part for part in self._card.parts if part.end - part.start <= size]
        return self._part_rows(texts.LONGER, longer) + self._part_rows(texts.INSIDE, inside)

    def _part_rows(self, title: str, parts: Sequence[Part]) -> str:
        rows = (
            f'<p style="margin:1px 0">{self._word(part.form)}&nbsp; '
            f"{self._reading(part.form.simplified, part.syllables)}&nbsp; {escape(part.gloss)}</p>"
            for part in parts
        )
        return self._section(title, rows)

    def _characters(self) -> str:
        rows = [self._character(each) for each in self._card.characters]
        return self._section(texts.CHARACTERS, rows if len(rows) > 1 else filter(None, rows))

    def _character(self, facts: CharacterFacts) -> str:
        """What a character is made of, how it is read and what it means; of the only one that stands above already."""
        said = []
        if len(self._card.characters) > 1:
            sounds = ", ".join(self._reading("", (syllable,)) for syllable in facts.syllables)
            said += [self._word(facts.form), sounds, escape(facts.gloss)]
        if facts.strokes is not None:
            said.append(self._calm(escape(in_words(texts.STROKES).format(count=facts.strokes))))
        if facts.components:
            parts = (self._link(self._chinese(each, self._px(1.15)), each) for each in facts.components)
            said.append(self._calm(" + ").join(parts))
        row = "&nbsp;&nbsp; ".join(filter(None, said))
        return f'<p style="margin:1px 0">{row}</p>' if row else ""

    def _examples(self) -> str:
        examples = self._leaf.examples
        if examples is None:
            return self._section(texts.EXAMPLES, [f'<p style="margin:1px 0">{self._told(texts.LOOKING)}</p>'])
        rows = [self._example(each) for each in examples]
        return self._section(texts.EXAMPLES, rows or [f'<p style="margin:1px 0">{self._told(texts.NO_EXAMPLES)}</p>'])

    def _example(self, example: Example) -> str:
        before, word, after = (
            escape(example.sentence[start:end])
            for start, end in ((0, example.start), (example.start, example.end), (example.end, None))
        )
        sentence = f"{before}<b>{word}</b>{after}"
        chinese = self._link(self._marked(sentence, self._px(1.15)), example, ink=self._look.theme.ink)
        about = [escape(example.english)] if example.english else []
        about.append(self._chinese(example.title, self._px(1)))
        return f'<p style="margin:2px 0 5px 0">{chinese}<br>{self._calm(" · ".join(about))}</p>'

    def _sites(self) -> str:
        links = (
            self._link(escape(site.name), site, tip=in_words(texts.IN_BROWSER).format(address=site.address))
            for site in texts.sites(self._card.shown, self._look.script)
        )
        return f'<p style="margin:12px 0 0 0">{self._told(texts.ELSEWHERE)}&nbsp; {"&nbsp;&nbsp; ".join(links)}</p>'

    # -- pieces -------------------------------------------------------------------------------------------------

    def _section(self, title: str, rows: Iterable[str]) -> str:
        written = "".join(rows)
        heading = f'<p style="margin:10px 0 2px 0">{self._told(title)}</p>'
        return heading + written if written else ""

    def _reading(
        self, word: str, syllables: Sequence[str], size: int | None = None, capitals: Sequence[int] = ()
    ) -> str:
        """Syllables in the reader's style, in the colours of their tones where the page has them."""
        spoken = _spoken(word, syllables) if self._look.sandhi else syllables
        said = (
            self._toned(one_by_one([each], self._look.pinyin, (0,) if number in capitals else ()), tone_of(each))
            for number, each in enumerate(spoken)
            if each
        )
        return self._in_font(" ".join(said), pinyin_font(size or self._px(_READING)))

    def _toned(self, text: str, tone: int) -> str:
        tones = self._look.theme.tones
        return self._ink(escape(text), tones[tone - 1]) if tones and tone else escape(text)

    def _word(self, form: Form) -> str:
        """A word that leads to its card."""
        shown = form.written(self._look.script)
        return self._link(self._chinese(shown, self._px(_WORD)), shown)

    def _chinese(self, text: str, size: int, script: Script | None = None) -> str:
        return self._marked(escape(text), size, script)

    def _marked(self, html: str, size: int, script: Script | None = None) -> str:
        return self._in_font(html, chinese_font(script or self._look.script, size, self._look.face))

    @staticmethod
    def _in_font(html: str, font: QFont) -> str:
        families = ",".join(f"'{family}'" for family in font.families())
        return f'<span style="font-family:{families}; font-size:{font.pixelSize()}px">{html}</span>'

    def _link(self, html: str, target: Target, *, ink: QColor | None = None, tip: str = "") -> str:
        self.targets.append(target)
        colour = self._name(ink or self._look.theme.accent)
        title = f' title="{escape(tip)}"' if tip else ""
        number = len(self.targets) - 1
        return f'<a href="{number}"{title} style="color:{colour}; text-decoration:none">{html}</a>'

    def _told(self, text: str) -> str:
        """What we say ourselves, between what dictionaries do."""
        return self._calm(self._small_text(in_words(text)))

    def _calm(self, html: str) -> str:
        return self._ink(html, self._look.theme.calm)

    def _ink(self, html: str, colour: QColor) -> str:
        return f'<span style="color:{self._name(colour)}">{html}</span>'

    def _small_text(self, text: str) -> str:
        return f'<span style="font-size:{self._small}px">{escape(text)}</span>'

    @staticmethod
    def _name(colour: QColor) -> str:
        return colour.name()

    @property
    def _small(self) -> int:
        return small_text(self._look.text)

    def _px(self, share: float) -> int:
        return round(self._look.text * share)


def _spoken(word: str, syllables: Sequence[str]) -> Sequence[str]:
    """The syllables of a word as they are said together; as they are, where they are not one for each character."""
    if len(word) != len(syllables):
        return syllables
    readings = tuple(Reading(each) if each else None for each in syllables)
    (token,) = as_spoken([Token(word, 0, len(word), TokenKind.WORD, readings)])
    return token.syllables


def _whole(text: str) -> str:
    """A text that is not broken over lines."""
    return escape(text).replace(" ", "&nbsp;")
