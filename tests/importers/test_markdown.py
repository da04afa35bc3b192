"""Markdown: read as the HTML that it stands for, facts over it, readings and pictures in it."""

import struct
from pathlib import Path

import pytest

from reader.importers.markdown import split_front
from reader.importers.reading import import_bytes, import_file
from reader.importers.registry import importer_for
from reader.importers.source import Source
from reader.model import Article, BlockKind, Problem, ReaderError, Ruby

LONG = "河边住着一位老人，他有一只小船，每天送人过河，从来不收钱，也不问人从哪里来、到哪里去。"
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 300, 200) + b"\0" * 300


def read(tmp_path: Path, text: str, name: str = "a.md") -> Article:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return import_file(path)


def found(article: Article) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in article.blocks]


def test_the_parts_of_a_text(tmp_path: Path) -> None:
    text = (
        f"# 渡口\n\n{LONG[:21]}\n{LONG[21:]}\n\n## 船\n\n- 桨\n- **绳**子\n\n3. 三\n4. 四\n\n> 过河的人\n\n"
        "| 时间 | 地点 |\n|-|-|\n| 早上 | 河边 |\n"
    )
    assert found(read(tmp_path, text)) == [
        (BlockKind.HEADING, "渡口"),
        (BlockKind.PARAGRAPH, LONG),
        (BlockKind.HEADING, "船"),
        (BlockKind.LIST_ITEM, "桨"),
        (BlockKind.LIST_ITEM, "绳子"),
        (BlockKind.LIST_ITEM, "3. 三"),
        (BlockKind.LIST_ITEM, "4. 四"),
        (BlockKind.QUOTE, "过河的人"),
        *((BlockKind.PARAGRAPH, cell) for cell in ("时间", "地点", "早上", "河边")),
    ]


def test_the_title_is_the_heading_over_all_others(tmp_path: Path) -> None:
    assert read(tmp_path, f"# 渡口\n\n{LONG}\n\n## 船\n\n{LONG}").title == "渡口"
    assert read(tmp_path, f"# 渡口\n\n{LONG}\n\n# 船\n\n{LONG}", "书.md").title == "书"


def test_escapes_links_and_code_are_text(tmp_path: Path) -> None:
    text = "第一 \\*段\\* 有[链接](http://example.com)和`代码`，&amp; <http://example.com>。\n\n    缩进的\n    代码\n"
    assert [text for _, text in found(read(tmp_path, text))] == [
        "第一 *段* 有链接和代码，& http://example.com。",
        "缩进的",
        "代码",
    ]


def test_ruby_is_a_reading(tmp_path: Path) -> None:
    (block,) = read(tmp_path, "去<ruby>银<rt>yín</rt>行<rt>háng</rt></ruby>取钱。").blocks
    assert (block.text, block.rubies) == ("去银行取钱。", (Ruby(1, 2, "yín"), Ruby(2, 3, "háng")))


def test_scripts_in_it_are_nothing(tmp_path: Path) -> None:
    text = "好<script>alert('坏')</script>\n\n<style>p { content: '坏' }</style>\n\n<p onclick='x'>人</p>"
    assert [text for _, text in found(read(tmp_path, text))] == ["好", "人"]


def test_what_duidu_exported_has_its_readings_and_no_english(tmp_path: Path) -> None:
    article = read(tmp_path, "<!-- Duidu: pinyin in brackets -->\n\n银(yín)行(háng)。\n\n> A bank.\n\n> 引用。\n")
    assert [(block.text, block.folded) for block in article.blocks] == [
        ("银行。", False),
        ("A bank.", True),
        ("引用。", False),
    ]
    assert article.blocks[0].rubies == (Ruby(0, 1, "yín"), Ruby(1, 2, "háng"))


def test_any_text_that_is_doubled_throughout_has_its_readings(tmp_path: Path) -> None:
    article = read(tmp_path, "银(yín)行(háng)。" * 12)
    assert article.blocks[0].text == "银行。" * 12
    assert read(tmp_path, "银(yín)行(háng)。").blocks[0].text == "银(yín)行(háng)。"


