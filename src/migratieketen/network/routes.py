"""Lines led around what stands in their way: a straight line that would go through a sign is bent past it."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

from migratieketen.network.layout import Edge, Point
from migratieketen.network.refine import THROUGH, UNDER, Sheet

BENDS = (14.0, -14.0, 28.0, -28.0, 45.0, -45.0, 65.0, -65.0, 90.0, -90.0, 120.0, -120.0)
"""How far the middle of a line may be led aside, in points; the least that helps is taken."""

MANY, MANY_BEND = 100, 30.0
"""Among more signs than this wide bends only tangle: there lines are led aside no further than this."""

STEPS = 8


def bends(sheet: Sheet) -> tuple[dict[Edge, float], list[Edge]]:
    """Give how far each line is led aside that would else go through a sign that is not its own, or under a name.

    And the lines that no bend helps.
    """
    found, left = {}, []
    for number, edge in enumerate(sheet.edges):
        straight = _cost(sheet, number, 0.0)
        if straight < UNDER:
            continue
        tried = [(straight, 0.0, 0.0)]
        x1, y1, x2, y2 = sheet.lines[number]
        widest = MANY_BEND if len(sheet.signs) > MANY or straight < THROUGH else BENDS[-2]
        most = min(hypot(x2 - x1, y2 - y1) * 0.35, widest)
        aside = [bend for bend in BENDS if abs(bend) <= most]
        tried += [(_cost(sheet, number, bend) + abs(bend) / 100, abs(bend), bend) for bend in aside]
        cost, _, best = min(tried)
        if best:
            found[edge] = best
        if cost >= THROUGH:
            left.append(edge)
    return found, left


def control(start: Point, end: Point, bend: float) -> Point:
    """Give the control point of a quadratic curve whose middle is led aside by a bend."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy) or 1.0
    return (start[0] + end[0]) / 2 - dy / length * 2 * bend, (start[1] + end[1]) / 2 + dx / length * 2 * bend


def _cost(sheet: Sheet, number: int, bend: float) -> float:
    x1, y1, x2, y2 = sheet.lines[number]
    points = along((x1, y1), (x2, y2), bend)
    if not all(0 <= x <= sheet.width and 0 <= y <= sheet.height for x, y in points):
        return THROUGH * len(sheet.signs)
    bodies: set[int] = set()
    labels: set[int] = set()
    for one, other in pairwise(points):
        bodies |= sheet.bodies_at(*one, *other)
        labels |= sheet.labels_at(*one, *other)
    return THROUGH * len(bodies - set(sheet.edges[number])) + UNDER * len(labels)


def along(start: Point, end: Point, bend: float) -> list[Point]:
    """Give points along a line that is led aside by a bend."""
    if not bend:
        return [start, end]
    x, y = control(start, end, bend)
    points = []
    for step in range(STEPS + 1):
        part = step / STEPS
        one, two, three = (1 - part) ** 2, 2 * part * (1 - part), part**2
        points.append((one * start[0] + two * x + three * end[0], one * start[1] + two * y + three * end[1]))
    return points
