"""Ways over a sheet that go around signs and names: shortest paths over a grid (Dijkstra 1959), by igraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from migratieketen.network.geometry import Box
from migratieketen.network.layout import Point

STEP = 6.0
"""How fine the grid is, in points."""

DIAGONAL = 2**0.5

SIGN, NAME = 2_000.0, 60.0
"""What a step through a sign costs, and one through a name; on free paper it costs 1."""


class Tracks:
    """A sheet as a grid on which what a step costs differs from place to place."""

    def __init__(self, width: float, height: float, cost: float = 1.0) -> None:
        self.columns, self.rows = int(width / STEP) + 1, int(height / STEP) + 1
        self.costs = [cost] * (self.columns * self.rows)
        self._grid: Any = None
        self._weights: list[float] = []

    def mark(self, box: Box, cost: float, room: float = 0.0) -> None:
        """Let a step within a box, or nearer to it than some room, cost at least so much."""
        self._each(box, room, lambda before: max(before, cost))

    def paint(self, box: Box, cost: float, room: float = 0.0) -> None:
        """Let a step within a box cost exactly so much."""
        self._each(box, room, lambda _: cost)

    def _each(self, box: Box, room: float, changed: Any) -> None:
        first, last = (
            max(0, -int(-(box[0] - room) // STEP)),
            min(self.columns - 1, int((box[2] + room) // STEP)),
        )
        top, bottom = max(0, -int(-(box[1] - room) // STEP)), min(self.rows - 1, int((box[3] + room) // STEP))
        for row in range(top, bottom + 1):
            for place in range(row * self.columns + first, row * self.columns + last + 1):
                self.costs[place] = changed(self.costs[place])

    def ways(self, start: Point, ends: Sequence[Point]) -> list[list[Point]]:
        """Give the cheapest way from a point to each of others, as points on the grid."""
        if self._grid is None:
            self._make()
        found = self._grid.get_shortest_paths(
            self._place(start), to=[self._place(end) for end in ends], weights=self._weights
        )
        return [[self._point(place) for place in way] for way in found]

    def _make(self) -> None:
        import igraph

        edges: list[tuple[int, int]] = []
        across = self.columns
        for row in range(self.rows):
            for column in range(across):
                here = row * across + column
                right, below = column < across - 1, row < self.rows - 1
                if right:
                    edges.append((here, here + 1))
                if below:
                    edges.append((here, here + across))
                    if right:
                        edges.append((here, here + across + 1))
                    if column:
                        edges.append((here, here + across - 1))
        self._grid = igraph.Graph(n=across * self.rows, edges=edges)
        costs = self.costs
        straight = {1, across}
        self._weights = [
            (costs[one] + costs[other]) * (1.0 if other - one in straight else DIAGONAL)
            for one, other in edges
        ]

    def _place(self, point: Point) -> int:
        column = min(max(round(point[0] / STEP), 0), self.columns - 1)
        row = min(max(round(point[1] / STEP), 0), self.rows - 1)
        return row * self.columns + column

    def _point(self, place: int) -> Point:
        return place % self.columns * STEP, place // self.columns * STEP


def corners(way: Iterable[Point]) -> list[Point]:
    """Give a way by its ends and the points where it turns."""
    points = list(way)
    kept = points[:1]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        turn = (here[0] - before[0]) * (after[1] - here[1]) - (here[1] - before[1]) * (after[0] - here[0])
        if abs(turn) > 1e-6:
            kept.append(here)
    return kept + points[-1:] if len(points) > 1 else kept
