"""What the heap keeps, each time in a process of its own: what is set there cannot be taken back."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_TAKEN = "import os\ndef taken(): return int(open('/proc/self/statm').read().split()[1]) * os.sysconf('SC_PAGE_SIZE')\n"


def told_by(code: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _TAKEN + code]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=False)
    return done.stdout + done.stderr


def test_what_qt_frees_goes_back_to_the_system() -> None:
    """A picture as large as the window's, held and freed, does not change what the heap keeps; and no source of a
    module is held."""
    code = (
        "import linecache\n"
        "from PySide6.QtGui import QImage\n"
        "from reader.ui.start import make_application\n"
        "application = make_application()\n"
        "def draw():\n"
        "    image = QImage(1500, 1000, QImage.Format.Format_RGB32)\n"
        "    image.fill(0)\n"
        "    return image\n"
        "draw()\n"
        "before, image = taken(), draw()\n"
        "between, pin = taken(), bytes(100_000)\n"
        "del image\n"
        "print(len(linecache.cache), between - before > 5_000_000, taken() - before < 1_000_000)\n"
    )
    assert told_by(code) == "0 True True\n"


def test_all_threads_share_one_heap(tmp_path: Path) -> None:
    code = (
        "import ctypes, threading\n"
        "from reader.ui.heap import keep_small\n"
        "keep_small()\n"
        "libc = ctypes.CDLL(None)\n"
        "together = threading.Barrier(8)\n"
        "def allocate():\n"
        "    libc.malloc(1000)\n"
        "    together.wait()\n"
        "threads = [threading.Thread(target=allocate) for _ in range(8)]\n"
        "[thread.start() for thread in threads]\n"
        "[thread.join() for thread in threads]\n"
        "libc.fopen.restype = ctypes.c_void_p\n"
        f"file = ctypes.c_void_p(libc.fopen({os.fsencode(tmp_path / 'heaps')!r}, b'w'))\n"
        "libc.malloc_info(0, file)\n"
        "libc.fclose(file)\n"
        f"print(open({str(tmp_path / 'heaps')!r}).read().count('<heap nr='))\n"
    )
    assert int(told_by(code)) == 1


def test_sources_and_pages_that_hold_nothing_are_given_back() -> None:
    code = (
        "import linecache\n"
        "from reader.ui.heap import give_back\n"
        "linecache.getlines(linecache.__file__)\n"
        "blocks = [bytes(2000) for _ in range(50_000)]\n"
        "kept = blocks[::100]\n"
        "del blocks\n"
        "before = taken()\n"
        "give_back()\n"
        "print(len(linecache.cache), before - taken() > 50_000_000)\n"
    )
    assert told_by(code) == "0 True\n"


def test_where_there_is_no_glibc_nothing_is_done() -> None:
    code = (
        "import ctypes, sys\n"
        "from reader.ui import heap\n"
        "sys.platform = 'darwin'\n"
        "ctypes.CDLL = None\n"
        "heap.keep_small()\n"
        "heap.give_back()\n"
        "print('done')\n"
    )
    assert told_by(code) == "done\n"
