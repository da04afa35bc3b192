"""Read bylines: date, source, author and editor, labelled or not, as the page writes them."""

import re
from functools import lru_cache

from reader.importers.cues import HAN, MEDIUM, SURNAMES
from reader.importers.lines import has_only_han, holds_stop
from reader.importers.shadow import shadow_of
from reader.model import Metadata

_DATE = re.compile(
    r"(?:(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?"
    r"|(?:中华)?民国\s*\d{2,3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
    r"|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)"
    r"(?:\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?"
    r"(?:(?:\s*T|\s*\||\s)?\s*(?:HKT\s*|上午|下午)?\s*\d{1,2}\s*[:时点]\s*\d{2}分?(?:\s*:\s*\d{2})?(?:\s*[AP]M)?)?"
)
# Label -> field; fields without a name in Metadata are read and left.
_FIELDS = {
    "date": (
        r"(?:发[布表稿]|更新|上[线架]|出版|建立|刊登|成文|印发)?(?:时间|日期)",
        r"发[布表](?=\s*[于:])于?",
        r"更新(?:于)?",
        r"刊[于登]",
    ),
    "source": (
        r"(?:消息|文章|新闻|信息|稿件|本文)?来源(?:于)?",
        r"稿源|出处|转载?自|发布(?:单位|机构)|发文机[关构]|媒体|公众号",
    ),
    "editor": (
        r"(?:本文|本期|值班|网[络站]|新媒体)?(?:责任)?编辑",
        r"责编|主编|编审",
    ),
    "author": (
        r"(?:本[报社刊台网]|特[约派]|实习|首席|驻\S{2,4}|见习)*(?:记者|通讯员)",
        r"作者|撰文|撰稿|采[写访]|图文|文字|文\s*/\s*图|供稿|[Pp]osted by|^[Bb]y",
    ),
    "other": (
        r"索引号|(?:发文)?[字文]号|主题(?:分类|词)|公开方式|(?:图片|视频|美术|版面)编辑",
        r"[一二三]?[审校]?[校审][对核校阅]|摄影|图片|排版|监制|栏目|分类",
        r"作[词曲]|编曲|翻译|译者|地[点区]",
        r"点击(?:[数量])?|阅读(?:量|数)?|浏览(?:次数|量)?|评论|字[号体]",
    ),
}
# Words of one character, which count only where a word can begin. Their groups are named author1 and other1.
_SINGLE = {"author": "文", "other": "[图摄]"}
_SEPARATOR = r"\s*[:|/]\s*"
_LABEL = re.compile(
    "|".join(
        [f"(?P<{field}>{'|'.join(words)})(?:{_SEPARATOR}|\\s+)" for field, words in _FIELDS.items()]
        + [f"(?:^|(?<=[\\s|(\\[]))(?P<{field}1>{word})(?:{_SEPARATOR})" for field, word in _SINGLE.items()]
    )
)
_NAME = rf"(?:{HAN}|·){{2,4}}"
_NAMES = rf"{_NAME}(?:\s*[、，,\s]\s*{_NAME}){{0,5}}"
_JUNK = " \t\u3000|｜丨/／-–—·•,，、;()（）[]【】〔〕《》#:："
_REPORTER = r"(?:本[报社刊台网]|特[约派]|实习|综合|驻\S{2,4}|中央社|新华社|中新社|中国新闻网)?(?:记者|通讯员)"
# The patterns from here on are strings, which re compiles when they are first looked for and then remembers: few
# articles need them, and each is tried only where one of its marks is.
_REPORTER_MARKS = ("记者", "通讯员")
# The line or the lead of a paragraph: 〔記者王小明／台北報導〕, （記者 張三）.
_REPORT = rf"[\[(]?\s*{_REPORTER}\s*(?P<author>{_NAMES})\s*/\s*{HAN}{{2,8}}报[导道]\s*[\])]?"
_DISPATCHES = (
    # 新华社北京3月5日电（记者张三、李四）
    rf"(?P<source>新华社|中新社|中新网|中央社|{HAN}{{1,3}}[社网](?=[^(。]{{0,12}}\d日[电讯]))[^(。]{{0,18}}\(\s*{_REPORTER}\s*(?P<author>{_NAMES})\s*\)",
    # （中央社記者王小明台北5日電）
    (
        rf"\((?P<source>中央社|{HAN}{{2,4}}社){_REPORTER}(?P<author>{_NAME}?)"
        rf"(?={HAN}{{2}}(?:\d{{1,2}}月)?\d{{1,2}}日)[^)。]{{0,20}}电\)"
    ),
    rf"(?:本[报网台刊社][专电]?[讯电]\s*)?[(\[]\s*{_REPORTER}\s*(?P<author>{_NAMES})\s*[)\]]",
    _REPORT,
    # 【海城日報專訊】
    rf"\[(?P<source>{HAN}{{2,6}}[报社网])(?:专?讯|消息)\]",
)
# A paragraph's closing credit: (文 孟凡明), （记者 张三）, （责任编辑：李四）.
_CLOSING = (
    rf"\((?:\s*(?:文|撰文|作者|图文|文/图|供稿|{_REPORTER})\s*[:/|]?\s*(?P<author>{_NAMES})"
    rf"|\s*(?:(?:责任)?编辑|责编)\s*[:/|]?\s*(?P<editor>{_NAMES}))\s*\)\s*\d*$"
)
_DYNASTY = (
    r"[(\[](?:先秦|[东西]?汉|[魏晋]+|南北朝|[隋唐]|五代|[南北]?宋|[元明清]|近现?代|[现当]代|民国)"
    rf"[)\]]\s*(?P<author>{_NAME})"
)
_WRITTEN = rf"(?P<author>{_NAMES})\s*(?:[著着]|\s(?:报[导道]|撰文|编译))"
_ORIGINAL = r"原创\s+(?P<author>\S{1,16})(?:\s+(?P<source>\S{1,20}))?"
_FROM_ACCOUNT = r"以下文章来源于\s*(?P<source>\S{1,24}?)\s*[,，]\s*作者\s*:?\s*(?P<author>\S{1,24}).*"
_WHOLE_LINES = (
    (("(", "["), _DYNASTY),
    (("著", "着", "报导", "报道", "撰文", "编译"), _WRITTEN),
    (("以下文章",), _FROM_ACCOUNT),
    (_REPORTER_MARKS, _REPORT),
    # The number of an official document: 青政办发〔2024〕8号.
    (("号",), rf"{HAN}{{2,8}}\[\d{{4}}\]\s*\d{{1,4}}\s*号"),
)
_EDITION = re.compile(r"第\s*[A-Z]?\d{1,3}\s*版")
# Not in the name of a medium.
_BREAK = re.compile(r"[，。！？、：:\s]")
_LONGEST_LINE = 160
_WEB_ADDRESS = r"https?://[\w./-]+"
_LONGEST_VALUE = 30
_LONGEST_REST = 24
_LONGEST_WORD = 8
# （2021年3月1日镇人民代表大会通过）
_LONGEST_NOTE = 16


