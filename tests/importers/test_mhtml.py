"""MHTML as browsers save it, and as hostile hands write it."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.importers.mhtml import is_mhtml, read_mhtml
from reader.importers.reading import import_bytes
from reader.importers.source import Source
from reader.model import Problem, ReaderError
from tests.importers.test_pictures import png

_TEXT = "银行在路口的东边，早上九点开门，来往的人很多。"
_HTML = (
    '<html><head><meta charset="gbk"></head><body><h1>长春的银行开门了</h1>'
    f'<p>{_TEXT}</p><img src="cid:one@x" alt="第一张"><img src="/b.png"><img src="https://a.cn/c.png">'
    '<img src="https://elsewhere.cn/d.png"></body></html>'
)
_HEAD = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.cn/1.html\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
)


def saved(html: str = _HTML, charset: str = "utf-8", extra: str = "") -> bytes:
    """The page and three pictures, as a browser saves them; `extra` are more headers of the page."""
    parts = [
        f'Content-Type: text/html; charset="{charset}"\r\nContent-ID: <frame@mhtml>\r\n'
        f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.cn/1.html\r\n{extra}\r\n".encode()
        + _quoted(html.encode(charset))
    ]
    for header in (
        "Content-ID: <one@x>",
        "Content-Location: https://a.cn/b.png",
        "Content-Location: https://a.cn/c.png",
    ):
        picture = EmailMessage()
        picture.set_content(png(size=1000 + len(parts)), "image", "png")
        body = picture.get_payload()
        parts.append(f"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n{header}\r\n\r\n{body}".encode())
    boundary = b"----MultipartBoundary--abc"
    head = _HEAD.encode() + b'Content-Type: multipart/related; type="text/html"; boundary="' + boundary + b'"\r\n\r\n'
    return head + b"".join(b"\r\n--" + boundary + b"\r\n" + part for part in parts) + b"\r\n--" + boundary + b"--\r\n"


def _quoted(data: bytes) -> bytes:
    return b"=\r\n".join(
        "".join(f"={byte:02X}" for byte in data[at : at + 24]).encode() for at in range(0, len(data), 24)
    )


def test_an_address_with_what_no_address_has_is_a_line() -> None:
    data = saved().replace(
        b"Snapshot-Content-Location: https://a.cn/1.html", b"Snapshot-Content-Location: https://a.c\0n/1"
    )
    data = data.replace(b"Content-Location: https://a.cn/1.html", b"Content-Location: https://a.c\0n/1")
    assert "\0" not in import_bytes(data, "a.mhtml").metadata.address


def test_the_page_is_read_with_its_pictures() -> None:
    article = import_bytes(saved(), "a.mhtml")
    assert [(block.text, len(block.picture.data) if block.picture else 0) for block in article.blocks] == [
        ("长春的银行开门了", 0),
        (_TEXT, 0),
        ("第一张", 1001),
        ("", 1002),
        ("", 1003),
    ]
    assert (article.title, article.encoding) == ("长春的银行开门了", "utf-8")
    assert article.metadata.address == "https://a.cn/1.html"


def test_the_parts_charset_goes_before_the_pages() -> None:
    html = '<meta charset="gbk"><h1>長春的銀行開門了</h1><p>銀行在路口的東邊。</p>'
    assert import_bytes(saved(html, "big5"), "a.mht").encoding == "cp950"


def test_what_is_mail_without_related_parts_is_not_one() -> None:
    assert is_mhtml(saved())
    assert not is_mhtml(b"From: a@b.cn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed\r\n\r\n")
    assert not is_mhtml("From: 长春\r\nmultipart/related".encode())
    assert not is_mhtml("银行 MIME-Version: multipart/related".encode())


@pytest.mark.parametrize("cut", [200, 420])
def test_a_file_cut_before_its_page_is_told(cut: int) -> None:
    with pytest.raises(ReaderError) as caught:
        import_bytes(saved()[:cut], "a.mhtml")
    assert caught.value.subject == "a.mhtml"


def test_a_file_cut_in_its_page_gives_what_is_there() -> None:
    assert import_bytes(saved()[:1000], "a.mhtml").blocks[0].text.startswith("长春的银行")


def test_a_file_cut_in_its_pictures_gives_the_text() -> None:
    article = import_bytes(saved()[:-1000], "a.mhtml")
    assert [block.text for block in article.blocks][:2] == ["长春的银行开门了", _TEXT]


def test_a_file_without_a_page_is_damaged() -> None:
    with pytest.raises(ReaderError) as caught:
        import_bytes(saved().replace(b"text/html; charset", b"text/plain; charset"), "a.mhtml")
    assert (caught.value.problem, caught.value.subject) == (Problem.DAMAGED, "a.mhtml")


@settings(deadline=None)
@given(at=st.integers(0, 3000), junk=st.binary(max_size=40))
def test_a_damaged_file_raises_nothing_else(at: int, junk: bytes) -> None:
    data = saved()
    damaged = Source(data[:at] + junk + data[at + len(junk) :], "a.mhtml")
    try:
        subject = damaged.subject if read_mhtml(damaged) else ""
    except ReaderError as error:
        subject = error.subject
    assert subject == "a.mhtml"


def test_parts_within_parts_end() -> None:
    nested = b"".join(
        b'Content-Type: multipart/related; boundary="%d"\r\n\r\n--%d\r\n' % (depth, depth) for depth in range(2000)
    )
    with pytest.raises(ReaderError):
        read_mhtml(Source(_HEAD.encode() + nested + b"<p>x", "a.mhtml"))
