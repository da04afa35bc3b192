"""Reading aloud in the window: by speech-dispatcher, or by Qt's speech where that is installed."""
