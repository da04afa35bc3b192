"""Tests of reader.exporters.tmx: valid by its DTD, read back as it was, and no gloss among the translations."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.exporters import Document, Format, ShownSentence, pieces_of
from reader.exporters.parts import clean
from reader.library.tmx import read_tmx
from reader.model import TranslationKind
from reader.model.tmx import Unit
from tests.exporters.samples import SAMPLE, block, document, plain, run, variants

DTD = etree.DTD(str(Path(__file__).parent / "tmx14.dtd"))


def tmx(shown: Document) -> bytes:
    return "".join(pieces_of(shown, Format.TMX)).encode()


def units(shown: Document) -> list[Unit]:
    return list(read_tmx(tmx(shown), "x.tmx"))


@pytest.mark.parametrize("shown", variants().values(), ids=variants().keys())
def test_is_valid(shown: Document) -> None:
    assert DTD.validate(etree.fromstring(tmx(shown))), DTD.error_log


def test_the_dtd_refuses_what_is_wrong() -> None:
    assert not DTD.validate(etree.fromstring(tmx(SAMPLE).replace(b"<tuv ", b"<prop/><tuv ", 1)))


@given(st.text(), st.text(), st.text(min_size=1))
def test_any_text_is_valid_and_comes_back(chinese: str, english: str, note: str) -> None:
    sentence = ShownSentence((run(f"文{chinese}"),), f"a{english}", notes=(note,), doubts=(note,))
    shown = document(block(sentence), translation_kind=TranslationKind.MT)
    assert DTD.validate(etree.fromstring(tmx(shown)))
    assert [(unit.source, unit.english) for unit in units(shown)] == [
        (clean(f"文{chinese}").replace("\r", ""), clean(f"a{english}").strip())
    ]


def test_units_are_those_of_the_memory() -> None:
    machine = ShownSentence((run("茶"),), "tea", doubts=("A number differs: 3",))
    own = replace(machine, translation="Tea!", translation_kind=TranslationKind.OWN, doubts=())
    shown = replace(document(block(machine, own), translation_kind=TranslationKind.MT), identifier="abc")
    assert units(shown) == [
        Unit("茶", "tea", TranslationKind.MT, "zt_en 1.9"),
        Unit("茶", "Tea!", TranslationKind.OWN, article_id="abc"),
    ]
    assert b'<prop type="x-duidu-doubt">A number differs: 3</prop>' in tmx(shown)
    several = replace(shown, translation_models=("zh_en 1.9", "zt_en 1.9"))
    assert [unit.model for unit in units(several)] == ["", ""]


def test_only_translations_are_units() -> None:
    gloss = ShownSentence((run("茶"),), "tea", translation_kind=TranslationKind.GLOSS)
    shown = document(block(gloss), plain("水"), plain("饭", english="rice"), translation_kind=TranslationKind.MT)
    assert [unit.source for unit in units(shown)] == ["饭"]
    assert units(replace(shown, translation_kind=TranslationKind.GLOSS)) == []
    assert units(replace(shown, translation_kind=None)) == []


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant-TW"])
def test_the_language_is_the_shown_script(language: str) -> None:
    text = tmx(replace(SAMPLE, language=language)).decode()
    assert f'srclang="{language}"' in text
    assert text.count(f'<tuv xml:lang="{language}">') == text.count('<tuv xml:lang="en">') == text.count("<tu>") > 0


def test_notes_are_notes() -> None:
    root = etree.fromstring(tmx(variants()["sentence-noted"]))
    assert [note.text for note in root.iter("note")] == ["Why <i>here</i>?", "100 % & {x}"]
