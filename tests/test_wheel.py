"""What a wheel and a source distribution hold, and how they are called. Neither is built: hatchling tells what it would
put into them. (`make wheel-test` builds, installs and runs one.)"""

import importlib.util
import os
import subprocess
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from hatchling.builders.plugin.interface import BuilderInterface
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder
from hatchling.metadata.core import ProjectMetadata
from hatchling.plugin.manager import PluginManager

from reader import __version__

_ROOT = Path(__file__).parents[1]
# What the data are made with and of; README's picture.
_NOT_SHIPPED = (".py", "own_", "words/own.txt", "readings/overruled.txt", "window.png", "by_hand.toml")


def _files(builder: BuilderInterface) -> set[str]:
    with builder.config.set_build_data({"artifacts": [], "force_include": {}}):
        return {file.distribution_path for file in builder.recurse_included_files()}


def _tracked(*folders: str) -> list[str]:
    """The files of the repository there, but for those that are to be deleted."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders]
    run = subprocess.run(listed, cwd=_ROOT, capture_output=True, text=True, check=True)
    return [name for name in run.stdout.split("\0") if name and (_ROOT / name).exists()]


@pytest.fixture(scope="module")
def in_wheel() -> set[str]:
    return _files(WheelBuilder(str(_ROOT)))


def test_a_wheel_has_every_module_and_all_data_and_translations(in_wheel: set[str]) -> None:
    modules = {name for name in _tracked("reader") if name.endswith(".py")}
    data = {f"reader/{name}" for name in _tracked("resources") if not any(part in name for part in _NOT_SHIPPED)}
    translations = {f"reader/translations/duidu_{language}.qm" for language in ("zh_CN", "zh_TW")}
    assert len(data) > 50
    assert in_wheel == modules | data | translations


def test_a_source_distribution_has_the_repository_and_the_compiled_translations() -> None:
    missing = {name for name in _tracked(".") if name != ".gitignore"} - _files(SdistBuilder(str(_ROOT)))
    assert missing == set()
    assert "translations/duidu_zh_TW.qm" in _files(SdistBuilder(str(_ROOT)))


def test_one_place_tells_the_version_and_the_changelog_begins_with_it() -> None:
    metadata = ProjectMetadata(str(_ROOT), PluginManager())
    assert metadata.version == __version__
    assert "version" not in tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    headings = [line for line in (_ROOT / "CHANGELOG.md").read_text("utf-8").splitlines() if line.startswith("## ")]
    assert headings[0] == "## [Unreleased]"
    assert headings[1].startswith(f"## [{__version__}] - ")


def test_it_asks_for_no_pytorch_and_starts_as_duidu() -> None:
    core = ProjectMetadata(str(_ROOT), PluginManager()).core
    assert core.scripts == {"duidu": "reader.__main__:main"}
    # argostranslate asks for stanza, which asks for torch.
    assert not [name for name in core.dependencies if name.startswith(("argostranslate", "stanza", "torch"))]
    assert [name for name in core.dependencies if name.startswith("argos-translate-lt")]


def _hooks() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", _ROOT / ".ci" / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_qt_s_tools_are_asked_for_only_where_a_translation_is_not_compiled(tmp_path: Path) -> None:
    source = tmp_path / "translations" / "duidu_zh_CN.ts"
    source.parent.mkdir()
    source.write_bytes((_ROOT / "translations" / "duidu_zh_CN.ts").read_bytes())
    hook = _hooks().TranslationsHook(str(tmp_path), {}, None, None, "", "wheel")
    assert [name.split("!")[0] for name in hook.dependencies()] == ["PySide6-Essentials"]
    hook.initialize("standard", {})
    assert source.with_suffix(".qm").stat().st_size > 100_000
    assert hook.dependencies() == []
    os.utime(source.with_suffix(".qm"), (0, 0))
    assert hook.dependencies() != []
