"""English by an Argos package through CTranslate2, sentence by sentence, in the background.

Importing this package loads neither CTranslate2 nor SentencePiece nor argostranslate.
"""

from reader.translate.normalise import SourceSentence
from reader.translate.packages import (
    BrokenPackage,
    InstalledModel,
    Inventory,
    choose_model,
    install_package,
    installed_models,
    remove_model,
    take_inventory,
)
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
