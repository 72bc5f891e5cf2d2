"""What a network is made of: nodes, ties with what stands behind each, and both together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pyoxigraph import NamedNode

from migratieketen.namespaces import expand
from migratieketen.network.words import number, tie_name, word
from migratieketen.references import Reference
from migratieketen.results import Term

KINDS = ("together", "organised", "handed-over", "post", "addressed", "relation", "part-of")
"""The kinds of tie; each is the query of that name in `queries/network/`."""

ACTOR, EVENT = "actor", "event"

GUEST = expand("rol:genodigde")
"""The role of an organisation that is asked to a meeting and is no member."""


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


def _nothing(_: Iterable[Term]) -> dict[NamedNode, Reference]:
    return {}


@dataclass(frozen=True)
class Projection:
    """Actors (and, unless `actors`, the events between them) with their ties, in one language.

    `names` gives what topics, roles, kinds and the things a tie goes through are called;
    `about` the topics of those things, each followed by what is broader. `at` a moment these are the ties that held
    then; `left_out` counts those that are `uncertain` and those that are `undated`. Where only the actors with the
    strongest ties are left, `of_actors` is how many there are in all.
    """

    nodes: tuple[Node, ...]
    ties: Sequence[Tie]
    lang: str
    title: str
    actors: bool
    kinds: tuple[str, ...] = KINDS
    topic: NamedNode | None = None
    names: Mapping[Term, str] = field(default_factory=dict)
    about: Mapping[NamedNode, tuple[NamedNode, ...]] = field(default_factory=dict)
    at: str | None = None
    left_out: Mapping[str, int] = field(default_factory=dict)
    of_actors: int | None = None
    look_up: Callable[[Iterable[Term]], dict[NamedNode, Reference]] = field(
        default=_nothing, repr=False, compare=False
    )

    @cached_property
    def references(self) -> dict[NamedNode, Reference]:
        """What a reference to each passage behind the ties shows; looked up when first asked for."""
        found = self.look_up({passage for tie in self.ties for passage in tie.passages})
        return dict(
            sorted(found.items(), key=lambda item: (item[1].source.value, item[1].position, item[0].value))
        )

    @property
    def remarks(self) -> list[str]:
        """What a reader must know who asked for a moment, or for few actors: what is left out, and why."""
        few = (
            [word("left-actors", self.lang, count=number(self.of_actors, self.lang))]
            if self.of_actors
            else []
        )
        return few + [
            word(
                f"left-{why}-one" if count == 1 else f"left-{why}", self.lang, count=number(count, self.lang)
            )
            for why, count in self.left_out.items()
            if count
        ]

    def keyed(self) -> Iterator[tuple[str, Tie]]:
        """Give each tie with a key of its own between the same two: its kind, numbered from the second on."""
        seen: Counter[tuple[frozenset[NamedNode], str]] = Counter()
        for tie in self.ties:
            between = frozenset((tie.source, tie.target)), tie.kind
            seen[between] += 1
            yield tie.kind if seen[between] == 1 else f"{tie.kind}-{seen[between]}", tie

    def band(self, tie: Tie) -> str:
        """Give what a tie is called where it stands: a hand-over as given at, or received by; a post by who has it."""
        if tie.kind == "handed-over" and not self.actors:
            giver = any(node.iri == tie.source and node.mode == ACTOR for node in self.nodes)
            return word("gave" if giver else "received", self.lang)
        if tie.kind == "post":
            return word(self._post(tie), self.lang)
        return tie_name(tie.kind, self.actors, self.lang)

    def _post(self, tie: Tie) -> str:
        """Give what a person has at an organisation, or what another organisation is there: a member, or a guest."""
        if tie.source in self._persons:
            return "post"
        return "guest" if set(tie.roles) == {GUEST} else "member"

    @cached_property
    def _persons(self) -> frozenset[NamedNode]:
        return frozenset(node.iri for node in self.nodes if "persoon" in node.kinds)

    @cached_property
    def tie_names(self) -> dict[str, str]:
        """What each kind of tie in this network is called, in its language."""
        names = {kind: tie_name(kind, self.actors, self.lang) for kind in self.kinds}
        posts = {self._post(tie) for tie in self.ties if tie.kind == "post"}
        if posts:
            told = [word(each, self.lang) for each in ("post", "member", "guest") if each in posts]
            names["post"] = ", ".join([told[0], *(each[:1].lower() + each[1:] for each in told[1:])])
        return names
