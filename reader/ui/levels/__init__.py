"""Levels in the window: words coloured by level, and how hard the article is, in a window of its own."""
