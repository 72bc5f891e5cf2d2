"""The rows of `queries/network/`: from whom to what, as what, and which passage says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from pyoxigraph import NamedNode

from migratieketen.moment import Moment
from migratieketen.namespaces import expand
from migratieketen.network.pairs import kept
from migratieketen.results import Rows, Term, plain
from migratieketen.sparql import held, shipped
from migratieketen.stores import Store

SHARED = ("together", "organised", "handed-over")
"""The kinds of tie between an actor and an event."""

PAIRED = ("together", "organised")
"""Those of them that tie everybody who had a part to everybody else."""

DIRECT = ("post", "addressed", "relation", "part-of")
"""The kinds of tie from one actor to another."""

GIVER, RECEIVER, ORGANISER = expand("rol:gever"), expand("rol:ontvanger"), expand("rol:organisator")


@dataclass(frozen=True)
class Row:
    """A row of `queries/network/`: from whom to what, as what, through what, which passage says so."""

    start: NamedNode
    end: NamedNode
    role: NamedNode | None
    via: NamedNode | None
    passage: NamedNode
    standing: str = "in"


def read(store: Store, kinds: Iterable[str], at: Moment | None = None) -> dict[str, list[Row]]:
    """Give the rows of each kind of tie, by kind; `at` a moment with how they stood then."""
    kinds = tuple(kinds)
    if at is not None:
        from migratieketen.queries import known

        there = known(store, at)
        return {kind: _asked(store, kind, at, there) for kind in kinds}
    found = _kept(store) if set(kinds) & set(SHARED) else {}
    return {kind: found[kind] if kind in found else _asked(store, kind, None, None) for kind in kinds}


def _asked(store: Store, kind: str, at: Moment | None, there: Mapping[Term, str] | None) -> list[Row]:
    text = shipped(f"network/{kind}").text
    answer = cast("Rows", store.query(held(text, at, None, there) if at else text))
    return [
        Row(
            cast("NamedNode", row["from"]),
            cast("NamedNode", row["to"]),
            cast("NamedNode | None", row["role"]),
            cast("NamedNode | None", row.get("via")),
            cast("NamedNode", row["passage"]),
            str(plain(row["standing"])) if at else "in",
        )
        for row in answer
    ]


def _kept(store: Store) -> dict[str, list[Row]]:
    """Give the rows of SHARED from the edges kept beside a store; nothing where it keeps none."""
    edges = kept(store)
    if edges is None:
        return {}
    found: dict[str, list[Row]] = {kind: [] for kind in SHARED}
    places = {place for row in edges.rows() for place in row}
    terms = {place: NamedNode(edges.terms[place]) for place in places}
    for row in edges.rows():
        actor, event, role, passage = (terms[place] for place in row)
        kind = (
            "organised" if role == ORGANISER else "handed-over" if role in (GIVER, RECEIVER) else "together"
        )
        found[kind].append(Row(actor, event, role, None, passage))
    return found
