"""Rows in the W3C formats exactly as they are, and for people with names and numbered references."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, Triple, parse_query_results

from migratieketen.references import Reference
from migratieketen.results import XSD, Rows, Term, Truth
from migratieketen.writing.rows import write_rows, write_truth
from migratieketen.writing.table import Told, grid, measure

VNG = NamedNode("https://w3id.org/migratieketen/id/organisatie/vng")
SOURCE = NamedNode("https://w3id.org/migratieketen/source/bron")
P1, P2 = NamedNode(SOURCE.value + "#p01"), NamedNode(SOURCE.value + "#p02-implied")
NASTY = Literal('tab\there, "quote", newline\nand € 😀', language="nl")
ROWS = Rows(
    ("x", "n", "passage"),
    (
        (VNG, Literal("4", datatype=NamedNode(XSD + "integer")), P1),
        (NASTY, None, P2),
        (BlankNode("b1"), Literal("<&>"), P1),
    ),
)


def reference(passage: NamedNode, first: str, last: str, derived: tuple[NamedNode, ...] = ()) -> Reference:
    number = 1 if passage == P1 else 2
    return Reference(
        passage,
        SOURCE,
        "Een bericht",
        "https://example.org/b",
        None,
        "2024-05-27",
        number,
        first,
        last,
        derived,
        (),
        tuple(1 for _ in derived),
    )


TOLD = Told(
    {VNG: "Vereniging van Nederlandse Gemeenten"},
    {
        P1: reference(P1, "De VNG-leden", "kwamen bijeen."),
        P2: reference(P2, "Dat was mooi.", "Dat was mooi.", (P1,)),
    },
    "nl",
)


def test_the_w3c_formats_are_read_back_by_the_engine() -> None:
    for form, kind in (
        ("json", QueryResultsFormat.JSON),
        ("xml", QueryResultsFormat.XML),
        ("tsv", QueryResultsFormat.TSV),
    ):
        solutions = parse_query_results(write_rows(ROWS, form, TOLD), kind)
        assert tuple(variable.value for variable in solutions.variables) == ROWS.variables
        rows: list[tuple[Term | None, ...]] = [tuple(solution) for solution in solutions]
        assert rows[:2] == list(ROWS.rows[:2])
        assert isinstance(rows[2][0], BlankNode)
        assert rows[2][1:] == ROWS.rows[2][1:]


def test_csv_has_plain_values_and_crlf() -> None:
    text = write_rows(ROWS, "csv", TOLD)
    assert text.startswith("x,n,passage\r\n")
    assert list(csv.reader(io.StringIO(text, newline="")))[1:] == [
        [VNG.value, "4", P1.value],
        [NASTY.value, "", P2.value],
        ["_:b1", "<&>", P1.value],
    ]


def test_a_triple_as_a_term_is_written_in_json_and_xml() -> None:
    rows = Rows(("t",), ((Triple(VNG, VNG, Literal("a")),),))
    told = json.loads(write_rows(rows, "json", TOLD))["results"]["bindings"][0]["t"]
    assert told["value"]["object"] == {"type": "literal", "value": "a"}
    assert "<triple><subject><uri>" in write_rows(rows, "xml", TOLD)


def test_the_table_names_things_and_numbers_the_sentences() -> None:
    assert write_rows(Rows(("actor", "passage"), ((VNG, P1), (VNG, P2))), "table", TOLD) == (
        "Actor                                 Bron\n"
        "──────────────────────────────────────────\n"
        "Vereniging van Nederlandse Gemeenten  [1]\n"
        "Vereniging van Nederlandse Gemeenten  [2]\n"
        "\n"
        "[1] Een bericht (27 mei 2024), zin 1: “De VNG-leden … kwamen bijeen.”\n"
        "    https://example.org/b#:~:text=De%20VNG%2Dleden,kwamen%20bijeen.\n"
        "[2] Een bericht (27 mei 2024), zin 2: “Dat was mooi.” (afgeleid: volgt uit zin 1)\n"
        "    https://example.org/b#:~:text=Dat%20was%20mooi.\n"
    )


def test_counted_passages_are_folded_and_the_rest_is_told() -> None:
    more = Literal("2", datatype=NamedNode(XSD + "integer"))
    rows = Rows(("actor", "passages", "more"), ((VNG, Literal(f"{P1.value} {P2.value}"), more),))
    assert "  [1] [2] en nog 2\n" in write_rows(rows, "table", TOLD)


def test_an_empty_answer_says_so() -> None:
    assert write_rows(Rows(("x",), ()), "table", TOLD) == "Geen rijen.\n"
    assert write_rows(Rows(("x",), ()), "markdown", TOLD) == "Geen rijen.\n"


def test_markdown_is_a_table_with_links() -> None:
    text = write_rows(Rows(("naam|x", "passage"), ((Literal("a|b_c"), P1),)), "markdown", TOLD)
    assert text.splitlines()[:3] == ["| naam\\|x | Bron |", "| --- | --- |", "| a\\|b\\_c | \\[1\\] |"]
    assert "<https://example.org/b#:~:text=De%20VNG%2Dleden,kwamen%20bijeen.>" in text


def test_cells_wrap_to_the_width_and_none_is_cut() -> None:
    lines = grid(
        ["a", "b"], [["woord " * 12, "x"], ["y", "een heel lange cel die ook breekt"]], 40
    ).splitlines()
    assert max(measure(line) for line in lines) <= 40
    assert sum(line.count("woord") for line in lines) == 12
    assert measure("é") == measure("e\u0301") == 1
    assert measure("漢") == 2


@pytest.mark.parametrize(("lang", "yes", "no"), [("nl", "ja\n", "nee\n"), ("en", "yes\n", "no\n")])
def test_a_truth_is_a_word_or_a_w3c_boolean(lang: str, yes: str, no: str) -> None:
    assert (write_truth(Truth(True), "table", lang), write_truth(Truth(False), "table", lang)) == (yes, no)
    assert json.loads(write_truth(Truth(True), "json", lang)) == {"head": {}, "boolean": True}
    xml = ElementTree.fromstring(write_truth(Truth(False), "xml", lang))
    assert xml.findtext("{http://www.w3.org/2005/sparql-results#}boolean") == "false"
