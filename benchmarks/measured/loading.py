"""Loading a graph: ours, the bare engine with the merge made in the quickest way we found, rdflib."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measured.bench import RDFLIB_LARGEST, Bench, Row, timed

PIECE = 32 << 20


def bare_store(file: Path, store: Path | None) -> Any:
    """Load and merge with the engine alone, the quickest way we found: two threads that hand it pieces of the text.

    To each piece its lines of named graphs are added without the graph. One bulk load of the file and one of quads
    that Python makes takes half as long again, on one processor.
    """
    from concurrent.futures import ThreadPoolExecutor

    import pyoxigraph as ox

    engine = ox.Store(str(store)) if store else ox.Store()
    size = min(PIECE, file.stat().st_size // 2 + 1)

    def put(text: bytes) -> None:
        engine.bulk_load(text + _outside(text), ox.RdfFormat.N_QUADS, lenient=True)

    with ThreadPoolExecutor(2) as threads:
        waiting = [threads.submit(put, piece) for piece in _pieces(file, size)]
        for one in waiting:
            one.result()
    if store:
        engine.flush()
    return engine


def _pieces(file: Path, size: int) -> Iterator[bytes]:
    with file.open("rb") as source:
        while piece := source.read(size):
            yield piece + source.readline()


def _outside(text: bytes) -> bytes:
    found = []
    for line in text.split(b"\n"):
        statement, _, last = line.rpartition(b" <")
        if last.endswith(b"> .") and b'"' not in last and statement.count(b" ") > 1:
            found.append(statement + b" .\n")
    return b"".join(found)


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
