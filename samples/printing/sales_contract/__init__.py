"""Layouts of the sales contract, one module each."""
