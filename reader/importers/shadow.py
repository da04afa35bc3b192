"""The copy of a line that cues are looked for in: simplified characters, half-width brackets, colons and bars.

It is exactly as long as the line, so that what is found in it is cut out of the line itself, as the page writes it.
With it every cue is written once, and its patterns need no character classes for two scripts and two widths: these
are what re compiles slowest.
"""

# Only the characters that occur in cues, in the forms of all regions (说 is 說 or 説, 众 is 眾 or 衆). 著 is no
# traditional 着 here: 著作权 is written so in both scripts.
_TRADITIONAL = (
    "佈來個們傳僅內兩冊別刪則創動務區參員單嚴國圖團報場壇娛學實審寫專尋對導屬庫廣廳後戶掃採擊攝數於時晉會東條樂標機欄權歡歸氣滾"
    "漢濟瀏灣為爲無熱營現產當發監眾衆碼禮節簡籤糾約級組結絡給統絲經綜維網線編縮繫繼續習聞聯聲聽臺與舉華薦藍處號製複復見視覽觀訂訊"
    "記訪設許註評詞話該誌說説請論證識譯讀讚贊財責資賓蹤車軍載輯轉辦連週進遊運違選還郵鄭錄錯鍵鏈鏡長門閉開間閱閲關際隱雜電頁頂須"
    "預頭頻題類顧館駐體點萬黨農備幫礙觸認訴語輕饋覈"
)
_SIMPLIFIED = (
    "布来个们传仅内两册别删则创动务区参员单严国图团报场坛娱学实审写专寻对导属库广厅后户扫采击摄数于时晋会东条乐标机栏权欢归气滚"
    "汉济浏湾为为无热营现产当发监众众码礼节简签纠约级组结络给统丝经综维网线编缩系继续习闻联声听台与举华荐蓝处号制复复见视览观订讯"
    "记访设许注评词话该志说说请论证识译读赞赞财责资宾踪车军载辑转办连周进游运违选还邮郑录错键链镜长门闭开间阅阅关际隐杂电页顶须"
    "预头频题类顾馆驻体点万党农备帮碍触认诉语轻馈核"
)
_TABLE = str.maketrans(_TRADITIONAL + "（）【】〔〕：﹕｜丨／", _SIMPLIFIED + "()[][]::||/")


def shadow_of(text: str) -> str:
    """Return the copy of `text` to look for cues in, as long as `text`."""
    return text.translate(_TABLE)
