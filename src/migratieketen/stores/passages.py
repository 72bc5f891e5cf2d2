"""What a file says, with its passages: an export turned back, and a file without passages made one."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad

from migratieketen.namespaces import PREFIXES, SOURCE, STATEMENT, expand
from migratieketen.results import XSD, Term

OUTSIDE = DefaultGraph()


def of_file(quads: list[Quad], path: Path) -> list[Quad]:
    """Give the quads of a file with their passages: those of an export as they were, else one for the whole file."""
    apart = taken_apart(quads)
    return apart if any(quad.graph_name != OUTSIDE for quad in apart) else _one_passage(apart, path)


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
    rdf, source = PREFIXES["rdf"], PREFIXES["dcterms"] + "source"
    return [
        Quad(subject, predicate, thing, passage)  # type: ignore[arg-type]
        for parts in told.values()
        for subject in parts[rdf + "subject"]
        for predicate in parts[rdf + "predicate"]
        for thing in parts[rdf + "object"]
        for passage in parts[source]
        if can_be(subject, predicate, passage)
    ]


def can_be(subject: object, predicate: object, passage: object) -> bool:
    """Tell whether what a statement node names can be a statement in a passage: anything may stand in a file."""
    return (
        isinstance(subject, NamedNode | BlankNode)
        and isinstance(predicate, NamedNode)
        and isinstance(passage, NamedNode)
    )


def header(sha256: str, name: str) -> tuple[NamedNode, list[Quad]]:
    """Give the passage that a file without passages is, and what describes it: a source called by the file's name."""
    source = NamedNode(f"{SOURCE}file-{sha256[:16]}")
    passage = NamedNode(f"{source.value}#p01")
    title = Literal(
        name.encode("utf-8", "replace").decode("utf-8")
    )  # of a name that is no UTF-8 what can be told
    told: list[tuple[NamedNode, str, NamedNode | Literal]] = [
        (source, "rdf:type", expand("schema:Dataset")),
        (source, "dcterms:title", title),
        (passage, "rdf:type", expand("mk:Passage")),
        (passage, "dcterms:isPartOf", source),
        (passage, "schema:position", Literal("1", datatype=NamedNode(XSD + "integer"))),
        (passage, "mk:startsWith", title),
        (passage, "mk:endsWith", title),
    ]
    return passage, [Quad(subject, expand(predicate), thing) for subject, predicate, thing in told]


def _one_passage(quads: list[Quad], path: Path) -> list[Quad]:
    """Put all triples into one passage of a source that is the file itself, called by its name."""
    import hashlib

    passage, told = header(hashlib.sha256(path.read_bytes()).hexdigest(), path.name)
    return told + [Quad(quad.subject, quad.predicate, quad.object, passage) for quad in quads]
