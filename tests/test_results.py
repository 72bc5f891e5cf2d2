"""Answers as rows, triples and truths, and the way out to pandas and rdflib."""

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from migratieketen.results import XSD, Rows, Triples, Truth, plain

A = NamedNode("http://example.org/a")


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (None, None),
        (A, "http://example.org/a"),
        (Literal("één", language="nl"), "één"),
        (Literal("4", datatype=NamedNode(XSD + "integer")), 4),
        (Literal("0.5", datatype=NamedNode(XSD + "decimal")), 0.5),
        (Literal("true", datatype=NamedNode(XSD + "boolean")), True),
        (Literal("2023-01", datatype=NamedNode(XSD + "gYearMonth")), "2023-01"),
        (BlankNode("b"), "_:b"),
    ],
)
def test_a_term_as_a_plain_value(term: object, value: object) -> None:
    assert plain(term) == value  # type: ignore[arg-type]


def test_rows_are_read_by_name_and_go_to_pandas() -> None:
    rows = Rows(("x", "n"), ((A, Literal("4", datatype=NamedNode(XSD + "integer"))), (None, None)))
    assert len(rows) == 2
    assert [row["x"] for row in rows] == rows.column("x") == [A, None]
    frame = rows.to_pandas()
    assert list(frame.columns) == ["x", "n"]
    assert frame["x"][0] == "http://example.org/a"
    assert frame["n"][0] == 4


def test_triples_go_to_rdflib() -> None:
    graph = Triples((Triple(A, A, Literal('a "quoted"\ntext', language="nl")),)).to_rdflib()
    assert [str(o) for o in graph.objects()] == ['a "quoted"\ntext']


def test_a_truth_is_true_or_false() -> None:
    assert Truth(True)
    assert not Truth(False)
