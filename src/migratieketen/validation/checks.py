"""The checks: what no shape can see, asked of the passages in SPARQL (queries/checks/*.rq).

A check is asked of the files as they stand: the default graph holds what stands in no passage,
so that a triple which stands both in a register and in a passage can be told.
Its header says what is wrong (title), what to do (description) and, where it is no violation,
`# severity: warning`. Its columns: focus, and where they help path, value and passage.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pyoxigraph import NamedNode
from pyoxigraph import Store as Engine

from migratieketen.results import Rows, Term
from migratieketen.sparql import read
from migratieketen.stores import EmbeddedStore
from migratieketen.validation.finding import CHECK, Result

_SEVERITY = re.compile(r"^# severity: (violation|warning|info)$", re.MULTILINE)


@dataclass(frozen=True)
class Check:
    """A check: its name, what is wrong and what to do in each language, how grave it is, its SPARQL."""

    name: str
    wrong: Mapping[str, str]
    message: Mapping[str, str]
    severity: str
    text: str

    @property
    def iri(self) -> str:
        """The name by which a report calls the check."""
        return CHECK + self.name


def checks(folder: Path) -> list[Check]:
    """Read the checks of a folder, in order of name; an InvalidInput where a header can't be read."""
    return [_check(path) for path in sorted(folder.glob("*.rq"))]


def _check(path: Path) -> Check:
    query = read(path)
    severity = _SEVERITY.search(query.text)
    grave = severity[1].capitalize() if severity else "Violation"
    return Check(query.name, query.title, query.description, grave, query.text)


def run(engine: Engine, rules: Iterable[Check]) -> list[Result]:
    """Ask each check of the quads in an engine; a row is a result. Raises QueryError where a check is no SPARQL."""
    store = EmbeddedStore(engine)
    return [_result(check, row) for check in rules for row in cast("Rows", store.query(check.text))]


def _result(check: Check, row: Mapping[str, Term | None]) -> Result:
    return Result(
        focus=cast("Term", row["focus"]),
        path=cast("NamedNode | None", row.get("path")),
        value=row.get("value"),
        severity=check.severity,
        shape=check.iri,
        component="SPARQLConstraintComponent",
        graph=cast("NamedNode | None", row.get("passage")),
    )
