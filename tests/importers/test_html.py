"""Web pages: how they are recognised, what of them is the article where the page says little, what stays bounded."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.importers.html import is_html, read_page
from reader.importers.reading import import_bytes, import_file, import_html
from reader.importers.registry import importer_for
from reader.importers.source import Source
from reader.model import Article, BlockKind, Problem, ReaderError
from tests.importers.test_pictures import data_url, png

_FIRST = "银行在路口的东边，早上九点开门，来往的人很多，门口总是停满了自行车。"
_SECOND = "老周在这里做了三十年的门卫，谁家的孩子几点放学，他比谁都记得清楚。"
_THIRD = "今年秋天银行要搬到新城去了，他说他不去，他要回老家种几棵柿子树。"
_BODY = f"<p>{_FIRST}</p><p>{_SECOND}</p><p>{_THIRD}</p>"


def article(html: str) -> Article:
    return import_bytes(f"<!DOCTYPE html>{html}".encode(), "page.html")


def kept(html: str) -> list[str]:
    return [block.text for block in article(html).blocks if not block.folded]


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html><p>x",
        b"<!doctype HTML PUBLIC '-//W3C'>",
        b"\xef\xbb\xbf\r\n <html lang=zh>",
        b"<?xml version='1.0'?>\n<!-- a --><!DOCTYPE html>",
        b"<!-- saved from url=(0014)about:internet -->\r\n<HTML>",
        b"<head><meta charset=gbk>",
        "<html>".encode("utf-16"),
    ],
)
def test_pages_are_known_by_how_they_begin(data: bytes) -> None:
    assert is_html(data)
    assert importer_for(Source(data, "x")).name == "html"


@pytest.mark.parametrize("data", [b"", b"<", b"<p>x", b"# a\n<html>", b"<htmlx>", b"<div align=center>", b"1 <html>"])
def test_other_texts_are_not(data: bytes) -> None:
    assert not is_html(data)
    assert importer_for(Source(data, "x", Path("x.txt"))).name == "text"


def test_a_piece_of_a_page_is_known_by_its_name() -> None:
    assert importer_for(Source(b"<p>x", "x", Path("x.htm"))).name == "html"


def test_a_page_that_says_nothing_of_its_parts_is_told_apart_by_links_and_prose() -> None:
    menu = "".join(f"<li><a href=/{number}>栏目{number}</a></li>" for number in range(5))
    others = "".join(f"<div><a href=/a{n}>另一篇文章的题目在这里{n}</a><i>昨天</i></div>" for n in range(4))
    page = (
        f"<div><ul>{menu}</ul></div><div><h1>银行的门卫</h1>{_BODY}</div><div><b>大家在读</b><div>{others}</div></div>"
    )
    assert kept(page) == ["银行的门卫", _FIRST, _SECOND, _THIRD]


def test_everything_that_is_seen_is_a_block() -> None:
    page = f"<ul><li><a href=/>首页</a></ul><h1>银行的门卫</h1>{_BODY}<footer>版权所有 京ICP备1号</footer>"
    found = article(page)
    assert [(block.text, block.kind) for block in found.blocks if block.folded] == [
        ("首页", BlockKind.NAVIGATION),
        ("版权所有 京ICP备1号", BlockKind.LEGAL),
    ]


def test_a_short_page_is_never_folded_whole() -> None:
    assert kept("<a href=/1>首页</a>") == ["首页"]
    assert kept("<nav><a href=/1>首页</a></nav>") == ["首页"]
    assert kept("<p>床前明月光<p>疑是地上霜") == ["床前明月光", "疑是地上霜"]


def test_an_unkind_class_name_around_all_folds_nothing() -> None:
    assert kept(f'<div class="comment-share sidebar"><h1>银行的门卫</h1>{_BODY}</div>')[1:] == [_FIRST, _SECOND, _THIRD]


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="share"><p>{_FIRST[:20]}。</p></div>',
        '<p><a href="/x">另请阅读：老城里的柿子树</a></p>',
        '<div><h3>延伸阅读</h3><ul><li><a href="/x">老城里的柿子树</a></li></ul></div>',
        "<section><p>热读</p><ul><li><a href=/1>一号</a><li><a href=/2>二号</a><li><a href=/3>三号</a></ul></section>",
        "<div>广告</div>",
        "<button>展开全文</button>",
        '<div class="ad"><a href="/x">买房送车位</a></div>',
    ],
)
def test_boxes_in_the_text_are_folded(box: str) -> None:
    assert kept(f"<h1>银行的门卫</h1><p>{_FIRST}</p>{box}<p>{_SECOND}</p><p>{_THIRD}</p>")[1:] == [
        _FIRST,
        _SECOND,
        _THIRD,
    ]


@pytest.mark.parametrize(
    "inside",
    [
        "<ul><li>早上九点开门</li><li>晚上六点关门</li></ul>",
        '<p>他说，<a href="/x">银行</a>就是他的家。</p>',
        "<h2>老周的一天</h2>",
        '<h2><a href="#a">老周的一天</a></h2>',
        "<table><tr><td>开门</td><td>九点</td></tr></table>",
        "<blockquote>人来人往。</blockquote>",
        '<p><a href="/x">他把这三十年里见过的事情，一件一件地写在一本旧账簿的背面。</a></p>',
    ],
)
def test_what_belongs_to_the_text_stays(inside: str) -> None:
    found = kept(f"<h1>银行的门卫</h1><p>{_FIRST}</p>{inside}<p>{_SECOND}</p><p>{_THIRD}</p>")
    assert found[0] == "银行的门卫"
    assert found[1] == _FIRST
    assert found[-2:] == [_SECOND, _THIRD]
    assert len(found) > 4


def test_comments_longer_than_the_article_are_folded() -> None:
    comments = "".join(f'<div class="comment"><b>网友{n}</b><p>{_SECOND}{n}</p></div>' for n in range(20))
    page = f'<div><h1>银行的门卫</h1><div class="text">{_BODY}</div><div class="comments">{comments}</div></div>'
    assert kept(page) == ["银行的门卫", _FIRST, _SECOND, _THIRD]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<h1>银行的门卫</h1>", "银行的门卫"),
        ("<title>银行的门卫老周_社会_晨报网</title><div>银行的门卫老周</div>", "银行的门卫老周"),
        ("<title>晨报网 - 银行的门卫老周和他的树</title><h2>银行的门卫老周和他的树</h2>", "银行的门卫老周和他的树"),
        ("<title>银行的门卫老周 - 晨报网</title>", "银行的门卫老周"),
        ('<title>x</title><meta property="og:title" content="银行的门卫">', "银行的门卫"),
        ("<title>生活 - 晨报网</title><h1>生活</h1>", "生活"),
        ("<h1><a href=/>晨报网</a></h1><h1>银行的门卫</h1>", "银行的门卫"),
    ],
)
def test_the_title_is_what_the_page_shows_or_calls_itself(head: str, expected: str) -> None:
    found = article(f"<html>{head}{_BODY}")
    assert found.title == expected
    assert all(text in kept(f"<html>{head}{_BODY}") for text in (_FIRST, _SECOND, _THIRD))


def test_pictures_beside_the_file_are_shown(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "a.png").write_bytes(png())
    page = tmp_path / "page.html"
    page.write_text(
        f'<h1>银行的门卫</h1>{_BODY}<figure><img src="page_files/a.png"><figcaption>老周</figcaption></figure>'
    )
    last = import_file(page).blocks[-1]
    assert (last.kind, last.text, last.folded) == (BlockKind.CAPTION, "老周", False)
    assert last.picture is not None
    assert last.picture.data == png()


def test_a_picture_in_a_menu_is_folded_and_kept() -> None:
    found = article(f'<nav><img src="{data_url(png())}"></nav><h1>银行的门卫</h1>{_BODY}')
    assert [(block.kind, block.folded) for block in found.blocks if block.picture] == [(BlockKind.CAPTION, True)]


@pytest.mark.parametrize("html", ["<html></html>", "<html><script>银行</script>", "<html><p hidden>银行"])
def test_a_page_without_text_is_told(html: str) -> None:
    with pytest.raises(ReaderError) as caught:
        article(html)
    assert (caught.value.problem, caught.value.subject) == (Problem.EMPTY, "page.html")


_TAGS = st.sampled_from(
    ["p", "div", "a href=/x", "li", "table", "td", "ruby", "rt", "figure", "figcaption", "h1", "br", "pre"]
)
_PIECES = st.one_of(
    st.builds("<{}>".format, _TAGS),
    st.builds("</{}>".format, _TAGS),
    st.sampled_from(
        ["<img src=a alt=图>", "<!--", "-->", "&nbsp;", "&#0;", "&#xd800;", "<b:c@d e>", "<script>", "]]>", "\x01"]
    ),
    st.text("银行在，。 \n<>&\"'ā1", max_size=8),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=40))
def test_no_mark_up_is_too_odd(pieces: list[str]) -> None:
    page = read_page("<p>银行在路口。" + "".join(pieces), lambda _: None)
    for line in page.lines:
        assert line.text == line.text.strip()
        assert all(0 <= ruby.start < ruby.end <= len(line.text) for ruby in line.rubies)


def test_a_page_that_closes_nothing_is_read_to_its_end() -> None:
    page = "".join(f"<font size=2>{_FIRST}{number}<br>" for number in range(1000))
    assert read_page(page, lambda _: None).lines[-1].text == f"{_FIRST}999"


@pytest.mark.parametrize(
    "page",
    [
        "<section>" * 20_000 + _FIRST,
        "<section>" * 2000 + f"<p>{_FIRST}" * 5_000,
        f"<p>{_FIRST}" * 5_000,
        f"<a href=x>{_FIRST[:9]}</a><br>" * 10_000,
        f"<ul>{'<li><a href=/>栏目</a>' * 10_000}</ul><h1>题</h1>{_BODY}",
        f"<p style='{'margin:0;' * 500}'>{_FIRST}" * 300,
        "<ruby>" * 3000 + "长<rt>cháng",
        "<p>长" + "<ruby>长<rt>cháng</ruby>" * 10_000,
    ],
    ids=["deep", "deep and long", "long", "links", "menu", "styles", "deep ruby", "rubies"],
)
def test_odd_pages_are_survived(page: str) -> None:
    assert _SECOND in "".join(line.text for line in read_page(f"<p>{_SECOND}{page}", lambda _: None).lines)


def test_a_page_of_nothing_but_lines_or_tags_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    page = b"<html><body>" + "<p>银行。".encode() * 30
    monkeypatch.setattr("reader.importers.bounds._MOST", 400)
    for read in (lambda: import_bytes(page, "a page"), lambda: import_html(page.decode(), "a page")):
        with pytest.raises(ReaderError) as caught:
            read()
        assert (caught.value.problem, caught.value.subject) == (Problem.TOO_LARGE, "a page")
    monkeypatch.setattr("reader.importers.bounds._MOST", 20_000)
    monkeypatch.setattr("reader.importers.markup._MOST_MARKS", 30)
    with pytest.raises(ReaderError) as caught:
        import_bytes(page, "a page")
    assert (caught.value.problem, caught.value.subject) == (Problem.TOO_LARGE, "a page")
