"""The changes of one thing, put into sentences."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from migratieketen.difference.comparing import Graph, Raw
from migratieketen.difference.model import Change
from migratieketen.difference.naming import Naming
from migratieketen.difference.words import text
from migratieketen.language import LANGUAGES
from migratieketen.namespaces import shorten, slug, type_of
from migratieketen.results import Term
from migratieketen.telling.grammar import capital, listed, sentence
from migratieketen.telling.names import Names
from migratieketen.telling.plain import disagreement
from migratieketen.telling.telling import tell

Key = Callable[[NamedNode], Any]
_HEADING = ("kind", "names", "skos:inScheme", "rdfs:isDefinedBy")
"""Kinds of sentences that the heading of a new or gone thing says already."""


def said(thing: Term, raws: Sequence[Raw], naming: Naming, known: bool) -> list[Change]:
    """Put the changes of a thing into sentences; of one that is new or gone (not `known`) the heading tells a part."""
    names, key = naming.names, by_place(naming)
    called = [raw for raw in raws if _is_call(raw)]
    others = [raw for raw in raws if not _is_call(raw)]
    # first what the thing itself is called, and in the language asked for
    labels = sorted(
        filter(_is_label, others), key=lambda raw: (raw.subject != thing, _language(raw) != naming.lang)
    )
    changes = [_label(raw, thing, naming) for raw in labels]
    changes += [_disagree(raw, naming) for raw in others if raw.kind == "disagree"]
    changes += [_address(raw, naming) for raw in others if raw.kind == "address"]
    for kind in ("changed", "added", "gone", "sources", "sentences"):
        grouped: dict[object, list[Raw]] = defaultdict(list)
        for raw in others:
            if raw.kind == kind and not _is_label(raw):
                # what was and what is now are told one against the other, all else by the passages behind it
                grouped[raw if kind == "changed" else (raw.before, raw.after)].append(raw)
        for group in sorted(grouped.values(), key=lambda g: _order(g[0], key)):
            changes += _group(kind, group, thing, names, key, known)
    return changes + _called(called, naming, key)


def by_place(naming: Naming) -> Key:
    """Give the order of passages: by the date of their source, then by their place in it."""
    known = {**naming.before, **naming.references}

    def place(passage: NamedNode) -> tuple[str, str, int, str]:
        found = known.get(passage)
        if found is None:
            return ("", "", 0, passage.value)
        return (found.date or "", found.source.value, found.position, passage.value)

    return place


def passages(graphs: Iterable[Graph], key: Key) -> tuple[NamedNode, ...]:
    """Give the passages among graphs, in order."""
    return tuple(sorted((graph for graph in graphs if isinstance(graph, NamedNode)), key=key))


def _order(raw: Raw, key: Key) -> tuple[object, ...]:
    behind = passages(raw.after or raw.before, key)
    return ([key(passage) for passage in behind], sorted(map(str, raw.added or raw.gone)))


def _group(
    kind: str, group: Sequence[Raw], thing: Term, names: Names, key: Key, known: bool
) -> Iterable[Change]:
    before, after = passages(group[0].before, key), passages(group[0].after, key)
    if kind == "changed":
        yield _instead(group[0], before, after, thing, names)
        return
    triples = [triple for raw in group for triple in (raw.added or raw.gone)]
    for told in tell(triples, names, focus=thing):
        gone = told.triples if kind != "added" else ()
        added = told.triples if kind != "gone" else ()
        shown = "described" if not known and told.kind in _HEADING and not before + after else kind
        yield Change(shown, told.sentence, None, before, after, gone, added)


def _instead(
    raw: Raw, before: tuple[NamedNode, ...], after: tuple[NamedNode, ...], thing: Term, names: Names
) -> Change:
    """Tell what was and what is now; where the sentences do not show the difference, the triples that differ."""
    was, now = _sentences(raw.gone, thing, names), _sentences(raw.added, thing, names)
    kind = "changed"
    if was == now:
        was = _sentences(set(raw.gone).difference(raw.added), thing, names)
        now = _sentences(set(raw.added).difference(raw.gone), thing, names)
        kind = "changed" if was and now else "added" if now else "gone"
    return Change(kind, now or was, was if was and now else None, before, after, raw.gone, raw.added)


def _sentences(triples: Iterable[Triple], thing: Term, names: Names) -> str:
    return " ".join(told.sentence for told in tell(triples, names, focus=thing))


def _is_label(raw: Raw) -> bool:
    triple = (raw.added or raw.gone)[0]
    whole = len(raw.gone) == len(raw.added) == 1
    return raw.kind == "changed" and whole and shorten(triple.predicate.value) == "skos:prefLabel"


def _language(raw: Raw) -> str | None:
    return getattr(raw.added[0].object, "language", None)


def _label(raw: Raw, thing: Term, naming: Naming) -> Change:
    """Tell that a thing is called otherwise; of a claim, which is told of another thing, with what it is called."""
    was, now = (getattr(triples[0].object, "value", "") for triples in (raw.gone, raw.added))
    language = _language(raw)
    key = (
        f"called-before-{language}" if language in LANGUAGES and language != naming.lang else "called-before"
    )
    told = text(key, naming.lang, was=was, now=now)
    if raw.subject == thing:
        return Change("renamed", sentence(told), None, (), (), raw.gone, raw.added)
    behind = by_place(naming)
    own = key == "called-before"
    whole = (
        text("now-called", naming.lang, was=was, now=now) if own else f"{naming.names.of(raw.subject)} {told}"
    )
    return Change(
        "changed",
        sentence(whole),
        None,
        passages(raw.before, behind),
        passages(raw.after, behind),
        raw.gone,
        raw.added,
    )


def _disagree(raw: Raw, naming: Naming) -> Change:
    told = disagreement(raw.subject, raw.added[0].predicate, raw.added, naming.names)
    return Change("disagree", told.sentence, None, (), passages(raw.after, by_place(naming)), (), raw.added)


def _address(raw: Raw, naming: Naming) -> Change:
    """Tell that a node has another IRI, all that is said of it being the same."""
    was = next(triple.subject for triple in raw.gone)
    told = " ".join(told.sentence for told in tell(raw.added, naming.names))
    more = text("address", naming.lang, now=short(raw.subject), was=short(was))
    key = by_place(naming)
    behind = passages(raw.after, key)
    return Change("address", f"{told} {sentence(more)}", None, behind, behind, raw.gone, raw.added)


def short(term: Term) -> str:
    """Give a thing's IRI as a person may call it: `organisatie/vng`; else shortened."""
    if not isinstance(term, NamedNode):
        return str(term)
    folder = type_of(term.value)
    return f"{folder}/{slug(term.value)}" if folder else shorten(term.value)


