"""Every shape finds the faults of its bad example, on the line where they stand, with both engines alike."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from migratieketen.resources import root
from migratieketen.stores.files import read
from migratieketen.validation import validate
from migratieketen.validation.finding import SH, SHAPE

EXAMPLES = Path(__file__).parents[1] / "shapes"
FILES = sorted(path.stem for path in (root() / "ontology" / "shapes").glob("*.ttl"))
CONSTRAINTS = {
    "class": "Class",
    "closed": "Closed",
    "datatype": "Datatype",
    "equals": "Equals",
    "hasValue": "HasValue",
    "in": "In",
    "languageIn": "LanguageIn",
    "maxCount": "MaxCount",
    "minCount": "MinCount",
    "minInclusive": "MinInclusive",
    "nodeKind": "NodeKind",
    "not": "Not",
    "or": "Or",
    "pattern": "Pattern",
    "sparql": "SPARQL",
    "uniqueLang": "UniqueLang",
    "xone": "Xone",
}
"""Each SHACL parameter that the shapes use as a constraint, and the component that it stands for."""


@pytest.mark.parametrize("engine", ["shacl", "pyshacl"])
@pytest.mark.parametrize("name", FILES)
def test_the_good_example_has_no_fault(
    name: str, engine: str, house: Path, told: Callable[..., Counter[tuple[int, str, str]]]
) -> None:
    assert told(validate([EXAMPLES / f"{name}.good.ttl"], house, engine), SHAPE) == Counter()


@pytest.mark.parametrize("name", FILES)
def test_the_bad_example_has_each_fault_on_its_line(
    name: str,
    house: Path,
    marked: Callable[[Path], Counter[tuple[int, str, str]]],
    told: Callable[..., Counter[tuple[int, str, str]]],
) -> None:
    path = EXAMPLES / f"{name}.bad.ttl"
    fast, reference = (validate([path], house, engine) for engine in ("shacl", "pyshacl"))
    assert told(fast, SHAPE) == marked(path)
    assert Counter(f.result for f in fast.findings) == Counter(f.result for f in reference.findings)


@pytest.mark.parametrize("engine", ["shacl", "pyshacl"])
def test_the_context_of_the_examples_has_no_fault(
    engine: str, house: Path, told: Callable[..., Counter[tuple[int, str, str]]]
) -> None:
    assert told(validate([EXAMPLES / "context.ttl"], house, engine), SHAPE) == Counter()


def test_every_constraint_of_every_shape_has_a_fault_in_a_bad_example(
    marked: Callable[[Path], Counter[tuple[int, str, str]]],
) -> None:
    written = {
        (quad.subject.value.removeprefix(SHAPE), CONSTRAINTS[parameter])
        for name in FILES
        for quad in read(root() / "ontology" / "shapes" / f"{name}.ttl")
        if (parameter := quad.predicate.value.removeprefix(SH)) in CONSTRAINTS
        and isinstance(quad.subject, NamedNode)
    }
    planted = {fault[1:] for name in FILES for fault in marked(EXAMPLES / f"{name}.bad.ttl")}
    assert planted == written


def test_every_shape_file_has_its_examples_and_every_example_its_shape_file() -> None:
    examples = {path.name for path in EXAMPLES.glob("*.*.ttl")}
    assert examples == {f"{name}.{kind}.ttl" for name in FILES for kind in ("good", "bad")}
