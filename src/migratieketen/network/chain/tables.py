"""The map in rows: who does what, in which phase, as what, according to which sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from migratieketen.language import date
from migratieketen.network.chain.model import Chart, Share
from migratieketen.network.chain.words import word
from migratieketen.network.words import capital, listed


@dataclass(frozen=True)
class Line:
    """A share in words: in which phases or other part of the chain, who, what, as what, since or until when."""

    share: Share
    where: str
    who: str
    task: str
    role: str
    when: str


def lines(chain: Chart) -> list[Line]:
    """Give the shares in the order of the chain: by phase, then steering, then the other parts; within each by name."""
    return sorted((_line(chain, share) for share in chain.shares), key=lambda line: _order(chain, line))


def where(chain: Chart, share: Share) -> str:
    """Give the phases of a share and whether it is steering; else the other parts of the chain that it belongs to."""
    told = [chain.names[chain.phases[place]] for place in share.phases]
    if share.steering:
        return "; ".join(filter(None, [word("steering", chain.lang), listed(told, chain.lang)]))
    return capital(listed(told or [chain.names[part] for part in share.parts], chain.lang))


def when(chain: Chart, share: Share) -> str:
    """Give since when and until when, as precisely as the sources say."""
    return ", ".join(
        word(key, chain.lang, date=listed([date(day, chain.lang) for day in days], chain.lang))
        for key, days in (("since", share.since), ("until", share.until))
        if days
    )


def _line(chain: Chart, share: Share) -> Line:
    return Line(
        share,
        where(chain, share),
        capital(chain.actors[share.actor].label),
        capital(chain.names[share.task]),
        listed([chain.names[role] for role in share.roles], chain.lang),
        when(chain, share),
    )


def _order(chain: Chart, line: Line) -> tuple[bool, bool, int, int, str, str, str]:
    share = line.share
    first = share.phases[0] if share.phases else len(chain.phases)
    part = min((chain.parts.index(each) for each in share.parts), default=len(chain.parts))
    named = line.who.casefold(), line.task.casefold()
    aside = share.steering or not share.phases
    return aside, not share.steering, first, 0 if share.phases else part, *named, share.actor.value


def numbered(passages: Iterable[NamedNode]) -> dict[NamedNode, int]:
    """Give each passage a number, from one."""
    return {passage: number for number, passage in enumerate(passages, start=1)}
