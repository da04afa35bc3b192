"""Start Duidu: the window, or a command (main.py --help)."""

import sys

from reader.app import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
