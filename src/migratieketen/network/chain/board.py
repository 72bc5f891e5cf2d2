"""The map laid out: columns for the phases, cards that span neighbouring ones on top, those of one phase under them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from migratieketen.network.chain.cards import Card, Text, cards, elsewhere, lay_out, listed
from migratieketen.network.chain.model import Chart
from migratieketen.network.geometry import Box

WIDTH = 1_000.0
"""How wide the map is, in points: with its margins about as wide as A3 lying down."""

EXTRA_LANES = 2
"""How many lanes there are besides one for each phase, for the phases where most happens."""

GUTTER, BETWEEN = 10.0, 6.0
"""How far cards stand apart, beside and under each other."""

PASSING = 11.0
"""How much further apart stand those between whom a task passed, for the arrow."""

BRIDGE = 12.0
"""How high the room is for the line between two cards of one actor, in the phases that it skips."""

TALL, LISTS = 600.0, 80.0
"""How high the map may be below its header, and the room that it keeps for lists of names at the foot."""

FIRST = 14
"""How many whom most sources tell of have a card in any case; so have those between whom a task passed."""

BESIDE = 4
"""How many actors in separate phases have their cards beside each other, with a line between."""

MOST_TASKS, ENOUGH = (8, 5, 3, 2, 1), 30
"""How many tasks stand on a card under each phase: the most with which all actors have a card, or so many do."""


@dataclass(frozen=True)
class Placed:
    """A card in its place, with its texts within it."""

    card: Card
    box: Box
    texts: tuple[Text, ...]

    @property
    def whole(self) -> bool:
        """True for a card of an actor with all its tasks."""
        return bool(self.card.actors) and not any(entry.left for entry in self.card.entries)


def lay(chain: Chart) -> Board:
    """Lay out a map: all there is if it fits, else fewer tasks on a card, and some actors by name alone."""
    for tasks in MOST_TASKS:
        board = Board(chain, cards(chain, tasks))
        if (
            not board.listed
            or len({actor for placed in board.placed for actor in placed.card.actors}) >= ENOUGH
        ):
            break
    return board


class Board:
    """The map below its header: where each phase begins and ends, cards in their places, bridges between them."""

    def __init__(self, chain: Chart, found: Sequence[list[Card]]) -> None:
        self.chain = chain
        self.lanes = _lanes([card for row in found for card in row], len(chain.phases))
        self.starts = [sum(self.lanes[:phase]) for phase in range(len(self.lanes) + 1)]
        self.edges = _edges(sum(self.lanes))
        self.lefts = [self.edges[start][0] for start in self.starts[:-1]]
        self.rights = [self.edges[start - 1][1] for start in self.starts[1:]]
        self.placed: list[Placed] = []
        self.bridges: list[tuple[float, float, float]] = []
        self._room = _Room(sum(self.lanes))
        moved = {end for each in chain.transfers for end in (*each.givers, *each.receivers)}
        self._moved = moved - chain.kinds
        self.listed = [row for rank, row in enumerate(found) if not self._place(row, rank)]
        for card in listed(chain, self.listed):
            self._put(card, whole=True)

    def _place(self, row: list[Card], rank: int) -> bool:
        """Set the cards of an actor where there is room, or in any case; tell whether that was done."""
        if len(row) > 1 and rank < BESIDE:
            return self._put_beside(row)
        taken = [len(lane) for lane in self._room.taken], len(self.placed)
        for card in row:
            self._put(elsewhere(self.chain, card, row) if len(row) > 1 else card)
        anyhow = rank < FIRST or row[0].actors[0].iri in self._moved
        if anyhow or max(placed.box[3] for placed in self.placed[taken[1] :]) <= TALL - LISTS:
            return True
        del self.placed[taken[1] :]
        for lane, count in zip(self._room.taken, taken[0], strict=True):
            del lane[count:]
        return False

    @property
    def height(self) -> float:
        """How high it is."""
        return max((placed.box[3] for placed in self.placed), default=0.0)

    def _across(self, card: Card, height: float) -> dict[int, float]:
        return dict.fromkeys(range(self.starts[card.first], self.starts[card.last + 1]), height)

    def _put_beside(self, row: list[Card]) -> bool:
        """Set the cards of one actor beside each other, with a line over the phases that it skips."""
        laid = [lay_out(card, self.lefts, self.rights) for card in row]
        taken = dict.fromkeys(range(self.starts[row[0].first], self.starts[row[-1].last + 1]), BRIDGE)
        for card, (_, height) in zip(row, laid, strict=True):
            taken |= self._across(card, height + self._below(card))
        top = self._room.take(taken)
        for before, after in pairwise(row):
            self.bridges.append((self.rights[before.last], self.lefts[after.first], top + BRIDGE / 2))
        for card, (texts, height) in zip(row, laid, strict=True):
            box = self.lefts[card.first], top, self.rights[card.last], top + height
            self.placed.append(Placed(card, box, tuple(texts)))
        return True

    def _put(self, card: Card, whole: bool = False) -> None:
        """Set a card where it comes highest: of one phase in one of its lanes, else over the whole of its phases."""
        if whole or card.first < card.last:
            lefts, rights = self.lefts, self.rights
            tried = [self._across(card, 1.0)]
        else:
            start = self.starts[card.first]
            lefts = [self.edges[start][0]] * len(self.lefts)
            rights = [self.edges[start][1]] * len(self.lefts)
            tried = [{lane: 1.0} for lane in range(start, self.starts[card.first + 1])]
        texts, height = lay_out(card, lefts, rights)
        high = height + self._below(card)
        lanes = min(tried, key=lambda lanes: (self._room.top(dict.fromkeys(lanes, high)), min(lanes)))
        top = self._room.take(dict.fromkeys(lanes, high))
        box = self.edges[min(lanes)][0], top, self.edges[max(lanes)][1], top + height
        self.placed.append(Placed(card, box, tuple(texts)))

    def _below(self, card: Card) -> float:
        return PASSING if any(actor.iri in self._moved for actor in card.actors) else 0.0


class _Room:
    """What is still free in each lane."""

    def __init__(self, lanes: int) -> None:
        self.taken: list[list[tuple[float, float]]] = [[] for _ in range(lanes)]

    def top(self, heights: Mapping[int, float]) -> float:
        """Give the highest place where each of some lanes is free for a height."""
        tops = [0.0, *(bottom for lane in heights for _, bottom in self.taken[lane])]
        return min(top for top in tops if all(self._free(lane, top, high) for lane, high in heights.items()))

    def take(self, heights: Mapping[int, float]) -> float:
        """Take that place."""
        top = self.top(heights)
        for lane, high in heights.items():
            self.taken[lane].append((top, top + high + BETWEEN))
        return top

    def _free(self, lane: int, top: float, high: float) -> bool:
        return all(bottom <= top or above >= top + high + BETWEEN for above, bottom in self.taken[lane])


def _lanes(found: Iterable[Card], phases: int) -> list[int]:
    """Give how many lanes each phase has: more where most happens."""
    load = [1.0] * phases
    for card in found:
        for phase in range(card.first, card.last + 1):
            load[phase] += 2 + sum(
                1 + len(entry.words) / 24 for entry in card.entries if entry.first <= phase <= entry.last
            )
    lanes = [1] * phases
    for _ in range(EXTRA_LANES if phases else 0):
        lanes[max(range(phases), key=lambda phase: load[phase] / lanes[phase] ** 1.5)] += 1
    return lanes


def _edges(count: int) -> list[tuple[float, float]]:
    width = (WIDTH - (count - 1) * GUTTER) / max(count, 1)
    return [(lane * (width + GUTTER), lane * (width + GUTTER) + width) for lane in range(count)]
