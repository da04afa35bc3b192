"""Texts of others where there is little room: in menus, on buttons, in messages."""

_MOST = 16  # characters


def clipped(text: str, most: int) -> str:
    """At most so many characters of a text, the last one … where it goes on."""
    return text if len(text) <= most else text[: most - 1] + "…"


def menu_text(text: str, most: int = _MOST) -> str:
    """At most so many characters of a text, for a menu or a button, in which an ampersand marks a key."""
    return clipped(text, most).replace("&", "&&")
