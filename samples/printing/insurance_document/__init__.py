"""Layouts of the insurance document, one module each."""
