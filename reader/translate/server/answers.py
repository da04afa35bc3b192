"""What a server's answers hold, read with mistrust: JSON of any shape, text of any length."""

import re
from typing import Any, cast

from reader.translate.route import Output

_MESSAGE_LENGTH = 200
# English has about four letters for a Chinese character. No translation is ever so long; a page of the server's may be.
_LONGEST_PER_CHARACTER, _LONGEST_OF_NOTHING = 40, 1000
_UNSHOWN = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def fields(value: Any) -> dict[str, Any]:
    """A JSON object; an empty one in place of anything else."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def items(value: Any) -> list[Any]:
    """A JSON array; an empty one in place of anything else."""
    return cast("list[Any]", value) if isinstance(value, list) else []


def one_line(text: str) -> str:
    """`text` with single spaces in place of line breaks, control characters and halves of surrogate pairs."""
    return _UNSHOWN.sub(" ", text).strip()


def shortened(text: str) -> str:
    """`text` as it can stand in an error: one line, at most 200 characters."""
    line = one_line(text[: 20 * _MESSAGE_LENGTH])
    return line if len(line) <= _MESSAGE_LENGTH else line[: _MESSAGE_LENGTH - 1] + "…"


def own_message(answer: Any) -> str:
    """What a server says of an error, `shortened`; empty where it says nothing. Every server has a way of its own."""
    error = fields(answer).get("error")
    candidates = (fields(error).get("message"), error, fields(answer).get("message"), fields(answer).get("detail"))
    return shortened(next((each for each in candidates if isinstance(each, str)), ""))


def output_for(source: str, english: str, *, cut_off: bool = False) -> Output:
    """`english` in one line, and no longer than any translation of `source` could be."""
    line = one_line(english)
    longest = _LONGEST_OF_NOTHING + _LONGEST_PER_CHARACTER * len(source)
    return Output(line[:longest], cut_off or len(line) > longest)
