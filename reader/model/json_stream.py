"""JSON of strangers, read value by value: neither its length nor its depth costs memory."""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from json import JSONDecoder
from typing import Any

# The longest value that is read in one piece, in characters: a sentence of 400 with all that is known of it has 60,000.
_LONGEST = 1 << 18
_SPACE = re.compile(r"[ \t\r\n]*")


class JsonStream:
    """Goes through a document from its beginning. Every method raises ValueError for what is not JSON."""

    def __init__(self, data: bytes) -> None:
        self._rest, self._decode = memoryview(data), getincrementaldecoder("utf-8-sig")().decode
        self._text, self._at = "", 0
        self._read = JSONDecoder().raw_decode

    def value(self) -> Any:
        """The next value, which may be as long as a sentence with all that is known of it."""
        self._fill()
        try:
            value, self._at = self._read(self._text, self._at)
        except RecursionError:
            raise ValueError("it is nested too deeply") from None
        return value

    def members(self) -> Iterator[str]:
        """The names of an object's members. Who goes through them reads the value of each before the next."""
        self._expect("{")
        if self._has("}"):
            return
        while True:
            name = self.value()
            if not isinstance(name, str):
                raise ValueError("a member has no name")
            self._expect(":")
            yield name
            if self._has("}"):
                return
            self._expect(",")

    def items(self) -> Iterator[None]:
        """The items of a list, as `members` those of an object."""
        self._expect("[")
        if self._has("]"):
            return
        while True:
            yield
            if self._has("]"):
                return
            self._expect(",")

    def end(self) -> None:
        """Nothing follows."""
        self._fill()
        if self._at < len(self._text):
            raise ValueError("something follows its end")

    def _expect(self, sign: str) -> None:
        if not self._has(sign):
            raise ValueError(f"there is no {sign} where one must be")

    def _has(self, sign: str) -> bool:
        """Go past a sign if it is the next."""
        self._fill()
        found = self._text.startswith(sign, self._at)
        self._at += found
        return found

    def _fill(self) -> None:
        """Go past white space, with as much text ahead as a value may have."""
        while True:
            if len(self._text) - self._at < _LONGEST and self._rest:
                portion, self._rest = self._rest[:_LONGEST], self._rest[_LONGEST:]
                self._text, self._at = self._text[self._at :] + self._decode(portion, final=not self._rest), 0
                continue
            if space := _SPACE.match(self._text, self._at):
                self._at = space.end()
            if len(self._text) - self._at >= _LONGEST or not self._rest:
                return
