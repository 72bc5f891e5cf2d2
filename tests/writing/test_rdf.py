"""One graph in every RDF format: the same statements, the same bytes, no passage lost."""

import difflib
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import (
    BaseDirection,
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
)

from migratieketen.errors import InvalidInput
from migratieketen.stores.embedded import EmbeddedStore
from migratieketen.writing.rdf import NAMES, to_rdflib, write_quads, write_triples

# rdflib's own readers use what rdflib has deprecated
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

ENGINE = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "rdfxml": RdfFormat.RDF_XML,
}
RDFLIB = {
    "turtle": "turtle",
    "trig": "trig",
    "jsonld": "json-ld",
    "ntriples": "nt",
    "nquads": "nquads",
    "rdfxml": "xml",
}
STATEMENT = "https://w3id.org/migratieketen/statement/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SOURCE = NamedNode("http://purl.org/dc/terms/source")

GRAPH = """
@prefix mk: <https://w3id.org/migratieketen/def#> .
@prefix bron: <https://w3id.org/migratieketen/source/> .
@prefix p: <https://w3id.org/migratieketen/source/congres-2024#> .
@prefix q: <https://w3id.org/migratieketen/source/verslag#> .
@prefix organisatie: <https://w3id.org/migratieketen/id/organisatie/> .
@prefix gebeurtenis: <https://w3id.org/migratieketen/id/gebeurtenis/> .
@prefix deelname: <https://w3id.org/migratieketen/id/deelname/> .
@prefix rol: <https://w3id.org/migratieketen/id/rol/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

organisatie:vng a org:Organization ; mk:abbreviation "VNG" ;
  skos:prefLabel "Vereniging van Nederlandse Gemeenten"@nl , "Association of Netherlands Municipalities"@en .
gebeurtenis:congres-2024 a schema:Event ; skos:prefLabel "congres"@nl , "congress"@en .
bron:congres-2024 a schema:NewsArticle ; dcterms:title "Het congres"@nl ;
  schema:url <https://example.nl/nieuws/congres_(2024)?a=1&b=2> .
p:p01 a mk:Passage ; dcterms:isPartOf bron:congres-2024 ; schema:position 1 ;
  mk:startsWith "De VNG" ; mk:endsWith "congres." .
p:p02 a mk:Passage ; dcterms:isPartOf bron:congres-2024 ; schema:position 2 ;
  mk:startsWith "Het congres" ; mk:endsWith "was." .
q:p01 a mk:Passage ; dcterms:isPartOf bron:verslag ; schema:position 1 ;
  mk:startsWith "VNG" ; mk:endsWith "organisator." .
p:p01 {
  deelname:congres-2024--vng--organisator a mk:Participation ;
    mk:actor organisatie:vng ; mk:activity gebeurtenis:congres-2024 ; mk:role rol:organisator .
  organisatie:vng schema:name "VNG"@nl . }
p:p02 {
  gebeurtenis:congres-2024 schema:startDate
    "2024-05-16"^^xsd:date , "2024-05"^^xsd:gYearMonth , "2024"^^xsd:gYear . }
q:p01 { deelname:congres-2024--vng--organisator mk:actor organisatie:vng . }
"""

THING = NamedNode("https://w3id.org/migratieketen/id/document/2.0--a.b")
XSD = "http://www.w3.org/2001/XMLSchema#"
NASTY_TEXTS = [
    "",
    'a "quoted" text, \'\'\' and """ and a final "',
    "back\\slash \\n \\u0041 \\",
    "a line\nand another\r\nand\ttabs\r",
    " blanks around, two  inside \u00a0\u2003",
    "é 😀 \u0301 \u2028 \u2029 \u0085 \ufeff \U0010fffd",
    "<a href='x'>&amp; ]]> <!-- --></a>",
    "# ; . , { } [ ] ( ) ^^ @en _:b",
    "null",
    "https://schema.org/name",
    "@id",
    "=1+1",
]


