"""Readers: one module for each kind of document, each with recognise() and read()."""
