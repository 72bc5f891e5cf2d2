"""Validation, beside pyshacl."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measured.bench import PYSHACL_LARGEST, Bench, Row, timed
from measured.loading import rdflib_store


def validate_ours(file: Path, **_: Any) -> dict[str, Any]:
    from migratieketen import validate

    reports: list[Any] = []
    took = timed(lambda: reports.append(validate(file)), 1)
    return {
        "seconds": took,
        "answer": str(len([f for f in reports[0].findings if f.severity == "Violation"])),
    }


def validate_shapes(file: Path, **_: Any) -> dict[str, Any]:
    """pyshacl with the same shapes, without our checks."""
    import pyshacl
    import rdflib

    from migratieketen.resources import root

    def work() -> None:
        shapes, data = rdflib.Graph(), rdflib_store(file).default_graph
        for path in (root() / "ontology" / "shapes").glob("*.ttl"):
            shapes.parse(path)
        whole = rdflib.Graph()
        for triple in data:
            whole.add(triple)
        pyshacl.validate(whole, shacl_graph=shapes, advanced=True)

    return {"seconds": timed(work, 1)}


def rows(bench: Bench, size: int, file: Path, **_: Any) -> Iterator[Row]:
    """Measure validation."""
    row = Row("validate", size, bench.run("validate_ours", file=file), bars={"pyshacl": 1 / 40})
    row.bars["MB"] = 3 * file.stat().st_size / 2**20
    if size <= PYSHACL_LARGEST:
        row.peers["pyshacl"] = bench.run("validate_shapes", file=file, timeout=600)
    yield row
