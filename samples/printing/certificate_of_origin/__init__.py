"""Layouts of the certificate of origin, one module each."""
