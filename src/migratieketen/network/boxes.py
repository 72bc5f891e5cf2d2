"""A sheet divided into boxes, one a group, in which groups with many ties between them lie near each other.

A treemap (Shneiderman 1992; 'group in a box', Rodrigues and others 2011) whose order is found by simulated annealing.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, hypot

from migratieketen.network.geometry import Box
from migratieketen.network.layout import Edge

STEPS = 4_000
HEAT = 0.6
SEED = 1

SLIM, FLAT = 0.75, 2.3
"""How many times as wide as high a box may be at least and at most, for names to find room in it."""

AWKWARD, TIGHT = 1.2, 4.0
"""What a box that is slimmer or flatter than that costs, and one that is too narrow or too low."""


@dataclass(frozen=True)
class Need:
    """What a group needs: an area, and a width and height at least."""

    area: float
    width: float
    height: float


def tile(needs: Sequence[Need], ties: Mapping[Edge, int], width: float, height: float) -> list[Box]:
    """Divide a sheet into a box for each group, in proportion to what each needs; the same boxes each time."""
    order = sorted(range(len(needs)), key=lambda place: -needs[place].area)
    if len(order) < 2:
        return [(0.0, 0.0, width, height)] * len(order)
    source = random.Random(SEED)
    best, least = order, _cost(order, needs, ties, width, height)
    cost = least
    for step in range(STEPS):
        left = 1 - step / STEPS
        tried = _changed(order, source)
        asked = _cost(tried, needs, ties, width, height)
        if asked <= cost or source.random() < exp((cost - asked) / (HEAT * left * left + 1e-3)):
            order, cost = tried, asked
            if cost < least:
                best, least = order, cost
    boxes = _boxes(best, needs, width, height)
    return [boxes[place] for place in range(len(needs))]


def _changed(order: Sequence[int], source: random.Random) -> list[int]:
    """Swap two groups, or move one elsewhere."""
    tried = list(order)
    one, other = source.sample(range(len(tried)), 2)
    if source.random() < 0.5:
        tried[one], tried[other] = tried[other], tried[one]
    else:
        tried.insert(other, tried.pop(one))
    return tried


def _boxes(order: Sequence[int], needs: Sequence[Need], width: float, height: float) -> dict[int, Box]:
    found: dict[int, Box] = {}
    _divide(order, [needs[place].area for place in order], (0.0, 0.0, width, height), found)
    return found


def _divide(order: Sequence[int], areas: Sequence[float], box: Box, found: dict[int, Box]) -> None:
    """Cut a box in two across its longer side, as nearly in halves as the order allows, and go on in each."""
    if len(order) == 1:
        found[order[0]] = box
        return
    left, top, right, bottom = box
    whole, taken, cut, off = sum(areas), 0.0, 1, 2.0
    for place in range(1, len(order)):
        taken += areas[place - 1]
        if abs(taken / whole - 0.5) < off:
            off, cut = abs(taken / whole - 0.5), place
    share = sum(areas[:cut]) / whole
    if right - left >= 1.15 * (bottom - top):
        middle = left + share * (right - left)
        halves = (left, top, middle, bottom), (middle, top, right, bottom)
    else:
        middle = top + share * (bottom - top)
        halves = (left, top, right, middle), (left, middle, right, bottom)
    _divide(order[:cut], areas[:cut], halves[0], found)
    _divide(order[cut:], areas[cut:], halves[1], found)


def _cost(
    order: Sequence[int], needs: Sequence[Need], ties: Mapping[Edge, int], width: float, height: float
) -> float:
    boxes = _boxes(order, needs, width, height)
    total = 0.0
    for place, (left, top, right, bottom) in boxes.items():
        wide, high = right - left, bottom - top
        ratio = wide / high
        total += AWKWARD * (max(0.0, SLIM / ratio - 1) + max(0.0, ratio / FLAT - 1))
        total += TIGHT * max(0.0, needs[place].width / wide - 1, needs[place].height / high - 1)
    scale = hypot(width, height)
    for (one, other), weight in ties.items():
        a, b = boxes[one], boxes[other]
        aside, down = abs(a[0] + a[2] - b[0] - b[2]) / 2, abs(a[1] + a[3] - b[1] - b[3]) / 2
        total += weight**0.5 * (aside + down) / scale
    return total
