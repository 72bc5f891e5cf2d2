"""Loading a graph: ours, the bare engine with the merge made in the quickest way we found, rdflib."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measured.bench import RDFLIB_LARGEST, Bench, Row, timed


def bare_store(file: Path, store: Path | None) -> Any:
    """Load and merge with the engine alone, the quickest way we found: two bulk loads of one stream of quads."""
    from itertools import chain

    import pyoxigraph as ox

    form, outside = ox.RdfFormat.N_QUADS, ox.DefaultGraph()
    engine = ox.Store(str(store)) if store else ox.Store()
    engine.bulk_load(path=str(file), format=form, lenient=True)
    engine.bulk_extend(
        ox.Quad(quad.subject, quad.predicate, quad.object)
        for quad in chain(ox.parse(path=str(file), format=form, lenient=True))
        if quad.graph_name != outside
    )
    if store:
        engine.flush()
    return engine


def rdflib_store(file: Path) -> Any:
    """Load and merge with rdflib."""
    import rdflib

    rdflib.NORMALIZE_LITERALS = False  # it makes 2010-01-01 of the year 2010
    graph = rdflib.Dataset()
    graph.parse(file, format="nquads")
    whole = graph.default_graph
    for one in list(graph.graphs()):
        if one is not whole:
            for triple in one:
                whole.add(triple)
    return graph


def load_ours(file: Path, store: Path, **_: Any) -> dict[str, Any]:
    from migratieketen import load

    return {"seconds": timed(lambda: load(file, store), 1)}


def load_bare(file: Path, store: Path, **_: Any) -> dict[str, Any]:
    return {"seconds": timed(lambda: bare_store(file, store), 1)}


def load_rdflib(file: Path, **_: Any) -> dict[str, Any]:
    return {"seconds": timed(lambda: rdflib_store(file), 1)}


def rows(bench: Bench, size: int, file: Path, store: Path, bare: Path, **_: Any) -> Iterator[Row]:
    """Measure loading."""
    row = Row(
        "load", size, bench.run("load_ours", file=file, store=store), bars={"bare": 1.3, "rdflib": 1 / 5}
    )
    row.peers["bare"] = bench.run("load_bare", file=file, store=bare)
    if size <= RDFLIB_LARGEST:
        row.peers["rdflib"] = bench.run("load_rdflib", file=file)
    yield row
