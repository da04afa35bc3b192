"""English by an engine, sentence by sentence, in the background: Argos packages through CTranslate2, or a server.

Importing this package loads neither CTranslate2 nor SentencePiece nor argostranslate, and nothing that unpacks.
"""

from pathlib import Path

from reader.translate.argos import choose_route
from reader.translate.flags import doubts
from reader.translate.keys import cache_key
from reader.translate.models.installed import (
    BrokenPackage,
    InstalledModel,
    Inventory,
    choose_model,
    installed_models,
    take_inventory,
)
from reader.translate.normalise import SourceSentence, model_text, needs_translation
from reader.translate.queue import TranslationQueue
from reader.translate.route import FAST_BEAM, QUALITY_BEAM, Engine, Output, Route
from reader.translate.schedule import Translated
from reader.translate.server.address import is_loopback, server_name, server_origin
from reader.translate.server.route import ServerRoute, check_server
from reader.translate.service import TranslationService, translate_all
from reader.translate.terms import TermHit, TermMatcher, wordings_in

__all__ = [
    "FAST_BEAM",
    "QUALITY_BEAM",
    "BrokenPackage",
    "Engine",
    "InstalledModel",
    "Inventory",
    "Output",
    "Route",
    "ServerRoute",
    "SourceSentence",
    "TermHit",
    "TermMatcher",
    "Translated",
    "TranslationQueue",
    "TranslationService",
    "cache_key",
    "check_server",
    "choose_model",
    "choose_route",
    "doubts",
    "install_package",
    "installed_models",
    "is_loopback",
    "model_text",
    "needs_translation",
    "remove_model",
    "server_name",
    "server_origin",
    "take_inventory",
    "translate_all",
    "wordings_in",
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
