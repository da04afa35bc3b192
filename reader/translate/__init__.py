"""English by an engine, sentence by sentence, in the background: Argos packages through CTranslate2, or a server.

Importing this package loads neither CTranslate2 nor SentencePiece nor argostranslate, and nothing that unpacks.
"""

from reader.translate.argos import choose_route
from reader.translate.keys import cache_key
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
    "Engine",
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
    "choose_route",
    "is_loopback",
    "model_text",
    "needs_translation",
    "server_name",
    "server_origin",
    "translate_all",
    "wordings_in",
]