def without_brackets(text: str) -> str:
    """What a line says that stands in brackets as a whole: 【编辑:李四】."""
    return text[1:-1] if text and text[0] in "（(【〔[" and text[-1] in "）)】〕]" else text


def read_byline(text: str) -> Metadata | None:
    """Return what the line says of the article if it is a byline and nothing else, None if it is not one."""
    return _read_line(text) if len(text) <= _LONGEST_LINE else None


@lru_cache(maxsize=1024)
def _read_line(text: str) -> Metadata | None:
    # Remembered, for the passes ask again and again about the lines of a page's head.
    if holds_stop(text) or text.endswith(("，", ",", "、")):
        return None
    if "://" in text:
        # The site's address stands beside the date on old portals: http://news.site.cn 2005年10月6日 晚报.
        text = re.sub(_WEB_ADDRESS, "  ", text).strip()
    shadow = shadow_of(text)
    for marks, pattern in _WHOLE_LINES:
        if _holds_any(shadow, marks) and (match := re.fullmatch(pattern, shadow)):
            return _cut(match, text)
    return _read_reported(text, shadow) or _read_fields(text, shadow)


def date_in(text: str) -> str:
    """The first date of a line, as it is written; empty if it has none."""
    match = _DATE.search(shadow_of(text))
    return text[match.start() : match.end()].strip() if match else ""


def _read_reported(text: str, shadow: str) -> Metadata | None:
    """2024-03-05 11:03 港城報／ 記者許書宇／台南報導: what stands before the reporter must be a byline too."""
    if not (shadow.endswith(("报道", "报导")) and _holds_any(shadow, _REPORTER_MARKS)):
        return None
    match = re.search(_REPORT + "$", shadow)
    before = _read_line(text[: match.start()].strip(_JUNK)) if match else None
    return merge(_cut(match, text), before) if match and before else None


def _holds_any(text: str, marks: tuple[str, ...]) -> bool:
    return any(mark in text for mark in marks)


def _read_fields(text: str, shadow: str) -> Metadata | None:
    dates = [text[match.start() : match.end()].strip() for match in _DATE.finditer(shadow)]
    rest, shadow = _without_dates(text, shadow)
    labels = list(_LABEL.finditer(shadow))
    if not dates and not labels:
        return None
    found: dict[str, str] = {"date": dates[0]} if dates else {}
    head = rest[: labels[0].start()] if labels else rest
    if not _read_unlabelled(head, found, only=not dates, bracketed=text[0] in "（(" and text[-1] in "）)"):
        return None
    for index, label in enumerate(labels):
        end = labels[index + 1].start() if index + 1 < len(labels) else len(rest)
        if not _read_value(label, rest[label.end() : end], found):
            return None
    return Metadata(**found)