def nasty() -> list[Quad]:
    graph = NamedNode("https://w3id.org/migratieketen/source/verslag#p99")
    name, label = (
        NamedNode(iri) for iri in ("https://schema.org/name", "http://www.w3.org/2004/02/skos/core#prefLabel")
    )
    start = NamedNode("https://schema.org/startDate")
    unknown = NamedNode("http://example.org/a(b)/c.d-e_f")
    texts = [Literal(text, language=tag) for text in NASTY_TEXTS for tag in (None, "nl", "zh-hant-tw")]
    texts += [Literal(text, datatype=NamedNode("http://example.org/type(1)")) for text in NASTY_TEXTS]
    values = [
        *(
            Literal(text, datatype=NamedNode(XSD + "integer"))
            for text in ("18", "018", "+1", "-0", "-7", "9" * 30)
        ),
        *(Literal(text, datatype=NamedNode(XSD + "decimal")) for text in ("1.0", "1.50", ".5", "-1.", "1")),
        *(Literal(text, datatype=NamedNode(XSD + "double")) for text in ("1e3", "1.0E0", "INF")),
        *(Literal(text, datatype=NamedNode(XSD + "boolean")) for text in ("true", "false", "1")),
        *(Literal(text, datatype=NamedNode(XSD + "gYear")) for text in ("2024", "not a year")),
        Literal("2024-05-16", datatype=NamedNode(XSD + "date")),
    ]
    things = [
        NamedNode(iri)
        for iri in (
            "https://example.nl/a_(b)?c=d&e='f'#g",
            "https://w3id.org/migratieketen/id/organisatie/été",
            "https://w3id.org/migratieketen/id/organisatie/a.",
            "https://w3id.org/migratieketen/id/organisatie/-a",
            "https://w3id.org/migratieketen/id/organisatie/a/b",
            "https://w3id.org/migratieketen/id/organisatie/",
            "https://w3id.org/migratieketen/id/organisatie//a",
            "https://w3id.org/migratieketen/source/schema#p01",
            "https://w3id.org/migratieketen/source/123#p01",
            "urn:isbn:9789012345678",
            "mailto:a@b.nl",
        )
    ]
    objects = [*texts, *values, *things]
    triples = [(THING, predicate, term) for predicate in (name, label, start, unknown) for term in objects]
    triples.append((THING, NamedNode(RDF + "type"), NamedNode("http://example.org/Class")))
    triples.append((THING, NamedNode(RDF + "type"), Literal("no class")))
    return [Quad(*triple, place) for triple in triples for place in (graph, DefaultGraph())]


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    return list(EmbeddedStore.from_quads(parse(GRAPH, RdfFormat.TRIG)).dump())


def by_engine(text: str, form: str) -> set[Quad]:
    return set(parse(text, ENGINE[form]))


def by_rdflib(text: str, form: str) -> set[Quad]:
    dataset = rdflib.Dataset()
    dataset.parse(data=text, format=RDFLIB[form])
    return from_rdflib(dataset)


def from_rdflib(dataset: rdflib.Dataset) -> set[Quad]:
    default = dataset.default_graph.identifier
    return {
        Quad(*(_term(part) for part in (s, p, o)), DefaultGraph() if g in (None, default) else _term(g))
        for s, p, o, g in dataset.quads()
    }


def _term(node: rdflib.term.Node) -> NamedNode | BlankNode | Literal:
    if isinstance(node, rdflib.Literal):
        if node.language:
            return Literal(str(node), language=node.language)
        return Literal(str(node), datatype=NamedNode(node.datatype) if node.datatype else None)
    return BlankNode(str(node)) if isinstance(node, rdflib.BNode) else NamedNode(str(node))


def restored(quads: set[Quad]) -> set[Quad]:
    """Turn statement nodes back into named graphs, as a later `load` will."""
    nodes: dict[object, list[Quad]] = {}
    for quad in quads:
        if quad.subject.value.startswith(STATEMENT):
            nodes.setdefault(quad.subject, []).append(quad)
    stated = set()
    for said in nodes.values():
        parts = {
            quad.predicate.value.removeprefix(RDF): quad.object for quad in said if quad.predicate != SOURCE
        }
        triple = parts["subject"], parts["predicate"], parts["object"]
        stated |= {Quad(*triple, quad.object) for quad in said if quad.predicate == SOURCE}
    return {quad for quad in quads if quad.subject not in nodes} | stated


