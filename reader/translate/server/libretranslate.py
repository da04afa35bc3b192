"""Translating by a LibreTranslate server."""

from collections.abc import Sequence

from reader.translate.route import Output
from reader.translate.server.answers import fields, items, output_for, own_message
from reader.translate.server.client import Client

# Part of a route's fingerprint: to be raised with every change to what is asked or to how answers are read.
REQUEST_VERSION = 1
# What servers call simplified Chinese, by their version.
_CODES = ("zh", "zh-Hans", "zh-CN")


class LibreTranslateEngine:
    """An `Engine` that asks for a batch at once. Servers that want an API key are not supported."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._code = ""

    def token_count(self, text: str) -> int:
        """See `Engine`: a character counts as a token."""
        return len(text)

    def translate(self, texts: Sequence[str], beam: int) -> list[Output]:  # noqa: ARG002 - of the protocol
        """See `Engine`. How the server searches is its own affair: `beam` is no matter, and whether it cut something
        off is not told. Raises as `Client.ask`."""
        # Two threads may ask this at the same time, and get the same answer.
        self._code = self._code or self._offered_code()
        question = {"q": list(texts), "source": self._code, "target": "en", "format": "text"}
        answer = self._client.ask("/translate", question)
        translations = fields(answer).get("translatedText")
        if not isinstance(translations, list):
            raise self._client.failed(own_message(answer) or "its answer holds no translations")
        english = [each for each in items(translations) if isinstance(each, str)]
        if len(english) != len(texts):
            raise self._client.failed(f"{len(texts)} sentences were sent, {len(english)} translations came")
        return [output_for(text, _ended(each)) for text, each in zip(texts, english, strict=True)]

    def close(self) -> None:
        """See `Engine`. It may be called while another thread translates, which then raises CANCELLED."""
        self._client.close()

    def _offered_code(self) -> str:
        languages = self._client.ask("/languages")
        if not isinstance(languages, list):
            raise self._client.failed(own_message(languages) or "it does not tell its languages")
        # Older servers do not tell what each is translated to.
        offered = [
            each.get("code") for each in map(fields, items(languages)) if "en" in items(each.get("targets", ["en"]))
        ]
        for code in _CODES:
            if code in offered:
                return code
        raise self._client.failed("it does not offer translation from Chinese (zh) to English")


def _ended(english: str) -> str:
    """With an English full stop: LibreTranslate ends a translation with the same mark as the source
    (improve_translation_formatting in its language.py)."""
    return english.removesuffix("。") + "." if english.endswith("。") else english
