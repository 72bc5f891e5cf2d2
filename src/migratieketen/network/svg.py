"""A drawing as SVG 2, with title, legend and sources: attributes only, no style."""

from __future__ import annotations

from math import sqrt

from migratieketen.network import legend, shapes
from migratieketen.network.drawing import SHEETS, Drawing
from migratieketen.network.fonts import ASCENT, FAMILY, fill, text_width
from migratieketen.network.lines import stroke
from migratieketen.network.looks import INK, PAPER, SOFT, Line
from migratieketen.network.marks import picture, shape
from migratieketen.network.markup import element, text, words_at
from migratieketen.network.signs import SIZE
from migratieketen.network.words import word

FONTS = f"{FAMILY}, Arial, sans-serif"

SMALLEST = 6.5
"""The smallest that labels may become, in points, before a larger sheet is taken."""


def svg(drawing: Drawing, *, link: str | None = None, prefix: str = "net") -> str:
    """Give a drawing as an SVG, titled and described for screen readers; its ids begin with `prefix`.

    With `link` it is the picture for a page that tells title, notes and sources itself: without a size,
    and each node a link to `#{link}{number}`.
    """
    page = _Page(drawing)
    if link is None:
        page.write(drawing.network.title, 15, bold=True)
        page.write(legend.summary(drawing.network), 10, colour=SOFT)
        page.y += 10
    if drawing.signs:
        page.parts.append(picture(drawing, (page.width - drawing.width) / 2, page.y, link))
        page.y += drawing.height + 14
    else:
        page.write(word("empty", drawing.network.lang), 10)
        page.y += 14
    page.rule()
    page.keys(legend.look_keys(drawing))
    page.keys(legend.tie_keys(drawing))
    page.y += 3
    if link is None:
        for line in (*legend.notes(drawing), legend.sources(drawing.network)):
            page.write(line, 8, colour=SOFT)
    return page.document(link is not None, prefix)


def sheet_millimetres(drawing: Drawing) -> int:
    """Give how wide the sheet is in millimetres: A4 if labels can be read on it, else the next that does."""
    width = drawing.width + 2 * drawing.margin
    points = next((sheet for sheet in SHEETS if SIZE * sheet / width >= SMALLEST), SHEETS[-1])
    return round(points * 25.4 / 72)


class _Page:
    """A sheet that is filled from the top; letters grow a little with the sheet."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.margin = drawing.margin
        self.width = round(drawing.width + 2 * self.margin, 1)
        self.scale = sqrt(max(1.0, self.width / SHEETS[0]))
        self.y = self.margin
        self.parts: list[str] = []

    def write(self, words: str, size: float, *, bold: bool = False, colour: str = INK) -> None:
        size *= self.scale
        for line in fill(words, size, self.width - 2 * self.margin, bold):
            self.parts.append(
                words_at(line, self.margin, self.y + ASCENT * size, size, bold=bold, fill=colour)
            )
            self.y += size * 1.3

    def rule(self) -> None:
        line = f"M{self.margin:g},{self.y:.1f}H{self.width - self.margin:g}"
        self.parts.append(element("path", d=line, stroke="#b8c0c7", stroke_width=0.7))
        self.y += 10

    def keys(self, keys: list[legend.Key]) -> None:
        """Set entries of the legend beside each other, on as many lines as they need."""
        size = 8.6 * self.scale
        x = self.margin
        for key in keys:
            sample = size * (
                3.2 if isinstance(key.sample, Line) else 2.9 if key.sample.shape == "box" else 2.0
            )
            width = sample + 5 + text_width(key.label, size)
            if x > self.margin and x + width > self.width - self.margin:
                x = self.margin
                self.y += size * 1.75
            middle = self.y + size * 0.55
            self.parts.append(_sample(key, x, middle, sample, size))
            self.parts.append(words_at(key.label, x + sample + 5, middle + size * 0.34, size, fill=INK))
            x += width + 16 * self.scale
        if keys:
            self.y += size * 1.75

    def document(self, inline: bool, prefix: str) -> str:
        network = self.drawing.network
        wide = sheet_millimetres(self.drawing)
        height = round(self.y + self.margin - 4, 1)
        return element(
            "svg",
            element("title", text(network.title), id=f"{prefix}-title"),
            element("desc", text(legend.description(self.drawing)), id=f"{prefix}-desc"),
            element("rect", width=self.width, height=height, fill=PAPER, class_="paper"),
            *self.parts,
            xmlns="http://www.w3.org/2000/svg",
            width=None if inline else f"{wide}mm",
            height=None if inline else f"{wide * height / self.width:.1f}mm",
            viewBox=f"0 0 {self.width:g} {height:g}",
            role="group" if inline else "img",
            aria_labelledby=f"{prefix}-title",
            aria_describedby=f"{prefix}-desc",
            lang=network.lang,
            font_family=FONTS,
            class_=f"network {prefix}",
        )


def _sample(key: legend.Key, x: float, y: float, width: float, size: float) -> str:
    if isinstance(key.sample, Line):
        return element(
            "g",
            *stroke(key.sample, (x, y), None, (x + width, y), key.sample.width),
            class_="sample",
            fill="none",
        )
    reach = size * 0.6 * shapes.REACH.get(key.sample.shape, 1.0)
    across = (width / 2 - 1, size * 0.55) if key.sample.shape == "box" else (reach, reach)
    return element("g", shape(key.sample, x + width / 2, y, *across), class_="sample")
