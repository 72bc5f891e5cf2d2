"""A subject with what is said of it; which of them are nodes with parts; and what is told of all of those alike."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Triple

from migratieketen import sentences
from migratieketen.namespaces import shorten, type_of
from migratieketen.results import XSD, Term
from migratieketen.telling import phrases
from migratieketen.telling.grammar import listed
from migratieketen.telling.names import Names

CLAIMS = frozenset(phrases.CLAIMS)
LABELS = ("skos:prefLabel", "skos:altLabel", "mk:abbreviation")
DATES = ("schema:startDate", "schema:endDate")
PERIOD = frozenset(DATES)
_LACKS = ("zonder ", "without ")
"""A topic called by what there is not, which stands by itself: `staatssecretaris bij … (zonder politieke partij)`."""


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


def several(nodes: Iterable[Node], properties: Sequence[str]) -> list[Term]:
    """Give all values that nodes have for these properties."""
    return [value for node in nodes for name in properties for value in node.values.get(name, ())]


def period(node: Node, names: Names, until: Sequence[str] | None = None) -> str:
    """Give from when until when, as the source says it; one date as that day, month or year."""
    start, end = (node.values.get(name, []) for name in DATES)
    if start and start == end:
        return f" {names.several(start, alternatives=True)}"
    since = names.choose(phrases.FROM).format(start=_dates(start, names)) if start else ""
    how = until or _until(end)
    if start and end and how is phrases.UNTIL:
        return names.choose(phrases.FROM_UNTIL).format(start=_dates(start, names), end=_dates(end, names))
    return since + (names.choose(how).format(end=_dates(end, names)) if end else "")


def ending(dates: Sequence[Term], names: Names) -> str:
    """Give until when: a year or month with all of it; of a day only that it ended then."""
    return names.choose(_until(dates)).format(end=_dates(dates, names))


def on_a_day(dates: Sequence[Term]) -> bool:
    """True where one of these dates is a day, not a month or a year."""
    return any(isinstance(date, Literal) and date.datatype.value == f"{XSD}date" for date in dates)


def _until(dates: Sequence[Term]) -> Sequence[str]:
    return phrases.ENDING if on_a_day(dates) else phrases.UNTIL


def _dates(dates: Sequence[Term], names: Names) -> str:
    return listed([names.plain(date) for date in names.in_order(dates)], names.lang, alternatives=True)


def basis(node: Node, names: Names) -> str:
    """Give on the ground of which law or document it is so, and whether that has lapsed since."""
    grounds = node.values.get("mk:basis")
    if not grounds:
        return ""
    lapsed = names.choose(phrases.LAPSED) if names.over(grounds) else ""
    return names.choose(phrases.BASIS).format(o=names.several(grounds)) + lapsed


def _is_document(term: Term) -> bool:
    return isinstance(term, NamedNode) and type_of(term.value) == "document"


def details(
    node: Node,
    names: Names,
    used: set[str],
    leads: Mapping[str, Sequence[str]] = sentences.DETAILS,
    when: str = "",
) -> str:
    """Give what else is said of a node, between brackets; labels and class are told by the sentence."""
    left = [p for p in node.values if p not in used | {"rdf:type", *PERIOD, *LABELS}]
    order = [*(p for p in leads if p in left), *sorted(set(left) - set(leads))]
    told = [(when or period(node, names)).strip(" ,")] if PERIOD & set(node.values) - used else []
    for name in order:
        property_ = next(t.predicate for t in node.triples if shorten(t.predicate.value) == name)
        lead = names.choose(leads[name]) if name in leads else f"{names.plain(property_)}:"
        if name == "mk:activity" and _is_document(node.values[name][0]):
            lead = "in"
        values = [
            names.plain(v) if lead.endswith(":") or name == "dcterms:type" else names.many(v)
            for v in names.in_order(node.values[name])
        ]
        if all(value.startswith(_LACKS) for value in values):
            lead = ""
        told.append(f"{lead} {listed(values, names.lang)}".strip())
    return f" ({'; '.join(told)})" if told else ""
