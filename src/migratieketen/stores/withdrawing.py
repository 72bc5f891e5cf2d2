"""A source taken out of a store: its passages, what describes them and it, and what no other passage states."""

from __future__ import annotations

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad
from pyoxigraph import Store as Engine

from migratieketen.namespaces import PREFIXES

OUTSIDE = DefaultGraph()
TYPE = NamedNode(PREFIXES["rdf"] + "type")
PASSAGE = NamedNode(PREFIXES["mk"] + "Passage")
PART_OF = NamedNode(PREFIXES["dcterms"] + "isPartOf")


def withdraw(engine: Engine, source: NamedNode) -> int:
    """Take a source out; give how many statements went (0 where there is no such source).

    A triple of the default graph goes where no passage that remains states it: what a file said outside its passages
    and a passage says too counts as the passage's.
    """
    removed = 0
    passages = _passages(engine, source)
    for passage in passages:
        for quad in engine.quads_for_pattern(None, None, None, passage):
            engine.remove(quad)
            _let_go(engine, quad)
            removed += 1
        engine.remove_graph(passage)
    for thing in (source, *passages):
        for quad in engine.quads_for_pattern(thing, None, None, OUTSIDE):
            removed += _let_go(engine, quad)
    return removed


def _passages(engine: Engine, source: NamedNode) -> list[NamedNode]:
    """Give the passages of a source: those that say so, and the graphs that bear its name."""
    parts = (quad.subject for quad in engine.quads_for_pattern(None, PART_OF, source, OUTSIDE))
    found = {part for part in parts if Quad(part, TYPE, PASSAGE) in engine}
    found |= {graph for graph in engine.named_graphs() if graph.value.startswith(f"{source.value}#")}
    return [part for part in found if not isinstance(part, BlankNode)]  # type: ignore[misc]


def _let_go(engine: Engine, quad: Quad) -> bool:
    """Take a triple out of the default graph unless a passage states it; True where it went."""
    found = engine.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    if any(other.graph_name != OUTSIDE for other in found):
        return False
    engine.remove(Quad(quad.subject, quad.predicate, quad.object))
    return True
