"""Exports with their lines sorted."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measured.bench import RDFLIB_LARGEST, Bench, Row, timed
from measured.loading import rdflib_store


def export_ours(store: Path, out: Path, **_: Any) -> dict[str, Any]:
    """As the command does it: opened, sorted and written piece by piece."""
    import migratieketen
    from migratieketen.cli.output import emit
    from migratieketen.writing.export import pieces

    def work() -> None:
        emit(pieces(migratieketen.open(str(store)).store, "nquads", "nl"), str(out))

    return {"seconds": timed(work, 1)}


def export_bare(store: Path, out: Path, **_: Any) -> dict[str, Any]:
    """The engine's own dump, which is not sorted."""
    import pyoxigraph as ox

    engine = ox.Store.read_only(str(store))
    return {"seconds": timed(lambda: engine.dump(str(out), format=ox.RdfFormat.N_QUADS), 1)}


def export_rdflib(file: Path, out: Path, **_: Any) -> dict[str, Any]:
    """rdflib's N-Quads, then its lines sorted."""
    graph = rdflib_store(file)

    def work() -> None:
        lines = sorted(graph.serialize(format="nquads").splitlines(keepends=True))
        out.write_text("".join(lines), encoding="utf-8")

    return {"seconds": timed(work, 1)}


def rows(bench: Bench, size: int, file: Path, store: Path, bare: Path, out: Path, **_: Any) -> Iterator[Row]:
    """Measure exports."""
    row = Row("export, sorted", size, bench.run("export_ours", store=store, out=out), bars={"rdflib": 1 / 10})
    row.peers["bare"] = bench.run("export_bare", store=bare, out=out)
    if size <= RDFLIB_LARGEST:
        row.peers["rdflib"] = bench.run("export_rdflib", file=file, out=out)
    yield row
