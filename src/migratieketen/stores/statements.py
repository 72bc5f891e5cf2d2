"""Statement nodes read as they stream by: each is turned back into the triple in the passages that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Quad
from pyoxigraph import Store as Engine

from migratieketen.namespaces import PREFIXES, STATEMENT
from migratieketen.stores.passages import OUTSIDE, can_be

RDF = PREFIXES["rdf"]
PARTS = tuple(NamedNode(RDF + name) for name in ("subject", "predicate", "object"))
SOURCE = NamedNode(PREFIXES["dcterms"] + "source")


def is_part(quad: Quad) -> bool:
    """True for a triple of a statement node."""
    return isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(STATEMENT)


class Statements:
    """The nodes of one file. An export tells each whole, one after the other, so that only one is held at a time."""

    def __init__(self) -> None:
        self._node: object = None
        self._parts: list[Quad] = []
        self.scattered = False

    def take(self, quad: Quad) -> Iterator[Quad]:
        """Take a triple of a node; give what the node before it states, where this one begins another."""
        if quad.subject != self._node:
            yield from self.rest()
            self._node = quad.subject
        self._parts.append(quad)

    def rest(self) -> Iterator[Quad]:
        """Give what the last node states. Where parts of a node are elsewhere, the file is `scattered`."""
        parts, self._parts, self._node = self._parts, [], None
        if parts:
            found = list(stated(parts))
            self.scattered = self.scattered or not found
            yield from found


def turned_back(quads: Iterable[Quad], statements: Statements) -> Iterator[Quad]:
    """Give quads as they come, and in the place of a statement node what it states in the passages that it names."""
    for quad in quads:
        if is_part(quad) and quad.graph_name == OUTSIDE:
            yield from statements.take(quad)
        else:
            yield quad
    yield from statements.rest()


def stated(parts: Iterable[Quad]) -> Iterator[Quad]:
    """Give the triple of a statement node in each of the passages that the node names."""
    told: dict[NamedNode, list[object]] = {}
    for quad in parts:
        told.setdefault(quad.predicate, []).append(quad.object)
    for passage in told.get(SOURCE, []):
        for subject, predicate, thing in zip(*(told.get(part, []) for part in PARTS), strict=False):
            if can_be(subject, predicate, passage):
                yield Quad(subject, predicate, thing, passage)  # type: ignore[arg-type]


def put_together(parts: Iterator[Quad], scratch: Path) -> Iterator[Quad]:
    """Give what statement nodes state whose triples lie scattered over a file; sorted on disk, at `scratch`."""
    engine = Engine(str(scratch))
    engine.bulk_extend(parts)
    for quad in engine.quads_for_pattern(None, SOURCE, None, None):
        node = quad.subject
        whole = [*engine.quads_for_pattern(node, None, None, None)]
        yield from stated(part for part in whole if part.predicate != SOURCE or part == quad)
