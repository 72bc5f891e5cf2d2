"""What things are called inside a sentence."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from pyoxigraph import Literal, NamedNode, Triple

from migratieketen import sentences
from migratieketen.language import LANGUAGES, date
from migratieketen.namespaces import shorten, slug, type_of
from migratieketen.results import XSD, Term
from migratieketen.telling.grammar import indefinite, is_many, listed, number, with_article
from migratieketen.telling.plurals import plural

DATES = frozenset(XSD + name for name in ("date", "gYearMonth", "gYear"))
_ON = {"nl": ("op", "in"), "en": ("on", "in")}
_OFFICE = re.compile(
    r"^(?:minister|staatssecretaris)-(?:van|voor)-|^voorzitter-van-de-|^(?:kabinet|koning|minister-president|parlement)$"
)
"""Kinds, by slug, of which there is one at a time: told with `de`, `het`, `the`."""
_WHOEVER = ("wie ", "iedereen", "everyone", "whoever ")
"""How a group is called that is told in the singular."""


@dataclass(frozen=True)
class Happening:
    """What is known of an event or law: its kinds, by slug, and whether it was over when the newest source was read."""

    kinds: frozenset[str]
    over: bool


@dataclass(frozen=True)
class Names:
    """The labels of all things in some triples, and the language to tell them in."""

    labels: Mapping[Term, str]
    lang: str
    short: Mapping[Term, str] = field(default_factory=dict)
    """Things that are told by a shorter name: the one that a whole text is about."""
    events: Mapping[NamedNode, Happening] = field(default_factory=dict)
    """What is known of the events."""

    def shortened(self, thing: NamedNode, abbreviations: Iterable[str], others: Iterable[str]) -> "Names":
        """Give these names with a thing told by another name of it that holds its abbreviation (`de VNG`)."""
        fitting = [other for other in others if any(short in other for short in abbreviations)]
        if not fitting:
            return self
        name = min(fitting, key=lambda other: (len(other), other))
        full = self.of(thing)
        article = full.removesuffix(self.plain(thing)) if name in abbreviations else ""
        return replace(self, short={thing: article + name if article else with_article(name, self.lang)})

    def choose(self, pair: Sequence[str]) -> str:
        """Give a pair's text in the language."""
        return pair[LANGUAGES.index(self.lang)]

    def plain(self, term: Term) -> str:
        """Give a thing's label as it is; a date as people write it; any other literal as its text."""
        if isinstance(term, Literal):
            return date(term.value, self.lang) if term.datatype.value in DATES else term.value
        return self.labels.get(term) or (shorten(term.value) if isinstance(term, NamedNode) else str(term))

    def of(self, term: Term) -> str:
        """Give a thing as it stands in a sentence: with its article, or between quotation marks."""
        label = self.plain(term)
        if isinstance(term, Literal):
            on = f"{_ON[self.lang][len(term.value) < 10]} " if term.datatype.value in DATES else ""
            return on + label
        kind = type_of(term.value) if isinstance(term, NamedNode) else None
        if term in self.short:
            return self.short[term]
        if kind in sentences.WITH_ARTICLE:
            return with_article(label, self.lang)
        if kind in sentences.BY_PARTS and len(parts := label.split(" · ")) == 3:
            if kind == "aantal":
                parts[:2] = number(parts[0], self.lang), plural(parts[1], self.lang) or parts[1]
            return f"‘{self.choose(sentences.BY_PARTS[kind]).format(*parts)}’"
        if kind in sentences.QUOTED:
            return f"‘{label}’"
        is_source = isinstance(term, NamedNode) and kind == "bron" and "#" not in term.value
        return f"“{label}”" if is_source else label

    def subject(self, term: Term) -> str:
        """Give what a sentence is about: a task is said to be one, a kind stands in the plural."""
        if isinstance(term, NamedNode) and type_of(term.value) == "taak" and term not in self.short:
            return self.tasks([term])
        return self.many(term)

    def subjects(self, terms: Iterable[Term]) -> str:
        """Give several things that a sentence is about as one list."""
        return listed([self.subject(t) for t in self.in_order(terms)], self.lang)

    def tasks(self, terms: Iterable[Term]) -> str:
        """Give tasks as such: `de taak ‘a’`, `de taken ‘a’ en ‘b’`."""
        found = set(terms)
        return self.choose(sentences.TASKS if len(found) > 1 else sentences.TASK).format(
            o=self.several(found)
        )

    def one(self, term: Term) -> str:
        """Give a kind of thing as one of its kind (`een gemeente`); anything else as in a sentence."""
        return indefinite(self.plain(term), self.lang) if is_kind(term) else self.of(term)

    def many(self, term: Term) -> str:
        """Give a kind as its things are called together: `gemeenten` says neither how many nor that it is all.

        An office that one holds at a time is told as such (`de minister van …`); what no plural is sure of as one.
        """
        if not is_kind(term):
            return self.of(term)
        label = self.plain(term)
        if is_office(term):
            return f"{self.choose(_article(label))} {label}"
        return plural(label, self.lang) or self.one(term)

    def role(self, term: Term, count: int = 1) -> str:
        """Give a role as so many have it, where the plural is sure: `lid`, `leden`."""
        label = self.plain(term)
        return (plural(label, self.lang) if count > 1 else None) or label

    def several(self, terms: Iterable[Term], alternatives: bool = False) -> str:
        """Give several things as one list, in the order of their names; kinds in the plural."""
        return listed([self.many(t) for t in self.in_order(terms)], self.lang, alternatives)

    def count(self, terms: Iterable[Term]) -> int:
        """Give the number that a verb agrees with: 2 also for a kind, a group of people, or a name in the plural."""
        things = set(terms)
        alone = next(iter(things)) if len(things) == 1 else None
        if alone is None:
            return len(things)
        label = self.plain(alone)
        if isinstance(alone, NamedNode) and type_of(alone.value) == "groep":
            return 1 if label.startswith(_WHOEVER) else 2
        if is_kind(alone):
            return 2 if plural(label, self.lang) == self.many(alone) else 1
        named = isinstance(alone, NamedNode) and type_of(alone.value) not in sentences.QUOTED
        return 2 if named and is_many(label, self.lang) else 1

    def over(self, terms: Iterable[Term]) -> bool:
        """True where all of these are events that were over when the newest source was read."""
        known = [self.events.get(term) if isinstance(term, NamedNode) else None for term in terms]
        return bool(known) and all(event is not None and event.over for event in known)

    def event_kinds(self, term: Term) -> frozenset[str]:
        """Give the kinds of an event, by slug; none where it is not known as one."""
        event = self.events.get(term) if isinstance(term, NamedNode) else None
        return event.kinds if event else frozenset()

    def in_order(self, terms: Iterable[Term]) -> list[Term]:
        """Sort things by their names, each once."""
        return sorted(set(terms), key=lambda term: (_natural(self.plain(term)), str(term)))


