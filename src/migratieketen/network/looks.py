"""How kinds of actor and kinds of tie look: a shape and a colour, a line, a dash and a width.

The colours are those of Okabe and Ito, which the colour-blind tell apart; the shapes and dashes
tell the kinds apart without any colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

INK = "#16212b"
SOFT = "#46525e"
PAPER = "#ffffff"


@dataclass(frozen=True)
class Look:
    """How actors of some kinds (slugs) are drawn; `name` is the word that the legend has for them."""

    name: str
    shape: str
    fill: str
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """How a kind of tie is drawn: `double` as two thin lines, `dash` as in SVG, `arrow` at its end."""

    colour: str
    width: float
    dash: str = ""
    arrow: bool = False
    double: bool = False
    round: bool = False


LOOKS = (
    Look("umbrella", "hexagon", "#cc79a7", ("koepelorganisatie",)),
    Look("ministry", "diamond", "#d55e00", ("ministerie",)),
    Look(
        "executive",
        "square",
        "#e69f00",
        ("uitvoeringsorganisatie", "zelfstandig-bestuursorgaan", "agentschap", "inspectie", "politie"),
    ),
    Look(
        "knowledge",
        "triangle",
        "#009e73",
        ("kennisinstituut", "adviesorgaan", "universiteit", "hogeschool", "onderzoeksbureau"),
    ),
    Look("authority", "pentagon", "#56b4e9", ("overheidsorganisatie",)),
    Look("other", "star", "#f0e442", ("organisatie",)),
    Look("person", "circle", "#0072b2", ("persoon",)),
    Look("event", "box", "#f1f4f6", ("gebeurtenis",)),
)
"""The looks, in the order of the legend; every node is at least an organisation, a person or an event."""

LINES = {
    "together": Line("#46525e", 1.1),
    "organised": Line("#16212b", 2.9, double=True),
    "handed-over": Line("#a34700", 1.5, dash="7 2.4", arrow=True),
    "post": Line("#005c8f", 1.3, dash="3.4 2.2"),
    "addressed": Line("#00704f", 1.3, dash="6 2 1.2 2", arrow=True),
    "relation": Line("#8a1c4a", 1.4, dash="9 2.4", arrow=True),
    "part-of": Line("#6d5a7d", 1.5, dash="0.1 3", round=True),
}


_BY_KIND = {kind: look for look in LOOKS for kind in look.kinds}
_OTHER = _BY_KIND["organisatie"]


def look_of(kinds: Sequence[str]) -> Look:
    """Give the look of a node from its kinds, narrow to broad: the first that has one."""
    return next((_BY_KIND[kind] for kind in kinds if kind in _BY_KIND), _OTHER)
