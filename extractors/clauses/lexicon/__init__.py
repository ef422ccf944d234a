"""The words of the trade: documents, parties, data to show, risks, dates."""
