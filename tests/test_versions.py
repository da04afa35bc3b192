"""Which versions are told of."""

from importlib.metadata import PackageNotFoundError

import pytest

from reader import __version__, versions


def test_what_matters_most_comes_first() -> None:
    found = versions.versions()
    assert found[0] == ("Duidu", __version__)
    names = [name for name, _ in found]
    assert names[1:3] == ["Python", "SQLite"]
    assert names[-1] == "System"
    assert all(version for _, version in found)


def test_the_other_libraries_stand_once() -> None:
    names = [name for name, _ in versions.library_versions()]
    assert "trafilatura" in names
    assert "colorama" not in names
    first = {name.lower() for name, _ in versions.versions()}
    assert not first & set(names)


def test_a_library_without_metadata_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(versions, "version", unknown)
    assert [name for name, _ in versions.versions()] == ["Duidu", "Python", "SQLite", "System"]
    assert versions.library_versions() == []
