"""What is judged, as quads pass by: a store of the passages for the checks, and the merged graph for the shapes.

The quads themselves are not held, so that a graph of any size takes the memory of one store.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, cast

from pyoxigraph import BlankNode, NamedNode, Quad, QuerySolutions, RdfFormat, Triple, serialize
from pyoxigraph import Store as Engine

from migratieketen.namespaces import PREFIXES
from migratieketen.results import Term
from migratieketen.sparql import shipped

BLANK = "urn:migratieketen:blank:"
"""Blank nodes go through the engines of shapes as IRIs: each engine would rename them in its own way."""

BATCH = 10_000
"""So many quads are given to the store at once: more take more memory, and less takes longer."""

BOTH = "checks/register-and-passage"
"""The check that finds what stands both in a passage and outside."""


class Numbers:
    """The numbers of blank nodes, in the order in which they pass: the same files have the same ones each time."""

    def __init__(self) -> None:
        self.given: dict[Term, BlankNode] = {}

    def of(self, quad: Quad) -> Quad:
        """Give a quad with its blank nodes numbered."""
        subject, thing = quad.subject, quad.object
        if isinstance(subject, BlankNode) or isinstance(thing, BlankNode):
            return Quad(self._number(subject), quad.predicate, self._number(thing), quad.graph_name)
        return quad

    def _number(self, term: Any) -> Any:
        if isinstance(term, BlankNode):
            return self.given.setdefault(term, BlankNode(f"b{len(self.given)}"))
        return term


class Judged:
    """The store and the merged graph (N-Triples in a file without a name, which is gone with this process)."""

    def __init__(self) -> None:
        self.engine = Engine()
        self.merged = tempfile.TemporaryFile()  # noqa: SIM115 - it is open as long as this lives
        self._numbers = Numbers()

    def take(self, quads: Iterable[Quad]) -> int:
        """Take in quads, literals as written; give how many there were."""
        count, passing = 0, iter(quads)
        while some := [self._numbers.of(quad) for quad in islice(passing, BATCH)]:
            self.engine.extend(some)
            triples: Iterator[Triple] = (quad.triple for quad in some)
            triples = map(_named, triples) if self._numbers.given else triples
            self.merged.write(cast("bytes", serialize(triples, format=RdfFormat.N_TRIPLES)))
            count += len(some)
        return count

    def take_apart(self) -> int:
        """Leave what a passage states in its passages only: a whole export tells it outside too. Give how many went."""
        before = len(self.engine)
        found = cast("QuerySolutions", self.engine.query(shipped(BOTH).text, prefixes=PREFIXES))
        for row in found:
            self.engine.remove(Quad(row["focus"], row["path"], row["value"]))
        return before - len(self.engine)


def _named(triple: Triple) -> Triple:
    subject, predicate, thing = triple
    if not isinstance(subject, BlankNode) and not isinstance(thing, BlankNode):
        return triple
    return Triple(
        *(NamedNode(BLANK + t.value) if isinstance(t, BlankNode) else t for t in (subject, predicate, thing))
    )
