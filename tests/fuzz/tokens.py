"""What is put into files of each language: its words, and what has broken readers of it elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

NUMBERS = (
    "0", "-1", "1", "2", "7", "255", "256", "65536", "2147483647", "2147483648", "4294967295", "4294967296",
    "9223372036854775808", "1000000000", "1e9", "1e309", "-1e309", "NaN", "0x7fffffff", "9" * 30, "9" * 5000, "1.5",
    "²", "٣", "３", "",
)  # fmt: skip
TEXTS = (
    "银行", "長", "。", "，", "“", "」", "\u3000", "\xa0", "\u200b", "\ufeff", "\u2028", "\x85", "\r", "\n", "\n\n",
    "\r\n", "\t", "\f", "\x1c", "\0", "\ufffd", "\ufffe", "\uffff", "\U0010ffff", "\ue000", "𠮷", "👨\u200d👩",
    "\u0301", "\u202e", "〇", "儿", "ā", "ㄔㄤˊ", "<", ">", "&", '"', "'", "\\", "作者：张三", "2024-04-01 15:31",
    "首页 > 新闻", "责任编辑：", "（文/周一鸣）", "图片来源", "第一章", "1.", "一、", "• ", "https://a.cn/?a=1&b=2",
    "……", "版权声明", "12.5%", "=1+1", "@", "-", "+", "#", "*", "|", "_", "~",
)  # fmt: skip
_ENTITIES = (
    "&nbsp;", "&#0;", "&#xd800;", "&#x110000;", "&#99999999999999;", "&x;", "&lt;", "&amp", "&#x1f600;",
    "&NotEqualTilde;", "&a;", "%a;", "&#13;", "&#x85;", "&#8232;",
)  # fmt: skip
# Each of them ten of the one before (CVE-2003-1564).
_LAUGHS = "".join(f'<!ENTITY {name} "{f"&{of};" * 10}">' for name, of in ("ba", "cb", "dc", "ed", "xe"))
_DTD = (
    f'<!DOCTYPE a [<!ENTITY a "aaaa">{_LAUGHS}]>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
    '<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///dev/zero"> %p;]>', '<!DOCTYPE a [<!ATTLIST a b CDATA "c">]>',
    '<?xml version="1.0" encoding="UTF-16"?>', '<?xml version="1.0" encoding="x"?>', "<?xml version='1.1'?>",
    "<?x y?>", '<?xml version="1.0" encoding="gb18030" standalone="yes"?>',
)  # fmt: skip
_MARK_UP = (
    *_ENTITIES, *_DTD, "<![CDATA[", "]]>", "<!--", "-->", "--", "/>", "</", "<", ">", "<a", "<a b='", 'xmlns="x"',
    'xmlns:w="y"', 'xml:space="preserve"', "<x:y/>", "<p>", "</p>", "<a href='x'>", "</a>", 'id="a"', "\x01", "<a/>",
)  # fmt: skip
_HTML_TAGS = (
    "p", "div", "span", "a", "b", "font", "h1", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th",
    "thead", "caption", "colgroup", "ruby", "rb", "rt", "rtc", "rp", "img", "figure", "figcaption", "blockquote",
    "pre", "code", "br", "hr", "script", "style", "template", "svg", "math", "iframe", "object", "noscript", "form",
    "select", "option", "textarea", "body", "head", "html", "title", "meta", "base", "link", "article", "section",
    "nav", "footer", "header", "aside", "main", "frameset", "plaintext", "xmp", "marquee", "details", "summary", "o:p",
    "sup", "sub", "time", "picture", "source", "video", "nobr", "center",
)  # fmt: skip
_ATTRIBUTES = (
    "colspan", "rowspan", "start", "value", "type", "reversed", "class", "id", "style", "href", "src", "alt", "title",
    "width", "height", "lang", "dir", "hidden", "align", "charset", "http-equiv", "content", "name", "property",
    "itemprop", "datetime", "aria-hidden", "role", "data-src", "srcset", "epub:type", "xml:lang",
)  # fmt: skip
_VALUES = (
    "1", "none", "display:none", "display:inline", "margin:1em;text-indent:2em", "data:image/png;base64,iVBORw0KGgo=",
    "i", "A", "javascript:alert(1)", "file:///etc/passwd", "//a.cn/x", "#", "http://[", "data:,", "cid:one@x",
    "article", "nav footer ad", "text/html; charset=gbk", "author", "og:title", "datePublished", "font-size:1e9px",
    "background:url(x)", "../../a.png",
)  # fmt: skip
_LD = (
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"题","author":[{},null],"date":{}}</script>',
    '<script type="application/ld+json">' + "[" * 3000 + "</script>", '<meta charset="utf-16">', "<meta charset=x>",
    '<meta name="generator" content="Duidu">',
)  # fmt: skip
_WORD = (
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>",
    "<w:br/>", "<w:tab/>", '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', '<w:outlineLvl w:val="9"/>',
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="separate"/>', '<w:fldChar w:fldCharType="end"/>', "<w:instrText>HYPERLINK", "<w:del>",
    "<w:ins>", "<w:sdt><w:sdtContent>", "<w:footnoteReference w:id='1'/>", "<w:ruby><w:rt>", "<w:rubyBase>",
    "<w:sym w:char='F0FE'/>", '<w:basedOn w:val="h"/>', "<mc:AlternateContent><mc:Choice>", "<mc:Fallback>",
    "<w:vanish/>", '<a:blip r:embed="pic"/>', '<w:lvlText w:val="%1.%2.%9"/>', '<w:numFmt w:val="chineseCounting"/>',
    '<w:start w:val="0"/>', 'Target="../../../etc/passwd"', 'TargetMode="External"', '<w:noBreakHyphen/>', "<w:body>",
    "</w:body>",
)  # fmt: skip
_ODF = (
    "<text:p>", "</text:p>", "<text:h text:outline-level='99'>", "<text:s text:c='2'/>", "<text:tab/>",
    "<text:line-break/>", "<text:span>", "<text:list><text:list-item>", "</text:list-item></text:list>",
    "<text:note><text:note-body>", "<text:ruby>", "<text:ruby-base>", "<text:ruby-text>",
    "<table:table><table:table-row><table:table-cell>", "<table:covered-table-cell/>",
    "table:number-columns-repeated='1000'", "table:number-rows-repeated='1000'", "<draw:frame>", "<draw:text-box>",
    "<text:tracked-changes>", "<draw:image xlink:href='../../x'/>", "text:start-value='5'",
    "text:continue-numbering='true'", "text:style-name='L'", "style:num-format='一'", "style:parent-style-name='L'",
    "text:display-levels='10'", "<office:binary-data>AAAA", "<text:section>",
)  # fmt: skip
_BOOK = (
    "<itemref idref='i0'/>", "<item id='i0' href='../a.xhtml' media-type='x'/>", "linear='no'", "<navPoint>",
    "<navMap>", "<content src='", "<navLabel><text>", "properties='nav'", "<ol><li><a href='a.xhtml#x'>",
    "epub:type='toc'", "full-path=''", "%2e%2e/", "#x", "<dc:creator>", "<dc:date>", "<dc:title>",
    "<meta refines='#a' property='role'>", "media-type='image/svg+xml'", "toc='ncx'",
    "<EncryptionMethod Algorithm='http://www.idpf.org/2008/embedding'/>",
)  # fmt: skip
_PDF = (
    "obj", "endobj", "1 0 R", "2 0 R", "5 0 R", "99999999 0 R", "<<", ">>", "[", "]", "stream\n", "\nendstream",
    "/Type", "/Page", "/Pages", "/Kids", "/Kids[2 0 R]", "/Parent 2 0 R", "/Count 2147483647", "/Contents 2 0 R",
    "/Length 4294967295", "/Length 3 0 R", "/Filter/FlateDecode", "/Filter[/FlateDecode/FlateDecode/LZWDecode]",
    "/DecodeParms<</Predictor 15/Columns 100000000>>", "/Filter/ASCIIHexDecode", "/Filter/DCTDecode", "/Encrypt 1 0 R",
    "/Root 1 0 R", "/Prev 9", "/Size 99999999", "/MediaBox[0 0 1e9 1e9]", "/MediaBox[0 0 0 0]",
    "/MediaBox[NaN 0 -5 -5]", "/Rotate 90", "/Rotate 45", "/UserUnit 1e9", "startxref\n0\n%%EOF", "xref\n0 99999999\n",
    "trailer", "/ObjStm", "/XRef", "/W[1 2 2]", "BT", "ET", "Tf", "Tj", "Td", "Tm", "q", "Q", "cm", "Do", "/F0 1e9 Tf",
    "/F0 0 Tf", "/F0 -5 Tf", "1 0 0 1 1e30 1e30 Tm", "0 0 0 0 0 0 Tm", "<01020304> Tj", "beginbfchar", "endbfchar",
    "beginbfrange <00> <FF> <D800>", "<FFFE>", "<0000>", "beginbfrange <0000> <FFFFFFFF> <4E00> endbfrange",
    "/ToUnicode 2 0 R", "/Type3", "/FontMatrix[0 0 0 0 0 0]", "/FontMatrix[1e9 0 0 1e9 0 0]", "/Widths[]",
    "/FirstChar -1", "/LastChar 99999", "/Outlines 2 0 R", "/First 8 0 R", "/Next 8 0 R", "/Dest[1 0 R/Fit]",
    "/Title<FEFFD800>", "/ActualText<FEFF94F6>", "/S/JavaScript/JS(app.alert(1))", "/AA", "/Names", "/OCG", "%PDF-9.9",
    "%%EOF", "(", ")", "\\(", "\\000",
)  # fmt: skip
_MARKDOWN = (
    "# ", "###### ", "> ", ">>>>>>>> ", "- ", "  - ", "* ", "1. ", "999999999. ", "    ", "```", "~~~", "`", "**",
    "__", "[", "](", "![", ")", "[^1]", "[^1]: ", "[a]: <b> 'c'", "---\n", "===\n", "|", "\n|:-:|\n", "\\", "<b>",
    "<!--", "&nbsp;", "<https://a.cn>", "{#a}", "$$", "- [x] ", "\n\n", "\t", "<ruby>长<rt>cháng", ":::", "+++\n",
)  # fmt: skip
_SUBTITLES = (
    "\n\n", "1\n", "00:00:01,000 --> 00:00:03,500\n", "99:59:59.999 --> 00:00:00.000\n",
    "00:01.000 --> 00:02.000 position:10%\n", "-->", "WEBVTT", "NOTE ", "STYLE\n", "REGION\n", "<v 小王>", "<c.a.b>",
    "<00:00:01.000>", "</v>", "{\\an8}", "<font color='x'>", "<i>", "&lrm;", "[音乐]", "♪", "- ",
    "X-TIMESTAMP-MAP=LOCAL:00:00:00.000",
)  # fmt: skip
_JSON = (
    "{", "}", "[", "]", ",", ":", "null", "true", "-0", "1E400", "NaN", "Infinity", '"\\ud800"', '"\\u0000"', '"\\n"',
    '""', '"a"', '{"a":1}', "[[[]]]", '"level": 7', '"start": -1', '"kind": "heading"', '"text": ""', '"text": "\\n"',
    '"folded": 1', '"rubies": [[0, 9, "x"]]', '"syllables": [null]', '"sentences": []',
    '"tokens": [{"start": 0, "end": 99}]', '"format": "duidu-annotation/1"', '"blocks": 5', '"title": "\\u2028"', "\\",
    '"', '"version": "9.9"', '"links": ["https://[::1"]', '"from_code": "zh"',
)  # fmt: skip
_TABLE = (
    "\t", ",", ";", "，", '"', '""', "\r\n", "\n", "\r", "'", "=cmd|' /C calc'!A0", "+1", "-1", "@x", "#", "//",
    "known", "learning", "Word,State", "\0", "Chinese,English,Note", "reading,银行,yin2 hang2", "conversion", "words",
    "用|金|介", "zh-Hant-TW", "here", "article", "everywhere", "L3-0001", "第１級", "你/妳", "電視(機)", "｜", "((",
    ")", "/bank/", "[yin2 hang2]", "[u:5]", "{jyutping}", "#! date=x", "CL:家[jia1]", "1", "-1", "²", "#separator:",
    "#html:true", "#notetype column:9999999", "#tags column:0", "#deck column:-1",
)  # fmt: skip
_MEMORY = (
    "<tu>", "</tu>", "<tuv xml:lang='zh'>", "</tuv>", "<seg>", "</seg>", "<ph>", "<bpt i='1'>", "<sub>",
    "<prop type='x-duidu-kind'>mt", "<hi>", "<prop type='x-duidu-key'>00", "<it pos='begin' type='lb'/>",
    "<termEntry>", "<conceptEntry>", "<langSet xml:lang='en'>", "<tig><term>", "<termSec>", "<ntig>", "<note>",
    "<termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote>", "<min:note>",
)  # fmt: skip
_MAIL = (
    "\r\n\r\n", "--", "----MultipartBoundary--abc", "----MultipartBoundary--abc--",
    "Content-Type: text/html; charset=", 'Content-Type: multipart/related; boundary="x"',
    "Content-Type: message/rfc822", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: x", "=\r\n",
    "=E9=93", "=ZZ", "Content-ID: <one@x>", "Content-Location: file:///etc/passwd", "Subject: =?utf-8?B?6ZO26KGM?=",
    "Subject: =?x?q?=00?=", "charset=utf-7", " \r\n", "charset*=utf-8''%FF", "charset*0=a; charset*1=b",
    "Content-Type: text/html; charset=idna",
)  # fmt: skip
_STARDICT = (
    "wordcount=", "idxfilesize=", "idxoffsetbits=64", "sametypesequence=", "sametypesequence=tm", "sametypesequence=W",
    "bookname=", "synwordcount=9", "version=3.0.0", "dicttype=wordnet", "\0", "<k>", "<tr>", "<b>", "</", "[[a|b]]",
    "''", "&#0;", "m", "h", "g", "x", "n", "r", "y",
)  # fmt: skip
_YOMITAN = (
    *_JSON, '{"type":"structured-content","content":{"tag":"a","content":[1,null,{}]}}', '["bank",["n"]]',
    '"format": 1', '"format": 2', '"version": 3', '"sequenced": true', '{"type":"image","path":"x"}',
    '{"type":"text","text":"a"}', '"revision": 5', "-1e99",
)  # fmt: skip

HTML, XML, WORD, ODF, BOOK, PDF, MARKDOWN, SUBTITLES, JSON, TABLE, MEMORY, MAIL, STARDICT, YOMITAN, PLAIN = (
    (*_MARK_UP, *_LD, *_VALUES), _MARK_UP, (*_MARK_UP, *_WORD), (*_MARK_UP, *_ODF), (*_MARK_UP, *_BOOK), _PDF,
    (*_MARKDOWN, *_ENTITIES), _SUBTITLES, _JSON, _TABLE, (*_MARK_UP, *_MEMORY), (*_MARK_UP, *_MAIL), _STARDICT,
    _YOMITAN, TEXTS,
)  # fmt: skip


def html(chance: Random) -> str:
    """A tag of HTML with any attributes."""
    name = chance.choice(_HTML_TAGS)
    if chance.random() < 0.4:
        return f"</{name}>"
    values = (*_VALUES, *NUMBERS)
    count = chance.choice((0, 0, 1, 2))
    said = "".join(f' {chance.choice(_ATTRIBUTES)}="{chance.choice(values)}"' for _ in range(count))
    return f"<{name}{said}>"


def either(words: Sequence[str], *others: Callable[[Random], str]) -> Callable[[Random], str]:
    """One of the words of a language, now and then of any text."""
    makers = (*others, chosen(words), chosen(words), chosen(TEXTS))
    return lambda chance: chance.choice(makers)(chance)


def chosen(words: Sequence[str]) -> Callable[[Random], str]:
    return lambda chance: chance.choice(words)


# What opens again and again, and what closes it: nesting by the thousand.
NESTS: Mapping[str, Sequence[tuple[str, str]]] = {
    "html": (
        ("<div>", "</div>"), ("<b>", "</b>"), ("<ul><li>", "</ul>"), ("<table><tr><td>", "</table>"),
        ("<ruby>长<rt>", ""), ("<blockquote>", ""), ("<p>", ""), ("<a href=x>", ""), ("<font size=2>", ""),
        ("<figure>", "</figure>"), ("<!--", ""), ("<svg>", ""), ("<span style='a:b'>", "</span>"), ("<ol><li>项", ""),
        ("<select><option>", ""), ("<h1>", ""), ("&", ""), ("<", ""), ("<a b=", ""),
    ),
    "xml": (
        ("<a>", "</a>"), ("<w:p>", "</w:p>"), ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<text:span>", "</text:span>"), ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<text:list><text:list-item>", "</text:list-item></text:list>"), ("<navPoint>", "</navPoint>"),
        ("<ol><li>", "</li></ol>"), ("<hi>", "</hi>"), ("<!--", ""), ("<![CDATA[", ""), ("&amp;", ""),
    ),
    "json": (
        ("[", "]"), ('{"a":', "}"), ('{"tag":"li","content":[', "]}"), ('"', ""), ("\\", ""), ("1", ""), ("[],", ""),
    ),
    "markdown": (
        ("> ", ""), ("- ", ""), ("[", "](a)"), ("![", "]"), ("*", ""), ("**a ", ""), ("`", ""), ("<b>", ""), ("|", ""),
        ("\\", ""), ("_a", "_"), ("[a](", ""), ("<!--", ""), ("\t", ""), ("&#", ""), ("# ", ""), ("[^1]:", ""),
        ("<a ", ""), ("~", ""), ("1. ", ""), ("``` ", ""),
    ),
    "pdf": (
        ("[", "]"), ("<<", ">>"), ("q ", "Q "), ("(", ")"), ("BT ", "ET "), ("<<>>stream\n", "endstream"),
        ("/F0 Do ", ""), ("<", ""),
    ),
    "text": (
        ("“", "”"), ("（", "）"), ("《", "》"), ("。", ""), ("…", ""), (".", ""), ("一", ""), ("9", ""), ("\n", ""),
        (" ", ""), ("\u3000", ""), ("|", ""), ("，", ""), ("A", ""), ("\u0301", ""), ("张三、", ""), ("第一章\n", ""),
        ("记者 ", ""), ("#", ""), ("得", ""), (",", ""), ('"', ""), ("\t", ""), ("(", ""), ("/", ""), ("1.", ""),
        ("- ", ""), ("：", ""), ("'", ""), ("a.b", ""), ("https://", ""), ("&", ""), ("=", ""), ("[", "]"),
    ),
}  # fmt: skip
