"""Parties: firms, banks, issuers, and how they are reached."""
