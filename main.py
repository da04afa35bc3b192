"""Start Duidu from a checkout: the window, or a command (main.py --help)."""

import sys

from reader.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
