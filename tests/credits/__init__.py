"""Whole credits, as they come over the network, reviewed against their contracts."""
