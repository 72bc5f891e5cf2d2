"""The chain as on a whiteboard: who has which task in which phase."""

from migratieketen.network.chain.chain import Chain
from migratieketen.network.chain.gather import gather

__all__ = ["Chain", "gather"]
