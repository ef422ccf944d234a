"""Layouts of the draft, one module each."""
