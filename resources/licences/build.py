"""Build components.json, the table of all that Duidu brings along, and texts/, what distributions say themselves.

Usage: python resources/licences/build.py [--check], in the environment that .ci/setup makes. --check writes nothing and
fails if a file is not what would be written.

The sources are uv.lock (which distributions the program depends on, and their versions), the metadata and licence
files of the installed distributions, and by_hand.toml. A distribution that is new in uv.lock must be named there. The
files of kept/ were taken from Debian's packages (of Qt: sid, 6.11.2), from /usr/share/common-licenses, and from the
wheels mkl-include, nvidia-cuda-runtime-cu12, pyinstaller and colorama of PyPI.
"""

import argparse
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from pathlib import Path
from typing import Any

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.utils import canonicalize_name

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.licences import Component, Kind, Use

HERE = Path(__file__).parent
LOCK = HERE.parents[1] / "uv.lock"
TABLE, KEPT, TEXTS = HERE / "components.json", HERE / "kept", HERE / "texts"
# Where pypdfium2 has the licences of what is only in its builds for other systems.
_OTHER_BUILDS = re.compile("/(android|v8_xfa|cibw_musl|pbin_musl)/")
_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)([^/]*$|/)", re.IGNORECASE)
# The names that an address of the source has in metadata, the best first.
_ADDRESSES = ("source", "source code", "repository", "github", "homepage", "home")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check: bool = parser.parse_args().check
    wanted = build()
    there = {path: path.read_text("utf-8") for path in (TABLE, *TEXTS.glob("*.txt")) if path.exists()}
    changed = sorted(path for path in {*wanted, *there} if wanted.get(path) != there.get(path))
    for path in changed:
        print(f"{path.relative_to(HERE)}: {'not as it would be built' if check else 'changed'}")
        if check:
            continue
        path.unlink(missing_ok=True)
        if path in wanted:
            path.parent.mkdir(exist_ok=True)
            path.write_text(wanted[path], "utf-8")
    return 1 if check and changed else 0


def build() -> dict[Path, str]:
    """What each file must hold."""
    texts = _Texts()
    rows = [asdict(row) for row in _rows(texts)]
    table = json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    return {TABLE: table, **{TEXTS / f"{name}.txt": text for name, text in texts.found.items()}}


def locked(lock: Path = LOCK) -> dict[str, str]:
    """The distributions that the program depends on, in any environment: versions by name."""
    packages: dict[str, list[dict[str, Any]]] = {}
    for package in tomllib.loads(lock.read_text("utf-8"))["package"]:
        packages.setdefault(package["name"], []).append(package)
    found: set[str] = set()
    waiting = {("duidu", "")}
    while waiting:
        name, extra = waiting.pop()
        found.add(name)
        for package in packages.get(name, []):
            waiting |= {need for need in _needs(package, extra) if need[0] not in found or need[1]}
    found.discard("duidu")
    return {name: ", ".join(package["version"] for package in packages[name]) for name in sorted(found)}


def _needs(package: Mapping[str, Any], extra: str) -> Iterator[tuple[str, str]]:
    """What a package of uv.lock needs, or its `extra` does: each by its name and without, or with, an extra of it."""
    needed = package.get("optional-dependencies", {}).get(extra, []) if extra else package.get("dependencies", [])
    # In a lock it stands in for the build that pip installs: see pyproject.toml.
    for need in [*needed, *package.get("dev-dependencies", {}).get("argos", [])]:
        # A marker that no system fulfils keeps out what argostranslate asks for (pyproject.toml).
        if "'never'" not in need.get("marker", ""):
            yield from ((need["name"], extra) for extra in ("", *need.get("extra", ())))


def _rows(texts: "_Texts") -> Iterator[Component]:
    by_hand = tomllib.loads((HERE / "by_hand.toml").read_text("utf-8"))
    versions = locked()
    unknown = versions.keys() ^ by_hand["library"].keys()
    if unknown:
        sys.exit(f"by_hand.toml and uv.lock do not agree on: {', '.join(sorted(unknown))}")
    for name, version in versions.items():
        yield _library(name, version, by_hand["library"][name], texts)
        yield from _parts(name, by_hand["part"], texts)
    for kind in (Kind.BUNDLED, Kind.DATA):
        for row in by_hand[kind]:
            yield _by_hand(row, kind, texts)


