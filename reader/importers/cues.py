"""The words by which the parts of a dumped page are known. Tables only; their use is elsewhere.

All but the family names are looked for in the shadow of a line: simplified, with half-width brackets, colons and bars.
"""

import re


# Compiled at import is what every article needs. What few need is a string: re compiles it when it is first looked for,
# and remembers it.
def _compile(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts))


def _words(*rows: str) -> frozenset[str]:
    return frozenset(" ".join(rows).split())


# A Han character; kana and the like do no harm. Not a range from U+4E00: re takes half a millisecond to compile each.
HAN = r"[^\W\d_a-zA-Z]"

# Channels and services in the navigation rows of news sites; single items, matched whole.
CHANNELS = _words(
    "首页 主页 新闻 要闻 头条 时政 政治 国内 国际 社会 财经 经济 体育 娱乐 科技 文化 教育 健康 生活 军事 汽车",
    "房产 地产 旅游 视频 影音 图片 直播 专题 热点专题 原创 评论 观点 论坛 博客 部落格 滚动 即时 热门 两岸 港澳",
    "台湾 港闻 地方 本地 海外 华人 法治 公益 时尚 数码 产经 证券 股市 登录 登入 注册 搜索 搜寻 订阅 客户端 APP",
    "更多 English 繁体 简体 无障碍 电子报 副刊 社论 人事 理论 党建 党史 三农 图库 生活百科 最新 最新消息 下载",
    "会员 会员中心 归档 标签 关于 友链 留言板 政策解读 政务公开 热词 图集 精彩图集",
)

# Page functions and footer links that stand alone on a line or in a row; matched whole.
FUNCTIONS = _words(
    "分享 分享到 转发 打印 列印 收藏 点赞 赞 在看 写留言 留言 发表评论 我要评论 回到顶部 返回顶部 回顶部 返回首页",
    "返回列表 返回目录 关闭 关闭窗口 微信 微博 朋友圈 QQ QQ空间 Facebook LINE Twitter X Threads 复制链接 复制连结",
    "举报 投诉 纠错 放大 缩小 大 中 小 大字 小字 默认 关于我们 联系我们 联络我们 网站地图 广告服务 广告刊登",
    "隐私政策 隐私权政策 服务条款 使用条款 招聘信息 加入我们 友情链接 意见反馈 网站声明 帮助中心 END 广告 已关注",
    "关注 追踪 推荐 Share Print Tweet 听新闻 听全文 语音播报 大字体 小字体 参与互动 查看更多 查看原图 我要举报",
    "打印本页 关闭本页 收起全文 赞赏 打赏 编辑",
)

# Lines that are page furniture by how they start. They must be short and must not end like a sentence.
FURNITURE_START = _compile(
    r"[\[(▼▲↓↑◤＊*\s]*(?:",
    # Breadcrumbs.
    r"(?:您|你)?(?:的|当前的?|现在的?|所在的?)?(?:位置|当前位置|现在位置)\s*:",
    r"|首页\s*[>›»/→]",
    # Share rows and sizes of type.
    r"|分享(?:到|至|本文|此文)?\s*:?\s*(?:微信|微博|朋友圈|QQ|Facebook|LINE|X\b|新浪|$)|分享给.{1,6}:$",
    r"|字[号体级](?:大小)?\s*:?\s*(?:$|[大中小特A+\-](?=$|[\s|/大中小]))|A\s*[+-]\s*A",
    # Codes to scan, buttons to press.
    r"|扫一扫|扫(?:码|描)(?:二维|下方|上方|以下|左|右|关注|[进加])|微信扫",
    r"|(?:点击|轻触|长按)",
    r"(?:上方|下方|左下|右上|蓝字|关注|查看|播放|进入|阅读|识别|二维|[收展][起开]全文)",
    r"|阅读(?:原文|全文)(?=$|[\s>»，,)])|查看原文|展开全文|请?继续往下阅读",
    r"|关注(?:我们|本号|该?公众号)|设为(?:首页|星标)|加入收藏|收藏本站",
    r"|[点按]我(?:下载|看活动)|.{0,10}现在用(?:APP|App|app)看新闻",
    r"|(?:听|收听|朗读)(?:文章|新闻|本文|全文)(?:\s*\d+\s*分钟)?$"
    r"|.{0,10}[报爆]料(?:热线|电话|邮箱)?\s*:\s*(?:\d[\d-]{5,}|[\w.-]+@)",
    r"|下载(?:客户端|APP|App|app)|[追订][踪阅](?:我们|本)|收录于(?:合集|话题)",
    r"|我要?纠错|纠错\s*[\])]?$",
    # Neighbouring articles.
    r"|[上下]一[篇页章条则]\s*(?::|$)|向[下左右上]滑动|左右滑动",
    r"|广告\s*\(|Advertisement|(?:全文|本文)(?:共|约|字数)\s*:?\s*\d+",
    r"|点个?[“「\s]*(?:在看|赞)[”」]?(?:[，,\s]|$)",
    r"|标签\s*:|关键[词字]\s*:|相关(?:字词|标签|话题)\s*:|Tags?\s*:)",
)

