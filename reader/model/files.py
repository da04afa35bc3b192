"""Writing a file whole or not at all."""

import os
import secrets
from pathlib import Path


def write_whole(target: Path, data: bytes) -> None:
    """Write `data` to a temporary neighbour of `target` and rename it there, so that no half file is ever seen.

    Raises OSError, leaving what stood at `target` as it was.
    """
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
    # Not tempfile: it makes files that only their owner can read, and an export is as public as any other file.
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
