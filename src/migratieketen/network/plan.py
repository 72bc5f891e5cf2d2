"""What lies under the signs of a nested picture: the boxes with their names, and the roads between them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from migratieketen.network.fonts import ASCENT
from migratieketen.network.layout import Point
from migratieketen.network.lines import at
from migratieketen.network.looks import SOFT
from migratieketen.network.markup import element, words_at
from migratieketen.network.nested import HEAD, LEADING, PADDING, Region
from migratieketen.network.ways import Route

FILL, LINE, ROAD = "#f5f7f9", "#cfd6dc", "#b3bdc6"
"""The colours of boxes, of their edges and of roads."""

WIDEST = 9.0
"""How wide a road may be."""

INSET = 1.5
"""How far a box is drawn within its edges, so that a wide road stays clear of it."""


def regions(found: Iterable[Region]) -> list[str]:
    """Give the box of each region with its name."""
    parts = []
    for region in found:
        left, top, right, bottom = region.box
        size: dict[str, object] = {"x": left + INSET, "y": top + INSET}
        size |= {"width": right - left - 2 * INSET, "height": bottom - top - 2 * INSET, "rx": 5.0}
        box = element("rect", **size, fill=FILL, stroke=LINE, stroke_width=0.8)
        lines = [
            words_at(
                line,
                left + PADDING,
                top + PADDING + HEAD * (ASCENT + LEADING * rank),
                HEAD,
                bold=True,
                fill=SOFT,
            )
            for rank, line in enumerate(region.title)
        ]
        parts.append(element("g", box, *lines, class_="region"))
    return parts


def roads(routes: Iterable[Route]) -> list[str]:
    """Give the roads along which ties are led between boxes, the wider the more ties go that way."""
    counts: Counter[tuple[Point, Point]] = Counter()
    for route in routes:
        counts.update((min(step), max(step)) for step in pairwise(route.road))
    by_count: dict[int, list[str]] = defaultdict(list)
    for (one, other), count in sorted(counts.items()):
        by_count[count].append(f"M{at(*one)}L{at(*other)}")
    return [
        element(
            "path",
            d="".join(steps),
            stroke=ROAD,
            stroke_width=min(0.8 + 1.1 * count**0.6, WIDEST),
            stroke_linecap="round",
            class_="roads",
        )
        for count, steps in sorted(by_count.items())
    ]
