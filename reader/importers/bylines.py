"""Read bylines: date, source, author and editor, labelled or not, as the page writes them."""

import re
from collections.abc import Mapping

from reader.importers.cues import MEDIUM, SURNAMES
from reader.importers.lines import holds_stop
from reader.model import Metadata

_DATE = re.compile(
    r"(?:(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?"
    r"|(?:中[华華])?民[国國]\s*\d{2,3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
    r"|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)"
    r"(?:\s*[（(]?(?:星期|[周週]|[礼禮]拜)[一二三四五六日天][）)]?)?"
    r"(?:(?:\s*T|\s*[|｜]|\s)?\s*(?:上午|下午)?\s*\d{1,2}\s*[:：时時點点]\s*\d{2}分?(?:\s*[:：]\s*\d{2})?(?:\s*[AP]M)?)?"
)
# Label -> field; fields without a name in Metadata are read and left.
_FIELDS = {
    "date": (
        r"(?:[发發][布佈表稿]|更新|上[线線架]|出版|建立|刊登)?(?:[时時][间間]|日期)",
        r"[发發][布佈表](?=\s*[于於:：])[于於]?",
        r"更新(?:[于於])?",
        r"刊[于於登]",
    ),
    "source": (
        r"(?:消息|文章|新[闻聞]|信息|稿件|本文)?[来來]源(?:[于於])?",
        r"稿源|出[处處]|[转轉][载載]?自|[发發][布佈][单單]位|媒[体體]|公[众眾][号號]",
    ),
    "editor": (
        r"(?:本文|本期|值班|[网網][络絡站]|新媒[体體])?(?:[责責]任)?[编編][辑輯]",
        r"[责責][编編]|主[编編]|[编編][审審]",
    ),
    "author": (
        r"(?:本[报報社刊台网網]|特[约約派]|[实實][习習]|首席|[驻駐]\S{2,4}|[见見][习習])*(?:[记記]者|通[讯訊][员員])",
        r"作者|撰文|撰稿|[采採][写寫訪访]|[图圖]文|文字|文\s*[/／]\s*[图圖]|供稿|[Pp]osted by|^[Bb]y",
    ),
    "other": (
        r"[一二三]?[审審校]?[校审審][对對核校阅閱]|[摄攝]影|[图圖]片|排版|[监監][制製]|[栏欄]目|分[类類]",
        r"作[词詞曲]|[编編]曲|翻[译譯]|[译譯]者|地[点點区區]",
        r"[点點][击擊](?:[数數量])?|[阅閱][读讀](?:量|[数數])?|[浏瀏][览覽](?:次[数數]|量)?|[评評][论論]|字[号號体體]",
    ),
}
_SINGLE = {"author": "文", "other": "[图圖摄攝]"}
_SEPARATOR = r"\s*[:：|｜丨／/]\s*"
_LABEL = re.compile(
    "|".join(
        [f"(?P<{field}>{'|'.join(words)})(?:{_SEPARATOR}|\\s+)" for field, words in _FIELDS.items()]
        + [f"(?:^|(?<=[\\s|(（【]))(?P<{field}1>{word})(?:{_SEPARATOR})" for field, word in _SINGLE.items()]
    )
)
_NAME = r"[\u4e00-\u9fff·]{2,4}"
_NAMES = rf"{_NAME}(?:\s*[、，,\s]\s*{_NAME}){{0,5}}"
_JUNK = " \t\u3000|｜丨/／-–—·•,，、;()（）[]【】〔〕《》#:："
_REPORTER = (
    r"(?:本[报報社刊台网網]|特[约約派]|[实實][习習]|[综綜]合|[驻駐]\S{2,4}|中央社|新[华華]社|中新社|中[国國]新[闻聞][网網])?"
    r"(?:[记記]者|通[讯訊][员員])"
)
# The line or the lead of a paragraph: 〔記者王小明／台北報導〕, （記者 張三）.
_REPORT = re.compile(
    rf"[【〔\[（(]?\s*{_REPORTER}\s*(?P<author>{_NAMES})\s*[/／]\s*[\u4e00-\u9fff]{{2,8}}[报報][导導道]\s*[】〕\])）]?"
)
_DISPATCHES = (
    # 新华社北京3月5日电（记者张三、李四）
    re.compile(
        rf"(?P<source>新[华華]社|中新社|中新[网網]|中央社)[^（(。]{{0,18}}[（(]\s*{_REPORTER}\s*(?P<author>{_NAMES})\s*[)）]"
    ),
    # （中央社記者王小明台北5日電）
    re.compile(
        rf"[（(](?P<source>中央社|[\u4e00-\u9fff]{{2,4}}社){_REPORTER}(?P<author>{_NAME}?)"
        r"(?=[\u4e00-\u9fff]{2}(?:\d{1,2}月)?\d{1,2}日)[^）)。]{0,20}[电電][)）]"
    ),
    re.compile(rf"[（(【〔\[]\s*{_REPORTER}\s*(?P<author>{_NAMES})\s*[)）】〕\]]"),
)
# A paragraph's closing credit: (文 孟凡明), （记者 张三）, （责任编辑：李四）.
_CLOSING = re.compile(
    rf"[（(]\s*(?:(?P<author_label>文|撰文|作者|[图圖]文|文/[图圖]|供稿|{_REPORTER})"
    r"|(?P<editor_label>(?:[责責]任)?[编編][辑輯]|[责責][编編]))"
    rf"\s*[:：/／|丨]?\s*(?P<names>{_NAMES})\s*[)）]\s*\d*$"
)
_DYNASTY = re.compile(
    r"^[（(\[〔【](?:先秦|[东西東]?[汉漢]|[魏晋晉]+|南北朝|[隋唐]|五代|[南北]?宋|[元明清]|近[现現]?代|[现現當当]代|民[国國])"
    rf"[）)\]〕】]\s*(?P<author>{_NAME})$"
)
_WRITTEN = re.compile(rf"^(?P<author>{_NAMES})\s*(?:[著着]|\s(?:[报報][导導道]|撰文|[编編][译譯]))$")
_ORIGINAL = re.compile(r"^原[创創]\s+(?P<author>\S{1,16})(?:\s+(?P<source>\S{1,20}))?")
_FROM_ACCOUNT = re.compile(
    r"^以下文章[来來]源[于於]\s*(?P<source>\S{1,24}?)\s*[,，]\s*作者\s*[:：]?\s*(?P<author>\S{1,24})"
)
_EDITION = re.compile(r"第\s*[A-Z]?\d{1,3}\s*版")
_LONGEST_LINE = 160
_LONGEST_VALUE = 30
_LONGEST_REST = 24
_LONGEST_WORD = 8
# （2021年3月1日镇人民代表大会通过）
_LONGEST_NOTE = 16


