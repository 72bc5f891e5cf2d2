"""How much of a source is encoded: passage by passage what is said of it, and what is left open."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import cast

from pyoxigraph import NamedNode, Triple

from migratieketen.references import labels, references
from migratieketen.results import Rows
from migratieketen.sources.listing import Passage, Shown, SourceInfo, show
from migratieketen.sources.verification import Verification, check
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store
from migratieketen.telling.events import events
from migratieketen.telling.names import named, to_name
from migratieketen.telling.telling import tell


@dataclass(frozen=True)
class Covered:
    """A passage with what it states as sentences, what is implied by it, or why it states nothing."""

    passage: Passage
    stated: tuple[str, ...]
    implied: tuple[tuple[str, str], ...]
    reason: str | None

    @property
    def status(self) -> str:
        """`states`, `nothing` where it says why it states nothing, or `open`."""
        return "states" if self.stated else "nothing" if self.reason else "open"


@dataclass(frozen=True)
class Coverage:
    """What is encoded of a source; with its text also what no passage covers."""

    source: SourceInfo
    passages: tuple[Covered, ...]
    verification: Verification | None

    def count(self, status: str) -> int:
        """Give how many passages state something, state nothing, or are open."""
        return sum(covered.status == status for covered in self.passages)

    @property
    def reasons(self) -> dict[str, int]:
        """How many passages state nothing for each reason, most first."""
        counted = Counter(c.reason for c in self.passages if c.status == "nothing" and c.reason)
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

    @property
    def complete(self) -> bool:
        """True where no passage is open and, with the text, each passage is in it and none is left."""
        known = self.verification
        whole = known is None or (known.holds and not known.uncovered)
        return bool(self.passages) and not self.count("open") and whole


def coverage(store: Store, source: NamedNode, lang: str, text: str | None = None) -> Coverage:
    """Give what is encoded of a source, in order; an UnknownName where there is no such source."""
    shown = show(store, source, lang)
    stated = _stated(store, shown.info.iri)
    things, passages = to_name(triple for triples in stated.values() for triple in triples)
    called, cited = labels(store, things, lang), references(store, passages)
    names = named(called, cited, lang, shown.info.iri, events(store, things))
    reasons = labels(store, (p.nothing for p in shown.passages if p.nothing), lang)
    told = {passage: tuple(single.sentence for single in tell(stated[passage], names)) for passage in stated}
    covered = []
    for passage in (p for p in shown.passages if not p.implied):
        implied = _implied(shown, passage, told, lang)
        reason = reasons.get(passage.nothing) if passage.nothing else None
        covered.append(Covered(passage, told.get(passage.iri, ()), implied, reason))
    return Coverage(shown.info, tuple(covered), check(shown, text) if text is not None else None)


def _implied(
    shown: Shown, passage: Passage, told: dict[NamedNode, tuple[str, ...]], lang: str
) -> tuple[tuple[str, str], ...]:
    """Give what is implied at the place of a passage, each sentence with what it follows from."""
    here = [p for p in shown.passages if p.implied and p.position == passage.position]
    return tuple((s, shown.positions(p.derived_from, lang)) for p in here for s in told.get(p.iri, ()))


def _stated(store: Store, source: NamedNode) -> dict[NamedNode, list[Triple]]:
    stated: dict[NamedNode, list[Triple]] = defaultdict(list)
    rows = cast("Rows", store.query(bind(shipped("explorer/coverage-stated").text, {"source": [source]})))
    for row in rows:
        subject, predicate = cast("NamedNode", row["subject"]), cast("NamedNode", row["predicate"])
        if (value := row["object"]) is not None:
            stated[cast("NamedNode", row["passage"])].append(Triple(subject, predicate, value))
    return stated
