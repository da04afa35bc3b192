"""What XML can make a parser do, in each format that has XML in it: nothing is expanded, read from a file or called.

The main part of each file gets a DOCTYPE that defines entities, in text and in an attribute; so do bombs, by which a
small file would fill the memory (CWE-776), and entities of files and addresses (CWE-611).
"""

import io
import re
import socket
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from reader.importers.reading import import_bytes
from reader.library.tbx import read_tbx
from reader.library.tmx import read_tmx
from reader.model import ReaderError
from tests.importers import odt_files
from tests.importers.test_hostile_books import DOCX, EPUB, ODT

_LAUGHS = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 12))
# What stands in the DOCTYPE; FILE is a file with a secret in it, beside the one that is read.
DECLARED = {
    "laughs": f'[<!ENTITY l0 "哈哈哈哈">{_LAUGHS}<!ENTITY e "&l11;">]',
    "square": f'[<!ENTITY e "{"哈" * 50_000}">]',
    "file": '[<!ENTITY e SYSTEM "file://FILE">]',
    "address": '[<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]',
    "parameter": '[<!ENTITY % p SYSTEM "file://FILE"> %p; <!ENTITY e "x">]',
    "dtd": 'SYSTEM "file://FILE"',
    "dtd of an address": 'SYSTEM "http://127.0.0.1:9/x.dtd"',
    "itself": '[<!ENTITY e "&f;"><!ENTITY f "&e;">]',
}
INCLUDED = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="FILE" parse="text"/>'
HIDDEN = "秘密"
_TMX = (
    "<tmx version='1.4'><body><tu><tuv xml:lang='zh'><seg>茶BODY</seg></tuv>"
    "<tuv xml:lang='en'><seg>tea</seg></tuv></tu></body></tmx>"
)
_XHTML = (
    "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title>BODY</title></head>"
    "<body><p title='BODY'>银行喝茶</p><img alt='BODY' src='BODY'/></body></html>"
)
_TBX = (
    "<tbx><text><body><conceptEntry id='x'><langSec xml:lang='zh'><termSec><term>茶BODY</term></termSec></langSec>"
    "<langSec xml:lang='en'><termSec><term>tea</term></termSec></langSec></conceptEntry></body></text></tbx>"
)


def _declared(xml: str, declared: str, body: str) -> str:
    """A document with a DOCTYPE, whose text has `body` in it."""
    start = xml.index("?>") + 2 if xml.startswith("<?xml") else 0
    root = xml[start:].lstrip().removeprefix("<").split(maxsplit=1)[0].split(">")[0]
    # An attribute too: there a parser expands entities even if it is told not to in text.
    rest = re.sub(r"(<[\w:]+ )", rf"\1x-title='{body}' ", xml[start:], count=2) if body.startswith("&") else xml[start:]
    rest = rest.replace("银行", f"银行{body}").replace("第一章", f"第一章{body}").replace("BODY", body)
    return f"{xml[:start]}<!DOCTYPE {root} {declared}>{rest}"


def _inside(data: bytes, change: Callable[[str], str]) -> bytes:
    """An archive with every XML in it changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            is_xml = info.filename.endswith((".xml", ".xhtml", ".opf", ".ncx", ".rels"))
            new.writestr(info, change(content.decode()) if is_xml else content)
    return made.getvalue()


def _article(name: str, data: bytes) -> str:
    article = import_bytes(data, name)
    return "\n".join([article.title, str(article.metadata), *(block.text for block in article.blocks)])


def _archive(name: str, whole: bytes) -> Callable[[str, str], str]:
    return lambda declared, body: _article(name, _inside(whole, lambda xml: _declared(xml, declared, body)))


FORMATS: dict[str, Callable[[str, str], str]] = {
    "docx": _archive("a.docx", DOCX),
    "odt": _archive("a.odt", ODT),
    "epub": _archive("a.epub", EPUB),
    "fodt": lambda declared, body: _article(
        "a.fodt", _declared(odt_files.flat(odt_files.p("银行喝茶")).decode(), declared, body).encode()
    ),
    "xhtml": lambda declared, body: _article("a.xhtml", _declared(_XHTML, declared, body).encode()),
    "tmx": lambda declared, body: "".join(
        unit.source for unit in read_tmx(_declared(_TMX, declared, body).encode(), "a.tmx")
    ),
    "tbx": lambda declared, body: "".join(
        term.chinese for term in read_tbx(_declared(_TBX, declared, body).encode(), "a.tbx") if term
    ),
}


@pytest.fixture(autouse=True)
def no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def secret(tmp_path: Path) -> str:
    (tmp_path / "secret.txt").write_text(HIDDEN, "utf-8")
    return str(tmp_path / "secret.txt")


@pytest.mark.parametrize("declared", DECLARED)
@pytest.mark.parametrize("form", FORMATS)
def test_no_entity_is_expanded(form: str, declared: str, secret: str) -> None:
    try:
        text = FORMATS[form](DECLARED[declared].replace("FILE", secret), "&e;")
    except ReaderError:
        return  # Refused, which is as good.
    assert HIDDEN not in text
    assert text.count("哈") < 100_000


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_included(form: str, secret: str) -> None:
    try:
        text = FORMATS[form]('SYSTEM "x.dtd"', INCLUDED.replace("FILE", secret))
    except ReaderError:
        return
    assert HIDDEN not in text
