"""Turtle and TriG as a person reads them: order, prefixes, a triple a line."""

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from migratieketen.stores import open_store
from migratieketen.stores.embedded import EmbeddedStore
from migratieketen.writing.rdf import write_quads

GRAPH = """
@prefix mk: <https://w3id.org/migratieketen/def#> .
@prefix p: <https://w3id.org/migratieketen/source/nieuws#> .
@prefix persoon: <https://w3id.org/migratieketen/id/persoon/> .
@prefix lidmaatschap: <https://w3id.org/migratieketen/id/lidmaatschap/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

persoon:b a schema:Person ; skos:altLabel "Bea" ; skos:prefLabel "Béa"@nl , "Bea"@en .
persoon:a schema:knowsAbout persoon:b ; a schema:Person .
p:p01 a mk:Passage ; mk:endsWith "zei \\"ja\\"." ; schema:position 1 .
p:p01 { lidmaatschap:x a org:Membership ; org:member persoon:a . }
"""

PREFIXES = """\
@prefix lidmaatschap: <https://w3id.org/migratieketen/id/lidmaatschap/> .
@prefix mk: <https://w3id.org/migratieketen/def#> .
@prefix nieuws: <https://w3id.org/migratieketen/source/nieuws#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix persoon: <https://w3id.org/migratieketen/id/persoon/> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""

MERGED = """\

# schema:Person

persoon:a
    a schema:Person ;
    schema:knowsAbout persoon:b ;
    .

persoon:b
    a schema:Person ;
    skos:prefLabel "Bea"@en ;
    skos:prefLabel "Béa"@nl ;
    skos:altLabel "Bea" ;
    .

# org:Membership

lidmaatschap:x
    a org:Membership ;
    org:member persoon:a ;
    .

# mk:Passage

nieuws:p01
    a mk:Passage ;
    schema:position 1 ;
    mk:endsWith "zei \\"ja\\"." ;
    .
"""

STATED = """\

nieuws:p01 {
    lidmaatschap:x
        a org:Membership ;
        org:member persoon:a ;
        .
}
"""


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    return list(EmbeddedStore.from_quads(parse(GRAPH, RdfFormat.TRIG)).dump())


def test_trig_is_the_merged_graph_and_what_each_passage_states(quads):
    assert write_quads(quads, "trig") == PREFIXES + MERGED + STATED


def test_plain_turtle_is_the_merged_graph(quads):
    assert write_quads(quads, "turtle", plain=True) == PREFIXES + MERGED


def test_turtle_ends_with_a_node_for_each_statement(quads):
    text = write_quads(quads, "turtle")
    start, _, nodes = text.partition(
        "# rdf:Statement: the passages (dcterms:source) that state each triple\n\n"
    )
    assert start.endswith(MERGED + "\n")
    assert nodes.splitlines()[1:7] == [
        "    a rdf:Statement ;",
        "    rdf:subject lidmaatschap:x ;",
        "    rdf:predicate rdf:type ;",
        "    rdf:object org:Membership ;",
        "    dcterms:source nieuws:p01 ;",
        "    .",
    ]


@pytest.mark.parametrize(
    ("iri", "written"),
    [
        ("https://w3id.org/migratieketen/id/deelname/a-2024--b--c", "deelname:a-2024--b--c"),
        ("https://w3id.org/migratieketen/id/aantal/4-deelsessies", "aantal:4-deelsessies"),
        ("https://w3id.org/migratieketen/id/document/versie-1.0", "document:versie-1.0"),
        ("https://w3id.org/migratieketen/source/nieuws#p01-implied", "nieuws:p01-implied"),
        ("https://w3id.org/migratieketen/id/document/eindigt.", None),
        ("https://w3id.org/migratieketen/id/document/-begint", None),
        ("https://w3id.org/migratieketen/id/document/a/b", None),
        ("https://w3id.org/migratieketen/id/document/", None),
        ("https://w3id.org/migratieketen/id/document/a(b)", None),
        ("https://w3id.org/migratieketen/id/document/één", None),
        ("https://w3id.org/migratieketen/source/org#p01", None),
        ("https://w3id.org/migratieketen/source/statement#p01", None),
        ("https://w3id.org/migratieketen/source/2024#p01", None),
    ],
)
def test_a_name_has_a_prefix_where_it_needs_no_escape(iri, written):
    quad = Quad(NamedNode(iri), NamedNode("urn:p"), NamedNode("urn:o"))
    assert (written or f"<{iri}>") in write_quads([quad], "turtle").splitlines()
    assert set(parse(write_quads([quad], "trig"), RdfFormat.TRIG)) == {quad}


def test_the_type_of_a_thing_is_a_and_the_property_named_is_rdf_type():
    kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    text = write_quads([Quad(kind, kind, kind)], "turtle")
    assert text.splitlines()[2:] == ["rdf:type", "    a rdf:type ;", "    ."]


def test_nothing_gives_an_empty_text():
    assert [write_quads([], form) for form in ("turtle", "trig", "ntriples", "nquads")] == [""] * 4


@pytest.mark.parametrize(("form", "suffix"), [("trig", "trig"), ("jsonld", "jsonld"), ("nquads", "nq")])
def test_an_export_that_is_opened_exports_the_same_bytes(quads, tmp_path, form, suffix):
    more = Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal("a\x01\t\u2028b"), DefaultGraph())
    path = tmp_path / f"graph.{suffix}"
    path.write_bytes(write_quads([*quads, more], form).encode())
    assert write_quads(open_store(str(path)).dump(), form).encode() == path.read_bytes()
