"""Layouts of the shipping advice, one module each."""
