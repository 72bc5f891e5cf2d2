"""What every store can do. It names no engine."""

from collections.abc import Iterator
from typing import Protocol

from pyoxigraph import Quad

from migratieketen.results import Answer


class Store(Protocol):
    """A graph that can be asked: the default graph is the merged graph, each passage a named graph."""

    def query(self, text: str) -> Answer:
        """Answer a SPARQL 1.1 query; the project's prefixes need not be declared. QueryError if it can't be read."""
        ...

    def dump(self) -> Iterator[Quad]:
        """Give every quad, the merged default graph included, in no particular order."""
        ...
