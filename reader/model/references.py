"""Character references of HTML (&amp;, &#20013;) in what strangers wrote."""

import html
import re

# A character has a number of seven digits at most. Of more than 4,300 Python makes none: html.unescape raises
# ValueError (CPython gh-95778).
_TOO_LONG = re.compile("&#[0-9]{9,};?")


def unescaped(text: str) -> str:
    """The text with characters for their references; U+FFFD for a number that is no character's, as browsers do."""
    return html.unescape(_TOO_LONG.sub("\ufffd", text))
