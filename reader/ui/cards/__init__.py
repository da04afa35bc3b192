"""Flash cards in the window: out to Anki, Pleco and Skritter, and words in from Anki."""