# Furniture even where it is a whole sentence.
FURNITURE_SENTENCE = _compile(
    r"点击(?:上方|下方|右上角|左下角).{0,14}(?:关注|订阅|原文|星标)",
    r"|长按.{0,10}(?:二维码|识别)",
    r"|预览时标签不可点|微信扫一扫",
    r"|扫一扫.{0,14}(?:分享|关注|朋友圈|手机打)|[点轻][击触开].{0,6}阅读原文",
    r"|(?:欢迎|敬请).{0,8}关注.{0,14}(?:公众号|微信)",
    r"|下载.{0,10}(?:客户端|APP|App|应用程[序式]).{0,16}(?:更多|资讯|新闻|关注|随时|掌握)",
    r"|(?:加入|按赞).{0,8}(?:LINE|粉丝团)",
)

# Rows of counters: 阅读 1024 评论(3) 赞 56, 0人参与 0评论.
_COUNTED = r"(?:阅读|浏览|点[击阅]|评论|留言|点赞|赞|收藏|转发|分享|在看|人气|参与|观看)"
COUNTER = (
    rf"{_COUNTED}(?:数|量|次数|人数)?\s*:?\s*\(?\s*[\d,.]+\s*[万kK+]*\s*[次人条]?\)?"
    rf"|\d+\s*[次人条]?\s*{_COUNTED}"
)

# Headers of lists of other articles.
RELATED = _compile(
    r"[\[◆■●★▼＊*※\s]*(?:",
    r"相关(?:阅读|新闻|文章|[链连][接结]|推荐|报[导道]|专题|稿件|资讯|内容)",
    r"|延伸阅读|推荐(?:阅读|新闻)|为您推荐|猜你喜欢",
    r"|你可能(?:也|还)?(?:想看|喜欢)|编辑推荐",
    r"|热门(?:新闻|文章|排行|推荐)|热点推荐|更多(?:新闻|精彩|报[导道]|文章)",
    r"|最新(?:文章|新闻)|往期(?:回顾|推荐|精彩|精选)|点[击阅]排行|精彩推荐|看了又看|大家都在看",
    r")[\]\s]*(?:[:>»]|$)",
)

# Site footers: registration numbers, copyright marks, report lines.
FOOTER = _compile(
    r"©|Copyright|All [Rr]ights|(?:版权|著作权)所有|ICP|公网安备|许可证(?:编?号|:)",
    r"|违法(?:和)?不良(?:信息|资讯)|不良(?:信息|资讯)举|举报(?:电话|邮箱|热线)",
    r"|新出网证|备案[号证]|统一刊号|(?:版权|著作权)[归属].{0,12}所有|(?:翻[印录]|侵权)必究",
    r"|传播视听节目",
)

