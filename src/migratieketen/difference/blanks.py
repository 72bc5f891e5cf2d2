"""Blank nodes named by what is said of them, so that the same node has the same name on both sides.

The model has none, but a person's own file may.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import count
from typing import Any

from pyoxigraph import BlankNode, Quad

ROUNDS = 50


def steady(quads: Iterable[Quad]) -> list[Quad]:
    """Give quads with their blank nodes named by their surroundings; nodes that nothing tells apart are numbered."""
    listed = list(quads)
    moving = [quad for quad in listed if _blanks(quad)]
    if not moving:
        return listed
    colours = _colours(moving)
    numbers: dict[str, count[int]] = defaultdict(count)
    names = {node: BlankNode(f"b{colour[:16]}n{next(numbers[colour])}") for node, colour in colours.items()}

    def named(term: Any) -> Any:
        return names.get(term, term) if isinstance(term, BlankNode) else term

    return [
        Quad(named(quad.subject), quad.predicate, named(quad.object), named(quad.graph_name))
        if _blanks(quad)
        else quad
        for quad in listed
    ]


def _blanks(quad: Quad) -> set[BlankNode]:
    return {t for t in (quad.subject, quad.object, quad.graph_name) if isinstance(t, BlankNode)}


def _colours(quads: list[Quad]) -> dict[BlankNode, str]:
    """Tell nodes apart by their quads, then by the nodes in those, and so on until nothing more is told apart."""
    from hashlib import sha256

    colours = {node: "" for quad in quads for node in _blanks(quad)}
    for _ in range(ROUNDS):
        seen: dict[BlankNode, list[str]] = defaultdict(list)
        for quad in quads:
            terms = (quad.subject, quad.predicate, quad.object, quad.graph_name)
            for node in _blanks(quad):
                told = (
                    "_:" if t == node else colours[t] if isinstance(t, BlankNode) else str(t) for t in terms
                )
                seen[node].append(" ".join(told))
        after = {node: sha256("\n".join(sorted(said)).encode()).hexdigest() for node, said in seen.items()}
        done = len(set(after.values())) == len(set(colours.values())) and "" not in colours.values()
        colours = after
        if done:
            break
    return dict(sorted(colours.items(), key=lambda item: (item[1], item[0].value)))
