"""Start Duidu: the window, or a command (main.py --help)."""

import gc
import sys

# Starting up makes many objects and hardly any garbage; looking for it would take a seventh of the time. Whoever goes
# on for long enables it again.
gc.disable()

from reader.app import main  # noqa: E402 - after the line above, or there would be nothing to win

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
