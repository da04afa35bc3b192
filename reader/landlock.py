"""What the system itself keeps a process from, whatever code it runs: Landlock (landlock(7); Linux 5.13 and newer)."""

import ctypes
import os
import sys

# The same on all machines but Alpha (asm-generic/unistd.h), and of linux/prctl.h.
_CREATE_RULESET, _RESTRICT_SELF = 444, 446
_ASK_VERSION, _NO_NEW_PRIVILEGES = 1, 38
# linux/landlock.h: of what may be done with files there are so many bits, by version; 5 and newer have 16.
_BITS = {1: 13, 2: 14, 3: 15, 4: 15}
_EXECUTE, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 2, 1 << 3
# Binding and connecting sockets of TCP; sockets without a file and signals, to what is outside.
_TCP, _OUTSIDE = 0b11, 0b11


def version() -> int:
    """Of what the system has; less than 1 where it has nothing."""
    if sys.platform != "linux":
        return 0
    return ctypes.CDLL(None).syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _ASK_VERSION)


def fence_in(*, writes: bool, starts: bool = False) -> bool:
    """From here on this thread, and those that it starts, use no TCP, run no other program but for `starts`, and make,
    change and remove no files but for `writes`. What is open stays so. Whether the system does that: an older one does
    not."""
    if (known := version()) < 1:
        return False
    system = ctypes.CDLL(None)
    changing = (1 << _BITS.get(known, 16)) - 1 & ~(_READ_FILE | _READ_FOLDER | _EXECUTE)
    files = (0 if starts else _EXECUTE) | (0 if writes else changing)
    # What is named here is forbidden, since nothing is allowed afterwards. An older version takes less.
    named = (ctypes.c_uint64 * 3)(files, _TCP, _OUTSIDE)
    size = 8 if known < 4 else 16 if known < 6 else 24
    rules = system.syscall(_CREATE_RULESET, named, ctypes.c_size_t(size), 0)
    if rules < 0:
        return False
    try:
        # Without that only root may.
        alone = system.prctl(_NO_NEW_PRIVILEGES, ctypes.c_ulong(1), *(ctypes.c_ulong(0),) * 3)
        return alone == 0 and system.syscall(_RESTRICT_SELF, rules, 0) == 0
    finally:
        os.close(rules)
