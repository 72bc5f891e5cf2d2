"""What a map of the chain is made of: phases, who has which share in which task, and tasks that were passed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pyoxigraph import NamedNode

from migratieketen.namespaces import expand, slug
from migratieketen.network.chain.kinds import VAGUE
from migratieketen.network.model import Node
from migratieketen.references import Reference
from migratieketen.results import Term

STEERING = expand("deel:sturing")

DISPLACED = expand("deel:oekraine")
"""The part of the chain with a box of its own, whatever the phase: that of displaced persons from Ukraine."""


@dataclass(frozen=True)
class Share:
    """What an actor does in a task: as what, in which phases (by their places) and which other parts of the chain.

    `oversees`: its role is to supervise, steer or pay. `since` and `until` are as precise as the sources.
    """

    actor: NamedNode
    task: NamedNode
    roles: tuple[NamedNode, ...]
    phases: tuple[int, ...]
    parts: tuple[NamedNode, ...]
    oversees: bool
    passages: tuple[NamedNode, ...]
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()

    @property
    def steering(self) -> bool:
        """True for supervision, steering and money, by the role or by the task."""
        return self.oversees or STEERING in self.parts

    @property
    def displaced(self) -> bool:
        """True for what is about displaced persons from Ukraine."""
        return DISPLACED in self.parts

    @property
    def placed(self) -> bool:
        """True where the map has a box for it."""
        return bool(self.phases or self.parts or self.steering)

    @property
    def sources(self) -> frozenset[str]:
        """The sources that say it."""
        return frozenset(passage.value.partition("#")[0] for passage in self.passages)


@dataclass(frozen=True)
class Transfer:
    """An event at which tasks passed from some actors to others."""

    event: NamedNode
    tasks: tuple[NamedNode, ...]
    givers: tuple[NamedNode, ...]
    receivers: tuple[NamedNode, ...]
    dates: tuple[str, ...]
    passages: tuple[NamedNode, ...]


def _nothing(_: Iterable[Term]) -> dict[NamedNode, Reference]:
    return {}


@dataclass(frozen=True)
class Chart:
    """What stands on the map of the chain: its phases in order, its other parts, and who has which share in which task.

    `kinds` are the actors that are a kind of actor (a municipality: any of them); `others` counts the actors
    without a task, None where only a part of the chain was asked for.
    """

    title: str
    lang: str
    phases: tuple[NamedNode, ...]
    parts: tuple[NamedNode, ...]
    actors: Mapping[NamedNode, Node]
    kinds: frozenset[NamedNode]
    shares: tuple[Share, ...]
    transfers: tuple[Transfer, ...]
    names: Mapping[Term, str]
    others: int | None = None
    look_up: Callable[[Iterable[Term]], dict[NamedNode, Reference]] = field(
        default=_nothing, repr=False, compare=False
    )

    @cached_property
    def mapped(self) -> tuple[Share, ...]:
        """The shares that have a place on the map: not those of a kind that names no recognisable body."""
        vague = {kind for kind in self.kinds if slug(kind.value) in VAGUE}
        return tuple(share for share in self.shares if share.placed and share.actor not in vague)

    def rank(self, actor: NamedNode, shares: Iterable[Share]) -> tuple[int, int, str]:
        """Give where an actor stands in a box: by how many sources tell of a task there, then tasks, then name."""
        shares = list(shares)
        sources = {source for share in shares for source in share.sources}
        return -len(sources), -len(shares), self.actors[actor].label.casefold()

    @cached_property
    def references(self) -> dict[NamedNode, Reference]:
        """What a reference to each passage shows, by source and sentence; looked up when first asked for."""
        asked = {passage for share in self.shares for passage in share.passages}
        asked |= {passage for transfer in self.transfers for passage in transfer.passages}
        found = self.look_up(asked)
        return dict(
            sorted(found.items(), key=lambda item: (item[1].source.value, item[1].position, item[0].value))
        )
