"""The key under which a translation is remembered: the same for whatever would be translated in the same way."""

from reader.translate.engine import DECODING_VERSION
from reader.translate.normalise import NORMALISER_VERSION
from reader.translate.split import SPLITTER_VERSION


def cache_key(fingerprint: str, beam: int, text: str) -> bytes:
    """32 bytes that stand for a route's fingerprint, the width of the search and the text that the engine is fed
    (`model_text`), and for the versions of all that this program does to it."""
    # Imported late: it takes milliseconds, and the window starts without it.
    from hashlib import sha256

    versions = f"{DECODING_VERSION}.{NORMALISER_VERSION}.{SPLITTER_VERSION}"
    digest = sha256()
    for field in (versions, fingerprint, str(beam), text):
        encoded = field.encode("utf-8", "surrogatepass")
        # With its length before it no field can pass for the end of another.
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.digest()
