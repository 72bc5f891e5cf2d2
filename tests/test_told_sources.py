"""What the shipped sources look like when told: no kind without a plural, no sign of how a sentence was made."""

import re
from functools import cache

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from migratieketen.namespaces import PREFIXES, expand, slug
from migratieketen.references import labels
from migratieketen.sources.coverage import coverage
from migratieketen.sources.listing import list_sources
from migratieketen.stores import EmbeddedStore, Store, open_store
from migratieketen.telling import phrases, relations, roles
from migratieketen.telling.events import events
from migratieketen.telling.names import Names, is_kind
from migratieketen.telling.parts import ACTORS, COUNTERPARTS, in_role
from migratieketen.telling.plurals import UNCOUNTED, plural

PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())

HAPPENED = """
bron:a mk:readOn "2026-02-01"^^xsd:date .
gebeurtenis:ended a schema:Event ; schema:endDate "2025"^^xsd:gYear .
gebeurtenis:ends a schema:Event ; schema:startDate "2025"^^xsd:gYear ; schema:endDate "2026"^^xsd:gYear .
gebeurtenis:part a schema:Event ; schema:superEvent gebeurtenis:ended .
gebeurtenis:began a schema:Event ; dcterms:type soort:pilot ; schema:startDate "2025-12-01"^^xsd:date .
gebeurtenis:opened a schema:Event ; dcterms:type soort:opening ; schema:startDate "2026-01"^^xsd:gYearMonth .
gebeurtenis:opens a schema:Event ; dcterms:type soort:opening ; schema:startDate "2026-02"^^xsd:gYearMonth .
gebeurtenis:undated a schema:Event .
"""


def test_which_events_are_known_to_be_over() -> None:
    store = EmbeddedStore.from_quads(
        Quad(quad.subject, quad.predicate, quad.object)
        for quad in parse(f"{PROLOGUE}{HAPPENED}", RdfFormat.TURTLE)
    )
    things = [expand(f"gebeurtenis:{name}") for name in re.findall(r"gebeurtenis:(\w+) a ", HAPPENED)]
    known = events(store, [*things, expand("taak:tellen"), Literal("x")])
    assert [slug(event.value) for event in things if known[event].over] == ["ended", "part", "opened"]
    assert known.keys() == set(things)
    assert known[expand("gebeurtenis:opens")].kinds == {"opening"}


@cache
def shipped() -> Store:
    return open_store(None)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_each_kind_that_is_counted_or_acts_has_words_for_several(lang: str) -> None:
    properties = {expand(name) for name in ("mk:counts", *ACTORS, *COUNTERPARTS)}
    found = {q.object for q in shipped().dump() if q.predicate in properties and is_kind(q.object)}
    kinds = [kind for kind in found if isinstance(kind, NamedNode)]
    called = labels(shipped(), kinds, lang)
    names = Names(called, lang)
    without = [
        called[kind]
        for kind in kinds
        if not plural(called[kind], lang)
        and slug(kind.value) not in phrases.UNITS
        and not called[kind].endswith(UNCOUNTED)
        and names.many(kind).startswith(("een ", "a ", "an "))
    ]
    assert without == []


def test_each_role_that_a_source_uses_has_a_sentence_of_its_own() -> None:
    found: dict[str, dict[object, NamedNode]] = {}
    for name in ("mk:role", "mk:activity", "mk:counterpart", "mk:counterpartKind"):
        found[name] = {
            q.subject: q.object
            for q in shipped().dump()
            if q.predicate == expand(name) and isinstance(q.object, NamedNode)
        }
    without = {
        slug(role.value)
        for node, role in found["mk:role"].items()
        if (activity := found["mk:activity"].get(node))
        and in_role(slug(role.value), [activity], Names({}, "nl"))[0]
        in (roles.ROLE_IN_EVENT, roles.ROLE_THAT_LASTS)
    }
    towards = {
        slug(role.value)
        for node, role in found["mk:role"].items()
        if node in found["mk:counterpart"] or node in found["mk:counterpartKind"]
    }
    assert without == set()
    assert towards - set(relations.RELATIONS) == set()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_sentence_of_any_source_shows_how_it_was_made(lang: str) -> None:
    made = re.compile(
        r"\b(?:" + "|".join(prefix for prefix in PREFIXES if prefix) + r"):[\w-]*[a-z]|w3id\.org| · "
        r"|\b[0-9]+ (?:een|an?) \w|\[[so]:|\{\w*\}"
    )
    wrong = [
        line
        for source in list_sources(shipped(), lang)
        for covered in coverage(shipped(), source.iri, lang).passages
        for line in (*covered.stated, *(told for told, _ in covered.implied))
        if made.search(line)
    ]
    assert wrong == []
