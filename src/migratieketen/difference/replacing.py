"""What was said of a thing that was deprecated and replaced follows to what took its place.

So that what only moved along is not told as gone here and new there. Nodes with parts, whose IRIs
follow from the things they name, move along too.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from migratieketen.namespaces import expand, type_of

OUTSIDE = DefaultGraph()
PARTS = frozenset({"aantal", "bewering", "deelname", "lidmaatschap", "relatie"})
"""Types of things that stand for a statement: figures, claims, participations, posts and relations."""

Content = frozenset[tuple[Any, Any]]
Moved = list[tuple[Quad, Quad]]


@dataclass(frozen=True)
class Followed:
    """The old quads as if replacements had been made already, what replaced what, and which quads moved.

    `moved` has the quads by what made them move: the thing that was replaced, else the node whose IRI changed.
    `original` has for each triple that was followed but is not in the new quads how the old graph said it.
    """

    quads: set[Quad]
    things: Mapping[NamedNode, NamedNode]
    nodes: Mapping[NamedNode, NamedNode]
    moved: Mapping[NamedNode, Moved]
    original: Mapping[Triple, Triple]


def is_part(term: object) -> bool:
    """True for the IRI of a node that stands for a statement, and is told whole."""
    return isinstance(term, NamedNode) and type_of(term.value) in PARTS


def is_claim(term: object) -> bool:
    """True for the IRI of a claim, which has a label."""
    return isinstance(term, NamedNode) and type_of(term.value) == "bewering"


def followed(old: Collection[Quad], new: Collection[Quad]) -> Followed:
    """Follow what was said of replaced things, and nodes of which only the IRI changed."""
    things = _replaced(old, new)
    nodes = _readdressed(_swapped(old, things) if things else old, new)
    if not things and not nodes:
        return Followed(set(old), things, nodes, {}, {})
    moving = {quad: _swap(_swap(quad, things), nodes) for quad in set(old).difference(new)}
    found = {quad: after for quad, after in moving.items() if after != quad and after in new}
    quads = set(old).intersection(new) | set(moving.values())
    original = {after.triple: quad.triple for quad, after in moving.items() if after not in new}
    return Followed(quads, things, nodes, _by_cause(found, things, nodes), original)


def _replaced(old: Collection[Quad], new: Collection[Quad]) -> dict[NamedNode, NamedNode]:
    """Find what is deprecated and replaced in the new quads, and was there, not replaced, in the old ones."""
    by, deprecated = expand("dcterms:isReplacedBy"), expand("owl:deprecated")
    naming = [quad for quad in new if quad.predicate == by]
    if not naming:
        return {}
    ended = {quad.subject for quad in new if quad.predicate == deprecated}
    known, before = {quad.subject for quad in old}, {quad.subject for quad in old if quad.predicate == by}
    return {
        quad.subject: quad.object
        for quad in naming
        if isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, NamedNode)
        and quad.subject in (known & ended) - before
    }


def _swapped(quads: Iterable[Quad], instead: Mapping[NamedNode, NamedNode]) -> set[Quad]:
    return {_swap(quad, instead) for quad in quads}


def _swap(quad: Quad, instead: Mapping[Any, NamedNode]) -> Quad:
    """Put things in the place of others; what a register says of a replaced thing stays with it."""
    subject, thing = quad.subject, quad.object
    if subject in instead and quad.graph_name == OUTSIDE:
        return quad
    if subject not in instead and thing not in instead:
        return quad
    return Quad(instead.get(subject, subject), quad.predicate, instead.get(thing, thing), quad.graph_name)


def _readdressed(old: Iterable[Quad], new: Iterable[Quad]) -> dict[NamedNode, NamedNode]:
    """Match nodes of which only the IRI changed: all that is said of them is the same, and of no other."""
    before, after = _said(old), _said(new)
    gone = _by_content(before, before.keys() - after.keys())
    came = _by_content(after, after.keys() - before.keys())
    return {
        gone[content][0]: came[content][0]
        for content in gone.keys() & came.keys()
        if len(gone[content]) == len(came[content]) == 1
    }


def _said(quads: Iterable[Quad]) -> dict[NamedNode, set[tuple[Any, Any]]]:
    found: dict[NamedNode, set[tuple[Any, Any]]] = defaultdict(set)
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and is_part(quad.subject):
            found[quad.subject].add((quad.predicate, quad.object))
    return found


def _by_content(
    said: Mapping[NamedNode, set[tuple[Any, Any]]], nodes: Iterable[NamedNode]
) -> dict[Content, list[NamedNode]]:
    found: dict[Content, list[NamedNode]] = defaultdict(list)
    for node in nodes:
        found[frozenset(said[node])].append(node)
    return found


def _by_cause(
    found: Mapping[Quad, Quad], things: Mapping[NamedNode, NamedNode], nodes: Mapping[NamedNode, NamedNode]
) -> dict[NamedNode, Moved]:
    """Put the quads that moved under what made them move."""
    causes: dict[Any, NamedNode] = {node: node for node in nodes}
    for quad in found:
        if quad.subject in nodes and quad.object in things:
            causes[quad.subject] = quad.object  # type: ignore[assignment]
    causes |= {thing: thing for thing in things}
    moved: dict[NamedNode, Moved] = defaultdict(list)
    for before, after in sorted(found.items(), key=lambda pair: str(pair[0])):
        cause = causes.get(before.subject) or causes[before.object]
        moved[causes.get(before.object, cause) if before.object in things else cause].append((before, after))
    return dict(moved)
