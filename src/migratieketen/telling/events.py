"""What is known of events and laws beside what a passage says of them: their kinds, and whether they are over."""

from collections import defaultdict
from collections.abc import Iterable
from typing import cast

from pyoxigraph import Literal, NamedNode

from migratieketen import sentences
from migratieketen.namespaces import slug, type_of
from migratieketen.results import Rows, Term
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store
from migratieketen.telling.names import Happening

_Row = dict[str, Term | None]


def events(store: Store, things: Iterable[Term]) -> dict[NamedNode, Happening]:
    """Give what is known of those of these things that are events or laws."""
    kinds = ("gebeurtenis", "regeling")
    wanted = {t for t in things if isinstance(t, NamedNode) and type_of(t.value) in kinds}
    if not wanted:
        return {}
    text = bind(shipped("explorer/telling-events").text, {"thing": sorted(wanted, key=str)})
    rows: dict[NamedNode, dict[Term, list[_Row]]] = defaultdict(lambda: defaultdict(list))
    for row in cast("Rows", store.query(text)):
        rows[cast("NamedNode", row["thing"])][cast("Term", row["whole"])].append(row)
    return {
        event: Happening(_kinds(wholes[event]), any(_over(known) for known in wholes.values()))
        for event, wholes in rows.items()
    }


def _kinds(rows: list[_Row]) -> frozenset[str]:
    return frozenset(slug(kind.value) for row in rows if isinstance(kind := row["kind"], NamedNode))


def _over(rows: list[_Row]) -> bool:
    """An event is over once a source was read after its end; one that takes no time, after its only date."""
    starts, ends, read = ({_text(row[name]) for row in rows} - {""} for name in ("start", "end", "read"))
    dates = ends or (starts if _kinds(rows) & sentences.MOMENTS else set())
    # dates are text as precise as their source: 2024 is over once 2025 has come
    return any(date < day[: len(date)] for date in dates for day in read)


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, Literal) else ""
