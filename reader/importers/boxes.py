"""What the elements of a page hold by the lines in them, where no name tells: lists of other articles, comments, boxes
under a heading such as 相关推荐."""

import re
from collections import Counter, defaultdict

from reader.importers import cues
from reader.importers.bylines import read_byline
from reader.importers.lines import is_prose
from reader.importers.markup import Node, local_name
from reader.importers.regions import Region
from reader.importers.seen import Seen, above_in, summed
from reader.importers.shadow import shadow_of

_CARDS, _MOSTLY, _COMMENTS = 3, 0.8, 2
_LONGEST_HEADING, _LONGEST_ACTION = 16, 40
# What stands over a box, whole lines in the shadow.
_HEADINGS = {
    Region.RELATED: (
        r"(?:今日|本周|热门|热点|热文|热读|热榜|为[您你]|猜你|大家(?:都?在)?[看读]|24小时|同一主题|延伸)\S{0,6}"
        r"|相关(?:文章|阅读|推荐|新闻|内容|报[道导]|链接)|(?:更多|最新|推荐)(?:文章|阅读|新闻|内容|报[道导]|推荐)?"
    ),
    Region.COMMENTS: (
        r"(?:全部|网友|最新|热门|精彩|精选|发表|我要)?(?:评论|留言|跟[帖贴]|回应)(?:区|列表)?\s*\(?\d*\)?\s*[条则]?"
    ),
    Region.TOOLS: r"AI\s*(?:摘要|总结|导读|速读|速览)|智能摘要",
}
# Under a comment: 3小时前 赞 回复.
_ACTION = r"(?:^|[\s\d])(?:回复|举报|[检檢][举舉])(?:$|[\s\d(])"


def regions_by_lines(seen: list[Seen]) -> dict[Node, Region]:
    """The elements that their lines tell of."""
    firsts: dict[Node, Seen] = {}
    for each in seen:
        for above in above_in(each.flowed.node):
            if above in firsts:
                break
            firsts[above] = each
    found = dict.fromkeys(_card_lists(firsts), Region.RELATED)
    found |= dict.fromkeys(_comments(seen), Region.COMMENTS)
    return found | _under_headings(seen, firsts)


def _card_lists(firsts: dict[Node, Seen]) -> list[Node]:
    """Elements of three children and more that are alike, nearly each of which begins with a link elsewhere."""
    children: defaultdict[Node, list[tuple[str, bool]]] = defaultdict(list)
    for node, first in firsts.items():
        if (parent := node.getparent()) is not None:
            children[parent].append((local_name(node), first.is_linked and read_byline(first.line.plain) is None))
    return [parent for parent, each in children.items() if _are_cards(each)]


def _are_cards(children: list[tuple[str, bool]]) -> bool:
    """A heading and a link to more may stand among the cards."""
    linked = Counter(tag for tag, is_linked in children if is_linked)
    tag, count = linked.most_common(1)[0] if linked else ("", 0)
    alike = sum(other == tag for other, _ in children)
    return count >= max(_CARDS, _MOSTLY * alike) and alike >= len(children) - 2


def _comments(seen: list[Seen]) -> list[Node]:
    """Parts of the page, each of which has a button to answer it."""
    actions = [each for each in seen if _is_action(each)]
    counts = summed([(each.flowed.node, 1) for each in actions])
    items: list[Node] = []
    for each in actions:
        below: Node | None = None
        for above in above_in(each.flowed.node):
            if counts[above] >= _COMMENTS:
                break
            below = above
        if below is not None and len(actions) >= _COMMENTS:
            items.append(below)
    return items


def _is_action(each: Seen) -> bool:
    text = each.line.plain
    return len(text) <= _LONGEST_ACTION and not is_prose(text) and re.search(_ACTION, shadow_of(text)) is not None


def _under_headings(seen: list[Seen], firsts: dict[Node, Seen]) -> dict[Node, Region]:
    """The elements that begin with such a heading."""
    found: dict[Node, Region] = {}
    for each in seen:
        region = _headed(each.line.plain)
        for above in above_in(each.flowed.node) if region else ():
            if firsts[above] is not each:
                break
            found[above] = region or Region.RELATED
    return found


def _headed(text: str) -> Region | None:
    if len(text) > _LONGEST_HEADING or read_byline(text) is not None:
        return None
    shadow = shadow_of(text).strip(" :>»+·|[]()")
    if cues.RELATED.fullmatch(shadow):
        return Region.RELATED
    return next((region for region, pattern in _HEADINGS.items() if re.fullmatch(pattern, shadow)), None)