def _parts(of: str, rows: Iterable[Mapping[str, Any]], texts: "_Texts") -> Iterator[Component]:
    """What lies inside one, and inside that."""
    for row in rows:
        if row["of"].split(", ")[0] == of:
            part = _by_hand(row, Kind.PART, texts)
            yield replace(part, within=row["of"])
            yield from _parts(part.name, rows, texts)


def _by_hand(row: Mapping[str, Any], kind: Kind, texts: "_Texts") -> Component:
    return Component(
        name=row["name"],
        version=row.get("version", ""),
        kind=kind,
        within="",
        use=Use(row["use"]),
        licence=canonicalize_license_expression(row["licence"]),
        source=row["from"],
        told=tuple(row.get("told", ())),
        texts=tuple(texts.name(each) for each in row["texts"]),
        files=tuple(row.get("files", ())),
    )


def _library(name: str, version: str, row: Mapping[str, Any], texts: "_Texts") -> Component:
    installed = _installed(name)
    its_own = [f"={name}"] if installed and _licence_files(installed) else []
    return Component(
        name=name,
        version=version,
        kind=Kind.LIBRARY,
        within="",
        use=Use(row["use"]),
        licence=canonicalize_license_expression(row.get("licence") or _licence(name, installed)),
        source=row.get("from") or _source(name, installed),
        told=tuple(row.get("told", ())),
        texts=tuple(texts.name(each) for each in (*its_own, *row.get("texts", ()))),
        files=(),
    )


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _licence(name: str, installed: Distribution | None) -> str:
    """The SPDX expression of its metadata."""
    for field in ("License-Expression", "License"):
        try:
            return canonicalize_license_expression(*_stated(installed, field)[:1] or [""])
        except InvalidLicenseExpression:
            continue
    sys.exit(f"{name}: its metadata name no licence in SPDX's manner; name it in by_hand.toml")


def _source(name: str, installed: Distribution | None) -> str:
    """Where it is from: the address that says most of its source."""
    urls = [each.partition(",") for each in _stated(installed, "Project-URL")]
    named = {label.strip().lower(): address.strip() for label, _, address in urls}
    for label in _ADDRESSES:
        if label in named:
            return named[label]
    return next(iter(_stated(installed, "Home-page")), f"https://pypi.org/project/{name}/")


def _stated(installed: Distribution | None, field: str) -> list[str]:
    """What stands in a field of its metadata."""
    return installed.metadata.get_all(field) or [] if installed else []


def _licence_files(installed: Distribution) -> list[PackagePath]:
    files = [each for each in installed.files or [] if ".dist-info/" in str(each)]
    within = [(str(each).partition(".dist-info/")[2], each) for each in files]
    found = [each for path, each in within if _LICENCE_FILE.search(path) and not _OTHER_BUILDS.search(f"/{path}")]
    return sorted(found, key=lambda each: (len(each.parts), str(each)))


class _Texts:
    """What the table's texts are called. `found` are those of distributions that kept/ lacks, each once."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._known = {_bare(path.read_text("utf-8")): f"kept/{path.name}" for path in sorted(KEPT.glob("*.txt"))}

    def name(self, text: str) -> str:
        """The file of a text of by_hand.toml."""
        if not text.startswith("="):
            if not (KEPT / f"{text}.txt").exists():
                sys.exit(f"by_hand.toml: kept/{text}.txt is not there")
            return f"kept/{text}.txt"
        name = canonicalize_name(text[1:])
        joined = _joined(_licence_files(distribution(name)))
        if _bare(joined) not in self._known:
            self.found[name] = joined
            self._known[_bare(joined)] = f"texts/{name}.txt"
        return self._known[_bare(joined)]


def _joined(files: list[PackagePath]) -> str:
    """The texts of some files, each under its name where there are several."""
    texts = [_text(Path(str(each.locate()))) for each in files]
    if len(texts) == 1:
        return texts[0] + "\n"
    names = [re.sub(r"^(licenses/)+", "", str(each).partition(".dist-info/")[2]) for each in files]
    return "\n\n\n".join(f"===== {name} =====\n\n{text}" for name, text in zip(names, texts, strict=True)) + "\n"


def _text(path: Path) -> str:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252")  # some © of pypdfium2's
    return re.sub(r"[ \t\r\f]+\n", "\n", text.replace("\r\n", "\n")).strip("\n\f")


def _bare(text: str) -> str:
    """A text without how it is set."""
    return "".join(text.split()).lower()


if __name__ == "__main__":
    sys.exit(main())
