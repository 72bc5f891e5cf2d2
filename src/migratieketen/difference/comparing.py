"""Two sets of quads compared: which statements were added, which are gone, and which have other sources.

Both sides hold each stated triple in its passages only (`stores.passages.taken_apart`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Triple

from migratieketen.difference.replacing import Followed, Moved, followed, is_claim, is_part
from migratieketen.namespaces import shorten

Graph = NamedNode | BlankNode | DefaultGraph
Unit = tuple[Triple, ...]
"""What is compared as one: a statement, or a node with parts as a passage states it."""

Stated = Mapping[Unit, frozenset[Graph]]

OUTSIDE = DefaultGraph()
_ALONE = frozenset({"schema:name", "skos:altLabel", "skos:hiddenLabel", "mk:abbreviation"})
"""Properties of which one value does not take the place of another."""

_KINDS = frozenset({"rdf:type", "dcterms:type"})


@dataclass(frozen=True)
class Raw:
    """A change before it is told: the triples that went and came, and the graphs that stated and state them.

    The kind is `added`, `gone`, `changed` (one for the other), `sources` or `sentences` (the same triples,
    stated by other sources, or by other sentences of the same sources), `replaced` or `address` (all that
    moved because a thing was replaced, or because the IRI of a node changed).
    """

    kind: str
    subject: NamedNode | BlankNode | Triple
    gone: Unit
    added: Unit
    before: frozenset[Graph] = frozenset()
    after: frozenset[Graph] = frozenset()


@dataclass(frozen=True)
class Comparison:
    """All changes between two sets of quads, what replaced what, and how many statements of passages changed."""

    changes: tuple[Raw, ...]
    followed: Followed
    counts: Mapping[str, int]


def compare(old: Collection[Quad], new: Collection[Quad]) -> Comparison:
    """Compare two sets of quads; what only moved from a deprecated thing to its replacement is no change."""
    following = followed(old, new)
    subjects = {quad.subject for quad in following.quads.symmetric_difference(new)}
    before, after = _units(following.quads, subjects), _units(new, subjects)
    changes = [
        *(_moved(cause, pairs, following) for cause, pairs in following.moved.items()),
        *_differing(before, after),
        *_elsewhere(before, after),
    ]
    return Comparison(tuple(changes), following, _counts(before, after))


def _units(quads: Iterable[Quad], subjects: Collection[object]) -> Stated:
    """Give what is said of some subjects, each unit with the graphs that state it."""
    found: dict[Unit, set[Graph]] = defaultdict(set)
    nodes: dict[tuple[object, Graph], list[Triple]] = defaultdict(list)
    for quad in quads:
        if quad.subject not in subjects:
            continue
        if is_part(quad.subject):
            nodes[quad.subject, quad.graph_name].append(quad.triple)
        else:
            found[(quad.triple,)].add(quad.graph_name)
    for (_, graph), triples in nodes.items():
        found[tuple(sorted(triples, key=str))].add(graph)
    return {unit: frozenset(graphs) for unit, graphs in found.items()}


def _moved(cause: NamedNode, pairs: Moved, following: Followed) -> Raw:
    gone, added = zip(*pairs, strict=True)
    graphs = frozenset(quad.graph_name for quad in added)
    kind = "replaced" if cause in following.things else "address"
    subject = cause if kind == "replaced" else following.nodes[cause]
    return Raw(kind, subject, _together(gone), _together(added), graphs, graphs)


def _together(quads: Iterable[Quad]) -> Unit:
    return tuple(sorted({quad.triple for quad in quads}, key=str))


def _differing(before: Stated, after: Stated) -> Iterator[Raw]:
    """Give what is on one side only; where something came in its place, as one change."""
    gone, added = _by_place(before.keys() - after.keys()), _by_place(after.keys() - before.keys())
    for place in gone.keys() | added.keys():
        went, came = gone.get(place, []), added.get(place, [])
        earlier, now = _all(went, before), _all(came, after)
        # what another source says does not take the place of what this one said
        if _sources(earlier) & _sources(now):
            yield from _instead(_joined(went), _joined(came), earlier, now)
            continue
        for unit in went:
            yield Raw("gone", unit[0].subject, unit, (), before=before[unit])
        for unit in came:
            yield Raw("added", unit[0].subject, (), unit, after=after[unit])


def _instead(went: Unit, came: Unit, before: frozenset[Graph], after: frozenset[Graph]) -> Iterator[Raw]:
    """Give what came in the place of what; of a claim, which has a label to name it by, property by property."""
    subject = went[0].subject
    lost, won = set(went).difference(came), set(came).difference(went)
    if not lost and not won:
        yield Raw(_elsewhere_kind(before, after), subject, went, came, before, after)
        return
    if not is_claim(subject) or before != after:
        yield Raw("changed", subject, went, came, before, after)
        return
    gone, added = _by_place((triple,) for triple in lost), _by_place((triple,) for triple in won)
    for place in sorted(gone.keys() | added.keys(), key=str):
        parts = _joined(gone.get(place, [])), _joined(added.get(place, []))
        kind = "changed" if all(parts) else "gone" if parts[0] else "added"
        yield Raw(
            kind, subject, *parts, before if parts[0] else frozenset(), after if parts[1] else frozenset()
        )


def _by_place(units: Iterable[Unit]) -> dict[object, list[Unit]]:
    """Put units together that would take each other's place: of a node, or of a property of a thing."""
    found: dict[object, list[Unit]] = defaultdict(list)
    for unit in units:
        triple = unit[0]
        name = shorten(triple.predicate.value)
        if len(unit) > 1:
            place: object = triple.subject
        elif name in _ALONE:
            place = triple
        elif name == "skos:prefLabel":
            place = (triple.subject, name, getattr(triple.object, "language", None))
        else:
            place = (triple.subject, "kind" if name in _KINDS else name)
        found[place].append(unit)
    return found


def _joined(units: Iterable[Unit]) -> Unit:
    return tuple(sorted({triple for unit in units for triple in unit}, key=str))


def _all(units: Iterable[Unit], stated: Stated) -> frozenset[Graph]:
    return frozenset(graph for unit in units for graph in stated[unit])


def _elsewhere(before: Stated, after: Stated) -> Iterator[Raw]:
    """Give what is said on both sides, but not by the same passages."""
    for unit in before.keys() & after.keys():
        if before[unit] != after[unit]:
            kind = _elsewhere_kind(before[unit], after[unit])
            yield Raw(kind, unit[0].subject, unit, unit, before[unit], after[unit])


def _elsewhere_kind(before: Iterable[Graph], after: Iterable[Graph]) -> str:
    return "sentences" if _sources(before) == _sources(after) else "sources"


def _sources(graphs: Iterable[Graph]) -> set[str]:
    return {graph.value.partition("#")[0] if isinstance(graph, NamedNode) else str(graph) for graph in graphs}


def _counts(before: Stated, after: Stated) -> dict[str, int]:
    """Count the statements of passages: those that came, those that went, those that others state now."""
    old, new = _statements(before), _statements(after)
    return {
        "added": len(new.keys() - old.keys()),
        "gone": len(old.keys() - new.keys()),
        "elsewhere": sum(1 for triple in old.keys() & new.keys() if old[triple] != new[triple]),
    }


def _statements(stated: Stated) -> dict[Triple, set[Graph]]:
    found: dict[Triple, set[Graph]] = defaultdict(set)
    for unit, graphs in stated.items():
        for triple in unit:
            found[triple] |= graphs - {OUTSIDE}
    return {triple: graphs for triple, graphs in found.items() if graphs}
