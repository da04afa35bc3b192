"""Titles and authors that are to be believed, and those that a program filled in."""

import pytest

from reader.importers.pdf.facts import author_of, title_of


@pytest.mark.parametrize(
    ("title", "believed"),
    [
        ("渡口", "渡口"),
        ("  渡口\n 的 故事 ", "渡口 的 故事"),
        ("The Ferry", "The Ferry"),
        # Bytes of GBK that were read as Latin.
        ("¶É¿Ú", "渡口"),
        ("Café", "Café"),
        ("文档的故事", "文档的故事"),
        ("Microsoft Word - 渡口.doc", ""),
        ("渡口.docx", ""),
        ("C:\\文件\\渡口.wps", ""),
        ("untitled", ""),
        ("Untitled-2", ""),
        ("无标题", ""),
        ("文档1", ""),
        ("PowerPoint 演示文稿", ""),
        ("幻灯片 1", ""),
        ("http://example.com/a", ""),
        ("---", ""),
        ("字" * 121, ""),
        ("", ""),
    ],
)
def test_titles(title: str, believed: str) -> None:
    assert title_of({"Title": title}) == believed


@pytest.mark.parametrize(
    ("author", "believed"),
    [
        ("林知远", "林知远"),
        ("Ann User", "Ann User"),
        ("Administrator", ""),
        ("user", ""),
        ("Windows 用户", ""),
        ("微软用户", ""),
        ("Î¢ÈíÓÃ»§", ""),
        ("Lenovo", ""),
    ],
)
def test_authors(author: str, believed: str) -> None:
    assert author_of({"Author": author}) == believed


def test_a_file_that_says_nothing() -> None:
    assert (title_of({}), author_of({})) == ("", "")
