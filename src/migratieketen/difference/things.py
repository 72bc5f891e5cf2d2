"""The changes between two sides, thing by thing."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from migratieketen.difference.anchors import anchor, is_source, named_by_nodes
from migratieketen.difference.comparing import Comparison, Raw, compare
from migratieketen.difference.counting import counted
from migratieketen.difference.disagreeing import disagreements
from migratieketen.difference.headers import DATE, URL, Headers, headers
from migratieketen.difference.model import STATUSES, Change, Difference, Source, Thing
from migratieketen.difference.naming import Naming
from migratieketen.difference.passages import said_of_passages
from migratieketen.difference.places import Side
from migratieketen.difference.saying import by_place, passages, said, short
from migratieketen.difference.summary import folder_of
from migratieketen.difference.words import order, text
from migratieketen.namespaces import shorten, type_of
from migratieketen.results import Term
from migratieketen.telling.grammar import sentence

_NAMES = ("mk:abbreviation", "skos:altLabel", "skos:prefLabel")
_ENDING = frozenset({"owl:deprecated", "dcterms:isReplacedBy"})


@dataclass(frozen=True)
class Context:
    """What must be known of both sides to tell a change."""

    compared: Comparison
    naming: Naming
    before: Collection[Term]
    after: Collection[Term]
    kinds: Mapping[Term, str]
    headers: tuple[Headers, Headers]
    touched: frozenset[NamedNode]

    def exact(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Give changes with the triples that went as the old graph had them, before a replacement was followed."""
        original = self.compared.followed.original
        return tuple(
            replace(change, gone=tuple(original.get(t, t) for t in change.gone)) for change in changes
        )

    def both(self, iri: Term) -> bool:
        """True for a thing that is described on both sides."""
        return iri in self.before and iri in self.after


def difference(old: Side, new: Side, lang: str) -> Difference:
    """Tell in a language what differs between two sides, thing by thing."""
    if old.quads == new.quads:
        return Difference((old, new), lang)
    compared = compare(old.quads, new.quads)
    grouped: dict[Term, list[Raw]] = defaultdict(list)
    names = named_by_nodes(chain(compared.followed.quads, new.quads))
    for raw in (*compared.changes, *disagreements(compared.changes, old.quads, new.quads)):
        grouped[anchor(raw, names)].append(raw)
    context = _context(old, new, lang, compared, grouped)
    sources = [_source(iri, raws, context) for iri, raws in grouped.items() if is_source(iri)]
    things = [_thing(iri, raws, context) for iri, raws in grouped.items() if not is_source(iri)]
    changes = [change for thing in (*sources, *things) for change in thing.changes]
    cited = {passage for change in changes for passage in (*change.before, *change.after)}
    return Difference(
        (old, new),
        lang,
        _newest_first(sources),
        tuple(sorted(things, key=_in_order)),
        counted(compared, sources, things, old, new),
        {passage: found for passage, found in context.naming.references.items() if passage in cited},
        {passage: found for passage, found in context.naming.earlier.items() if passage in cited},
    )


def _context(
    old: Side, new: Side, lang: str, compared: Comparison, grouped: Mapping[Term, Sequence[Raw]]
) -> Context:
    """Find the names of all that is told, and whatever else both sides must be asked for."""
    about = tuple(headers(side.quads, grouped.keys()) for side in (old, new))
    triples = [triple for raw in compared.changes for triple in (*raw.gone, *raw.added)]
    terms: set[Any] = {
        term for triple in triples for term in (triple.subject, triple.predicate, triple.object)
    }
    terms |= {graph for raw in compared.changes for graph in (*raw.before, *raw.after)}
    terms |= {*grouped, *compared.followed.things.values()}
    terms |= {found for side in about for found in map(side.publisher, grouped) if found is not None}
    iris = {term for term in terms if isinstance(term, NamedNode)}
    cited = {iri for iri in iris if type_of(iri.value) == "bron" and "#" in iri.value}
    naming = Naming(old, new, lang, frozenset(iris - cited), frozenset(cited))
    before, after = ({quad.subject for quad in side.quads} for side in (old, new))
    kinds: Any = naming.kinds(thing for thing in grouped if isinstance(thing, NamedNode))
    return Context(compared, naming, before, after, kinds, (about[0], about[1]), _touched(compared.changes))


def _status(iri: Term, changes: Sequence[Change], context: Context) -> str:
    if (iri in context.before) != (iri in context.after):
        return "new" if iri in context.after else "gone"
    kinds = {change.kind for change in changes}
    if kinds & {"replaced", "renamed"}:
        return "replaced" if "replaced" in kinds else "renamed"
    if kinds <= {"called"}:
        return "mentioned"
    return "sourced" if kinds <= {"called", "sources", "sentences", "address"} else "changed"


