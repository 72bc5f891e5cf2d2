"""The ties of a nested picture that can't be straight: between boxes, and around a sign that stands in the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from migratieketen.network.fonts import text_width
from migratieketen.network.geometry import Box, hits
from migratieketen.network.layout import Edge, Point
from migratieketen.network.nested import HEAD, LEADING, PADDING, Nest, Region
from migratieketen.network.signs import FIXED, Sign
from migratieketen.network.tracks import NAME, SIGN, Tracks

WITHIN, BETWEEN = 3.0, 1.0
"""What a step within a box costs, and one between boxes: ties of different boxes leave theirs soon."""

TITLE = 500.0
"""What a step through the name of a box costs."""

CLEAR, BESIDE, TOUCHING = 3.0, 1.0, 0.8
"""How far a line stays from a sign if it can, from a name, and from a sign in any case."""

NEAR = 12.0
"""What a step costs that is nearer to a sign than that."""


@dataclass(frozen=True)
class Route:
    """How a tie between boxes is led: out of the one, along the road between them, into the other.

    Each part begins where the one before it ends; a tie that just crosses over has no road, and one that stays
    within a box is led out only.
    """

    start: int
    out: tuple[Point, ...]
    road: tuple[Point, ...]
    home: tuple[Point, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """The points of the whole, from sign to sign."""
        return (*self.out, *self.road[1:], *self.home[1:])

    def seen_from(self, place: int) -> Route:
        """Give the same route as it is from the sign at one of its ends."""
        if place == self.start:
            return self
        if not self.home:
            return Route(place, self.out[::-1], (), ())
        return Route(place, self.home[::-1], self.road[::-1], self.out[::-1])


def between(nest: Nest, signs: Sequence[Sign], edges: Iterable[Edge]) -> dict[Edge, Route]:
    """Give for each tie between boxes the points through which it is led, from the one sign to the other."""
    tracks = _tracks(nest, signs, WITHIN, BETWEEN)
    boxes = {place: region for region in nest.regions for place in region.group.members}
    found: dict[Edge, Route] = {}
    left = set(edges)
    while left:
        counts = Counter(place for edge in left for place in edge)
        start = min(counts, key=lambda place: (-counts[place], place))
        mine = sorted(edge for edge in left if start in edge)
        ends = [one if other == start else other for one, other in mine]
        ways = tracks.ways(_at(signs[start]), [_at(signs[end]) for end in ends])
        for edge, end, way in zip(mine, ends, ways, strict=True):
            found[edge] = _route([_at(signs[start]), *way[1:-1], _at(signs[end])], start, end, boxes, signs)
        left -= set(mine)
    return found


def around(nest: Nest, signs: Sequence[Sign], edges: Iterable[Edge]) -> dict[Edge, Route]:
    """Give for ties within a box that a sign stands in the way of how each is led around it."""
    edges = list(edges)
    if not edges:
        return {}
    tracks = _tracks(nest, signs, BETWEEN, 2 * WITHIN)
    boxes = {place: region for region in nest.regions for place in region.group.members}
    found = {}
    for one, other in edges:
        [way] = tracks.ways(_at(signs[one]), [_at(signs[other])])
        points = [_at(signs[one]), *way[1:-1], _at(signs[other])]
        led = _pulled(points, _obstacles(boxes[one], signs, {one, other}))
        found[one, other] = Route(one, tuple(led), (), ())
    return found


def title_boxes(region: Region) -> list[Box]:
    """Give the boxes of the lines of a region's name."""
    left, top = region.box[0] + PADDING, region.box[1] + PADDING
    return [
        (
            left,
            top + rank * HEAD * LEADING,
            left + text_width(line, HEAD, True),
            top + (rank + 1) * HEAD * LEADING,
        )
        for rank, line in enumerate(region.title)
    ]


def _at(sign: Sign) -> Point:
    return sign.x, sign.y


def _tracks(nest: Nest, signs: Sequence[Sign], within: float, outside: float) -> Tracks:
    tracks = Tracks(nest.width, nest.height, outside)
    for region in nest.regions:
        tracks.paint(region.box, within)
        for box in title_boxes(region):
            tracks.mark(box, TITLE, BESIDE)
    for sign in signs:
        if sign.side not in FIXED:
            tracks.mark(sign.label(), NAME, BESIDE)
        tracks.mark(sign.body(), NEAR, CLEAR)
        tracks.mark(sign.body(), SIGN, TOUCHING)
    return tracks


def _obstacles(region: Region, signs: Sequence[Sign], own: set[int]) -> list[Box]:
    found = title_boxes(region)
    for place in region.group.members:
        sign = signs[place]
        if place not in own:
            body = sign.body()
            found.append((body[0] - CLEAR, body[1] - CLEAR, body[2] + CLEAR, body[3] + CLEAR))
        if sign.side not in FIXED:
            found.append(sign.label())
    return found


def _route(
    way: Sequence[Point], start: int, end: int, boxes: Mapping[int, Region], signs: Sequence[Sign]
) -> Route:
    """Divide a way in three where it leaves the one box and enters the other, and straighten it within them."""
    first = _within(boxes[start].box, way)
    last = len(way) - 1 - _within(boxes[end].box, way[::-1])
    out = _pulled(way[: first + 1], _obstacles(boxes[start], signs, {start}))
    home = _pulled(way[last:][::-1], _obstacles(boxes[end], signs, {end}))[::-1]
    return Route(start, tuple(out), tuple(way[first : last + 1]) if last > first else (), tuple(home))


def _within(box: Box, way: Sequence[Point]) -> int:
    """Tell how many points a way begins with before it leaves a box."""
    left, top, right, bottom = box
    return next(
        (n for n, (x, y) in enumerate(way) if not (left <= x <= right and top <= y <= bottom)), len(way)
    )


def _pulled(points: Sequence[Point], obstacles: Sequence[Box]) -> list[Point]:
    """Pull a way straight as far as nothing stands between."""
    kept, place = [points[0]], 0
    while place < len(points) - 1:
        following = next(
            (
                n
                for n in range(len(points) - 1, place + 1, -1)
                if not any(hits(*points[place], *points[n], box) for box in obstacles)
            ),
            place + 1,
        )
        kept.append(points[following])
        place = following
    return kept
