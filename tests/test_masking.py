"""What is told of an error holds no text of the reader's, however a message quotes it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.masking import MASK, mask, mask_path

# A Han character, one beyond U+FFFF, zhuyin, kana, hangul, pinyin, full-width forms.
TEXTS = ("汉字", "𪚥", "ㄅㄆ", "かなカナ", "한글", "Chángchūn", "ＡＢ（，）")
_ASCII = set(map(chr, range(128)))


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    "message",
    [
        "{0}",
        "bad {0} here",
        "KeyError: {0!r}",
        "'a' and {0!a}",
        "{{'key': [{0!r}]}}",
        'regex "[{0}" ends early',
        "“{0}” is none",
        "https://example.org/{1}",
        "b'{2}'",
        "&#x{3:x};",
    ],
)
def test_no_character_of_a_text_is_told(message: str, text: str) -> None:
    data = text.encode()
    quoted = ("".join(f"%{each:02x}" for each in data), "".join(f"\\x{each:02x}" for each in data))
    told = mask(message.format(text, *quoted, ord(text[0])))
    assert not set(text) & set(told) - _ASCII
    assert text not in told
    assert not any(form in told for form in (*quoted, f"{ord(text[0]):x}", ascii(text)[1:-1]))
    assert MASK in told


@pytest.mark.parametrize(
    "message",
    [
        "'utf-8' codec can't decode byte 0xb0 in position 0: invalid start byte",
        "Expecting value: line 1 column 1 (char 0)",
        "No module named 'lxml.html'",
        "'NoneType' object has no attribute 'text'",
        "it isn't there, so it can't be read — try again…",
    ],
)
def test_what_tells_no_text_is_told_as_it_is(message: str) -> None:
    assert mask(message, names=True) == message


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("KeyError: 'meeting with Anna'", f"KeyError: '{MASK}'"),
        ("KeyError: 'Anna'", f"KeyError: '{MASK}'"),
        ('it can\'t take “Anna”, ‘Anna’ or "Anna"', f'it can\'t take “{MASK}”, ‘{MASK}’ or "{MASK}"'),
        ("'it\\'s \"so\" here now'", f"'{MASK}'"),
        ("it ends early: 'meeting with\nAnna", f"it ends early: '{MASK}"),
        ("b'Anna' in [b\"Anna\"]", f"b'{MASK}' in [b\"{MASK}\"]"),
        ("/media/usb/Divorce papers.html", MASK),
        ("cannot open /media/usb/Divorce, papers.html: no such file", f"cannot open {MASK}: no such file"),
        ("cannot open ~/Divorce papers.html", f"cannot open {MASK}"),
        ("no C:\\Divorce papers.html: 2 of 3", f"no {MASK}: 2 of 3"),
        ("no \\\\server\\Divorce papers.html", f"no {MASK}"),
        ("https://example.org/divorce?of=Anna: status 404", f"{MASK}: status 404"),
        ("file:///media/Divorce papers.html", MASK),
        ("1/2 and/or 3 / 4", "1/2 and/or 3 / 4"),
    ],
)
def test_quotations_paths_and_addresses_are_masked_whatever_their_script(message: str, told: str) -> None:
    assert mask(message) == told


def test_names_stay_where_they_are_asked_for_and_longer_quotations_do_not() -> None:
    assert mask("'str' has no 'x.y'", names=True) == "'str' has no 'x.y'"
    told = mask("no 'meeting with Anna' in 'x', “utf-8”, '/tmp/x', 'Anna", names=True)
    assert told == f"no '{MASK}' in 'x', “utf-8”, '{MASK}', '{MASK}"


def test_the_home_of_the_reader_is_a_tilde(own_home: Path) -> None:
    assert mask_path(f'  File "{own_home}/reader/x.py", line 3, in f') == '  File "~/reader/x.py", line 3, in f'
    assert mask_path(f"{own_home}er/x.py") == f"{own_home}er/x.py"
    assert mask(f"no such file: '{own_home}/a.txt', {own_home}") == f"no such file: '{MASK}', ~"


def test_where_the_root_is_home_paths_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/")
    assert mask_path("/usr/lib/x.py") == "/usr/lib/x.py"


def test_a_long_message_is_cut() -> None:
    told = mask("x" * 100_000)
    assert len(told) < 5000
    assert told.endswith("[…]")


@given(st.text(alphabet=st.characters(categories=["L", "M", "N"], min_codepoint=0x250)))
def test_nothing_beyond_latin_passes(text: str) -> None:
    told = mask(f"x {text} y") + mask(repr(text)) + mask_path(text)
    assert told.isascii()


@given(st.text())
def test_what_was_masked_passes_once_more_as_a_line_of_ours(text: str) -> None:
    assert mask_path(mask(text)) == mask(text)
