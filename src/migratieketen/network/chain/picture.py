"""The map of the chain as SVG 2: attributes only, no style."""

from __future__ import annotations

from migratieketen.network.chain import notes
from migratieketen.network.chain.arrows import NUMBER, arrows, numbers
from migratieketen.network.chain.bands import Band, displaced, others, steering
from migratieketen.network.chain.board import GUTTER, WIDTH, Board, Placed, lay
from migratieketen.network.chain.cards import LEADING, PADDING, Text
from migratieketen.network.chain.model import Chart, Transfer
from migratieketen.network.chain.words import word
from migratieketen.network.fonts import ASCENT, FAMILY, fill, text_width
from migratieketen.network.lines import at, polyline
from migratieketen.network.looks import INK, LINES, LOOKS, PAPER, SOFT, Look, look_of
from migratieketen.network.marks import shape
from migratieketen.network.markup import element, text, words_at
from migratieketen.network.words import capital
from migratieketen.network.words import word as network_word

MARGIN = 20.0
HEADER = 24.0
POINT = 9.0
"""How far the point of a phase reaches into the next."""

TINT, BAND, BAR, EDGE, BLUE = "#eef2f5", "#f7f3e8", "#e3eaf0", "#8d99a4", "#004f7c"
"""The colours of columns, of bands, of tasks of several phases, of lines and of the phases."""

FONTS = f"{FAMILY}, Arial, sans-serif"


def picture(chain: Chart) -> str:
    """Give the map with its title and notes, described for screen readers."""
    sheet = _Sheet(chain, None)
    sheet.write(chain.title, 15, bold=True)
    sheet.write(notes.summary(chain), 10, soft=True)
    sheet.y += 8
    sheet.draw()
    for line in notes.told(chain, sheet.placed, sheet.moved):
        sheet.write(line, 8, soft=True)
    return sheet.document()


def inline(chain: Chart, link: str) -> tuple[str, str, list[Transfer]]:
    """Give the map for a page that tells title and sources itself, how to read it, and the transfers by number.

    Each card links to `#{link}{number}`, the number of its first actor.
    """
    sheet = _Sheet(chain, link)
    sheet.draw()
    return sheet.document(), notes.remarks(chain, sheet.placed), sheet.moved


class _Sheet:
    """A sheet that is filled from the top."""

    def __init__(self, chain: Chart, link: str | None) -> None:
        self.chain, self.link = chain, link
        self.board = lay(chain)
        self.numbers = {actor: number for number, actor in enumerate(chain.actors)}
        self.above, self.amid, self.below = (find(chain, WIDTH) for find in (steering, displaced, others))
        bands = (*self.above, *self.amid, *self.below)
        self.placed = [*self.board.placed, *(each for band in bands for each in band.placed)]
        self.arrows = arrows(chain, self.board)
        self.drawn = sorted({place for place, _ in self.arrows})
        self.moved = [chain.transfers[place] for place in self.drawn]
        self.y = MARGIN
        self.parts: list[str] = []

    def write(self, words: str, size: float, *, bold: bool = False, soft: bool = False) -> None:
        for line in fill(words, size, WIDTH, bold):
            colour = SOFT if soft else INK
            self.parts.append(words_at(line, MARGIN, self.y + ASCENT * size, size, bold=bold, fill=colour))
            self.y += size * 1.3

    def draw(self) -> None:
        """Draw the band of steering, the phases with their cards, the other bands, and what signs and lines mean."""
        if not self.chain.shares:
            self.write(word("empty", self.chain.lang), 10)
            return
        self._bands(self.above)
        if self.board.placed:
            top = self.y + HEADER + 9
            self.parts += _phases(self.chain, self.board, self.y)
            self.parts += [_bridge(*bridge, top) for bridge in self.board.bridges]
            self.parts += [self._card(placed, MARGIN, top) for placed in self.board.placed]
            self.parts += self._arrows(top)
            self.y = top + self.board.height + 18
        self._bands(self.amid)
        self._bands(self.below)
        self._legend()

    def _bands(self, bands: list[Band]) -> None:
        for band in bands:
            x = MARGIN + band.left
            box = element("rect", x=x, y=self.y, width=band.width, height=band.height, rx=4.0, fill=BAND)
            title = words_at(band.title, x + GUTTER, self.y + 12, 9.5, bold=True, fill=SOFT)
            cards = [self._card(placed, x, self.y) for placed in band.placed]
            self.parts.append(element("g", box, title, *cards, class_="band"))
        if bands:
            self.y += bands[0].height + 10

    def _card(self, placed: Placed, x: float, y: float) -> str:
        left, top, right, bottom = placed.box
        card = placed.card
        x, y = x + left, y + top
        texts = [line for each in placed.texts for line in _lines(each, x, y)]
        if not card.actors:
            return element("g", *texts, class_="also")
        size: dict[str, object] = {"x": x, "y": y, "width": right - left, "height": bottom - top, "rx": 3.0}
        pen: dict[str, object] = {"fill": PAPER, "stroke": INK, "stroke_width": 0.8}
        if card.kind:
            pen |= {"stroke_dasharray": "3 2"}
        sign = shape(look_of(card.actors[0].kinds), x + PADDING + 4.5, y + PADDING + 3.8, 4.4, 4.4)
        called = notes.called(self.chain, card)
        return element(
            "a" if self.link else "g",
            "" if self.link else element("title", text(called)),
            element("rect", **size, **pen),
            sign,
            *texts,
            class_="card",
            data_actors=" ".join(str(self.numbers[actor.iri]) for actor in card.actors),
            href=f"#{self.link}{self.numbers[card.actors[0].iri]}" if self.link else None,
            aria_label=called if self.link else None,
        )

    def _arrows(self, top: float) -> list[str]:
        """Give the arrows, and over all of them the numbers of their transfers in circles."""
        look = LINES["handed-over"]
        lines, circles = [], []
        for (place, points), (x, y) in zip(self.arrows, numbers(self.arrows, self.board), strict=True):
            number, middle = self.drawn.index(place) + 1, (x + MARGIN, y + top)
            circle: dict[str, object] = {"cx": middle[0], "cy": middle[1], "r": NUMBER}
            moved = polyline(look, [(x + MARGIN, y + top) for x, y in points], 1.6)
            lines.append(element("g", *moved, class_="transfer", data_transfer=number, fill="none"))
            circles += [
                element("circle", **circle, fill=PAPER, stroke=look.colour, stroke_width=1.0),
                words_at(
                    str(number), middle[0], middle[1] + 2.6, 7.6, bold=True, text_anchor="middle", fill=INK
                ),
            ]
        return [*lines, element("g", *circles, class_="numbers")]

    def _legend(self) -> None:
        """Tell what signs, edges and lines mean."""
        chain = self.chain
        cards = [each.card for each in self.placed if each.card.actors]
        found = {look_of(card.actors[0].kinds).name for card in cards}
        keys: list[tuple[str, str]] = [
            (_sample(look), network_word(look.name, chain.lang)) for look in LOOKS if look.name in found
        ]
        if any(card.kind for card in cards):
            box = {"x": 0.0, "y": -5.0, "width": 15.0, "height": 10.0, "rx": 2.0}
            dashed = element("rect", **box, fill=PAPER, stroke=INK, stroke_width=0.8, stroke_dasharray="3 2")
            keys.append((dashed, word("kind-of-actor", chain.lang)))
        if self.board.bridges:
            keys.append((_dots(0.0, 18.0, 0.0), word("bridge", chain.lang)))
        if self.arrows:
            line = "".join(polyline(LINES["handed-over"], [(0.0, 0.0), (20.0, 0.0)], 1.5))
            keys.append((line, word("passed-on", chain.lang)))
        self._keys(keys)

    def _keys(self, keys: list[tuple[str, str]]) -> None:
        x, size = MARGIN, 8.4
        self.y += 4
        for sample, label in keys:
            width = 25 + text_width(label, size)
            if x + width > MARGIN + WIDTH:
                x, self.y = MARGIN, self.y + 15
            place = f"translate({at(x, self.y)})"
            self.parts.append(element("g", sample, transform=place, fill="none", class_="sample"))
            self.parts.append(words_at(label, x + 25, self.y + 3, size, fill=INK))
            x += width + 14
        self.y += 14 if keys else 0

    def document(self) -> str:
        chain, link = self.chain, self.link
        told = notes.description(chain, self.moved)
        width, height = WIDTH + 2 * MARGIN, round(self.y + MARGIN - 6, 1)
        return element(
            "svg",
            element("title", text(chain.title), id="chain-title"),
            element("desc", text(told), id="chain-desc"),
            element("rect", width=width, height=height, fill=PAPER, class_="paper"),
            *self.parts,
            xmlns="http://www.w3.org/2000/svg",
            width=None if link else "420mm",
            height=None if link else f"{420 * height / width:.1f}mm",
            viewBox=f"0 0 {width:g} {height:g}",
            role="group" if link else "img",
            aria_labelledby="chain-title",
            aria_describedby="chain-desc",
            lang=chain.lang,
            font_family=FONTS,
            class_="chain",
        )


