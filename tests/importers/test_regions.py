"""What tags, roles and class names say of an element."""

import pytest

from reader.importers.markup import parse_html
from reader.importers.regions import Region, region_of


def region(html: str) -> Region | None:
    root = parse_html(html)
    assert root is not None
    body = root.find("body")
    assert body is not None
    return region_of(body[0])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<nav>x</nav>", Region.NAVIGATION),
        ("<footer>x</footer>", Region.FOOTER),
        ("<aside>x</aside>", Region.RELATED),
        ("<button>x</button>", Region.TOOLS),
        ("<time>x</time>", Region.BYLINE),
        ('<div role="navigation">x</div>', Region.NAVIGATION),
        ('<div role="contentinfo">x</div>', Region.FOOTER),
        ('<div class="BreadcrumbNav">x</div>', Region.NAVIGATION),
        ('<div class="index_relatedNews__w2kL1">x</div>', Region.RELATED),
        ('<div class="comment-list">x</div>', Region.COMMENTS),
        ('<div class="bdsharebuttonbox">x</div>', Region.TOOLS),
        ('<div id="left_hzh_ad">x</div>', Region.TOOLS),
        ('<div class="m-app">x</div>', Region.TOOLS),
        ('<div class="page-footer">x</div>', Region.FOOTER),
        ('<div class="author vcard">x</div>', Region.BYLINE),
        ('<div class="postMeta">x</div>', Region.BYLINE),
        ('<div class="article-summary">x</div>', Region.LEAD),
    ],
)
def test_names_in_any_manner_tell(html: str, expected: Region) -> None:
    assert region(html) is expected


@pytest.mark.parametrize(
    "html",
    [
        "<p>x</p>",
        '<article class="share">x</article>',
        '<main class="comments">x</main>',
        '<div class="content has-sidebar">x</div>',
        '<div class="article__content--with-comments">x</div>',
        '<div class="bbc-1ad">x</div>',
        '<div class="photo-topic">x</div>',
        '<div class="rich_media_content">x</div>',
        '<div class="TRS_Editor">x</div>',
        '<div class="header">x</div>',
        '<div class="threads">x</div>',
        '<div class="relative bottom-0">x</div>',
    ],
)
def test_what_only_looks_like_a_word_tells_nothing(html: str) -> None:
    assert region(html) is None