@pytest.fixture(params=[by_engine, by_rdflib])
def reader(request, monkeypatch):
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    return request.param


@pytest.mark.parametrize("form", NAMES)
def test_every_format_gives_back_every_quad(quads, reader, form):
    found = reader(write_quads(quads, form), form)
    assert restored(found) == set(quads)


@pytest.mark.parametrize("form", NAMES)
def test_nasty_terms_come_back_as_they_were(reader, form):
    quads = nasty()
    assert restored(reader(write_quads(quads, form), form)) == set(quads)


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml"])
def test_plain_is_the_merged_graph_alone(quads, reader, form):
    found = reader(write_quads(quads, form, plain=True), form)
    assert found == {quad for quad in quads if quad.graph_name == DefaultGraph()}


def test_a_statement_node_is_named_by_its_triple_and_names_every_passage(quads):
    triple = (
        "<https://w3id.org/migratieketen/id/deelname/congres-2024--vng--organisator> "
        "<https://w3id.org/migratieketen/def#actor> <https://w3id.org/migratieketen/id/organisatie/vng>"
    )
    node = f"<{STATEMENT}{sha256(triple.encode()).hexdigest()[:16]}>"
    lines = write_quads(quads, "ntriples").splitlines()
    source = "<https://w3id.org/migratieketen/source/"
    assert [line for line in lines if line.startswith(node) and "/dc/terms/source>" in line] == [
        f"{node} <http://purl.org/dc/terms/source> {source}congres-2024#p01> .",
        f"{node} <http://purl.org/dc/terms/source> {source}verslag#p01> .",
    ]


def test_what_no_passage_states_has_no_statement_node(quads):
    assert write_quads(quads, "turtle").count("a rdf:Statement ;") == 8


@pytest.mark.parametrize("form", ["ntriples", "nquads"])
def test_lines_are_sorted_and_none_comes_twice(quads, form):
    lines = write_quads([*quads, *quads], form).splitlines()
    assert lines == sorted(set(lines))


@pytest.mark.parametrize("form", NAMES)
def test_the_order_of_the_store_does_not_show(quads, form):
    assert write_quads(quads, form) == write_quads(reversed(quads), form)


