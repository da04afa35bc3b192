"""What a screen reader gets: the real program on an X server of its own, walked over AT-SPI."""
