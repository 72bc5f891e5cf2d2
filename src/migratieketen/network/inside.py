"""A group of signs in its box: near whom they are tied to, and if need be the least central without a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from migratieketen.network import layout, refine, spacing
from migratieketen.network.geometry import Box, overlap
from migratieketen.network.layout import Edge, Point
from migratieketen.network.signs import FIXED, Sign

ROOM = 7.0
"""How far signs are apart at least: enough for a line between them."""

ROUNDS = 120
SMALLEST = 20.0
MOVES, MOST_MOVES = 250, 7_000
"""How many moves a sign is given to find a better place, and a group in all."""

MOST_WORK = 6_000_000
"""How many looks at a line those moves may take: among many lines each move costs more."""

TURNS = [(x, y, turned) for turned in (False, True) for x in (1, -1) for y in (1, -1)]
"""The ways to lay a drawing in a box: mirrored, turned, or both."""


@dataclass(frozen=True)
class Inside:
    """A group in its box: signs, the most central first, ties and what signs are drawn to, by their places."""

    signs: Sequence[Sign]
    edges: Sequence[Edge]
    width: float
    height: float
    pulls: Mapping[int, Point]

    def settle(self) -> bool:
        """Place the signs without overlaps, if need be the least central without a name; tell whether they fit."""
        if min(self.width, self.height) < SMALLEST:
            return False
        _start(self.signs, self.edges, self.width, self.height, self.pulls)
        while not _settle(self.signs, self.width, self.height):
            named = [sign for sign in self.signs if sign.side != "hidden"]
            if not named:
                return False
            for sign in named[-max(1, len(named) // 8) :]:
                sign.hide()
        return True

    def improve(self) -> None:
        """Move the settled signs about until ties cross less, and set them in the middle of the box."""
        signs, edges = self.signs, self.edges
        sheet = refine.Sheet(signs, edges, self.width, self.height, self.pulls, ROOM)
        refine.choose_sides(sheet, rounds=1)
        if edges:
            work = 2 * len(edges) * (2 * len(signs) + len(edges)) // len(signs) + len(edges)
            refine.anneal(sheet, min(MOVES * len(signs), MOST_MOVES, MOST_WORK // work), 0)
            refine.choose_sides(sheet)
        left, top, right, bottom = spacing.extent(signs)
        spacing.shift(signs, (self.width - left - right) / 2, (self.height - top - bottom) / 2)


def _start(
    signs: Sequence[Sign], edges: Sequence[Edge], width: float, height: float, pulls: Mapping[int, Point]
) -> None:
    """Lay the drawing of a group in its box, turned so that who is tied to others elsewhere stands on their side."""
    points = layout.spread(layout.coordinates(len(signs), edges, 0)) if len(signs) > 1 else [(0.5, 0.5)]

    def laid(turn: tuple[int, int, bool]) -> list[Point]:
        across, down, turned = turn
        found = []
        for x, y in points:
            x, y = x if across > 0 else 1 - x, y if down > 0 else 1 - y
            x, y = (y, x) if turned else (x, y)
            found.append((width * (0.1 + 0.8 * x), height * (0.1 + 0.8 * y)))
        return found

    def far(turn: tuple[int, int, bool]) -> float:
        at = laid(turn)
        # The long axis of a layout lies along x; across the box it would have to be bent.
        across = hypot(width, height) * max(len(pulls), 1) / 4 if turn[2] != (height > width) else 0.0
        return across + sum(hypot(at[place][0] - x, at[place][1] - y) for place, (x, y) in pulls.items())

    for sign, (x, y) in zip(signs, laid(min(TURNS, key=far)), strict=True):
        sign.x, sign.y = x, y


def _settle(signs: Sequence[Sign], width: float, height: float) -> bool:
    """Push signs apart within the box; tell whether they all stand free."""
    for count in range(ROUNDS):
        moved = spacing.push_once(signs, ROOM + 0.5, 1.0)
        kept = _keep_within(signs, width, height)
        if not moved and not kept:
            return True
        if count % 10 == 9:
            _try_other_sides(signs, width, height)
    boxes = [sign.whole() for sign in signs]
    return not any(
        overlap(one, other, ROOM) for place, one in enumerate(boxes) for other in boxes[:place]
    ) and not _keep_within(signs, width, height)


def _keep_within(signs: Sequence[Sign], width: float, height: float) -> bool:
    """Move signs that stick out of the box back into it; tell whether there were any."""
    moved = False
    for sign in signs:
        left, top, right, bottom = sign.whole()
        x = max(-left, min(0.0, width - right))
        y = max(-top, min(0.0, height - bottom))
        if abs(x) > 1e-6 or abs(y) > 1e-6:
            sign.x += x
            sign.y += y
            moved = True
    return moved


def _try_other_sides(signs: Sequence[Sign], width: float, height: float) -> None:
    """Turn labels that lie over others to another side."""
    boxes = [sign.whole() for sign in signs]
    for place, sign in enumerate(signs):
        if sign.side in FIXED:
            continue
        others = boxes[:place] + boxes[place + 1 :]

        def bad(side: str, sign: Sign = sign, others: list[Box] = others) -> float:
            sign.side = side
            box = sign.whole()
            out = max(0.0, -box[0]) + max(0.0, -box[1]) + max(0.0, box[2] - width) + max(0.0, box[3] - height)
            return sum(overlap(box, other, ROOM) for other in others) + out

        before = sign.side
        sides = [before, *(side for side in ("right", "left", "below", "above") if side != before)]
        sign.side = min(sides, key=bad)
        boxes[place] = sign.whole()
