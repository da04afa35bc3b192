"""The table of licences names all that Duidu brings along, and says what uv.lock and the distributions say."""

import re
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import pytest
from packaging.licenses import canonicalize_license_expression

from reader.licences import FOLDER, TABLE, Component, Kind, components, text_of
from tests.annotate.test_resources import RESOURCES, script

# What distributions put beside their modules: libraries of others, by the row that names them.
_BESIDE = {
    "libctranslate2": "ctranslate2",
    "libgomp": "libgomp",
    "libgfortran": "OpenBLAS, LAPACK, libgfortran, libquadmath",
    "libquadmath": "OpenBLAS, LAPACK, libgfortran, libquadmath",
    "libscipy_openblas64_": "OpenBLAS, LAPACK, libgfortran, libquadmath",
}
# What the bundle takes from the system, by the beginnings of the names, and what the row says that names it.
_FROM_SYSTEM = {
    "libpython": "python",
    "libcrypto": "openssl",
    "libssl": "openssl",
    "libffi": "libffi",
    "libsqlite3": "sqlite",
    "libbz2": "bzip2",
    "liblzma": "liblzma",
    "libmpdec": "libmpdec",
    "libuuid": "libuuid",
    "libz": "zlib",
    "libxcb-cursor": "-cursor",
    "libxcb-icccm": "-wm",
    "libxcb-image": "-image",
    "libxcb-keysyms": "-keysyms",
    "libxcb-render-util": "-renderutil",
    "libxcb-util": "xcb-util",
}
_LOCK = """
[[package]]
name = "duidu"
version = "1"
dependencies = [
    { name = "html", extra = ["clean"] },
    { name = "heavy", marker = "sys_platform == 'never'" },
]

[[package]]
name = "html"
version = "2"
dependencies = [{ name = "soup" }]

[package.optional-dependencies]
clean = [{ name = "cleaner" }]
rare = [{ name = "unused" }]

[[package]]
name = "cleaner"
version = "3"
dependencies = [{ name = "html" }]

[[package]]
name = "soup"
version = "4"

[[package]]
name = "soup"
version = "5"

[[package]]
name = "heavy"
version = "6"

[[package]]
name = "unused"
version = "7"
"""


def test_the_table_is_as_it_would_be_built() -> None:
    """Where this fails: python resources/licences/build.py."""
    built = script("licences/build.py").build()
    assert TABLE.read_text("utf-8") == built.pop(TABLE)
    assert {path.name for path in (FOLDER / "texts").iterdir()} == {path.name for path in built}


def test_every_library_of_the_lock_has_a_row_of_its_version() -> None:
    rows = {row.name: row.version for row in components() if row.kind is Kind.LIBRARY}
    assert rows == script("licences/build.py").locked()


def test_what_the_lock_says(tmp_path: Path) -> None:
    """Extras that are asked for, a distribution in two versions; not what no system asks for."""
    (tmp_path / "uv.lock").write_text(_LOCK, "utf-8")
    assert script("licences/build.py").locked(tmp_path / "uv.lock") == {"cleaner": "3", "html": "2", "soup": "4, 5"}


def test_every_row_has_a_licence_and_its_text() -> None:
    for row in components():
        assert row.licence == canonicalize_license_expression(row.licence), row.name
        text = text_of(row)
        assert len(text) > 500, row.name
        assert all(said in text for said in row.told)
        assert row.source.startswith("http") or row.name == "Duidu's own"


def test_texts_stand_once_and_each_belongs_to_a_row() -> None:
    used = {name for row in components() for name in row.texts}
    there = {str(path.relative_to(FOLDER)) for path in (*FOLDER.glob("kept/*.txt"), *FOLDER.glob("texts/*.txt"))}
    assert there == used
    bare = ["".join((FOLDER / name).read_text("utf-8").split()).lower() for name in sorted(there)]
    assert len(set(bare)) == len(bare)
    assert (FOLDER / "kept" / "GPL-3.0.txt").read_text("utf-8") == (RESOURCES.parent / "LICENSE").read_text("utf-8")


def test_every_file_of_the_resources_belongs_to_a_row() -> None:
    named = [pattern for row in components() for pattern in row.files]
    for pattern in named:
        assert any(RESOURCES.glob(pattern)), pattern
    unnamed = [
        path
        for path in (each.relative_to(RESOURCES) for each in RESOURCES.rglob("*") if each.is_file())
        if path.suffix not in (".py", ".pyc") and not any(_names(pattern, path) for pattern in named)
    ]
    assert unnamed == []


def _names(pattern: str, path: Path) -> bool:
    return any(each.match(pattern) for each in (path, *path.parents))


def test_what_lies_beside_the_modules_of_a_wheel_is_named() -> None:
    names = {row.name for row in components()}
    found: set[str] = set()
    for name in script("licences/build.py").locked():
        try:
            there = files(name) or []
        except PackageNotFoundError:
            continue  # for another system, or another Python
        found |= {re.split(r"[-.]", each.name)[0] for each in there if each.parts[0].endswith(".libs")}
    assert found <= _BESIDE.keys()
    assert {_BESIDE[each] for each in found} <= names


@pytest.mark.parametrize(
    ("name", "licence", "said"),
    [
        ("Qt", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("CC-CEDICT", "CC-BY-SA-4.0", "Attribution-ShareAlike 4.0 International"),
        ("ctranslate2", "MIT", "Copyright (c) 2018- SYSTRAN."),
        ("numpy", "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0", "NumPy Developers"),
        ("Python", "Python-2.0.1", "PYTHON SOFTWARE FOUNDATION LICENSE"),
    ],
)
def test_some_rows(name: str, licence: str, said: str) -> None:
    row = _row(name)
    assert row.licence == licence
    assert said in text_of(row)


def test_parts_follow_what_they_lie_in() -> None:
    names = [row.name for row in components()]
    for row in components():
        if row.kind is Kind.PART:
            assert names.index(row.within.split(", ")[0]) < names.index(row.name)


def _row(name: str) -> Component:
    return next(row for row in components() if row.name == name)


def test_what_the_bundle_takes_from_the_system_is_named() -> None:
    brought: tuple[str, ...] = script("../.ci/bundle_files.py")._BROUGHT
    rows = " ".join(row.name.lower() for row in components() if row.kind is Kind.BUNDLED)
    assert sorted(_FROM_SYSTEM) == sorted(brought)
    assert [name for name, said in _FROM_SYSTEM.items() if said not in rows] == []
