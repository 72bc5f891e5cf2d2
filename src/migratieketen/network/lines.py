"""The lines of a picture in SVG: straight, bent or led through points, dashed or double, with or without an arrow."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from migratieketen.network.layout import Point
from migratieketen.network.looks import PAPER, Line
from migratieketen.network.markup import element

CORNER = 6.0
"""How far from a corner a line begins to turn."""


def stroke(look: Line, start: Point, middle: Point | None, end: Point, width: float) -> list[str]:
    """Give the paths of a line of some kind from one point to another, led by a control point if there is one."""
    before = middle or start
    to = at(*_before_head(look, before, end, width))
    line = f"M{at(*start)}Q{at(*middle)} {to}" if middle else f"M{at(*start)}L{to}"
    return [*_pen(look, line, width), *_head(look, before, end, width)]


def polyline(look: Line, points: Sequence[Point], width: float) -> list[str]:
    """Give the paths of a line of some kind through points, its corners rounded."""
    before, end = points[-2:]
    line = rounded([*points[:-1], _before_head(look, before, end, width)])
    return [*_pen(look, line, width), *_head(look, before, end, width)]


def rounded(points: Sequence[Point]) -> str:
    """Give the path through points, its corners rounded."""
    line = f"M{at(*points[0])}"
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        line += f"L{at(*_toward(here, before))}Q{at(*here)} {at(*_toward(here, after))}"
    return f"{line}L{at(*points[-1])}"


def at(x: float, y: float) -> str:
    """Give a point as it stands in a path."""
    return f"{x:.1f},{y:.1f}"


def _toward(point: Point, other: Point) -> Point:
    """Give the point where a rounded corner begins, on the way to another."""
    length = hypot(other[0] - point[0], other[1] - point[1]) or 1.0
    part = min(CORNER, length / 2) / length
    return point[0] + (other[0] - point[0]) * part, point[1] + (other[1] - point[1]) * part


def _pen(look: Line, line: str, width: float) -> list[str]:
    pen: dict[str, object] = {"stroke": look.colour, "stroke_width": width}
    if look.dash:
        pen["stroke_dasharray"] = look.dash
    if look.round:
        pen["stroke_linecap"] = "round"
    parts = [element("path", d=line, **pen)]
    if look.double:
        parts.append(element("path", d=line, stroke=PAPER, stroke_width=width * 0.42, class_="gap"))
    return parts


def _before_head(look: Line, before: Point, end: Point, width: float) -> Point:
    """Give where a line ends so that it does not come out of its arrow."""
    back = (5.2 + width) * 0.7 if look.arrow else 0.0
    length = hypot(end[0] - before[0], end[1] - before[1]) or 1.0
    return end[0] - (end[0] - before[0]) / length * back, end[1] - (end[1] - before[1]) / length * back


def _head(look: Line, before: Point, end: Point, width: float) -> list[str]:
    if not look.arrow:
        return []
    length, size = hypot(end[0] - before[0], end[1] - before[1]) or 1.0, 5.2 + width
    ux, uy = (end[0] - before[0]) / length, (end[1] - before[1]) / length
    back_x, back_y, wide = end[0] - ux * size, end[1] - uy * size, size * 0.42
    left, right = (back_x - uy * wide, back_y + ux * wide), (back_x + uy * wide, back_y - ux * wide)
    head = f"M{at(*end)}L{at(*left)}L{at(*right)}Z"
    return [element("path", d=head, fill=look.colour, class_="head")]
