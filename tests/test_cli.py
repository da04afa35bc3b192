"""The command line, called in this process; tests/e2e starts it as a process of its own."""

import json
import re
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader import app, cli, cli_export, options, pipeline
from reader.model import PinyinStyle, Script
from reader.model.tones import PALETTES
from reader.pipeline import Desk, correcting, highlighting, open_file, source_rules
from reader.settings import Face, ReadingsShown, ScriptChoice, Settings, ThemeChoice, ToneColours, data_folder
from tests.pages import SIMPLIFIED, TRADITIONAL
from tests.tiny_model import build_package


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TRADITIONAL, "utf-8")
    return path


def _run(*arguments: str | Path) -> int:
    return app.main([str(item) for item in arguments])


def test_annotate_prints_json(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("annotate", page, "--json") == 0
    value = json.loads(capsys.readouterr().out)
    assert value["title"] == "小鎮銀行重新開門"
    assert value["script"] == "zh-Hant"
    assert value["metadata"] == {
        "author": "周一鳴",
        "source": "河灣日報",
        "date": "2025-03-09 10:20:00",
        "editor": "林小溪",
        "address": "",
    }
    assert value["translation_kind"] is None


def test_annotate_prints_text(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("annotate", page) == 0
    assert "銀行(yínháng)" in capsys.readouterr().out


def test_annotate_glosses_where_asked(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("annotate", page, "--json", "--translation", "gloss") == 0
    value = json.loads(capsys.readouterr().out)
    assert value["translation_kind"] == "gloss"
    assert all(sentence["translation"] for block in value["blocks"][1:6] for sentence in block["sentences"])


@pytest.fixture
def corrected() -> None:
    """Reading, words and conversion, everywhere; the last one in another text alone."""
    corrections = [
        correcting.reading("银行", "yīnhāng"),
        correcting.words("門前排起", "門前排|起"),
        correcting.conversion("小鎮", "小阵", Script.SIMPLIFIED),
        replace(correcting.reading("音樂", "yīnlè"), article_id="another"),
    ]
    with closing(Desk(data_folder())) as desk:
        desk.corrections.save(corrections)


@pytest.mark.usefixtures("corrected")
def test_annotate_prints_what_was_put_right(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("annotate", page, "--translation", "gloss") == 0
    text = capsys.readouterr().out
    assert "小鎮(Xiǎozhèn)銀行(yīnhāng)" in text
    assert "門前排(ménqiánpái)起(qǐ)" in text
    assert "音樂(Yīnyuè)" in text
    assert _run("annotate", page, "--json") == 0
    (words,) = [
        [token["text"] for token in sentence["tokens"]]
        for block in json.loads(capsys.readouterr().out)["blocks"]
        for sentence in block["sentences"]
        if sentence["text"] == "銀行門前排起長隊。"
    ]
    assert words[:3] == ["銀行", "門前排", "起"]


@pytest.mark.usefixtures("corrected")
def test_export_writes_what_was_put_right(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    assert _run("export", page, "--to", "html", "--output", target, "--pinyin", "word", "--script", "zh-Hans") == 0
    html = target.read_text("utf-8")
    assert "<title>小阵银行" in html
    assert "yīnhāng</rt>" in html
    assert not re.search("yínháng|小镇", html)


@pytest.mark.usefixtures("corrected")
def test_a_pdf_is_ordered_as_it_was_put_right(page: Path, tmp_path: Path) -> None:
    orders: list[cli_export.PdfOrder] = []
    arguments = ["export", str(page), "--to", "pdf", "--output", str(tmp_path / "out.pdf")]
    assert cli.run(arguments, cli.Qt(lambda _: None, orders.append)) == 0
    (order,) = orders
    blocks = range(len(order.source.article.blocks))
    tokens = [token for block in blocks for item in order.source.of(block).annotations for token in item.tokens]
    assert {token.pinyin.lower() for token in tokens if token.text == "銀行"} == {"yīnhāng"}


def test_what_is_folded_on_the_pages_of_a_publisher_is_neither_printed_nor_exported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><meta name=source content=日报></head><body><article><h1>渡船</h1>"
        "<p>渡船过了河，人们都上了岸。</p>"
        "<p class=ask>今天的天气怎么样？请您投票。</p><p>他们走进城里，去看那座大桥。</p></article></body></html>",
        "utf-8",
    )
    article = open_file(page)
    (poll,) = [index for index, block in enumerate(article.blocks) if "投票" in block.text]
    target = tmp_path / "out.txt"
    for folded in (False, True):
        with closing(Desk(data_folder())) as desk:
            source_rules.remember(desk, article, poll, folded=folded)
        assert _run("annotate", page) == 0
        assert ("投票" in capsys.readouterr().out) is not folded
        assert _run("export", page, "--to", "txt", "--output", target, "--pinyin", "none") == 0
        assert ("投票" in target.read_text("utf-8")) is not folded


def test_export_writes_highlights_and_notes(page: Path, tmp_path: Path) -> None:
    article = pipeline.open_file(page)
    text = highlighting.ArticleText(article.id, page)
    with closing(Desk(data_folder())) as desk:
        highlighting.highlight(desk, article, text, [(1, 0, 2)], note="beside the words")
        desk.article_notes.put(article.id, page, "about all of it")
    target = tmp_path / "out.html"
    assert _run("export", page, "--to", "html", "--output", target, "--script", "zh-Hans") == 0
    html = target.read_text("utf-8")
    assert "<mark" in html
    assert "beside the words" in html
    assert "about all of it" in html


def test_outline_prints_the_headings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    novel = tmp_path / "novel.txt"
    novel.write_text("长河\n第一章 离岸\n河水慢慢地流。\n第二章 靠岸\n第一节 灯\n天黑了。\n", "utf-8")
    assert _run("outline", novel) == 0
    assert capsys.readouterr().out == "0\t长河\n1\t  第一章 离岸\n3\t  第二章 靠岸\n4\t    第一节 灯\n"
    assert _run("outline", novel, "--json") == 0
    headings = json.loads(capsys.readouterr().out)
    assert [heading["block"] for heading in headings] == [0, 1, 3, 4]
    assert headings[3] == {"block": 4, "level": 3, "text": "第一节 灯"}


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("html", "<ruby>"),
        ("md", "# "),
        ("txt", "(yín)"),
        ("tex", "\\xpinyin{銀}{yín}"),
        ("csv", ",Yínháng "),
        ("tsv", "\tYínháng "),
        ("json", '"syllables": ["yin2", "hang2"]'),
    ],
)
def test_exports_each_format(page: Path, tmp_path: Path, to: str, expected: str) -> None:
    assert _run("export", page, "--to", to, "--output", tmp_path / f"out.{to}") == 0
    assert expected in (tmp_path / f"out.{to}").read_text("utf-8")


def test_a_memory_without_translations_is_refused(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run("export", page, "--to", "tmx", "--output", tmp_path / "out.tmx") == 1
    assert "none of its sentences that are shown is translated" in capsys.readouterr().err
    assert not (tmp_path / "out.tmx").exists()


def test_what_is_exported_as_json_is_opened_again(page: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    assert _run("export", page, "--to", "json", "--output", first, "--translation", "none") == 0
    assert _run("export", first, "--to", "json", "--output", second, "--translation", "none") == 0
    old, new = (json.loads(path.read_text("utf-8")) for path in (first, second))
    for block in (*old["blocks"], *new["blocks"]):
        del block["rubies"]
    assert new == old


def test_export_follows_its_options(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    options = ["--script", "zh-Hans", "--pinyin", "word", "--translation", "none"]
    assert _run("export", page, "--to", "txt", "--output", target, *options) == 0
    text = target.read_text("utf-8")
    assert "银行(yínháng)" in text
    assert "bank" not in text.lower()


@pytest.mark.parametrize(
    ("style", "expected"),
    [("numbers", "音(yin1)樂(yue4)"), ("zhuyin", "音(ㄧㄣ)樂(ㄩㄝˋ)"), ("syllable", "音(yīn)樂(yuè)")],
)
def test_export_in_another_style(page: Path, tmp_path: Path, style: str, expected: str) -> None:
    target = tmp_path / "out.txt"
    assert _run("export", page, "--to", "txt", "--output", target, "--pinyin", style) == 0
    assert expected in target.read_text("utf-8")


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    path = tmp_path / "speech.txt"
    path.write_text("我很好，一定不去研究垃圾。\n", "utf-8")
    return path


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], "我(wǒ)很(hěn)好(hǎo)，一(yī)定(dìng)不(bù)去(qù)研(yán)究(jiū)垃(lā)圾(jī)"),
        (["--sandhi"], "我(wǒ)很(hén)好(hǎo)，一(yí)定(dìng)不(bú)去(qù)研(yán)究(jiū)垃(lā)圾(jī)"),
        (["--pronunciation", "taiwan"], "不(bù)去(qù)研(yán)究(jiù)垃(lè)圾(sè)"),
        (["--sandhi", "--pinyin", "word"], "我(Wǒ)很(hén)好(hǎo)，一定(yídìng)不(bú)去(qù)研究(yánjiū)"),
        (["--sandhi", "--pinyin", "zhuyin"], "很(ㄏㄣˊ)好(ㄏㄠˇ)，一(ㄧˊ)定(ㄉㄧㄥˋ)不(ㄅㄨˊ)去(ㄑㄩˋ)"),
    ],
)
def test_export_with_tones_as_in_speech_and_readings_of_taiwan(
    speech: Path, tmp_path: Path, options: list[str], expected: str
) -> None:
    target = tmp_path / "out.txt"
    assert _run("export", speech, "--to", "txt", "--output", target, "--translation", "none", *options) == 0
    assert expected in target.read_text("utf-8")


def test_annotate_with_tones_as_in_speech_and_readings_of_taiwan(
    speech: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--sandhi", "--pronunciation", "taiwan"]
    assert _run("annotate", speech, *options) == 0
    assert "一定(yídìng)不(bú)去(qù)研究(yánjiù)垃圾(lèsè)" in capsys.readouterr().out
    # Tones in speech are a matter of display: what programs read has the words' own.
    assert _run("annotate", speech, "--json", *options) == 0
    tokens = json.loads(capsys.readouterr().out)["blocks"][0]["sentences"][0]["tokens"]
    assert [token["pinyin"] for token in tokens if token["text"] in ("很", "一定", "不", "研究")] == [
        "hěn",
        "yīdìng",
        "bù",
        "yánjiù",
    ]


def test_export_without_the_readings_of_known_words(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    options = ["--pinyin", "word", "--readings", "unknown", "--tones", "dummitt"]
    assert _run("words", "add", "銀行") == 0
    assert _run("export", page, "--to", "html", "--output", target, *options) == 0
    html = target.read_text("utf-8")
    assert "yínháng" not in html.lower()
    assert '<span class="t2">銀行</span>' in html
    assert ">yīnyuè</rt>" in html.lower()
    assert "--t1: #e21b0c;" in html


def test_many_files_go_to_a_folder_and_a_bad_one_costs_itself(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "page.txt").write_text(SIMPLIFIED, "utf-8")
    folder = tmp_path / "out"
    assert _run("export", page, tmp_path / "missing.txt", other / "page.txt", "--to", "html", "--output", folder) == 1
    assert sorted(path.name for path in folder.iterdir()) == ["page-2.html", "page.html"]
    errors = capsys.readouterr().err
    assert "missing.txt: there is no such file" in errors
    assert errors.splitlines()[1:] == ["main.py: 1 of 3 texts were not exported."]


def test_export_never_overwrites_the_text(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(page.parent)
    assert _run("export", page, "--to", "txt") == 1
    assert "overwrite" in capsys.readouterr().err
    assert page.read_text("utf-8") == TRADITIONAL


def test_export_never_overwrites_another_text_of_the_same_call(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(page.parent)
    folder = page.parent / "sub"
    folder.mkdir()
    (folder / "page.txt").write_text(SIMPLIFIED, "utf-8")
    assert _run("export", "sub/page.txt", "page.txt", "--to", "txt") == 1
    assert page.read_text("utf-8") == TRADITIONAL
    assert "page.txt: the export would overwrite" in capsys.readouterr().err


@pytest.mark.parametrize("link", ["symlink_to", "hardlink_to"])
def test_export_sees_the_text_behind_a_link(page: Path, link: str) -> None:
    other = page.with_name("other.txt")
    getattr(other, link)(page)
    assert _run("export", page, "--to", "txt", "--output", other) == 1
    assert _run("export", other, "--to", "txt", "--output", page) == 1
    assert page.read_text("utf-8") == TRADITIONAL


def test_a_screenshot_never_overwrites_the_text(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("screenshot", page, "--output", page) == 1
    assert "overwrite" in capsys.readouterr().err


def test_an_output_that_ends_in_a_slash_is_a_folder(page: Path, tmp_path: Path) -> None:
    assert _run("export", page, "--to", "md", "--output", f"{tmp_path}/new/") == 0
    assert (tmp_path / "new" / "page.md").is_file()


def test_a_name_too_long_for_the_target(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / ("x" * 251 + ".txt")
    page.write_text(TRADITIONAL, "utf-8")
    assert _run("export", page, "--to", "html", "--output", f"{tmp_path}/") == 1
    assert _run("export", page, "--to", "html", "--output", tmp_path / ("y" * 300)) == 1
    errors = capsys.readouterr().err
    assert errors.count("could not be written (File name too long)") == errors.count("\n") == 2


def test_a_name_cannot_speak_to_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("annotate", tmp_path / "a\nb\x1b[31m\u202e字.txt") == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "a\\nb\\x1b[31m\\u202e字.txt: there is no such file" in error


def test_an_output_folder_that_cannot_be_made(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("export", page, "--to", "md", "--output", f"{page}/sub/") == 1
    assert "could not be written" in capsys.readouterr().err


def test_models_are_installed_listed_used_and_removed(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = build_package(tmp_path / "translate-zh_en-1_9.argosmodel")
    assert _run("models", "list") == 0
    assert "no translation model" in capsys.readouterr().err
    assert _run("models", "install", package) == 0
    assert _run("models", "list") == 0
    assert "zh_en" in capsys.readouterr().out
    assert _run("annotate", page, "--json") == 0
    assert json.loads(capsys.readouterr().out)["translation_kind"] == "mt"
    assert _run("models", "remove", "zh_en") == 0
    assert _run("models", "remove", "zh_en") == 1
    assert "zh_en" in capsys.readouterr().err


def test_machine_translation_without_a_model_says_what_to_do(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run("export", page, "--to", "html", "--output", tmp_path / "o.html", "--translation", "mt") == 1
    assert "models install" in capsys.readouterr().err
    assert not (tmp_path / "o.html").exists()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "no text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10", "a PNG file, not a text"),
        (b"only English here", "no Chinese"),
        (b"\0" * 200, "binary data, at byte 1"),
    ],
)
def test_bad_files_are_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, expected: str
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    assert _run("annotate", path) == 1
    error = capsys.readouterr().err
    assert error.startswith(f"main.py: {path}: ")
    assert expected in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("failure", "line"),
    [
        (MemoryError(), "main.py: there is not enough memory; close other programs, or split the text"),
        (OSError(24, "Too many open files", "x"), "main.py: the system refused ([Errno 24] Too many open files: 'x')"),
    ],
)
def test_what_nobody_foresaw_is_one_line_too(
    page: Path, failure: Exception, line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr("reader.pipeline.open_file", fail)
    assert _run("annotate", page) == 1
    error = capsys.readouterr().err
    assert error.startswith(line)
    assert error.count("\n") == 1


def test_a_named_encoding_is_obeyed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "gb.txt"
    path.write_bytes(SIMPLIFIED.encode("gb18030"))
    assert _run("annotate", path, "--encoding", "gb18030") == 0
    assert "音乐(Yīnyuè)" in capsys.readouterr().out
    assert _run("annotate", path, "--encoding", "utf-8") == 1
    assert "utf-8" in capsys.readouterr().err.lower()


@pytest.mark.parametrize("display", ["", ":4242"])
def test_no_display_names_the_commands(
    display: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert _run() == 2
    error = capsys.readouterr().err
    assert "no display" in error
    assert all(command in error for command in options.COMMANDS)


def test_the_screenshots_options(tmp_path: Path) -> None:
    taken: list[cli.Screenshot] = []
    wishes = ["screenshot", "page.txt", "--output", str(tmp_path / "w.png"), "--size", "800x600", "--theme", "dark"]
    assert cli.run([*wishes, "--pinyin", "word", "--script", "zh-Hans"], cli.Qt(taken.append, lambda _: None)) == 0
    (wanted,) = taken
    assert (wanted.file, wanted.width, wanted.height) == (Path("page.txt"), 800, 600)
    assert wanted.settings == Settings(theme=ThemeChoice.DARK, pinyin=PinyinStyle.WORD, script=ScriptChoice.SIMPLIFIED)


def test_a_screenshot_by_any_settings(tmp_path: Path) -> None:
    taken: list[cli.Screenshot] = []
    wishes = ["screenshot", "--output", str(tmp_path / "w.png"), "--set", "text_size=30", "--set", "face=kai"]
    assert (
        cli.run(
            [*wishes, "--set", "gloss_beside=true", "--set", "own_tones=#111111"], cli.Qt(taken.append, lambda _: None)
        )
        == 0
    )
    (wanted,) = taken
    assert (wanted.settings.text_size, wanted.settings.face) == (30, Face.KAI)
    assert wanted.settings.gloss_beside
    assert wanted.settings.own_tones == "#111111"


def test_a_screenshot_has_the_styles_of_an_export(tmp_path: Path) -> None:
    taken: list[cli.Screenshot] = []
    own = ",".join(PALETTES["pleco"])
    styles = ["--pinyin", "zhuyin", "--zhuyin-above", "--readings", "unknown", "--tones", own]
    assert (
        cli.run(["screenshot", "--output", str(tmp_path / "w.png"), *styles], cli.Qt(taken.append, lambda _: None)) == 0
    )
    assert taken[0].settings == Settings(
        theme=ThemeChoice.LIGHT,
        pinyin=PinyinStyle.ZHUYIN,
        zhuyin_above=True,
        readings=ReadingsShown.UNKNOWN,
        tone_colours=ToneColours.OWN,
        own_tones=own,
    )
