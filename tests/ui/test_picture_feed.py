from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader.model import Article, Picture
from reader.ui import picture_feed
from reader.ui.jobs import Jobs
from reader.ui.picture_feed import PictureFeed
from reader.ui.pictures import Size, decode, picture_sizes
from reader.ui.reading_view import PictureWish, ReadingView
from tests.builders import article
from tests.images import caption, encoded

TEXT = "春天来了，万物更新，河水在唱歌。" * 5


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:  # noqa: ARG001 - signals want an application
    jobs = Jobs(workers=1)
    yield jobs
    jobs.close()


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show()
    return view


@pytest.fixture
def feed(view: ReadingView, jobs: Jobs) -> PictureFeed:
    return PictureFeed(view, jobs, view)


def _open(view: ReadingView, feed: PictureFeed, made: Article) -> None:
    feed.begin(made)
    view.set_article(made, picture_sizes(made))


def test_pictures_come_in_the_size_that_they_have_on_the_page(
    view: ReadingView, feed: PictureFeed, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(feed.finished):
        _open(view, feed, article(caption(0, "图一。", encoded(900, 90)), TEXT, caption(2, "", encoded(30, 20))))
        assert not feed.is_finished
    assert feed.is_finished
    assert view._sheet is not None
    widths = {block: image.width() if image else 0 for block, image in view.pictures._kept.items()}
    assert widths == {0: round(view._sheet.setter.page.chinese.width), 2: 30}


def test_a_broken_picture_is_a_frame_and_no_message(
    view: ReadingView, feed: PictureFeed, jobs: Jobs, qtbot: QtBot
) -> None:
    crashes: list[None] = []
    jobs.crashed.connect(lambda: crashes.append(None))
    with qtbot.waitSignal(feed.finished):
        _open(view, feed, article(caption(0, "", encoded(90, 90)[:-20]), caption(1, "", encoded(9, 9))))
    assert view.pictures._kept[0] is None
    assert view.pictures._kept[1] is not None
    assert crashes == []


def test_what_is_on_the_screen_now_comes_before_what_was_asked_for_earlier(
    view: ReadingView, feed: PictureFeed, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded: list[int] = []

    def note(picture: Picture, size: Size) -> QImage | None:
        decoded.append(size[0])
        return decode(picture, size)

    monkeypatch.setattr(picture_feed, "decode", note)
    with qtbot.waitSignal(feed.finished):
        feed.begin(article(*[caption(at, "", encoded(10 + at, 10)) for at in range(6)]))
        view.pictures.wanted.emit([PictureWish(at, (10 + at, 10)) for at in range(5)])
        view.pictures.wanted.emit([PictureWish(at, (10 + at, 10)) for at in (5, 0, 1)])
    # The first was under way, and is not decoded twice.
    assert decoded == [10, 15, 11]


def test_nothing_of_another_article_is_shown(view: ReadingView, feed: PictureFeed, jobs: Jobs, qtbot: QtBot) -> None:
    old, new = article(caption(0, "", encoded(900, 600))), article(caption(0, "", encoded(9, 9)))
    _open(view, feed, old)
    with qtbot.waitSignal(feed.finished):
        _open(view, feed, new)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    image = view.pictures._kept[0]
    assert image is not None
    assert image.width() == 9
