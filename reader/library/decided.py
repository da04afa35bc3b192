"""Whether a restore was decided and not yet done; see restoring. In a module of its own, for every start asks."""

from pathlib import Path

READY = "restoring"


def is_decided(folder: Path) -> bool:
    """Whether a backup in this folder is left to be put in its place. Quick."""
    return (folder / READY).is_dir()
