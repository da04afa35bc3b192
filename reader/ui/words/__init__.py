"""The reader's words in the window: marked on the page, listed in a window of their own."""
