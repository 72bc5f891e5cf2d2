"""The network of the actors: weights, kinds and passages of each tie."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measured.asking import asking
from measured.bench import Bench, Row, same, timed


def network_ours(store: Path, rounds: int, **_: Any) -> dict[str, Any]:
    from migratieketen.network.pairs import pairs
    from migratieketen.stores import open_store

    found = pairs(open_store(str(store)))
    return {
        "seconds": timed(lambda: pairs(open_store(str(store))), rounds),
        "answer": f"{len(found.weights)} {int(sum(found.weights))}",
    }


def network_bare(store: Path, limit: int, **_: Any) -> dict[str, Any]:
    """Weights alone, by the engine's own GROUP BY over each of the two kinds of tie that there are."""
    import pyoxigraph as ox

    ask, weights = asking(ox.Store.read_only(str(store))), []
    kinds = (
        "FILTER(?role NOT IN (rol:organisator, rol:gever, rol:ontvanger))",
        "FILTER(?role = rol:organisator)",
    )

    def work() -> None:
        weights.clear()
        for kind in kinds:
            part = (
                "{ SELECT DISTINCT ?%s ?event WHERE { GRAPH ?g { ?p mk:actor ?%s ; mk:activity ?event ; mk:role ?role }"
                f" ?event a schema:Event . {kind} }} }}"
            )
            rows = ask(
                "SELECT ?one ?other (COUNT(*) AS ?weight) WHERE { "
                + part % ("one", "one")
                + part % ("other", "other")
                + " FILTER(STR(?one) < STR(?other)) } GROUP BY ?one ?other"
            )
            weights.extend(int(row[2].value) for row in rows)

    return {"seconds": timed(work, 1), "answer": f"{len(weights)} {sum(weights)}"}


def rows(bench: Bench, size: int, store: Path, bare: Path, **_: Any) -> Iterator[Row]:
    """Measure the projection."""
    row = Row("network", size, bench.run("network_ours", store=store), bars={"seconds": 0.06})
    row.peers["bare"] = bench.run("network_bare", store=bare, timeout=300)
    same(row, "network_bare")
    yield row
