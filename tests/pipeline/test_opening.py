"""Opening rich text and web addresses."""

from collections.abc import Iterator

import pytest

from reader import pipeline
from reader.importers.reading import import_bytes
from reader.model import Problem, ReaderError
from tests.loopback import Loopback, forget_proxies

_PAGE = "<!doctype html><title>银行开门了</title><h1>银行开门了</h1><p>银行在路口的东边，早上九点开门。</p>"


@pytest.fixture
def web(loopback: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:  # noqa: ARG001 - for what it allows
    forget_proxies(monkeypatch)
    with Loopback.running() as running:
        yield running


def test_an_address_gives_its_article_and_what_came_to_be_kept(web: Loopback) -> None:
    data = _PAGE.encode("gb18030")
    web.serve("/a", redirect="/b")
    web.serve("/b", data, content_type="text/html; charset=gb2312")
    article, kept = pipeline.open_address(web.url("/a"))
    assert kept == data
    assert (article.title, article.encoding, article.origin) == ("银行开门了", "gb18030", web.url("/b"))
    assert article.metadata.address == web.url("/b")
    assert [block.text for block in article.blocks] == ["银行开门了", "银行在路口的东边，早上九点开门。"]
    assert import_bytes(kept, "kept").blocks == article.blocks


def test_the_page_says_best_where_it_is(web: Loopback) -> None:
    page = _PAGE.replace("<h1>", '<link rel="canonical" href="https://a.cn/1"><h1>')
    web.serve("/a", page.encode(), content_type="text/html")
    assert pipeline.open_address(web.url("/a"))[0].metadata.address == "https://a.cn/1"


def test_plain_text_at_an_address_is_read_too(web: Loopback) -> None:
    web.serve("/a.txt", "银行在路口的东边。".encode(), content_type="text/plain")
    article, _ = pipeline.open_address(web.url("/a.txt"))
    assert [block.text for block in article.blocks] == ["银行在路口的东边。"]


def test_a_page_without_chinese_is_told_by_its_address(web: Loopback) -> None:
    web.serve("/a", b"<!doctype html><p>Nothing here.", content_type="text/html")
    with pytest.raises(ReaderError) as caught:
        pipeline.open_address(web.url("/a"))
    assert (caught.value.problem, caught.value.subject) == (Problem.NO_CHINESE, web.url("/a"))


def test_cancelling_is_told(web: Loopback) -> None:
    web.serve("/a", _PAGE.encode())
    with pytest.raises(ReaderError) as caught:
        pipeline.open_address(web.url("/a"), lambda: True)
    assert caught.value.problem is Problem.CANCELLED


def test_rich_text_is_opened() -> None:
    article = pipeline.open_html("<h1>银行</h1><ul><li>早上开门</ul>", "pasted text")
    assert [(block.kind, block.text) for block in article.blocks] == [("heading", "银行"), ("list_item", "早上开门")]
