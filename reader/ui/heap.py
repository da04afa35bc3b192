"""The heap of glibc, which keeps much of what is freed: for a program that is open all day, less. Where there is no
glibc nothing is done."""

import ctypes
import linecache
import sys

# The numbers of mallopt(3)'s options.
_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
# From so many bytes on a block is mapped by itself, and given back when it is freed.
_MAPPED = 128 * 1024
# All threads share one heap. By itself every thread of every window gets one, and each keeps what its busiest moment
# took; but those of Python hardly ever run at once.
_HEAPS = 1


def keep_small() -> None:
    """To be called once, before there are threads and pictures."""
    _forget_sources()
    # When a picture of the window is freed, glibc takes its size for the usual one, and from then on keeps blocks as
    # large for itself instead of giving them back. A size that is set stays (mallopt(3)).
    if libc := _glibc():
        libc.mallopt(_M_MMAP_THRESHOLD, _MAPPED)
        libc.mallopt(_M_ARENA_MAX, _HEAPS)


def give_back() -> None:
    """Give the system every page that holds nothing any more; some milliseconds."""
    _forget_sources()
    if libc := _glibc():
        libc.malloc_trim(0)


def _forget_sources() -> None:
    """PySide reads the source of each module that is imported for the features it wants, and linecache keeps it all."""
    linecache.clearcache()


def _glibc() -> ctypes.CDLL | None:
    libc = ctypes.CDLL(None) if sys.platform == "linux" else None
    return libc if libc is not None and hasattr(libc, "malloc_trim") else None
