"""Where every start comes by: `duidu`, `python -m reader`, main.py, and processes that a bundle starts of itself."""

import gc
import signal
import sys
from collections.abc import Sequence

# Starting up makes many objects and hardly any garbage; looking for it would take a seventh of the time. Whoever goes
# on for long enables it again.
gc.disable()

# While the modules load there is nothing to clean up: Ctrl+C ends the program without a traceback. Where it is ignored
# (nohup) it stays so.
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Duidu with `arguments`, by default those of this process; its exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if getattr(sys, "frozen", False):
        _serve_the_bundle(given)
    # After the lines above, or there would be nothing to win.
    try:
        from reader import app
    except ImportError as error:
        sys.exit(f"duidu: a part of Duidu does not load ({error}); set it up or install it again.")
    return app.main(given)


def _serve_the_bundle(arguments: Sequence[str]) -> None:
    """A bundle has no interpreter beside it: its program is started again for what is done in other processes. Such a
    process ends in here."""
    import importlib
    import multiprocessing

    from reader.child import CHILD

    multiprocessing.freeze_support()
    if arguments[:1] == [CHILD]:
        gc.enable()
        importlib.import_module(arguments[1]).main()
        sys.exit()


if __name__ == "__main__":
    sys.exit(main())
