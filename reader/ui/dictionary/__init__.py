"""The dictionary in the window: the card of a word over the page, and the window that searches all words."""
