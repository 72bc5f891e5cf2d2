"""The marks of a picture in SVG: signs with their labels, and the lines between them."""

from __future__ import annotations

from collections import defaultdict
from copy import copy
from dataclasses import replace
from math import hypot, inf

from migratieketen.network import shapes
from migratieketen.network.drawing import Drawing
from migratieketen.network.fonts import ASCENT
from migratieketen.network.layout import Point
from migratieketen.network.lines import polyline, rounded, stroke
from migratieketen.network.looks import INK, LINES, PAPER, SOFT, Look
from migratieketen.network.markup import element, text, words_at
from migratieketen.network.model import ACTOR, Tie
from migratieketen.network.plan import regions, roads
from migratieketen.network.routes import control
from migratieketen.network.signs import LEADING, SIZE, Sign
from migratieketen.network.tracks import corners
from migratieketen.network.ways import Route
from migratieketen.network.words import capital

PARALLEL = 7.0
"""How far apart the middles of the lines of several ties between the same two nodes are."""

TOUCH = {
    "circle": 1.0,
    "square": 1.0,
    "diamond": 0.7,
    "triangle": 0.4,
    "hexagon": 0.85,
    "pentagon": 0.8,
    "star": 0.45,
}
"""How near the middle of a sign a line may end and still be under its edge, as a part of its reach."""

FAINT_ABOVE = 100
"""With more nodes than this lines are drawn thinner, so that the labels stay in front."""

HALO: dict[str, object] = {
    "stroke": PAPER,
    "stroke_width": 2.6,
    "paint_order": "stroke",
    "stroke_linejoin": "round",
}


def picture(drawing: Drawing, x: float, y: float, link: str | None = None) -> str:
    """Give all lines and signs, from a point on the sheet; with `link` each links to `#{link}{number}`."""
    numbers = {node.iri: number for number, node in enumerate(drawing.network.nodes)}
    signs = [_sign(sign, numbers[sign.node.iri], link) for sign in drawing.signs]
    nameless = [sign for sign in drawing.signs if link and sign.side == "hidden"]
    names = [_name(sign, numbers[sign.node.iri], drawing.width) for sign in nameless]
    return element(
        "g",
        *regions(drawing.regions),
        element(
            "g",
            *roads(drawing.routes.values()),
            *_ties(drawing, link is not None),
            class_="ties",
            fill="none",
        ),
        element("g", *signs, class_="nodes"),
        element("g", *names, class_="names", aria_hidden="true") if names else "",
        transform=f"translate({x:.1f},{y:.1f})",
        class_="picture",
    )


def _ties(drawing: Drawing, whole: bool) -> list[str]:
    places = {sign.node.iri: place for place, sign in enumerate(drawing.signs)}
    numbers = {id(tie): number for number, tie in enumerate(drawing.network.ties)}
    beside: dict[tuple[int, int], list[Tie]] = defaultdict(list)
    for tie in drawing.ties:
        one, other = sorted((places[tie.source], places[tie.target]))
        beside[one, other].append(tie)
    thin = 0.7 if len(drawing.signs) > FAINT_ABOVE else 1.0
    parts = []
    for pair, group in beside.items():
        for rank, tie in enumerate(group):
            bend = drawing.bends.get(pair, 0.0) + (rank - (len(group) - 1) / 2) * PARALLEL
            start, end = drawing.signs[places[tie.source]], drawing.signs[places[tie.target]]
            if pair in drawing.routes:
                route = drawing.routes[pair].seen_from(places[tie.source])
                line = _led(tie, start, end, route, thin, whole)
                parts.append(element("g", *line, class_=f"tie {tie.kind} led", data_tie=numbers[id(tie)]))
                continue
            # A bend must lead to the same side whichever way the tie points.
            line = _tie(tie, start, end, bend if places[tie.source] == pair[0] else -bend, thin)
            parts.append(element("g", *line, class_=f"tie {tie.kind}", data_tie=numbers[id(tie)]))
    return parts


def _tie(tie: Tie, start: Sign, end: Sign, bend: float, thin: float) -> list[str]:
    look = LINES[tie.kind] if tie.directed else replace(LINES[tie.kind], arrow=False)
    one, other = (start.x, start.y), (end.x, end.y)
    middle = control(one, other, bend) if bend else None
    line = _edge(middle or other, start, False), middle, _edge(middle or one, end, look.arrow)
    return stroke(look, *line, look.width * thin * _weight(tie))


