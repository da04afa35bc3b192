"""How an engine is called in the window."""

from PySide6.QtCore import QCoreApplication

from reader.translate import Route
from reader.translate.argos import ArgosRoute


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
        return f"{route.models[0].name} {route.models[0].version}"
    first, second = route.models
    return f"{first.name} → {second.name.rpartition('→')[2].strip()} ({route.label})"
