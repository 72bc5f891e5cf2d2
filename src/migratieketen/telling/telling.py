"""A set of triples, told as sentences: nodes with parts as one sentence each, all else by its property.

No triple is lost: each stands in the `triples` of at least one sentence.
"""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import NamedNode, Triple

from migratieketen import sentences
from migratieketen.namespaces import shorten, type_of
from migratieketen.results import Term
from migratieketen.telling.changes import changes
from migratieketen.telling.names import Names
from migratieketen.telling.nodes import Node, Told
from migratieketen.telling.parts import tell_parts
from migratieketen.telling.plain import tell_plain

FIRST = ("gebeurtenis", "taak", "regeling", "document", "voorziening", "persoon", "organisatie", "plaats")
"""The types of things that are told first; the rest follows by IRI."""

_PROPERTIES = {name: place for place, name in enumerate(sentences.PROPERTIES)}


def _place(triple: Triple) -> tuple[int, str, int, str]:
    """Sort triples by subject and property, so that the same triples are always told in the same order."""
    kind = type_of(triple.subject.value) if isinstance(triple.subject, NamedNode) else None
    rank = FIRST.index(kind) if kind in FIRST else len(FIRST)
    return (
        rank,
        str(triple.subject),
        _PROPERTIES.get(shorten(triple.predicate.value), len(_PROPERTIES)),
        str(triple),
    )


def tell(triples: Iterable[Triple], names: Names, focus: Term | None = None) -> tuple[Told, ...]:
    """Tell triples as sentences; with a `focus` as they are told of that thing.

    Participations of the same role in the same activity are told together, and so are relations, posts and
    the names that are mentioned: give the triples of one passage at a time.
    """
    by_subject: dict[Term, list[Triple]] = defaultdict(list)
    for triple in sorted(set(triples), key=_place):
        by_subject[triple.subject].append(triple)
    nodes = [Node(subject, stated) for subject, stated in by_subject.items()]
    changed, left = changes(nodes, names)
    with_parts = [node for node in left if node.kind]
    without = [node for node in left if not node.kind]
    return (*changed, *tell_parts(with_parts, names), *tell_plain(without, names, focus))
