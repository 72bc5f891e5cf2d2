"""JSON-LD as a person or a program reads it: the context, the keys, a passage with what it states."""

import json
import re

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, parse

from migratieketen.errors import InvalidInput
from migratieketen.namespaces import PREFIXES
from migratieketen.resources import root
from migratieketen.stores.embedded import EmbeddedStore
from migratieketen.writing.rdf import write_quads

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
GRAPH = """
@prefix mk: <https://w3id.org/migratieketen/def#> .
@prefix bron: <https://w3id.org/migratieketen/source/> .
@prefix p: <https://w3id.org/migratieketen/source/nieuws#> .
@prefix organisatie: <https://w3id.org/migratieketen/id/organisatie/> .
@prefix soort: <https://w3id.org/migratieketen/id/soort/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

organisatie:coa a org:Organization ; dcterms:type soort:a , soort:b ;
  skos:prefLabel "orgaan"@nl , "agency"@en ; skos:altLabel "een"@nl , "twee"@nl , "geen taal" ;
  schema:startDate "2024-05-16"^^xsd:date , "2024"^^xsd:gYear ; mk:readInPart false .
p:p01 a mk:Passage ; dcterms:isPartOf bron:nieuws ; schema:position 1 .
p:p01 { organisatie:coa schema:name "COA"@nl . }
"""


@pytest.fixture(scope="module")
def context() -> dict:
    return json.loads((root() / "ontology" / "context.jsonld").read_text())["@context"]


@pytest.fixture(scope="module")
def shipped() -> list[Quad]:
    return list(EmbeddedStore.from_folder(root()).dump())


def document(quads) -> dict:
    return json.loads(write_quads(quads, "jsonld"))


def test_nodes_read_as_they_would_be_said(context):
    found = document(parse(GRAPH, RdfFormat.TRIG))
    assert found == {
        "@context": context,
        "@graph": [
            {
                "id": "organisatie:coa",
                "type": "Organization",
                "label": {"en": "agency", "nl": "orgaan"},
                "altLabel": {"nl": ["een", "twee"]},
                "skos:altLabel": "geen taal",
                "kind": ["soort:a", "soort:b"],
                "readInPart": False,
                "startDate": ["2024-05-16", {"@type": "xsd:gYear", "@value": "2024"}],
            },
            {
                "id": "bron:nieuws#p01",
                "type": "Passage",
                "isPartOf": "bron:nieuws",
                "position": 1,
                "@graph": [{"id": "organisatie:coa", "name": {"nl": "COA"}}],
            },
        ],
    }


def test_the_context_stands_in_the_file_and_names_no_other(context, shipped):
    assert document(shipped)["@context"] == context
    assert '"@context": "' not in write_quads(shipped, "jsonld")
    assert not re.search(r'"@import"|"@base"', json.dumps(context))


def test_every_property_and_class_of_the_graph_has_a_readable_key(shipped):
    keys, classes = set(), set()
    for node in walk(document(shipped)["@graph"]):
        keys |= node.keys()
        classes |= {node["type"]} if isinstance(node.get("type"), str) else set(node.get("type", []))
    assert {key for key in keys if not re.fullmatch(r"@graph|[a-z][A-Za-z0-9]*", key)} == set()
    assert {name for name in classes if not re.fullmatch(r"[A-Z][A-Za-z]*", name)} == set()


def test_every_value_has_the_type_that_its_key_says(shipped):
    values = [value for node in walk(document(shipped)["@graph"]) for value in node.values()]
    told = {
        json.dumps(entry)
        for value in values
        for entry in (value if isinstance(value, list) else [value])
        if isinstance(entry, dict) and "@value" in entry
    }
    own = ("xsd:gYear", "xsd:decimal")  # a date or number less usual than its key says keeps its own type
    assert {entry for entry in told if not any(kind in entry for kind in own)} == set()


def walk(nodes):
    for node in nodes:
        yield node
        yield from walk(node.get("@graph", []))


def test_every_own_term_has_a_key(context):
    defined = {quad.subject.value for quad in parse(path=str(root() / "ontology" / "terms.ttl"))}
    own = {iri for iri in defined if iri.startswith(PREFIXES["mk"])}
    keyed = {expanded(value, context) for value in context.values() if not isinstance(value, float)}
    assert own - keyed == set()
    assert {iri for iri in keyed if iri.startswith(PREFIXES["mk"]) and iri != PREFIXES["mk"]} - own == set()


def expanded(value: dict | str, context: dict) -> str:
    name = value["@id"] if isinstance(value, dict) else value
    prefix, _, local = name.partition(":")
    return context[prefix] + local if prefix in context else name


def test_the_context_has_every_prefix_of_the_project(context):
    assert {prefix: context.get(prefix) for prefix in PREFIXES} == PREFIXES


def test_no_two_keys_mean_the_same(context):
    meanings = [expanded(value, context) for value in context.values() if not isinstance(value, float)]
    assert len(meanings) == len(set(meanings))


def test_the_context_serves_what_a_person_writes_with_it(context):
    text = json.dumps(
        {
            "@context": context,
            "id": "deelname:a",
            "type": "Participation",
            "actor": "organisatie:vng",
            "name": {"nl": "A"},
        }
    )
    start = "https://w3id.org/migratieketen/"
    found = {quad.predicate.value: quad.object for quad in parse(text, RdfFormat.JSON_LD)}
    assert found[start + "def#actor"] == NamedNode(start + "id/organisatie/vng")
    assert found[TYPE] == NamedNode(start + "def#Participation")
    assert found["https://schema.org/name"].language == "nl"


def test_a_graph_without_a_header_is_written_too():
    quads = {Quad(NamedNode("urn:a"), NamedNode("urn:p"), NamedNode("urn:b"), NamedNode("urn:g"))}
    assert set(parse(write_quads(quads, "jsonld"), RdfFormat.JSON_LD)) == quads


def test_an_iri_that_would_read_as_a_prefixed_name_is_refused():
    quad = Quad(NamedNode("org:vng"), NamedNode("urn:p"), NamedNode("urn:b"), DefaultGraph())
    with pytest.raises(InvalidInput, match="choose trig or nquads"):
        write_quads([quad], "jsonld")
