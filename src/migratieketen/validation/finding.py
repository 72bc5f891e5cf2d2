"""What validation finds: a result as an engine gives it, and a finding as a person reads it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode

from migratieketen.namespaces import BASE, PREFIXES, SOURCE, shorten
from migratieketen.results import XSD, Term

SH = PREFIXES["sh"]
SHAPE = BASE + "shape#"
CHECK = BASE + "check#"
_BARE = re.compile("-?[0-9]+|true|false")
SEVERITIES = ("Violation", "Warning", "Info")


@dataclass(frozen=True)
class Result:
    """One validation result (SHACL 3.4), of a shape or of a check; `graph` is the passage it was seen in."""

    focus: Term
    path: NamedNode | None
    value: Term | None
    severity: str
    shape: str
    component: str
    graph: NamedNode | None = None


@dataclass(frozen=True)
class Finding:
    """A result with its place, the name of the thing, what is wrong and what to do, in Dutch and English."""

    result: Result
    file: str | None
    line: int | None
    label: Mapping[str, str]
    wrong: Mapping[str, str]
    message: Mapping[str, str]

    @property
    def severity(self) -> str:
        """`Violation`, `Warning` or `Info`."""
        return self.result.severity

    @property
    def place(self) -> str:
        """The place as `file:line`, as far as it is known."""
        return ":".join(str(part) for part in (self.file, self.line) if part is not None)


def short(term: Term | None) -> str:
    """Give a term as a steward reads it: `organisatie:vng`, `bron:bericht#p04`, `4`, `"2024"^^xsd:gYear`, `[]`."""
    if isinstance(term, NamedNode):
        passage = term.value.startswith(SOURCE)
        return f"bron:{term.value.removeprefix(SOURCE)}" if passage else shorten(term.value)
    if isinstance(term, BlankNode):
        return "[]"
    if isinstance(term, Literal) and not term.language and term.datatype.value != XSD + "string":
        bare = _BARE.fullmatch(term.value) and term.datatype.value in (XSD + "integer", XSD + "boolean")
        return term.value if bare else f"{Literal(term.value)}^^{shorten(term.datatype.value)}"
    return "" if term is None else str(term)
