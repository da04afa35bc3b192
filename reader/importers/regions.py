"""What the elements of a page say that they hold, by their tags, roles and class names."""

import re
from enum import Enum, auto

from reader.importers.markup import Node, local_name


class Region(Enum):
    """The part of a page that an element says it is."""

    NAVIGATION = auto()  # menus, trails, pagers
    RELATED = auto()  # other articles: lists, cards, side columns
    COMMENTS = auto()
    TOOLS = auto()  # sharing, type sizes, search, subscription, advertisements
    FOOTER = auto()
    BYLINE = auto()
    LEAD = auto()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TAGS = {
    "nav": Region.NAVIGATION,
    "menu": Region.NAVIGATION,
    "footer": Region.FOOTER,
    **dict.fromkeys(("select", "button", "form", "dialog"), Region.TOOLS),
    "time": Region.BYLINE,
}
_ROLES = {
    "navigation": Region.NAVIGATION,
    "menu": Region.NAVIGATION,
    "menubar": Region.NAVIGATION,
    "banner": Region.NAVIGATION,
    "search": Region.TOOLS,
    "toolbar": Region.TOOLS,
    "button": Region.TOOLS,
    "dialog": Region.TOOLS,
    "alert": Region.TOOLS,
    "contentinfo": Region.FOOTER,
}
# The words of class names and ids. Those of pinyin are as usual in China as the English ones.
_NAMES = {
    Region.NAVIGATION: _words(
        "nav navi navs navbar navigation subnav topnav menu menus submenu breadcrumb breadcrumbs crumb crumbs bread"
        " location position path channel channels daohang dqwz weizhi pager pagers pagination pages pagenum pageturn"
        " paging prevnext prev next topbar masthead sitenav skip skiplink sitemap"
    ),
    Region.RELATED: _words(
        "related relate relates relative relevant relation relnews recommend recommends recommended recommendation"
        " recommendations recom recomm rec tuijian hot hotnews hotlist hots rank ranks ranking paihang paihangbang"
        " popular mostread trending sidebar sidebars aside rightcol promo promos promotion readmore seealso extended"
        " extend tagged teaser teasers latest morenews newslist xgnews xgyd xgxw xiangguan ticker marquee guess"
        " interested yanshen more widget widgets special"
    ),
    Region.COMMENTS: _words(
        "comment comments commentlist cmt reply replies respond disqus pinglun discuss discussion liuyan livere"
    ),
    Region.TOOLS: _words(
        "share shares sharing sharebar sharebox social sns bdshare bdsharebuttonbox addthis addtoany fenxiang jiathis"
        " ad ads adv advert adverts advertisement advertising adbox adsbygoogle gad guanggao sponsor sponsored"
        " taboola outbrain dfp tool tools toolbar function functions fontsize textsize zihao fontset print search"
        " searchbox subscribe subscription newsletter login signin register popup modal overlay cookie cookies gdpr"
        " paywall qrcode qr ewm erweima weixin wechat app appdown download downloads backtop gotop totop fixed float"
        " like likes praise zan reward donate donation shang follow player audio tags tag keyword keywords labels"
        " advertise feedback report jubao jiucuo rating vote poll notice-bar toast placeholder vip"
    ),
    Region.FOOTER: _words(
        "footer foot foots bottom copyright copyrights banquan beian disclaimer statement shengming colophon declare"
    ),
    Region.BYLINE: _words(
        "byline author authors source laiyuan date datetime time pubtime pubdate published publish timestamp meta"
        " postmeta entrymeta articleinfo newsinfo editor editors zebian bianji reporter writer info"
    ),
    Region.LEAD: _words(
        "summary abstract lead lede digest deck standfirst intro description desc zhaiyao daoyu excerpt"
    ),
}
_REGIONS = {name: region for region, names in _NAMES.items() for name in names}
# What is sure enough where it stands beside others; "hot" or "meta" in a longer name is not.
_ALONE = _words(
    "hot special more position path next prev channel location time info meta date app download fixed float notice tag"
    " like report desc description lead tool tools function player audio vote bottom rec extend extended latest publish"
    " published source pages bread editor editors widget foot info"
    " description zan shang vip intro search print weixin wechat relation follow"
)
# The layout of a page, not what the element holds: has-sidebar, no-comments, article-with-share.
_NEGATED = re.compile(r"(?:^|[-_])(?:has|have|no|not|with|without|hide|show|is)[-_]", re.IGNORECASE)
# A word of a name; letters behind a figure are what a build of the site made up (bbc-1ad).
_TOKEN = re.compile(r"(?<![0-9])(?:[A-Z]?[a-z]+|[A-Z]+(?![a-z]))")


def region_of(node: Node) -> Region | None:
    """What the element itself says, regardless of those around it."""
    tag = local_name(node).lower()
    if tag in ("html", "body", "main", "article"):
        return None
    if role := _ROLES.get(node.get("role", "")):
        return role
    if tag in _TAGS:
        return _TAGS[tag]
    for attribute in ("class", "id"):
        for name in node.get(attribute, "").split():
            if region := _named(name):
                return region
    return Region.RELATED if tag == "aside" else None


def _named(name: str) -> Region | None:
    """The region that one class name tells of: as a whole, or by a word of it."""
    if region := _REGIONS.get(name.lower()):
        return region
    if _NEGATED.search(name):
        return None
    tokens = [token.lower() for token in _TOKEN.findall(name)]
    if region := _REGIONS.get("".join(tokens)):
        return region
    known = [token for token in tokens if token in _REGIONS and token not in _ALONE]
    return _REGIONS[known[0]] if known else None
