"""A knowledge graph of the Dutch migration chain: who does what, with whom, about what, and which sentence says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migratieketen.errors import MigratieketenError
    from migratieketen.graph import Graph, diff, load, open, validate

__version__ = "0.1.0"

__all__ = ["Graph", "MigratieketenError", "__version__", "diff", "load", "open", "validate"]


def __getattr__(name: str) -> object:
    """Give the public names when they are asked for, so that a command does not pay for what it leaves alone."""
    if name in ("Graph", "diff", "load", "open", "validate"):
        from migratieketen import graph

        return getattr(graph, name)
    if name == "MigratieketenError":
        from migratieketen.errors import MigratieketenError

        return MigratieketenError
    raise AttributeError(f"module 'migratieketen' has no attribute '{name}'")
