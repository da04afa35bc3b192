import pytest
from PySide6.QtGui import QColor, QImage

from reader.model import Picture
from reader.ui import pictures
from reader.ui.pictures import MOST_PIXELS, NO_SIZE, decode, picture_size, picture_sizes
from tests.builders import article
from tests.images import RED, caption, encoded, orientation, png_of_size, with_segments

_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40"/></svg>'


def _picture(data: bytes) -> Picture:
    return Picture("image/whatever", data)


@pytest.mark.parametrize("kind", ["PNG", "JPG", "WEBP", "BMP"])
def test_the_header_tells_the_size_and_the_rest_the_picture(kind: str) -> None:
    picture = _picture(encoded(60, 40, kind=kind))
    assert picture_size(picture) == (60, 40)
    image = decode(picture, (30, 20))
    assert image is not None
    assert (image.width(), image.height()) == (30, 20)
    red = image.pixelColor(15, 10)
    wanted = QColor(RED)
    assert abs(red.red() - wanted.red()) + abs(red.green() - wanted.green()) + abs(red.blue() - wanted.blue()) < 12


def test_gif_is_known() -> None:
    # One white pixel.
    data = bytes.fromhex("47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b")
    picture = _picture(data)
    assert picture_size(picture) == (1, 1)
    assert decode(picture, (1, 1)) is not None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b"\x89PNG\r\n\x1a\n" + bytes(50),
        b"\xff\xd8\xff" + bytes(200),
        b"RIFF\0\0\0\0WEBPVP8 " + bytes(40),
        b"BM" + bytes(60),
        b"GIF89a",
        _SVG,
    ],
    ids=["empty", "text", "png", "jpeg", "webp", "bmp", "gif", "svg"],
)
def test_what_cannot_be_shown_has_no_size_and_no_image(data: bytes) -> None:
    assert picture_size(_picture(data)) == NO_SIZE
    assert decode(_picture(data), (10, 10)) is None


def test_a_picture_that_breaks_off_after_its_header_has_a_size_alone() -> None:
    picture = _picture(encoded(60, 40)[:-20])
    assert picture_size(picture) == (60, 40)
    assert decode(picture, (60, 40)) is None


def test_of_a_broken_photograph_what_is_there_is_shown() -> None:
    data = encoded(400, 300, kind="JPG")
    image = decode(_picture(data[: len(data) * 9 // 10]), (200, 150))
    assert image is not None
    assert image.pixelColor(100, 10).red() > 150


def test_too_large_a_picture_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert picture_size(_picture(png_of_size(MOST_PIXELS // 1000 + 1, 1000))) == NO_SIZE
    assert picture_size(_picture(png_of_size(MOST_PIXELS // 1000, 1000))) == (MOST_PIXELS // 1000, 1000)
    monkeypatch.setattr(pictures, "MOST_PIXELS", 60 * 40 - 1)
    assert decode(_picture(encoded(60, 40)), (6, 4)) is None


def test_a_photograph_that_lies_on_its_side_is_stood_up() -> None:
    picture = _picture(with_segments(encoded(60, 40, kind="JPG"), orientation(6)))
    assert picture_size(picture) == (40, 60)
    image = decode(picture, (20, 30))
    assert image is not None
    assert (image.width(), image.height()) == (20, 30)


def test_a_header_far_from_the_beginning_is_found() -> None:
    data = with_segments(encoded(60, 40, kind="JPG"), *[(2, bytes(60_000))] * 3)
    assert picture_size(_picture(data)) == (60, 40)


def test_what_is_transparent_stays_so() -> None:
    image = decode(_picture(encoded(6, 4, "#00FFFFFF")), (6, 4))
    assert image is not None
    assert image.format() is QImage.Format.Format_ARGB32_Premultiplied
    assert image.pixelColor(1, 1).alpha() == 0


def test_the_sizes_of_an_article_s_pictures_by_block() -> None:
    made = article("春天。", caption(1, "图一。", encoded(60, 40)), caption(2, "", b"broken"), "夏天。")
    assert picture_sizes(made) == {1: (60, 40), 2: NO_SIZE}
