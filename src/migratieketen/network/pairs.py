"""Which actors had a part in the same events, how often and by which passages: whole graphs of them, as numbers.

From the edges kept beside an on-disk store, else from one question. With numpy where it is installed, else without.
How many pairs there are is known before any is made.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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

KINDS = TOGETHER, ORGANISED = "together", "organised"
ORGANISER = expand("rol:organisator").value
HANDING = frozenset(expand(f"rol:{role}").value for role in ("gever", "ontvanger"))

Numbers = Any
"""Numbers one after the other: an array of numpy, or of Python."""


@dataclass(frozen=True)
class Pairs:
    """Ties between actors, by IRI and by kind: `one` and `other` are places in `terms`, `kinds` in KINDS.

    The passages of tie `n` are `passages[starts[n]:starts[n + 1]]`, places in `terms` too. With `weights_only` there
    were more pairs than MOST_PAIRS, and no passages are told.
    """

    terms: Sequence[str]
    kinds: Numbers
    one: Numbers
    other: Numbers
    weights: Numbers
    starts: Numbers
    passages: Numbers
    weights_only: bool

    def __len__(self) -> int:
        return len(self.weights)

    def told(self) -> Iterator[tuple[str, str, str, int, list[str]]]:
        """Give each tie as one actor, the other, kind, weight and passages."""
        columns = (self.one, self.other, self.kinds, self.weights, self.starts, self.starts[1:])
        terms, passages = self.terms, self.passages.tolist()
        for one, other, kind, weight, start, end in zip(*(c.tolist() for c in columns), strict=False):
            said = [terms[place] for place in passages[start:end]]
            yield terms[one], terms[other], KINDS[kind], weight, said

    def between(self) -> Iterator[tuple[str, str, int]]:
        """Give each tie as one actor, the other, and weight."""
        terms = self.terms
        columns = (self.one, self.other, self.weights)
        for one, other, weight in zip(*(column.tolist() for column in columns), strict=True):
            yield terms[one], terms[other], weight


def pairs(store: Store, most: int = MOST_PAIRS) -> Pairs:
    """Give who was together with whom, and who organised with whom, in the whole graph."""
    return paired(kept(store) or asked(store), most)


def paired(edges: Edges, most: int = MOST_PAIRS) -> Pairs:
    """Give the pairs of edges."""
    try:
        import numpy  # noqa: F401
    except ImportError:
        return plainly(edges, most)
    return by_arrays(edges, most)


def kept(store: Store) -> Edges | None:
    """Give the edges kept beside a store; None where it keeps none."""
    found = getattr(store, "kept_edges", None)
    return cast("Edges | None", found()) if found is not None else None


def asked(store: Store) -> Edges:
    """Give the edges of a store by asking it."""
    answer = cast("Rows", store.query(shipped("explorer/network-parts").text))
    return numbered([cast("Any", term).value for term in row] for row in answer.rows)


def numbered(rows: Iterable[Sequence[str]]) -> Edges:
    """Give as edges actor, event, role and passage of each row."""
    columns = list(zip(*rows, strict=True))
    terms = sorted(set().union(*columns))
    place = {term: number for number, term in enumerate(terms)}
    edges = Edges(terms, bytearray([IS_EVENT | IS_PASSAGE]) * len(terms))
    for column, named in zip(edges.columns, columns, strict=False):
        column.extend(map(place.__getitem__, named))
    return edges


def counted(sizes: Iterable[int]) -> int:
    """Give how many pairs there are where so many had a part in each event."""
    return sum(size * (size - 1) // 2 for size in sizes)


def kind_of(role: str) -> int | None:
    """Give the place in KINDS of the tie between those who have a role; None where it ties in another way."""
    if role == ORGANISER:
        return KINDS.index(ORGANISED)
    return None if role in HANDING else KINDS.index(TOGETHER)


def plainly(edges: Edges, most: int = MOST_PAIRS) -> Pairs:
    """Give the ties with dictionaries alone."""
    parts = _parts(edges)
    weights_only = counted(map(len, parts.values())) > most
    weights: dict[tuple[int, int, int], int] = defaultdict(int)
    said: dict[tuple[int, int, int], set[int]] = defaultdict(set)
    for (kind, _), actors in parts.items():
        for one, other in combinations(sorted(actors), 2):
            weights[one, other, kind] += 1
            if not weights_only:
                said[one, other, kind] |= actors[one] | actors[other]
    starts, passages = array("q", [0]), array("i")
    for tie in sorted(weights):
        passages.extend(sorted(said[tie]))
        starts.append(len(passages))
    ends = [array("i", (tie[place] for tie in sorted(weights))) for place in range(3)]
    many = array("i", (weights[tie] for tie in sorted(weights)))
    return Pairs(edges.terms, ends[2], ends[0], ends[1], many, starts, passages, weights_only)


def _parts(edges: Edges) -> dict[tuple[int, int], dict[int, set[int]]]:
    """Give by kind and event who had a part in it, each with the passages that say so."""
    kinds = {role: kind_of(edges.terms[role]) for role in set(edges.columns[2])}
    found: dict[tuple[int, int], dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for actor, event, role, passage in edges.rows():
        kind = kinds[role]
        if kind is not None:
            found[kind, event][actor].add(passage)
    return found


def by_arrays(edges: Edges, most: int = MOST_PAIRS) -> Pairs:
    """Give the ties with numpy."""
    import numpy as np

    part, size = _part(edges), len(edges.terms) + 1
    weights_only = counted(part.sizes.tolist()) > most
    keys, weights, starts, passages = _weighed(part, size) if weights_only else _tied(part, size)
    one, rest = np.divmod(keys, size * len(KINDS))
    other, kinds = np.divmod(rest, len(KINDS))
    return Pairs(edges.terms, kinds, one, other, weights, starts, passages, weights_only)


@dataclass(frozen=True)
class _Part:
    """Parts in events, by event and kind and then actor: the actor, the kind, the place and number of its passages;
    and of each event where its parts begin and how many there are."""

    actors: Any
    kinds: Any
    at: Any
    said: Any
    passages: Any
    begins: Any
    sizes: Any


def _part(edges: Edges) -> _Part:
    import numpy as np

    actor, event, role, passage = (np.frombuffer(column, np.int32) for column in edges.columns)
    known, size = np.frombuffer(edges.known, np.uint8), len(edges.terms) + 1
    none, kind_of_role = len(KINDS), np.zeros(size, np.int64)
    for place in np.flatnonzero(np.bincount(role, minlength=size)).tolist():
        found = kind_of(edges.terms[place])
        kind_of_role[place] = none if found is None else found
    kind = kind_of_role[role]
    rows = np.flatnonzero((known[event] & IS_EVENT > 0) & (known[passage] & IS_PASSAGE > 0) & (kind < none))
    keys = ((event * np.int64(none) + kind) * size + actor)[rows]
    order = keys.argsort()
    keys, passage = keys[order], passage[rows[order]]
    at, said = _runs(keys)
    events, actors = np.divmod(keys[at], size)
    return _Part(actors, events % none, at, said, passage, *_runs(events))


def _runs(numbers: Any) -> tuple[Any, Any]:
    """Give where each run of equal numbers begins, and how long it is."""
    import numpy as np

    begins = np.flatnonzero(_news(numbers))
    return begins, np.diff(begins, append=len(numbers))


def _news(numbers: Any) -> Any:
    """Tell of each number whether it differs from the one before."""
    import numpy as np

    new = np.ones(len(numbers), bool)
    np.not_equal(numbers[1:], numbers[:-1], out=new[1:])
    return new


def _expanded(part: _Part, size: int, events: slice = slice(None)) -> tuple[Any, Any, Any]:
    """Give every pair of parts in the same event: its key, the place of the first, and of the second."""
    import numpy as np

    begins, sizes = part.begins[events], part.sizes[events]
    places = _ranges(begins, sizes)
    after = np.repeat(begins + sizes, sizes) - places - 1
    first, second = np.repeat(places, after), _ranges(places + 1, after)
    keys = (part.actors * (size * len(KINDS)) + part.kinds)[first] + (part.actors * len(KINDS))[second]
    return keys, first, second


def _ranges(starts: Any, counts: Any) -> Any:
    """Give the numbers from each start on, so many of each."""
    import numpy as np

    ends = counts.cumsum()
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(starts - (ends - counts), counts)


def _tied(part: _Part, size: int) -> tuple[Any, Any, Any, Any]:
    import numpy as np

    keys, first, second = _expanded(part, size)
    # sorting whole numbers is what numpy does by the processor's own instructions: ties and passages are one number
    order = keys.argsort()
    keys = keys[order]
    tie = _news(keys).cumsum() - 1
    begins, weights = _runs(keys)
    ends = np.stack([first[order], second[order]], axis=1).ravel()
    counts = part.said[ends]
    supports = part.passages[_ranges(part.at[ends], counts)] + np.repeat(tie.repeat(2) * size, counts)
    supports.sort()
    ties, passages = np.divmod(supports[_news(supports)], size)
    starts = np.bincount(ties + 1, minlength=len(begins) + 1).cumsum()
    return keys[begins], weights, starts, passages


def _weighed(part: _Part, size: int) -> tuple[Any, Any, Any, Any]:
    """Give weights alone, some events at a time."""
    import numpy as np

    before = (part.sizes * (part.sizes - 1) // 2).cumsum()
    keys, weights = np.empty(0, np.int64), np.empty(0, np.int64)
    start = 0
    while start < len(part.sizes):
        done = int(before[start - 1]) if start else 0
        end = max(start + 1, int(np.searchsorted(before, done + MOST_PAIRS // 2, "right")))
        found = np.sort(_expanded(part, size, slice(start, end))[0])
        begins, counts = _runs(found)
        keys, where = np.unique(np.concatenate([keys, found[begins]]), return_inverse=True)
        weights = np.bincount(where, np.concatenate([weights, counts]), len(keys)).astype(np.int64)
        start = end
    return keys, weights, np.zeros(len(keys) + 1, np.int64), np.empty(0, np.int64)
