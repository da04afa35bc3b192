"""Tests of reader.exporters.office.images."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exporters.office.images import image_of
from reader.model import Picture
from tests.exporters.office.pictures import bmp, gif, jpeg, png, webp

MARKERS = b"\xff\xe1\x00\x05abc\xff\xff\xdb\x00\x03q\xff\xd0\xff\xc4\x00\x02"


@pytest.mark.parametrize(
    ("picture", "suffix"),
    [
        (png(30, 20), "png"),
        (gif(30, 20), "gif"),
        (bmp(30, 20), "bmp"),
        (bmp(30, -20), "bmp"),
        (jpeg(30, 20), "jpeg"),
        (jpeg(30, 20, MARKERS), "jpeg"),
    ],
)
def test_size_is_read_from_the_header(picture: Picture, suffix: str) -> None:
    image = image_of(picture)
    assert image is not None
    assert (image.suffix, image.width, image.height, image.data) == (suffix, 30, 20, picture.data)


def test_the_bytes_say_what_a_picture_is() -> None:
    image = image_of(Picture("image/jpeg", png(3, 2).data))
    assert image is not None
    assert image.suffix == "png"


@pytest.mark.parametrize(
    "picture",
    [
        webp(),
        Picture("image/svg+xml", b"<svg/>"),
        Picture("image/png", b""),
        Picture("image/png", png(3, 2).data[:20]),
        Picture("image/jpeg", jpeg(3, 2).data[:9]),
        Picture("image/jpeg", b"\xff\xd8\xff\xd9"),
        gif(0, 5),
        bmp(-4, 4),
        png(70_000, 1),
    ],
)
def test_what_cannot_be_shown_is_left_out(picture: Picture) -> None:
    assert image_of(picture) is None


@given(st.sampled_from([png(9, 9), jpeg(9, 9, MARKERS), gif(9, 9), bmp(9, 9)]), st.data())
def test_a_damaged_picture_is_never_an_error(picture: Picture, data: st.DataObject) -> None:
    damaged = bytearray(picture.data[: data.draw(st.integers(0, len(picture.data)))])
    for _ in range(3 if damaged else 0):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    image = image_of(Picture(picture.media_type, bytes(damaged)))
    assert image is None or image.width * image.height > 0
