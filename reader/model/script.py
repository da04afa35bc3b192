"""Scripts of Chinese, named by BCP 47, and a guess at which one a text is written in."""

from enum import StrEnum


class Script(StrEnum):
    """A script that an article is written in or shown in."""

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    TAIWAN = "zh-Hant-TW"
    HONG_KONG = "zh-Hant-HK"

    @property
    def is_simplified(self) -> bool:
        return self is Script.SIMPLIFIED


# The 300 most frequent characters that were simplified one to one, each in both forms at the same place. A form
# that also belongs to the other script (后, 里, 干, 面) proves nothing and is left out. Order: OpenCC's STCharacters
# crossed with the frequencies of the CPP and g2pL sentences, in the forms most in use (為, 眾).
_SIMPLIFIED_ONLY = frozenset(
    "为这时国来会对学们过还现说动经没与间长业进实将体机内点区应关数无样从两场军车给产电问气处题觉强传东让"
    "该员头变结设尔统称转计带乐观风门资调难认质马运单论较队导见类号创网务书属选儿爱话联记总师视达随边亚节"
    "兴则张装规条华语赛热图组级许担义专宝罗县亲领显习标报钱费红离弹环续试决众医满积击鲜连权备维办构响声议"
    "却断势请争压状约态细户欢黄阳层远载终够况济识镇护际仅营验养涨温优轻铁兰写笼横伤项职吗严评双铺戏围险听"
    "绝龙减读虽简群楼剧园飞妈预钉缝择帮丧劲负汉艺纳继农银闷独异测刚错举杀卫责疗岛财纪紧换脑临讲编乡鱼陆练"
    "补词监盘奥购协顶树块欧陈刘谈损销检织馆丽脚顺货侧贵轮灵诗脸坚礼丝课卖杂盖渐础脱圣谢毕猪宾乱饭谁讨闻湾"
)
_TRADITIONAL_ONLY = frozenset(
    "為這時國來會對學們過還現說動經沒與間長業進實將體機內點區應關數無樣從兩場軍車給產電問氣處題覺強傳東讓"
    "該員頭變結設爾統稱轉計帶樂觀風門資調難認質馬運單論較隊導見類號創網務書屬選兒愛話聯記總師視達隨邊亞節"
    "興則張裝規條華語賽熱圖組級許擔義專寶羅縣親領顯習標報錢費紅離彈環續試決眾醫滿積擊鮮連權備維辦構響聲議"
    "卻斷勢請爭壓狀約態細戶歡黃陽層遠載終夠況濟識鎮護際僅營驗養漲溫優輕鐵蘭寫籠橫傷項職嗎嚴評雙鋪戲圍險聽"
    "絕龍減讀雖簡羣樓劇園飛媽預釘縫擇幫喪勁負漢藝納繼農銀悶獨異測剛錯舉殺衛責療島財紀緊換腦臨講編鄉魚陸練"
    "補詞監盤奧購協頂樹塊歐陳劉談損銷檢織館麗腳順貨側貴輪靈詩臉堅禮絲課賣雜蓋漸礎脫聖謝畢豬賓亂飯誰討聞灣"
)


def detect_script(text: str) -> Script:
    """Return zh-Hant if `text` holds more characters used only there than only in zh-Hans, else zh-Hans.

    Linear in the length of the text. A text that shows neither (一二三) counts as simplified.
    """
    simplified = sum(character in _SIMPLIFIED_ONLY for character in text)
    traditional = sum(character in _TRADITIONAL_ONLY for character in text)
    return Script.TRADITIONAL if traditional > simplified else Script.SIMPLIFIED
