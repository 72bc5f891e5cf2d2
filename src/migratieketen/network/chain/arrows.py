"""The arrows of tasks that passed from one actor to another, led past the cards between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pyoxigraph import NamedNode

from migratieketen.network.chain.board import GUTTER, WIDTH, Board
from migratieketen.network.chain.model import Chart, Transfer
from migratieketen.network.geometry import Box, hits
from migratieketen.network.layout import Point

ACROSS = 1_000.0
"""What it costs that an arrow lies over a card."""

ASIDE = 14.0
"""How far from the corner of a card an arrow leaves it, above or below."""

Arrow = tuple[int, tuple[Point, ...]]
"""The number of a transfer, and the points of one of its arrows."""


def arrows(chain: Chart, board: Board) -> list[Arrow]:
    """Give an arrow for each giver and receiver of each transfer that both have a card, the shortest free one."""
    found = []
    for number, transfer in enumerate(chain.transfers, start=1):
        phases = {place for share in chain.shares if share.task in transfer.tasks for place in share.phases}
        for giver, receiver in _pairs(transfer):
            ways = [
                way
                for one in _cards(board, giver, phases)
                for other in _cards(board, receiver, phases)
                for way in _ways(one, other, board)
            ]
            if ways:
                found.append((number, tuple(_best(ways, [placed.box for placed in board.placed]))))
    return found


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
    for x in sorted({edge - GUTTER / 2 for edge in _lefts(board)} | {WIDTH + GUTTER / 2}):
        start, end = _side(one, other, x), _side(other, one, x)
        yield [start, *dict.fromkeys([(x, start[1]), (x, end[1])]), end]


def _lefts(board: Board) -> Iterable[float]:
    return {placed.box[0] for placed in board.placed} | set(board.lefts)


def _side(card: Box, other: Box, x: float) -> Point:
    """Give where a way through a gutter leaves a card: at its side, or above or below where it lies over the gutter."""
    left, top, right, bottom = card
    if left < x < right:
        return (x, bottom) if top < other[1] else (x, top)
    return (left if x <= left else right), (top + min(bottom, top + 2 * ASIDE)) / 2


def _best(ways: list[list[Point]], boxes: Sequence[Box]) -> list[Point]:
    return min(ways, key=lambda way: _cost(way, boxes))


def _cost(way: Sequence[Point], boxes: Sequence[Box]) -> float:
    length = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(way))
    inner = [(box[0] + 0.5, box[1] + 0.5, box[2] - 0.5, box[3] - 0.5) for box in boxes]
    crossed = sum(any(hits(*a, *b, box) for a, b in pairwise(way)) for box in inner)
    return length + ACROSS * crossed + 20 * len(way)
