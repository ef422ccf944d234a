"""Layouts of the inspection certificate, one module each."""
