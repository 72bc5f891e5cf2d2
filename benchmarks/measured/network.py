"""The network of the actors: weights, kinds and passages of each tie; others are asked for the weights alone."""

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

from measured.asking import asking
from measured.bench import HERE, Bench, Row, same, timed

KGLAB_LARGEST, KGLAB_WAITS, VIRTUOSO_LARGEST = 100_000, 300, 1_000_000
BUFFERS = 100_000
"""Virtuoso's pages of 8 kB in memory: room for all of 10^6 quads."""

KINDS = [path.read_text(encoding="utf-8") for path in sorted(HERE.glob("peers/network-pairs-*.rq"))]
"""The weights of the two kinds of tie, by each engine's own GROUP BY."""


def answer(found: Any) -> str:
    """Give how many ties there are, and their weights together."""
    return f"{len(found)} {int(sum(found.weights))}"


def network_ours(store: Path, rounds: int, **_: Any) -> dict[str, Any]:
    from migratieketen.network.pairs import pairs
    from migratieketen.stores import open_store

    found = pairs(open_store(str(store)))
    return {"seconds": timed(lambda: pairs(open_store(str(store))), rounds), "answer": answer(found)}


def network_asked(store: Path, **_: Any) -> dict[str, Any]:
    """Ask the engine, as where no edges are kept."""
    from migratieketen.stores import open_store

    return _asked(open_store(str(store)))


def network_asked_memory(file: Path, **_: Any) -> dict[str, Any]:
    import pyoxigraph as ox

    from migratieketen.stores.embedded import EmbeddedStore

    return _asked(EmbeddedStore.from_quads(ox.parse(path=str(file), format=ox.RdfFormat.N_QUADS)))


def _asked(store: Any) -> dict[str, Any]:
    import numpy  # noqa: F401 - what it takes to import is not the work

    from migratieketen.network.pairs import asked, paired

    found = paired(asked(store))
    return {"seconds": timed(lambda: paired(asked(store)), 3), "answer": answer(found)}


def network_process(store: Path, rounds: int, **_: Any) -> dict[str, Any]:
    """Count the ties in a process of its own, with the imports."""
    code = (
        "import sys; from migratieketen.network.pairs import pairs; from migratieketen.stores import open_store; "
        "found = pairs(open_store(sys.argv[1])); print(len(found), int(sum(found.weights)))"
    )
    call = [sys.executable, "-c", code, str(store)]
    told = subprocess.run(call, check=True, capture_output=True, text=True).stdout.strip()
    return {
        "seconds": timed(lambda: subprocess.run(call, check=True, capture_output=True), rounds),
        "answer": told,
    }


def network_drawn(store: Path, out: Path, **_: Any) -> dict[str, Any]:
    """Draw the 200 actors with the strongest ties, as the command does."""
    call = [sys.executable, "-m", "migratieketen", "network", "--actors", "--most", "200"]
    call += ["--store", str(store), "--output", str(out.with_suffix(".svg"))]
    return {"seconds": timed(lambda: subprocess.run(call, check=True), 1)}


def network_bare(store: Path, **_: Any) -> dict[str, Any]:
    import pyoxigraph as ox

    ask, weights = asking(ox.Store.read_only(str(store))), []

    def work() -> None:
        weights[:] = [int(row[2].value) for kind in KINDS for row in ask(kind)]

    return {"seconds": timed(work, 1), "answer": f"{len(weights)} {sum(weights)}"}


def network_virtuoso(file: Path, **_: Any) -> dict[str, Any]:
    """Ask Virtuoso over HTTP, the second time too: what it reads from the disk the first time is not the work."""
    sys.path.insert(0, str(HERE.parent / "tests"))
    from contract.servers import GRAPH, virtuoso

    weights: list[int] = []

    def work(location: str) -> None:
        weights.clear()
        for kind in KINDS:
            asked = {"query": kind, "default-graph-uri": GRAPH, "format": "text/csv"}
            with urlopen(location, urlencode(asked).encode()) as told:
                rows = csv.reader(told.read().decode().splitlines())
            weights.extend(int(row[2]) for row in list(rows)[1:])

    with tempfile.TemporaryDirectory() as folder, virtuoso(file, Path(folder), buffers=BUFFERS) as location:
        work(location)
        return {
            "seconds": timed(lambda: work(location), 3),
            "answer": f"{len(weights)} {sum(weights)}",
        }


def network_kglab(file: Path, **_: Any) -> dict[str, Any] | None:
    """Ask kglab, in its own Python; nothing where it does not end in time."""
    call = [os.environ["KGLAB_PYTHON"], str(HERE / "peers" / "kglab_network.py"), str(file)]
    try:
        told = subprocess.run(call, check=True, capture_output=True, text=True, timeout=KGLAB_WAITS).stdout
    except subprocess.TimeoutExpired:
        return None
    found: dict[str, Any] = json.loads(told)
    return found


def rows(bench: Bench, size: int, file: Path, store: Path, bare: Path, out: Path, **_: Any) -> Iterator[Row]:
    """Measure the projection from kept edges, by asking, and as a process; and a picture."""
    ours = bench.run("network_ours", store=store)
    row = Row("network, from kept edges", size, ours, bars={"seconds": 0.06, "kglab": 1 / 100})
    row.peers["bare"] = bench.run("network_bare", store=bare, timeout=300)
    if size <= KGLAB_LARGEST and there(
        os.environ.get("KGLAB_PYTHON"), "kglab: name its Python in KGLAB_PYTHON"
    ):
        row.peers["kglab"] = bench.run("network_kglab", file=file)
    asked = Row("network, asked of the disk", size, bench.run("network_asked", store=store))
    if size <= VIRTUOSO_LARGEST and there(shutil.which("virtuoso-t"), "Virtuoso: it is not installed"):
        asked.peers["Virtuoso"] = bench.run("network_virtuoso", file=file)
    memory = Row("network, asked of memory", size, bench.run("network_asked_memory", file=file))
    process = Row("network, process", size, bench.run("network_process", store=store))
    for each in (asked, memory, process):
        each.peers = {"bare": row.peers["bare"]} | asked.peers
        each.bars = {"seconds": 0.9, "Virtuoso": 1}
    for each in (row, asked, memory, process):
        for peer in each.peers.keys() - {"Virtuoso"}:
            same(each, peer)
        yield each
    tell_of_virtuoso(asked)
    yield Row("the 200 best-tied drawn, process", size, bench.run("network_drawn", store=store, out=out))


def tell_of_virtuoso(row: Row) -> None:
    """Say where Virtuoso's answer is another: in one of two runs at 10^6 it missed 170 of 344,139 ties."""
    virtuoso = row.peers.get("Virtuoso")
    if (
        virtuoso
        and virtuoso.found
        and row.ours.found
        and virtuoso.found["answer"] != row.ours.found["answer"]
    ):
        told = f"  Virtuoso answers {virtuoso.found['answer']} where it is {row.ours.found['answer']}"
        print(told, file=sys.stderr, flush=True)


def there(found: str | None, told: str) -> bool:
    """Tell whether a peer is there; say so where it is left out."""
    if not found:
        print(f"  left out: {told}", file=sys.stderr, flush=True)
    return bool(found)
