"""Which nodes stand together in a picture of many: communities, each named after its most central node."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from migratieketen.network.layout import Edge, components
from migratieketen.network.measures import measure
from migratieketen.network.model import ACTOR, Projection

SMALLEST = 4
"""A group of fewer nodes joins the group that it has most ties with, or stands with what is apart."""

Rank = tuple[float, ...]


@dataclass(frozen=True)
class Group:
    """Nodes by their places, the most central first; `centre` is who it is named after, None for what is apart."""

    members: tuple[int, ...]
    centre: int | None


def groups(network: Projection, weights: Mapping[Edge, int]) -> list[Group]:
    """Divide the nodes of a network into communities (Leiden), the largest first, what is apart last.

    The same groups each time; `weights` holds how strong the ties between two nodes are, by their places.
    """
    found = measure(network)
    measured = [found[node.iri] for node in network.nodes]
    ranks: list[Rank] = [
        (-each.degree, network.nodes[place].mode != ACTOR, -each.betweenness, -each.weighted_degree, place)
        for place, each in enumerate(measured)
    ]
    apart = {
        place for part in components(len(measured), list(weights)) if len(part) < SMALLEST for place in part
    }
    of = {place: each.community for place, each in enumerate(measured) if place not in apart}
    _merge_small(of, weights)
    members: dict[int, list[int]] = defaultdict(list)
    for place in sorted(of, key=lambda place: ranks[place]):
        members[of[place]].append(place)
    made = [Group(tuple(group), group[0]) for group in members.values()]
    made.sort(key=lambda group: (-len(group.members), group.members[0]))
    if apart:
        made.append(Group(tuple(sorted(apart, key=lambda place: ranks[place])), None))
    return made


def _merge_small(of: dict[int, int], weights: Mapping[Edge, int]) -> None:
    """Let each community that is too small join the one that it has the strongest ties with, the smallest first."""
    while True:
        sizes = Counter(of.values())
        small = min(((size, group) for group, size in sizes.items()), default=(SMALLEST, 0))
        if small[0] >= SMALLEST:
            return
        near: Counter[int] = Counter()
        for (one, other), weight in weights.items():
            if one in of and of[one] != of[other] and small[1] in (of[one], of[other]):
                near[of[other] if of[one] == small[1] else of[one]] += weight
        into = min(near, key=lambda group: (-near[group], sizes[group], group))
        for place, group in of.items():
            if group == small[1]:
                of[place] = into
