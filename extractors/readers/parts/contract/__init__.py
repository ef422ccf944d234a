"""What only contracts say: articles, what they agree, the documents they ask for."""
