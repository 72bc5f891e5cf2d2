"""What the nodes of a network are: kind, label, topics and dates, each by one look-up for all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from pyoxigraph import NamedNode

from migratieketen.language import on
from migratieketen.moment import Moment
from migratieketen.namespaces import expand, slug
from migratieketen.network.between import behind
from migratieketen.network.model import ACTOR, EVENT, KINDS, Node, Tie
from migratieketen.network.words import number, word
from migratieketen.references import labels
from migratieketen.results import Rows, Term
from migratieketen.sparql import bind, shipped
from migratieketen.standing import names_then
from migratieketen.stores import Store
from migratieketen.telling.grammar import with_article

PERSON = expand("schema:Person")


@dataclass(frozen=True)
class Facts:
    """What is known of the ends of ties and of the things that ties go through."""

    names: Mapping[Term, str]
    kinds: Mapping[NamedNode, tuple[NamedNode, ...]]
    persons: frozenset[NamedNode]
    abbreviations: Mapping[NamedNode, str]
    dates: Mapping[NamedNode, tuple[str, ...]]
    about: Mapping[NamedNode, tuple[NamedNode, ...]]

    @classmethod
    def ask(
        cls,
        store: Store,
        ends: set[NamedNode],
        ties: Sequence[Tie],
        asked: Iterable[NamedNode],
        lang: str,
        at: Moment | None = None,
    ) -> Facts:
        """Ask a store what the ends of ties are, what they go through, and what all is called (at a moment)."""
        through, roles = behind(ties)
        things = ends | through
        broader = broader_than(store)
        kinds: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        persons: set[NamedNode] = set()
        abbreviations: dict[NamedNode, str] = {}
        for node, class_, kind, abbreviation in _ask(store, "nodes", ends):
            if class_ == PERSON:
                persons.add(node)
            if kind is not None:
                kinds[node].add(kind)
            if abbreviation is not None:
                abbreviations[node] = min(abbreviation.value, abbreviations.get(node, abbreviation.value))
        chains = {node: chain_of(found, broader) for node, found in kinds.items()}
        topics: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        for thing, subject in _ask(store, "topics", things):
            topics[thing].add(subject)
        about = {thing: chain_of(found, broader) for thing, found in topics.items()}
        called: set[Term] = {*things, *roles}
        called.update(*chains.values(), *about.values(), asked)
        return cls(
            names=labels(store, called, lang) | (names_then(store, called, at) if at else {}),
            kinds=chains,
            persons=frozenset(persons),
            abbreviations=abbreviations,
            dates=_dates(store, things),
            about=about,
        )

    def dated(self, tie: Tie) -> Tie:
        """Give a tie with the dates of what it goes through, or of the event that is part of another."""
        found = {date for thing in tie.via or (tie.source,) for date in self.dates.get(thing, ())}
        return replace(tie, dates=tuple(sorted(found)))


def describe_nodes(
    ends: Iterable[NamedNode], events: set[NamedNode], facts: Facts, lang: str
) -> tuple[Node, ...]:
    """Give a node for each end: actors first, then events, each in the order of their IRIs."""
    return tuple(
        _node(end, end in events, facts, lang)
        for end in sorted(ends, key=lambda end: (end in events, end.value))
    )


def _node(iri: NamedNode, event: bool, facts: Facts, lang: str) -> Node:
    general = "gebeurtenis" if event else "persoon" if iri in facts.persons else "organisatie"
    chain = facts.kinds.get(iri, ())
    return Node(
        iri=iri,
        label=facts.names[iri],
        mode=EVENT if event else ACTOR,
        kind_label=facts.names[chain[0]] if chain else word(general, lang),
        kinds=tuple(dict.fromkeys([*(slug(kind.value) for kind in chain), general])),
        abbreviation=facts.abbreviations.get(iri),
        topics=facts.about.get(iri, ()),
        dates=facts.dates.get(iri, ()),
    )


def title_of(
    kinds: tuple[str, ...],
    topic: NamedNode | None,
    of: NamedNode | None,
    actors: bool,
    names: Mapping[Term, str],
    lang: str,
    at: Moment | None = None,
    most: int | None = None,
) -> str:
    """Give the title of a picture: what it shows, of whom, when, of which kinds of tie, about which topic, how many."""
    told = [names[topic]] if topic is not None else []
    between = actors and kinds[0] in ("together", "organised", "handed-over")
    if of is not None:
        title = word("title-of", lang, name=with_article(names[of], lang))
    elif len(kinds) == 1:
        title = word(f"title-{kinds[0]}-actors" if between else f"title-{kinds[0]}", lang)
    else:
        title = word("title-actors" if actors else "title-events", lang)
    if at is not None:
        title += f" {on(at.text, lang)}"
    if len(kinds) < len(KINDS) and (of is not None or len(kinds) > 1):
        told += [word(kind, lang).lower() for kind in kinds]
    if most is not None:
        told.append(word("title-most", lang, count=number(most, lang)))
    return f"{title}: {', '.join(told)}" if told else title


def _ask(store: Store, what: str, things: Iterable[Term]) -> list[tuple[NamedNode, ...]]:
    wanted = sorted(set(things), key=str)
    if not wanted:
        return []
    answer = cast("Rows", store.query(bind(shipped(f"explorer/network-{what}").text, {"node": wanted})))
    return cast("list[tuple[NamedNode, ...]]", list(answer.rows))


def broader_than(store: Store) -> dict[NamedNode, list[NamedNode]]:
    """Give for each concept of a store the concepts that are broader, one step up."""
    answer = cast("Rows", store.query(shipped("explorer/network-broader").text))
    found: dict[NamedNode, list[NamedNode]] = defaultdict(list)
    for concept, above in cast("list[tuple[NamedNode, NamedNode]]", sorted(answer.rows, key=str)):
        found[concept].append(above)
    return found


def chain_of(
    start: Iterable[NamedNode], broader: Mapping[NamedNode, list[NamedNode]]
) -> tuple[NamedNode, ...]:
    """Give concepts with all that is broader, the nearest first, each once."""
    chain = sorted(start, key=str)
    for concept in chain:
        chain += [above for above in broader.get(concept, ()) if above not in chain]
    return tuple(chain)


def _dates(store: Store, things: Iterable[Term]) -> dict[NamedNode, tuple[str, ...]]:
    own: dict[NamedNode, set[str]] = defaultdict(set)
    inherited: dict[NamedNode, set[str]] = defaultdict(set)
    for node, start, end, whole in _ask(store, "dates", things):
        own[node].update(date.value for date in (start, end) if date is not None)
        inherited[node].update(date.value for date in (whole,) if date is not None)
    return {node: tuple(sorted(own[node] or inherited[node])) for node in own if own[node] or inherited[node]}
