"""What is selected on a page, as a program that takes plain text is given it."""

from reader.ui.reading_view import ReadingView


def selected_text(view: ReadingView) -> str:
    chosen = view.selected()
    return chosen.copied().text if chosen else ""
