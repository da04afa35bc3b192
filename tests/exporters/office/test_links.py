"""Tests of reader.exporters.office.links."""

import pytest

from reader.exporters.office.links import link_to


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://news.example/a?b=1&c=2#d", "https://news.example/a?b=1&c=2#d"),
        ("http://Example.com:8080/", "http://example.com:8080/"),
        ("https://例子.中国/新闻 一?q=茶", "https://xn--fsqu00a.xn--fiqs8s/%E6%96%B0%E9%97%BB%20%E4%B8%80?q=%E8%8C%B6"),
        ("https://example.com/%E8%8C%B6", "https://example.com/%E8%8C%B6"),
        ('https://example.com/"<x>', "https://example.com/%22%3Cx%3E"),
        ("https://user:secret@example.com/", "https://example.com/"),
    ],
)
def test_address_becomes_a_plain_link(address: str, link: str) -> None:
    assert link_to(address) == link


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.com",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.com/",
        "https://",
        "https://exa mple.com/",
        "https://example.com:port/",
        "https://example.com:99999/",
        "https://[::1/",
        f"https://{'a' * 70}.com/",
    ],
)
def test_what_is_no_address_on_the_web_is_no_link(address: str) -> None:
    assert link_to(address) == ""
