"""What papers of carriage say, whichever way the goods go."""
