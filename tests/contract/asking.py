"""What the contract asks: every named query, search, describe, network, chain, overview, sources and export."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from migratieketen.describe import as_json
from migratieketen.errors import MigratieketenError
from migratieketen.graph import Graph
from migratieketen.network.pairs import pairs
from migratieketen.overview import text
from migratieketen.results import Rows, RowsAt
from migratieketen.sources import show_text
from migratieketen.writing.ties import write_network

Question = Callable[[Graph], object]

THINGS = (
    "vng",
    "pharos",
    "van-migratie-tot-participatie-2024",
    "arbeidsmigratie",
    "taallessen-bieden",
    "gebeurtenis/congres",
    "van-elkaar-leren-tijdens-congres-van-migratie-tot-participatie",
    "kwetsbaar",
    "sessiegever",
    "overhandiging-effectrapportage-2024",
    "regeling/richtlijn-2001-55-eg",
    "https://w3id.org/migratieketen/source/congres-van-migratie-tot-participatie#p28",
)
SOURCE = "congres-van-migratie-tot-participatie"
TEXT = Path(__file__).parents[1] / "small-ketenkrant.txt"
WORDS = ("vng", "COA", "arbeidsmigranten", "congres migratie", "gemeente utrecht", "farmos", "zzzzqqq")
AT = "2024-05"
OWN = {
    "select": "SELECT DISTINCT ?event ?start WHERE { ?event schema:startDate ?start } ORDER BY STR(?start) ?event",
    "ask": "ASK { organisatie:vng a org:Organization }",
    "ask no": "ASK { organisatie:vng a schema:Event }",
    "construct": "CONSTRUCT { ?actor schema:name ?name } WHERE { GRAPH ?passage { ?actor schema:name ?name } }",
    "graph": "SELECT ?passage ?s WHERE { GRAPH ?passage { ?s mk:role ?role } ?passage dcterms:isPartOf ?x } ORDER BY ?s ?passage",
    "nothing": "SELECT ?s WHERE { ?s a mk:NoSuchThing }",
    "truth": "SELECT DISTINCT ?s ?part WHERE { ?s mk:readInPart ?part } ORDER BY ?s",
    "written by hand": 'SELECT ("x\\ty\\"é€😀"@nl AS ?text) WHERE { }',
}
NETWORKS: dict[str, dict[str, object]] = {
    "whole": {},
    "actors": {"actors": True},
    "of vng": {"of": "vng"},
    "topic": {"topic": "arbeidsmigratie"},
    "organised": {"ties": ["organised"]},
    "strongest": {"actors": True, "most": 10},
}
CHAINS = {"whole": {}, "of vng": {"of": "vng"}, "topic": {"topic": "arbeidsmigratie"}}
FORMATS = ("nquads", "trig", "turtle", "ntriples", "jsonld", "rdfxml", "csv", "graphml", "gexf")


def questions() -> Iterator[tuple[str, Question]]:
    """Every question by its name, as the table of engines names it."""
    for query in Graph.queries():
        name, lifted = query.name, {parameter.name: "" for parameter in query.parameters}
        yield f"query {name}", lambda graph, name=name: rows(graph.query(name))
        if lifted:
            yield (
                f"query {name} without parameters",
                lambda graph, name=name, lifted=lifted: rows(graph.query(name, **lifted)),
            )
        if query.at:
            yield f"query {name} --at {AT}", lambda graph, name=name: rows(graph.query(name, at=AT))
    for name, own in OWN.items():
        yield f"own query {name}", lambda graph, own=own: graph.sparql(own)
    for word in WORDS:
        yield f"search {word}", lambda graph, word=word: [asdict(hit) for hit in graph.search(word)]
    for thing in THINGS:
        yield f"describe {thing}", lambda graph, thing=thing: as_json(graph.describe(thing))
        yield (
            f"describe {thing} --at {AT}",
            lambda graph, thing=thing: as_json(graph.describe(thing, at=AT)),
        )
    for name, options in NETWORKS.items():
        yield f"network {name}", lambda graph, options=options: network(graph, **options)
    yield "pairs of actors", lambda graph: list(pairs(graph.store).told())
    for name, options in CHAINS.items():
        yield f"chain {name}", lambda graph, options=options: graph.chain(**options)
    yield f"network --at {AT}", lambda graph: network(graph, at=AT)
    yield "overview", lambda graph: text(graph.overview(), graph.lang)
    yield "sources list", lambda graph: [source.as_json() for source in graph.sources.list()]
    for source in (SOURCE, "nothing-such"):
        yield (
            f"sources show {source}",
            lambda graph, source=source: show_text(graph.sources.show(source), "nl", 100),
        )
    yield f"sources coverage {SOURCE}", lambda graph: graph.sources.coverage(SOURCE)
    yield (
        "sources draft",
        lambda graph: graph.sources.draft(TEXT.read_text(), "https://example.org/krant", "krant"),
    )
    yield "query posts as a table", lambda graph: graph.told(graph.query("posts"))
    yield f"query posts as a table --at {AT}", lambda graph: graph.told(graph.query("posts", at=AT))
    yield "unknown names", lambda graph: graph.unknown("SELECT * { ?s mk:actr organisatie:vng }")
    for form in FORMATS:
        yield f"export {form}", lambda graph, form=form: graph.export(form)


def rows(found: Rows) -> object:
    """Rows as they stand, with those apart."""
    apart = (found.uncertain, found.undated) if isinstance(found, RowsAt) else ()
    return (found.variables, found.rows, *((other.variables, other.rows) for other in apart))


def network(graph: Graph, **options: object) -> object:
    """A network as its JSON says it."""
    return json.loads(str(write_network(graph.network(**options), "json")))  # type: ignore[arg-type]


def outcome(question: Question, graph: Graph) -> object:
    """What is answered; or, where it can't be, the error."""
    try:
        return question(graph)
    except MigratieketenError as error:
        return error


def same(found: object, expected: object) -> bool:
    """True for equal answers, and for errors that say the same."""
    if isinstance(expected, MigratieketenError):
        return isinstance(found, type(expected)) and found.texts == expected.texts
    return found == expected
