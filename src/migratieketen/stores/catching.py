"""What is kept beside a store, caught while a load streams by: nothing need be asked of the engine afterwards."""

from pyoxigraph import Store as Engine

from migratieketen.stores import edges, names


class Catching:
    """Edges and names of what is on its way into a store."""

    def __init__(self) -> None:
        self._edges = edges.Catching()
        self._names = names.Catching()

    def take(self, lines: bytes) -> None:
        """Catch what canonical N-Quads lines tell."""
        self._edges.take(lines)
        self._names.take(lines)

    def edges(self, before: edges.Edges | None, engine: Engine | None) -> edges.Edges | None:
        """Give all edges, with those of `before`; None where they can't be told."""
        return self._edges.edges(before, engine)

    def names(self, before: names.Names | None, engine: Engine) -> names.Names:
        """Give all names, with those of `before`; asked of the engine where it may hold others."""
        if before is None or not self._names.certain:
            return names.known(names.asked(engine))
        return names.known((*names.rows(before), *self._names.rows))
