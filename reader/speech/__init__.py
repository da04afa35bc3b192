"""Reading aloud: what speaks on this machine, its Chinese voices, and how it is told to speak and to be silent.

Nothing leaves the machine: the only service that is spoken to is speech-dispatcher, by a socket in the file system.
"""

from reader.speech.engine import Ended, Engine, Failed, Found, Report, Told, Wish
from reader.speech.order import has_sound, next_sentence
from reader.speech.voices import Voice, best_voice, rate_of

__all__ = [
    "Ended",
    "Engine",
    "Failed",
    "Found",
    "Report",
    "Told",
    "Voice",
    "Wish",
    "best_voice",
    "has_sound",
    "next_sentence",
    "rate_of",
]
