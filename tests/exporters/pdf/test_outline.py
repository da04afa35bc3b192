from reader.exporters.pdf import Heading
from reader.exporters.pdf.outline import ROOT, Entry, build_outline


def _outline(*levels: int) -> list[Entry]:
    return build_outline([Heading("題", level, 0, 0) for level in levels])


def test_without_headings_there_is_only_the_root() -> None:
    assert _outline() == [Entry(0)]


def test_headings_of_one_level_are_neighbours() -> None:
    root, first, second = _outline(2, 2)
    assert (root.first, root.last, root.descendants) == (0, 1, 2)
    assert (first.parent, first.previous, first.following) == (ROOT, None, 1)
    assert (second.parent, second.previous, second.following) == (ROOT, 0, None)


def test_a_lower_heading_belongs_to_the_one_above_it() -> None:
    root, title, part, deep, other = _outline(1, 2, 4, 2)
    assert (root.first, root.last, root.descendants) == (0, 0, 4)
    assert (title.first, title.last, title.descendants) == (1, 3, 3)
    assert (part.first, part.last, part.following, part.descendants) == (2, 2, 3, 1)
    assert (deep.parent, deep.descendants) == (1, 0)
    assert other.previous == 1


def test_a_text_may_begin_with_a_lower_heading() -> None:
    root, low, high = _outline(3, 1)
    assert (root.first, root.last) == (0, 1)
    assert (low.parent, high.parent) == (ROOT, ROOT)
