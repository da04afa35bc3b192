"""Start Duidu: the window, or a command (main.py --help)."""

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

try:
    from reader.app import main
except ImportError as error:
    sys.exit(f"main.py: a part of Duidu does not load ({error}); set it up or install it again.")

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
