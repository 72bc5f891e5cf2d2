"""Search with a typing error in it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measured.bench import Bench, Row, timed

MISSPELT = "havn markt"
"""A made-up name, `haven markt`, with a letter left out."""


def search_longest(store: Path, rounds: int, **_: Any) -> dict[str, Any]:
    """The same for the longest name there is, with its fourth letter left out."""
    import migratieketen
    from migratieketen.search import names

    graph = migratieketen.open(str(store))
    longest = max((name.text for name in names(graph.store)), key=lambda text: (len(text), text))
    misspelt = longest[:3] + longest[4:]
    hits = graph.search(misspelt)
    return {"seconds": timed(lambda: graph.search(misspelt), rounds), "answer": hits[0].label}


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
    yield Row(
        "search, misspelt, longest name",
        size,
        bench.run("search_longest", store=store),
        bars={"seconds": 0.010},
    )
    yield Row("search, process", size, bench.run("search_process", store=store), bars={"seconds": 0.060})
