"""One page of the web: what is asked for, how it may come, and every way in which it may not."""

import gzip
from collections.abc import Iterator

import pytest

from reader.importers.fetch import Fetched, Limits, fetch, web_address
from reader.model import Problem, ReaderError
from tests.loopback import Loopback, forget_proxies

_PAGE = "<!doctype html><title>长春</title><p>银行在路口的东边。".encode()
_SMALL = Limits(largest=5000, stall_seconds=0.3, seconds=5)


@pytest.fixture
def web(loopback: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:  # noqa: ARG001 - for what it allows
    forget_proxies(monkeypatch)
    with Loopback.running() as running:
        yield running


def refused(address: str, limits: Limits = _SMALL) -> tuple[Problem, str]:
    with pytest.raises(ReaderError) as caught:
        fetch(address, limits=limits)
    return caught.value.problem, caught.value.detail


def test_a_page_comes_with_what_its_server_says(web: Loopback) -> None:
    web.serve("/a", _PAGE, content_type="text/html; charset=GBK")
    assert fetch(web.url("/a")) == Fetched(_PAGE, web.url("/a"), "gbk")


def test_only_the_page_is_asked_for_and_by_an_honest_name(web: Loopback) -> None:
    web.serve("/a", b'<img src="/b.png"><script src="/c.js"></script>', content_type="text/html")
    fetch(web.url("/a#top"))
    (asked,) = web.asked
    assert (asked.method, asked.target) == ("GET", "/a")
    assert str(asked.headers["User-Agent"]).startswith("Duidu/")
    assert asked.headers["Cookie"] is None
    assert asked.headers["Referer"] is None


def test_a_packed_page_is_unpacked(web: Loopback) -> None:
    web.serve("/a", gzip.compress(_PAGE), content_type="text/html", content_encoding="gzip")
    assert fetch(web.url("/a")).data == _PAGE


def test_a_small_answer_that_unpacks_to_much_is_refused(web: Loopback) -> None:
    web.serve("/a", gzip.compress(b"a" * 1_000_000), content_encoding="gzip")
    assert refused(web.url("/a")) == (Problem.TOO_LARGE, "> 0 MB")


@pytest.mark.parametrize("data", [gzip.compress(_PAGE)[:-12], b"no gzip at all"])
def test_a_damaged_pack_is_told(web: Loopback, data: bytes) -> None:
    web.serve("/a", data, content_encoding="gzip")
    assert refused(web.url("/a"))[0] is Problem.PAGE_NOT_FETCHED


@pytest.mark.parametrize("claimed", [None, -1])
def test_too_much_is_refused(web: Loopback, claimed: int | None) -> None:
    web.serve("/a", b"a" * 10_000, claimed=claimed)
    assert refused(web.url("/a"))[0] is Problem.TOO_LARGE


def test_the_last_of_several_addresses_is_the_pages(web: Loopback) -> None:
    web.serve("/a", redirect="/b")
    web.serve("/b", redirect=web.url("/c?x=1"))
    web.serve("/c", _PAGE)
    assert fetch(web.url("/a")).address == web.url("/c?x=1")


@pytest.mark.parametrize(
    "target", ["/a", "file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:1", "http://u:p@127.0.0.1/"]
)
def test_redirects_astray_are_not_followed(web: Loopback, target: str) -> None:
    web.serve("/a", redirect=target)
    problem, _ = refused(web.url("/a"))
    assert problem in (Problem.PAGE_NOT_FETCHED, Problem.BAD_WEB_ADDRESS)
    assert len(web.asked) <= 10


# 127.0.0.1 in ways that systems take, and what is of no network but one's own.
NEAR = (
    "127.0.0.1",
    "2130706433",
    "127.1",
    "0x7f000001",
    "0.0.0.0",  # noqa: S104 - nobody listens there
    "[::ffff:127.0.0.1]",
    "[::1]",
    "localhost",
    "x.localhost",
)
OWN_NETWORK = ("192.168.1.1", "10.0.0.1", "169.254.169.254", "[fe80::1]", "[fd00::1]")


@pytest.mark.parametrize("host", [*NEAR, *OWN_NETWORK])
def test_no_page_of_elsewhere_leads_into_this_computer_or_its_network(
    web: Loopback, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.setenv("http_proxy", web.address)
    web.serve("/a", redirect=f"http://{host}/secret")
    problem, detail = refused("http://93.184.215.14/a")
    assert (problem, detail) == (Problem.PAGE_NOT_FETCHED, "the server leads to this computer or its network")
    assert [asked.target for asked in web.asked] == ["http://93.184.215.14/a"]


def test_a_name_that_leads_elsewhere_when_it_was_checked_leads_nowhere(
    web: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: the page, and then the name that it redirects to, are of the world; who then answers is not."""
    looked_up = iter([True, True, False])
    monkeypatch.setattr("reader.importers.fetch._is_global", lambda _: next(looked_up))
    web.serve("/a", redirect=web.url("/secret"))
    web.serve("/secret", _PAGE)
    assert refused(web.url("/a")) == (
        Problem.PAGE_NOT_FETCHED,
        "the server leads to this computer or its network",
    )
    assert [asked.target for asked in web.asked] == ["/a"]


@pytest.mark.parametrize(
    ("status", "words"),
    [(403, "refuses"), (404, "no such page"), (429, "too often"), (500, "fault"), (418, "does not give")],
)
def test_a_status_is_told_in_words(web: Loopback, status: int, words: str) -> None:
    web.serve("/a", status=status)
    problem, detail = refused(web.url("/a"))
    assert problem is Problem.PAGE_NOT_FETCHED
    assert words in detail
    assert str(status) in detail


def test_silence_is_told(web: Loopback) -> None:
    web.serve("/a", _PAGE, stall_before_answer=True)
    assert refused(web.url("/a"))[1] == "the server sent nothing for 0.3 seconds"


def test_a_page_that_never_ends_is_given_up(web: Loopback) -> None:
    web.serve("/a", b"a" * 4000, pause=0.2, claimed=-1)
    limits = Limits(largest=5000, stall_seconds=5, seconds=0.3)
    assert refused(web.url("/a"), limits)[1] == "it took more than 0.3 seconds"


def test_a_broken_line_is_told(web: Loopback) -> None:
    web.serve("/a", b"a" * 3000, drops=[1000])
    assert refused(web.url("/a"))[1] == "the connection broke"
    web.serve("/a", b"a" * 3000, drops=[1000], reset=True)
    assert refused(web.url("/a"))[0] is Problem.PAGE_NOT_FETCHED


def test_nobody_there_is_told(web: Loopback) -> None:
    address = web.url("/a")
    web._server.server_close()
    assert refused(address)[0] is Problem.PAGE_NOT_FETCHED


def test_cancelling_ends_the_wait(web: Loopback) -> None:
    web.serve("/a", _PAGE, stall_before_answer=True)
    with pytest.raises(ReaderError) as caught:
        fetch(web.url("/a"), web.silent.is_set)
    assert caught.value.problem is Problem.CANCELLED


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (" example.com/a \n", "https://example.com/a"),
        ("http://EXAMPLE.com", "http://example.com/"),
        (
            "https://例子.测试/长春?问=银行#顶",
            "https://xn--fsqu00a.xn--0zwm56d/%E9%95%BF%E6%98%A5?%E9%97%AE=%E9%93%B6%E8%A1%8C",
        ),
        ("https://a.cn/%E9%95%BF?x=1&y=%20", "https://a.cn/%E9%95%BF?x=1&y=%20"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ],
)
def test_addresses_are_brought_into_form(typed: str, expected: str) -> None:
    assert web_address(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "ftp://a.cn/x",
        "file:///etc/passwd",
        "https://",
        "https://u:p@a.cn",
        "https://a.cn:99999/",
        "https://a b/",
        "https://a\\b",
        "javascript://a",
        "https://[::1",
        f"https://{'a' * 70}.cn",
        "https://a.cn/\x00",
    ],
)
def test_what_is_no_web_address_is_refused(typed: str) -> None:
    with pytest.raises(ReaderError) as caught:
        web_address(typed)
    assert caught.value.problem is Problem.BAD_WEB_ADDRESS
    assert "\n" not in str(caught.value)
