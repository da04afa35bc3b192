"""How engines and models are called in the window."""

from PySide6.QtCore import QCoreApplication

from reader.translate import Route
from reader.translate.argos import ArgosRoute
from reader.ui.language import QT_TRANSLATE_NOOP

_ARROW = " → "
# As packages call the languages; others stay as the package calls them.
_LANGUAGES = {
    "Chinese": QT_TRANSLATE_NOOP("Routes", "Chinese"),
    "Chinese (traditional)": QT_TRANSLATE_NOOP("Routes", "Chinese (traditional)"),
    "English": QT_TRANSLATE_NOOP("Routes", "English"),
}


def short_name(route: Route) -> str:
    """For the status line, as in "traditional to English 1.9"."""
    if isinstance(route, ArgosRoute) and len(route.models) == 1:
        (model,) = route.models
        if model.from_code == "zh":
            text = QCoreApplication.translate("Routes", "simplified to English {version}")
        else:
            text = QCoreApplication.translate("Routes", "traditional to English {version}")
        return text.format(version=model.version)
    return long_name(route)


def long_name(route: Route) -> str:
    """For the line above the English, as in "Chinese → English 1.9" or "Chinese → French → English"."""
    if not isinstance(route, ArgosRoute):
        return route.label
    if len(route.models) == 1:
        return model_title(route.models[0].name, route.models[0].version)
    first, second = route.models
    languages = [*first.name.split(_ARROW), *second.name.split(_ARROW)[1:]]
    return f"{model_name(_ARROW.join(languages))} ({route.label})"


def model_title(name: str, version: str) -> str:
    """As in "Chinese → English 1.9"; the version may be empty."""
    return f"{model_name(name)} {version}".strip()


def model_name(name: str) -> str:
    """The name of a package, as in "Chinese → English", in the language of the window."""
    parts = name.split(_ARROW)
    known = (QCoreApplication.translate("Routes", _LANGUAGES[part]) if part in _LANGUAGES else part for part in parts)
    return _ARROW.join(known)
