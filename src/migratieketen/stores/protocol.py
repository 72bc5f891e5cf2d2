"""What every store can do. It names no engine."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

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


@runtime_checkable
class Forked(Protocol):
    """A store with files of its own, which is asked in a child process with limits."""

    def ready(self) -> None:
        """Prepare, in the parent, what a child can't make: the engine can't write in a child."""
        ...

    def anew(self) -> int:
        """Open the store in the child, before its limits are set; give how many files it may open afterwards."""
        ...

    def mend(self) -> bool:
        """Put right, in the parent, what the child found damaged; False where that can't be."""
        ...


@runtime_checkable
class Elsewhere(Store, Protocol):
    """A store whose engine runs elsewhere: it ends a query by itself, and has no need of a child process."""

    def within(self, timeout: float) -> Store:
        """Give the same store with a time limit for each query, in seconds."""
        ...