def test_two_processes_write_the_same_bytes(tmp_path):
    file = tmp_path / "graph.trig"
    file.write_text(
        GRAPH + "<https://example.nl/a> <https://example.nl/b> [ <https://example.nl/c> [] , 'x' ] ."
    )
    script = (
        "import sys; from migratieketen.stores import open_store;"
        "from migratieketen.writing.rdf import NAMES, write_quads;"
        "[sys.stdout.write(write_quads(open_store(sys.argv[1]).dump(), form)) for form in NAMES]"
    )
    source = Path(__file__).parents[2] / "src"
    written = [
        subprocess.run(
            [sys.executable, "-c", script, file],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(source), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert written[0] == written[1]
    assert len(written[0]) > 10_000


def changed(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[0] in "+-" and not line.startswith(("+++", "---"))]


@pytest.mark.parametrize(
    ("form", "lines"), [("turtle", 9), ("trig", 2), ("nquads", 2), ("ntriples", 6), ("rdfxml", 8)]
)
def test_one_more_triple_adds_its_own_lines_and_changes_no_other(quads, form, lines):
    passage = NamedNode("https://w3id.org/migratieketen/source/congres-2024#p02")
    event = NamedNode("https://w3id.org/migratieketen/id/gebeurtenis/congres-2024")
    place = NamedNode("https://w3id.org/migratieketen/id/gebeurtenis/ander-congres")
    added = [
        Quad(event, NamedNode("https://schema.org/superEvent"), place, g) for g in (passage, DefaultGraph())
    ]
    found = changed(write_quads(quads, form), write_quads([*quads, *added], form))
    assert {line[0] for line in found} == {"+"}
    assert len(found) == lines


def test_one_more_triple_touches_few_lines_of_the_jsonld(quads):
    event = NamedNode("https://w3id.org/migratieketen/id/gebeurtenis/congres-2024")
    added = Quad(event, NamedNode("https://w3id.org/migratieketen/def#goal"), event)
    found = changed(write_quads(quads, "jsonld"), write_quads([*quads, added], "jsonld"))
    assert found == ['+   "goal": "gebeurtenis:congres-2024",']


@pytest.mark.parametrize(
    "quad",
    [
        Quad(THING, NamedNode("https://schema.org/name"), Literal("a\x01b")),
        Quad(THING, NamedNode("https://schema.org/name"), Literal("a\ufffeb")),
        Quad(THING, NamedNode("http://example.org/2024"), THING),
        Quad(THING, NamedNode(RDF + "li"), THING),
    ],
)
def test_what_xml_cannot_hold_is_refused_with_what_to_do(quad):
    with pytest.raises(InvalidInput) as caught:
        write_quads([quad], "rdfxml")
    assert "kies turtle" in caught.value.message("nl")
    assert "choose turtle" in caught.value.message("en")
    for form in set(NAMES) - {"rdfxml"}:
        assert by_engine(write_quads([quad], form), form) == {quad}


@pytest.mark.parametrize(
    "term",
    [Triple(THING, SOURCE, Literal("a (b) <c>")), Literal("a", language="ar", direction=BaseDirection.RTL)],
)
def test_terms_of_rdf_1_2_are_written_or_refused_never_lost(term):
    quad = Quad(THING, SOURCE, term, NamedNode("http://example.org/g"))
    merged = Quad(THING, SOURCE, term)
    for form in ("trig", "nquads"):
        assert by_engine(write_quads([quad, merged], form), form) == {quad, merged}
    for form in ("turtle", "ntriples"):
        assert restored(by_engine(write_quads([quad], form), form)) == {quad, merged}
    for form in ("jsonld", "rdfxml"):
        with pytest.raises(InvalidInput, match=r"RDF 1\.2"):
            write_quads([quad], form)


def test_blank_nodes_keep_apart_and_together(reader):
    text = "<urn:s> <urn:p> _:x , _:y . _:x <urn:q> _:y , 'no _:z' . _:y <urn:q> 'y' ."
    for form in NAMES:
        found = reader(write_quads(parse(text, RdfFormat.TURTLE), form), form)
        assert len(found) == 5
        assert (
            len(
                {
                    term
                    for quad in found
                    for term in (quad.subject, quad.object)
                    if isinstance(term, BlankNode)
                }
            )
            == 2
        )


def test_plain_where_there_is_nothing_to_leave_out_is_refused(quads):
    with pytest.raises(InvalidInput, match="turtle, ntriples, rdfxml"):
        write_quads(quads, "trig", plain=True)


def test_an_unknown_format_names_those_there_are(quads):
    with pytest.raises(InvalidInput, match="turtle, ntriples, rdfxml, trig, jsonld, nquads"):
        write_quads(quads, "word")
    with pytest.raises(InvalidInput, match="turtle, ntriples, rdfxml, jsonld"):
        write_triples([], "trig")


@pytest.mark.parametrize("form", ["turtle", "ntriples", "jsonld", "rdfxml"])
def test_triples_of_an_answer(quads, reader, form):
    triples = [quad.triple for quad in quads]
    assert {quad.triple for quad in reader(write_triples(triples, form), form)} == set(triples)
    assert reader(write_triples([], form), form) == set()


def test_the_rdflib_dataset_is_the_store(quads, monkeypatch):
    store = EmbeddedStore.from_quads([*quads, *nasty()])
    dataset = to_rdflib(store)
    assert from_rdflib(dataset) == set(store.dump())
    assert len(dataset.default_graph) == sum(quad.graph_name == DefaultGraph() for quad in store.dump())
    rows = dataset.query("SELECT ?g WHERE { GRAPH ?g { ?d mk:role rol:organisator } }")
    assert [str(row.g) for row in rows] == ["https://w3id.org/migratieketen/source/congres-2024#p01"]
