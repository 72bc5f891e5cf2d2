"""A knowledge graph of the Dutch migration chain: who does what, with whom, about what, and which sentence says so."""

__version__ = "0.1.0"
