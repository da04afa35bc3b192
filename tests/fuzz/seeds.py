"""Small sound files of each format, from which the mutated ones are made."""

import gzip
import io
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from backports import zstd

from reader import __version__, pipeline
from reader.exporters import Format, write_document
from reader.importers.reading import import_text
from reader.library import tmx
from reader.library.own import SCHEMA, VERSION
from reader.library.preparing import CARRIED
from reader.model import PinyinStyle
from reader.model.tmx import Unit
from reader.settings import Settings, save_settings
from tests.dictionary import builders as dictionaries
from tests.exporters.samples import SAMPLE
from tests.importers import odt_files
from tests.importers.anki import packages
from tests.importers.pdf.builder import Text, build_pdf, prose
from tests.importers.test_hostile_books import DOCX, EPUB, ODT
from tests.importers.test_mhtml import saved
from tests.importers.test_subtitles import SRT, VTT
from tests.importers.zips import zipped
from tests.library.test_tbx import MARTIF, V3
from tests.pages import SIMPLIFIED, TRADITIONAL

_WEB = Path(__file__).parents[1] / "importers" / "web"
_EPUB_2 = zipped(
    {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "a.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="i"><metadata'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><dc:title>书</dc:title>'
        '<dc:creator opf:role="aut">林知远</dc:creator></metadata><manifest><item id="a" href="a.html"'
        ' media-type="application/xhtml+xml"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        '</manifest><spine toc="ncx"><itemref idref="a"/></spine><guide><reference type="text" href="a.html"/></guide>'
        "</package>",
        "a.html": '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "xhtml11.dtd">'
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><h2 id="x">第一章</h2><p>银行&nbsp;在。</p></body></html>',
        "toc.ncx": '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint id="n" playOrder="1"><navLabel>'
        '<text>第一章</text></navLabel><content src="a.html#x"/></navPoint></navMap></ncx>',
    },
    stored=("mimetype",),
)
_MARKDOWN = """---
title: 笔记
author: 林知远
---
# 银行

在**路口**的[东边](https://a.cn "题")，`码`。[^1]

| 左 | 右 |
|:--|--:|
| 一 | 二 |

> 引
1. 项
   - 项
   * [x] 项

<ruby>长<rt>cháng</rt></ruby>春

```py
码
```
![图](a.png)

题
===
[^1]: 注
"""
_RICH = (
    '<!--StartFragment--><h2 style="font-size:2em">银行</h2><p>银行在<b>路口</b>的东边。<ul><li>早<ol start="3"><li>'
    '晚</ol></ul><blockquote>他说得对。</blockquote><table><tr><td colspan="2">一<td rowspan="2">二</table><ruby>长<rp>'
    '(<rt>cháng<rp>)</ruby><img src="data:image/png;base64,iVBORw0KGgo=" alt="图"><a href="x">页</a><!--EndFragment-->'
)
_RUBY = "银<text:ruby><text:ruby-base>行</text:ruby-base><text:ruby-text>háng</text:ruby-text></text:ruby>"
_INDEX = [
    {"from_code": "zh", "to_code": "en", "from_name": "Chinese", "to_name": "English", "package_version": "1.9",
     "links": ["https://a.example/zh.argosmodel", "ipfs://x"], "code": "translate-zh_en"},
    {"from_code": "zh", "to_code": "es", "package_version": "1.10", "links": ["https://a.example/b"]},
]  # fmt: skip
_ENTRY = (
    '<termEntry id="c1"><descripGrp><descrip type="subjectField">computing</descrip></descripGrp><langSet'
    ' xml:lang="en"><tig><term>core</term></tig></langSet><langSet xml:lang="zh-CN"><tig><term>核<hi>心</hi></term><'
    "note>常用</note></tig></langSet></termEntry>"
)
_STRUCTURED = {
    "type": "structured-content",
    "content": [{"tag": "ol", "content": [{"tag": "li", "content": "bank"}, {"tag": "img", "path": "a.png"}]}],
}


