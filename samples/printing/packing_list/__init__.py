"""Layouts of the packing list, one module each."""
