"""What a map of the chain is made of: phases, who has which share in which task, and tasks that were passed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pyoxigraph import NamedNode

from migratieketen.namespaces import expand
from migratieketen.network.model import Node
from migratieketen.references import Reference
from migratieketen.results import Term

STEERING = expand("deel:sturing")


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
    def references(self) -> dict[NamedNode, Reference]:
        """What a reference to each passage shows, by source and sentence; looked up when first asked for."""
        asked = {passage for share in self.shares for passage in share.passages}
        asked |= {passage for transfer in self.transfers for passage in transfer.passages}
        found = self.look_up(asked)
        return dict(
            sorted(found.items(), key=lambda item: (item[1].source.value, item[1].position, item[0].value))
        )
