"""Nodes with parts, told as one sentence each: participations, relations, posts, claims, figures, passages."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Triple

from migratieketen import sentences
from migratieketen.namespaces import shorten, type_of
from migratieketen.results import Term
from migratieketen.telling import roles
from migratieketen.telling.grammar import agree, listed, number, sentence
from migratieketen.telling.names import Names, role_of

CLAIMS = frozenset(sentences.CLAIMS)
LABELS = ("skos:prefLabel", "skos:altLabel", "mk:abbreviation")


@dataclass(frozen=True)
class Told:
    """A sentence, the triples that it tells, and what it is about: a kind of node, or a property."""

    sentence: str
    kind: str
    triples: tuple[Triple, ...]


@dataclass
class Node:
    """A subject with what is said of it, by prefixed property."""

    subject: Term
    triples: list[Triple] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.values: dict[str, list[Term]] = defaultdict(list)
        for triple in self.triples:
            self.values[shorten(triple.predicate.value)].append(triple.object)

    def first(self, *properties: str) -> Term | None:
        """Give the first value of the first of these properties that has one."""
        return next((self.values[name][0] for name in properties if self.values.get(name)), None)

    @property
    def kind(self) -> str | None:
        """Which node with parts this is, where all its key parts are there."""
        classes = {shorten(str(c.value)) for c in self.values.get("rdf:type", []) if hasattr(c, "value")}
        for name, (key_class, *parts) in KEYS.items():
            if key_class in classes and all(any(p in self.values for p in part.split("|")) for part in parts):
                return name
        return "claim" if classes & CLAIMS and "skos:prefLabel" in self.values else None


KEYS: Mapping[str, Sequence[str]] = {
    "participation": ("mk:Participation", "mk:actor|mk:actorKind", "mk:activity", "mk:role"),
    "relation": ("mk:Relation", "mk:actor|mk:actorKind", "mk:counterpart|mk:counterpartKind", "mk:role"),
    "post": ("org:Membership", "org:member|mk:actorKind", "org:organization", "org:role"),
    "figure": ("mk:Figure", "mk:of", "mk:counts", "schema:value"),
    "passage": ("mk:Passage", "schema:position", "mk:startsWith", "mk:endsWith"),
    "implication": ("mk:Implication", "schema:position", "mk:startsWith", "mk:endsWith"),
}


def tell_parts(nodes: Iterable[Node], names: Names) -> Iterator[Told]:
    """Tell nodes with parts; those that differ in one of their parts only are told together."""
    by_kind: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        by_kind[node.kind or ""].append(node)
    together: dict[str, tuple[tuple[str, ...], Callable[[Sequence[Node], Names], Told]]] = {
        "participation": (ACTORS, participation), "relation": (COUNTERPARTS, relation), "post": (MEMBERS, post),
    }  # fmt: skip
    for kind, (differing, joint) in together.items():
        for alike in _alike(by_kind[kind], differing):
            yield joint(alike, names)
    tellers: dict[str, Callable[[Node, Names], Told]] = {
        "claim": claim, "figure": figure, "passage": passage, "implication": passage,
    }  # fmt: skip
    for kind, teller in tellers.items():
        for node in by_kind[kind]:
            yield teller(node, names)


ACTORS = ("mk:actor", "mk:actorKind")
COUNTERPARTS = ("mk:counterpart", "mk:counterpartKind")
MEMBERS = ("org:member", "mk:actorKind")
PERIOD = frozenset({"schema:startDate", "schema:endDate"})


def _alike(nodes: Sequence[Node], differing: Sequence[str]) -> Iterable[Sequence[Node]]:
    """Join nodes of which all but these parts is the same."""
    joined: dict[frozenset[tuple[str, Term]], list[Node]] = defaultdict(list)
    for node in nodes:
        rest = {(p, v) for p, values in node.values.items() if p not in differing for v in values}
        joined[frozenset(rest)].append(node)
    return joined.values()


def _several(nodes: Sequence[Node], properties: Sequence[str]) -> list[Term]:
    return [value for node in nodes for name in properties for value in node.values.get(name, ())]


def participation(nodes: Sequence[Node], names: Names) -> Told:
    """Tell who took part in what, as what, when and on what ground."""
    node, actors = nodes[0], _several(nodes, ACTORS)
    activities, role = node.values["mk:activity"], node.values["mk:role"][0]
    template, activity = _participation(role_of(role), activities, names)
    told = agree(names.choose(template), names.count(actors, many=True), names.count(activities))
    told = told.format(s=names.several(actors, many=True), o=activity, role=names.plain(role))
    told += period(node, names) + basis(node, names)
    if shared := node.values.get("mk:shared"):
        more = agree(names.choose(sentences.SHARED), names.count(actors, many=True))
        told += more.format(o=names.several(shared, many=True))
    told += details(node, names, {*ACTORS, *PERIOD, "mk:activity", "mk:role", "mk:shared", "mk:basis"})
    return Told(sentence(told), "participation", tuple(t for n in nodes for t in n.triples))


def _participation(role: str, activities: Sequence[Term], names: Names) -> tuple[Sequence[str], str]:
    """Give the template for a role in what these are, and what they are called in it."""
    folders = {type_of(a.value) for a in activities if isinstance(a, NamedNode)}
    called = names.several(activities)
    if folders == {"taak"}:
        if role in roles.ROLES_IN_TASK:
            return roles.ROLES_IN_TASK[role], called
        called = names.choose(roles.THE_TASK).format(o=called)
    if folders & {"taak", "voorziening", "regeling", "document"}:
        return roles.ROLES_THAT_LAST.get(role, roles.ROLE_THAT_LASTS), called
    return roles.ROLES.get(role, roles.ROLE_IN_EVENT), called


def relation(nodes: Sequence[Node], names: Names) -> Told:
    """Tell how one actor stands towards another, or towards several alike."""
    node, others = nodes[0], _several(nodes, COUNTERPARTS)
    actors, role = _several([node], ACTORS), node.values["mk:role"][0]
    template = names.choose(roles.RELATIONS.get(role_of(role), roles.ROLE_THAT_LASTS))
    told = agree(template, names.count(actors, many=True), names.count(others, many=True)).format(
        s=names.several(actors, many=True), o=names.several(others, many=True), role=names.plain(role)
    )
    told += period(node, names) + basis(node, names)
    told += details(node, names, {*ACTORS, *COUNTERPARTS, *PERIOD, "mk:role", "mk:basis"})
    return Told(sentence(told), "relation", tuple(t for n in nodes for t in n.triples))


def post(nodes: Sequence[Node], names: Names) -> Told:
    """Tell who held which post where, and when, after whom and on what ground, if that is said."""
    node, members = nodes[0], _several(nodes, MEMBERS)
    template = sentences.POSTS.get(role_of(node.values["org:role"][0]), sentences.POST)
    told = names.choose(template).format(
        s=names.several(members, many=True),
        role=listed([names.plain(role) for role in node.values["org:role"]], names.lang),
        o=names.several(node.values["org:organization"]),
    )
    told += period(node, names) + basis(node, names)
    if before := node.values.get("mk:after"):
        # a post is called after its parts, of which who holds it comes first
        holders = [names.plain(other).partition(" · ")[0] for other in names.in_order(before)]
        told += names.choose(sentences.SUCCEEDED).format(o=listed(holders, names.lang))
    used = {*MEMBERS, *PERIOD, "org:role", "org:organization", "mk:after", "mk:basis"}
    return Told(
        sentence(told + details(node, names, used)), "post", tuple(t for n in nodes for t in n.triples)
    )


def period(node: Node, names: Names) -> str:
    """Give from when until when, as the source says it; one date as that day, month or year."""
    start, end = (node.values.get(name, []) for name in ("schema:startDate", "schema:endDate"))
    if start and start == end:
        return f" {names.several(start, alternatives=True)}"
    template = sentences.FROM_UNTIL if start and end else sentences.FROM if start else sentences.UNTIL
    if not start and not end:
        return ""
    dates = [listed([names.plain(d) for d in side], names.lang, alternatives=True) for side in (start, end)]
    return names.choose(template).format(start=dates[0], end=dates[1])


def basis(node: Node, names: Names) -> str:
    """Give on the ground of which law or document it is so."""
    grounds = node.values.get("mk:basis")
    return names.choose(sentences.BASIS).format(o=names.several(grounds)) if grounds else ""


def figure(node: Node, names: Names) -> Told:
    """Tell a number, an amount or a share that a source states, and when it held."""
    counted, values = node.values["mk:counts"], [names.plain(v) for v in node.values["schema:value"]]
    one = values in (["1"], ["1.0"])
    amount = " ".join(
        [
            listed([number(value, names.lang) for value in values], names.lang, alternatives=True),
            listed([names.plain(c) if one else names.many(c) for c in counted], names.lang),
        ]
    )
    scopes = {role_of(scope) for scope in node.values.get("mk:scope", [])}
    for scope, template in sentences.AMOUNTS.items():
        amount = names.choose(template).format(amount=amount) if scope in scopes else amount
    told = names.choose(sentences.FIGURES.get(role_of(counted[0]), sentences.FIGURE)).format(
        s=names.several(node.values["mk:of"]), amount=amount
    )
    used = {"mk:of", "mk:counts", "schema:value", *PERIOD} | (
        {"mk:scope"} if scopes <= {*sentences.AMOUNTS} else set()
    )
    told += period(node, names) + details(node, names, used)
    return Told(sentence(told), "figure", tuple(node.triples))


def claim(node: Node, names: Names) -> Told:
    """Tell what someone stresses, recommends or gives as a cause."""
    kind, authors = node.first("dcterms:type"), node.values.get("schema:author", [])
    classes = [shorten(str(getattr(c, "value", ""))) for c in node.values["rdf:type"]]
    own = next(name for name in classes if name in CLAIMS)
    template = sentences.CLAIMS_BY_KIND.get(role_of(kind) if kind else "", sentences.CLAIMS[own])
    used = {"schema:author", "mk:addressee"}
    if not authors:
        template = sentences.CLAIM_WITHOUT_AUTHOR
    if kind and (template is not sentences.CLAIMS[own] or own == "mk:Recommendation"):
        used.add("dcterms:type")
    to = node.values.get("mk:addressee", [])
    told = agree(names.choose(template), len(authors)).format(
        authors=names.several(authors),
        kind=names.plain(kind or node.values["rdf:type"][0]),
        to=names.choose(sentences.CLAIM_TO).format(o=names.several(to, many=True)) if to else "",
        label=f"‘{names.plain(node.subject)}’",
    )
    if to and "{to}" not in names.choose(template):
        used.discard("mk:addressee")
    return Told(sentence(told + details(node, names, used)), "claim", tuple(node.triples))


def passage(node: Node, names: Names) -> Told:
    """Tell where a passage stands and how it begins and ends."""
    first = names.plain(node.values["mk:startsWith"][0])
    last = names.plain(node.values["mk:endsWith"][0])
    template = sentences.PASSAGE_WHOLE if first == last else sentences.PASSAGE
    told = names.choose(template).format(s=names.plain(node.subject), first=first, last=last)
    used = {"schema:position", "mk:startsWith", "mk:endsWith", "dcterms:isPartOf"}
    return Told(sentence(told + details(node, names, used)), str(node.kind), tuple(node.triples))


def details(node: Node, names: Names, used: set[str]) -> str:
    """Give what else is said of a node, between brackets; labels and class are told by the sentence."""
    left = [p for p in node.values if p not in used | {"rdf:type", *PERIOD, *LABELS}]
    order = [*(p for p in sentences.DETAILS if p in left), *sorted(set(left) - set(sentences.DETAILS))]
    told = [period(node, names).strip()] if PERIOD & set(node.values) - used else []
    for name in order:
        property_ = next(t.predicate for t in node.triples if shorten(t.predicate.value) == name)
        lead = (
            names.choose(sentences.DETAILS[name])
            if name in sentences.DETAILS
            else f"{names.plain(property_)}:"
        )
        of_one = names.many if name in sentences.OF_MANY else names.one
        values = [
            names.plain(v) if lead.endswith(":") else of_one(v) for v in names.in_order(node.values[name])
        ]
        told.append(f"{lead} {listed(values, names.lang)}".strip())
    return f" ({'; '.join(told)})" if told else ""
