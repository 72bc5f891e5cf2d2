"""A description as it was at a moment: its statements divided by what held, what is not certain, what has no date."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode, Triple

from migratieketen.describe.description import Statement
from migratieketen.describe.gathering import Pool, is_source
from migratieketen.describe.statements import statements
from migratieketen.language import date, on, word
from migratieketen.moment import Moment
from migratieketen.namespaces import expand, type_of
from migratieketen.references import Reference
from migratieketen.results import Term
from migratieketen.standing import Standing, names_then, renamings, standings
from migratieketen.stores import Store
from migratieketen.telling.grammar import sentence
from migratieketen.telling.names import Names
from migratieketen.telling.nodes import Told

IN, OUT, UNDATED = Standing("in"), Standing("out"), Standing("undated")
PERIOD = tuple(map(expand, ("schema:startDate", "schema:endDate", "schema:datePublished")))
NAME = expand("schema:name")
CHANGES = tuple(map(expand, ("org:originalOrganization", "org:resultingOrganization")))
LISTED = 3
"""How many dates of sources are told one by one."""


@dataclass(frozen=True)
class Then:
    """What is known of a moment: how each thing stood, what things were called, and what the moment is."""

    at: Moment
    stood: Mapping[Term, Standing]
    called: Mapping[Term, str]

    @classmethod
    def ask(cls, store: Store, pools: Mapping[str, Pool], things: Iterable[Term], at: Moment) -> "Then":
        """Ask a store how all that the pools speak of stood at a moment, and what it was called."""
        subjects = {
            triple.subject for pool in pools.values() for triples in pool.values() for triple in triples
        }
        return cls(at, standings(store, subjects, at), names_then(store, things, at))

    def of(self, triple: Triple, stated: bool) -> Standing:
        """Give how a statement stood; what only a register holds is of no time.

        That an organisation was there does not say that what is said of it was so: that has no date.
        """
        found = self.stood.get(triple.subject, UNDATED)
        if not stated:
            return found if is_source(triple.subject) else IN
        if isinstance(triple.subject, NamedNode) and type_of(triple.subject.value) == "organisatie":
            return found if found == OUT else UNDATED
        # what a sentence calls a thing, it calls so when it is written
        return UNDATED if triple.predicate == NAME and found != OUT else found

    def parted(self, pools: Mapping[str, Pool]) -> dict[Standing, dict[str, Pool]]:
        """Divide the statements of pools by how they stood."""
        found: dict[Standing, dict[str, Pool]] = defaultdict(lambda: {key: {} for key in pools})
        for key, pool in pools.items():
            for passage, triples in pool.items():
                for triple in triples:
                    share = found[self.of(triple, passage is not None)][key]
                    share.setdefault(passage, []).append(triple)
        return found

    def names(self, names: Names) -> Names:
        """Give names with those that things had then."""
        short = {thing: name for thing, name in names.short.items() if thing not in self.called}
        return replace(names, labels={**names.labels, **self.called}, short=short)

    def note(
        self,
        standing: Standing,
        passages: Iterable[NamedNode],
        cited: Mapping[NamedNode, Reference],
        lang: str,
    ) -> str:
        """Tell why a statement is not certain, or of when its sources are."""
        if standing.held == "uncertain":
            return word(f"at-why-{standing.why}", lang)
        dates = sorted({cited[p].date or "" for p in passages if p in cited} - {""})
        if standing.held != "undated":
            return ""
        if not dates:
            return word("at-sources-undated", lang) if tuple(passages) else ""
        told = [date(each, lang) for each in dates]
        if len(told) > LISTED:
            return word("at-sources-between", lang, first=told[0], last=told[-1])
        return word("at-sources", lang, dates=f" {word('and', lang)} ".join(told))

    def of_thing(
        self, store: Store, thing: NamedNode, pool: Pool, names: Names, cited: Mapping[NamedNode, Reference]
    ) -> list[tuple[Told, Statement]]:
        """Tell of the thing itself that it was not there or may not have been, and that it had another name."""
        standing = self.stood.get(thing, UNDATED)
        changed = renamings(store, [thing]).get(thing, ())
        evidence: set[Term] = {renaming.event for renaming in changed if renaming.place(self.at) != "before"}
        told = []
        if standing.held in ("out", "uncertain"):
            key = "at-not" if standing == OUT else "at-perhaps"
            lead = sentence(word(key, names.lang, s=names.of(thing), on=on(self.at.text, names.lang)))
            note = self.note(standing, (), cited, names.lang)
            told.append((Told(lead, "then", ()), Statement(lead, (), (), note)))
            evidence |= {thing, *_changes_of(thing, pool)}
        return told + _whole_first(list(statements(_about(evidence, thing, pool), names, None, cited)))


def _changes_of(thing: NamedNode, pool: Pool) -> set[Term]:
    """Give the events in which an organisation began, ended or passed into another."""
    every = (triple for triples in pool.values() for triple in triples)
    return {triple.subject for triple in every if triple.object == thing and triple.predicate in CHANGES}


def _about(evidence: set[Term], thing: NamedNode, pool: Pool) -> Pool:
    """Keep what passages say of some things; of the thing itself only its dates."""
    return {
        passage: [
            t for t in triples if t.subject in evidence and (t.subject != thing or t.predicate in PERIOD)
        ]
        for passage, triples in pool.items()
        if passage is not None
    }


def _whole_first(told: list[tuple[Told, Statement]]) -> list[tuple[Told, Statement]]:
    """Where one sentence tells of a change of name as a whole, leave out what others say of parts of it."""
    whole = {triple.subject for single, _ in told if single.kind == "rename" for triple in single.triples}
    return [
        (single, statement)
        for single, statement in told
        if single.kind == "rename" or not whole & {triple.subject for triple in single.triples}
    ]
