"""From a store to a network: the ties that follow from the rows, and who stands at their ends."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import combinations, product
from typing import cast

from pyoxigraph import NamedNode

from migratieketen.errors import InvalidInput, LimitReached
from migratieketen.moment import Moment
from migratieketen.namespaces import expand
from migratieketen.network.between import Between, weights
from migratieketen.network.model import KINDS, Tie
from migratieketen.network.network import Network
from migratieketen.network.nodes import Facts, describe_nodes, title_of
from migratieketen.network.pairs import MOST_PAIRS, counted, numbered, paired
from migratieketen.network.rows import (
    DIRECT,
    GIVER,
    PAIRED,
    RECEIVER,
    SHARED,
    Row,
    read,
)
from migratieketen.network.topics import about
from migratieketen.references import references
from migratieketen.results import Term
from migratieketen.stores import Store

MUTUAL = frozenset(expand(f"rol:{role}") for role in ("samenwerkingspartner", "partner", "ketenpartner"))
"""The roles of relations that hold both ways."""

NUMBERS_ABOVE = 50_000
"""Above so many pairs of actors their ties are numbers, until somebody looks at them."""

Tied = tuple[Sequence[Tie], set[NamedNode], set[NamedNode]]
"""Ties, who stands without any, and which ends are events."""

SUPER_EVENT = expand("schema:superEvent")


def project(
    store: Store,
    lang: str,
    ties: Iterable[str] | None = None,
    topic: NamedNode | None = None,
    actors: bool = False,
    of: NamedNode | None = None,
    at: Moment | None = None,
    most: int | None = None,
) -> Network:
    """Give the network of a store: kinds of tie by name (all by default), about a topic or what is narrower.

    With `actors` the events are left out, and actors are tied directly. With `of` the ties of one actor or
    event are left, and who else had a part in the same events. `at` a moment the ties are those that held then;
    those of which that is not certain and those without a date are counted, no more. `most` leaves so many actors,
    those with the strongest ties. Raises InvalidInput for an unknown kind of tie.
    """
    kinds = _known(ties)
    rows = read(store, kinds, at)
    things = about(store, topic) if topic is not None else None
    tied = partial(_tied, kinds=kinds, about=things, of=of, actors=actors)
    found, alone, events = tied(_of_standing(rows, {"in"}))
    of_actors = None
    if most is not None:
        best, all_actors = _strongest(found, alone, events, most)
        if len(best) < all_actors:
            of_actors, rows = all_actors, _among(rows, best)
            found, _, events = tied(_of_standing(rows, {"in"}))
            alone = best
    ends = alone | {NamedNode(end) for pair in {line[:2] for line in weights(found)} for end in pair}
    facts = Facts.ask(store, ends, found, [asked for asked in (topic, of) if asked is not None], lang, at)
    return Network(
        nodes=describe_nodes(ends, events, facts, lang),
        ties=_in_order(found, facts),
        lang=lang,
        title=title_of(kinds, topic, of, actors, facts.names, lang, at, len(alone) if of_actors else None),
        actors=actors,
        kinds=kinds,
        topic=topic,
        names=facts.names,
        about=facts.about,
        at=at.text if at else None,
        left_out=_left_out(rows, found, tied) if at else {},
        of_actors=of_actors,
        look_up=lambda passages: references(store, passages),
    )


def _in_order(found: Sequence[Tie], facts: Facts) -> Sequence[Tie]:
    def made() -> Iterable[Tie]:
        ties = found.make() if isinstance(found, Between) else found
        return (facts.dated(tie) for tie in sorted(ties, key=_order))

    return found.made_by(made) if isinstance(found, Between) else tuple(made())


def _strongest(
    found: Sequence[Tie], alone: set[NamedNode], events: set[NamedNode], most: int
) -> tuple[set[NamedNode], int]:
    """Give the actors with the strongest ties (by the weights of all, then by IRI), and how many there are in all."""
    strength = Counter({actor.value: 0 for actor in alone})
    for one, other, weight in weights(found):
        strength[one] += weight
        strength[other] += weight
    for event in events:
        del strength[event.value]
    best = sorted(strength, key=lambda actor: (-strength[actor], actor))[:most]
    return {NamedNode(actor) for actor in best}, len(strength)


def _among(rows: Mapping[str, list[Row]], actors: set[NamedNode]) -> dict[str, list[Row]]:
    """Keep what some actors had a part in, and their ties to each other."""
    return {
        kind: [
            row
            for row in found
            if row.role == SUPER_EVENT or (row.start in actors and (kind in SHARED or row.end in actors))
        ]
        for kind, found in rows.items()
    }


def _of_standing(rows: Mapping[str, list[Row]], held: Collection[str]) -> dict[str, list[Row]]:
    return {kind: [row for row in found if row.standing in held] for kind, found in rows.items()}


def _left_out(
    rows: Mapping[str, list[Row]], found: Iterable[Tie], tied: Callable[[dict[str, list[Row]]], Tied]
) -> dict[str, int]:
    """Count the ties that would be there too, if what is not certain held, and if what has no date did."""
    there = {_order(tie) for tie in found}
    return {
        group: len({_order(tie) for tie in tied(_of_standing(rows, {"in", group}))[0]} - there)
        for group in ("uncertain", "undated")
    }


def _tied(
    rows: dict[str, list[Row]],
    kinds: tuple[str, ...],
    about: Collection[Term | None] | None,
    of: NamedNode | None,
    actors: bool,
) -> Tied:
    """Make ties of rows: the ties, who stands alone, and the events among the ends."""
    if about is not None:
        rows = _kept(rows, about)
    rows = {kind: rows[kind] for kind in kinds}
    if of is not None:
        rows = _around(rows, of)
    found, alone = _between_actors(rows) if actors else (_with_events(rows), set())
    if of is not None and actors:
        found, alone = [tie for tie in found if of in (tie.source, tie.target)], alone & {of}
    return found, alone, set() if actors else {row.end for kind in SHARED for row in rows.get(kind, ())}


def _known(ties: Iterable[str] | None) -> tuple[str, ...]:
    asked = (ties,) if isinstance(ties, str) else tuple(ties or KINDS)
    for kind in asked:
        if kind not in KINDS:
            names = ", ".join(KINDS)
            raise InvalidInput(
                f"er is geen soort band '{kind}'; er zijn: {names}",
                f"there is no kind of tie '{kind}'; there are: {names}",
            )
    return tuple(kind for kind in KINDS if kind in asked)


def _kept(rows: dict[str, list[Row]], things: Collection[Term | None]) -> dict[str, list[Row]]:
    """Keep the ties of which what they rest on is about a topic.

    That is an event or claim; a relation, or a body at one of its ends; the body where a post is held; what is part
    of another. A part of an event stays where both have a part in the picture.
    """
    kept = {
        kind: [row for row in rows.get(kind, ()) if (row.via or row.end) in things]
        for kind in (*SHARED, "addressed")
    }
    kept["relation"] = [
        row for row in rows.get("relation", ()) if {row.via, row.start, row.end} & set(things)
    ]
    kept["post"] = [row for row in rows.get("post", ()) if row.end in things]
    kept["part-of"] = [
        row for row in rows.get("part-of", ()) if row.start in things or row.role == SUPER_EVENT
    ]
    return kept


def _around(rows: dict[str, list[Row]], of: NamedNode) -> dict[str, list[Row]]:
    """Keep what happens at the events that one actor had a part in, and the direct ties of that actor."""
    events = {row.end for kind in SHARED for row in rows.get(kind, ()) if of in (row.start, row.end)}
    kept = {kind: [row for row in rows[kind] if row.end in events] for kind in SHARED if kind in rows}
    for kind in DIRECT:
        if kind in rows:
            kept[kind] = [row for row in rows[kind] if of in (row.start, row.end) or row.role == SUPER_EVENT]
    return kept


def _order(tie: Tie) -> tuple[str, str, int, bool]:
    return tie.source.value, tie.target.value, KINDS.index(tie.kind), not tie.directed


class _Gathered:
    """Ties in the making: for each pair of ends the things they go through, their passages and roles."""

    def __init__(self, kind: str, directed: bool) -> None:
        self.kind = kind
        self.directed = directed
        self.via: dict[tuple[NamedNode, NamedNode], set[NamedNode | None]] = defaultdict(set)
        self.passages: dict[tuple[NamedNode, NamedNode], set[NamedNode]] = defaultdict(set)
        self.roles: dict[tuple[NamedNode, NamedNode], set[NamedNode]] = defaultdict(set)

    def add(self, start: NamedNode, end: NamedNode, via: NamedNode | None, rows: Iterable[Row]) -> None:
        pair = (start, end)
        self.via[pair].add(via)
        for row in rows:
            self.passages[pair].add(row.passage)
            if row.role is not None:
                self.roles[pair].add(row.role)

    def ties(self) -> list[Tie]:
        return [
            Tie(
                *pair,
                kind=self.kind,
                weight=len(via),
                directed=self.directed,
                via=_sorted(thing for thing in via if thing is not None),
                passages=_sorted(self.passages[pair]),
                roles=_sorted(self.roles[pair]),
            )
            for pair, via in self.via.items()
        ]


def _sorted(things: Iterable[NamedNode]) -> tuple[NamedNode, ...]:
    return tuple(sorted(things, key=lambda thing: thing.value))


def _with_events(rows: dict[str, list[Row]]) -> list[Tie]:
    """Tie actors to the events they had a part in, and events to the events they are part of."""
    events = {row.end for kind in SHARED for row in rows.get(kind, ())}
    found = []
    for kind in SHARED:
        gathered = _Gathered(kind, directed=kind == "handed-over")
        for row in rows.get(kind, ()):
            ends = (row.end, row.start) if row.role == RECEIVER else (row.start, row.end)
            gathered.add(*ends, row.end, [row])
        found += gathered.ties()
    parts = [
        row
        for row in rows.get("part-of", ())
        if row.role != SUPER_EVENT or (row.start in events and row.end in events)
    ]
    return found + _direct(rows | {"part-of": parts})


def _between_actors(rows: dict[str, list[Row]]) -> tuple[Sequence[Tie], set[NamedNode]]:
    """Tie actors that had a part in the same event; who had a part in one alone stays, without ties."""
    alone = {row.start for kind in SHARED for row in rows.get(kind, ())}
    many = sum(counted(map(len, _parts(rows.get(kind, ())).values())) for kind in PAIRED)
    if many <= NUMBERS_ABOVE:
        return _all_between(rows), alone
    shared = [row for kind in PAIRED for row in rows.get(kind, ())]
    edges = numbered(
        (row.start.value, row.end.value, cast("NamedNode", row.role).value, row.passage.value)
        for row in shared
    )
    others = _all_between({kind: found for kind, found in rows.items() if kind not in PAIRED})
    return (
        Between(
            paired(edges, MOST_PAIRS),
            sorted(others, key=_order),
            frozenset(row.end for row in shared),
            frozenset(row.role for row in shared if row.role is not None),
            partial(_all_between, rows),
        ),
        alone,
    )


def _parts(rows: Iterable[Row]) -> dict[NamedNode, dict[NamedNode, list[Row]]]:
    """Give for each event who had a part in it, each with the rows that say so."""
    events: dict[NamedNode, dict[NamedNode, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        events[row.end][row.start].append(row)
    return events


def _all_between(rows: dict[str, list[Row]]) -> list[Tie]:
    found = []
    for kind in SHARED:
        events = _parts(rows.get(kind, ()))
        _refuse_too_many(events.values())
        gathered = _Gathered(kind, directed=kind == "handed-over")
        for event, parts in events.items():
            for start, end in _pairs(parts, kind):
                gathered.add(start, end, event, parts[start] + parts[end])
        found += gathered.ties()
    parts_of = [row for row in rows.get("part-of", ()) if row.role != SUPER_EVENT]
    return found + _direct(rows | {"part-of": parts_of})


def _pairs(parts: dict[NamedNode, list[Row]], kind: str) -> Iterable[tuple[NamedNode, NamedNode]]:
    if kind != "handed-over":
        return combinations(_sorted(parts), 2)
    givers = [actor for actor in parts if any(row.role == GIVER for row in parts[actor])]
    receivers = [actor for actor in parts if any(row.role == RECEIVER for row in parts[actor])]
    return [pair for pair in product(givers, receivers) if pair[0] != pair[1]]


def _refuse_too_many(events: Iterable[dict[NamedNode, list[Row]]]) -> None:
    pairs = sum(len(parts) * (len(parts) - 1) // 2 for parts in events)
    if pairs > MOST_PAIRS:
        raise LimitReached(
            f"dit netwerk heeft {pairs} paren van actoren, meer dan de {MOST_PAIRS} die passen; "
            "vraag de gewichten alleen (--format csv of --measures), de sterkste (--most 200), een onderwerp, of met "
            "de gebeurtenissen (zonder --actors)",
            f"this network has {pairs} pairs of actors, more than the {MOST_PAIRS} that fit; "
            "ask for the weights alone (--format csv or --measures), the strongest (--most 200), a topic, or keep the "
            "events (without --actors)",
        )


def _direct(rows: dict[str, list[Row]]) -> list[Tie]:
    found = []
    for kind in DIRECT:
        one_way, mutual = _Gathered(kind, directed=True), _Gathered(kind, directed=False)
        for row in rows.get(kind, ()):
            if row.start == row.end:
                continue
            if kind == "relation" and row.role in MUTUAL:
                first, second = _sorted((row.start, row.end))
                mutual.add(first, second, row.via, [row])
            else:
                one_way.add(row.start, row.end, row.via, [row])
        found += one_way.ties() + mutual.ties()
    return found
