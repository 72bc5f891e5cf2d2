"""The twelve queries, asked of ours, of the bare engine and of rdflib."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import geometric_mean
from time import perf_counter
from typing import Any

from measured.bench import (
    HERE,
    RDFLIB_LARGEST,
    Bench,
    OverLimitError,
    Row,
    Told,
    limited,
    same,
    timed,
    values,
)
from measured.loading import bare_store, rdflib_store

QUERIES = {path.stem: path for path in sorted((HERE / "queries").glob("*.rq"))}


def asked(ask: Callable[[str], list[Any]], rounds: int, limit: int) -> dict[str, Any]:
    """Ask the twelve queries: seconds and answer of each, or over the limit."""
    told: dict[str, Any] = {}
    for name, path in QUERIES.items():
        text = path.read_text(encoding="utf-8")
        try:
            with limited(limit):
                start = perf_counter()
                rows = ask(text)
                first = perf_counter() - start
                again = timed(lambda text=text: ask(text), 0 if first > 2 else rounds)
                told[name] = [min([first, *again]), values(rows)]
        except OverLimitError:
            told[name] = [None, "over"]
    return told


def queries_ours(store: Path, rounds: int, limit: int, **_: Any) -> dict[str, Any]:
    from migratieketen.stores import open_store

    opened = open_store(str(store))
    return asked(lambda text: list(opened.query(text).rows), rounds, limit)


def asking(engine: Any) -> Callable[[str], list[Any]]:
    from migratieketen.namespaces import PREFIXES

    return lambda text: [tuple(row) for row in engine.query(text, prefixes=PREFIXES)]


def queries_bare(store: Path, rounds: int, limit: int, **_: Any) -> dict[str, Any]:
    import pyoxigraph as ox

    return asked(asking(ox.Store.read_only(str(store))), rounds, limit)


def queries_ours_memory(file: Path, rounds: int, limit: int, **_: Any) -> dict[str, Any]:
    import pyoxigraph as ox

    from migratieketen.stores.embedded import EmbeddedStore

    store = EmbeddedStore.from_quads(ox.parse(path=str(file), format=ox.RdfFormat.N_QUADS))
    return asked(lambda text: list(store.query(text).rows), rounds, limit)


def queries_bare_memory(file: Path, rounds: int, limit: int, **_: Any) -> dict[str, Any]:
    return asked(asking(bare_store(file, None)), rounds, limit)


def _str(term: Any) -> str | None:
    """Give rdflib's term as its text: its `value` is a Python object."""
    return None if term is None else str(term)


def queries_rdflib(file: Path, limit: int, **_: Any) -> dict[str, Any]:
    from migratieketen.namespaces import PREFIXES

    graph = rdflib_store(file)
    return asked(lambda text: [tuple(map(_str, row)) for row in graph.query(text, initNs=PREFIXES)], 1, limit)


def rows(bench: Bench, size: int, file: Path, store: Path, bare: Path, **_: Any) -> Iterator[Row]:
    """Ask the twelve queries of each store; every one of them a row, and their geometric mean."""
    disk, bare_disk = bench.run("queries_ours", store=store), bench.run("queries_bare", store=bare)
    memory, bare_memory = (
        bench.run("queries_ours_memory", file=file),
        bench.run("queries_bare_memory", file=file),
    )
    rdflib = bench.run("queries_rdflib", file=file) if size <= RDFLIB_LARGEST else None
    for kind, ours, engine in (("disk", disk, bare_disk), ("memory", memory, bare_memory)):
        for name in QUERIES:
            row = Row(f"`{name}`, {kind}", size, one(ours, name), {"bare": one(engine, name)}, {"bare": 1.2})
            if rdflib:
                row.peers["rdflib"] = one(rdflib, name)
            for peer in row.peers:
                same(row, peer)
            yield row
        # what went over the limit counts as the limit
        ours_of, bare_of = (
            [told.found[name][0] or float(bench.limit) for name in QUERIES] for told in (ours, engine)
        )
        row = Row(
            f"twelve queries, {kind}, mean", size, _mean(ours, ours_of), {"bare": _mean(engine, bare_of)}
        )
        row.bars = {"bare": 1.2, "rdflib": 1 / 100}
        if rdflib:
            row.peers["rdflib"] = _mean(rdflib, [rdflib.found[n][0] or float(bench.limit) for n in QUERIES])
        yield row


def _mean(told: Told, seconds: Iterable[float]) -> Told:
    return Told({"seconds": [geometric_mean(seconds)]}, told.memory)


def one(told: Told, name: str) -> Told:
    """Give of twelve queries one."""
    seconds, answer = told.found[name]
    return Told({"seconds": [seconds], "answer": answer} if seconds is not None else None, told.memory)
