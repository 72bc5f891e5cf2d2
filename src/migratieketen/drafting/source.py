"""The file of a source: which source it holds, what it states, and on which line a name stands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from migratieketen.errors import InvalidInput
from migratieketen.namespaces import ID, SOURCE, expand, shorten

CLASSES = frozenset(expand(f"schema:{name}") for name in ("NewsArticle", "WebPage", "Report"))
TYPE = expand("rdf:type")


@dataclass(frozen=True)
class Said:
    """A statement of a named thing: in which passage (None for what stands in none), and what it says."""

    passage: NamedNode | None
    subject: NamedNode
    predicate: NamedNode
    object: object

    @property
    def text(self) -> str:
        """The text of a literal; nothing for a thing."""
        return self.object.value if isinstance(self.object, Literal) else ""

    @property
    def source(self) -> str:
        """The IRI of the source of its passage."""
        return self.passage.value.partition("#")[0] if self.passage else ""

    @property
    def own(self) -> bool:
        """True where it says something of a thing of the project: one under `id/`."""
        return self.subject.value.startswith(ID)


def said(quads: Iterable[Quad]) -> Iterator[Said]:
    """Give what quads say of named things; blank nodes are for validation to tell of."""
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            passage = quad.graph_name if isinstance(quad.graph_name, NamedNode) else None
            yield Said(passage, quad.subject, quad.predicate, quad.object)


def source_of(quads: Iterable[Quad], where: str) -> NamedNode:
    """Give the one source that a file describes; an InvalidInput where there is none, or more than one."""
    found = {
        quad.subject
        for quad in quads
        if quad.predicate == TYPE and quad.object in CLASSES and quad.graph_name == DefaultGraph()
    }
    sources = sorted(s.value for s in found if isinstance(s, NamedNode) and s.value.startswith(SOURCE))
    if len(sources) != 1:
        raise InvalidInput(
            f"dit bestand beschrijft {len(sources) or 'geen'} bronnen; het moet er één zijn: bron:<naam>",
            f"this file describes {len(sources) or 'no'} sources; there must be one: bron:<name>",
            where=where,
        )
    return NamedNode(sources[0])


class Lines:
    """On which line of a source's file a name stands first; in a passage's graph, where the passage is given."""

    def __init__(self, content: str) -> None:
        self._lines = content.split("\n")

    def of(self, name: NamedNode, passage: NamedNode | None = None) -> int | None:
        """Give the line; None where the name is not written in its short form."""
        start = 0
        if passage is not None:
            start = self._first(rf"^{re.escape(_short(passage))}\s*\{{", 0) or 0
        return self._first(rf"(?<![\w:-]){re.escape(_short(name))}(?![\w-])", start) or start or None

    def _first(self, pattern: str, start: int) -> int | None:
        known = re.compile(pattern)
        found = (n for n, line in enumerate(self._lines, start=1) if n >= start and known.search(line))
        return next(found, None)


def _short(name: NamedNode) -> str:
    passage = name.value.partition("#")[2] if name.value.startswith(SOURCE) else ""
    return f"p:{passage}" if passage else shorten(name.value)
