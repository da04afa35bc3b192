"""What an entry of a menu is: see reader.ui.action_table."""

from dataclasses import dataclass
from enum import Enum


class Needs(Enum):
    """What must be there for an action to be in reach."""

    NOTHING = 0
    ARTICLE = 1
    SELECTION = 2
    # A place to go back or forward to: see reader.ui.travel.
    TRAIL = 3
    # A voice that speaks Chinese, and an article; without a voice the action is not shown.
    VOICE = 4
    # The same, and that it is being read aloud.
    READING_ALOUD = 5


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: `text` and `tip` as marked for translation, `shortcuts` with the shown one first."""

    id: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    needs: Needs = Needs.NOTHING
    checkable: bool = False
    # Turns a field of the settings, that of its id, on and off.
    switch: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A submenu: the values of a field of the settings (see reader.ui.choices), and the action that goes round them."""

    field: str
    text: str
    cycle: ActionSpec | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """A submenu that is filled while the program runs."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Separator:
    pass


Entry = ActionSpec | Choice | Filled | Separator