def read_byline(text: str) -> Metadata | None:
    """Return what the line says of the article if it is a byline and nothing else, None if it is not one."""
    if len(text) > _LONGEST_LINE or holds_stop(text) or text.endswith(("，", ",", "、")):
        return None
    for pattern in (_DYNASTY, _WRITTEN, _FROM_ACCOUNT):
        if match := pattern.search(text):
            return _metadata(match.groupdict())
    if match := _REPORT.fullmatch(text):
        return _metadata(match.groupdict())
    return _read_fields(text)


def _read_fields(text: str) -> Metadata | None:
    dates = [match.group().strip() for match in _DATE.finditer(text)]
    # Two spaces where the date was: a value ends there.
    rest = _EDITION.sub("  ", _DATE.sub("  ", text)).lstrip(_JUNK).rstrip(_JUNK.replace(":：", ""))
    labels = list(_LABEL.finditer(rest))
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
    return _metadata(found)


def _read_value(label: re.Match[str], value: str, found: dict[str, str]) -> bool:
    value = re.split(r"\s{2,}|\t", value.strip())[0].strip(_JUNK)
    field = (label.lastgroup or "other").rstrip("1")
    if "osted by" in label.group() or label.group()[:1] in "Bb":
        value = re.sub(r"\s+on$", "", value)
    spaced = label.group()[-1:].isspace() and not set(label.group()) & set(":：|｜丨/／")
    if len(value) > _LONGEST_VALUE or (spaced and not _is_name_list(value) and field != "source"):
        return False
    if (field == "author" and not _is_credit(value)) or (
        field == "date" and value and not any(map(str.isdigit, value))
    ):
        return False
    if value and field not in ("other", "date"):
        found.setdefault(field, value)
    return True


def _is_credit(value: str) -> bool:
    """An author's name; not the answer of an interview: 记者：您怎么看这件事."""
    return not value or all(len(name) <= 6 or not has_only_han(name) for name in re.split(r"[、，,\s/／|]+", value))


def has_only_han(text: str) -> bool:
    return all("\u4e00" <= character <= "\u9fff" for character in text)


def _is_name_list(value: str) -> bool:
    return not value or re.fullmatch(_NAMES, value) is not None


def _read_unlabelled(head: str, found: dict[str, str], *, only: bool, bracketed: bool) -> bool:
    """Read what stands before the first label. Returns False where it is too much for a byline.

    `only`: there is no date, so that the line is a byline by its labels alone and must start with one.
    """
    head = head.strip(_JUNK)
    if match := _ORIGINAL.match(head):
        found.update({key: value for key, value in match.groupdict().items() if value})
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
    return 2 < len(text) <= 14 and MEDIUM.search(text) is not None and not re.search(r"[，。！？、：:\s]", text)


def is_name(text: str) -> bool:
    """Whether the line could be a person's name: two or three Han characters with a common family name."""
    return len(text) in (2, 3) and text[0] in SURNAMES and has_only_han(text)


def read_dispatch(text: str) -> Metadata:
    """What the opening of a news paragraph says: 新华社北京3月5日电（记者张三、李四）…"""
    lead = text[:80]
    for pattern in _DISPATCHES:
        if match := pattern.match(lead):
            return _metadata(match.groupdict())
    match = _REPORT.match(lead)
    return _metadata(match.groupdict()) if match else Metadata()


def read_closing(text: str) -> Metadata:
    """What the brackets at the end of a paragraph say: (文 孟凡明)."""
    match = _CLOSING.search(text[-60:])
    if match is None:
        return Metadata()
    names = match["names"].strip()
    return Metadata(editor=names) if match["editor_label"] else Metadata(author=names)


def merge(first: Metadata, second: Metadata) -> Metadata:
    """`first`, and from `second` what it lacks."""
    return Metadata(
        author=first.author or second.author,
        source=first.source or second.source,
        date=first.date or second.date,
        editor=first.editor or second.editor,
    )


def _metadata(found: Mapping[str, str | None]) -> Metadata:
    return Metadata(**{field: (found.get(field) or "").strip() for field in ("author", "source", "date", "editor")})
