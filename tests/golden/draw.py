"""Draws the golden pictures anew: `python -m tests.golden.draw [PAGE...]`.

Look at each picture, enlarged, before you commit it: from then on it is what is right. Needs Noto Serif CJK and Noto
Sans CJK (on Debian fonts-noto-cjk, which .ci/setup installs where there is no Chinese font).
"""

import json
import os
import sys
from array import array
from collections import Counter
from collections.abc import Collection, Iterable

# As the tests draw; before any QApplication is made.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_SCALE_FACTOR", None)

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.golden.comparing import pixels_of
from tests.golden.drawing import only_noto, picture_of, places_of, shown
from tests.golden.pages import PAGES, GoldenPage

# All but the commonest colours, which are paper, ink and tints, are rounded, so that a palette holds them: the picture
# is small then.
_COMMON, _STEPS, _PALETTE = 16, (12, 18, 27, 40), 256


def draw(page: GoldenPage) -> None:
    """Write the picture of a page and what stands where in it."""
    with only_noto(), shown(page) as view:
        _save_small(picture_of(view, page.ratio), page)
        rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in places_of(view))
        page.places.write_text(f"[\n{rows}\n]\n", "utf-8")


def _save_small(image: QImage, page: GoldenPage) -> None:
    pixels = pixels_of(image)
    counted = Counter(pixels)
    common = {colour for colour, _ in counted.most_common(_COMMON)}
    shown_as = next(
        found for step in _STEPS if len(set((found := _coarser(counted, common, step)).values())) <= _PALETTE
    )
    coarse = array("I", map(shown_as.__getitem__, pixels)).tobytes()
    made = QImage(coarse, image.width(), image.height(), image.bytesPerLine(), QImage.Format.Format_RGB32)
    made = made.convertToFormat(QImage.Format.Format_Indexed8, sorted(set(shown_as.values())))
    page.picture.parent.mkdir(exist_ok=True)
    assert made.save(str(page.picture), quality=0), page.picture  # compressed as well as can be


def _coarser(colours: Iterable[int], kept: Collection[int], step: int) -> dict[int, int]:
    return {colour: colour if colour in kept else _rounded(colour, step) for colour in colours}


def _rounded(colour: int, step: int) -> int:
    channels = (min(round(channel / step) * step, 255) for channel in colour.to_bytes(4, "big"))
    return int.from_bytes(bytes(channels), "big")


def main() -> None:
    application = QApplication(sys.argv)
    for page in PAGES:
        if page.name in sys.argv[1:] or not sys.argv[1:]:
            draw(page)
            print(page.picture)
    application.processEvents()


if __name__ == "__main__":
    main()
