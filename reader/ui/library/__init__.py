"""The reader's library in the window: what was read, where it is kept, and where it says something."""
