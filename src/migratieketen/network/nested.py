"""A network of many nodes on a sheet: each community in a box of its own, the ties between boxes led between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt

from migratieketen.network import layout, spacing
from migratieketen.network.boxes import Need, tile
from migratieketen.network.fonts import fill
from migratieketen.network.geometry import Box
from migratieketen.network.groups import Group
from migratieketen.network.inside import Inside
from migratieketen.network.layout import Edge, Point
from migratieketen.network.signs import Sign
from migratieketen.network.tracks import STEP

WIDE, TALL = 1_152.0, 1450.0
"""How large a drawing of many may be for its labels to be read: as wide as A3 lying down, and A2 as it stands."""

ASPECT = 1.32

GUTTER = 2 * STEP
PADDING = 8.0
HEAD, LEADING = 10.0, 1.15
"""The size of the name of a group, and how far its lines are apart."""

ALWAYS, ALONE = 3, 60
"""How many of a group have a name in any case, and of what is apart: a sign without ties tells nothing by itself."""

ROOMS, SPARE = (1.9, 1.7, 1.5), 0.43
"""How much room signs and labels need, in times what they take, rather more than less; and a few need more."""


@dataclass(frozen=True)
class Region:
    """A group in its box, with the lines of its name."""

    group: Group
    box: Box
    title: tuple[str, ...]

    @property
    def inner(self) -> Box:
        """The box that signs may stand in."""
        left, top, right, bottom = self.box
        return left + PADDING, top + head(self.title), right - PADDING, bottom - PADDING


def head(title: Sequence[str]) -> float:
    """Give how high the head of a region is."""
    return PADDING + HEAD * LEADING * len(title) + 4


def area(signs: Sequence[Sign], room: float) -> float:
    """Give how much room signs need, with their labels as they are, in times what they take."""
    taken = 0.0
    for sign in signs:
        left, top, right, bottom = sign.whole()
        taken += (right - left + 9) * (bottom - top + 9)
    return taken * room * (1 + SPARE * exp(-len(signs) / 12))


@dataclass(frozen=True)
class Nest:
    """Where the groups of a network stand on a sheet; the signs hold where they stand themselves."""

    regions: tuple[Region, ...]
    width: float
    height: float


def nest(
    signs: Sequence[Sign], found: Sequence[Group], titles: Sequence[str], weights: Mapping[Edge, int]
) -> Nest:
    """Place signs by group, each group in a box, without overlaps; the same each time.

    `found` holds the groups by the places of their signs, `titles` what each is called, `weights` how strong
    the ties between two signs are. Signs for whose names there is no room are left without.
    """
    room, grown = _name(signs, found), 1.0
    while True:
        made = _try(signs, found, titles, weights, room, grown)
        if made is not None:
            return made
        grown *= 1.06


def _name(signs: Sequence[Sign], found: Sequence[Group]) -> float:
    """Leave a label to as many signs of each group, the most central first, as fit; give how much room there is."""
    for share in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0):
        for group in found:
            kept = max(ALWAYS if group.centre is not None else ALONE, round(share * len(group.members)))
            for rank, place in enumerate(group.members):
                signs[place].show() if rank < kept else signs[place].hide()
        for room in ROOMS:
            taken = sum(area([signs[place] for place in group.members], room) for group in found)
            if taken <= WIDE * TALL * 0.8:
                return room
    return ROOMS[-1]


def _try(
    signs: Sequence[Sign],
    found: Sequence[Group],
    titles: Sequence[str],
    weights: Mapping[Edge, int],
    room: float,
    grown: float,
) -> Nest | None:
    of = {place: number for number, group in enumerate(found) for place in group.members}
    between: Counter[Edge] = Counter()
    for one, other in weights:
        if of[one] != of[other]:
            between[min(of[one], of[other]), max(of[one], of[other])] += 1
    together = [number for number, group in enumerate(found) if group.centre is not None]
    needs = [
        _need([signs[place] for place in found[number].members], titles[number], room) for number in together
    ]
    total = sum(need.area for need in needs) * grown
    width = _snap(min(WIDE * grown**0.5, max(555.0, sqrt(total * ASPECT))))
    height = _snap(total / width)
    boxes = tile(
        needs, {(together.index(a), together.index(b)): n for (a, b), n in between.items()}, width, height
    )
    regions = [
        _region(found[number], box, titles[number]) for number, box in zip(together, boxes, strict=True)
    ]
    middles = {number: region.inner for number, region in zip(together, regions, strict=True)}
    insides = [
        _inside(signs, region, _pulls(region, number, of, weights, middles), weights)
        for number, region in zip(together, regions, strict=True)
    ]
    if not all(inside.settle() for inside in insides):
        return None
    for inside, region in zip(insides, regions, strict=True):
        inside.improve()
        spacing.shift(inside.signs, *region.inner[:2])
    apart = [number for number, group in enumerate(found) if group.centre is None]
    for number in apart:
        region = _strip(signs, found[number], titles[number], weights, width, height)
        regions.append(region)
        height = region.box[3] + STEP
    return Nest(tuple(regions), width, height)


def _need(signs: Sequence[Sign], title: str, room: float) -> Need:
    """Give what a group needs: room for its signs, edges and name, and a box that is not too slim or flat for it."""
    net = area(signs, room)
    aside, down = 2 * PADDING + GUTTER, head([title]) + PADDING + GUTTER
    widest = max(sign.whole()[2] - sign.whole()[0] for sign in signs)
    wide = max(widest + 8, sqrt(net / 2))
    across = sqrt(net * 1.3)
    return Need((across + aside) * (net / across + down), wide + aside, sqrt(net / 2.4) + down)


def _snap(length: float) -> float:
    return round(length / STEP) * STEP


def _region(group: Group, box: Box, title: str) -> Region:
    left, top, right, bottom = (_snap(edge) for edge in box)
    inset = (left + STEP, top + STEP, right - STEP, bottom - STEP)
    return Region(group, inset, fill(title, HEAD, inset[2] - inset[0] - 2 * PADDING, bold=True))


def _pulls(
    region: Region, number: int, of: Mapping[int, int], weights: Mapping[Edge, int], inner: Mapping[int, Box]
) -> dict[int, Point]:
    """Give, for each member with ties to other groups, the point of the box nearest to them."""
    left, top, right, bottom = region.inner
    ranks = {place: rank for rank, place in enumerate(region.group.members)}
    away: dict[int, list[Point]] = {}
    for one, other in weights:
        for here, there in ((one, other), (other, one)):
            if here in ranks and of[there] != number:
                box = inner[of[there]]
                away.setdefault(ranks[here], []).append(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
    found = {}
    for rank, points in away.items():
        x, y = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
        found[rank] = (min(max(x, left), right) - left, min(max(y, top), bottom) - top)
    return found


def _inside(
    signs: Sequence[Sign], region: Region, pulls: Mapping[int, Point], weights: Mapping[Edge, int]
) -> Inside:
    left, top, right, bottom = region.inner
    ranks = {place: rank for rank, place in enumerate(region.group.members)}
    edges = [(ranks[a], ranks[b]) for a, b in weights if a in ranks and b in ranks]
    edges = sorted((min(edge), max(edge)) for edge in edges)
    own = [signs[place] for place in region.group.members]
    return Inside(own, edges, right - left, bottom - top, pulls)


def _strip(
    signs: Sequence[Sign], group: Group, title: str, weights: Mapping[Edge, int], width: float, top: float
) -> Region:
    """Set what is apart, by twos and threes, in rows over the width of the sheet."""
    members = group.members
    ranks = {place: rank for rank, place in enumerate(members)}
    edges = [(ranks[a], ranks[b]) for a, b in weights if a in ranks and b in ranks]
    parts = []
    for part in layout.components(len(members), edges):
        own = [signs[members[rank]] for rank in part]
        for rank, sign in enumerate(own):
            sign.x, sign.y = 0.0, 40.0 * rank
        hub = max(part, key=lambda rank: sum(rank in edge for edge in edges)) if len(part) == 3 else part[0]
        own.sort(key=lambda sign: sign is not signs[members[hub]])
        for rank, sign in enumerate(own[1:]):
            sign.x, sign.y = (12.0, 34.0) if rank == 0 else (12.0, -34.0)
        own[0].x = own[0].y = 0.0
        spacing.push_apart(own)
        parts.append(own)
    inset = (STEP, top + STEP, width - STEP, top + STEP)
    lines = fill(title, HEAD, inset[2] - inset[0] - 2 * PADDING, bold=True)
    start = top + STEP + head(lines)
    bottom = spacing.in_strip(parts, inset[0] + PADDING, start, inset[2] - PADDING, GUTTER)
    return Region(group, (inset[0], inset[1], inset[2], _snap(bottom + PADDING + STEP / 2)), lines)
