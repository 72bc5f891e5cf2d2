"""Names for signs that were left without one, where there is room after all: the most central of each group first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, product

from migratieketen.network.geometry import Box, hits, overlap
from migratieketen.network.layout import Edge, Point
from migratieketen.network.model import EVENT
from migratieketen.network.nested import Region
from migratieketen.network.refine import Line
from migratieketen.network.signs import CORNERS, FIXED, SIDES, Sign
from migratieketen.network.ways import title_boxes

ROOM = 2.0
"""How far a name stays from other signs and names."""

AWAY = (0.0, 5.0)
"""How much further than others a name may stand from its sign."""

WIDTHS = (None, 60.0, 200.0)
"""How wide a name may be set: as it is, narrow on more lines, or on a single line."""


def add_names(
    regions: Iterable[Region], signs: Sequence[Sign], lines: Mapping[Edge, Sequence[Point]]
) -> None:
    """Move names that a line runs through; then show those of signs without one, where nothing stands or runs.

    Where the whole name does not fit the abbreviation may. `lines` holds for each tie, by the places of its ends,
    the points that it goes through.
    """
    for region in regions:
        pieces = [
            (ends, (*one, *two))
            for ends, points in lines.items()
            for one, two in pairwise(points)
            if hits(*one, *two, region.box)
        ]
        room = _Room(region, signs, pieces)
        members = region.group.members
        crossed = [place for place in members if room.crossed(place)]
        # The least central gives way: the others may then have the room.
        for place in [*reversed(crossed), *members]:
            if place in crossed or signs[place].side == "hidden":
                room.show(place)


class _Room:
    """What stands and runs within a region."""

    def __init__(self, region: Region, signs: Sequence[Sign], pieces: Sequence[tuple[Edge, Line]]) -> None:
        self.region, self.signs = region, signs
        self.titles = title_boxes(region)
        self.pieces = pieces

    def crossed(self, place: int) -> bool:
        """Tell whether a line runs through the name beside a sign."""
        sign = self.signs[place]
        return sign.side not in FIXED and self._under(sign.label())

    def show(self, place: int) -> None:
        """Give a sign its name where that is free; none where it is free nowhere."""
        sign = self.signs[place]
        was = sign.side
        taken = self._taken(place)
        if sign.node.mode == EVENT:
            sign.show()
            if self._free(sign.body(), taken) and not self._under(sign.body(), place):
                return
        for short in (False, True):
            if short and not sign.shorten():
                break
            for sign.away, width in product(AWAY, WIDTHS):
                if width is not None and not sign.set_to(width):
                    continue
                for side in (*SIDES, *CORNERS):
                    sign.beside(side)
                    if self._free(sign.label(), taken) and not self._under(sign.label()):
                        return
        sign.away = 0.0
        sign.lengthen()
        sign.beside(was) if was not in FIXED else sign.hide()

    def _taken(self, place: int) -> list[Box]:
        taken = list(self.titles)
        for other in self.region.group.members:
            if other != place:
                sign = self.signs[other]
                taken += [sign.body(), *([] if sign.side in FIXED else [sign.label()])]
        return taken

    def _free(self, box: Box, taken: Iterable[Box]) -> bool:
        return _within(box, self.region.inner) and not any(overlap(box, other, ROOM) for other in taken)

    def _under(self, box: Box, own: int | None = None) -> bool:
        """Tell whether a line runs through a box, other than those of a sign itself."""
        return any(hits(*piece, box) for ends, piece in self.pieces if own not in ends)


def _within(box: Box, frame: Box) -> bool:
    return box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]
