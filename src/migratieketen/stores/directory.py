"""A store on disk, opened read-only: the generation that was true when it was opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Quad
from pyoxigraph import Store as Engine

from migratieketen.errors import LimitReached, StoreUnavailable
from migratieketen.namespaces import PREFIXES
from migratieketen.results import Answer, of_solutions
from migratieketen.stores import generations
from migratieketen.stores.syntax import query_error

if TYPE_CHECKING:
    from migratieketen.stores.edges import Edges
    from migratieketen.stores.names import Names

TRIES = 20
FAILED = (
    "Corruption",
    "IO error",
    "No such file",
    "NotFound",
    "Invalid argument",
    "not supported",
    "Not implemented",
)
"""What the engine says of a store that it can't read. Anything else that it says is about the query."""


class DirectoryStore:
    """A graph on disk. The engine opens it at the first query, in the process that asks."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._engine: Engine | None = None
        self._process = 0
        for _ in range(TRIES):
            self._standing = generations.standing(directory)
            if self._standing.generation is None:
                raise StoreUnavailable(
                    "deze opslag is leeg: er is nog niets geladen, of het laden is afgebroken; gebruik load",
                    "this store is empty: nothing was loaded yet, or the loading was interrupted; use load",
                    where=str(directory),
                )
            self.folder = directory / str(self._standing.generation)
            try:
                self._pin = generations.Pin(self.folder)
            except FileNotFoundError:
                continue  # a writer has published another one, and removed this
            except OSError as error:
                raise generations.damaged(directory, error.strerror or str(error)) from None
            break
        else:
            raise generations.damaged(directory, str(self._standing.generation))
        if what := generations.broken(self.folder, self._standing.seal):
            raise generations.damaged(directory, what)

    def query(self, text: str) -> Answer:
        """Answer a SPARQL 1.1 query; a QueryError with line and caret where it can't be read."""
        engine = self._opened()
        try:
            return of_solutions(engine.query(text, prefixes=PREFIXES))
        except SyntaxError as error:
            raise query_error(text, error) from None
        except (OSError, RuntimeError, ValueError) as error:
            raise self._told(error) from None

    def dump(self) -> Iterator[Quad]:
        """Give every quad, the merged default graph included."""
        engine = self._opened()
        try:
            yield from engine
        except (OSError, RuntimeError, ValueError) as error:
            raise self._told(error) from None

    def kept_edges(self) -> Edges | None:
        """Give who took part in what, kept at loading; None where it is to be asked."""
        # not above: a query needs neither edges nor names
        from migratieketen.stores import edges

        sealed = self._standing.seal.get(edges.NAME)
        return edges.read(self.folder, sealed) if sealed else None

    def kept_names(self) -> Names | None:
        """Give all names, kept at loading; None where they are to be asked."""
        from migratieketen.stores import names

        sealed = self._standing.seal.get(names.NAME)
        return names.read(self.folder, sealed) if sealed else None

    def ready(self) -> None:
        """Nothing need be prepared for a child."""

    def anew(self) -> int:
        """Open the engine in this process; give how many files it may open afterwards: it opens most at need."""
        self.query("ASK {}")
        return len(self._standing.seal)

    def mend(self) -> bool:
        """A damaged store is not put right: it is told."""
        return False

    def _opened(self) -> Engine:
        """Give the engine; a child of the process that opened it opens its own, as the engine's threads stay behind."""
        if self._engine is None or self._process != os.getpid():
            try:
                self._engine = Engine.read_only(str(self.folder))
            except (OSError, RuntimeError, ValueError) as error:
                raise self._told(error) from None
            self._process = os.getpid()
        return self._engine

    def _told(self, error: Exception) -> Exception:
        if not failed(error):
            return error
        if "Too many open files" in str(error):
            return LimitReached(
                "er staan te veel bestanden open; verhoog de grens (ulimit -n)",
                "too many files are open; raise the limit (ulimit -n)",
                where=str(self.directory),
            )
        return generations.damaged(self.directory, str(error).partition("\n")[0])


def failed(error: Exception) -> bool:
    """True for an error that tells of the store, not of the query."""
    return isinstance(error, OSError) or any(word in str(error) for word in FAILED)
