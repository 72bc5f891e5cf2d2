"""The report names file, line, the thing by its label, what is wrong and what to do; in four forms."""

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from migratieketen.errors import InvalidInput
from migratieketen.resources import root
from migratieketen.validation import Report, validate, write_report

TTL = """\
@prefix organisatie: <https://w3id.org/migratieketen/id/organisatie/> .
@prefix soort:       <https://w3id.org/migratieketen/id/soort/> .
@prefix dcterms:     <http://purl.org/dc/terms/> .
@prefix org:         <http://www.w3.org/ns/org#> .
@prefix schema:      <https://schema.org/> .
@prefix skos:        <http://www.w3.org/2004/02/skos/core#> .

organisatie:vng a org:Organization ;
  dcterms:type   soort:ministerie ;
  skos:prefLabel "Vereniging <&\\u001B[31m>"@nl , "Association"@en ;
  schema:email   "a]]>@example.org" .
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    path = tmp_path_factory.mktemp("own") / "own.ttl"
    path.write_text(TTL, encoding="utf-8")
    return validate([path], root(), "shacl")


@pytest.fixture(scope="module")
def warned() -> Report:
    bad = Path(__file__).parents[1] / "checks" / "disagreeing-dates.bad.trig"
    told = validate([bad], root(), "shacl")
    kept = tuple(finding for finding in told.findings if finding.severity == "Warning")
    return Report(told.engine, told.lang, told.files, told.statements, told.shapes, told.checks, kept)


def test_the_text_has_a_line_a_fault_with_what_to_do_below(report: Report) -> None:
    lines = write_report(report, "text", "en").splitlines()
    assert lines[0].endswith(
        'own.ttl:11: error: Association (organisatie:vng): schema:email "a]]>@example.org" does not belong here'
    )
    assert lines[1].startswith("    → Leave this property out: an organisation has only labels")
    assert lines[2].startswith("1 error: 1 file, 5 statements read; ")
    assert lines[2].endswith(" checks (shacl).")
    assert len(lines) == 3


def test_the_text_is_dutch_where_asked_and_can_not_steer_a_terminal(report: Report) -> None:
    text = write_report(report, "text", "nl")
    assert (
        ':11: fout: Vereniging <&�[31m> (organisatie:vng): schema:email "a]]>@example.org" hoort hier niet\n'
        in text
    )
    assert "    → Laat deze eigenschap weg: een organisatie heeft hier alleen labels" in text
    assert "1 fout: 1 bestand, 5 uitspraken gelezen; " in text


def test_when_all_is_well_the_text_says_what_was_read() -> None:
    well = Report("shacl", "nl", ("a.ttl", "b.ttl"), 12, 3, 1, ())
    assert (
        write_report(well, "text", "nl")
        == "Alles in orde: 2 bestanden, 12 uitspraken gelezen; 3 shapes en 1 controles (shacl).\n"
    )
    assert (
        write_report(well, "text", "en")
        == "All is well: 2 files, 12 statements read; 3 shapes and 1 checks (shacl).\n"
    )
    assert well.conforms


def test_a_warning_does_not_keep_a_graph_from_conforming(warned: Report) -> None:
    assert warned.conforms
    assert warned.counts == {"Warning": 4}
    assert "4 warnings: 1 file" in write_report(warned, "text", "en")
    assert ":23: warning: " in write_report(warned, "text", "en")


def test_json_holds_everything_in_both_languages(report: Report) -> None:
    told = json.loads(write_report(report, "json", "nl"))
    assert told["conforms"] is False
    assert (told["violations"], told["warnings"], told["engine"], told["statements"]) == (1, 0, "shacl", 5)
    (finding,) = told["findings"]
    assert finding["file"] == told["files"][0]
    assert finding["line"] == 11
    assert finding["focus"] == "https://w3id.org/migratieketen/id/organisatie/vng"
    assert finding["label"]["en"] == "Association"
    assert finding["path"] == "https://schema.org/email"
    assert finding["value"] == '"a]]>@example.org"'
    assert finding["severity"] == "Violation"
    assert finding["shape"] == "https://w3id.org/migratieketen/shape#organisation"
    assert finding["component"] == "http://www.w3.org/ns/shacl#ClosedConstraintComponent"
    assert set(finding["wrong"]) == set(finding["message"]) == {"nl", "en"}


def test_turtle_is_a_report_as_the_w3c_has_it(report: Report, warned: Report) -> None:
    sh = "http://www.w3.org/ns/shacl#"
    for given, size in ((report, 1), (warned, 4)):
        quads = list(parse(write_report(given, "turtle", "nl"), RdfFormat.TURTLE))
        (top,) = {quad.subject for quad in quads if quad.object == NamedNode(sh + "ValidationReport")}
        about = {quad.predicate.value: quad.object for quad in quads if quad.subject == top}
        assert about[sh + "conforms"] == Literal(False)
        results = [quad.object for quad in quads if quad.predicate.value == sh + "result"]
        assert len(results) == size
        for result in results:
            told = [quad for quad in quads if quad.subject == result]
            for once in (
                "focusNode",
                "resultSeverity",
                "sourceConstraintComponent",
                "sourceShape",
                "resultPath",
            ):
                assert len([quad for quad in told if quad.predicate.value == sh + once]) == 1
            messages = {
                quad.object.language: quad.object.value
                for quad in told
                if isinstance(quad.object, Literal) and quad.object.language
            }
            assert ":11: Association (organisatie:vng): " in messages["en"] or "disagree" in messages["en"]
            assert set(messages) == {"nl", "en"}


def test_turtle_of_a_sound_graph_conforms() -> None:
    text = write_report(Report("shacl", "nl", (), 0, 0, 0, ()), "turtle", "nl")
    quads = list(parse(text, RdfFormat.TURTLE))
    assert len(quads) == 2
    assert {str(quad.object) for quad in quads} == {
        "<http://www.w3.org/ns/shacl#ValidationReport>",
        '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>',
    }


def test_junit_has_a_suite_a_file_and_a_case_a_finding(report: Report, warned: Report) -> None:
    suites = ElementTree.fromstring(write_report(report, "junit", "en"))
    (suite,) = suites
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == (report.files[0], "1", "1")
    (case,) = suite
    assert (case.get("name"), case.get("line")) == ("organisation: organisatie:vng", "11")
    (failure,) = case
    assert (
        failure.get("message")
        == 'Association (organisatie:vng): schema:email "a]]>@example.org" does not belong here'
    )
    assert "Leave this property out" in (failure.text or "")
    (passing,) = ElementTree.fromstring(write_report(warned, "junit", "nl"))
    assert (passing.get("tests"), passing.get("failures")) == ("4", "0")
    assert {child.tag for case in passing for child in case} == {"system-out"}


def test_junit_of_a_sound_graph_has_a_passing_case_a_file() -> None:
    suites = ElementTree.fromstring(
        write_report(Report("shacl", "nl", ("a.ttl", 'b"&.ttl'), 2, 1, 1, ()), "junit", "nl")
    )
    assert [(suite.get("name"), len(suite), suite.get("failures")) for suite in suites] == [
        ("a.ttl", 1, "0"),
        ('b"&.ttl', 1, "0"),
    ]


def test_an_unknown_form_is_refused_with_the_known_ones_named(report: Report) -> None:
    with pytest.raises(InvalidInput, match="text, json, turtle, junit"):
        write_report(report, "csv", "nl")


def test_the_same_files_give_the_same_report(tmp_path: Path) -> None:
    bad = Path(__file__).parents[1] / "checks" / "blank-node.bad.trig"
    first, second = (write_report(validate([bad], root(), "shacl"), "json", "nl") for _ in range(2))
    assert first == second
