"""Who took part in what, kept beside an on-disk store as small integers: actor, event, role and passage of each row.

They are caught while a load streams by, so nothing is asked of the engine, and lie in the generation's own folder: a
new generation has its own or none. Where they can't be known without asking (a passage that two loads fill), none are
kept, and whoever wants them asks the store.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad
from pyoxigraph import Store as Engine

from migratieketen.namespaces import expand
from migratieketen.stores import kept
from migratieketen.stores.merging import lines_with

NAME = "edges"
FORM = 2
OUTSIDE = DefaultGraph()
TYPE, EVENT, PART_OF = expand("rdf:type"), expand("schema:Event"), expand("dcterms:isPartOf")
IS_EVENT, IS_PASSAGE, IS_LOOSE = 1, 2, 4
"""What is known of a term: an event; a passage of a source; a passage with a part of a participation alone."""
FACTS = tuple(f" {expand(f'mk:{part}')} ".encode() for part in ("actor", "activity", "role"))
OF_EVENT, OF_PASSAGE = f" {TYPE} {EVENT} ".encode(), f" {PART_OF} ".encode()
"""What follows the subject in canonical N-Quads lines."""


@dataclass
class Edges:
    """Terms by IRI, what is known of each, and the rows: four columns of places in `terms`.

    Rows whose activity is no event, or whose passage is of no source, stand there too: a later load may tell.
    """

    terms: list[str] = field(default_factory=list)
    known: bytearray = field(default_factory=bytearray)
    columns: tuple[array[int], array[int], array[int], array[int]] = field(
        default_factory=lambda: (array("i"), array("i"), array("i"), array("i"))
    )

    def rows(self) -> Iterator[tuple[int, int, int, int]]:
        """Give actor, event, role and passage of each row that holds: of an event, in a passage of a source."""
        known = self.known
        for row in zip(*self.columns, strict=True):
            if known[row[1]] & IS_EVENT and known[row[3]] & IS_PASSAGE:
                yield row


class Catching:
    """The rows of what is on its way into a store; its terms as bytes, for most are never looked at again."""

    def __init__(self) -> None:
        self._facts: dict[tuple[bytes, bytes], tuple[set[bytes], set[bytes], set[bytes]]] = {}
        self._events: set[bytes] = set()
        self._passages: set[bytes] = set()

    def take(self, lines: bytes) -> None:
        """Catch what canonical N-Quads lines tell."""
        for part, words in enumerate(FACTS):
            for subject, rest in lines_with(words, lines):
                terms = rest.split(b" ")
                # a blank node is no actor or event of ours: it has no name that holds from one load to the next
                if len(terms) == 3 and terms[0].startswith(b"<") and terms[1].startswith(b"<"):
                    thing, graph, _ = terms
                    self._facts.setdefault((graph, subject), (set(), set(), set()))[part].add(thing)
        self._passages.update(subject for subject, _ in lines_with(OF_PASSAGE, lines))
        self._events.update(subject for subject, _ in lines_with(OF_EVENT, lines))

    def edges(self, before: Edges | None, engine: Engine | None) -> Edges | None:
        """Give all rows, with those of `before`, the store as it was; None where they can't be told.

        With an `engine`, what earlier loads said of the new terms is asked of it.
        """
        rows: set[tuple[str, str, str, str]] = set()
        loose: set[str] = set()
        filled: set[str] = set()
        for (graph, _), parts in self._facts.items():
            passage = _iri(graph)
            filled.add(passage)
            actors, activities, roles = (map(_iri, part) for part in parts)
            if not all(parts):
                loose.add(passage)
            rows.update((*row, passage) for row in product(actors, activities, roles))
        events, passages = set(map(_iri, self._events)), set(map(_iri, self._passages))
        if engine is not None:
            if before is None:
                return None
            old = {before.terms[place] for place in before.columns[3]}
            old |= {term for term, known in zip(before.terms, before.known, strict=True) if known & IS_LOOSE}
            if not filled.isdisjoint(old):
                return None
            events = events | {row[1] for row in rows if _is_event(engine, row[1])}
            passages = passages | {row[3] for row in rows if _is_passage(engine, row[3])}
            for term, known in zip(before.terms, before.known, strict=True):
                if known & IS_EVENT:
                    events.add(term)
                if known & IS_PASSAGE:
                    passages.add(term)
                if known & IS_LOOSE:
                    loose.add(term)
            terms = before.terms
            rows.update(
                (terms[a], terms[e], terms[r], terms[p]) for a, e, r, p in zip(*before.columns, strict=True)
            )
        return _made(rows, events, passages, loose)


def without(before: Edges, engine: Engine) -> Edges:
    """Give the rows that are left when a source was taken out of an engine."""
    terms = before.terms
    there = {place: _is_there(engine, terms[place]) for place in set(before.columns[3])}
    rows = {
        (terms[a], terms[e], terms[r], terms[p])
        for a, e, r, p in zip(*before.columns, strict=True)
        if there[p]
    }
    loose = {
        term
        for term, known in zip(terms, before.known, strict=True)
        if known & IS_LOOSE and _is_there(engine, term)
    }
    events = {event for event in {row[1] for row in rows} if _is_event(engine, event)}
    passages = {passage for passage in {row[3] for row in rows} if _is_passage(engine, passage)}
    return _made(rows, events, passages, loose)


def _made(
    rows: set[tuple[str, str, str, str]], events: set[str], passages: set[str], loose: set[str]
) -> Edges:
    terms = sorted({term for row in rows for term in row} | loose)
    place = {term: number for number, term in enumerate(terms)}
    made = Edges(
        terms,
        bytearray(
            IS_EVENT * (term in events) | IS_PASSAGE * (term in passages) | IS_LOOSE * (term in loose)
            for term in terms
        ),
    )
    numbered = sorted(tuple(place[term] for term in row) for row in rows)
    for column, numbers in zip(made.columns, zip(*numbered, strict=True), strict=False):
        column.extend(numbers)
    return made


def _iri(term: bytes) -> str:
    return term[1:-1].decode()


def _is_event(engine: Engine, thing: str) -> bool:
    return Quad(NamedNode(thing), TYPE, EVENT) in engine


def _is_passage(engine: Engine, thing: str) -> bool:
    return next(engine.quads_for_pattern(NamedNode(thing), PART_OF, None, OUTSIDE), None) is not None


def _is_there(engine: Engine, graph: str) -> bool:
    return next(engine.quads_for_pattern(None, None, None, NamedNode(graph)), None) is not None


def write(edges: Edges, folder: Path) -> list[int]:
    """Write the rows into the folder of a generation, down to the disk; give the seal of the file."""
    parts = [*map(kept.packed, edges.columns), bytes(edges.known), "\n".join(edges.terms).encode()]
    return kept.write(folder / NAME, FORM, parts)


def read(folder: Path, sealed: list[int]) -> Edges | None:
    """Read the rows of a generation; None where they are not as they were sealed, or of another form."""
    parts = kept.read(folder / NAME, sealed, FORM)
    if parts is None:
        return None
    *columns, known, text = parts
    one, two, three, four = (kept.unpacked("i", column) for column in columns)
    terms = bytes(text).decode().split("\n") if known else []
    return Edges(terms, bytearray(known), (one, two, three, four))
