"""Duidu (對讀): a desktop reader for Chinese text with readings above it and English beside it."""

__version__ = "1.0.0"
