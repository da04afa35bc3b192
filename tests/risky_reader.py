"""What reads articles in the place of `reader.importers.served`, and does what a text of one word tells it: see
tests/importers/test_apart.py."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

from reader.wire import Message

_HEAD = ["题", "zh-Hans", "utf-8", ["", "", "", "", ""]]


def answer(request: Message) -> Iterator[Message]:
    value = request.value
    deed = (request.blobs[0] if request.blobs else Path(value["path"]).read_bytes()).decode()
    yield Message(_HEAD)
    if deed == "die":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif deed == "err":
        raise KeyError("nobody foresaw it")
    elif deed == "lie":
        yield Message([[9, [0, 9], "script"]], [deed.encode()])
    elif deed == "loop":
        while True:
            yield Message([], [b""])
    else:
        yield Message([[len(deed), [0, len(deed)]]], [deed.encode()])
