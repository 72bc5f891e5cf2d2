"""What kind of thing something is, and the word for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import cast

from pyoxigraph import NamedNode

from migratieketen import sentences
from migratieketen.namespaces import type_of
from migratieketen.results import Rows, Term
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store
from migratieketen.telling.names import named


def kinds(store: Store, things: Iterable[NamedNode]) -> dict[NamedNode, NamedNode]:
    """Give for each thing what kind of thing it is: its kind, else its class."""
    wanted = sorted(set(things), key=str)
    found: dict[NamedNode, list[tuple[int, NamedNode]]] = defaultdict(list)
    if not wanted:
        return {}
    for row in cast("Rows", store.query(bind(shipped("explorer/describe-kinds").text, {"thing": wanted}))):
        for rank, column in enumerate(("kind", "class")):
            if isinstance(row[column], NamedNode):
                found[cast("NamedNode", row["thing"])].append((rank, cast("NamedNode", row[column])))
    return {thing: min(known, key=lambda pair: (pair[0], pair[1].value))[1] for thing, known in found.items()}


def kind_words(
    found: Mapping[NamedNode, NamedNode], labels: Mapping[Term, str], lang: str
) -> dict[NamedNode, str]:
    """Give the word for the kind of each thing, by the labels of kinds; a concept's by where it stands."""
    names = named(labels, {}, lang)
    return {
        thing: names.choose(sentences.KINDS_OF_CONCEPTS[folder])
        if (folder := type_of(thing.value)) in sentences.KINDS_OF_CONCEPTS
        else names.plain(kind)
        for thing, kind in found.items()
    }
