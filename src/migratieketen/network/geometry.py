"""Boxes and lines in the plane: whether they meet. A box is (left, top, right, bottom), y goes down."""

from __future__ import annotations

Box = tuple[float, float, float, float]


def overlap(one: Box, other: Box, gap: float = 0.0) -> bool:
    """Tell whether two boxes overlap, or come nearer than a gap."""
    return (
        one[0] < other[2] + gap
        and other[0] < one[2] + gap
        and one[1] < other[3] + gap
        and other[1] < one[3] + gap
    )


def union(boxes: list[Box]) -> Box:
    """Give the box around boxes; a ValueError where there are none."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def hits(x1: float, y1: float, x2: float, y2: float, box: Box) -> bool:
    """Tell whether a line from one point to another goes through a box (Liang and Barsky 1984)."""
    left, top, right, bottom = box
    if (x1 < left and x2 < left) or (x1 > right and x2 > right):
        return False
    if (y1 < top and y2 < top) or (y1 > bottom and y2 > bottom):
        return False
    # Written out for speed: it is asked a million times for a large picture.
    enter, leave = 0.0, 1.0
    if step := x2 - x1:
        near, far = (left - x1) / step, (right - x1) / step
        if near > far:
            near, far = far, near
        if near > enter:
            enter = near
        if far < leave:
            leave = far
        if enter > leave:
            return False
    if step := y2 - y1:
        near, far = (top - y1) / step, (bottom - y1) / step
        if near > far:
            near, far = far, near
        if near > enter:
            enter = near
        if far < leave:
            leave = far
    return enter <= leave


def cross(ax: float, ay: float, bx: float, by: float, cx: float, cy: float, dx: float, dy: float) -> bool:
    """Tell whether the line from a to b crosses that from c to d, ends left aside."""
    if (
        (ax < cx and ax < dx and bx < cx and bx < dx)
        or (ax > cx and ax > dx and bx > cx and bx > dx)
        or (ay < cy and ay < dy and by < cy and by < dy)
        or (ay > cy and ay > dy and by > cy and by > dy)
    ):
        return False
    abx, aby, cdx, cdy = bx - ax, by - ay, dx - cx, dy - cy
    if (abx * (cy - ay) - aby * (cx - ax)) * (abx * (dy - ay) - aby * (dx - ax)) >= 0:
        return False
    return (cdx * (ay - cy) - cdy * (ax - cx)) * (cdx * (by - cy) - cdy * (bx - cx)) < 0
