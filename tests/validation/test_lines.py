"""The line on which a statement stands, whatever its writing."""

from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from migratieketen.resources import root
from migratieketen.stores.embedded import graph_files
from migratieketen.stores.files import read
from migratieketen.validation.lines import Lines

EX = "http://example.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
TRIG = r'''@prefix ex: <http://example.org/> . # a "comment" ; with . marks {
PREFIX p: <http://example.org/source#>
@base <http://example.org/> .
ex:a a ex:T ;
  # ex:p "not this one" .
  ex:p "dots . and ; marks # here" ,
    """more
 than "one" line . ;""" ,
    'single'@NL , 18 , 1.5 , 1e3 , true ;
  ex:q [ ex:r ex:z ;
         ex:s ( 1 2 ) ] ;
  ex:date "2024-05"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> .
p:p04 {
  ex:b.c ex:p <d> .
  ex:a ex:p ex:e
}
GRAPH p:p05 {
  ex:a ex:p ex:e .
}
ex:esc\-aped ex:p "a\"b\u00e9" .
'''


def ex(name: str) -> NamedNode:
    return NamedNode(EX + name)


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        (4, ("a", "T-is-not-there", None, None)),
        (6, ("a", "p", Literal("dots . and ; marks # here"), None)),
        (7, ("a", "p", Literal('more\n than "one" line . ;'), None)),
        (9, ("a", "p", Literal("single", language="nl"), None)),
        (9, ("a", "p", Literal("18", datatype=NamedNode(XSD + "integer")), None)),
        (9, ("a", "p", Literal("1.5", datatype=NamedNode(XSD + "decimal")), None)),
        (9, ("a", "p", Literal("1e3", datatype=NamedNode(XSD + "double")), None)),
        (9, ("a", "p", Literal(True), None)),
        (10, ("a", "q", BlankNode("anything"), None)),
        (12, ("a", "date", Literal("2024-05", datatype=NamedNode(XSD + "gYearMonth")), None)),
        (12, ("a", "date", Literal("a value that is not there"), None)),
        (12, ("a", "date", None, None)),
        (14, ("b.c", "p", ex("d"), None)),
        (15, ("a", "p", ex("e"), None)),
        (15, ("a", "p", ex("e"), "source#p04")),
        (18, ("a", "p", ex("e"), "source#p05")),
        (18, ("a", "missing-there", None, "source#p05")),
        (13, ("source#p04", None, None, None)),
        (17, ("source#p05", None, None, None)),
        (20, ("esc-aped", "p", Literal('a"bé'), None)),
        (None, ("nobody", None, None, None)),
    ],
)
def test_the_line_of_a_statement_or_of_what_is_nearest(
    line: int | None, statement: tuple[str, str | None, NamedNode | BlankNode | Literal | None, str | None]
) -> None:
    subject, predicate, value, graph = statement
    found = Lines(TRIG, ".trig").find(
        ex(subject), ex(predicate) if predicate else None, value, ex(graph) if graph else None
    )
    assert found == line


def test_relative_names_are_resolved_against_the_place_of_the_file() -> None:
    assert Lines("<#a> a <b> .", ".ttl", "file:///map/x.ttl").find(NamedNode("file:///map/x.ttl#a")) == 1


@pytest.mark.parametrize("path", graph_files(root()), ids=lambda path: path.name)
def test_every_statement_of_the_shipped_files_has_its_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines, written = Lines(text, path.suffix), text.splitlines()
    for quad in read(path):
        graph = quad.graph_name if isinstance(quad.graph_name, NamedNode) else None
        line = lines.find(quad.subject, quad.predicate, quad.object, graph)
        assert line is not None
        told = (
            quad.object.value if isinstance(quad.object, Literal) else str(quad.object)[1:-1].split("/")[-1]
        )
        assert told.rpartition("#")[2].replace("\\", "") in written[line - 1].replace("\\", "")


def test_nquads_and_ntriples_have_a_statement_a_line() -> None:
    text = "<urn:a> <urn:p> <urn:b> <urn:g> .\n<urn:a> <urn:p> <urn:c> .\n"
    assert Lines(text, ".nq").find(NamedNode("urn:a"), NamedNode("urn:p"), NamedNode("urn:c")) == 2


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (
            ".jsonld",
            '{"@context": {"ex": "http://example.org/"},\n "ex:q": {"@id": "http://example.org/b"},\n "@id": "http://example.org/a"}',
        ),
        (
            ".rdf",
            '<rdf:RDF>\n <x rdf:resource="http://example.org/b"/>\n <x rdf:about="http://example.org/a"/>\n</rdf:RDF>',
        ),
    ],
)
def test_json_and_xml_are_searched_for_the_name(suffix: str, text: str) -> None:
    lines = Lines(text, suffix)
    assert lines.find(ex("a")) == 3
    assert lines.find(ex("b")) == 2
    assert lines.find(ex("c")) is None
    assert lines.find(BlankNode("b0")) is None


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "ex:",
        "[",
        "]",
        "{",
        "}",
        "@prefix",
        "@prefix ex:",
        "@base",
        '"a"^^',
        "\\",
        "<",
        "''' ",
        "<<( )>>",
    ],
)
def test_what_is_no_turtle_has_no_line_and_does_no_harm(text: str) -> None:
    assert Lines(text * 3, ".ttl").find(ex("a")) is None
