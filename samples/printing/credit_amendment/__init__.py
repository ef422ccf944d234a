"""Layouts of the credit amendment, one module each."""
