"""The ontology is consistent under OWL 2 RL with all that is shipped, and every own term is explained and used."""

from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from migratieketen.namespaces import BASE, MK, PREFIXES
from migratieketen.resources import root
from migratieketen.stores.embedded import graph_files
from migratieketen.stores.files import read

SKOS, RDF = PREFIXES["skos"], PREFIXES["rdf"]
TERMS = root() / "ontology" / "terms.ttl"


@pytest.fixture(scope="module")
def shipped() -> list[Quad]:
    return [quad for path in graph_files(root()) for quad in read(path)]


@pytest.fixture(scope="module")
def terms() -> dict[str, list[Quad]]:
    told: dict[str, list[Quad]] = {}
    for quad in read(TERMS):
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(MK):
            told.setdefault(quad.subject.value, []).append(quad)
    return told


def closure(quads: list[Quad], more: str = "") -> tuple[Any, list[str]]:
    """Draw every conclusion of OWL 2 RL (W3C 2012); gives the graph and the contradictions found."""
    import rdflib
    from owlrl.OWLRL import OWLRL_Semantics

    graph = rdflib.Graph().parse(data="".join(f"{quad.triple} .\n" for quad in quads) + more, format="nt")
    reasoner = OWLRL_Semantics(graph, False, False, False)
    reasoner.closure()
    return graph, reasoner.error_messages


def classes(graph: Any) -> dict[str, set[str]]:
    """The own classes of each own thing; what one of them is the same as elsewhere is of its class too."""
    import rdflib

    found: dict[str, set[str]] = {}
    for subject, kind in graph.subject_objects(rdflib.RDF.type):
        if str(kind).startswith(MK) and str(subject).startswith(BASE):
            found.setdefault(str(subject), set()).add(str(kind))
    return found


def test_the_shipped_graph_is_consistent_and_no_false_class_follows(shipped: list[Quad]) -> None:
    graph, contradictions = closure(shipped)
    assert contradictions == []
    said: dict[str, set[str]] = {}
    for quad in shipped:
        if quad.predicate.value == RDF + "type" and str(quad.object).startswith(f"<{MK}"):
            said.setdefault(str(quad.subject)[1:-1], set()).add(str(quad.object)[1:-1])
    assert classes(graph) == said


def test_a_contradiction_would_be_found(shipped: list[Quad]) -> None:
    both = "".join(f"<urn:x-test:a> <{RDF}type> <{MK}{kind}> .\n" for kind in ("Passage", "Implication"))
    assert closure(shipped, both)[1] != []


def test_every_own_term_is_explained_in_both_languages(terms: dict[str, list[Quad]]) -> None:
    for name, quads in terms.items():
        for kind in ("prefLabel", "definition", "example"):
            told = [
                q.object for q in quads if q.predicate.value == SKOS + kind and isinstance(q.object, Literal)
            ]
            assert sorted(text.language or "" for text in told) == ["en", "nl"], (name, kind)
            assert all(text.value.strip() for text in told)


def test_every_own_term_is_used_in_the_shipped_graph(
    terms: dict[str, list[Quad]], shipped: list[Quad]
) -> None:
    used = {
        term.value
        for quad in shipped
        if not (isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(MK))
        for term in (quad.predicate, quad.object)
        if isinstance(term, NamedNode)
    }
    assert set(terms) - used == set()


def test_no_own_class_is_below_another(terms: dict[str, list[Quad]]) -> None:
    above = [q.object for quads in terms.values() for q in quads if q.predicate.value.endswith("#subClassOf")]
    assert not any(isinstance(node, NamedNode) and node.value.startswith(MK) for node in above)
