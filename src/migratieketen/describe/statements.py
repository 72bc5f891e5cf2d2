"""The statements that a pool of triples makes: each passage told by itself, the same of several told once."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from pyoxigraph import NamedNode

from migratieketen.describe.description import Statement
from migratieketen.describe.gathering import Pool
from migratieketen.describe.sections import place
from migratieketen.references import Reference
from migratieketen.telling.names import Names
from migratieketen.telling.nodes import Told
from migratieketen.telling.telling import tell

Note = Callable[[tuple[NamedNode, ...]], str]


def statements(
    pool: Pool,
    names: Names,
    thing: NamedNode | None,
    cited: Mapping[NamedNode, Reference],
    note: Note | None = None,
) -> Iterator[tuple[Told, Statement]]:
    """Tell each passage by itself; the same statement of several passages becomes one with all of them."""
    merged: dict[Told, list[NamedNode]] = defaultdict(list)
    for passage in sorted(pool, key=lambda p: place(p, cited)):
        for told in tell(pool[passage], names, focus=thing):
            merged[told] += [passage] if passage is not None else []
    for told, passages in merged.items():
        more = note(tuple(passages)) if note else ""
        yield told, Statement(told.sentence, tuple(passages), told.triples, more)
