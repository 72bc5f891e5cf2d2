"""The arrows of tasks that passed from one actor to another, led past the cards between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pyoxigraph import NamedNode

from migratieketen.network.chain.board import GUTTER, WIDTH, Board
from migratieketen.network.chain.model import Chart, Transfer
from migratieketen.network.geometry import Box, hits, overlap
from migratieketen.network.layout import Point

ACROSS = 1_000.0
"""What it costs that an arrow lies over a card."""

ASIDE = 14.0
"""How far from the corner of a card an arrow leaves it, above or below."""

ALONG = 400.0
"""What it costs that an arrow runs along another, too near to be told apart."""

TRACKS = (0.0, 3.2, -3.2)
"""How far aside an arrow may run in a gutter, next to others."""

NUMBER = 5.6
"""The radius of the circle around the number of a transfer."""

Arrow = tuple[int, tuple[Point, ...]]
"""The place of a transfer, and the points of one of its arrows."""


def arrows(chain: Chart, board: Board) -> list[Arrow]:
    """Give an arrow for each giver and receiver of each transfer that both have a card, the shortest free one."""
    found: list[Arrow] = []
    for number, transfer in enumerate(chain.transfers):
        phases = {place for share in chain.shares if share.task in transfer.tasks for place in share.phases}
        for giver, receiver in _pairs(transfer):
            ways = [
                way
                for one in _cards(board, giver, phases)
                for other in _cards(board, receiver, phases)
                for way in _ways(one, other, board)
            ]
            if ways:
                others = [points for _, points in found]
                found.append((number, tuple(_best(ways, [placed.box for placed in board.placed], others))))
    return found


def numbers(found: Sequence[Arrow], board: Board) -> list[Point]:
    """Give where the number of each arrow stands: at its longest piece, clear of cards, other numbers and lines."""
    cards = [placed.box for placed in board.placed]
    places: list[Point] = []
    for rank, (_, points) in enumerate(found):
        (ax, ay), (bx, by) = max(
            pairwise(points), key=lambda p: abs(p[0][0] - p[1][0]) + abs(p[0][1] - p[1][1])
        )
        others = [piece for other, (_, line) in enumerate(found) if other != rank for piece in pairwise(line)]
        tried = []
        for part in (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8):
            x, y = ax + (bx - ax) * part, ay + (by - ay) * part
            for aside in (0.0, 9.0, -9.0):
                point = (x + aside, y) if abs(ay - by) > abs(ax - bx) else (x, y - aside)
                box = _around(point)
                under = sum(hits(*one, *two, box) for one, two in others)
                under += 3 * sum(overlap(box, other) for other in (*cards, *map(_around, places)))
                tried.append((under, abs(aside), abs(part - 0.5), point))
        places.append(min(tried)[3])
    return places


def _around(point: Point) -> Box:
    x, y = point
    return x - NUMBER, y - NUMBER, x + NUMBER, y + NUMBER


def _pairs(transfer: Transfer) -> Iterator[tuple[NamedNode, NamedNode]]:
    return (
        (giver, receiver) for giver in transfer.givers for receiver in transfer.receivers if giver != receiver
    )


def _cards(board: Board, actor: NamedNode, phases: set[int]) -> list[Box]:
    """Give the boxes of the cards of an actor in some phases; all of its cards where there is none."""
    own = [placed for placed in board.placed if any(each.iri == actor for each in placed.card.actors)]
    there = [each for each in own if phases & set(range(each.card.first, each.card.last + 1))]
    return [placed.box for placed in there or own]


def _ways(one: Box, other: Box, board: Board) -> Iterator[list[Point]]:
    """Give ways from one card to another: straight down or up, and through each gutter."""
    low, high = max(one[0], other[0]) + ASIDE, min(one[2], other[2]) - ASIDE
    for x in {low, (low + high) / 2, high} if low <= high else ():
        yield [(x, one[3]), (x, other[1])] if one[1] < other[1] else [(x, one[1]), (x, other[3])]
    gutters = sorted({edge - GUTTER / 2 for edge in _lefts(board)} | {WIDTH + GUTTER / 2})
    for x in (gutter + track for gutter in gutters for track in TRACKS):
        start, end = _side(one, other, x), _side(other, one, x)
        for down in TRACKS:
            first, last = (start[0], start[1] + down), (end[0], end[1] + down)
            yield [first, *dict.fromkeys([(x, first[1]), (x, last[1])]), last]


def _lefts(board: Board) -> Iterable[float]:
    return {placed.box[0] for placed in board.placed} | set(board.lefts)


def _side(card: Box, other: Box, x: float) -> Point:
    """Give where a way through a gutter leaves a card: at its side, or above or below where it lies over the gutter."""
    left, top, right, bottom = card
    if left < x < right:
        return (x, bottom) if top < other[1] else (x, top)
    return (left if x <= left else right), (top + min(bottom, top + 2 * ASIDE)) / 2


def _best(ways: list[list[Point]], boxes: Sequence[Box], others: Sequence[Sequence[Point]]) -> list[Point]:
    return min(ways, key=lambda way: _cost(way, boxes) + ALONG * _along(way, others))


def _along(way: Sequence[Point], others: Iterable[Sequence[Point]]) -> int:
    """Count the pieces that run along one of another arrow."""
    pieces = [piece for other in others for piece in pairwise(other)]
    return sum(
        abs(a[axis] - b[axis]) < 1
        and abs(c[axis] - d[axis]) < 1
        and abs(a[axis] - c[axis]) < 3
        and min(a[1 - axis], b[1 - axis]) < max(c[1 - axis], d[1 - axis])
        and min(c[1 - axis], d[1 - axis]) < max(a[1 - axis], b[1 - axis])
        for a, b in pairwise(way)
        for c, d in pieces
        for axis in (0, 1)
    )


def _cost(way: Sequence[Point], boxes: Sequence[Box]) -> float:
    length = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(way))
    inner = [(box[0] + 0.5, box[1] + 0.5, box[2] - 0.5, box[3] - 0.5) for box in boxes]
    crossed = sum(any(hits(*a, *b, box) for a, b in pairwise(way)) for box in inner)
    return length + ACROSS * crossed + 20 * len(way)
