"""A network on a sheet: every sign, label and line in its place, the same every time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import exp, sqrt

from pyoxigraph import NamedNode

from migratieketen.network import layout, refine, spacing, ways
from migratieketen.network.geometry import cross
from migratieketen.network.groups import Group, groups
from migratieketen.network.layout import Edge
from migratieketen.network.model import Node, Projection, Tie
from migratieketen.network.names import add_names
from migratieketen.network.nested import Nest, Region, nest
from migratieketen.network.routes import along, bends
from migratieketen.network.signs import Sign
from migratieketen.network.words import word
from migratieketen.telling.grammar import with_article

MOST_NODES, MOST_TIES = 700, 3_000
"""Above so many nodes or ties only the strongest ties are drawn: these, between these nodes."""

KEPT_NODES, KEPT_TIES = 300, 900

GROUPED_ABOVE = 60
"""A picture of more nodes than this is nested: each group in a box of its own."""

MANY_SEEDS_TO = 40

SHEETS = (595.3, 841.9, 1190.6, 1683.8, 2383.9)
"""The widths of A4, A3, A2, A1 and A0, in points."""

MARGIN = 20.0

UPRIGHT, A4_AT_MOST = 0.85, 690.0
"""The shape of a drawing that fills an A4 page, and how wide it may be for its labels to be read there."""


@dataclass(frozen=True)
class Drawing:
    """Signs and ties in their places on `width` by `height` points.

    `bends` tells how far the line between two signs (by their numbers) is led aside, `routes` through which
    points it is led otherwise; `regions` are the boxes of a nested picture.
    """

    network: Projection
    signs: tuple[Sign, ...]
    ties: Sequence[Tie]
    width: float
    height: float
    margin: float
    bends: Mapping[Edge, float]
    regions: tuple[Region, ...] = ()
    routes: Mapping[Edge, ways.Route] = field(default_factory=dict)


@dataclass(frozen=True)
class Frame:
    """The room for a drawing: how wide at least, about how many times as wide as high, how tall at most."""

    width: float
    aspect: float
    tallest: float
    margin: float = MARGIN
    upright: float = 1.0


WIDE = Frame(width=SHEETS[0] - 2 * MARGIN, aspect=1.45, tallest=600.0)
NARROW = Frame(width=252.0, aspect=0.5, tallest=2_000.0, margin=8.0, upright=6.0)


def draw(network: Projection, frame: Frame = WIDE) -> Drawing:
    """Place the nodes and ties of a network in a frame, without overlapping signs or labels."""
    nodes, ties = _drawable(network)
    places = {node.iri: place for place, node in enumerate(nodes)}
    edges = sorted({_ends(tie, places) for tie in ties})
    degrees = [0] * len(nodes)
    for one, other in edges:
        degrees[one] += 1
        degrees[other] += 1
    signs = [Sign(node, degree) for node, degree in zip(nodes, degrees, strict=True)]
    if len(signs) > GROUPED_ABOVE:
        return _nested(replace(network, nodes=nodes, ties=ties), network, signs, frame)
    width, height = _arrange(signs, edges, frame) if signs else (frame.width, 60.0)
    led, stuck = bends(refine.Sheet(signs, edges, width, height))
    whole = Region(Group(tuple(range(len(signs))), None), (0.0, 0.0, width, height), ())
    routes = ways.around(Nest((whole,), width, height), signs, stuck)
    return Drawing(network, tuple(signs), ties, width, height, frame.margin, led, (), routes)


def _nested(drawn: Projection, network: Projection, signs: list[Sign], frame: Frame) -> Drawing:
    """Draw a network of many nodes: a box for each group, and the ties between boxes led between them."""
    places = {node.iri: place for place, node in enumerate(drawn.nodes)}
    weights: Counter[Edge] = Counter()
    for tie in drawn.ties:
        weights[_ends(tie, places)] += tie.weight
    found = groups(drawn, weights)
    titles = [
        word("apart", network.lang)
        if group.centre is None
        else word("around", network.lang, name=with_article(drawn.nodes[group.centre].label, network.lang))
        for group in found
    ]
    made = nest(signs, found, titles, weights)
    of = {place: number for number, group in enumerate(found) for place in group.members}
    within = sorted(edge for edge in weights if of[edge[0]] == of[edge[1]])
    led, stuck = bends(refine.Sheet(signs, within, made.width, made.height))
    routes = ways.around(made, signs, stuck)
    routes |= ways.between(made, signs, (edge for edge in weights if of[edge[0]] != of[edge[1]]))
    lines: dict[Edge, Sequence[layout.Point]] = {edge: route.points for edge, route in routes.items()}
    for one, other in within:
        if (one, other) not in routes:
            ends = (signs[one].x, signs[one].y), (signs[other].x, signs[other].y)
            lines[one, other] = along(*ends, led.get((one, other), 0.0))
    add_names(made.regions, signs, lines)
    return Drawing(
        network, tuple(signs), drawn.ties, made.width, made.height, frame.margin, led, made.regions, routes
    )


def _ends(tie: Tie, places: dict[NamedNode, int]) -> Edge:
    one, other = places[tie.source], places[tie.target]
    return (one, other) if one < other else (other, one)


def _drawable(network: Projection) -> tuple[tuple[Node, ...], Sequence[Tie]]:
    """Give the nodes and ties to draw: all, or where there are too many the strongest ties."""
    if len(network.nodes) <= MOST_NODES and len(network.ties) <= MOST_TIES:
        return network.nodes, network.ties
    strength: dict[NamedNode, int] = defaultdict(int)
    for tie in network.ties:
        strength[tie.source] += tie.weight
        strength[tie.target] += tie.weight

    def rank(tie: Tie) -> tuple[int, int, str, str, str]:
        weaker = min(strength[tie.source], strength[tie.target])
        return -tie.weight, -weaker, tie.source.value, tie.target.value, tie.kind

    kept: set[NamedNode] = set()
    drawn: set[Tie] = set()
    for tie in sorted(network.ties, key=rank):
        ends = {tie.source, tie.target}
        if len(drawn) < KEPT_TIES and len(kept) + len(ends - kept) <= KEPT_NODES:
            kept |= ends
            drawn.add(tie)
    return tuple(n for n in network.nodes if n.iri in kept), tuple(t for t in network.ties if t in drawn)


def _arrange(signs: list[Sign], edges: list[Edge], frame: Frame) -> tuple[float, float]:
    """Place signs on the smallest sheet that will do, and give its size; few signs are tried several ways."""
    tries = 3 if len(signs) <= 30 else 2 if len(signs) <= MANY_SEEDS_TO else 1
    found = []
    for seed in range(tries):
        size = _attempt(signs, edges, frame, seed)
        ugly = refine.Sheet(signs, edges, *size).total() if tries > 1 else 0.0
        found.append((ugly, seed, size, [(sign.x, sign.y, sign.side) for sign in signs]))
    _, _, size, places = min(found)
    for sign, place in zip(signs, places, strict=True):
        sign.x, sign.y, sign.side = place
    return size


def _attempt(signs: list[Sign], edges: list[Edge], frame: Frame, seed: int) -> tuple[float, float]:
    for sign in signs:
        sign.x = sign.y = 0.0
        sign.side = "inside" if sign.side == "inside" else "right"
    width, height = _room(signs, frame)
    groups = _groups(signs, edges, (width, height), frame.upright, seed)
    spacing.pack(groups, frame.aspect, refine.ROOM_BETWEEN_PARTS)
    if frame.upright > 1:
        spacing.squeeze(signs, width)
    left, top, right, bottom = spacing.extent(signs)
    width, height = max(width, right - left), max(height, bottom - top)
    spacing.shift(signs, (width - right - left) / 2, (height - bottom - top) / 2)
    sheet = refine.Sheet(signs, edges, width, height)
    refine.choose_sides(sheet, rounds=1)
    if edges:
        refine.anneal(sheet, _moves(len(signs), len(edges)), seed)
        refine.choose_sides(sheet)
    left, top, right, bottom = spacing.extent(signs)
    width = max(frame.width, right - left)
    spacing.shift(signs, (width - right - left) / 2, -top)
    return width, bottom - top


def _moves(signs: int, edges: int) -> int:
    """Give how many moves take a second or two: the more signs and lines there are, the more a move costs."""
    work = 2 * edges * (2 * signs + edges) // signs + edges
    most = 18_000 if signs <= MANY_SEEDS_TO else 30_000
    return min(600 * signs, most, 36_000_000 // work)


def _groups(
    signs: list[Sign], edges: list[Edge], room: tuple[float, float], upright: float, seed: int
) -> list[list[Sign]]:
    """Place each connected part by itself, in its share of the room; nodes without ties stand in rows."""
    groups, alone = [], []
    width, height = room
    for part in layout.components(len(signs), edges):
        group = [signs[place] for place in part]
        if len(part) == 1:
            alone += group
            continue
        inner = {place: rank for rank, place in enumerate(part)}
        points = _best_layout(len(part), [(inner[a], inner[b]) for a, b in edges if a in inner], seed)
        share = sqrt(len(part) / len(signs))
        for sign, (x, y) in zip(group, layout.spread(points), strict=True):
            along, down = (x, y) if width >= height else (y, x)
            sign.x, sign.y = along * width * share * 0.8, down * height * share * 0.8
        spacing.push_apart(group, upright=upright)
        groups.append(group)
    if alone:
        spacing.in_rows(alone, width * max(0.35, sqrt(len(alone) / len(signs))))
        groups.append(alone)
    return groups


def _room(signs: Sequence[Sign], frame: Frame) -> tuple[float, float]:
    """Give the size of a sheet with room for signs and labels, and between them for lines."""
    taken = 0.0
    for sign in signs:
        left, top, right, bottom = sign.whole()
        taken += (right - left + 8) * (bottom - top + 8)
    area = taken * (2.2 + 2.2 * exp(-len(signs) / 60))
    width = frame.width
    if area / width > frame.tallest:
        upright = sqrt(area * UPRIGHT)
        width = upright if upright <= A4_AT_MOST else sqrt(area * frame.aspect)
    return width, max(area / width, 110.0)


def _best_layout(count: int, edges: list[Edge], seed: int) -> list[layout.Point]:
    """Give the layout with the fewest crossings of many; one layout where there are many nodes."""
    if count > MANY_SEEDS_TO:
        return layout.coordinates(count, edges, seed)
    tried = [layout.coordinates(count, edges, each) for each in range(20 * seed, 20 * seed + 20)]
    return min(tried, key=lambda points: _crossings(points, edges))


def _crossings(points: Sequence[layout.Point], edges: Sequence[Edge]) -> int:
    lines = [(*points[a], *points[b]) for a, b in edges]
    return sum(
        1
        for place, one in enumerate(edges)
        for rank, other in enumerate(edges[:place])
        if not set(one) & set(other) and cross(*lines[place], *lines[rank])
    )
