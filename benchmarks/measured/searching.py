"""Search with a typing error in it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measured.bench import Bench, Row, timed

MISSPELT = "havn markt"
"""A made-up name, `haven markt`, with a letter left out."""


def search_ours(store: Path, rounds: int, **_: Any) -> dict[str, Any]:
    """The second search and on, in one process."""
    import migratieketen

    graph = migratieketen.open(str(store))
    hits = graph.search(MISSPELT)
    return {
        "seconds": timed(lambda: graph.search(MISSPELT), rounds),
        "answer": hits[0].label if hits else "-",
    }


def search_process(store: Path, rounds: int, **_: Any) -> dict[str, Any]:
    call = [sys.executable, "-m", "migratieketen", "search", MISSPELT, "--store", str(store)]
    return {"seconds": timed(lambda: subprocess.run(call, check=True, stdout=subprocess.DEVNULL), rounds)}


def rows(bench: Bench, size: int, store: Path, **_: Any) -> Iterator[Row]:
    """Measure search, in a process that goes on and as a whole process."""
    yield Row("search, misspelt", size, bench.run("search_ours", store=store), bars={"seconds": 0.010})
    yield Row("search, process", size, bench.run("search_process", store=store), bars={"seconds": 0.060})
