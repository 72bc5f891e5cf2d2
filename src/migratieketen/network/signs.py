"""The sign of each node and its label, measured before anything is placed."""

from __future__ import annotations

from itertools import combinations
from math import sqrt

from migratieketen.network.fonts import ASCENT, DESCENT, text_width
from migratieketen.network.geometry import Box
from migratieketen.network.looks import Look, look_of
from migratieketen.network.model import EVENT, Node
from migratieketen.network.shapes import REACH
from migratieketen.network.words import capital

SIZE = 9.0
"""The size of labels, in points on the sheet."""

LEADING = 1.14
LINE_WIDTH = 104.0
MOST_LINES = 3
PADDING = (7.0, 4.5)
APART = 3.5
"""How far a label stands from its sign."""

SIDES = ("right", "below", "left", "above")
CORNERS = ("above-right", "below-right", "below-left", "above-left")
"""Where a label may stand besides, when no side is free."""

FIXED = ("inside", "hidden")
"""The sides that a label does not leave: within the box of an event, and nowhere."""

SMALL = (7.0, 4.5)
"""Half the width and height of the box of an event without its label."""


class Sign:
    """A node on the sheet: where it stands, how large its sign is, and its label at one of four sides.

    The label of an event stands inside its box, as a rule. A sign can do without its label (`hide`); `away` is how
    much further from its sign it stands than others.
    """

    __slots__ = (
        "away",
        "degree",
        "half_height",
        "half_width",
        "lines",
        "look",
        "node",
        "side",
        "text_height",
        "text_width",
        "x",
        "y",
    )

    def __init__(self, node: Node, degree: int) -> None:
        self.node = node
        self.degree = degree
        self.look: Look = look_of(node.kinds)
        self._call(node.label)
        self.x = self.y = self.away = 0.0
        self.show()

    def _call(self, name: str, width: float = LINE_WIDTH) -> None:
        self.lines = wrap(capital(name), width)
        self.text_width = max(text_width(line, SIZE) for line in self.lines)
        self.text_height = SIZE * (LEADING * (len(self.lines) - 1) + ASCENT + DESCENT)

    def show(self, side: str = "right") -> None:
        """Give the sign its label, at a side; within its box for an event."""
        if self.node.mode == EVENT:
            self.side = "inside"
            self.half_width = self.text_width / 2 + PADDING[0]
            self.half_height = self.text_height / 2 + PADDING[1]
        else:
            self.side = side
            self.half_width = self.half_height = radius(self.degree) * REACH[self.look.shape]

    def hide(self) -> None:
        """Take the label from the sign."""
        self.beside("hidden")

    def beside(self, side: str) -> None:
        """Set the label at a side, also that of an event, whose box is then a small one."""
        self.side = side
        if self.node.mode == EVENT:
            self.half_width, self.half_height = SMALL

    def shorten(self) -> bool:
        """Let the label be the abbreviation; tell whether there is one."""
        short = self.node.abbreviation
        if short:
            self._call(short)
        return bool(short)

    def set_to(self, width: float) -> bool:
        """Set the label as wide as this at most; tell whether that makes other lines of it."""
        before = self.lines
        self._call(" ".join(before), width)
        return self.lines != before

    def lengthen(self) -> None:
        """Let the label be the whole name again."""
        self._call(self.node.label)

    def body(self) -> Box:
        """Give the box of the sign without its label."""
        return (
            self.x - self.half_width,
            self.y - self.half_height,
            self.x + self.half_width,
            self.y + self.half_height,
        )

    def label(self) -> Box:
        """Give the box of the label at its side."""
        wide, high = self.text_width / 2, self.text_height / 2
        x, y = self.x, self.y
        if self.side == "hidden":
            return x, y, x, y
        if self.side == "right":
            x += self.half_width + APART + self.away + wide
        elif self.side == "left":
            x -= self.half_width + APART + self.away + wide
        elif self.side == "below":
            y += self.half_height + APART / 2 + self.away + high
        elif self.side == "above":
            y -= self.half_height + APART / 2 + self.away + high
        elif self.side in CORNERS:
            down, across = self.side.split("-")
            x += (self.half_width / 2 + wide) * (1 if across == "right" else -1)
            y += (self.half_height / 2 + APART + self.away + high) * (1 if down == "below" else -1)
        return x - wide, y - high, x + wide, y + high

    def whole(self) -> Box:
        """Give the box around sign and label."""
        left, top, right, bottom = self.body()
        x1, y1, x2, y2 = self.label()
        return (
            x1 if x1 < left else left,
            y1 if y1 < top else top,
            x2 if x2 > right else right,
            y2 if y2 > bottom else bottom,
        )


def radius(degree: int) -> float:
    """Give the radius of a sign from the number of others it has a tie with."""
    return min(11.0, 4.6 + 1.4 * sqrt(max(degree, 1)))


def wrap(text: str, width: float = LINE_WIDTH) -> tuple[str, ...]:
    """Divide a label over at most three lines, as few and as even as will do; never cut."""
    words = text.split()
    best: tuple[str, ...] = (" ".join(words),)
    for count in range(2, MOST_LINES + 1):
        if _widest(best) <= width or len(words) < count:
            break
        best = min(_divisions(words, count), key=_widest)
    return best


def _divisions(words: list[str], count: int) -> list[tuple[str, ...]]:
    return [
        tuple(" ".join(words[start:end]) for start, end in zip((0, *cuts), (*cuts, len(words)), strict=True))
        for cuts in combinations(range(1, len(words)), count - 1)
    ]


def _widest(lines: tuple[str, ...]) -> float:
    return max(text_width(line, SIZE) for line in lines)
