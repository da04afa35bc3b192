"""Where every start comes by: `duidu`, `python -m reader` and main.py."""

import gc
import signal
import sys

# Starting up makes many objects and hardly any garbage; looking for it would take a seventh of the time. Whoever goes
# on for long enables it again.
gc.disable()

# While the modules load there is nothing to clean up: Ctrl+C ends the program without a traceback. Where it is ignored
# (nohup) it stays so.
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from reader import app  # noqa: E402 - after the lines above, or there would be nothing to win


def main() -> int:
    """Run Duidu with the arguments of this process; its exit status."""
    return app.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
