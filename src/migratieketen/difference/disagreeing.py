"""Where sources begin to disagree: a date that has several values now, and had not before."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from migratieketen.difference.comparing import Raw
from migratieketen.difference.replacing import is_part
from migratieketen.namespaces import expand
from migratieketen.results import Term

DATES = tuple(
    map(expand, ("schema:startDate", "schema:endDate", "schema:datePublished", "schema:legislationDate"))
)
"""Properties that can have one value only."""

Place = tuple[Term, NamedNode]


def disagreements(raws: Iterable[Raw], old: Collection[Quad], new: Collection[Quad]) -> Iterator[Raw]:
    """Give each date for which a value came that another contradicts; one may be more precise than another."""
    triples = [triple for raw in raws for triple in raw.added]
    places = {(t.subject, t.predicate) for t in triples if t.predicate in DATES and not is_part(t.subject)}
    before, after = _stated(old, places), _stated(new, places)
    for place in sorted(places, key=lambda place: (str(place[0]), DATES.index(place[1]))):
        if _contradicted(_values(after[place]), _values(before[place])):
            stated = sorted(after[place], key=str)
            graphs = frozenset(quad.graph_name for quad in stated)
            unit = tuple(dict.fromkeys(quad.triple for quad in stated))
            yield Raw("disagree", unit[0].subject, (), unit, after=graphs)


def _stated(quads: Iterable[Quad], places: Collection[Place]) -> dict[Place, list[Quad]]:
    found: dict[Place, list[Quad]] = defaultdict(list)
    for quad in quads if places else ():
        if (quad.subject, quad.predicate) in places:
            found[quad.subject, quad.predicate].append(quad)
    return found


def _values(quads: Iterable[Quad]) -> set[str]:
    return {quad.object.value for quad in quads if isinstance(quad.object, Literal)}


def _contradicted(now: Collection[str], before: Collection[str]) -> bool:
    """True where a value came that differs from another, and is not only more or less precise."""
    came = [value for value in now if value not in before]
    return any(not (a.startswith(b) or b.startswith(a)) for a in came for b in now)
