"""Where speech-dispatcher is on this machine, and its start. Only sockets in the file system count: SPEECHD_ADDRESS may
name a host too, but what is read stays on this machine."""

import os
import shutil
import socket
from pathlib import Path

from reader.speech.ssip import failed

_PROGRAM = "speech-dispatcher"
_ADDRESS, _UNIX = "SPEECHD_ADDRESS", "unix_socket"
_START = 10  # seconds that its start may take


def may_be_there() -> bool:
    """Whether the service runs or can be started, by the looks of the file system; no socket is opened for it."""
    return hasattr(socket, "AF_UNIX") and (socket_path().is_socket() or _can_start())


def socket_path() -> Path:
    """As libspeechd finds it: what SPEECHD_ADDRESS names, else a file in the folder of the session."""
    method, _, path = os.environ.get(_ADDRESS, "").partition(":")
    if method == _UNIX and path:
        return Path(path)
    folder = os.environ.get("XDG_RUNTIME_DIR") or os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(folder) / "speech-dispatcher" / "speechd.sock"


def start() -> None:
    """Start the service, as its other clients do; it goes by itself when nobody needs it. Raises ReaderError."""
    # Imported when it is wanted: it is in the way of no start.
    import subprocess

    if not _can_start():
        raise failed("it does not run")
    where = ["--communication-method", _UNIX, "--socket-path", str(socket_path())]
    quiet = subprocess.DEVNULL
    # It does not start in a locale that was not generated, as after ssh from another machine.
    environments = [dict(os.environ), {**os.environ, "LC_ALL": "C.UTF-8"}]
    try:
        for number, environment in enumerate(environments, 1):
            ended = subprocess.run(  # noqa: S603 - a program of the machine's own, by its fixed name
                [str(shutil.which(_PROGRAM)), "--spawn", *where],
                stdin=quiet,
                stdout=quiet,
                stderr=quiet,
                timeout=_START,
                check=number == len(environments),
                env=environment,
            )
            if ended.returncode == 0:
                return
    except (OSError, subprocess.SubprocessError) as error:
        raise failed("it does not start") from error


def _can_start() -> bool:
    """Who names an address starts the service there."""
    return not os.environ.get(_ADDRESS) and shutil.which(_PROGRAM) is not None
