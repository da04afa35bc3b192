"""Where the data of the program are, in a checkout and in what is installed."""

import os
import re
import subprocess
import sys
from pathlib import Path

from reader.model import Problem, ReaderError
from reader.shipped import PROGRAM, RESOURCES, TRANSLATIONS

_ROOT = Path(__file__).parents[1]


def test_a_checkout_has_its_data_beside_the_package() -> None:
    assert _ROOT / "resources" == RESOURCES
    assert _ROOT / "translations" == TRANSLATIONS
    assert PROGRAM == "main.py"


def test_what_is_installed_has_its_data_in_the_package_and_is_called_duidu(tmp_path: Path) -> None:
    package = tmp_path / "reader"
    (package / "resources").mkdir(parents=True)
    for name in ("__init__.py", "shipped.py"):
        (package / name).write_bytes((_ROOT / "reader" / name).read_bytes())
    code = (
        "from reader.shipped import PROGRAM, RESOURCES, TRANSLATIONS; print(PROGRAM, RESOURCES, TRANSLATIONS, sep='|')"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    printed = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    ).stdout
    assert printed == f"duidu|{package / 'resources'}|{package / 'translations'}\n"


def test_advice_names_the_program_as_it_is_called() -> None:
    error = ReaderError(Problem.UNKNOWN_MODEL, "zh_en")
    assert error.next_step == f"see what is installed with: {PROGRAM} models list"


def test_no_module_looks_for_its_data_by_itself() -> None:
    """It would not find them in a wheel, where they lie elsewhere than in a checkout."""
    at_fault = [
        str(file)
        for file in (_ROOT / "reader").rglob("*.py")
        if "__file__" in (text := file.read_text("utf-8")) and re.search('/ "(resources|translations)"', text)
    ]
    assert at_fault == [str(_ROOT / "reader" / "shipped.py")]
