"""Layouts of the letter of credit, one module each."""
