"""Measures and layout of a network of 1,000 nodes and 15,000 ties, ours (igraph) beside networkx."""

import random
import sys
from collections.abc import Callable, Iterator
from typing import Any

from measured.asking import one
from measured.bench import Bench, Row, Told, timed

NODES, TIES = 1_000, 15_000
SMALLEST = 10_000
"""Measured once, with the smallest graph: it does not grow with the quads."""

ALIKE = 2e-6
"""How far two values may be apart: ours are rounded to six decimals."""

ROUNDS = 3


def edges() -> list[tuple[int, int]]:
    """Give ties by seed: some nodes have many, most few, as in the graphs of generate.py."""
    chance = random.Random(1)
    strength = [1 / (node + 10) ** 0.6 for node in range(NODES)]
    found = {(node, node + 1) for node in range(NODES - 1)}
    while len(found) < TIES:
        pair = sorted(chance.choices(range(NODES), strength, k=2))
        if pair[0] != pair[1]:
            found.add((pair[0], pair[1]))
    return sorted(found)


def measured(works: dict[str, Callable[[], Any]], rounds: int) -> dict[str, Any]:
    """Give the seconds of each piece of work, and what it gives."""
    return {name: [min(timed(work, rounds)), work()] for name, work in works.items()}


def measures_ours(**_: Any) -> dict[str, Any]:
    from pyoxigraph import NamedNode

    from migratieketen.network import Network, Node, Tie, measures
    from migratieketen.network.layout import coordinates

    iris = [NamedNode(f"https://example.org/{node:04}") for node in range(NODES)]
    network = Network(
        tuple(Node(iri, iri.value, "actor", "x", ("x",)) for iri in iris),
        tuple(Tie(iris[a], iris[b], "together", 1, False, (), ()) for a, b in edges()),
        "en",
        "",
        True,
    )
    ties, graph = edges(), measures._graph(network)
    works = {
        "degree": graph.degree,
        "betweenness": lambda: measures._betweenness(graph, False),
        "closeness": lambda: measures._closeness(graph),
        "eigenvector": lambda: measures._eigenvector(graph),
        "communities": lambda: measures._community(graph),
        "layout": lambda: coordinates(NODES, ties, 0),
        "all measures": lambda: len(network.measures()),
    }
    return measured(works, ROUNDS)


def measures_networkx(**_: Any) -> dict[str, Any]:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(NODES))
    graph.add_edges_from(edges(), weight=1)

    def by_node(values: dict[int, float]) -> list[float]:
        return [values[node] for node in range(NODES)]

    def spring(matrix: Any) -> Any:
        """Lay out as spring_layout does; for so many nodes that itself wants scipy, and does the same with it."""
        import numpy as np

        return networkx.drawing.layout._fruchterman_reingold(matrix, seed=np.random.RandomState(1))

    def eigenvector() -> list[float]:
        found = by_node(networkx.eigenvector_centrality(graph, max_iter=1000, tol=1e-9, weight="weight"))
        return [value / max(found) for value in found]

    works = {
        "degree": lambda: by_node(dict(graph.degree())),
        "betweenness": lambda: by_node(networkx.betweenness_centrality(graph)),
        "closeness": lambda: by_node(networkx.closeness_centrality(graph)),
        "eigenvector": eigenvector,
        "communities": lambda: [sorted(c) for c in networkx.community.louvain_communities(graph, seed=1)],
        "layout": lambda: spring(networkx.to_numpy_array(graph)).tolist(),
    }
    return measured(works, 1)


def rows(bench: Bench, size: int, **_: Any) -> Iterator[Row]:
    """Measure each, and all of them together; values that both have must be alike."""
    if size != SMALLEST:
        return
    ours, theirs = bench.run("measures_ours"), bench.run("measures_networkx")
    for name in ("degree", "betweenness", "closeness", "eigenvector"):
        far = max(abs(a - b) for a, b in zip(ours.found[name][1], theirs.found[name][1], strict=True))
        if far > ALIKE:
            sys.exit(f"{name} differs by {far} from that of networkx")
    for name in theirs.found:
        yield Row(
            f"{name}, 10^3 nodes",
            size,
            one(ours, name),
            {"networkx": one(theirs, name)},
            {"networkx": 1 / 20},
        )
    whole = {
        "all measures and layout": [
            ours.found["all measures"][0] + ours.found["layout"][0],
            None,
        ]
    }
    total = {"all measures and layout": [sum(seconds for seconds, _ in theirs.found.values()), None]}
    yield Row(
        "measures and layout, 10^3 nodes",
        size,
        one(Told(whole, ours.memory), "all measures and layout"),
        {"networkx": one(Told(total, theirs.memory), "all measures and layout")},
        {"networkx": 1 / 20},
    )
