"""Which actors had a part in the same events, how often and by which passages: whole graphs of them, as numbers.

From the edges kept beside an on-disk store, else from the rows of `queries/network/`. With numpy where it is
installed, else without. How many pairs there are is known before any is made.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, cast

from migratieketen.namespaces import expand
from migratieketen.results import Rows
from migratieketen.sparql import shipped
from migratieketen.stores import Store
from migratieketen.stores.edges import IS_EVENT, IS_PASSAGE, Edges

MOST_PAIRS = 20_000_000
"""Above so many pairs ties have weights alone."""
TOGETHER, ORGANISED = "together", "organised"
ORGANISER = expand("rol:organisator").value
OTHERS = frozenset(expand(f"rol:{role}").value for role in ("organisator", "gever", "ontvanger"))


Numbers = Any
"""Numbers one after the other: an array of numpy, or of Python."""


@dataclass(frozen=True)
class Pairs:
    """Ties between actors, by kind and by IRI: `one` and `other` are places in `terms`, as the passages are.

    The passages of tie `n` are `passages[starts[n]:starts[n + 1]]`. With `weights_only` there were more pairs than
    MOST_PAIRS, and no passages are told.
    """

    terms: Sequence[str]
    kinds: Sequence[str]
    one: Numbers
    other: Numbers
    weights: Numbers
    starts: Numbers
    passages: Numbers
    weights_only: bool

    def __len__(self) -> int:
        return len(self.weights)

    def strongest(self, most: int) -> list[tuple[str, str, str, int, list[str]]]:
        """Give the ties of most weight: kind, one, other, weight, passages; of equal weight by IRI."""
        best = sorted(range(len(self)), key=lambda n: (-self.weights[n], n))[:most]
        return [
            (
                self.kinds[n],
                self.terms[self.one[n]],
                self.terms[self.other[n]],
                int(self.weights[n]),
                [] if self.weights_only else [self.terms[p] for p in self._passages(n)],
            )
            for n in best
        ]

    def _passages(self, number: int) -> Numbers:
        return self.passages[self.starts[number] : self.starts[number + 1]]


def pairs(store: Store, most: int = MOST_PAIRS) -> Pairs:
    """Give who was together with whom, and who organised with whom, in the whole graph."""
    edges = kept(store) or _asked(store)
    try:
        import numpy  # noqa: F401
    except ImportError:
        return plainly(edges, most)
    return by_arrays(edges, most)


def kept(store: Store) -> Edges | None:
    """Give the edges kept beside a store; None where it keeps none."""
    found = getattr(store, "kept_edges", None)
    return cast("Edges | None", found()) if found is not None else None


def _asked(store: Store) -> Edges:
    found = []
    for kind in (TOGETHER, ORGANISED):
        answer = cast("Rows", store.query(shipped(f"network/{kind}").text))
        places = [answer.variables.index(name) for name in ("from", "to", "role", "passage")]
        found += [tuple(cast("Any", row[place]).value for place in places) for row in answer.rows]
    terms = sorted({term for row in found for term in row})
    place = {term: number for number, term in enumerate(terms)}
    edges = Edges(terms, bytearray([IS_EVENT | IS_PASSAGE]) * len(terms))
    for row in sorted(found):
        for column, term in zip(edges.columns, row, strict=True):
            column.append(place[term])
    return edges


def plainly(edges: Edges, most: int = MOST_PAIRS) -> Pairs:
    """Give the ties with dictionaries alone."""
    kinds: list[str] = []
    one, other, weights, starts, passages = (array("i"), array("i"), array("i"), array("q", [0]), array("i"))
    parts = {kind: _parts(edges, kind) for kind in (TOGETHER, ORGANISED)}
    every = sum(len(p) * (len(p) - 1) // 2 for part in parts.values() for p in part.values())
    for kind, events in parts.items():
        weight: dict[tuple[int, int], int] = defaultdict(int)
        said: dict[tuple[int, int], set[int]] = defaultdict(set)
        for actors in events.values():
            for pair in combinations(sorted(actors), 2):
                weight[pair] += 1
                if every <= most:
                    said[pair] |= actors[pair[0]] | actors[pair[1]]
        for pair in sorted(weight):
            kinds.append(kind)
            one.append(pair[0])
            other.append(pair[1])
            weights.append(weight[pair])
            passages.extend(sorted(said[pair]) if every <= most else ())
            starts.append(len(passages))
    return Pairs(edges.terms, kinds, one, other, weights, starts, passages, every > most)


def _parts(edges: Edges, kind: str) -> dict[int, dict[int, set[int]]]:
    """Give for each event who had a part in it, each with the passages that say so."""
    fits = [_fits(term, kind) for term in edges.terms]
    found: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for actor, event, role, passage in edges.rows():
        if fits[role]:
            found[event][actor].add(passage)
    return found


def _fits(role: str, kind: str) -> bool:
    return role == ORGANISER if kind == ORGANISED else role not in OTHERS


def by_arrays(edges: Edges, most: int = MOST_PAIRS) -> Pairs:
    """Give the ties with numpy."""
    import numpy as np

    actor, event, role, passage = (
        np.frombuffer(column, np.int32).astype(np.int64) for column in edges.columns
    )
    known = np.frombuffer(bytes(edges.known), np.uint8)
    holds = (known[event] & IS_EVENT > 0) & (known[passage] & IS_PASSAGE > 0)
    size = len(edges.terms) + 1
    parts = []
    for kind in (TOGETHER, ORGANISED):
        roles = np.unique(role)
        fitting = np.zeros(size, bool)
        fitting[[number for number in roles.tolist() if _fits(edges.terms[number], kind)]] = True
        chosen = holds & fitting[role]
        parts.append(_part(actor[chosen], event[chosen], passage[chosen], size))
    every = sum(int((part.sizes * (part.sizes - 1) // 2).sum()) for part in parts)
    found = [_weighed(part, size) if every > most else _tied(part, size) for part in parts]
    kinds = [
        kind for kind, tied in zip((TOGETHER, ORGANISED), found, strict=True) for _ in range(len(tied[0]))
    ]
    keys = np.concatenate([tied[0] for tied in found])
    counts = np.concatenate([tied[2] for tied in found])
    return Pairs(
        edges.terms,
        kinds,
        keys // size,
        keys % size,
        np.concatenate([tied[1] for tied in found]),
        np.concatenate([[0], counts.cumsum()]),
        np.concatenate([tied[3] for tied in found]),
        every > most,
    )


@dataclass(frozen=True)
class _Part:
    """Parts in events, by event and then actor: the actor, the place and number of its passages; and of each event
    where its parts begin and how many there are."""

    actors: Any
    at: Any
    said: Any
    passages: Any
    begins: Any
    sizes: Any


def _part(actor: Any, event: Any, passage: Any, size: int) -> _Part:
    import numpy as np

    order = np.lexsort((passage, actor, event))
    actor, event, passage = actor[order], event[order], passage[order]
    if len(actor):
        new = np.ones(len(actor), bool)
        new[1:] = (actor[1:] != actor[:-1]) | (event[1:] != event[:-1]) | (passage[1:] != passage[:-1])
        actor, event, passage = actor[new], event[new], passage[new]
    _, at, said = np.unique(event * size + actor, return_index=True, return_counts=True)
    _, begins, sizes = np.unique(event[at], return_index=True, return_counts=True)
    return _Part(actor[at], at, said, passage, begins, sizes)


def _expanded(part: _Part, events: slice = slice(None)) -> tuple[Any, Any]:
    """Give every pair of parts in the same event: the place of the first, and of the second."""
    import numpy as np

    begins, sizes = part.begins[events], part.sizes[events]
    places = _ranges(begins, sizes)
    after = np.repeat(begins + sizes, sizes) - places - 1
    return np.repeat(places, after), _ranges(places + 1, after)


def _ranges(starts: Any, counts: Any) -> Any:
    """Give the numbers from each start on, so many of each."""
    import numpy as np

    ends = counts.cumsum()
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(starts - (ends - counts), counts)


def _tied(part: _Part, size: int) -> tuple[Any, Any, Any, Any]:
    import numpy as np

    first, second = _expanded(part)
    keys, tie, weights = np.unique(
        part.actors[first] * size + part.actors[second], return_inverse=True, return_counts=True
    )
    places = np.concatenate([first, second])
    counts = part.said[places]
    supports = (
        np.repeat(np.concatenate([tie, tie]), counts) * size + part.passages[_ranges(part.at[places], counts)]
    )
    supports = np.unique(supports)
    return keys, weights, np.bincount(supports // size, minlength=len(keys)), supports % size


def _weighed(part: _Part, size: int) -> tuple[Any, Any, Any, Any]:
    """Give weights alone, some events at a time."""
    import numpy as np

    pairs_before = (part.sizes * (part.sizes - 1) // 2).cumsum()
    keys, weights = np.empty(0, np.int64), np.empty(0, np.int64)
    start = 0
    while start < len(part.sizes):
        done = int(pairs_before[start - 1]) if start else 0
        end = max(start + 1, int(np.searchsorted(pairs_before, done + MOST_PAIRS // 2, "right")))
        first, second = _expanded(part, slice(start, end))
        found, counts = np.unique(part.actors[first] * size + part.actors[second], return_counts=True)
        keys, where = np.unique(np.concatenate([keys, found]), return_inverse=True)
        weights = np.bincount(where, np.concatenate([weights, counts]), len(keys)).astype(np.int64)
        start = end
    return keys, weights, np.zeros(len(keys), np.int64), np.empty(0, np.int64)
