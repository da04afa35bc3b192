"""The bytes of pages: marks, what the page says of itself, what its server says, and who is right when they differ."""

import pytest

from reader.importers.charset import decode_page
from reader.importers.source import Source
from reader.model import Problem, ReaderError

_TEXT = "长春的银行早上九点开门，来往的人很多。"
_HANT = "長春的銀行早上九點開門，來往的人很多。"


def page(charset: str, text: str = _TEXT) -> str:
    return f'<html><head><meta charset="{charset}"><title>x</title></head><p>{text}</html>'


def decoded(data: bytes, encoding: str | None = None, charset: str = "") -> tuple[str, str]:
    return decode_page(Source(data, "a.html", encoding=encoding, charset=charset))


@pytest.mark.parametrize("charset", ["gb2312", "GBK", "gb18030", "gb_2312-80"])
def test_gb2312_means_what_browsers_mean_by_it(charset: str) -> None:
    text = page(charset, _TEXT + "镕€")
    assert decoded(text.encode("gb18030")) == (text, "gb18030")


def test_big5_is_that_of_windows_and_of_hong_kong() -> None:
    assert decoded(page("big5", _HANT).encode("cp950")) == (page("big5", _HANT), "cp950")
    hong_kong = page("Big5-HKSCS", _HANT + "嘅咗冚𨋢")
    assert decoded(hong_kong.encode("big5hkscs")) == (hong_kong, "big5hkscs")


@pytest.mark.parametrize(
    "head",
    [
        '<meta http-equiv=Content-Type content="text/html; charset=gb2312">',
        "<META charset='gb2312'/>",
        '<?xml version="1.0" encoding="gb2312"?>',
        f"{'<!-- x -->' * 300}<meta charset=gb2312>",
    ],
)
def test_a_declaration_is_found_in_any_form(head: str) -> None:
    text = f"{head}<p>镕基</p>"
    assert decoded(text.encode("gb18030")) == (text, "gb18030")


def test_sure_utf8_wins_over_what_is_said() -> None:
    assert decoded(page("gb2312").encode()) == (page("gb2312"), "utf-8")
    assert decoded(page("utf-8").encode(), charset="gbk") == (page("utf-8"), "utf-8")


def test_a_false_declaration_gives_way_to_a_guess() -> None:
    assert decoded(page("utf-8").encode("gb18030")) == (page("utf-8"), "gb18030")


def test_the_server_goes_before_the_page() -> None:
    text = page("gbk", "镕")
    assert decoded(page("gbk", "銀").encode("cp950"), charset="Big5") == (page("gbk", "銀"), "cp950")
    assert decoded(text.encode("gb18030"), charset="no-such") == decoded(text.encode("gb18030"))


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_mark_goes_before_all(codec: str) -> None:
    assert decoded(page("gbk").encode(codec), charset="big5")[0] == page("gbk")


def test_the_users_choice_is_obeyed() -> None:
    assert decoded(page("utf-8").encode("gb18030"), encoding="gb18030")[1] == "gb18030"
    with pytest.raises(ReaderError) as caught:
        decoded(page("utf-8").encode("gb18030"), encoding="no-such")
    assert caught.value.problem is Problem.WRONG_ENCODING


def test_a_page_with_a_broken_byte_is_read() -> None:
    data = page("gb2312", _TEXT * 20).encode("gb18030").replace("，".encode("gb18030"), b"\xff,", 1)
    text, codec = decoded(data)
    assert codec == "gb18030"
    assert "来往的人很多" in text


def test_what_is_no_text_is_told() -> None:
    for data, problem in ((b"\x89PNG\r\n", Problem.NOT_TEXT), (page("x").encode() + b"\0", Problem.BINARY)):
        with pytest.raises(ReaderError) as caught:
            decoded(data)
        assert caught.value.problem is problem
