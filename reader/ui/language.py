"""The language of the window: which one to take, and the translators that speak it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reader.model import Script
from reader.settings import Face, Language
from reader.shipped import TRANSLATIONS

_OURS = "duidu-translator"
# The font families that the desktop gave the program.
_OWN_FAMILIES = "duidu-own-families"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark `text` for translation where it is used later. PySide's own is typed to return an object."""
    return text


def resolve(language: Language, system: list[str] | None = None) -> Language:
    """The language that SYSTEM stands for: the first of `system` (BCP 47 names, the desktop's by default) that we
    speak, else English."""
    if language is not Language.SYSTEM:
        return language
    for name in QLocale.system().uiLanguages() if system is None else system:
        locale = QLocale(name)
        if locale.language() is QLocale.Language.English:
            return Language.ENGLISH
        if locale.language() is QLocale.Language.Chinese:
            traditional = locale.script() is QLocale.Script.TraditionalChineseScript
            return Language.TRADITIONAL_CHINESE if traditional else Language.SIMPLIFIED_CHINESE
    return Language.ENGLISH


def speak(language: Language, folder: Path = TRANSLATIONS) -> Language:
    """Put the program's texts and Qt's own into `language`; every window hears of it by a LanguageChange event.

    Texts without a translation, or all of them where the .qm file was not built, stay English. Returns the language
    that was resolved.
    """
    application = QCoreApplication.instance()
    spoken = resolve(language)
    if application is None or application.property(_OURS) == spoken.value:
        return spoken
    application.setProperty(_OURS, spoken.value)
    for former in application.findChildren(QTranslator, _OURS):
        application.removeTranslator(former)
        former.setParent(None)
    if isinstance(application, QApplication):
        _write_chinese(application, spoken)
    if spoken is not Language.ENGLISH:
        _install(application, f"duidu_{spoken}", str(folder))
        _install(application, f"qtbase_{spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return spoken


def _write_chinese(application: QApplication, spoken: Language) -> None:
    """Have Chinese in menus, lists and dialogs in a plain face of the language's region. Where the desktop speaks
    another language than the window, the system takes any font that has the characters: Japan's forms, or a Kai."""
    # Not at the top: the package imports this module.
    from reader.ui.reading_view.fonts import chinese_font

    font = application.font()
    own = application.property(_OWN_FAMILIES) or font.families()
    application.setProperty(_OWN_FAMILIES, own)
    script = Script.TAIWAN if spoken is Language.TRADITIONAL_CHINESE else Script.SIMPLIFIED
    font.setFamilies([*own, *chinese_font(script, font.pointSizeF(), Face.SANS).families()])
    application.setFont(font)


def _install(application: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    translator.setObjectName(_OURS)
    if translator.load(name, folder):
        application.installTranslator(translator)
