"""What a network is made of: nodes, and ties with what stands behind each."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

KINDS = ("together", "organised", "handed-over", "post", "addressed", "part-of")
"""The kinds of tie; each is the query of that name in `queries/network/`."""

ACTOR, EVENT = "actor", "event"


@dataclass(frozen=True)
class Node:
    """An actor, or an event that ties actors; `kinds` holds the slugs of what it is, narrow to broad."""

    iri: NamedNode
    label: str
    mode: str
    kind_label: str
    kinds: tuple[str, ...]
    abbreviation: str | None = None
    topics: tuple[NamedNode, ...] = ()
    dates: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The slug of the narrowest kind: `ministerie`, `persoon`."""
        return self.kinds[0]


@dataclass(frozen=True)
class Tie:
    """All ties of one kind between two nodes: `weight` counts distinct events, posts or claims, never rows.

    `via` holds those events, posts or claims; `roles` as what; `passages` the sentences that say so.
    A tie that is not directed stands in the order of the IRIs, with the actor before the event.
    """

    source: NamedNode
    target: NamedNode
    kind: str
    weight: int
    directed: bool
    via: tuple[NamedNode, ...]
    passages: tuple[NamedNode, ...]
    roles: tuple[NamedNode, ...] = ()
    dates: tuple[str, ...] = ()
