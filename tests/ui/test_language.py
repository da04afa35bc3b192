import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from reader.settings import Language
from reader.ui.language import resolve, speak


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["en-US"], Language.ENGLISH),
        (["zh-Hans-CN"], Language.SIMPLIFIED_CHINESE),
        (["zh-CN"], Language.SIMPLIFIED_CHINESE),
        (["zh-Hant-TW", "en"], Language.TRADITIONAL_CHINESE),
        (["zh-HK"], Language.TRADITIONAL_CHINESE),
        (["fr-FR", "zh-TW"], Language.TRADITIONAL_CHINESE),
        (["fr-FR", "en-GB", "zh-TW"], Language.ENGLISH),
        (["fr-FR"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_systems_language_is_the_first_that_we_speak(names: list[str], language: Language) -> None:
    assert resolve(Language.SYSTEM, names) is language


def test_a_chosen_language_does_not_ask_the_system() -> None:
    assert resolve(Language.TRADITIONAL_CHINESE, ["en"]) is Language.TRADITIONAL_CHINESE


def test_speaking_changes_back_and_forth_and_leaves_nothing(qapp: QApplication) -> None:
    for language, text in (
        (Language.SIMPLIFIED_CHINESE, "自动"),
        (Language.TRADITIONAL_CHINESE, "自動"),
        (Language.ENGLISH, "Automatic"),
    ):
        assert speak(language) is language
        assert QCoreApplication.translate("Menus", "Automatic") == text
    qapp.processEvents()
    assert [item for item in qapp.findChildren(QTranslator) if not item.isEmpty()] == []


@pytest.mark.usefixtures("qapp")
def test_qt_speaks_the_language_too() -> None:
    speak(Language.SIMPLIFIED_CHINESE)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    speak(Language.ENGLISH)


def test_chinese_outside_of_the_page_is_written_in_the_face_of_the_languages_region(qapp: QApplication) -> None:
    first = qapp.font().families()[0]
    for language, family in (
        (Language.SIMPLIFIED_CHINESE, "Noto Sans CJK SC"),
        (Language.TRADITIONAL_CHINESE, "Noto Sans CJK TC"),
        (Language.ENGLISH, "Noto Sans CJK SC"),
    ):
        speak(language)
        families = qapp.font().families()
        assert families[0] == first  # Latin stays in the desktop's
        assert [each for each in families if each.startswith("Noto Sans CJK")] == [family]
