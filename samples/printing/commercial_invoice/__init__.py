"""Layouts of the commercial invoice, one module each."""
