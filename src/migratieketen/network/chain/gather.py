"""From a store to the chain: who has which task, in which phase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import cast

from pyoxigraph import Literal, NamedNode

from migratieketen.namespaces import expand
from migratieketen.network.chain.chain import Chain
from migratieketen.network.chain.model import Share, Transfer
from migratieketen.network.chain.words import word
from migratieketen.network.model import Node
from migratieketen.network.nodes import Facts, broader_than, chain_of, describe_nodes
from migratieketen.network.topics import about
from migratieketen.references import labels, references
from migratieketen.results import Rows, Term
from migratieketen.sparql import shipped
from migratieketen.stores import Store
from migratieketen.telling.grammar import with_article

STEERING = expand("deel:sturing")
GIVER, RECEIVER = expand("rol:gever"), expand("rol:ontvanger")

Row = Mapping[str, Term | None]


def gather(store: Store, lang: str, topic: NamedNode | None = None, of: NamedNode | None = None) -> Chain:
    """Give the chain of a store: all of it, of the tasks about a topic, or of the tasks of one actor."""
    parts = Parts.ask(store)
    gathered = _shares(_ask(store, "tasks"), parts)
    moved = _transfers(_ask(store, "transfers"), gathered, parts)
    kept = {task for _, task in gathered}
    if topic is not None:
        kept &= about(store, topic)
    if of is not None:
        kept &= {task for actor, task in gathered if actor == of}
    shares = tuple(made.share() for (_, task), made in sorted(gathered.items(), key=_order) if task in kept)
    transfers = tuple(each for each in moved if kept & set(each.tasks))
    kinds = frozenset(made.actor for made in gathered.values() if made.kind)
    actors, names = _named(store, shares, transfers, kinds, parts, [topic, of], lang)
    title = word("title", lang)
    if of is not None:
        title = word("title-of", lang, name=with_article(names[of], lang))
    return Chain(
        title=f"{title}: {names[topic]}" if topic is not None else title,
        lang=lang,
        phases=parts.phases,
        parts=parts.others,
        actors=actors,
        kinds=kinds & actors.keys(),
        shares=shares,
        transfers=transfers,
        names=names,
        others=None if topic is not None or of is not None else _all(store) - len(actors.keys() - kinds),
        look_up=lambda passages: references(store, passages),
    )


@dataclass(frozen=True)
class Parts:
    """The parts of the chain: the phases in order, the others with steering first, and what is broader."""

    phases: tuple[NamedNode, ...]
    others: tuple[NamedNode, ...]
    broader: Mapping[NamedNode, NamedNode]

    @classmethod
    def ask(cls, store: Store) -> Parts:
        """Ask a store for the parts."""
        rows = _ask(store, "phases")
        places = {_iri(row["part"]): int(_text(row["place"])) for row in rows if row["place"] is not None}
        broader = {_iri(row["part"]): _iri(row["broader"]) for row in rows if row["broader"] is not None}
        phases = tuple(sorted(places, key=lambda part: places[part]))
        others = {_iri(row["part"]) for row in rows} - set(phases) - set(broader.values())
        order = sorted(others, key=lambda part: (part != STEERING, part.value))
        return cls(phases, tuple(order), broader)

    def phases_of(self, parts: set[NamedNode]) -> tuple[int, ...]:
        """Give the places of the phases of a task; a broad part stands for its phases unless one of them is named."""
        found = {self.phases.index(part) for part in parts if part in self.phases}
        for broad in parts & set(self.broader.values()):
            narrow = [place for place, phase in enumerate(self.phases) if self.broader.get(phase) == broad]
            if not found & set(narrow):
                found |= set(narrow)
        return tuple(sorted(found))


@dataclass
class _Gathered:
    """A share in the making."""

    actor: NamedNode
    task: NamedNode
    kind: bool
    phases: tuple[int, ...] = ()
    parts: tuple[NamedNode, ...] = ()
    oversees: bool = False
    roles: set[NamedNode] = field(default_factory=set)
    passages: set[NamedNode] = field(default_factory=set)
    since: set[str] = field(default_factory=set)
    until: set[str] = field(default_factory=set)

    def place(self, parts: Parts, found: set[NamedNode]) -> None:
        self.phases = parts.phases_of(found)
        self.parts = tuple(part for part in parts.others if part in found)

    def share(self) -> Share:
        return Share(
            self.actor,
            self.task,
            _sorted(self.roles),
            self.phases,
            self.parts,
            self.oversees,
            _sorted(self.passages),
            tuple(sorted(self.since)),
            tuple(sorted(self.until)),
        )


Shares = dict[tuple[NamedNode, NamedNode], _Gathered]


def _shares(rows: Iterable[Row], parts: Parts) -> Shares:
    gathered: Shares = {}
    found: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for row in rows:
        made = _made(gathered, row)
        made.roles.add(_iri(row["role"]))
        made.oversees |= _text(row["oversees"]) == "true"
        made.since |= {_text(row["start"])} - {""}
        made.until |= {_text(row["end"])} - {""}
        if row["part"] is not None:
            found[made.task].add(_iri(row["part"]))
    for made in gathered.values():
        made.place(parts, found[made.task])
    return gathered


def _made(gathered: Shares, row: Row) -> _Gathered:
    ends = _iri(row["who"]), _iri(row["task"])
    made = gathered.setdefault(ends, _Gathered(*ends, _text(row["kind"]) == "true"))
    made.passages.add(_iri(row["passage"]))
    return made


def _transfers(rows: Iterable[Row], gathered: Shares, parts: Parts) -> list[Transfer]:
    """Give the transfers; who gave or got a task and has no other share in it gets that as a share."""
    events: dict[NamedNode, list[Row]] = defaultdict(list)
    found: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    known = set(gathered)
    for row in rows:
        events[_iri(row["event"])].append(row)
        if row["part"] is not None:
            found[_iri(row["task"])].add(_iri(row["part"]))
        if (_iri(row["who"]), _iri(row["task"])) not in known:
            _made(gathered, row).roles.add(_iri(row["role"]))
    for made in gathered.values():
        if (made.actor, made.task) not in known:
            made.place(parts, found[made.task])
    transfers = [
        Transfer(
            event,
            _sorted({_iri(row["task"]) for row in mine}),
            _sorted({_iri(row["who"]) for row in mine if row["role"] == GIVER}),
            _sorted({_iri(row["who"]) for row in mine if row["role"] == RECEIVER}),
            tuple(sorted({_text(row["start"]) for row in mine} - {""})),
            _sorted({_iri(row["passage"]) for row in mine}),
        )
        for event, mine in sorted(events.items(), key=lambda item: item[0].value)
    ]
    return sorted(transfers, key=lambda each: (not each.dates, each.dates))


def _named(
    store: Store,
    shares: Iterable[Share],
    transfers: Iterable[Transfer],
    kinds: frozenset[NamedNode],
    parts: Parts,
    asked: Iterable[NamedNode | None],
    lang: str,
) -> tuple[dict[NamedNode, Node], dict[Term, str]]:
    """Give the actors as nodes, and what all is called."""
    shares, transfers = list(shares), list(transfers)
    ends = {share.actor for share in shares}
    ends |= {end for each in transfers for end in (*each.givers, *each.receivers)}
    facts = Facts.ask(store, ends - kinds, (), [], lang)
    broader = broader_than(store)
    called: set[Term] = {
        *ends,
        *parts.phases,
        *parts.others,
        *(thing for thing in asked if thing is not None),
    }
    for share in shares:
        called |= {share.task, *share.roles}
    for each in transfers:
        called |= {each.event, *each.tasks}
    above = {kind: chain_of([kind], broader) for kind in ends & kinds}
    called.update(*above.values())
    names = labels(store, called, lang)
    kind_facts = Facts(names, above, frozenset(), {}, {}, {})
    nodes = describe_nodes(ends - kinds, set(), facts, lang) + describe_nodes(
        ends & kinds, set(), kind_facts, lang
    )
    return {node.iri: node for node in nodes}, names


def _all(store: Store) -> int:
    """Give how many organisations and persons there are."""
    [row] = _ask(store, "actors")
    return int(_text(row["count"]))


def _ask(store: Store, what: str) -> list[Row]:
    answer = cast("Rows", store.query(shipped(f"explorer/chain-{what}").text))
    return sorted(
        (dict(zip(answer.variables, row, strict=True)) for row in answer.rows),
        key=lambda row: [str(term) for term in row.values()],
    )


def _order(item: tuple[tuple[NamedNode, NamedNode], _Gathered]) -> tuple[str, str]:
    return item[0][0].value, item[0][1].value


def _sorted(things: Iterable[NamedNode]) -> tuple[NamedNode, ...]:
    return tuple(sorted(things, key=lambda thing: thing.value))


def _iri(term: Term | None) -> NamedNode:
    return cast("NamedNode", term)


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, Literal) else ""
