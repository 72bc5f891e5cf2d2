"""What the header of each source says: publisher, date, address, and how many passages there are."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from migratieketen.namespaces import MK, expand
from migratieketen.results import Term

PUBLISHER, DATE, URL = map(expand, ("dcterms:publisher", "schema:datePublished", "schema:url"))
PASSAGE = NamedNode(MK + "Passage")


@dataclass
class Headers:
    """The headers of some sources."""

    facts: dict[tuple[Term, NamedNode], NamedNode | Literal] = field(default_factory=dict)
    passages: Counter[str] = field(default_factory=Counter)

    def publisher(self, source: Term) -> NamedNode | None:
        """Give who published a source."""
        found = self.facts.get((source, PUBLISHER))
        return found if isinstance(found, NamedNode) else None

    def text(self, source: Term, predicate: NamedNode) -> str | None:
        """Give the date or the address of a source."""
        found = self.facts.get((source, predicate))
        return found.value if found is not None else None


def headers(quads: Iterable[Quad], sources: Collection[Term]) -> Headers:
    """Read the headers of some sources in one go; of several values the first by name."""
    found = Headers()
    for quad in quads:
        if quad.object == PASSAGE and isinstance(quad.subject, NamedNode):
            found.passages[quad.subject.value.partition("#")[0]] += 1
        elif quad.predicate in (PUBLISHER, DATE, URL) and quad.subject in sources:
            place, value = (quad.subject, quad.predicate), quad.object
            if isinstance(value, NamedNode | Literal):
                found.facts[place] = min(found.facts.get(place, value), value, key=str)
    return found
