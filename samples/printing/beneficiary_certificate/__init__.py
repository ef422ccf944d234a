"""Layouts of the beneficiary certificate, one module each."""