def _weight(tie: Tie) -> float:
    return float(1 + 0.5 * min(tie.weight - 1, 16) ** 0.5)


def _led(tie: Tie, start: Sign, end: Sign, route: Route, thin: float, whole: bool) -> list[str]:
    """Give the paths of a tie that is led between boxes: out of the one and into the other, or the whole of it."""
    look = LINES[tie.kind]
    width = look.width * thin * _weight(tie)
    points = route.points
    first, last = _edge(points[1], start, False), _edge(points[-2], end, look.arrow)
    if not route.road:
        return polyline(look, [first, *points[1:-1], last], width)
    out, home = [first, *route.out[1:]], [*route.home[:-1], last]
    parts = [*polyline(replace(look, arrow=False), out, width), *polyline(look, home, width)]
    if whole:
        parts.append(
            element(
                "path", d=rounded(corners(route.road)), stroke=look.colour, stroke_width=width, class_="road"
            )
        )
    return parts


def _edge(point: Point, end: Sign, clear: bool) -> Point:
    """Give where a line that comes from a point ends at a sign: just under its edge, or for an arrow clear of it."""
    dx, dy = point[0] - end.x, point[1] - end.y
    if end.node.mode == ACTOR:
        reach = end.half_width + 1.5 if clear else end.half_width * TOUCH[end.look.shape]
        part = reach / (hypot(dx, dy) or 1.0)
    else:
        room = 1.0 if clear else 0.0
        part = min(
            (end.half_width + room) / abs(dx) if dx else inf,
            (end.half_height + room) / abs(dy) if dy else inf,
        )
    part = min(part, 0.95)
    return end.x + dx * part, end.y + dy * part


def shape(look: Look, x: float, y: float, half_width: float, half_height: float) -> str:
    """Give the sign of a kind of actor, or the box of an event."""
    if look.shape == "box":
        return element(
            "rect",
            x=x - half_width,
            y=y - half_height,
            width=2 * half_width,
            height=2 * half_height,
            rx=min(6.0, half_height),
            fill=look.fill,
            stroke=SOFT,
            stroke_width=1.0,
        )
    pen: dict[str, object] = {
        "fill": look.fill,
        "stroke": INK,
        "stroke_width": 1.1,
        "stroke_linejoin": "round",
    }
    if look.shape == "circle":
        return element("circle", cx=x, cy=y, r=half_width, **pen)
    return element("path", d=shapes.path(look.shape, x, y, half_width), **pen)


def _sign(sign: Sign, number: int, link: str | None) -> str:
    called = f"{capital(sign.node.label)}, {sign.node.kind_label}"
    return element(
        "a" if link else "g",
        element("title", text(called)) if not link or sign.side == "hidden" else "",
        shape(sign.look, sign.x, sign.y, sign.half_width, sign.half_height),
        *_label(sign),
        class_=f"node {sign.node.mode} {sign.look.name}",
        data_node=number,
        href=f"#{link}{number}" if link else None,
        aria_label=called if link else None,
    )


def _name(sign: Sign, number: int, width: float) -> str:
    """Give the name of a sign without one, for a page that shows it when the sign is pointed at."""
    named = copy(sign)
    named.show("left" if sign.x > width / 2 else "right")
    box = ""
    if sign.node.mode != ACTOR:
        named.x = min(max(sign.x, named.half_width), width - named.half_width)
        box = shape(named.look, named.x, named.y, named.half_width, named.half_height)
    return element("g", box, *_label(named), data_name=number)


def _label(sign: Sign) -> list[str]:
    if sign.side == "hidden":
        return []
    left, top, right, _ = sign.label()
    anchor = {"right": "start", "left": "end"}.get(sign.side.rpartition("-")[2], "middle")
    x = {"start": left, "end": right, "middle": (left + right) / 2}[anchor]
    pen: dict[str, object] = {"text_anchor": anchor, "fill": INK}
    if sign.side != "inside":
        pen |= HALO
    return [
        words_at(line, x, top + SIZE * (ASCENT + LEADING * rank), SIZE, bold=False, **pen)
        for rank, line in enumerate(sign.lines)
    ]
