"""A report for other programs: JSON, Turtle (a sh:ValidationReport) and JUnit."""

import re
from collections.abc import Callable
from typing import Any, cast

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from migratieketen.errors import InvalidInput
from migratieketen.language import LANGUAGES
from migratieketen.namespaces import PREFIXES
from migratieketen.validation import report as reporting
from migratieketen.validation.finding import CHECK, SH, SHAPE, Finding, short
from migratieketen.validation.report import Report

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_UNPRINTABLE = "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def write_report(report: Report, form: str, lang: str) -> str:
    """Write a report as `text`, `json`, `turtle` or `junit`; an InvalidInput for another format."""
    if form not in WRITERS:
        there = ", ".join(WRITERS)
        raise InvalidInput(
            f"een verslag is er niet als '{form}'; kies uit: {there}",
            f"a report can't be had as '{form}'; choose one of: {there}",
        )
    return WRITERS[form](report, lang)


def json_text(report: Report, lang: str) -> str:
    """Write the report as one JSON object: the numbers, the files, and the findings in both languages."""
    import json

    document = {
        "conforms": report.conforms,
        "engine": report.engine,
        "violations": report.counts["Violation"],
        "warnings": report.counts["Warning"],
        "files": list(report.files),
        "statements": report.statements,
        "shapes": report.shapes,
        "checks": report.checks,
        "findings": [_as_object(finding) for finding in report.findings],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _as_object(finding: Finding) -> dict[str, Any]:
    result = finding.result
    return {
        "severity": result.severity,
        "file": finding.file,
        "line": finding.line,
        "focus": getattr(result.focus, "value", str(result.focus)),
        "label": dict(finding.label),
        "path": result.path.value if result.path else None,
        "value": str(result.value) if result.value is not None else None,
        "passage": result.graph.value if result.graph else None,
        "shape": result.shape,
        "component": SH + result.component,
        "wrong": dict(finding.wrong),
        "message": dict(finding.message),
    }


def turtle(report: Report, lang: str) -> str:
    """Write the report as a sh:ValidationReport (SHACL 3.6, W3C 2017); its messages name place and thing."""
    node = BlankNode("report")
    triples = [
        _triple(node, PREFIXES["rdf"] + "type", NamedNode(SH + "ValidationReport")),
        _triple(node, SH + "conforms", Literal(not report.findings)),
    ]
    for number, finding in enumerate(report.findings, start=1):
        triples += _result(finding, node, BlankNode(f"result{number}"))
    plain = str(serialize(triples, format=RdfFormat.N_TRIPLES))
    known = PREFIXES | {"shape": SHAPE, "check": CHECK}
    used = {name: start for name, start in known.items() if f"<{start}" in plain}
    return cast("bytes", serialize(triples, format=RdfFormat.TURTLE, prefixes=used)).decode()


def _result(finding: Finding, report: BlankNode, node: BlankNode) -> list[Triple]:
    result = finding.result
    parts = [
        (PREFIXES["rdf"] + "type", NamedNode(SH + "ValidationResult")),
        (SH + "focusNode", result.focus),
        (SH + "resultSeverity", NamedNode(SH + result.severity)),
        (SH + "sourceConstraintComponent", NamedNode(SH + result.component)),
        (SH + "resultPath", result.path),
        (SH + "value", result.value),
        (SH + "sourceShape", NamedNode(result.shape) if ":" in result.shape else None),
        *((SH + "resultMessage", Literal(_message(finding, lang), language=lang)) for lang in LANGUAGES),
    ]
    told = [_triple(node, predicate, term) for predicate, term in parts if term is not None]
    return [_triple(report, SH + "result", node), *told]


def _triple(subject: Any, predicate: str, term: Any) -> Triple:
    return Triple(subject, NamedNode(predicate), term)


def _message(finding: Finding, lang: str) -> str:
    place = f"{finding.place}: " if finding.place else ""
    return f"{place}{reporting.sentence(finding, lang)}. {finding.message.get(lang, '')}".rstrip()


def junit(report: Report, lang: str) -> str:
    """Write the report as JUnit XML: a suite a file, a case a finding; a warning is a case that passes."""
    found: dict[str, list[Finding]] = {name: [] for name in report.files}
    for finding in report.findings:
        found.setdefault(finding.file or "", []).append(finding)
    suites = "".join(_suite(name, findings, lang) for name, findings in found.items())
    return f'{_XML}<testsuites name="migratieketen">\n{suites}</testsuites>\n'


def _suite(name: str, findings: list[Finding], lang: str) -> str:
    failures = sum(finding.severity == "Violation" for finding in findings)
    cases = [_case(name, finding, lang) for finding in findings]
    cases = cases or [f"    <testcase {_attributes(classname=name, name='validate')}/>\n"]
    head = _attributes(name=name, tests=len(cases), failures=failures)
    return f"  <testsuite {head}>\n{''.join(cases)}  </testsuite>\n"


def _case(name: str, finding: Finding, lang: str) -> str:
    rule = finding.result.shape.rpartition("#")[2] or finding.result.component
    title = f"{rule}: {short(finding.result.focus)}"
    head = _attributes(classname=name, name=title, file=name, line=finding.line or 1)
    told = _xml(_message(finding, lang))
    if finding.severity == "Violation":
        fault = _attributes(type=rule, message=reporting.sentence(finding, lang))
        told = f"<failure {fault}>{told}</failure>"
    else:
        told = f"<system-out>{told}</system-out>"
    return f"    <testcase {head}>\n      {told}\n    </testcase>\n"


def _attributes(**values: object) -> str:
    return " ".join(f'{name}="{_xml(str(value))}"' for name, value in values.items())


def _xml(text: str) -> str:
    """Escape for text and attributes; what XML 1.0 can't hold (2.2, Char) becomes a replacement character."""
    from xml.sax.saxutils import escape

    return escape(re.sub(_UNPRINTABLE, "\N{REPLACEMENT CHARACTER}", text), {'"': "&quot;", "\n": "&#10;"})


WRITERS: dict[str, Callable[[Report, str], str]] = {
    "text": reporting.text,
    "json": json_text,
    "turtle": turtle,
    "junit": junit,
}
