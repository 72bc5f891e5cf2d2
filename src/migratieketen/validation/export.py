"""A file that holds a whole export: recognised, and turned back into what the files said."""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import DefaultGraph, NamedNode, Quad

from migratieketen.namespaces import ID, MK, PREFIXES, SOURCE, STATEMENT
from migratieketen.results import Term

OUTSIDE = DefaultGraph()


def is_whole(quads: Iterable[Quad]) -> bool:
    """Tell whether the quads are a whole graph: own terms, things and sources are all described in them."""
    subjects = {quad.subject for quad in quads}
    names = [subject.value for subject in subjects if isinstance(subject, NamedNode)]
    return all(any(name.startswith(start) for name in names) for start in (MK, ID, SOURCE))


def taken_apart(quads: Iterable[Quad]) -> list[Quad]:
    """Give each stated triple in its passages only: an export has it in the merged graph too.

    Formats without graphs tell the passages of a triple by an rdf:Statement with dcterms:source.
    """
    outside, stated, statements = [], [], []
    for quad in quads:
        if quad.graph_name != OUTSIDE:
            stated.append(quad)
        elif isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(STATEMENT):
            statements.append(quad)
        else:
            outside.append(quad)
    stated += _from_statements(statements)
    within = {quad.triple for quad in stated}
    return [quad for quad in outside if quad.triple not in within] + stated


def _from_statements(statements: Iterable[Quad]) -> list[Quad]:
    told: dict[Term, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for quad in statements:
        told[quad.subject][quad.predicate.value].append(quad.object)
    keys = (
        *(PREFIXES["rdf"] + part for part in ("subject", "predicate", "object")),
        PREFIXES["dcterms"] + "source",
    )
    return [
        Quad(subject, predicate, thing, passage)  # type: ignore[arg-type]
        for parts in told.values()
        for subject in parts[keys[0]]
        for predicate in parts[keys[1]]
        for thing in parts[keys[2]]
        for passage in parts[keys[3]]
    ]
