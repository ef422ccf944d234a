"""Captions on a page and the values that they announce."""
