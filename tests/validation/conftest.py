"""What the tests of validation share: a small house, and the faults that an example says it has."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from migratieketen.resources import root
from migratieketen.stores.files import read
from migratieketen.validation import Report

Faults = Counter[tuple[int | None, str, str]]
"""Findings as (line, shape or check, constraint)."""

EXAMPLES = Path(__file__).parents[1] / "shapes"


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small house around the examples, judged by the real shapes and checks."""
    house = tmp_path_factory.mktemp("house")
    (house / "ontology").mkdir()
    (house / "data" / "registers").mkdir(parents=True)
    (house / "queries").symlink_to(root() / "queries")
    (house / "ontology" / "shapes").symlink_to(root() / "ontology" / "shapes")
    (house / "ontology" / "terms.ttl").write_text(_bare_terms(), encoding="utf-8")
    (house / "data" / "dataset.ttl").write_text("# no dataset here\n", encoding="utf-8")
    (house / "data" / "registers" / "context.ttl").symlink_to(EXAMPLES / "context.ttl")
    return house


def _bare_terms() -> str:
    """Every own term with a class and no more, so that the reference engine need not judge them time and again."""
    terms = {str(quad.subject) for quad in read(root() / "ontology" / "terms.ttl")}
    return "".join(f"{term} a <urn:x-test:Term> .\n" for term in sorted(terms))


@pytest.fixture(scope="session")
def marked() -> Callable[[Path], Faults]:
    """Read what an example itself says will be found: `#! shape Constraint, check` at the end of a line."""

    def read(path: Path) -> Faults:
        faults: Faults = Counter()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if mark := re.search(r"#! (.+)$", line):
                rules = (each.partition(" ") for each in mark[1].split(", "))
                faults.update((number, rule, kind or "SPARQL") for rule, _, kind in rules)
        return faults

    return read


@pytest.fixture(scope="session")
def told() -> Callable[[Report, str], Faults]:
    """Give what a report says, in the same form; only of rules whose IRI starts with `of`."""

    def read(report: Report, of: str = "") -> Faults:
        return Counter(
            (
                f.line,
                f.result.shape.rpartition("#")[2],
                f.result.component.removesuffix("ConstraintComponent"),
            )
            for f in report.findings
            if f.result.shape.startswith(of)
        )

    return read
