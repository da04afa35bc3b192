"""Texts read by a process of its own: the same articles and the same errors, and whatever happens to it is told."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.child import ChildCrashedError, Children
from reader.importers import apart, reading
from reader.model import Article, Problem, ReaderError
from tests.fuzz.seeds import seeds
from tests.images import encoded
from tests.stuck import is_alive, stuck_reader

_SUFFIXES = {"text": "txt", "own html": "html", "flat odt": "fodt", "annotation": "json"}
_FORMATS = ("text", "html", "own html", "mhtml", "epub", "docx", "odt", "flat odt", "pdf", "markdown", "subtitles")


@pytest.fixture
def risky(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Texts are read by tests.risky_reader."""
    children = Children("tests.risky_reader", 1_000_000_000)
    monkeypatch.setattr(apart, "_children", children)
    yield
    children.close()


def _told(read: Callable[[], object]) -> tuple[Problem, str, str]:
    with pytest.raises(ReaderError) as caught:
        read()
    return caught.value.problem, caught.value.subject, caught.value.detail


@pytest.mark.parametrize("name", _FORMATS)
def test_a_file_of_any_format_is_the_same_article(name: str, tmp_path: Path) -> None:
    for number, data in enumerate(seeds()[name]):
        path = tmp_path / f"{number}.{_SUFFIXES.get(name, name)}"
        path.write_bytes(data)
        assert apart.import_file(path) == reading.import_file(path)


def test_bytes_texts_rich_texts_and_pages_are_the_same_articles() -> None:
    text, html = "银行开门\n\n他天天去银行。", "<h1>银行</h1><p>他天天去<b>银行</b>。"
    both: list[tuple[Article, Article]] = [
        (
            apart.import_bytes(text.encode("gbk"), "in", "gbk"),
            reading.import_bytes(text.encode("gbk"), "in", "gbk"),
        ),
        (apart.import_text(f"{text}\ud800", "in"), reading.import_text(f"{text}\ud800", "in")),
        (apart.import_html(html, "in"), reading.import_html(html, "in")),
        (
            apart.import_page(html.encode("gbk"), "http://a.cn", "gbk"),
            reading.import_page(html.encode("gbk"), "http://a.cn", "gbk"),
        ),
    ]
    assert all(one == other for one, other in both)


def test_pictures_beside_a_page_come_with_it(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(encoded(400, 300))
    page = tmp_path / "a.html"
    page.write_text("<html><body><p>他天天去银行。</p><img src=a.png alt=银行>", "utf-8")
    article = apart.import_file(page)
    assert article == reading.import_file(page)
    assert [block.picture.data for block in article.blocks if block.picture] == [encoded(400, 300)]


def test_what_cannot_be_read_is_told_by_the_name_that_the_reader_gave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("空.txt").write_bytes(b"")
    for name in ("no.txt", ".", "空.txt", "a\0.txt", "\udcff.txt"):
        assert _told(lambda name=name: apart.import_file(Path(name))) == _told(
            lambda name=name: reading.import_file(Path(name))
        )
    assert _told(lambda: apart.import_text(" ", "pasted")) == (Problem.EMPTY, "pasted", "")


def test_a_file_is_found_wherever_this_process_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("一.txt").write_text("银行开门了。", "utf-8")
    assert apart.import_file(Path("一.txt")).origin == "一.txt"
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert _told(lambda: apart.import_file(Path("一.txt")))[0] is Problem.NOT_FOUND


def test_a_file_that_is_open_here_is_not_what_is_open_there(tmp_path: Path) -> None:
    path = tmp_path / "一.txt"
    path.write_text("银行开门了。", "utf-8")
    with path.open("rb") as file:
        article = apart.import_file(Path(f"/proc/self/fd/{file.fileno()}"))
    assert article.blocks[0].text == "银行开门了。"


def test_too_much_text_is_refused_before_it_is_sent() -> None:
    assert _told(lambda: apart.import_text("行" * 20_000_001, "pasted"))[:2] == (Problem.TOO_LARGE, "pasted")


def test_a_pipe_that_only_this_process_has_is_told_as_one() -> None:
    """As <(…) of a shell hands it over; there is no such file for any other process."""
    reading_end, writing_end = os.pipe()
    os.write(writing_end, "茶".encode())
    os.close(writing_end)
    for name in ("/dev/fd", "/proc/self/fd"):
        path = Path(f"{name}/{reading_end}")
        assert _told(lambda path=path: apart.import_file(path)) == (Problem.NOT_A_FILE, str(path), "")
    os.close(reading_end)
    assert _told(lambda: apart.import_file(Path("/dev/none")))[0] is Problem.NOT_FOUND


# What happens to the process.


def test_killed_from_outside_it_is_told_and_the_next_one_reads() -> None:
    pid = stuck_reader()

    def kill() -> bool:
        os.kill(pid, signal.SIGKILL)
        return False

    told = _told(lambda: apart.import_text("银行。", "pasted", kill))
    assert told[:2] == (Problem.CRASHED, "pasted")
    assert apart.import_text("银行。", "pasted").blocks[0].text == "银行。"


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_SECONDS", 0.1)
    pid = stuck_reader()
    assert _told(lambda: apart.import_text("银行。", "pasted"))[:2] == (Problem.TOO_SLOW, "pasted")
    assert not is_alive(pid)


def test_what_nobody_wants_is_ended() -> None:
    pid = stuck_reader()
    assert _told(lambda: apart.import_text("银行。", "pasted", lambda: True))[0] is Problem.CANCELLED
    assert not is_alive(pid)


def test_a_text_that_takes_more_memory_than_it_may_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    children = Children("reader.importers.served", 100_000_000)
    monkeypatch.setattr(apart, "_children", children)
    assert _told(lambda: apart.import_text("银\n" * 200_000, "pasted"))[:2] == (Problem.NO_MEMORY, "pasted")
    children.close()


@pytest.mark.usefixtures("risky")
@pytest.mark.parametrize("deed", ["die", "lie"])
def test_a_process_that_dies_or_lies_is_told(deed: str, tmp_path: Path) -> None:
    path = tmp_path / "一.txt"
    path.write_text(deed)
    assert _told(lambda: apart.import_file(path))[:2] == (Problem.CRASHED, str(path))
    assert apart.import_text("银行。", "pasted").blocks[0].text == "银行。"


@pytest.mark.usefixtures("risky")
def test_what_nobody_foresaw_names_the_text() -> None:
    with pytest.raises(ChildCrashedError, match="KeyError") as caught:
        apart.import_text("err", "pasted")
    assert (caught.value.subject, caught.value.told.problem) == ("pasted", Problem.CRASHED)


@pytest.mark.usefixtures("risky")
def test_a_process_that_talks_without_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_SECONDS", 0.2)
    assert _told(lambda: apart.import_text("loop", "pasted"))[:2] == (Problem.TOO_SLOW, "pasted")
