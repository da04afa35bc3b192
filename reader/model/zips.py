"""What zipfile raises for files that are damaged on purpose, in one place for all that reads such files."""

import struct
import zipfile
import zlib

# Found by changing bytes at random. RuntimeError: a member is encrypted; NotImplementedError, which is one, a way of
# packing that Python does not know; UnicodeError, which is a ValueError, a name that is not in the encoding it says
# (by the directory or before the member itself); IndexError a member without a name; EOFError one that ends early.
# OSError is for whoever reads to tell apart: it is also raised where a sound file cannot be read.
ZIP_FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    IndexError,
    OverflowError,
    RuntimeError,
    ValueError,
)
