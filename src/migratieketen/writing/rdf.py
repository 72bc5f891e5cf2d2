"""A graph, or part of one, in any RDF format; and the same as an rdflib Dataset."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from migratieketen.errors import InvalidInput
from migratieketen.namespaces import PREFIXES
from migratieketen.stores import Store
from migratieketen.writing import jsonld, lines, rdfxml, turtle

if TYPE_CHECKING:
    import rdflib


WITHOUT_GRAPHS: dict[str, Callable[[lines.Lines, bool], str]] = {
    "turtle": turtle.turtle,
    "rdfxml": rdfxml.rdfxml,
}
"""Formats without named graphs: the merged graph, with statement nodes for the passages unless `plain`.
N-Triples too, which needs no more than sorted lines."""

WITH_GRAPHS: dict[str, Callable[[lines.Lines], str]] = {"trig": turtle.trig, "jsonld": jsonld.jsonld}
"""Formats that hold the dataset as it is. N-Quads too."""

PLAIN = ("turtle", "ntriples", "rdfxml")
NAMES = (*PLAIN, *WITH_GRAPHS, "nquads")


def write_quads(quads: Iterable[Quad], form: str, plain: bool = False) -> str:
    """Write quads in an RDF format: `turtle`, `trig`, `jsonld`, `ntriples`, `nquads` or `rdfxml`.

    The text is sorted, and the same each time. Where a format has no named graphs, each triple of one has
    an `rdf:Statement` with `dcterms:source` to the graphs that state it; `plain` leaves those out.
    InvalidInput for another format, for `plain` where there is nothing to leave out, and for a term that the
    format can't hold.
    """
    return b"".join(pieces(quads, form, plain)).decode()


def pieces(quads: Iterable[Quad], form: str, plain: bool = False) -> Iterator[bytes]:
    """Give what `write_quads` writes piece by piece: N-Quads and N-Triples of any size, without holding them."""
    if plain and form in NAMES and form not in PLAIN:
        raise InvalidInput(
            f"'plain' hoort bij {', '.join(PLAIN)}; {form} houdt de passages als grafen",
            f"'plain' goes with {', '.join(PLAIN)}; {form} keeps the passages as graphs",
        )
    if form == "nquads":
        return lines.nquads(quads)
    if form == "ntriples":
        return lines.ntriples(quads, plain)
    if form in WITH_GRAPHS:
        return iter([WITH_GRAPHS[form](lines.read(quads)).encode()])
    if form in WITHOUT_GRAPHS:
        return iter([WITHOUT_GRAPHS[form](lines.read(quads), plain).encode()])
    raise unknown(form, NAMES)


def write_triples(triples: Iterable[Triple], form: str) -> str:
    """Write triples (the answer to a CONSTRUCT, say) as `turtle`, `ntriples`, `jsonld` or `rdfxml`.

    The text is sorted, and the same each time. InvalidInput for another format, and for what it can't hold.
    """
    names = (*PLAIN, "jsonld")
    if form not in names:
        raise unknown(form, names)
    return write_quads((Quad(t.subject, t.predicate, t.object) for t in triples), form)


def unknown(form: str, names: Iterable[str]) -> InvalidInput:
    """Give the error for a format that is not among `names`; it lists them."""
    there = ", ".join(names)
    return InvalidInput(
        f"het formaat '{form}' is er niet; kies uit: {there}",
        f"there is no format '{form}'; choose one of: {there}",
    )


def to_rdflib(store: Store) -> rdflib.Dataset:
    """Give the graph as an rdflib Dataset: the default graph is the merged graph, each passage a named graph.

    Raises InvalidInput for a triple as a term (RDF 1.2), which rdflib can't hold.
    """
    import rdflib

    terms: dict[object, Any] = {}

    def term(found: object) -> Any:
        known = terms.get(found)
        if known is None:
            known = terms[found] = _rdflib_term(found)
        return known

    dataset = rdflib.Dataset()
    for prefix, start in PREFIXES.items():
        dataset.bind(prefix, start)
    graphs: dict[object, rdflib.Graph] = {DefaultGraph(): dataset.default_graph}
    for quad in store.dump():
        name = quad.graph_name
        if name not in graphs:
            graphs[name] = dataset.graph(term(name))
        graphs[name].add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return dataset


def _rdflib_term(term: object) -> rdflib.term.Node:
    import rdflib

    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, Literal):
        datatype = None if term.language else rdflib.URIRef(term.datatype.value)
        return rdflib.Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
    raise InvalidInput(
        f"rdflib kan een triple als term niet bevatten ({term})",
        f"rdflib can't hold a triple as a term ({term})",
    )
