"""The packages that are known without asking anyone: the official ones from Chinese to English, pinned."""

from dataclasses import dataclass

from reader.translate.models.metadata import CHINESE_CODES, ENGLISH_CODE


@dataclass(frozen=True, slots=True)
class AvailablePackage:
    """A package that can be downloaded. `code` is like "zh_en", `name` like "Chinese → English"; `links` are tried in
    their order; `size` is in bytes, None where it is not known; `licence` and `sha256` (hexadecimal) are empty where
    they are not known, and `sha256` is known of pinned packages only."""

    code: str
    name: str
    version: str
    links: tuple[str, ...]
    size: int | None = None
    licence: str = ""
    sha256: str = ""

    @property
    def label(self) -> str:
        return f"{self.code} {self.version}"

    @property
    def file_name(self) -> str:
        """As in the official links."""
        return f"translate-{self.code}-{self.version.replace('.', '_')}.argosmodel"

    @property
    def is_direct(self) -> bool:
        """Whether it translates from Chinese to English by itself; if not, it is one of two halves of a way there."""
        from_code, _, to_code = self.code.partition("_")
        return from_code in CHINESE_CODES and to_code == ENGLISH_CODE


# Links and version: the Argos index (github.com/argosopentech/argospm-index, index.json, June 2025), which has no
# checksums. Sizes and sha256: public catalogues that pin these files (October 2026); of zh_en three agree, of zt_en
# one was found. The weights are those of OPUS-MT (Helsinki-NLP), CC-BY 4.0.
OFFICIAL: tuple[AvailablePackage, ...] = (
    AvailablePackage(
        code="zh_en",
        name="Chinese → English",
        version="1.9",
        links=("https://argos-net.com/v1/translate-zh_en-1_9.argosmodel",),
        size=74_481_402,
        licence="CC-BY 4.0",
        sha256="62e7af5a3a48b530e47b7b3e5c78c2de79073ecd815750d2bf3ab35b4a67da2d",
    ),
    AvailablePackage(
        code="zt_en",
        name="Chinese (traditional) → English",
        version="1.9",
        links=("https://argos-net.com/v1/translate-zt_en-1_9.argosmodel",),
        size=74_498_034,
        licence="CC-BY 4.0",
        sha256="a9ea826d801f059dd47f1f47b6c1dc9d762519a80ea3afd2a982130a42a25486",
    ),
)


def official_packages() -> tuple[AvailablePackage, ...]:
    """The pinned packages. No index is needed for them, and no connection is made."""
    return OFFICIAL


def official_package(code: str, version: str = "") -> AvailablePackage | None:
    """The pinned package of this code, and of this version if one is named."""
    return next((item for item in OFFICIAL if item.code == code and version in ("", item.version)), None)
