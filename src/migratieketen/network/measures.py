"""Measures of a network (igraph), with what each means.

Parallel ties between two nodes count as one, with their weights added; direction is left aside.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from pyoxigraph import NamedNode

from migratieketen.network.between import weights
from migratieketen.network.model import Projection

SAMPLED_ABOVE = 3_000
"""Above so many nodes betweenness is estimated from the shortest paths of a sample."""

SOURCES = 256
SEED = 1

AT_ONCE, FARTHEST = 8_192, 12
"""From how many nodes steps are taken at once, and how many; farther apart, one node after the other is quicker."""

MEANINGS: dict[str, dict[str, str]] = {
    "degree": {
        "nl": "met hoeveel anderen iemand een band heeft",
        "en": "with how many others someone has a tie",
    },
    "weighted_degree": {
        "nl": "hoe vaak bij elkaar: het aantal banden, elk naar zijn gewicht",
        "en": "how often in all: the number of ties, each by its weight",
    },
    "betweenness": {
        "nl": "hoe vaak iemand op de kortste weg tussen twee anderen ligt (0 tot 1)",
        "en": "how often someone lies on the shortest way between two others (0 to 1)",
    },
    "closeness": {
        "nl": "hoe dicht iemand bij alle anderen staat; wie onbereikbaar is telt mee (0 tot 1)",
        "en": "how near someone is to all others; those out of reach count too (0 to 1)",
    },
    "eigenvector": {
        "nl": "hoe goed verbonden de eigen banden zijn; 1 is het hoogst in het eigen samenhangende deel",
        "en": "how well connected one's own ties are; 1 is the highest in one's own connected part",
    },
    "community": {
        "nl": "het nummer van de groep die onderling meer banden heeft dan daarbuiten (Leiden)",
        "en": "the number of the group with more ties among themselves than outside it (Leiden)",
    },
}

SAMPLED = {
    "nl": f"geschat uit de kortste wegen van {SOURCES} knopen",
    "en": f"estimated from the shortest paths of {SOURCES} nodes",
}


NAMES: dict[str, dict[str, str]] = {
    "degree": {"nl": "banden", "en": "degree"},
    "weighted_degree": {"nl": "gewogen banden", "en": "weighted degree"},
    "betweenness": {"nl": "tussenpositie", "en": "betweenness"},
    "closeness": {"nl": "nabijheid", "en": "closeness"},
    "eigenvector": {"nl": "eigenvector", "en": "eigenvector"},
    "community": {"nl": "groep", "en": "community"},
}


def meanings(count: int, lang: str) -> dict[str, tuple[str, str]]:
    """Give the name and the meaning of each measure; of an estimate also how it was made."""
    told = {key: (NAMES[key][lang], MEANINGS[key][lang]) for key in MEANINGS}
    if count > SAMPLED_ABOVE:
        name, meaning = told["betweenness"]
        told["betweenness"] = (name, f"{meaning}; {SAMPLED[lang]}")
    return told


@dataclass(frozen=True)
class Measures:
    """The measures of one node; `sampled` tells that its betweenness is an estimate."""

    degree: int
    weighted_degree: int
    betweenness: float
    closeness: float
    eigenvector: float
    community: int
    sampled: bool = False


def measure(network: Projection) -> dict[NamedNode, Measures]:
    """Give the measures of each node, in the order of the nodes; the same on every run.

    Betweenness is scaled to 0..1 (Freeman 1977), closeness corrected for separate parts (Wasserman
    and Faust 1994), eigenvector centrality (Bonacich 1972) scaled within each part, communities by the
    Leiden method (Traag and others 2019). A node without ties has 0 everywhere and a community of its own.
    """
    if not network.nodes:
        return {}
    graph = _graph(network)
    sampled = graph.vcount() > SAMPLED_ABOVE
    columns = zip(
        graph.degree(),
        graph.strength(weights="weight"),
        _betweenness(graph, sampled),
        _closeness(graph),
        _eigenvector(graph),
        _community(graph),
        strict=True,
    )
    return {
        node.iri: Measures(degree, round(strength), between, close, eigen, community, sampled)
        for node, (degree, strength, between, close, eigen, community) in zip(
            network.nodes, columns, strict=True
        )
    }


def _graph(network: Projection) -> Any:
    import igraph

    places = {node.iri.value: place for place, node in enumerate(network.nodes)}
    total: dict[tuple[int, int], int] = defaultdict(int)
    for source, target, weight in weights(network.ties):
        one, other = places[source], places[target]
        total[(one, other) if one < other else (other, one)] += weight
    graph = igraph.Graph(n=len(places), edges=list(total))
    graph.es["weight"] = list(total.values())
    return graph


def _betweenness(graph: Any, sampled: bool) -> list[float]:
    count = graph.vcount()
    if count < 3:
        return [0.0] * count
    scale = 2 / ((count - 1) * (count - 2))
    if not sampled:
        return [round(value * scale, 6) for value in graph.betweenness(directed=False)]
    sources = sorted(random.Random(SEED).sample(range(count), SOURCES))
    found = graph.betweenness(directed=False, sources=sources, targets=list(range(count)))
    return [round(value * scale * count / SOURCES, 6) for value in found]


def _closeness(graph: Any) -> list[float]:
    others = max(graph.vcount() - 1, 1)
    near = _near(graph.get_adjlist()) or _near_one_by_one(graph)
    return [round(value * size / others, 6) if size else 0.0 for value, size in near]


def _near(near: list[list[int]]) -> list[tuple[float, int]] | None:
    """Give the closeness of each node to those it reaches, and how many they are; None where some are too far apart.

    A step is taken from many nodes at once: whom each node has met is a whole number, with a bit for each of them.
    """
    count = len(near)
    reached, steps = [0] * count, [0] * count
    for start in range(0, count, AT_ONCE):
        met = new = [1 << place - start if 0 <= place - start < AT_ONCE else 0 for place in range(count)]
        distance = 0
        while any(new):
            distance += 1
            if distance > FARTHEST:
                return None
            told = (reduce(or_, map(new.__getitem__, beside), 0) for beside in near)
            new = [found & ~known for found, known in zip(told, met, strict=True)]
            met = list(map(or_, met, new))
            for place, found in enumerate(map(int.bit_count, new)):
                reached[place] += found
                steps[place] += found * distance
    return [(size / far if size else 0.0, size) for size, far in zip(reached, steps, strict=True)]


def _near_one_by_one(graph: Any) -> list[tuple[float, int]]:
    """Give the same by igraph."""
    reach = [0] * graph.vcount()
    for part in graph.connected_components():
        for place in part:
            reach[place] = len(part) - 1
    return list(zip(graph.closeness(normalized=True), reach, strict=True))


def _eigenvector(graph: Any) -> list[float]:
    found = [0.0] * graph.vcount()
    for part in graph.connected_components():
        if len(part) > 1:
            inner = graph.induced_subgraph(part)
            values = inner.eigenvector_centrality(weights="weight", scale=True)
            # The subgraph keeps the order of the nodes, not that of the part.
            for place, value in zip(sorted(part), values, strict=True):
                found[place] = round(abs(value), 6)
    return found


def _community(graph: Any) -> list[int]:
    """Number the communities, the largest first, those of one size by their first node."""
    import igraph

    igraph.set_random_number_generator(random.Random(SEED))
    try:
        found = graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=10)
    finally:
        igraph.set_random_number_generator(random)
    order = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group[0]))
    number = {place: index for index, group in enumerate(order, start=1) for place in group}
    return [number[place] for place in range(graph.vcount())]
