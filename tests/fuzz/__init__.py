"""Mutated files for everything that reads a file of strangers: `python -m tests.fuzz` (make fuzz)."""