# Disclaimers and copyright notices: whole formulas, for their single words occur in articles too.
_SITE = r"(?:本|我)(?:网|站|报|刊|社|台|平台|公众号|新闻网|公司|客户端)"
DISCLAIMER = _compile(
    r"^[\[(※*＊\s]*(?:版权|著作权|免责|特别|郑重|法律|转载)?声明\s*[:\]]",
    r"(?=.*(?:转载|授权|版权|侵|本(?:文|站|网|刊|平台|公众|报)|观点|参考|删除))",
    rf"|{_SITE}.{{0,40}}(?:转载|授权|版权|著作权|侵权|不代表|删除|摘编|法律责)",
    r"|未经.{0,20}(?:不得|禁止|严禁|请勿|均无权)",
    r".{0,12}(?:转|摘|复制|重制|引用|镜像|使用|翻印|刊登|散)",
    r"|(?:不|仅)代表.{0,6}(?:作者|本|个人|嘉宾|网友).{0,12}(?:观点|立场)",
    r"|转载.{0,10}(?:[请需须务].{0,8}(?:授权|联)|注明)",
    r"|不构成.{0,8}(?:投资|理财|买卖|操作|诊疗|医疗)(?:建议|依据)",
    r"|(?:如有|若有|涉及|如涉).{0,8}侵权.{0,14}(?:联|删)|保留(?:追究|一切|所有).{0,12}权",
)
# A heading that opens a notice to the end of the page.
NOTICE_HEADING = _compile(r"版权|著作权|声明|免责")
# Who speaks in a notice: what an essay about copyright does not say.
NOTICE_VOICE = r"(?:凡|如).{0,4}(?:本[网站报刊]|注明)|本(?:[网站]|平台|公众号)|上述声明"
CONTACT = (
    r"(?:电话|地址|邮[编箱]|信箱|传真|E-?mail|联[系络]|客服|热线|广告(?:合作|热)"
    r"|投稿|主[办管]|运营)[^。]{0,12}:"
)

# Image names. Looked for in the line itself, for every line of the text is asked.
IMAGE_NAME = _compile(
    r"^(?:.{0,120}(?:[^\W_]|[”」)）])_[A-Za-z0-9]+(?:_[A-Za-z0-9]+)*",
    r"|.{0,160}\.(?:jpe?g|JPE?G|png|PNG|gif|GIF|webp|bmp|svg|heic)(?:\?\S*)?[)\]】）]?|!\[[^\]]{0,200}\]\([^)]*\))$",
)
# The tools' words for a picture that a text dump leaves behind.
IMAGE_WORDS = _compile(
    r"^(?:[\[(]?(?:图片?|插图|[Ii]mage|img|IMG)\s*\d*[\])]?|点击(?:查看|看|放)大图|图片加载中.*)$",
)
CAPTION = _compile(
    r"^[(\[]?(?:图为|[图片表]\s*\d{0,2}\s*[:/|]|图\s*\d{1,2}\s|[▲△↑←→▼]",
    r"|资料[图照]|图片(?:来源|说明|提供)|摄影\s*[:/])",
    # 新华社记者 周子安 摄
    rf"|(?:[\s)/:]|记者){HAN}{{2,4}}\s*/?\s*摄(?:影)?[)\]]?$|记者\s*{HAN}{{2,4}}\s+图$",
    r"|(?:^|[\s(\[])(?:摄影|图片?|照片)\s*[/:]\s*[^。]{2,16}[)\]]?$",
    r"|\((?:资料[图照]片?|图[/:片][^()。]{1,20}|.{0,16}(?:提供|供图|摄))\)$|供图[)\]]?$",
)

# An unlabelled name of a medium; matched at the end of a short line.
MEDIUM = _compile(
    r"(?:日报|[晚早晨时商]+报|报|网|新闻社?|通讯社|电视台|广播电?台?|在线|客户端",
    r"|周刊|月刊|杂志|中央社|新华社|中新社|频道|资讯)$",
)
# Such a name at the top of a page, sure enough to be the article's source where nothing else is.
MASTHEAD = r"(?:日|晚|早|晨|时|商)报$|新闻网$|周刊$|杂志$"

# The hundred commonest family names and how known pen names begin (鲁迅, 冰心), in both scripts: a name alone under a
# title. They are not looked for in the shadow, where 於 and 範 could pass for 于 and 范.
SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉"
    "程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴"
    "覃武戴莫孔向汤湯冰巴老鲁魯茅聂聶柳欧歐洪温溫庄莊施丰豐柯翁倪"
)
