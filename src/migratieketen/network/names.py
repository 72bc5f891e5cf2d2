"""Names for signs that were left without one, where there is room after all: the most central of each group first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, pairwise

from migratieketen.network.geometry import Box, hits, overlap
from migratieketen.network.layout import Edge, Point
from migratieketen.network.model import EVENT
from migratieketen.network.nested import Region
from migratieketen.network.refine import Line
from migratieketen.network.signs import FIXED, SIDES, Sign
from migratieketen.network.ways import title_boxes

ROOM = 2.0
"""How far a name stays from other signs and names."""

MOST_UNDER = 1
"""How many lines may run under a name that would otherwise not be shown."""


def add_names(
    regions: Iterable[Region], signs: Sequence[Sign], lines: Mapping[Edge, Sequence[Point]]
) -> None:
    """Show the names of signs where nothing stands or runs; else the abbreviation, if that does fit.

    `lines` holds for each tie, by the places of its ends, the points that it goes through.
    """
    for region in regions:
        near = {
            ends: pieces
            for ends, points in lines.items()
            if (pieces := [(*one, *two) for one, two in pairwise(points) if hits(*one, *two, region.box)])
        }
        for place in region.group.members:
            if signs[place].side == "hidden":
                _show(place, region, signs, near)


def _show(place: int, region: Region, signs: Sequence[Sign], lines: Mapping[Edge, list[Line]]) -> None:
    sign = signs[place]
    event = sign.node.mode == EVENT
    crossing = [pieces for ends, pieces in lines.items() if not event or place not in ends]
    taken = title_boxes(region)
    for other in region.group.members:
        if other != place:
            taken += [signs[other].body(), *([] if signs[other].side in FIXED else [signs[other].label()])]
    if event:
        sign.show()
        if _free(sign.body(), region, taken) and not _under(sign.body(), crossing):
            return
        crossing = list(lines.values())
    for under, short in ((0, False), (0, True), (MOST_UNDER, False)):
        if short and not sign.shorten():
            continue
        for side in SIDES:
            sign.beside(side)
            if _free(sign.label(), region, taken) and _under(sign.label(), crossing) <= under:
                return
        sign.lengthen()
    sign.hide()


def _free(box: Box, region: Region, taken: Iterable[Box]) -> bool:
    return _within(box, region.inner) and not any(overlap(box, other, ROOM) for other in taken)


def _within(box: Box, frame: Box) -> bool:
    return box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]


def _under(box: Box, lines: Iterable[Sequence[Line]]) -> int:
    """Count the lines that run through a box, no further than one more than may."""
    crossing = (pieces for pieces in lines if any(hits(*piece, box) for piece in pieces))
    return sum(1 for _ in islice(crossing, MOST_UNDER + 1))
