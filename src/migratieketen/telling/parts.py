"""Nodes with parts, told as one sentence each: participations, posts, claims, figures, passages."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import Literal, Triple

from migratieketen import sentences
from migratieketen.namespaces import shorten, type_of
from migratieketen.results import Term
from migratieketen.telling.grammar import agree, listed, sentence
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
    "post": ("org:Membership", "org:member", "org:organization", "org:role"),
    "figure": ("mk:Figure", "mk:of", "mk:counts", "schema:value"),
    "passage": ("mk:Passage", "schema:position", "mk:startsWith", "mk:endsWith"),
    "implication": ("mk:Implication", "schema:position", "mk:startsWith", "mk:endsWith"),
}


def tell_parts(nodes: Iterable[Node], names: Names) -> Iterator[Told]:
    """Tell nodes with parts; participations in the same activity and role are told together."""
    by_kind: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        by_kind[node.kind or ""].append(node)
    yield from participations(by_kind["participation"], names)
    tellers: dict[str, Callable[[Node, Names], Told]] = {
        "post": post, "claim": claim, "figure": figure, "passage": passage, "implication": passage,
    }  # fmt: skip
    for kind, teller in tellers.items():
        for node in by_kind[kind]:
            yield teller(node, names)


def participations(nodes: Sequence[Node], names: Names) -> Iterator[Told]:
    """Tell participations, joined where activity, role and all else but the actor are the same."""
    joined: dict[tuple[Term | None, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        other = tuple(sorted(names.plain(v) for p in _others(node) for v in node.values[p]))
        key = (node.first("mk:activity"), node.first("mk:role"), Literal("|".join(other)))
        joined[key].append(node)
    for together in joined.values():
        yield participation(together, names)


def _others(node: Node) -> list[str]:
    return sorted(set(node.values) - {"rdf:type", "mk:actor", "mk:actorKind", "mk:activity", "mk:role"})


def participation(nodes: Sequence[Node], names: Names) -> Told:
    """Tell who took part in what, as what."""
    node = nodes[0]
    actors = [
        actor for n in nodes for actor in (*n.values.get("mk:actor", ()), *n.values.get("mk:actorKind", ()))
    ]
    activities, role = node.values["mk:activity"], node.values["mk:role"][0]
    is_task = any(type_of(str(getattr(a, "value", ""))) == "taak" for a in activities)
    known, otherwise = (
        (sentences.ROLES_IN_TASK, sentences.ROLE_IN_TASK)
        if is_task
        else (sentences.ROLES, sentences.ROLE_IN_EVENT)
    )
    template = names.choose(known.get(role_of(role), otherwise))
    told = agree(template, names.count(actors, many=True), names.count(activities))
    told = told.format(
        s=names.several(actors, many=True), o=names.several(activities), role=names.plain(role)
    )
    if shared := node.values.get("mk:shared"):
        more = agree(names.choose(sentences.SHARED), names.count(actors, many=True))
        told += more.format(o=names.several(shared, many=True))
    told += details(node, names, {"mk:actor", "mk:actorKind", "mk:activity", "mk:role", "mk:shared"})
    return Told(sentence(told), "participation", tuple(t for n in nodes for t in n.triples))


def post(node: Node, names: Names) -> Told:
    """Tell who held which post where, and when, if that is said."""
    template = sentences.POSTS.get(role_of(node.values["org:role"][0]), sentences.POST)
    told = names.choose(template).format(
        s=names.several(node.values["org:member"]),
        role=listed([names.plain(role) for role in node.values["org:role"]], names.lang),
        o=names.several(node.values["org:organization"]),
    )
    in_time = sentences.POST_IN_TIME[0 if names.lang == "nl" else 1]
    for key, name in (("start", "schema:startDate"), ("end", "schema:endDate")):
        if dates := node.values.get(name):
            told += in_time[key].format(
                date=listed([names.plain(d) for d in dates], names.lang, alternatives=True)
            )
    used = {"org:member", "org:role", "org:organization", "schema:startDate", "schema:endDate"}
    return Told(sentence(told + details(node, names, used)), "post", tuple(node.triples))


def figure(node: Node, names: Names) -> Told:
    """Tell a number that a source states."""
    value = listed([names.plain(v) for v in node.values["schema:value"]], names.lang, alternatives=True)
    counted = node.values["mk:counts"]
    one = value in ("1", "1.0")
    told = names.choose(sentences.FIGURE).format(
        s=names.several(node.values["mk:of"]),
        value=value,
        o=listed([names.plain(c) if one else names.many(c) for c in counted], names.lang),
    )
    told += details(node, names, {"mk:of", "mk:counts", "schema:value"})
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
    left = [p for p in node.values if p not in used | {"rdf:type", *LABELS}]
    order = [*(p for p in sentences.DETAILS if p in left), *sorted(set(left) - set(sentences.DETAILS))]
    told = []
    for name in order:
        property_ = next(t.predicate for t in node.triples if shorten(t.predicate.value) == name)
        lead = (
            names.choose(sentences.DETAILS[name])
            if name in sentences.DETAILS
            else f"{names.plain(property_)}:"
        )
        values = [
            names.plain(v) if lead.endswith(":") else names.one(v) for v in names.in_order(node.values[name])
        ]
        told.append(f"{lead} {listed(values, names.lang)}".strip())
    return f" ({'; '.join(told)})" if told else ""
