"""Dictionaries: the one that is bundled, looked up in its files without loading them, and what can be read of others.

Entries are plain values. What readings, scripts and the reader's own words add to them is put together in
reader.pipeline.
"""
