"""The translations are complete: nothing in the window falls back to English."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = Path(sys.executable).parent
LANGUAGES = ("zh_CN", "zh_TW")
Texts = dict[tuple[str, str], str | None]


def texts(ts: Path) -> Texts:
    """(context, source) -> translation, None where it is unfinished or obsolete."""
    found: Texts = {}
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            text = translation.text if translation is not None and finished else None
            found[name, message.findtext("source", "")] = text
    return found


@pytest.fixture(scope="module", params=LANGUAGES)
def translation(request: pytest.FixtureRequest) -> Path:
    return ROOT / "translations" / f"duidu_{request.param}.ts"


def test_every_text_of_the_program_is_there(translation: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    sources = sorted(str(path) for path in (ROOT / "reader" / "ui").rglob("*.py"))
    command = [TOOLS / "pyside6-lupdate", "-silent", *sources, "-ts", fresh]
    subprocess.run(command, check=True, capture_output=True)
    assert texts(translation).keys() == texts(fresh).keys()


def test_no_text_hides_where_lupdate_does_not_look() -> None:
    """It reads no expression inside an f-string."""
    hidden = re.compile(r"""\bf(["']).*\{[^}]*\b(tr|translate|_tr)\(""")
    for path in (ROOT / "reader" / "ui").rglob("*.py"):
        assert hidden.search(path.read_text("utf-8")) is None, path


def test_every_text_is_translated(translation: Path) -> None:
    assert [key for key, text in texts(translation).items() if not text] == []


def test_placeholders_are_kept(translation: Path) -> None:
    def placeholders(text: str) -> list[str]:
        return sorted(re.findall(r"\{\w*\}|%n|%\d", text))

    wrong = [key for key, text in texts(translation).items() if placeholders(key[1]) != placeholders(text or "")]
    assert wrong == []


def test_menu_texts_keep_an_access_key(translation: Path) -> None:
    """Chinese has no letters to underline: the key stands in brackets behind, as in 文件(&F)."""
    for (_, source), text in texts(translation).items():
        key = re.search(r"&(\w)", source)
        if key:
            assert f"(&{key.group(1).upper()})" in (text or ""), source


def test_it_compiles(translation: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "out.qm"
    command = [TOOLS / "pyside6-lrelease", translation, "-qm", compiled]
    report = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "0 unfinished" in report
    assert compiled.stat().st_size > 1000


def test_each_is_in_its_own_script() -> None:
    """No character of the other script slips in."""
    simplified = "".join(text or "" for text in texts(ROOT / "translations" / "duidu_zh_CN.ts").values())
    traditional = "".join(text or "" for text in texts(ROOT / "translations" / "duidu_zh_TW.ts").values())
    assert not set("檔開啟關閉語譯體顯個選擇區請檢") & set(simplified.replace("軟件", "").replace("軟體", ""))
    assert not set("档开关闭语译体显个选择区请检") & set(traditional)
