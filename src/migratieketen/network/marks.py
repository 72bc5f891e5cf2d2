"""The marks of a picture in SVG: signs with their labels, and the lines between them."""

from __future__ import annotations

from collections import defaultdict
from math import hypot

from migratieketen.network import shapes
from migratieketen.network.drawing import Drawing
from migratieketen.network.fonts import ASCENT, text_width
from migratieketen.network.looks import INK, LINES, PAPER, SOFT, Line, Look
from migratieketen.network.markup import element, text
from migratieketen.network.model import ACTOR, Tie
from migratieketen.network.signs import LEADING, SIZE, Sign
from migratieketen.network.words import capital

PARALLEL = 4.2
"""How far apart the lines of several ties between the same two nodes run."""

FAINT_ABOVE = 100
"""With more nodes than this lines are drawn thinner, so that the labels stay in front."""

HALO: dict[str, object] = {
    "stroke": PAPER,
    "stroke_width": 2.6,
    "paint_order": "stroke",
    "stroke_linejoin": "round",
}


def words_at(words: str, x: float, y: float, size: float, *, bold: bool = False, **attributes: object) -> str:
    """Give a line of text, exactly as wide as it was measured whatever font it is shown in (textLength)."""
    return element(
        "text",
        text(words),
        x=x,
        y=y,
        font_size=size,
        font_weight="600" if bold else None,
        textLength=text_width(words, size, bold),
        lengthAdjust="spacingAndGlyphs",
        **attributes,
    )


def picture(drawing: Drawing, x: float, y: float, link: str | None = None) -> str:
    """Give all lines and signs, from a point on the sheet; with `link` each links to `#{link}{number}`."""
    numbers = {node.iri: number for number, node in enumerate(drawing.network.nodes)}
    signs = [_sign(sign, numbers[sign.node.iri], link) for sign in drawing.signs]
    return element(
        "g",
        element("g", *_ties(drawing), class_="ties", fill="none"),
        element("g", *signs, class_="nodes"),
        transform=f"translate({x:.1f},{y:.1f})",
        class_="picture",
    )


def _ties(drawing: Drawing) -> list[str]:
    signs = {sign.node.iri: sign for sign in drawing.signs}
    numbers = {id(tie): number for number, tie in enumerate(drawing.network.ties)}
    beside: dict[frozenset[object], list[Tie]] = defaultdict(list)
    for tie in drawing.ties:
        beside[frozenset((tie.source, tie.target))].append(tie)
    thin = 0.7 if len(drawing.signs) > FAINT_ABOVE else 1.0
    parts = []
    for group in beside.values():
        for rank, tie in enumerate(group):
            offset = (rank - (len(group) - 1) / 2) * PARALLEL
            line = _tie(tie, signs[tie.source], signs[tie.target], offset, thin)
            parts.append(element("g", *line, class_=f"tie {tie.kind}", data_tie=numbers[id(tie)]))
    return parts


def _tie(tie: Tie, start: Sign, end: Sign, offset: float, thin: float) -> list[str]:
    look = LINES[tie.kind]
    # The offset must fall on the same side whichever way the tie points.
    across = offset if tie.source.value < tie.target.value else -offset
    length = hypot(end.x - start.x, end.y - start.y) or 1.0
    aside_x, aside_y = -(end.y - start.y) / length * across, (end.x - start.x) / length * across
    x1, y1, x2, y2 = start.x + aside_x, start.y + aside_y, end.x + aside_x, end.y + aside_y
    if look.arrow:
        x2, y2 = _edge(x1, y1, x2, y2, end)
    return stroke(look, x1, y1, x2, y2, look.width * thin * (1 + 0.5 * min(tie.weight - 1, 16) ** 0.5))


def _edge(x1: float, y1: float, x2: float, y2: float, end: Sign) -> tuple[float, float]:
    """Give where a line meets the edge of the sign it points at."""
    dx, dy = x1 - x2, y1 - y2
    if end.node.mode == ACTOR:
        part = (end.half_width + 1.5) / (hypot(dx, dy) or 1.0)
    else:
        part = min(
            (end.half_width + 1) / abs(dx) if dx else 1.0, (end.half_height + 1) / abs(dy) if dy else 1.0
        )
    part = min(part, 0.9)
    return x2 + dx * part, y2 + dy * part


def stroke(look: Line, x1: float, y1: float, x2: float, y2: float, width: float) -> list[str]:
    """Give the paths of a line of some kind from one point to another."""
    length = hypot(x2 - x1, y2 - y1) or 1.0
    ux, uy = (x2 - x1) / length, (y2 - y1) / length
    size = 5.2 + width if look.arrow else 0.0
    line = f"M{x1:.1f},{y1:.1f}L{x2 - ux * size * 0.7:.1f},{y2 - uy * size * 0.7:.1f}"
    pen: dict[str, object] = {"stroke": look.colour, "stroke_width": width}
    if look.dash:
        pen["stroke_dasharray"] = look.dash
    if look.round:
        pen["stroke_linecap"] = "round"
    parts = [element("path", d=line, **pen)]
    if look.double:
        parts.append(element("path", d=line, stroke=PAPER, stroke_width=width * 0.42, class_="gap"))
    if look.arrow:
        back_x, back_y, wide = x2 - ux * size, y2 - uy * size, size * 0.42
        head = (
            f"M{x2:.1f},{y2:.1f}L{back_x - uy * wide:.1f},{back_y + ux * wide:.1f}"
            f"L{back_x + uy * wide:.1f},{back_y - ux * wide:.1f}Z"
        )
        parts.append(element("path", d=head, fill=look.colour, class_="head"))
    return parts


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
        "" if link else element("title", text(called)),
        shape(sign.look, sign.x, sign.y, sign.half_width, sign.half_height),
        *_label(sign),
        class_=f"node {sign.node.mode} {sign.look.name}",
        data_node=number,
        href=f"#{link}{number}" if link else None,
        aria_label=called if link else None,
    )


def _label(sign: Sign) -> list[str]:
    left, top, right, _ = sign.label()
    anchor = {"right": "start", "left": "end"}.get(sign.side, "middle")
    x = {"start": left, "end": right, "middle": (left + right) / 2}[anchor]
    pen: dict[str, object] = {"text_anchor": anchor, "fill": INK}
    if sign.side != "inside":
        pen |= HALO
    return [
        words_at(line, x, top + SIZE * (ASCENT + LEADING * rank), SIZE, bold=False, **pen)
        for rank, line in enumerate(sign.lines)
    ]
