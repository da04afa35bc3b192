"""TBX of 2008 and of 2019, in both styles of the latter."""

import pytest

from reader.library.terms import read_terms
from reader.model import Problem, ReaderError, Term

MARTIF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>note</p></sourceDesc></fileDesc>
</martifHeader><text><body>{}</body></text></martif>"""
V3 = """<tbx type="TBX-Basic" style="{}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>{}</body></text></tbx>"""


def read(text: str) -> list[Term]:
    return read_terms(text.encode(), "x.tbx").terms


def test_martif_is_read() -> None:
    entry = """<termEntry id="c1"><descripGrp><descrip type="subjectField">computing</descrip></descripGrp>
      <langSet xml:lang="en-US"><descrip type="definition">The <hi>inner</hi> part.</descrip>
        <tig><term>core</term><termNote type="partOfSpeech">noun</termNote></tig>
        <ntig><termGrp><term>kernel</term></termGrp></ntig></langSet>
      <langSet xml:lang="ZH-CN"><tig><term>核<hi>心</hi></term><note>seen
        often</note></tig></langSet></termEntry>"""
    assert read(MARTIF.format(entry)) == [Term("核心", "core; kernel", "computing; The inner part.; seen often")]


@pytest.mark.parametrize(
    ("style", "definition", "status"),
    [
        ("dca", '<descrip type="definition">Inner.</descrip>', '<termNote type="administrativeStatus">{}</termNote>'),
        (
            "dct",
            "<basic:definition>Inner.</basic:definition>",
            "<min:administrativeStatus>{}</min:administrativeStatus>",
        ),
    ],
)
def test_both_styles_of_version_3_are_read(style: str, definition: str, status: str) -> None:
    entry = f"""<conceptEntry id="c1">{definition}
      <langSec xml:lang="zh-Hant"><termSec><term>核心</term>{status.format("preferredTerm-admn-sts")}</termSec>
        <termSec><term>內核</term></termSec>
        <termSec><term>芯</term>{status.format("deprecatedTerm-admn-sts")}</termSec></langSec>
      <langSec xml:lang="en"><termSec><term>core</term></termSec></langSec>
      <langSec xml:lang="de"><termSec><term>Kern</term></termSec></langSec></conceptEntry>"""
    assert read(V3.format(style, entry)) == [Term("核心", "core", "Inner."), Term("內核", "core", "Inner.")]


def test_an_entry_without_both_languages_is_skipped_and_counted() -> None:
    german = '<termEntry><langSet xml:lang="de"><tig><term>Kern</term></tig></langSet></termEntry>'
    both = (
        '<termEntry><langSet xml:lang="zh"><tig><term>一</term></tig></langSet>'
        '<langSet xml:lang="en"><tig><term>one</term></tig></langSet></termEntry>'
    )
    found = read_terms(MARTIF.format(german + both + "<termEntry/>").encode(), "x.tbx")
    assert (found.terms, found.skipped) == ([Term("一", "one")], 2)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_obeyed(encoding: str) -> None:
    entry = '<conceptEntry><langSec xml:lang="zh"><termSec><term>一</term></termSec></langSec><langSec xml:lang="en">'
    text = V3.format("dct", f"{entry}<termSec><term>one</term></termSec></langSec></conceptEntry>")
    assert read_terms(text.encode(encoding), "x.tbx").terms == [Term("一", "one")]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("<html/>", "it begins with <html>, not with <martif> or <tbx>"),
        ("<tbx>\n<body></tbx>", "line 2: mismatched tag"),
        ('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx/>', "line 1: it defines an entity (a)"),
        ("<tbx/>", "nothing in it is Chinese with English beside it"),
    ],
)
def test_what_is_no_tbx_is_refused(text: str, cause: str) -> None:
    with pytest.raises(ReaderError) as caught:
        read(text)
    assert (caught.value.problem, caught.value.detail) == (Problem.BAD_GLOSSARY, cause)
