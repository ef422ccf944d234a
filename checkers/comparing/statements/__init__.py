"""Statements: what is certified, sent, and within which time."""