@cache
def seeds() -> Mapping[str, tuple[bytes, ...]]:
    """The files by the name of what reads them: see tests.fuzz.targets."""
    own_page = _written(Format.HTML)
    levels = "Word,Level\r\n你/妳,L1-0001\r\n電視(機),2\r\n"
    return {
        "text": tuple(
            (mark + SIMPLIFIED if codec in ("utf-8", "gb18030") else mark + TRADITIONAL).encode(codec, "replace")
            for codec, mark in (("utf-8", ""), ("utf-8", "\ufeff"), ("utf-16-le", "\ufeff"), ("utf-16-be", "\ufeff"),
                                ("utf-16-le", ""), ("gb18030", ""), ("cp950", ""), ("big5hkscs", ""))
        ),
        "html": ((_WEB / "big5_held.html").read_bytes(), (_WEB / "brbr.html").read_bytes(),
                 (_WEB / "brief_held.html").read_bytes(), f"<html><body>{_RICH}".encode()),
        "own html": (own_page,),
        "web page": (f"<html><head><meta charset=gbk><title>题</title></head><body>{_RICH}".encode("gbk", "replace"),
                     own_page[:4000]),
        "rich text": (_RICH.encode(),),
        "mhtml": (saved(),),
        "epub": (EPUB, _EPUB_2, _written(Format.EPUB)),
        "docx": (DOCX, _written(Format.DOCX)),
        "odt": (ODT, _written(Format.ODT)),
        "flat odt": (odt_files.flat(odt_files.h("第一章", 1) + odt_files.items(odt_files.p("项"), style="L")
                                    + odt_files.p(_RUBY + odt_files.frame(odt_files.EMBEDDED)),
                                    odt_files.list_style("L", 'style:num-format="1"')),),
        "pdf": (build_pdf([prose("银行在路口的东边，早上九点开门，来往的人很多。他天天去。", 500)], {"Title": "题"}),
                build_pdf([[Text(50, 500, "银行"), Text(50, 480, "yín háng", 6), Text(10, 20, "1")],
                           [Text(300, 100, "第二页的字", 18, turns=1)]], {}, [(0, "一"), (1, "二")])),
        "markdown": (_MARKDOWN.encode(),),
        "subtitles": (SRT.encode(), VTT.encode()),
        "annotation": (_annotation(),),
        "annotate": (SIMPLIFIED.encode(), "第5年12月30日，责编：张三。得了着，不；GDP，3.5%。銀行行長還書".encode()),
        "anki": (*_anki(), b"#separator:tab\n#html:true\n#notetype column:1\nBasic\t\xe9\x93\xb6\xe8\xa1\x8c\tbank\n"),
        "stardict": (zipped(_stardict()), zipped({**dictionaries.stardict_files(), "test.syn": _SYNONYMS})),
        "yomitan": (zipped(dictionaries.yomitan_files([dictionaries.term("银行", "yín háng", "bank", tags="n", score=1),
                                                       dictionaries.term("长", "cháng", _STRUCTURED)])),),
        "cedict": (dictionaries.CEDICT.encode(), gzip.compress(dictionaries.CEDICT.encode())),
        "tmx": ("".join(tmx.write_tmx([Unit("银行", "bank"), Unit("行长", "governor", article_id="a")])).encode(),),
        "terms": (MARTIF.format(_ENTRY).encode(),
                  V3.format("dca", _ENTRY.replace("termEntry", "conceptEntry")).encode(),
                  "Chinese,English,Note\r\n银行,bank,\"a,b\"\r\n'=核心,core;kernel,\r\n".encode("utf-8-sig")),
        "corrections": ("Kind,Text,Correction,Script,Where,Article,Sentence,Start\r\nreading,银行,yin2 hang2,,"
                        "everywhere,,,\r\nwords,用金介,用|金|介,,article,0123456789abcdef,,\r\n".encode(),),
        "words": ("银行\n学习,known\n# x\n".encode(), "词\t状态\r\n工作\tlearning\r\n".encode("utf-16")),
        "levels": (levels.encode(), "詞語;級別\n銀行;第1級\n".encode("cp950"),
                   json.dumps({"name": "x", "labels": ["1", "2"], "words": {"银行": 1}}).encode()),
        "backup": (_backup(),),
        "package": (_package(),),
        "index": (json.dumps(_INDEX).encode(),),
        "settings": (_settings(), b'{"open": ["Ctrl+O"], "find": []}',
                     b'[{"name": "a", "format": "html", "script": "zh-Hans", "layout": "beside"}]'),
    }  # fmt: skip


def _written(to: Format) -> bytes:
    file = io.BytesIO()
    write_document(SAMPLE, to, file)
    return file.getvalue()


def _annotation() -> bytes:
    # Not by the pipeline, which would start a process of its own in each of ours.
    article = import_text("银行行长说：“今天很高兴。”", "memory")
    shown = pipeline.Shown(article.script, PinyinStyle.WORD, None)
    return "".join(pipeline.annotation_json(pipeline.OverlaySource(article), shown)).encode()


def _anki() -> tuple[bytes, ...]:
    """Packages of both kinds, the new one packed by zstd as a .colpkg is, and the collection itself."""
    with TemporaryDirectory() as folder:
        # So that a page has little in it.
        database = packages.database(Path(folder) / "a.anki2", ("PRAGMA user_version = 1",))
    media = {"media": b"{}", "0": b"x"}
    return (
        zipped({"collection.anki2": database, **media}),
        zipped({"meta": b"\x08\x03", "collection.anki21b": zstd.compress(database), **media}),
        database,
    )


_SYNONYMS = dictionaries.synonyms([("吃茶", 0)])


def _stardict() -> dict[str, bytes]:
    """A set whose files are packed, with two kinds of data in each entry."""
    words = (("喝茶", b"m to drink tea\0h<b>tea</b>\0"), ("银行", b"m bank\0g<i>x</i>\0"))
    files = dictionaries.stardict_files(words, sametypesequence=None)
    return {
        "test.ifo": files["test.ifo"],
        "test.idx.gz": gzip.compress(files["test.idx"]),
        "test.dict.dz": gzip.compress(files["test.dict"]),
    }


def backup_of(files: Mapping[str, bytes]) -> bytes:
    """A backup that holds these, with a manifest that fits them."""
    about = {
        name: {"size": len(data), "sha256": sha256(data).hexdigest(), "version": VERSION if ".sqlite" in name else 0}
        for name, data in files.items()
    }
    manifest = {"format": "duidu-backup/1", "program": __version__, "made_at": "2026-11-26T14:00:00", "files": about}
    return zipped({"manifest.json": json.dumps(manifest), **files})


def _backup() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "own.sqlite"
        with closing(sqlite3.connect(path)) as connection:
            for statement in (*SCHEMA, CARRIED, f"PRAGMA user_version = {VERSION}"):
                connection.execute(statement)
            connection.execute("INSERT INTO term VALUES (1, '银行', 'bank', '')")
            connection.commit()
        database = path.read_bytes()
    return backup_of({"own.sqlite": database, "settings.json": _settings()})


def _package() -> bytes:
    about = {"from_code": "zh", "from_name": "Chinese", "to_code": "en", "to_name": "English", "package_version": "1.9"}
    folder = "translate-zh_en-1_9"
    return zipped({f"{folder}/metadata.json": json.dumps(about), f"{folder}/model/model.bin": b"x" * 50})


def _settings() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        save_settings(path, asdict(Settings()))
        return path.read_bytes()
