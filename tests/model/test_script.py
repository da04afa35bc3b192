import pytest

from reader.model import Script, detect_script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("今天开会讨论发展问题。", Script.SIMPLIFIED),
        ("今天開會討論發展問題。", Script.TRADITIONAL),
        ("一二三，上下左右。", Script.SIMPLIFIED),
        ("", Script.SIMPLIFIED),
        ("他說：“这是‘简体’的‘电脑’。”然後離開會場，沒有說話。", Script.TRADITIONAL),
        ("皇后在后面，里程碑，干净的面条", Script.SIMPLIFIED),
        ("日本の新聞で読んだ", Script.TRADITIONAL),
    ],
)
def test_detects_the_script_that_more_characters_prove(text: str, script: Script) -> None:
    assert detect_script(text) is script


def test_scripts_are_language_tags() -> None:
    assert [item.value for item in Script] == ["zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK"]
    assert [item.is_simplified for item in Script] == [True, False, False, False]
