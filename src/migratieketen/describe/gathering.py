"""All triples that have to do with one thing, each with the passages that state it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import cast

from pyoxigraph import Literal, NamedNode, Triple

from migratieketen.namespaces import expand, type_of
from migratieketen.results import Rows, Term, number
from migratieketen.sparql import bind, shipped
from migratieketen.stores import Store

Pool = dict[NamedNode | None, list[Triple]]
"""Triples by the passage that states them; None for those that only a register or a header holds."""

BY_NARROWER = [
    expand(name)
    for name in (
        *("schema:about", "dcterms:type", "dcterms:subject", "schema:knowsAbout", "schema:hasOccupation"),
        "mk:addressee",
    )
]
AT_HAND_OVER = (expand("schema:workFeatured"), expand("schema:superEvent"))
ABOUT = expand("schema:about")
DATES = (expand("schema:startDate"), expand("schema:endDate"))
CHANGED = (expand("org:originalOrganization"), expand("org:resultingOrganization"))
RENAMED = (expand("mk:oldName"), expand("mk:newName"))
NAMED = ("voorziening", "regeling", "document", "gebeurtenis", "plaats")
"""What else than an organisation may get another name."""


def about(store: Store, thing: NamedNode) -> Pool:
    """Give what is said of a thing, what names it, and whole the nodes and changes it is a part of."""
    pool = _ask(store, "said", [thing]) | {}
    for more in (_ask(store, "named", [thing]), _ask(store, "parts", [thing])):
        pool = joined(pool, more)
    if events := _hand_overs(pool, thing):
        pool = joined(pool, _ask(store, "handed", events))
        pool = joined(pool, _ask(store, "said", events, predicate=AT_HAND_OVER))
        pool = joined(pool, _transfers(store, events))
    return joined(pool, _changes(store, pool, thing))


def _transfers(store: Store, events: Iterable[Term]) -> Pool:
    """Give which task passed over at an event, and when."""
    pool = {
        passage: [t for t in triples if isinstance(t.object, NamedNode) and type_of(t.object.value) == "taak"]
        for passage, triples in _ask(store, "said", events, predicate=[ABOUT]).items()
    }
    transfers = {triple.subject for triples in pool.values() for triple in triples}
    return joined(pool, _ask(store, "said", transfers, predicate=DATES)) if transfers else {}


def _changes(store: Store, pool: Pool, thing: NamedNode) -> Pool:
    """Give whole the changes of an organisation, and of what else got another name."""
    triples = {triple for stated in pool.values() for triple in stated if triple.object == thing}
    changes = {t.subject for t in triples if t.predicate in CHANGED}
    named = changes | {t.subject for t in triples if t.predicate == ABOUT and type_of(thing.value) in NAMED}
    if not named:
        return {}
    renamed = _ask(store, "said", named, predicate=RENAMED)
    changes |= {triple.subject for stated in renamed.values() for triple in stated}
    return joined(renamed, _ask(store, "said", changes, predicate=(*CHANGED, *DATES))) if changes else {}


def _hand_overs(pool: Pool, thing: NamedNode) -> list[Term]:
    activity, role, featured = expand("mk:activity"), expand("mk:role"), expand("schema:workFeatured")
    ends = {expand("rol:gever"), expand("rol:ontvanger")}
    triples = {triple for stated in pool.values() for triple in stated}
    involved = {t.subject for t in triples if t.predicate == role and t.object in ends}
    events: set[Term] = {t.object for t in triples if t.predicate == activity and t.subject in involved}
    about = [featured, *([ABOUT] if type_of(thing.value) == "taak" else [])]
    events |= {
        t.subject for t in triples if t.predicate in about and t.object == thing and _is_event(t.subject)
    }
    return sorted(events, key=str)


def _is_event(term: Term) -> bool:
    return isinstance(term, NamedNode) and type_of(term.value) == "gebeurtenis"


def programme(store: Store, thing: NamedNode) -> Pool:
    """Give the parts of an event, and whole what takes place in them: who does what, claims, figures."""
    pool = _ask(store, "programme", [thing])
    parts = {triple.subject for stated in pool.values() for triple in stated}
    return joined(pool, _ask(store, "parts", parts)) if parts else pool


def narrower(store: Store, thing: NamedNode) -> Pool:
    """Give what falls under a concept, how deep ever, and what is about it or of that kind."""
    rows = cast("Rows", store.query(bind(shipped("explorer/describe-narrower").text, {"thing": [thing]})))
    concepts = [row["narrower"] for row in rows if isinstance(row["narrower"], NamedNode)]
    if not concepts:
        return {}
    pool = _ask(store, "said", concepts, predicate=[expand("skos:broader")])
    pool = joined(pool, _ask(store, "named", concepts, predicate=BY_NARROWER))
    return joined(pool, _ask(store, "parts", concepts))


def stated(store: Store, passage: NamedNode) -> Pool:
    """Give what a passage states, and what is implied by it."""
    return _ask(store, "stated", [passage])


def uses(store: Store, thing: NamedNode) -> int:
    """Give how many statements use a thing as their property."""
    rows = cast("Rows", store.query(bind(shipped("explorer/describe-uses").text, {"thing": [thing]})))
    return number(rows.rows[0][0])


def _ask(store: Store, name: str, things: Iterable[Term], **restricted: Iterable[Term]) -> Pool:
    values: Mapping[str, Iterable[Term]] = {"thing": sorted(set(things), key=str), **restricted}
    pool: Pool = defaultdict(list)
    for row in cast("Rows", store.query(bind(shipped(f"explorer/describe-{name}").text, values))):
        passage = row["passage"] if isinstance(row["passage"], NamedNode) else None
        subject, predicate, value = row["subject"], row["predicate"], row["object"]
        if isinstance(predicate, NamedNode) and subject is not None and value is not None:
            pool[passage].append(Triple(cast("NamedNode", subject), predicate, value))
    return pool


def joined(one: Pool, other: Pool) -> Pool:
    """Give two pools as one, each triple once a passage."""
    return {
        passage: list(dict.fromkeys([*one.get(passage, []), *other.get(passage, [])]))
        for passage in dict.fromkeys([*one, *other])
    }


def passages_of(pool: Pool, thing: NamedNode) -> dict[NamedNode, Triple]:
    """Take the passages of a source out of what names it; give each with the triple that makes it one."""
    if not is_source(thing):
        return {}
    part_of = expand("dcterms:isPartOf")
    own = {
        t.subject: t
        for triples in pool.values()
        for t in triples
        if t.predicate == part_of and t.object == thing
    }
    taken = frozenset(own.values())
    for key, triples in pool.items():
        pool[key] = [triple for triple in triples if triple not in taken]
    return {passage: triple for passage, triple in own.items() if isinstance(passage, NamedNode)}


def is_source(thing: Term) -> bool:
    """True for the IRI of a source (not of a passage)."""
    return isinstance(thing, NamedNode) and type_of(thing.value) == "bron" and "#" not in thing.value


def texts(pool: Pool, thing: NamedNode, *properties: str) -> list[Literal]:
    """Give the literals that these properties give a thing."""
    wanted = {expand(name) for name in properties}
    return [
        triple.object
        for triples in pool.values()
        for triple in triples
        if triple.subject == thing and triple.predicate in wanted and isinstance(triple.object, Literal)
    ]
