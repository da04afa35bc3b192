"""Eight hours of a reader's random use at speed, and whether memory stays flat: `make soak`."""
