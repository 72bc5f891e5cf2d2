"""What things and passages are called in a difference: as the new graph says, else the old, else the shipped one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import NamedNode

from migratieketen.difference.places import Side
from migratieketen.kinds import kind_words, kinds
from migratieketen.namespaces import shorten
from migratieketen.references import Reference, labels, references
from migratieketen.resources import root
from migratieketen.results import Term
from migratieketen.stores import EmbeddedStore, Store
from migratieketen.telling.events import events
from migratieketen.telling.names import Happening, Names, named


@dataclass(frozen=True)
class Naming:
    """The labels of things and the references of passages, from two sides."""

    old: Side
    new: Side
    lang: str
    things: frozenset[NamedNode]
    passages: frozenset[NamedNode]

    @cached_property
    def labels(self) -> dict[Term, str]:
        """What each thing is called; a term that no side names by what the shipped graph calls it."""
        found = _labels(self.new.store, self.things, self.lang)
        found = _labels(self.old.store, self.things - found.keys(), self.lang) | found
        if missing := self.things - found.keys():
            found = _labels(EmbeddedStore.from_folder(root()), missing, self.lang) | found
        return {thing: found.get(thing, shorten(thing.value)) for thing in self.things}

    @cached_property
    def references(self) -> dict[NamedNode, Reference]:
        """What a reference to each passage shows that is there now."""
        return references(self.new.store, self.passages)

    @cached_property
    def before(self) -> dict[NamedNode, Reference]:
        """What a reference to each passage showed before."""
        return references(self.old.store, self.passages)

    @cached_property
    def earlier(self) -> dict[NamedNode, Reference]:
        """The references of passages that are gone, or that read otherwise now."""
        now = self.references
        return {
            passage: reference
            for passage, reference in self.before.items()
            if passage not in now or now[passage].words != reference.words
        }

    @cached_property
    def events(self) -> dict[NamedNode, Happening]:
        """What is known of the events: as the new graph says, else the old."""
        return events(self.old.store, self.things) | events(self.new.store, self.things)

    @cached_property
    def names(self) -> Names:
        """The names that sentences use."""
        return named(self.labels, {**self.before, **self.references}, self.lang, events=self.events)

    def within(self, source: NamedNode) -> Names:
        """Give the names for sentences about a source, whose passages are told by their number alone."""
        return named(self.labels, {**self.before, **self.references}, self.lang, source, self.events)

    def kinds(self, things: Iterable[NamedNode]) -> dict[NamedNode, str]:
        """Give the word for the kind of each thing."""
        wanted = set(things)
        found = kinds(self.new.store, wanted)
        found |= kinds(self.old.store, wanted - found.keys())
        called: Mapping[Term, str] = labels(self.new.store, found.values(), self.lang)
        missing = {kind for kind in found.values() if called[kind] == shorten(kind.value)}
        if missing:
            called = {
                **called,
                **Naming(self.old, self.new, self.lang, frozenset(missing), frozenset()).labels,
            }
        return kind_words(found, called, self.lang)


def _labels(store: Store, things: Iterable[NamedNode], lang: str) -> dict[Term, str]:
    """Give what a store calls things, those only that it has a label for."""
    found = labels(store, things, lang)
    return {
        thing: label for thing, label in found.items() if label != shorten(str(getattr(thing, "value", "")))
    }