def titled(label: str, iri: Term) -> str:
    """Give the label of a thing as a title: with a capital, unless it is no more than the IRI."""
    bare = {short(iri), shorten(iri.value), iri.value} if isinstance(iri, NamedNode) else {str(iri)}
    return label if label in bare else capital(label)


def _is_call(raw: Raw) -> bool:
    triples = raw.added or raw.gone
    return len(triples) == 1 and shorten(triples[0].predicate.value) == "schema:name"


def _called(raws: Sequence[Raw], naming: Naming, key: Key) -> list[Change]:
    """Tell together which passages call a thing by which names, and which no longer do."""
    changes = []
    for kind, template in (("added", "called"), ("gone", "called-no-more")):
        if found := [raw for raw in raws if raw.kind == kind]:
            names = sorted({f"“{naming.names.plain(_name(raw))}”" for raw in found})
            told = text(template, naming.lang, o=listed(names, naming.lang))
            changes.append(_call(told, found, key))
    if moved := [raw for raw in raws if raw.kind in ("sources", "sentences")]:
        more = {graph for raw in moved for graph in raw.after - raw.before}
        less = {graph for raw in moved for graph in raw.before - raw.after}
        counted = (("named-more", more), ("named-less", less))
        parts = [text(template, naming.lang, n=len(graphs)) for template, graphs in counted if graphs]
        changes.append(_call("; ".join(parts), moved, key))
    return changes


def _name(raw: Raw) -> Literal:
    name = (raw.added or raw.gone)[0].object
    return name if isinstance(name, Literal) else Literal(str(name))


def _call(told: str, raws: Sequence[Raw], key: Key) -> Change:
    return Change(
        "called",
        sentence(capital(told)),
        None,
        passages({g for raw in raws for g in raw.before - raw.after}, key),
        passages({g for raw in raws for g in raw.after - raw.before}, key),
        _triples(raw.gone for raw in raws),
        _triples(raw.added for raw in raws),
    )


def _triples(units: Iterable[Iterable[Triple]]) -> tuple[Triple, ...]:
    return tuple(sorted({triple for unit in units for triple in unit}, key=str))
