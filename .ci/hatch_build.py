"""What is made when a wheel or a source distribution is built: the window's translations, from .ts to .qm."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# As .ci/setup does it; in the environment that a wheel is built in there is no other tool.
_LRELEASE = "pyside6-lrelease"


class TranslationsHook(BuildHookInterface):
    """A source distribution brings its .qm files along, so that building a wheel of it takes no Qt."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What the build asks for beyond hatchling."""
        return ["PySide6-Essentials!=6.12.0"] if self._outdated() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's interface
        for source in self._outdated():
            tool = shutil.which(_LRELEASE, path=str(Path(sys.executable).parent))
            if tool is None:
                raise FileNotFoundError(
                    f"{_LRELEASE} is missing, which makes {source.stem}.qm; install PySide6-Essentials"
                )
            subprocess.run([tool, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)  # noqa: S603 - Qt's

    def _outdated(self) -> list[Path]:
        """The .ts files whose .qm is missing or older."""
        sources = sorted(Path(self.root, "translations").glob("*.ts"))
        return [source for source in sources if _changed(source.with_suffix(".qm")) < _changed(source)]


def _changed(path: Path) -> float:
    return path.stat().st_mtime if path.exists() else 0.0