def _thing(iri: Any, raws: Sequence[Raw], context: Context) -> Thing:
    naming = context.naming
    instead = context.compared.followed.things.get(iri)
    changes: list[Change] = []
    if instead is not None:
        mine = [raw for raw in raws if raw.kind == "replaced" or (raw.subject == iri and _ends(raw))]
        changes.append(_replaced(instead, mine, naming))
        raws = [raw for raw in raws if raw not in mine]
    for before, after in context.compared.followed.things.items():
        if after == iri:
            told = text("in-place", naming.lang, o=f"{naming.names.plain(before)} ({short(before)})")
            changes.append(Change("added", sentence(told)))
    changes += said(iri, raws, naming, context.both(iri))
    return Thing(
        iri=iri,
        status=_status(iri, changes, context),
        label=naming.names.plain(iri),
        kind=context.kinds.get(iri, ""),
        names=_names(iri, raws, naming),
        changes=context.exact(changes),
        was=next((was for change in changes if (was := _was(change, naming.lang))), None),
        instead=instead,
        instead_label=naming.names.plain(instead) if instead is not None else None,
    )


def _ends(raw: Raw) -> bool:
    return raw.kind == "added" and {shorten(triple.predicate.value) for triple in raw.added} <= _ENDING


def _was(change: Change, lang: str) -> str | None:
    """Give what a thing was called in the language, by the change that tells of it."""
    label = change.gone[0].object if change.kind == "renamed" else None
    return label.value if isinstance(label, Literal) and label.language == lang else None


def _replaced(instead: NamedNode, raws: Sequence[Raw], naming: Naming) -> Change:
    told = text("instead", naming.lang, o=f"{naming.names.plain(instead)} ({short(instead)})")
    moved = {triple for raw in raws if raw.kind == "replaced" for triple in raw.gone}
    if moved:
        told += "; " + text("moved", naming.lang, n=len(moved), o=naming.names.plain(instead))
    behind = passages({graph for raw in raws for graph in raw.after}, by_place(naming))
    gone, added = _sorted(moved), _sorted(triple for raw in raws for triple in raw.added)
    return Change("replaced", sentence(told), None, behind, behind, gone, added)


def _sorted(triples: Iterable[Triple]) -> tuple[Triple, ...]:
    return tuple(sorted(set(triples), key=str))


def _names(iri: Term, raws: Iterable[Raw], naming: Naming) -> tuple[str, ...]:
    """Give the other names that a new or gone thing has: its abbreviation first, then those in the language."""
    found: dict[str, list[Literal]] = defaultdict(list)
    for triple in (triple for raw in raws for triple in (raw.added or raw.gone)):
        if triple.subject == iri and isinstance(triple.object, Literal):
            found[shorten(triple.predicate.value)].append(triple.object)
    names = [
        *found[_NAMES[0]],
        *sorted(found[_NAMES[1]] + found[_NAMES[2]], key=lambda t: (t.language != naming.lang, t.value)),
    ]
    return tuple(dict.fromkeys(name.value for name in names if name.value != naming.names.plain(iri)))


def _source(iri: Any, raws: Sequence[Raw], context: Context) -> Source:
    naming, about = context.naming, context.headers[iri in context.after]
    own = [raw for raw in raws if raw.subject == iri]
    others = [raw for raw in raws if raw.subject != iri]
    changes = [
        *said(iri, own, naming, context.both(iri)),
        *said_of_passages(iri, others, naming, context.touched),
    ]
    publisher = about.publisher(iri)
    return Source(
        iri=iri,
        status=_status(iri, changes, context),
        label=naming.names.plain(iri),
        kind=context.kinds.get(iri, ""),
        names=(),
        changes=context.exact(changes),
        publisher=naming.labels.get(publisher) if publisher is not None else None,
        date=about.text(iri, DATE),
        url=about.text(iri, URL),
        passages=about.passages[iri.value],
    )


def _touched(raws: Iterable[Raw]) -> frozenset[NamedNode]:
    """Give the passages that state something else now."""
    graphs = {
        g
        for raw in raws
        for g in (raw.before | raw.after if raw.kind == "changed" else raw.before ^ raw.after)
    }
    return frozenset(graph for graph in graphs if isinstance(graph, NamedNode))


def _newest_first(sources: Iterable[Source]) -> tuple[Source, ...]:
    by_date = sorted(sorted(sources, key=lambda s: str(s.iri)), key=lambda s: s.date or "", reverse=True)
    return tuple(sorted(by_date, key=lambda s: STATUSES.index(s.status)))


def _in_order(thing: Thing) -> tuple[int, int, str, str]:
    return (STATUSES.index(thing.status), order(folder_of(thing)), thing.label.casefold(), str(thing.iri))
