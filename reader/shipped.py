"""What comes with the program, wherever it runs from: its data, its translations, and the name it is called by.

In a checkout `resources/` and `translations/` lie beside the package, in a wheel and in a bundle inside it
(pyproject.toml, .ci/duidu.spec).
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = (_PACKAGE / "resources").is_dir()
_HOME = _PACKAGE if _INSTALLED else _PACKAGE.parent

RESOURCES = _HOME / "resources"
TRANSLATIONS = _HOME / "translations"
# What a reader types to start the program: in advice, and before every line on standard error.
PROGRAM = "duidu" if _INSTALLED else "main.py"
