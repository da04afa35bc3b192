"""Texts of others in menus and on buttons."""

_MOST = 16  # characters


def menu_text(text: str, most: int = _MOST) -> str:
    """At most so many characters of a text, for a menu or a button, in which an ampersand marks a key."""
    return (text if len(text) <= most else text[: most - 1] + "…").replace("&", "&&")
