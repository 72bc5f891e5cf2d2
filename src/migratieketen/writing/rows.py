"""Rows and truths in every format: tables for people (table.py), and the W3C result formats exactly as they are."""

import csv
import io
import json
from collections.abc import Callable

from pyoxigraph import BlankNode, Literal, NamedNode

from migratieketen.language import word
from migratieketen.results import XSD, Rows, RowsAt, Term, Truth
from migratieketen.writing.table import Told, markdown, table
from migratieketen.writing.xml import escaped


def write_rows(rows: Rows, form: str, told: Told) -> str:
    """Give rows as text in a format that carries rows (formats.py); `told` serves table and markdown.

    Of rows of a moment all groups are given: in table and markdown apart, elsewhere with their `standing`.
    """
    people: dict[str, Callable[[Rows, Told], str]] = {"table": table, "markdown": markdown}
    if form in people:
        return people[form](rows, told)
    plain: dict[str, Callable[[Rows], str]] = {"csv": _csv, "tsv": _tsv, "json": _json, "xml": _xml}
    return plain[form](rows.all() if isinstance(rows, RowsAt) else rows)


def write_truth(truth: Truth, form: str, lang: str) -> str:
    """Give the answer to an ASK as text: SPARQL Results JSON or XML, or a word."""
    if form == "json":
        return json.dumps({"head": {}, "boolean": truth.value}) + "\n"
    if form == "xml":
        return _XML_HEAD + f"  <head/>\n  <boolean>{str(truth.value).lower()}</boolean>\n</sparql>\n"
    return word("true" if truth.value else "false", lang) + "\n"


def _csv(rows: Rows) -> str:
    """SPARQL 1.1 Query Results CSV (W3C, section 3): plain values, CRLF."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(rows.variables)
    writer.writerows([_csv_value(term) for term in row] for row in rows.rows)
    return out.getvalue()


def _csv_value(term: Term | None) -> str:
    if term is None:
        return ""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _tsv(rows: Rows) -> str:
    """SPARQL 1.1 Query Results TSV (W3C, section 4): terms as in Turtle."""
    lines = ["\t".join(f"?{name}" for name in rows.variables)]
    lines += ["\t".join("" if term is None else _tsv_value(term) for term in row) for row in rows.rows]
    return "\n".join(lines) + "\n"


def _tsv_value(term: Term) -> str:
    return str(term).replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def _json(rows: Rows) -> str:
    """SPARQL 1.1 Query Results JSON Format (W3C)."""
    bindings = [
        {name: _json_term(term) for name, term in zip(rows.variables, row, strict=True) if term is not None}
        for row in rows.rows
    ]
    document = {"head": {"vars": list(rows.variables)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _json_term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        told: dict[str, object] = {"type": "literal", "value": term.value}
        if term.language:
            told["xml:lang"] = term.language
        elif term.datatype.value != XSD + "string":
            told["datatype"] = term.datatype.value
        return told
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {key: _json_term(part) for key, part in parts.items()}}


_XML_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n'
)


def _xml(rows: Rows) -> str:
    """SPARQL Query Results XML Format (W3C, second edition)."""
    lines = ["  <head>", *(f'    <variable name="{escaped(name)}"/>' for name in rows.variables), "  </head>"]
    lines.append("  <results>")
    for row in rows.rows:
        bound = [(name, term) for name, term in zip(rows.variables, row, strict=True) if term is not None]
        lines.append("    <result>")
        lines += [
            f'      <binding name="{escaped(name)}">{_xml_term(term)}</binding>' for name, term in bound
        ]
        lines.append("    </result>")
    return _XML_HEAD + "\n".join(lines) + "\n  </results>\n</sparql>\n"


def _xml_term(term: Term) -> str:
    if isinstance(term, NamedNode):
        return f"<uri>{escaped(term.value)}</uri>"
    if isinstance(term, BlankNode):
        return f"<bnode>{escaped(term.value)}</bnode>"
    if isinstance(term, Literal):
        if term.language:
            return f'<literal xml:lang="{escaped(term.language)}">{escaped(term.value)}</literal>'
        if term.datatype.value != XSD + "string":
            return f'<literal datatype="{escaped(term.datatype.value)}">{escaped(term.value)}</literal>'
        return f"<literal>{escaped(term.value)}</literal>"
    names = ("subject", "predicate", "object")
    inner = "".join(f"<{n}>{_xml_term(getattr(term, n))}</{n}>" for n in names)
    return f"<triple>{inner}</triple>"
