"""English by an Argos package through CTranslate2, sentence by sentence, in the background.

Importing this package loads neither CTranslate2 nor SentencePiece nor argostranslate, and nothing that unpacks.
"""

from pathlib import Path

from reader.translate.models.installed import (
    BrokenPackage,
    InstalledModel,
    Inventory,
    choose_model,
    installed_models,
    take_inventory,
)
from reader.translate.normalise import SourceSentence
from reader.translate.queue import TranslationQueue, translate_all

__all__ = [
    "BrokenPackage",
    "InstalledModel",
    "Inventory",
    "SourceSentence",
    "TranslationQueue",
    "choose_model",
    "install_package",
    "installed_models",
    "remove_model",
    "take_inventory",
    "translate_all",
]


def install_package(path: Path) -> InstalledModel:
    """Install a package file; it replaces every installed version of the same model and touches no other package.

    Raises ReaderError: NOT_FOUND, IS_DIRECTORY, NO_PERMISSION, UNREADABLE, BAD_PACKAGE, CANNOT_WRITE.
    """
    from reader.translate.models import install

    return install.install_file(path).model


def remove_model(code: str) -> None:
    """Remove every version of a model ("zh_en"). Raises ReaderError: UNKNOWN_MODEL, CANNOT_WRITE."""
    from reader.translate.models import install

    install.remove_model(code)
