"""Text to lines, and what can be said of a line from its own characters."""

from dataclasses import dataclass, replace

from reader.model import BlockKind, Picture, Ruby

# Invisible in any font: byte order marks inside a text, zero-width spaces and joiners, direction marks, soft hyphens.
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\u202a\u202c"
_TABLE = str.maketrans("\u00a0", " ", _INVISIBLE)
# Where str.splitlines ends a line. Mark-up and PDFs can have such characters within one (&#8232;).
SPACES = str.maketrans(dict.fromkeys("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))
# No patterns here: re takes longer to compile one such class than to import the rest of the module.
_INNER_STOPS = tuple("。！？；!?")
_LAST_STOPS = tuple("。！？；，、：!?;,:…")
_CLOSERS = "”’」』）)】》\"'〕"

# A line this long is running text whatever it ends with.
LONG = 40


@dataclass(slots=True)
class Line:
    """A non-blank line of the source on its way to a block; `kind` is None until a pass has decided.

    `text` is the line stripped, as the block will show it; `plain` is what the passes look at: without invisible
    characters, with plain spaces. The other fields are those of the block: see reader.model.Block.
    """

    text: str
    plain: str
    kind: BlockKind | None = None
    level: int = 0
    folded: bool = False
    rubies: tuple[Ruby, ...] = ()
    picture: Picture | None = None
    place: str = ""

    def settle(self, kind: BlockKind, *, level: int = 0, folded: bool = False) -> None:
        self.kind, self.level, self.folded = kind, level, folded


def split_lines(text: str) -> list[Line]:
    """Return the non-blank lines, stripped.

    Every line end of str.splitlines counts: LF, CR, CRLF, VT, FF, FS to RS, NEL, U+2028 and U+2029.
    """
    stripped = (line.strip() for line in text.splitlines())
    # Most texts hold none of these characters: then every line is its own plain form.
    if any(character in text for character in _INVISIBLE + "\u00a0"):
        return [Line(line, _plain(line)) for line in stripped if line]
    return [Line(line, line) for line in stripped if line]


def line_of(text: str) -> Line:
    """A line of `text`, which is stripped. What would end a line within it is a space: every offset stays."""
    if len(text.splitlines()) > 1:
        text = text.translate(SPACES)
    return Line(text, _plain(text))


def with_text(line: Line, text: str, rubies: tuple[Ruby, ...]) -> Line:
    """The line with another text, and the readings over that."""
    return replace(line, text=text, plain=_plain(text), rubies=rubies)


def one_line(text: str) -> str:
    """Text of any lines as one: stripped, with a space where a line ended."""
    return " ".join(filter(None, (line.strip() for line in text.splitlines())))


def joined(line: Line, other: Line) -> Line:
    """Two lines as one, of the kind of the first."""
    rubies = (Ruby(r.start + len(line.text), r.end + len(line.text), r.text) for r in other.rubies)
    text = line.text + other.text
    return with_text(line, text, (*line.rubies, *rubies))


def with_lead(line: Line, lead: str) -> Line:
    """The line with a number or bullet before its text."""
    text = lead + line.text
    rubies = tuple(Ruby(ruby.start + len(lead), ruby.end + len(lead), ruby.text) for ruby in line.rubies)
    return with_text(line, text, rubies)


def _plain(text: str) -> str:
    return text.translate(_TABLE).strip()


def has_han(text: str) -> bool:
    """Whether a Han character of any plane is in the text."""
    return any("\u3400" <= character <= "\u9fff" or character >= "\U00020000" for character in text)


def is_han(character: str) -> bool:
    """Whether it is one Han character of the basic block (U+4E00 to U+9FFF)."""
    return "\u4e00" <= character <= "\u9fff"


def has_only_han(text: str) -> bool:
    """Whether every character is one of the basic block."""
    return all(map(is_han, text))


def ends_sentence(text: str) -> bool:
    """Whether the line ends with punctuation as running text does: a stop, a comma, a colon, and what they close."""
    end = text[-8:].rstrip(_CLOSERS)
    return end.endswith(_LAST_STOPS) or (end.endswith(".") and is_han(end[-2:-1]))


def holds_stop(text: str) -> bool:
    """Whether a sentence ends anywhere in the line."""
    return any(stop in text for stop in _INNER_STOPS)


def is_prose(text: str) -> bool:
    """Whether the line is running text rather than a title, a label or a name."""
    return len(text) >= LONG or ends_sentence(text)


def is_title_like(text: str, longest: int) -> bool:
    """Whether the line could be a title or heading of up to `longest` characters."""
    return len(text) <= longest and has_han(text) and not ends_sentence(text) and "。" not in text
