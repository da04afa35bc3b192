"""What may be written on the command line, and how it explains itself."""

import platform
from pathlib import Path

import pytest

from reader import __version__
from reader.model import PinyinStyle
from reader.model.tones import PALETTES, Palette
from reader.options import parse_command, parse_window
from reader.settings import ReadingsShown, ScriptChoice, ToneColours, TranslationChoice, chosen_palette


def _ended(arguments: list[str]) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        parse_command(arguments)
    return ended.value.code


def test_the_window_takes_a_file_or_none() -> None:
    assert parse_window([]) is None
    assert parse_window(["a b.txt"]) == Path("a b.txt")


@pytest.mark.parametrize(
    ("argument", "expected"), [("--version", f"Duidu {__version__}\n"), ("--help", "  annotate FILE|-")]
)
def test_the_program_tells_of_itself(argument: str, expected: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_window([argument])
    assert ended.value.code == 0
    assert expected in capsys.readouterr().out


def test_the_version_comes_with_those_of_what_it_stands_on(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_window(["--version"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [f"Duidu {__version__}", f"Python {platform.python_version()}"]
    assert any(line.startswith("lxml 6.") for line in lines)


@pytest.mark.parametrize(
    "command",
    ["annotate", "outline", "export", "find", "models", "glossary", "words", "screenshot", "desktop", "licences"],
)
def test_help_explains(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _ended([command, "--help"]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 5


def test_what_is_not_asked_for_has_a_default() -> None:
    options = parse_command(["export", "a.txt", "-", "--to", "md"])
    assert (options.files, options.output, options.encoding) == (["a.txt", "-"], None, None)
    assert (options.script, options.pinyin) == (ScriptChoice.ORIGINAL, PinyinStyle.SYLLABLE)
    assert (options.readings, options.tones, options.zhuyin_above) == (ReadingsShown.ALL, (ToneColours.OFF, ""), False)
    assert options.translation is None
    assert parse_command(["annotate", "-", "--translation", "mt"]).translation is TranslationChoice.MT


@pytest.mark.parametrize(
    ("text", "palette"),
    [
        ("off", None),
        ("hanping", PALETTES["hanping"]),
        (",".join(PALETTES["pleco"]), PALETTES["pleco"]),
    ],
)
@pytest.mark.parametrize("command", [["export", "a.txt", "--to", "html"], ["screenshot", "--output", "a.png"]])
def test_tones_are_named_or_given(command: list[str], text: str, palette: Palette | None) -> None:
    assert chosen_palette(*parse_command([*command, "--tones", text]).tones) == palette


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["export", "a.txt", "--to", "html", "--tones", "own"], "own: it is not a set of five tone colours"),
        (["export", "a.txt", "--to", "html", "--tones", "red,#02b31c"], "red stands in the place of a colour"),
        (["export", "a.txt", "--to", "html", "--readings", "hover"], "unknown"),
        (["screenshot", "--output", "x.png", "--size", "1440"], "1440x900"),
        (["screenshot", "--output", "x.png", "--size", "0x0"], "1440x900"),
        (["screenshot", "--output", "x.png", "--size", "axb"], "1440x900"),
        (["screenshot", "--output", "x.png", "--size", "99999x100"], "1440x900"),
        (["screenshot", "--output", "x.png", "--set", "face=gothic"], "serif, sans, kai"),
        (["screenshot", "--output", "x.png", "--set", "text_size=200"], "12 to 48"),
        (["screenshot", "--output", "x.png", "--set", "vertical=yes"], "true or false"),
        (["screenshot", "--output", "x.png", "--set", "fase=kai"], "no setting is named 'fase'"),
        (["export", "a.txt", "--to", "doc"], "html"),
        (["export", "a.txt"], "--to"),
        (["annotate"], "FILE"),
        (["models"], "action"),
    ],
)
def test_what_is_not_understood_is_told(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _ended(arguments) == 2
    assert told in capsys.readouterr().err
