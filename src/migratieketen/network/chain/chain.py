"""The chain, with the ways to draw it and hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from migratieketen.network.chain.model import Chart

if TYPE_CHECKING:
    from migratieketen.network.chain.tables import Line


@dataclass(frozen=True)
class Chain(Chart):
    """Who has which task in which phase, as people read, draw and hand it on."""

    def lines(self) -> list[Line]:
        """Give who does what in words, in the order of the chain."""
        from migratieketen.network.chain.tables import lines

        return lines(self)

    def svg(self) -> str:
        """Give the map as a picture."""
        from migratieketen.network.chain.picture import picture

        return picture(self)

    def png(self) -> bytes:
        """Give the picture as pixels, at 300 dots per inch."""
        from migratieketen.network.png import pixels

        return pixels(self.svg())

    def html(self) -> str:
        """Give a page that opens without a network: the picture, and who does what with the sentences that say so."""
        from migratieketen.network.chain.page import page

        return page(self)