def test_pictures_beside_the_file_are_shown_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "boat.png").write_bytes(PICTURE)
    (tmp_path / "out.png").write_bytes(PICTURE)
    text = f"![小船](boat.png)\n\n{LONG}\n\n![外面](../out.png)\n\n![远方](http://example.com/a.png)\n"
    article = read(tmp_path / "in", text)
    shown = [block.text for block in article.blocks if block.picture]
    assert shown == ["小船"]
    assert [block.text for block in article.blocks if block.kind is BlockKind.CAPTION and block.folded] == [
        "外面",
        "远方",
    ]


@pytest.mark.parametrize(
    ("front", "facts"),
    [
        (
            "title: 渡口\nauthor: 林知远\ndate: 2024-05-18\n",
            {"title": "渡口", "author": "林知远", "date": "2024-05-18"},
        ),
        ('title: "渡口: 一"\ntags: [a, b]\n', {"title": "渡口: 一"}),
        ("title: '渡口'   \nauthor: [林知远, \"沈若兰\"]\n", {"title": "渡口", "author": "林知远、沈若兰"}),
        ("author:\n  - 林知远\n  - 沈若兰\ntitle: 渡口 # 初稿\n", {"author": "林知远、沈若兰", "title": "渡口"}),
        ("标题: 渡口\n作者: 林知远\n", {"title": "渡口", "author": "林知远"}),
        ("layout: post\ntitle: |\n  渡口\ndate: &x 2024\n", {}),
    ],
)
def test_the_facts_over_a_text(front: str, facts: dict[str, str]) -> None:
    assert split_front(f"---\n{front}---\n正文") == (facts, "\n正文")


@pytest.mark.parametrize(
    "text", ["---\n\n正文\n\n---\n", "---\n正文：好\n---\n", "---\ntitle: 渡口\n", "正文\n---\ntitle: a\n---"]
)
def test_text_between_rules_is_text(text: str) -> None:
    assert split_front(text) == ({}, text)


def test_the_facts_are_those_of_the_article(tmp_path: Path) -> None:
    article = read(tmp_path, f"---\ntitle: 渡口\nauthor: 林知远\n---\n\n# 渡口\n\n{LONG}\n")
    assert (article.title, article.metadata.author) == ("渡口", "林知远")
    assert found(article)[0] == (BlockKind.HEADING, "渡口")


def test_it_goes_by_the_suffix_and_any_encoding() -> None:
    data = f"# 渡口\n\n{LONG}\n".encode("gb18030")
    assert importer_for(Source(data, "a", Path("a.MD"))).name == "markdown"
    assert importer_for(Source(data, "a", Path("a.markdown"))).name == "markdown"
    assert importer_for(Source(data, "a", Path("a.txt"))).name == "text"


@pytest.mark.parametrize("hostile", ["[" * 200_000, "![" * 100_000, "[a](" * 100_000])
def test_brackets_without_end_are_read_as_plain_text(tmp_path: Path, hostile: str) -> None:
    assert read(tmp_path, f"好\n\n{hostile}").blocks[0].text == "好"


@pytest.mark.parametrize(
    "hostile", [">" * 5000, "- " * 5000, "<div>" * 3000, "*a_ " * 5000, "|a" * 3000 + "\n" + "|-" * 3000]
)
def test_what_is_nested_without_end_does_no_harm(tmp_path: Path, hostile: str) -> None:
    assert LONG in {text for _, text in found(read(tmp_path, f"{LONG}\n\n{hostile}\n"))}


@pytest.mark.parametrize("sign", "_*")
def test_of_more_marks_than_anyone_sets_none_is_for_emphasis(tmp_path: Path, sign: str) -> None:
    few, many = (f"{sign}你{sign}，天{sign * 2}好" * count for count in (1000, 50_000))
    assert read(tmp_path, f"# 渡口\n\n{few}").blocks[1].text.startswith("你，")
    article = read(tmp_path, f"# 渡口\n\n{many}")
    assert [block.kind for block in article.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert article.blocks[1].text == many


def test_a_line_of_what_is_never_seen_does_no_harm(tmp_path: Path) -> None:
    article = read(tmp_path, "\u200b\n\n![图](a.png)\n\n\ufeff\n\n渡口\n\n\u200e\n")
    assert article.title == "渡口"
    assert "\u200b" in [block.text for block in article.blocks]


def test_markdown_without_text_is_empty() -> None:
    with pytest.raises(ReaderError) as caught:
        import_bytes(b"***\n", "a.md")
    assert caught.value.problem in (Problem.EMPTY, Problem.NO_CHINESE)
