"""The bands of the map above and under the phases: steering, and the parts of the chain that are no phase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from migratieketen.network.chain.board import BETWEEN, GUTTER, Placed
from migratieketen.network.chain.cards import (
    PADDING,
    Card,
    Entry,
    lay_out,
    listed,
    more_words,
    rank,
    task_words,
)
from migratieketen.network.chain.model import DISPLACED, Chart, Share
from migratieketen.network.chain.words import word
from migratieketen.network.words import capital
from migratieketen.network.words import listed as joined

HEAD = 17.0
"""The room for the name of a band."""


@dataclass(frozen=True)
class Band:
    """A band: its name, its place and size, and its cards."""

    title: str
    left: float
    width: float
    height: float
    placed: tuple[Placed, ...]


def steering(chain: Chart, width: float) -> list[Band]:
    """Give the band of who steers, supervises or pays, over the whole width; none where there is nobody."""
    shares = [share for share in chain.mapped if share.steering and not share.displaced]
    return [_band(chain, word("steering", chain.lang), shares, 0.0, width, 5, 5)] if shares else []


def displaced(chain: Chart, width: float) -> list[Band]:
    """Give the band of who does something for displaced persons from Ukraine, in any phase."""
    shares = [share for share in chain.mapped if share.displaced]
    return [_band(chain, capital(chain.names[DISPLACED]), shares, 0.0, width, 6, 24)] if shares else []


def others(chain: Chart, width: float) -> list[Band]:
    """Give a band for each other part of the chain, beside each other and equally high."""
    of: dict[NamedNode, list[Share]] = defaultdict(list)
    for share in chain.mapped:
        if not share.steering and not share.displaced and not share.phases:
            of[share.parts[0]].append(share)
    parts = [part for part in chain.parts if part in of]
    each = (width - (len(parts) - 1) * GUTTER) / max(len(parts), 1)
    bands = [
        _band(chain, capital(chain.names[part]), of[part], rank * (each + GUTTER), each, 3, 3)
        for rank, part in enumerate(parts)
    ]
    height = max((band.height for band in bands), default=0.0)
    return [Band(band.title, band.left, band.width, height, band.placed) for band in bands]


def _band(
    chain: Chart, title: str, shares: Sequence[Share], left: float, width: float, columns: int, most: int
) -> Band:
    """Set the cards of those whom most sources tell of in rows, and the names of the others under them."""
    of: dict[NamedNode, list[Share]] = defaultdict(list)
    for share in shares:
        of[share.actor].append(share)
    order = sorted(of, key=lambda actor: chain.rank(actor, of[actor]))
    each = (width - 2 * GUTTER - (columns - 1) * GUTTER) / columns
    placed: list[Placed] = []
    bottoms = [HEAD] * columns
    for actor in order[:most]:
        column = min(range(columns), key=lambda column: (bottoms[column], column))
        x = GUTTER + column * (each + GUTTER)
        texts, height = lay_out(_card(chain, actor, of[actor]), [0.0], [each])
        card = _card(chain, actor, of[actor])
        placed.append(Placed(card, (x, bottoms[column], x + each, bottoms[column] + height), tuple(texts)))
        bottoms[column] += height + BETWEEN
    bottom = max(bottoms)
    for card in listed(chain, [[_card(chain, actor, of[actor])] for actor in order[most:]]):
        texts, height = lay_out(card, [0.0], [width - 2 * GUTTER])
        top = bottom - BETWEEN
        placed.append(Placed(card, (GUTTER - PADDING, top, width - GUTTER, top + height), tuple(texts)))
        bottom = top + height
    return Band(title, left, width, bottom + 2.0, tuple(placed))


def _card(chain: Chart, actor: NamedNode, shares: Sequence[Share]) -> Card:
    """Give a card with one task, how many more there are, and at which phases."""
    shares = sorted(shares, key=lambda share: (not share.oversees, *rank(chain, share)))
    entries = [Entry(task_words(chain, shares[0]), 0, 0)]
    phases = sorted({place for share in shares for place in share.phases})
    told = [more_words(chain, len(shares) - 1)] if len(shares) > 1 else []
    if 0 < len(phases) < len(chain.phases):
        named = joined([chain.names[chain.phases[place]] for place in phases], chain.lang)
        told.append(word("at-phases", chain.lang, phases=named))
    if told:
        entries.append(Entry("; ".join(told), 0, 0, True, len(shares) - 1))
    return Card((chain.actors[actor],), actor in chain.kinds, 0, 0, tuple(entries))
