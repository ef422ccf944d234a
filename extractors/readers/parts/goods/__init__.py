"""Lines of goods, their prices, and what is added to or taken from their sum."""
