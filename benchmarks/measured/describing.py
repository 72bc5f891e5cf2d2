"""Everything of one thing: the one that is named most, which has ever more to tell as the graph grows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measured.bench import Bench, Row, timed

MOST_NAMED = "organisatie/ar-stad"


def describe_ours(store: Path, rounds: int, **_: Any) -> dict[str, Any]:
    import migratieketen

    graph = migratieketen.open(str(store))
    return {"seconds": timed(lambda: graph.describe(MOST_NAMED), rounds)}


def rows(bench: Bench, size: int, store: Path, **_: Any) -> Iterator[Row]:
    """Measure describing."""
    yield Row("describe, most named", size, bench.run("describe_ours", store=store))
