"""Layouts of the bill of lading, one module each."""
