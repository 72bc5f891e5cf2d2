"""A drawing made clearer by simulated annealing: fewer crossings, fewer lines through signs and labels."""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import exp, hypot

from migratieketen.network.geometry import Box, cross, hits, overlap
from migratieketen.network.layout import Edge, components
from migratieketen.network.signs import SIDES, Sign

CROSSING, THROUGH, UNDER = 2.2, 7.0, 3.0
"""What a crossing, a line through a sign and a line under a label cost."""

LONG, SHORT, NARROW = 1.0, 1.5, 0.8
"""What a line of twice the usual length, one that hardly shows and a narrow angle cost."""

FAR = 0.5
"""What a place at the edge of the sheet costs: parts without ties between them are drawn together."""

LENGTH = 80.0
VISIBLE = 14.0
CLEAR = 5.0
ROOM, ROOM_BETWEEN_PARTS = 4.0, 18.0
"""How far signs and labels are apart at least, and those without any way of ties between them."""

SIDE_COST = {"right": 0.0, "below": 0.05, "left": 0.1, "above": 0.15, "inside": 0.0}

Line = tuple[float, float, float, float, Box]
"""The ends of a line, and the box around it."""


class Sheet:
    """Signs and lines on a sheet of a given size, and what is ugly about them."""

    def __init__(self, signs: Sequence[Sign], edges: Sequence[Edge], width: float, height: float) -> None:
        self.signs = list(signs)
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
        self.lines = [self._line(number) for number in range(len(self.edges))]

    def _line(self, number: int) -> Line:
        one, other = self.edges[number]
        x1, y1, x2, y2 = self.signs[one].x, self.signs[one].y, self.signs[other].x, self.signs[other].y
        return x1, y1, x2, y2, (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))

    def place(self, number: int, x: float, y: float, side: str) -> None:
        """Put a sign somewhere, with its label at a side."""
        sign = self.signs[number]
        sign.x, sign.y, sign.side = x, y, side
        self.bodies[number] = sign.body()
        self.labels[number] = sign.label()
        for edge in self.of[number]:
            self.lines[edge] = self._line(edge)

    def fits(self, number: int) -> bool:
        """Tell whether a sign and its label are on the sheet and free of all others."""
        body, label = self.bodies[number], self.labels[number]
        left, top = min(body[0], label[0]), min(body[1], label[1])
        right, bottom = max(body[2], label[2]), max(body[3], label[3])
        if left < 0 or right > self.width or top < 0 or bottom > self.height:
            return False
        far = ROOM_BETWEEN_PARTS
        left, top, right, bottom = left - far, top - far, right + far, bottom + far
        for boxes in (self.bodies, self.labels):
            for other, box in enumerate(boxes):
                if box[0] < right and left < box[2] and box[1] < bottom and top < box[3] and other != number:
                    room = ROOM if self.part[other] == self.part[number] else far
                    if overlap(body, box, room) or overlap(label, box, room):
                        return False
        return True

    def cost(self, number: int) -> float:
        """Give what is ugly about one sign, its label and its lines."""
        body, part = _wider(self.bodies[number]), self.part[number]
        sign = self.signs[number]
        aside, down = 2 * sign.x / self.width - 1, 2 * sign.y / self.height - 1
        total = self.label_cost(number) + self._narrow(number) + FAR * (aside * aside + down * down)
        for edge, line in enumerate(self.lines):
            if _under(line, body) and number not in self.edges[edge]:
                total += THROUGH
            elif self.part[self.edges[edge][0]] != part and _under(line, _wider(body, ROOM_BETWEEN_PARTS)):
                total += UNDER
        for edge in self.of[number]:
            total += self._line_cost(edge, number)
        return total

    def label_cost(self, number: int) -> float:
        """Give what is ugly about a label at the side where it stands."""
        side = self.signs[number].side
        if side == "inside":
            return 0.0
        label = self.labels[number]
        return SIDE_COST[side] + UNDER * sum(_under(line, label) for line in self.lines)

    def _line_cost(self, edge: int, number: int) -> float:
        line, (one, other) = self.lines[edge], self.edges[edge]
        length = hypot(line[2] - line[0], line[3] - line[1]) / LENGTH
        total = LONG * (length - 1) ** 2 if length > 1 else 0.0
        if _apart(self.bodies[one], self.bodies[other]) < VISIBLE:
            total += SHORT
        for place, body in enumerate(self.bodies):
            if _under(line, _wider(body)) and place not in (one, other):
                total += THROUGH
        for place, label in enumerate(self.labels):
            if _under(line, label) and place != number and self.signs[place].side != "inside":
                total += UNDER
        left, top, right, bottom = line[4]
        for place, another in enumerate(self.lines):
            box = another[4]
            if (
                box[0] < right
                and left < box[2]
                and box[1] < bottom
                and top < box[3]
                and cross(*line[:4], *another[:4])
                and one not in self.edges[place]
                and other not in self.edges[place]
            ):
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


def _wider(box: Box, by: float = CLEAR) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _under(line: Line, box: Box) -> bool:
    left, top, right, bottom = line[4]
    return (
        left <= box[2]
        and box[0] <= right
        and top <= box[3]
        and box[1] <= bottom
        and hits(line[0], line[1], line[2], line[3], box)
    )


def _apart(one: Box, other: Box) -> float:
    """Give how far two boxes are apart, along the axis on which they are most."""
    return max(one[0] - other[2], other[0] - one[2], one[1] - other[3], other[1] - one[3])


def choose_sides(sheet: Sheet, rounds: int = 3) -> None:
    """Give each label the side where it is free and fewest lines run under it."""
    for _ in range(rounds):
        changed = False
        for number, sign in enumerate(sheet.signs):
            if sign.side == "inside":
                continue
            before = sign.side
            tried = []
            for rank, side in enumerate(SIDES):
                sheet.place(number, sign.x, sign.y, side)
                tried.append((not sheet.fits(number), sheet.label_cost(number), rank))
            side = SIDES[min(tried)[2]]
            sheet.place(number, sign.x, sign.y, side)
            changed |= side != before
        if not changed:
            return


def anneal(sheet: Sheet, moves: int, seed: int) -> None:
    """Move signs about, one at a time, keeping what is better and at first some of what is worse."""
    source = random.Random(seed)
    for step in range(moves):
        left = 1 - step / moves
        number = source.randrange(len(sheet.signs))
        sign = sheet.signs[number]
        was = (sign.x, sign.y, sign.side)
        sheet.place(number, *_elsewhere(sheet, sign, left, source))
        if sheet.fits(number):
            after = sheet.cost(number)
            now = (sign.x, sign.y, sign.side)
            sheet.place(number, *was)
            worse = after - sheet.cost(number)
            if worse <= 0 or source.random() < exp(-worse / (0.6 * left * left + 0.01)):
                sheet.place(number, *now)
        else:
            sheet.place(number, *was)


def _elsewhere(sheet: Sheet, sign: Sign, left: float, source: random.Random) -> tuple[float, float, str]:
    """Give a place and side to try: near by as a rule, now and then anywhere on the sheet."""
    x, y, side = sign.x, sign.y, sign.side
    if side != "inside" and source.random() < 0.4:
        side = source.choice(SIDES)
        if source.random() < 0.5:
            return x, y, side
    if source.random() < 0.12:
        return source.uniform(0, sheet.width), source.uniform(0, sheet.height), side
    reach = 6 + 120 * left
    return x + source.gauss(0, reach), y + source.gauss(0, reach * 0.7), side
