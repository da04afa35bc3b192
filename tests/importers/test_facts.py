"""What the head of a page says of it."""

import json
from typing import Any

import pytest

from reader.importers.facts import Facts, is_web_address, read_facts, without_site
from reader.importers.markup import parse_html
from reader.model import Metadata


def facts(head: str, body: str = "") -> Facts:
    root = parse_html(f"<html><head>{head}</head><body><p>文{body}</body></html>")
    assert root is not None
    return read_facts(root)


def json_ld(value: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>'


def test_metas_of_social_networks_are_read() -> None:
    found = facts(
        '<meta property="og:title" content="银行\n  开门"><meta property="og:site_name" content="晨报">'
        '<meta property="article:published_time" content="2024-05-06T10:20:00+08:00">'
        '<meta name="author" content="李雷"><meta property="og:url" content="https://a.cn/1">'
        "<title>银行 开门_晨报</title>"
    )
    assert found.titles == ("银行 开门", "银行 开门_晨报")
    assert found.metadata == Metadata("李雷", "晨报", "2024-05-06 10:20", "", "https://a.cn/1")


def test_metas_of_government_sites_are_read() -> None:
    found = facts(
        '<meta name="ArticleTitle" content="通知"><meta name="PubDate" content="2024-05-06 09:30">'
        '<meta name="ContentSource" content="办公室"><meta name="Editor" content="王五">'
    )
    assert found.title == "通知"
    assert found.metadata == Metadata(source="办公室", date="2024-05-06 09:30", editor="王五")


def test_an_address_or_a_number_is_no_name() -> None:
    found = facts(
        '<meta name="author" content="https://facebook.com/x"><meta property="article:author" content="李雷">'
        '<meta name="source" content="1001"><meta property="og:site_name" content="晨报">'
    )
    assert (found.metadata.author, found.metadata.source) == ("李雷", "晨报")


@pytest.mark.parametrize("wrap", [lambda each: each, lambda each: [each], lambda each: {"@graph": [{}, each]}])
def test_json_ld_is_read_in_its_forms(wrap: Any) -> None:
    article = {
        "@type": ["Thing", "NewsArticle"],
        "headline": "银行开门",
        "datePublished": "2024-05-06T10:20",
        "author": [{"name": "李雷"}, "韩梅梅", {"name": "李雷"}],
        "publisher": {"@type": "Organization", "name": "晨报"},
        "editor": {"name": "王五"},
    }
    found = facts(json_ld(wrap(article)))
    assert found.titles == ("银行开门",)
    assert found.metadata == Metadata("李雷、韩梅梅", "晨报", "2024-05-06 10:20", "王五")


@pytest.mark.parametrize(
    "script",
    ["{", "[1, null, true]", '{"@type": 5, "author": 7}', '{"@graph": "x"}', "[" * 5000, '"' + "a" * 600_000],
)
def test_json_that_is_none_says_nothing(script: str) -> None:
    assert facts(f'<script type="application/ld+json">{script}</script>') == Facts((), Metadata())


def test_an_article_of_odd_values_says_nothing() -> None:
    article = {"@type": "Article", "headline": 5, "author": {"name": ["x"]}, "publisher": [[]], "datePublished": None}
    assert facts(json_ld(article)) == Facts((), Metadata())


def test_the_canonical_address_goes_first() -> None:
    head = '<link rel="canonical" href=" https://a.cn/1 "><meta property="og:url" content="https://a.cn/2">'
    assert facts(head).metadata.address == "https://a.cn/1"
    head = '<link rel="canonical" href="/1"><meta property="og:url" content="https://a.cn/2">'
    assert facts(head).metadata.address == "https://a.cn/2"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "https://", "https://a b", "x", ""])
def test_what_is_no_web_address_is_none(address: str) -> None:
    assert not is_web_address(address)
    assert facts(f'<link rel="canonical" href="{address}">').metadata.address == ""


@pytest.mark.parametrize(
    "body",
    [
        '<a rel="author">李雷</a>',
        '<span itemprop="author">李雷</span>',
        '<span class="author vcard"><a class="fn">李雷</a></span>',
    ],
)
def test_an_author_that_elements_name_is_found(body: str) -> None:
    assert facts("", body).metadata.author == "李雷"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("长春的银行开门了_新闻_晨报网", "长春的银行开门了"),
        ("长春的银行开门了 - 晨报", "长春的银行开门了"),
        ("长春的银行开门了 | 生活 | 晨报", "长春的银行开门了"),
        ("长春的银行开门了--晨报网", "长春的银行开门了"),
        ("春天_晨报", "春天_晨报"),
        ("长春——我的家乡", "长春——我的家乡"),
    ],
)
def test_the_sites_name_is_cut_off(title: str, expected: str) -> None:
    assert without_site(title) == expected
