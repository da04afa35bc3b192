"""Cards to write: a word with a sentence, one without, a hostile one, a sentence."""

from reader.exporters.document import Run
from reader.exporters.flash_card import CardSentence, FlashCard

HOSTILE = 'a<script>alert("1")</script>{{Simplified}}{{c1::x::y}}[sound:x.mp3][latex]\\x[/latex]\x1f\x00\ud800&'


def runs(text: str, word: str, syllables: str, pinyin: str) -> tuple[Run, ...]:
    """The text in three runs, the word in the middle."""
    before, after = text.split(word, 1)
    return Run(before, (), ""), Run(word, tuple(syllables.split()), pinyin), Run(after, (), "")


_READ = "yin2 hang2", "yínháng"
_NASTY = runs(f"{HOSTILE}坏{HOSTILE}", "坏", "huai4", "huài")
_AT_BANK = CardSentence(
    runs("他在银行。", "银行", *_READ),
    runs("他在銀行。", "銀行", *_READ),
    1,
    2,
    "Tā zài yínháng.",
    "He is at the bank.",
)


BANK = FlashCard(
    "word 银行",
    "银行",
    "銀行",
    ("yin2", "hang2"),
    "yínháng",
    ("bank", "shore"),
    ("家 jiā", "个/個 gè"),
    _AT_BANK,
    "长春 <的> 新闻",
    "learning",
    ("HSK 2.0: 3",),
)
STUDY = FlashCard("word 学习", "学习", "學習", ("xue2", "xi2"), "xuéxí", ("to study",), state="known")
SAME = FlashCard("word 文化", "文化", "文化", ("wen2", "hua4"), "wénhuà", ("culture",), state="known")
NASTY = FlashCard(
    "word 坏",
    "坏",
    "壞",
    ("huai4",),
    "huài",
    (HOSTILE, HOSTILE),
    (HOSTILE,),
    CardSentence(_NASTY, _NASTY, 1, 2, HOSTILE, HOSTILE),
    HOSTILE,
    "learning",
    (HOSTILE,),
)
WHOLE = FlashCard(
    "sentence a1 他来。",
    "他来。",
    "他來。",
    (),
    "Tā lái.",
    sentence=CardSentence(
        (Run("他", ("ta1",), "tā"), Run("来", ("lai2",), "lái"), Run("。", (), "")),
        (Run("他", ("ta1",), "tā"), Run("來", ("lai2",), "lái"), Run("。", (), "")),
        0,
        0,
        "Tā lái.",
        "He comes.",
    ),
    title="长春",
    is_sentence=True,
)
