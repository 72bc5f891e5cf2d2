"""What a difference is: changes of things, each in a sentence, with the passages behind it before and now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pyoxigraph import BlankNode, NamedNode, Quad, Triple

from migratieketen.difference.places import Side
from migratieketen.references import Reference

STATUSES = ("new", "gone", "replaced", "renamed", "changed", "sourced", "mentioned")
"""What can be told of a thing; `sourced`: the same is said of it, by other passages; `mentioned`: only named."""


@dataclass(frozen=True)
class Change:
    """One change of a thing.

    `kind` is `added`, `gone`, `changed` (then `was` is the sentence before), `sources` or `sentences` (the
    same is said by other sources, or by other sentences of the same), `renamed`, `replaced`, `address`,
    `called` (what passages call it), `passages` (those of a source), `disagree` (sources contradict each other
    now, and did not before) or `described` (what its heading shows).
    """

    kind: str
    sentence: str
    was: str | None = None
    before: tuple[NamedNode, ...] = ()
    after: tuple[NamedNode, ...] = ()
    gone: tuple[Triple, ...] = ()
    added: tuple[Triple, ...] = ()


@dataclass(frozen=True)
class Thing:
    """A thing that differs: what it is called now, what kind of thing it is, and its changes."""

    iri: NamedNode | BlankNode
    status: str
    label: str
    kind: str
    names: tuple[str, ...]
    changes: tuple[Change, ...]
    was: str | None = None
    """What it was called before, where that changed."""
    instead: NamedNode | None = None
    """What takes the place of a thing that was deprecated."""
    instead_label: str | None = None


@dataclass(frozen=True)
class Source(Thing):
    """A source that differs: also its publisher, date and address, and how many passages it has or had."""

    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    passages: int = 0


@dataclass(frozen=True)
class Difference:
    """All that differs between two graphs, in one language.

    `references` show passages as they are now, `earlier` those that are gone or that read otherwise.
    """

    sides: tuple[Side, Side]
    lang: str
    sources: tuple[Source, ...] = ()
    things: tuple[Thing, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    references: Mapping[NamedNode, Reference] = field(default_factory=dict)
    earlier: Mapping[NamedNode, Reference] = field(default_factory=dict)

    @property
    def old(self) -> str:
        """What the old graph is called."""
        return self.sides[0].name

    @property
    def new(self) -> str:
        """What the new graph is called."""
        return self.sides[1].name

    @property
    def same(self) -> bool:
        """True where there is no difference."""
        return self.sides[0].quads == self.sides[1].quads

    @cached_property
    def gone(self) -> frozenset[Quad]:
        """The quads that are gone, as an export to N-Quads has them: the merged default graph included."""
        return frozenset() if self.same else self.sides[0].exported - self.sides[1].exported

    @cached_property
    def added(self) -> frozenset[Quad]:
        """The quads that were added, as an export has them: the old graph without `gone` and with these is the new."""
        return frozenset() if self.same else self.sides[1].exported - self.sides[0].exported

    @property
    def disagreements(self) -> tuple[Change, ...]:
        """Where sources contradict each other now, and did not before."""
        return tuple(c for thing in self.things for c in thing.changes if c.kind == "disagree")

    def of_status(self, status: str) -> tuple[Thing, ...]:
        """Give the things (not the sources) with a status."""
        return tuple(thing for thing in self.things if thing.status == status)
