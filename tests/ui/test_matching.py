"""What the palette finds, as tables."""

import pytest

from reader.ui.matching import Fit, Name, fit, rank


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("export", "Export", Fit.WHOLE),
        ("exp", "Export glossary", Fit.PREFIX),
        ("gloss", "Export glossary", Fit.WORD),
        ("egl", "Export glossary", Fit.BEGINNINGS),
        ("exglo", "Export glossary", Fit.BEGINNINGS),
        ("ncs", "Next Chinese script", Fit.BEGINNINGS),
        # The first word that begins so is not the one that is meant.
        ("exfile", "Exit, export a file", Fit.BEGINNINGS),
        ("port", "Export", Fit.INSIDE),
        ("xrt", "Export", Fit.SCATTERED),
        ("trx", "Export", Fit.NONE),
        ("exports", "Export", Fit.NONE),
        ("hk", "Hong Kong", Fit.BEGINNINGS),
        ("utf8", "Unicode (UTF-8)", Fit.BEGINNINGS),
        ("utf", "Unicode (UTF-8)", Fit.WORD),
        ("8", "Unicode (UTF-8)", Fit.WORD),
        ("简体", "简体中文", Fit.PREFIX),
        ("中文", "简体中文", Fit.WORD),
        ("简中", "简体中文", Fit.BEGINNINGS),
        ("中简", "简体中文", Fit.NONE),
        ("pdf", "导出为PDF", Fit.WORD),
        ("aaaaaaaaaaaaaaaaaaaab", "a " * 40, Fit.NONE),
    ],
)
def test_how_a_name_fits(word: str, name: str, expected: Fit) -> None:
    assert fit(word, name) is expected


NAMES = [
    Name(("打开", "Open"), ("文件", "File")),
    Name(("导出", "Export"), ("文件", "File")),
    Name(("导出词汇表", "Export glossary"), ("翻译", "Translation")),
    Name(("导入词汇表", "Import glossary"), ("翻译", "Translation")),
    Name(("繁体", "Traditional"), ("视图 › 字体", "View › Script")),
    Name(("下一种字体", "Next script"), ("视图 › 字体", "View › Script")),
    Name(("深色", "Dark"), ("视图 › 主题", "View › Theme")),
    Name(("翻译设置", "Translation settings"), ("帮助", "Help")),
]


def found(query: str, *recent: int) -> list[str]:
    return [NAMES[index].names[1] for index in rank(query, NAMES, recent)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("export", ["Export", "Export glossary"]),
        ("EXPORT", ["Export", "Export glossary"]),
        ("导出", ["Export", "Export glossary"]),
        ("词汇", ["Export glossary", "Import glossary"]),
        ("gl ex", ["Export glossary"]),
        ("port", ["Export", "Export glossary", "Import glossary"]),
        # By where it stands, behind what is called so.
        ("translation", ["Translation settings", "Export glossary", "Import glossary"]),
        ("script", ["Next script", "Traditional"]),
        ("theme dark", ["Dark"]),
        ("主题 dark", ["Dark"]),
        ("zzz", []),
        ("open zzz", []),
    ],
)
def test_the_best_comes_first(query: str, expected: list[str]) -> None:
    assert found(query) == expected


def test_without_a_query_everything_is_there() -> None:
    assert found("") == [name.names[1] for name in NAMES]
    assert found("  ", 6, 3)[:3] == ["Dark", "Import glossary", "Open"]


def test_what_was_used_lately_goes_before_its_equals() -> None:
    assert found("glossary", 3) == ["Import glossary", "Export glossary"]
    # Not before what fits better.
    assert found("export", 2) == ["Export", "Export glossary"]
