"""A larger graph with faults of many kinds: both engines find the same ones, where they were put."""

import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from migratieketen.namespaces import PREFIXES
from migratieketen.resources import root
from migratieketen.validation import validate

SCHEMA, SKOS = PREFIXES["schema"], PREFIXES["skos"]
TYPE = f"<{PREFIXES['rdf']}type>"
NOWHERE = "<https://w3id.org/migratieketen/id/organisatie/nergens>"

Fault = Callable[[str], str]
FAULTS: dict[str, tuple[str, Fault]] = {
    "a label gone": (f"<{SKOS}prefLabel>", lambda line: ""),
    "a label in another language": ('"@en', lambda line: line.replace('"@en', '"@de')),
    "a class gone": (f"{TYPE} <https://schema.org/Person>", lambda line: ""),
    "a date that does not exist": ("-05-", lambda line: line.replace("-05-", "-15-")),
    "an actor that is nowhere": ("def#actor> ", lambda line: _with_object(line, NOWHERE)),
    "a role gone": ("def#role> ", lambda line: ""),
    "the same position twice": (f'<{SCHEMA}position> "7"', lambda line: line.replace('"7"', '"8"')),
    "an unknown property": (
        f"<{SCHEMA}about>",
        lambda line: line.replace(f"{SCHEMA}about", f"{SCHEMA}abuot"),
    ),
    "a publisher gone": ("/dc/terms/publisher>", lambda line: ""),
    "a passage cut loose": ("/dc/terms/isPartOf>", lambda line: ""),
}


def _with_object(line: str, thing: str) -> str:
    subject, predicate, _, passage = line.split(" ")[:4]
    return f"{subject} {predicate} {thing} {passage} .\n"


def with_faults(lines: list[str], each: int) -> list[str]:
    """Plant so many faults of each kind, by seed, and leave the number of lines as it was."""
    chance = random.Random(5)
    faulty = list(lines)
    for mark, fault in FAULTS.values():
        for number in chance.sample([n for n, line in enumerate(faulty) if mark in line], each):
            faulty[number] = fault(faulty[number]) or "\n"
    return faulty


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of 10^4 quads in which all is well."""
    sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
    try:
        from generate import write
    finally:
        sys.path.pop(0)
    path = tmp_path_factory.mktemp("generated") / "graph.nq"
    with path.open("w", encoding="utf-8") as file:
        write(10_000, file)
    return path


def test_a_generated_graph_is_sound(generated: Path) -> None:
    report = validate([generated], root(), "shacl")
    assert report.findings == ()
    assert report.statements > 9_000


@pytest.mark.whole
def test_both_engines_find_fifty_faults_on_their_lines(generated: Path, tmp_path: Path) -> None:
    lines = generated.read_text(encoding="utf-8").splitlines(keepends=True)
    faulty = with_faults(lines, each=5)
    path = tmp_path / "faulty.nq"
    path.write_text("".join(faulty), encoding="utf-8")
    fast, reference = (validate([path], root(), engine) for engine in ("shacl", "pyshacl"))
    assert Counter((f.result, f.line) for f in fast.findings) == Counter(
        (f.result, f.line) for f in reference.findings
    )
    changed = {number for number, line in enumerate(faulty, start=1) if line != lines[number - 1]}
    assert len(changed) > 40
    lost = {number for number in changed if faulty[number - 1] == "\n"}
    found = {f.line for f in fast.findings}
    assert None not in found
    assert not found & lost
    told = {n for n in changed if "nergens" in faulty[n - 1] or "abuot" in faulty[n - 1]}
    assert len(told) == 10
    assert told <= found
