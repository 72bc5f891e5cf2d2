"""The names of a store, in the form in which they are searched."""

from __future__ import annotations

from typing import cast
from weakref import WeakKeyDictionary

from pyoxigraph import Literal, NamedNode

from migratieketen.results import Rows
from migratieketen.sparql import shipped
from migratieketen.stores import Store
from migratieketen.stores.names import Name, Names, Row, known
from migratieketen.stores.protocol import Elsewhere

_OF: WeakKeyDictionary[Store, Names] = WeakKeyDictionary()
"""The names of the stores that are open: what is opened does not change."""


def names(store: Store) -> Names:
    """Give every name of every thing in the graph: those kept beside it, else as the store tells them."""
    if isinstance(store, Elsewhere):
        return known(_asked(store, "explorer/names"))
    found = _OF.get(store)
    if found is None:
        found = _OF[store] = _kept(store) or known(_asked(store, "explorer/names"))
    return found


def abbreviations(store: Store) -> list[Name]:
    """Give every abbreviation of every thing in the graph."""
    return [
        Name(NamedNode(iri), text, how, lang)
        for iri, how, lang, text in _asked(store, "explorer/abbreviations")
    ]


def _kept(store: Store) -> Names | None:
    found = getattr(store, "kept_names", None)
    return cast("Names | None", found()) if found is not None else None


def _asked(store: Store, query: str) -> list[Row]:
    rows = cast("Rows", store.query(shipped(query).text)).rows
    return [
        (thing.value, how.value, text.language or "", text.value)
        for thing, text, how in rows
        if isinstance(thing, NamedNode) and isinstance(text, Literal) and isinstance(how, Literal)
    ]
