"""Of which thing a change is told: a source of its passages, and of a node the thing that it says something of."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from pyoxigraph import NamedNode, Quad, Triple

from migratieketen.difference.comparing import Raw
from migratieketen.difference.replacing import is_part
from migratieketen.namespaces import expand, type_of
from migratieketen.results import Term

ANCHORS = {
    "deelname": ("mk:activity", "mk:actor"),
    "relatie": ("mk:actor", "mk:counterpart", "mk:actorKind"),
    "lidmaatschap": ("org:member", "org:organization"),
    "aantal": ("mk:of",),
    "bewering": ("schema:author", "mk:activity", "dcterms:isPartOf", "schema:about", "mk:addressee"),
}
"""The thing of which a node that stands for a statement is told: the first of these that it names."""

Named = Mapping[Term, Mapping[str, Collection[NamedNode]]]
_WANTED = {expand(name): name for names in ANCHORS.values() for name in names}


def named_by_nodes(quads: Iterable[Quad | Triple]) -> Named:
    """Give what each node that stands for a statement names, as far as it may be told of that."""
    found: dict[Term, dict[str, set[NamedNode]]] = defaultdict(lambda: defaultdict(set))
    for quad in quads:
        if quad.predicate in _WANTED and isinstance(quad.object, NamedNode) and is_part(quad.subject):
            found[quad.subject][_WANTED[quad.predicate]].add(quad.object)
    return found


def anchor(raw: Raw, names: Named) -> Term:
    """Give the thing of which a change is told."""
    term: Term = raw.subject
    seen: set[Term] = set()
    # what the passage itself names goes first: another may name other authors
    own = named_by_nodes(raw.added or raw.gone)
    while isinstance(term, NamedNode) and is_part(term) and term not in seen:
        seen.add(term)
        mine, all_of = own.get(term, {}), names.get(term, {})
        wanted = ANCHORS[type_of(term.value) or ""]
        candidates = (found for name in wanted if (found := mine.get(name) or all_of.get(name)))
        term = min(next(candidates, {term}), key=str)
    if isinstance(term, NamedNode) and type_of(term.value) == "bron":
        return NamedNode(term.value.partition("#")[0])
    return term


def is_source(term: Term) -> bool:
    """True for the IRI of a source (not of a passage)."""
    return isinstance(term, NamedNode) and type_of(term.value) == "bron" and "#" not in term.value
