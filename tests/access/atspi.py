"""A small AT-SPI client, over D-Bus as a screen reader is: what it tells of a program is what Orca would get."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    MatchRule,
    Message,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ATSPI = "org.a11y.atspi"
_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = DBusAddress("/org/a11y/atspi/registry", f"{_ATSPI}.Registry", f"{_ATSPI}.Registry")
Found = TypeVar("Found")
_PATIENCE = 30  # seconds for anything to come
# Of AtspiStateType, those that are asked for here.
ACTIVE, EDITABLE, FOCUSABLE, FOCUSED, SHOWING = 1, 7, 11, 12, 25


def wait_until(find: Callable[[], Found | None], sought: str = "it") -> Found:
    """What `find` finds, once it finds something; `sought` in words."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if found := find():
            return found
    raise AssertionError(f"{sought} is not there")


@dataclass(frozen=True, slots=True)
class Event:
    """A signal of an accessible: as in "object:text-caret-moved", with its two numbers and its value."""

    kind: str
    detail: str
    first: int
    second: int
    value: object
    source: "Accessible"


class Bus:
    """A connection to the accessibility bus of a session."""

    def __init__(self, address: str) -> None:
        """`address` is that of the session's bus, which knows the other one."""
        with open_dbus_connection(address) as session:
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (own,) = session.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=_PATIENCE).body
        self._connection: DBusConnection = open_dbus_connection(own)
        self._come: deque[Message] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def call(self, address: DBusAddress, method: str, signature: str = "", *arguments: object) -> tuple[Any, ...]:
        """Call a method; DBusErrorResponse where it fails."""
        message = new_method_call(address, method, signature or None, arguments)
        reply = self._connection.send_and_get_reply(message, timeout=_PATIENCE)
        if reply.header.message_type is MessageType.error:
            raise DBusErrorResponse(reply)
        return reply.body

    def property(self, address: DBusAddress, name: str) -> object:
        reply = self._connection.send_and_get_reply(Properties(address).get(name), timeout=_PATIENCE)
        if reply.header.message_type is MessageType.error:
            raise DBusErrorResponse(reply)
        return reply.body[0][1]

    def programs(self) -> list["Accessible"]:
        """The programs that speak AT-SPI now."""
        return Accessible(self, f"{_ATSPI}.Registry", _ROOT).children()

    def listen(self, *kinds: str) -> None:
        """Ask for events, as in "object:text-caret-moved"; programs send only what somebody asked for."""
        for kind in kinds:
            self.call(_REGISTRY, "RegisterEvent", "sass", kind, [], "")
        rule = MatchRule(type="signal", path_namespace="/org/a11y/atspi/accessible")
        self._connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=_PATIENCE)
        self._connection.filter(rule, queue=self._come)

    def wait(self, kind: str, is_wanted: Callable[["Event"], bool] = lambda _: True) -> "Event":
        """The next event of a kind that is wanted; those before it are passed over."""
        while True:
            try:
                message = self._connection.recv_until_filtered(self._come, timeout=_PATIENCE)
            except TimeoutError:
                raise AssertionError(f"no {kind} came") from None
            event = _event(self, message)
            if event.kind == kind and is_wanted(event):
                return event


def _event(bus: Bus, message: Message) -> Event:
    fields = {field.name: value for field, value in message.header.fields.items()}
    detail, first, second, value = message.body[:4]
    source = Accessible(bus, fields["sender"], fields["path"])
    return Event(_kind(fields["interface"], fields["member"]), detail, first, second, value[1], source)


def _kind(interface: str, member: str) -> str:
    """As in "object:text-caret-moved" of org.a11y.atspi.Event.Object and TextCaretMoved."""
    hyphenated = "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in member)
    return f"{interface.rpartition('.')[2].lower()}:{hyphenated.removeprefix('-')}"


@dataclass(frozen=True, slots=True)
class Accessible:
    """An object of a program, as the program tells of it now."""

    bus: Bus
    owner: str
    path: str

    def _at(self, interface: str) -> DBusAddress:
        return DBusAddress(self.path, self.owner, f"{_ATSPI}.{interface}")

    @property
    def name(self) -> str:
        return str(self.bus.property(self._at("Accessible"), "Name"))

    @property
    def description(self) -> str:
        return str(self.bus.property(self._at("Accessible"), "Description"))

    @property
    def role(self) -> str:
        return self.bus.call(self._at("Accessible"), "GetRoleName")[0]

    @property
    def interfaces(self) -> set[str]:
        """As in "Text" of org.a11y.atspi.Text."""
        return {name.rpartition(".")[2] for name in self.bus.call(self._at("Accessible"), "GetInterfaces")[0]}

    def has(self, *states: int) -> bool:
        low, high = self.bus.call(self._at("Accessible"), "GetState")[0]
        bits = low | high << 32
        return all(bits >> state & 1 for state in states)

    def children(self) -> list["Accessible"]:
        found = self.bus.call(self._at("Accessible"), "GetChildren")[0]
        return [Accessible(self.bus, owner, path) for owner, path in found]

    @property
    def is_there(self) -> bool:
        """Whether the program still knows of it."""
        with suppress(DBusErrorResponse):
            return bool(self.role)
        return False

    @property
    def program(self) -> "Accessible":
        """The program that it is of."""
        return Accessible(self.bus, self.owner, _ROOT)

    def walk(self) -> Iterator["Accessible"]:
        """Itself and all below it. What goes while it is walked is passed over."""
        yield self
        with suppress(DBusErrorResponse):
            for child in self.children():
                yield from child.walk()

    def find(self, role: str, name: str = "") -> "Accessible":
        """The first below it of a role that is on the screen, and has a name; waits until it is there."""
        return wait_until(lambda: next((item for item in self.walk() if item._is(role, name)), None), f"{role} {name}")

    def _is(self, role: str, name: str) -> bool:
        with suppress(DBusErrorResponse):
            return self.role == role and name in self.name and self.has(SHOWING)
        return False

    def text(self) -> str:
        return self.bus.call(self._at("Text"), "GetText", "ii", 0, -1)[0]

    @property
    def caret(self) -> int:
        return int(str(self.bus.property(self._at("Text"), "CaretOffset")))

    @property
    def selected(self) -> tuple[int, int]:
        """The text's first selection, as offsets; both equal where there is none."""
        start, end = self.bus.call(self._at("Text"), "GetSelection", "i", 0)
        return start, end

    @property
    def place(self) -> tuple[int, int, int, int]:
        """x, y, width and height in pixels of the window."""
        return self.bus.call(self._at("Component"), "GetExtents", "u", 1)[0]

    def act(self) -> None:
        """Do its first action, as pressing a button is."""
        self.bus.call(self._at("Action"), "DoAction", "i", 0)

    def focus(self) -> None:
        self.bus.call(self._at("Component"), "GrabFocus")
