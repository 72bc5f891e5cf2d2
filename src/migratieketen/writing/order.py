"""The fixed order of an export: by class, then by IRI; of a thing its class, its labels, the rest by name."""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from migratieketen.namespaces import expand, shorten
from migratieketen.writing.lines import TYPE, Block, Line, Lines, statements

CLASSES = (
    "dcat:Catalog", "dcat:Dataset", "void:Dataset", "dcat:Distribution", "foaf:Agent",
    "owl:Ontology", "rdfs:Class", "owl:Class",
    "rdf:Property", "owl:ObjectProperty", "owl:DatatypeProperty", "owl:AnnotationProperty",
    "skos:ConceptScheme", "skos:Concept",
    "org:Organization", "schema:Person", "schema:Place", "schema:Event", "mk:Task", "schema:Legislation",
    "schema:CreativeWork", "mk:Facility",
    "mk:Circumstance", "mk:Participation", "mk:Relation", "org:Membership",
    "mk:Viewpoint", "mk:CausalClaim", "mk:Recommendation", "mk:Figure",
    "schema:NewsArticle", "schema:WebPage", "schema:Report", "schema:Dataset", "mk:Passage", "mk:Implication",
)  # fmt: skip
"""Classes in order: about the graph, its words, its things, what is said of them, by whom."""

FIRST = (
    "rdf:type", "skos:prefLabel", "rdfs:label", "dcterms:title", "schema:name", "skos:altLabel",
    "mk:abbreviation", "skos:definition", "skos:example",
    "dcterms:isPartOf", "schema:position", "mk:startsWith", "mk:endsWith",
)  # fmt: skip
"""Properties that come before the others, which follow by their prefixed name."""

_RANKS = {str(expand(name)): place for place, name in reversed(list(enumerate(CLASSES)))}
OTHER = len(CLASSES)

Section = tuple[str, list[Block]]
"""A title with the subjects below it."""


class Places(dict[str, tuple[int, str]]):
    """Where each predicate comes: first those of FIRST, then the others by their prefixed name."""

    def __missing__(self, predicate: str) -> tuple[int, str]:
        name = shorten(predicate[1:-1])
        place = self[predicate] = (FIRST.index(name) if name in FIRST else len(FIRST), name)
        return place


_PLACES = Places()


def ranks(lines: Iterable[Line]) -> dict[str, int]:
    """Give where the class of each subject stands in CLASSES: the first, if it has several."""
    found: dict[str, int] = {}
    for subject, predicate, term in lines:
        if predicate == TYPE and term in _RANKS:
            found[subject] = min(_RANKS[term], found.get(subject, OTHER))
    return found


def blocks(lines: Iterable[Line], known: dict[str, int]) -> list[Block]:
    """Give the subjects in order, each with its predicates and objects in order; `lines` are sorted."""
    grouped = [(subject, list(group)) for subject, group in groupby(lines, key=itemgetter(0))]
    grouped.sort(key=lambda block: (known.get(block[0], OTHER), block[0][:-1]))
    return [(subject, pairs(group)) for subject, group in grouped]


def pairs(lines: list[Line]) -> list[tuple[str, str]]:
    """Give the predicates and objects of one subject in order; texts by language, then by text."""
    said: dict[str, list[str]] = {}
    for _, predicate, term in lines:
        said.setdefault(predicate, []).append(term)
    for terms in said.values():
        if len(terms) > 1:
            terms.sort(key=lambda term: term.rpartition('"')[::-1])
    return [
        (predicate, term) for predicate in sorted(said, key=_PLACES.__getitem__) for term in said[predicate]
    ]


def sections(lines: list[Line], known: dict[str, int]) -> list[Section]:
    """Give the subjects in order, class by class: the name of the class (`other` for none) and its blocks."""
    grouped = groupby(blocks(lines, known), key=lambda block: known.get(block[0], OTHER))
    return [(CLASSES[rank] if rank < OTHER else "other", list(group)) for rank, group in grouped]


def without_graphs(lines: Lines, plain: bool) -> list[Section]:
    """Give what a format without graphs writes: the merged graph, and unless `plain` the statement nodes."""
    merged = lines.merged()
    found = sections(merged, ranks(merged))
    if lines.named and not plain:
        title = "rdf:Statement: the passages (dcterms:source) that state each triple"
        found.append((title, statements(lines.named)))
    return found
