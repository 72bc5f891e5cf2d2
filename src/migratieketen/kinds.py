"""What kind of thing something is, and the word for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import cast

from pyoxigraph import NamedNode

from migratieketen import sentences
from migratieketen.language import LANGUAGES
from migratieketen.namespaces import shorten, type_of
from migratieketen.results import Rows, Term
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store


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
    return {
        thing: sentences.KINDS_OF_CONCEPTS[folder][LANGUAGES.index(lang)]
        if (folder := type_of(thing.value)) in sentences.KINDS_OF_CONCEPTS
        else _called(kind, labels, lang)
        for thing, kind in found.items()
    }


def _called(kind: NamedNode, labels: Mapping[Term, str], lang: str) -> str:
    """Give the label of a kind; of a term of another vocabulary that has none, our word for it."""
    short = shorten(kind.value)
    label = labels.get(kind) or short
    ours = sentences.NAMES_OF_TERMS.get(short) if label == short else None
    return ours[LANGUAGES.index(lang)] if ours else label