def _phases(chain: Chart, board: Board, y: float) -> list[str]:
    """Give the columns of the phases with their heads, each an arrow to the next."""
    parts = []
    for place, phase in enumerate(chain.phases):
        left, right = (
            board.lefts[place] + MARGIN - GUTTER / 2 + 1,
            board.rights[place] + MARGIN + GUTTER / 2 - 1,
        )
        middle, bottom = y + HEADER / 2, y + HEADER
        column = {"x": left, "y": bottom, "width": right - left, "height": board.height + 16}
        corners = [(left, y), (right, y), (right + POINT, middle), (right, bottom), (left, bottom)]
        if place:
            corners.append((left + POINT, middle))
        head = "M" + "L".join(at(*corner) for corner in corners) + "Z"
        name = capital(chain.names[phase])
        parts += [
            element("rect", **column, fill=TINT),
            element("path", d=head, fill=BLUE, class_="phase"),
            words_at(name, left + POINT + 5, middle + 3.8, 11, bold=True, fill=PAPER),
        ]
    return parts


def _bridge(start: float, end: float, y: float, top: float) -> str:
    return _dots(MARGIN + start, MARGIN + end, top + y)


def _dots(start: float, end: float, y: float) -> str:
    pen: dict[str, object] = {"stroke": EDGE, "stroke_width": 1.4, "stroke_dasharray": "0.1 3.2"}
    return element("path", d=f"M{at(start, y)}L{at(end, y)}", **pen, stroke_linecap="round", class_="bridge")


def _lines(each: Text, x: float, y: float) -> list[str]:
    """Give the lines of a text; a task of several phases lies on a bar as wide as they are."""
    x, y = x + each.x, y + each.y
    high = len(each.lines) * each.size * LEADING
    bar = {"x": x - 2.0, "y": y - 0.6, "width": each.wide + 4.0, "height": high + 1.2, "rx": 2.0}
    colour = INK if each.bold else SOFT
    return [
        *([element("rect", **bar, fill=BAR)] if each.wide else []),
        *(
            words_at(
                line, x, y + each.size * (ASCENT + LEADING * rank), each.size, bold=each.bold, fill=colour
            )
            for rank, line in enumerate(each.lines)
        ),
    ]


def _sample(look: Look) -> str:
    return shape(look, 8.0, 0.0, 5.0, 5.0)
