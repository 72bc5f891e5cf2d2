"""Room for every sign and label: boxes pushed apart until none overlap, separate parts packed together."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, inf

from migratieketen.network.geometry import Box, union
from migratieketen.network.signs import Sign

GAP = 4.0
ROUNDS = 400
SPREAD_AFTER = 40
"""After so many rounds without success everything is spread a little, so that pushing always ends."""


def push_apart(signs: Sequence[Sign], gap: float = GAP, upright: float = 1.0) -> None:
    """Move signs until no sign or label overlaps another; up and down the sooner the more `upright`."""
    for count in range(1, ROUNDS + 1):
        if not push_once(signs, gap, upright):
            return
        if count % SPREAD_AFTER == 0:
            for sign in signs:
                sign.x *= 1.06
                sign.y *= 1.06
    while push_once(signs, gap, upright):
        for sign in signs:
            sign.x *= 1.1
            sign.y *= 1.1


def push_once(signs: Sequence[Sign], gap: float, upright: float) -> bool:
    """Push each overlapping pair apart along the shorter way, each half of it; tell whether there was any."""
    boxes = [sign.whole() for sign in signs]
    order = sorted(range(len(signs)), key=lambda place: (boxes[place][0], place))
    moved = False
    for rank, one in enumerate(order):
        for other in order[rank + 1 :]:
            if boxes[other][0] >= boxes[one][2] + gap:
                break
            down = min(boxes[one][3], boxes[other][3]) - max(boxes[one][1], boxes[other][1]) + gap
            along = min(boxes[one][2], boxes[other][2]) - max(boxes[one][0], boxes[other][0]) + gap
            if down <= 1e-6 or along <= 1e-6:
                continue
            moved = True
            # Weighed by the size of the boxes: labels are wide, and what is pushed down only becomes a tower.
            if upright * along * _span(boxes, one, other, 1) < down * _span(boxes, one, other, 0):
                _move(signs, boxes, one, other, along / 2 + 0.01, 0.0)
            else:
                _move(signs, boxes, one, other, 0.0, down / 2 + 0.01)
    return moved


def _span(boxes: list[Box], one: int, other: int, axis: int) -> float:
    return sum(boxes[place][axis + 2] - boxes[place][axis] for place in (one, other))


def _move(signs: Sequence[Sign], boxes: list[Box], one: int, other: int, x: float, y: float) -> None:
    # Compared by the middle of the boxes; equal middles go by order, so that twins part as well.
    if x:
        x = -x if boxes[one][0] + boxes[one][2] <= boxes[other][0] + boxes[other][2] else x
    else:
        y = -y if boxes[one][1] + boxes[one][3] <= boxes[other][1] + boxes[other][3] else y
    for place, sign in ((one, 1), (other, -1)):
        signs[place].x += sign * x
        signs[place].y += sign * y
        left, top, right, bottom = boxes[place]
        boxes[place] = (left + sign * x, top + sign * y, right + sign * x, bottom + sign * y)


def squeeze(signs: Sequence[Sign], width: float) -> None:
    """Bring signs within a width, and push them up and down until none overlap."""
    left, _, right, _ = extent(signs)
    for sign in signs:
        box = sign.whole()
        share = (box[0] - left) / max(right - left - box[2] + box[0], 1e-6)
        sign.x += share * max(width - box[2] + box[0], 0.0) - box[0]
    push_apart(signs, upright=inf)


def extent(signs: Sequence[Sign]) -> Box:
    """Give the box around all signs and labels."""
    return union([sign.whole() for sign in signs])


def shift(signs: Sequence[Sign], x: float, y: float) -> None:
    """Move signs together."""
    for sign in signs:
        sign.x += x
        sign.y += y


def pack(parts: Sequence[Sequence[Sign]], aspect: float, gap: float) -> None:
    """Set parts beside and under each other, in a whole that is about `aspect` times as wide as high."""
    placed: list[Box] = []
    for part in parts:
        left, top, right, bottom = extent(part)
        width, height = right - left, bottom - top
        x, y = _best_spot(placed, width, height, aspect, gap)
        shift(part, x - left, y - top)
        placed.append((x, y, x + width, y + height))


def _best_spot(
    placed: list[Box], width: float, height: float, aspect: float, gap: float
) -> tuple[float, float]:
    if not placed:
        return 0.0, 0.0
    spots = [
        (x, y)
        for x in sorted({0.0, *(b[2] + gap for b in placed)})
        for y in sorted({0.0, *(b[3] + gap for b in placed)})
    ]

    def cost(spot: tuple[float, float]) -> tuple[float, float, float]:
        whole = union([*placed, (spot[0], spot[1], spot[0] + width, spot[1] + height)])
        wide, high = whole[2] - whole[0], whole[3] - whole[1]
        return max(wide / aspect, high), spot[1], spot[0]

    free = [spot for spot in spots if not any(_meets(spot, width, height, box, gap) for box in placed)]
    return min(free, key=cost)


def _meets(spot: tuple[float, float], width: float, height: float, box: Box, gap: float) -> bool:
    x, y = spot
    return (
        x < box[2] + gap - 1e-6
        and box[0] < x + width + gap - 1e-6
        and y < box[3] + gap - 1e-6
        and box[1] < y + height + gap - 1e-6
    )


def in_rows(signs: Sequence[Sign], width: float, gap: float = 2 * GAP) -> None:
    """Set signs in rows of at most a width, in their order."""
    x = y = high = 0.0
    for sign in signs:
        left, top, right, bottom = sign.whole()
        if x and x + right - left > width:
            x, y, high = 0.0, y + high + gap, 0.0
        sign.x += x - left
        sign.y += y - top
        x, high = x + right - left + gap, max(high, bottom - top)


def in_strip(parts: Sequence[Sequence[Sign]], left: float, top: float, right: float, gap: float) -> float:
    """Set parts in a strip, the highest first, each where it comes highest; give where the strip ends.

    A part that is wider than the strip sticks out.
    """
    cell = 6.0
    free = [top] * max(int((right - left) / cell), 1)
    for part in sorted(parts, key=lambda part: extent(part)[1] - extent(part)[3]):
        box = extent(part)
        cells = min(ceil((box[2] - box[0] + gap) / cell), len(free))
        tops = [max(free[start : start + cells]) for start in range(len(free) - cells + 1)]
        start = min(range(len(tops)), key=lambda start: (tops[start], start))
        shift(part, left + start * cell - box[0], tops[start] - box[1])
        free[start : start + cells] = [tops[start] + box[3] - box[1] + gap] * cells
    return max(free) - gap
