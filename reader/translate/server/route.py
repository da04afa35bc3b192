"""The way to English by a server, as a value."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model import Problem, ReaderError, Script
from reader.settings import EngineChoice
from reader.translate.route import FAST_BEAM, Engine
from reader.translate.server.address import parse_address, server_name

if TYPE_CHECKING:
    from reader.translate.server.client import Limits

# What a check translates.
SAMPLE = "你好，世界。"
# What may be typed behind the base address: some programs show one with /v1, others the whole.
_ENDINGS = {
    EngineChoice.OPENAI: ("/chat/completions", "/v1"),
    EngineChoice.LIBRETRANSLATE: ("/translate",),
}


@dataclass(frozen=True, slots=True)
class ServerRoute:
    """A server at `url` with the API `kind`, OPENAI or LIBRETRANSLATE. `model` is one of OPENAI's, and may be empty
    where there is but one. `trusted` is the origin (`server_origin`) beyond this machine that text may be sent to."""

    kind: EngineChoice
    url: str
    model: str = ""
    trusted: str = ""

    @property
    def label(self) -> str:
        """See `Route`: "qwen2.5 at localhost:11434", "LibreTranslate at localhost:5000"."""
        maker = (self.model or "Model") if self.kind is EngineChoice.OPENAI else "LibreTranslate"
        return f"{maker} at {server_name(self.url)}"

    @property
    def reads(self) -> Script:
        """See `Route`: simplified, which every model and every LibreTranslate server with Chinese reads."""
        return Script.SIMPLIFIED

    @property
    def parallel(self) -> int:
        """See `Route`. A model on this machine has no processor left for a second sentence."""
        return 1 if self.kind is EngineChoice.OPENAI else 2

    @property
    def reserve(self) -> int:
        """See `Route`."""
        return 0

    def batch_tokens(self, beam: int) -> int:  # noqa: ARG002 - of the protocol
        """See `Route`. A model is asked for one sentence after the other, each counted as 100 tokens, and nothing is
        won by a batch: one has a sentence of the screen, or four of the rest."""
        return 400 if self.kind is EngineChoice.OPENAI else 512

    def stamp(self) -> str:
        """See `Route`. If the server changes its model without a new name, this does not change."""
        from reader.translate.server.chat import PROMPT_VERSION
        from reader.translate.server.libretranslate import REQUEST_VERSION

        version = PROMPT_VERSION if self.kind is EngineChoice.OPENAI else REQUEST_VERSION
        return "\n".join((self.kind, self.url.strip(), self.model, str(version)))

    def fingerprint(self) -> str:
        """See `Route`: 64 hexadecimal digits."""
        # Imported late: it takes milliseconds, and the window starts without it.
        from hashlib import sha256

        return sha256(self.stamp().encode("utf-8", "surrogatepass")).hexdigest()

    def load(self) -> Engine:
        """See `Route`. Opens no connection yet; each is checked when it is opened. Raises ReaderError BAD_ADDRESS."""
        return open_engine(self)


def open_engine(
    route: ServerRoute, limits: "Limits | None" = None, cancelled: Callable[[], bool] | None = None
) -> Engine:
    """An engine that asks the route's server. `cancelled` is asked ten times a second while a translation is waited
    for. Raises ReaderError BAD_ADDRESS."""
    # Imported late: the window starts without http and ssl.
    from reader.translate.server.chat import ChatEngine
    from reader.translate.server.client import Client
    from reader.translate.server.libretranslate import LibreTranslateEngine

    address = parse_address(_base(route))
    client = Client(address, route.trusted, limits, cancelled)
    return ChatEngine(client, route.model) if route.kind is EngineChoice.OPENAI else LibreTranslateEngine(client)


def check_server(route: ServerRoute, cancelled: Callable[[], bool] | None = None) -> str:
    """The English of a short sentence, to see whether the server translates. For a worker: it may take minutes, unless
    `cancelled` returns True, which it is asked ten times a second.

    Raises ReaderError: BAD_ADDRESS, SERVER_NOT_ALLOWED, SERVER_FAILED, CANCELLED.
    """
    (output,) = open_engine(route, cancelled=cancelled).translate([SAMPLE], FAST_BEAM)
    if not output.text:
        raise ReaderError(
            Problem.SERVER_FAILED, server_name(route.url), "it translated nothing; is it a model that reasons first?"
        )
    return output.text


def _base(route: ServerRoute) -> str:
    """The address before the paths of the API."""
    base = route.url.strip().rstrip("/")
    for ending in _ENDINGS[route.kind]:
        base = base.removesuffix(ending)
    return base