def _natural(text: str) -> list[tuple[int, str]]:
    """Sort `zin 3` before `zin 10`."""
    # of digits first how many, then which: of thousands of them Python makes no number
    return [
        (len(part.lstrip("0")), part.lstrip("0")) if part.isdigit() else (-1, part)
        for part in re.split(r"([0-9]+)", text.casefold())
    ]


def _article(office: str) -> tuple[str, str]:
    return ("het" if office.endswith(("kabinet", "parlement")) else "de", "the")


def is_kind(term: Term) -> bool:
    """True for a kind of thing."""
    return isinstance(term, NamedNode) and type_of(term.value) == "soort"


def is_office(term: Term) -> bool:
    """True for a kind of which there is one at a time: the king, the prime minister, the cabinet."""
    return is_kind(term) and bool(_OFFICE.search(role_of(term)))


class Cited(Protocol):
    """What is known of a passage that a sentence names."""

    @property
    def source(self) -> NamedNode:
        """Which source it is a passage of."""
        ...

    @property
    def title(self) -> str:
        """The title of that source."""
        ...

    @property
    def position(self) -> int:
        """Its place in that source."""
        ...

    @property
    def implied(self) -> bool:
        """Whether it is what follows from a sentence."""
        ...


def to_name(triples: Iterable[Triple], *others: Term) -> tuple[set[NamedNode], set[NamedNode]]:
    """Give the things that sentences about some triples name, and the passages: for these is no label."""
    terms = {term for triple in triples for term in (triple.subject, triple.predicate, triple.object)} | {
        *others
    }
    iris = {term for term in terms if isinstance(term, NamedNode)}
    passages = {iri for iri in iris if type_of(iri.value) == "bron" and "#" in iri.value}
    return iris - passages, passages


def named(
    labels: Mapping[Term, str],
    passages: Mapping[NamedNode, Cited],
    lang: str,
    within: NamedNode | None = None,
    events: Mapping[NamedNode, Happening] | None = None,
) -> Names:
    """Give names by the labels of things (of terms of other vocabularies: ours) and by what is known of passages.

    Passages of the source `within` are told by their number alone. An event that is not among the `events` is told
    in the present tense.
    """
    known: dict[Term, str] = {
        term: sentences.NAMES_OF_TERMS[short][LANGUAGES.index(lang)]
        for term, label in labels.items()
        if isinstance(term, NamedNode)
        and (short := shorten(term.value)) == label
        and short in sentences.NAMES_OF_TERMS
    }
    told: dict[Term, str] = {p: _passage_label(cited, lang, within) for p, cited in passages.items()}
    return Names({**labels, **known, **told}, lang, events=events or {})


def _passage_label(passage: Cited, lang: str, within: NamedNode | None) -> str:
    place = LANGUAGES.index(lang)
    pair = sentences.PASSAGE_LABEL if passage.source == within else sentences.PASSAGE_OF_OTHER
    label = pair[place].format(position=passage.position, title=passage.title)
    return sentences.IMPLICATION_LABEL[place].format(passage=label) if passage.implied else label


def role_of(term: Term) -> str:
    """Give the slug of a role or kind, by which templates are chosen; '' for anything but an IRI."""
    return slug(term.value) if isinstance(term, NamedNode) else ""
