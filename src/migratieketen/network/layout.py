"""Where nodes stand before labels count: igraph's layouts, seeded, the long axis turned along the sheet."""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import atan2, cos, sin
from typing import Any

Point = tuple[float, float]
Edge = tuple[int, int]

KAMADA_KAWAI_TO = 300


def coordinates(count: int, edges: Sequence[Edge], seed: int) -> list[Point]:
    """Place nodes: Kamada and Kawai (1989) to 300 nodes, else Fruchterman and Reingold (1991).

    The same seed gives the same places on every run.
    """
    if count == 1:
        return [(0.0, 0.0)]
    import igraph

    source = random.Random(seed)
    graph = igraph.Graph(n=count, edges=list(edges))
    start = [[source.uniform(-1, 1), source.uniform(-1, 1)] for _ in range(count)] if seed else None
    igraph.set_random_number_generator(source)
    try:
        placed = _layout(graph, start)
    finally:
        igraph.set_random_number_generator(random)
    return _turned([(x, y) for x, y in placed])


def _layout(graph: Any, start: list[list[float]] | None) -> Any:
    if graph.vcount() <= KAMADA_KAWAI_TO:
        return graph.layout_kamada_kawai(seed=start)
    # by squares of a grid: nodes far apart hardly move each other, and the stress stays within 2 percent
    return graph.layout_fruchterman_reingold(seed=start, niter=300, grid="grid")


def _turned(points: list[Point]) -> list[Point]:
    """Turn points so that the direction in which they spread most is horizontal."""
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    moved = [(x - middle_x, y - middle_y) for x, y in points]
    xx = sum(x * x for x, _ in moved)
    yy = sum(y * y for _, y in moved)
    xy = sum(x * y for x, y in moved)
    angle = 0.5 * atan2(2 * xy, xx - yy)
    turn, rise = cos(angle), sin(angle)
    return [(x * turn + y * rise, y * turn - x * rise) for x, y in moved]


def spread(points: Sequence[Point]) -> list[Point]:
    """Spread points over a square of 1 by 1, the more evenly the more there are.

    Layouts of many nodes are dense in the middle, where labels need the room.
    """
    evenness = min(0.6, max(0, len(points) - 25) / 150)
    columns = [_evened([point[axis] for point in points], evenness) for axis in (0, 1)]
    return list(zip(*columns, strict=True))


def _evened(values: list[float], evenness: float) -> list[float]:
    low, high = min(values), max(values)
    order = sorted(range(len(values)), key=lambda place: (values[place], place))
    ranks = {place: rank / max(len(values) - 1, 1) for rank, place in enumerate(order)}
    return [
        (1 - evenness) * ((value - low) / (high - low) if high > low else 0.5) + evenness * ranks[place]
        for place, value in enumerate(values)
    ]


def components(count: int, edges: Sequence[Edge]) -> list[list[int]]:
    """Give the connected parts, the largest first, those of one size by their first node."""
    near: list[list[int]] = [[] for _ in range(count)]
    for one, other in edges:
        near[one].append(other)
        near[other].append(one)
    seen = [False] * count
    parts = []
    for start in range(count):
        if seen[start]:
            continue
        seen[start] = True
        part = [start]
        for node in part:
            for other in near[node]:
                if not seen[other]:
                    seen[other] = True
                    part.append(other)
        parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part[0]))
