"""Places: ports, airports, countries, and ranges of them."""