def _without_dates(text: str, shadow: str) -> tuple[str, str]:
    """The line and its shadow without dates and editions; two spaces where one was: a value ends there."""
    for pattern in (_DATE, _EDITION):
        for match in reversed(list(pattern.finditer(shadow))):
            start, end = match.span()
            text, shadow = f"{text[:start]}  {text[end:]}", f"{shadow[:start]}  {shadow[end:]}"
    first = len(text) - len(text.lstrip(_JUNK))
    last = len(text.rstrip(_JUNK.replace(":：", "")))
    return text[first:last], shadow[first:last]


def _read_value(label: re.Match[str], value: str, found: dict[str, str]) -> bool:
    value = re.split(r"\s{2,}|\t", value.strip())[0].strip(_JUNK)
    field = (label.lastgroup or "other").rstrip("1")
    if label.group().lower().startswith(("posted", "by")):
        value = re.sub(r"\s+on$", "", value)
    spaced = label.group()[-1:].isspace() and not set(label.group()) & set(":|/")
    if len(value) > _LONGEST_VALUE or (spaced and not _is_name_list(value) and field != "source"):
        return False
    if (field == "author" and not _is_credit(value)) or (
        field == "date" and value and not any(map(str.isdigit, value))
    ):
        return False
    if field == "editor" and value and "责" in shadow_of(label.group()):
        # 编辑：甲 责任编辑：乙
        found[field] = value
    if value and field not in ("other", "date"):
        found.setdefault(field, value)
    return True


def _is_credit(value: str) -> bool:
    """An author's name; not the answer of an interview: 记者：您怎么看这件事."""
    return not value or all(len(name) <= 6 or not has_only_han(name) for name in re.split(r"[、，,\s/／|]+", value))


def _is_name_list(value: str) -> bool:
    return not value or re.fullmatch(_NAMES, value) is not None


def _read_unlabelled(head: str, found: dict[str, str], *, only: bool, bracketed: bool) -> bool:
    """Read what stands before the first label. Returns False where it is too much for a byline.

    `only`: there is no date, so that the line is a byline by its labels alone and must start with one.
    """
    head = head.strip(_JUNK)
    if head.startswith("原") and (match := re.match(_ORIGINAL, shadow_of(head))):
        found.update({field: head[slice(*match.span(field))] for field, value in match.groupdict().items() if value})
        return True
    if "，" in head or "," in head or len(head) > _LONGEST_REST:
        return False
    if is_medium(head):
        found["source"] = head
        return True
    longest = _LONGEST_NOTE if bracketed else _LONGEST_WORD
    return not head or (not only and all(len(word) <= longest for word in head.split()))


def is_medium(text: str) -> bool:
    """Whether the short line names a newspaper, a site or a station."""
    return 2 < len(text) <= 14 and MEDIUM.search(shadow_of(text)) is not None and not _BREAK.search(text)


def is_name(text: str) -> bool:
    """Whether the line could be a person's name: two or three Han characters with a common family name."""
    return len(text) in (2, 3) and text[0] in SURNAMES and has_only_han(text)


def read_dispatch(text: str) -> Metadata:
    """What the opening of a news paragraph says: 新华社北京3月5日电（记者张三、李四）…"""
    lead = shadow_of(text[:80])
    if not _holds_any(lead, (*_REPORTER_MARKS, "讯]", "消息]")):
        return Metadata()
    match = next(filter(None, (re.match(pattern, lead) for pattern in _DISPATCHES)), None)
    return _cut(match, text) if match else Metadata()


def read_closing(text: str) -> Metadata:
    """What the brackets at the end of a paragraph say: (文 孟凡明)."""
    end = text[-60:]
    match = re.search(_CLOSING, shadow_of(end)) if _holds_any(end, (")", "）")) else None
    return _cut(match, end) if match else Metadata()


def merge(first: Metadata, second: Metadata) -> Metadata:
    """`first`, and from `second` what it lacks."""
    return Metadata(
        author=first.author or second.author,
        source=first.source or second.source,
        date=first.date or second.date,
        editor=first.editor or second.editor,
        address=first.address or second.address,
    )


def _cut(match: re.Match[str], text: str) -> Metadata:
    """The named groups of a match in the shadow of `text`, as `text` has them; empty where one matched nothing."""
    return Metadata(**{field: text[match.start(field) : match.end(field)].strip() for field in match.groupdict()})
