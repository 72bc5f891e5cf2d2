"""A drawing made clearer by simulated annealing: fewer crossings, fewer lines through signs and labels."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from math import exp, hypot, sqrt

from migratieketen.network.geometry import Box, cross, hits, overlap
from migratieketen.network.layout import Edge, Point, components
from migratieketen.network.signs import FIXED, SIDES, Sign

CROSSING, THROUGH, UNDER = 2.2, 7.0, 3.0
"""What a crossing, a line through a sign and a line under a label cost."""

LONG, SHORT, NARROW = 1.0, 1.5, 0.8
"""What a line of twice the usual length, one that hardly shows and a narrow angle cost."""

FAR = 0.5
"""What a place at the edge of the sheet costs: parts without ties between them are drawn together."""

PULL = 1.5
"""What it costs that a sign stands at the usual length of a line from where it is drawn to."""

LENGTH, SPREAD, LONGEST = 80.0, 0.9, 130.0
"""How long lines may be for nothing: on a sheet with much room for each sign longer, up to the last."""
VISIBLE = 14.0
CLEAR = 5.0
ROOM, ROOM_BETWEEN_PARTS = 4.0, 18.0
"""How far signs and labels are apart at least, and those without any way of ties between them."""

SIDE_COST = {"right": 0.0, "below": 0.05, "left": 0.1, "above": 0.15, "inside": 0.0}

SWAPS = 0.1
"""How often two signs change places, instead of one moving."""

HEAT = 4.0
"""How much worse a drawing may become on the way, at the start."""

Spot = tuple[float, float, str]
"""Where a sign stands, and the side of its label."""

Line = tuple[float, float, float, float]
"""The ends of a line: x and y of the one, x and y of the other."""


class Sheet:
    """Signs and lines on a sheet of a given size, and what is ugly about them.

    `pulls` holds the points that signs with ties beyond the sheet are drawn to.
    """

    def __init__(
        self,
        signs: Sequence[Sign],
        edges: Sequence[Edge],
        width: float,
        height: float,
        pulls: Mapping[int, Point] | None = None,
        room: float = ROOM,
    ) -> None:
        self.signs = list(signs)
        self.room = room
        self.pulls = pulls or {}
        self.length = max(LENGTH, min(SPREAD * sqrt(width * height / max(len(self.signs), 1)), LONGEST))
        self.edges = list(edges)
        self.width, self.height = width, height
        self.of: list[list[int]] = [[] for _ in signs]
        for number, edge in enumerate(self.edges):
            self.of[edge[0]].append(number)
            self.of[edge[1]].append(number)
        self.part = [0] * len(self.signs)
        for rank, part in enumerate(components(len(self.signs), self.edges)):
            for number in part:
                self.part[number] = rank
        self.bodies = [sign.body() for sign in signs]
        self.labels = [sign.label() for sign in signs]
        self.lines: list[Line] = [(0.0, 0.0, 0.0, 0.0)] * len(self.edges)
        self.frames: list[Box] = list(self.lines)
        for number in range(len(self.edges)):
            self._draw(number)

    def _draw(self, number: int) -> None:
        one, other = self.edges[number]
        x1, y1, x2, y2 = self.signs[one].x, self.signs[one].y, self.signs[other].x, self.signs[other].y
        self.lines[number] = (x1, y1, x2, y2)
        self.frames[number] = _frame(x1, y1, x2, y2)

    def place(self, number: int, x: float, y: float, side: str) -> None:
        """Put a sign somewhere, with its label at a side."""
        sign = self.signs[number]
        sign.x, sign.y, sign.side = x, y, side
        self.bodies[number] = sign.body()
        self.labels[number] = sign.label()
        for edge in self.of[number]:
            self._draw(edge)

    def fits(self, number: int) -> bool:
        """Tell whether a sign and its label are on the sheet and free of all others."""
        body, label = self.bodies[number], self.labels[number]
        left, top = min(body[0], label[0]), min(body[1], label[1])
        right, bottom = max(body[2], label[2]), max(body[3], label[3])
        if left < 0 or right > self.width or top < 0 or bottom > self.height:
            return False
        around = _wider((left, top, right, bottom), ROOM_BETWEEN_PARTS)
        for boxes in (self.bodies, self.labels):
            for other in _meeting(boxes, around):
                near = self.part[other] == self.part[number]
                room = self.room if near else ROOM_BETWEEN_PARTS
                box = boxes[other]
                if other != number and (overlap(body, box, room) or overlap(label, box, room)):
                    return False
        return True

    def under(self, box: Box) -> list[int]:
        """Give the lines that go through a box."""
        lines = self.lines
        return [number for number in _meeting(self.frames, box) if hits(*lines[number], box)]

    def bodies_at(self, x1: float, y1: float, x2: float, y2: float) -> set[int]:
        """Give the signs that a line goes through, or hardly past."""
        frame = _wider(_frame(x1, y1, x2, y2))
        bodies = self.bodies
        return {n for n in _meeting(bodies, frame) if hits(x1, y1, x2, y2, _wider(bodies[n]))}

    def labels_at(self, x1: float, y1: float, x2: float, y2: float) -> set[int]:
        """Give the signs whose label a line goes under."""
        frame = _frame(x1, y1, x2, y2)
        labels, signs = self.labels, self.signs
        met = _meeting(labels, frame)
        return {n for n in met if signs[n].side not in FIXED and hits(x1, y1, x2, y2, labels[n])}

    def cost(self, number: int) -> float:
        """Give what is ugly about one sign, its label and its lines."""
        sign, body = self.signs[number], self.bodies[number]
        aside, down = 2 * sign.x / self.width - 1, 2 * sign.y / self.height - 1
        total = self.label_cost(number) + self._narrow(number) + FAR * (aside * aside + down * down)
        if number in self.pulls:
            x, y = self.pulls[number]
            total += PULL * hypot(sign.x - x, sign.y - y) / LENGTH
        near, close = self.under(_wider(body, ROOM_BETWEEN_PARTS)), _wider(body)
        through = [edge for edge in near if hits(*self.lines[edge], close)]
        total += THROUGH * sum(number not in self.edges[edge] for edge in through)
        for edge in near:
            if self.part[self.edges[edge][0]] != self.part[number]:
                total += UNDER
        for edge in self.of[number]:
            total += self._line_cost(edge, number)
        return total

    def label_cost(self, number: int) -> float:
        """Give what is ugly about a label at the side where it stands."""
        side = self.signs[number].side
        if side in FIXED:
            return 0.0
        return SIDE_COST[side] + UNDER * len(self.under(self.labels[number]))

    def _line_cost(self, edge: int, number: int) -> float:
        line, frame, (one, other) = self.lines[edge], self.frames[edge], self.edges[edge]
        length = hypot(line[2] - line[0], line[3] - line[1]) / self.length
        total = LONG * (length - 1) ** 2 if length > 1 else 0.0
        if _apart(self.bodies[one], self.bodies[other]) < VISIBLE:
            total += SHORT
        total += THROUGH * len(self.bodies_at(*line) - {one, other})
        total += UNDER * len(self.labels_at(*line) - {number})
        for place in _meeting(self.frames, frame):
            ends = self.edges[place]
            if one not in ends and other not in ends and cross(*line, *self.lines[place]):
                total += CROSSING
        return total

    def _narrow(self, number: int) -> float:
        """Give the cost of lines that leave a sign in almost the same direction."""
        sign = self.signs[number]
        ways = []
        for edge in self.of[number]:
            one, two = self.edges[edge]
            other = self.signs[two if one == number else one]
            x, y = other.x - sign.x, other.y - sign.y
            length = hypot(x, y) or 1.0
            ways.append((x / length, y / length))
        return NARROW * sum(
            one[0] * other[0] + one[1] * other[1] > 0.96
            for place, one in enumerate(ways)
            for other in ways[:place]
        )

    def total(self) -> float:
        """Give what is ugly about the whole."""
        return sum(self.cost(number) for number in range(len(self.signs)))


def _meeting(boxes: list[Box], frame: Box) -> list[int]:
    """Give the numbers of the boxes that meet a frame; in one expression, for it is asked most of all."""
    left, top, right, bottom = frame
    return [
        n for n, (a, b, c, d) in enumerate(boxes) if a <= right and left <= c and b <= bottom and top <= d
    ]


def _frame(x1: float, y1: float, x2: float, y2: float) -> Box:
    left, right = (x1, x2) if x1 < x2 else (x2, x1)
    return (left, y1, right, y2) if y1 < y2 else (left, y2, right, y1)


def _wider(box: Box, by: float = CLEAR) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _apart(one: Box, other: Box) -> float:
    """Give how far two boxes are apart, along the axis on which they are most."""
    return max(one[0] - other[2], other[0] - one[2], one[1] - other[3], other[1] - one[3])


def choose_sides(sheet: Sheet, rounds: int = 3) -> None:
    """Give each label the side where it is free and fewest lines run under it."""
    for _ in range(rounds):
        changed = False
        for number, sign in enumerate(sheet.signs):
            if sign.side in FIXED:
                continue
            before = sign.side
            tried = []
            for rank, side in enumerate(SIDES):
                sheet.place(number, sign.x, sign.y, side)
                # Where it stands now is free: it must be left only for another place that is.
                if side == before or sheet.fits(number):
                    tried.append((sheet.label_cost(number), rank))
            side = SIDES[min(tried)[1]]
            sheet.place(number, sign.x, sign.y, side)
            changed |= side != before
        if not changed:
            return


def anneal(sheet: Sheet, moves: int, seed: int) -> None:
    """Move signs about, one or two at a time, keeping what is better and at first some of what is worse."""
    source = random.Random(seed)
    costs: dict[int, float] = {}  # of signs as they stand: known until one is moved for good
    for step in range(moves):
        left = 1 - step / moves
        number = source.randrange(len(sheet.signs))
        if source.random() < SWAPS:
            steps = _exchange(sheet, number, source.randrange(len(sheet.signs)))
        else:
            steps = {number: _elsewhere(sheet, sheet.signs[number], left, source)}
        was = {place: (sign.x, sign.y, sign.side) for place in steps for sign in [sheet.signs[place]]}
        _put(sheet, steps)
        if all(sheet.fits(place) for place in steps):
            after = sum(sheet.cost(place) for place in steps)
            _put(sheet, was)
            costs |= {place: sheet.cost(place) for place in steps if place not in costs}
            worse = after - sum(costs[place] for place in steps)
            if worse <= 0 or source.random() < exp(-worse / (HEAT * left * left + 0.01)):
                _put(sheet, steps)
                costs.clear()
        else:
            _put(sheet, was)


def _put(sheet: Sheet, steps: dict[int, Spot]) -> None:
    for number, spot in steps.items():
        sheet.place(number, *spot)


def _exchange(sheet: Sheet, number: int, other: int) -> dict[int, Spot]:
    """Give the places of two signs to each other; their labels stay at their sides."""
    one, two = sheet.signs[number], sheet.signs[other]
    return {number: (two.x, two.y, one.side), other: (one.x, one.y, two.side)}


def _elsewhere(sheet: Sheet, sign: Sign, left: float, source: random.Random) -> Spot:
    """Give a place and side to try: near by as a rule, now and then anywhere on the sheet."""
    x, y, side = sign.x, sign.y, sign.side
    if side not in FIXED and source.random() < 0.4:
        side = source.choice(SIDES)
        if source.random() < 0.5:
            return x, y, side
    if source.random() < 0.12:
        return source.uniform(0, sheet.width), source.uniform(0, sheet.height), side
    reach = 6 + 120 * left
    return x + source.gauss(0, reach), y + source.gauss(0, reach * 0.7), side
