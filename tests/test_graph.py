"""The graph as a library: names in, values out, and a line for what is not there."""

from pathlib import Path

import networkx
import pytest
import rdflib

import first_article
import migratieketen
from migratieketen.errors import InvalidInput, LimitReached, NotFound, UnknownName
from migratieketen.results import Rows, Triples, Truth

VNG = "https://w3id.org/migratieketen/id/organisatie/vng"
FOUR = ["ministerie-bzk", "ministerie-jenv", "ministerie-szw", "vng"]


@pytest.fixture(scope="module")
def graph() -> migratieketen.Graph:
    return migratieketen.Graph(first_article.store(), "nl")


def test_a_named_query_gives_rows_with_the_sentences_that_they_cite(graph: migratieketen.Graph) -> None:
    rows = graph.query("organisers", event="van-migratie-tot-participatie-2024")
    frame = rows.to_pandas()
    assert sorted(iri.rpartition("/")[2] for iri in frame["organiser"]) == FOUR
    assert "Vereniging van Nederlandse Gemeenten" in set(rows.to_pandas(graph.labels(rows))["organiser"])
    assert graph.labels([VNG, None]) == graph.labels(graph.search("VNG")[0].iri for _ in "x")
    (reference,) = graph.references(rows).values()
    assert (reference.position, reference.words) == (31, "Het congres werd … en Koninkrijksrelaties.")


@pytest.mark.parametrize(
    "name", ["VNG", "vng", "Association of Netherlands Municipalities", VNG, f"<{VNG}>", "organisatie/vng"]
)
def test_a_thing_is_found_by_any_of_its_names(graph: migratieketen.Graph, name: str) -> None:
    assert graph.resolve(name).value == VNG
    assert graph.query("ties", actor=name) == graph.query("ties", actor="vng")


def test_what_has_a_name_of_its_own_goes_before_what_has_none(graph: migratieketen.Graph) -> None:
    document = "https://w3id.org/migratieketen/id/document/rapporten-aanjaagteam-2020"
    assert graph.resolve("rapporten-aanjaagteam-2020").value == document
    assert graph.resolve("aantal/rapporten-aanjaagteam-2020").value == document.replace("document", "aantal")


def test_an_empty_parameter_lifts_the_restriction(graph: migratieketen.Graph) -> None:
    assert len(graph.query("participants", event="")) > len(graph.query("participants"))


def test_own_sparql_has_limits(graph: migratieketen.Graph) -> None:
    assert isinstance(graph.sparql("SELECT * WHERE { ?x mk:role rol:gever }"), Rows)
    assert isinstance(graph.sparql("DESCRIBE organisatie:vng"), Triples)
    assert graph.sparql("ASK { organisatie:vng a org:Organization }") == Truth(True)
    product = " ".join(f"?s{n} ?p{n} ?o{n} ." for n in range(8))
    with pytest.raises(LimitReached):
        graph.sparql(f"SELECT (COUNT(*) AS ?n) WHERE {{ {product} }}", timeout=0.2)
    assert len(graph.query("organisers", timeout=20)) == 4


def test_describe_search_and_sources(graph: migratieketen.Graph) -> None:
    assert graph.describe("VNG").iri.value == VNG
    assert graph.search("pharos")[0].slug == "pharos"
    (source,) = graph.sources.list()
    assert source.passages == 31
    assert graph.sources.coverage(source.slug).complete
    assert graph.sources.show(source.slug).info == source


def test_the_network_and_its_way_to_networkx(graph: migratieketen.Graph) -> None:
    found = graph.network(ties=["organised"], actors=True).to_networkx()
    assert isinstance(found, networkx.MultiGraph)
    assert (found.number_of_nodes(), found.number_of_edges()) == (4, 6)
    assert graph.network(topic="zorg", of="Pharos").nodes
    assert graph.network(ties="post") == graph.network(ties=["post"])


def test_export_to_bytes_a_file_and_rdflib(graph: migratieketen.Graph, tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    content = graph.export("nquads", path)
    assert path.read_bytes() == content
    dataset = graph.to_rdflib()
    assert isinstance(dataset, rdflib.Dataset)
    assert len(list(dataset.quads())) == len(content.splitlines())
    with pytest.raises(InvalidInput):
        graph.export("gexf", plain=True)


def test_validate_and_queries(graph: migratieketen.Graph) -> None:
    assert migratieketen.validate(lang="nl").conforms
    assert "organisers" in {query.name for query in graph.queries()}


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        (lambda graph: graph.query("nothing"), UnknownName),
        (lambda graph: graph.query("organisers").column("nothing"), UnknownName),
        (lambda graph: migratieketen.open(lang="fr"), InvalidInput),
        (lambda graph: migratieketen.validate("nowhere"), InvalidInput),
        (lambda graph: graph.query("organisers", actor="vng"), UnknownName),
        (lambda graph: graph.query("ties", actor="nobody"), UnknownName),
        (lambda graph: graph.describe("nobody"), NotFound),
        (lambda graph: graph.network(ties=["family"]), InvalidInput),
        (lambda graph: graph.export("pdf"), InvalidInput),
        (lambda graph: graph.sources.show("nothing"), UnknownName),
        (lambda graph: graph.sources.verify("nothing", "text"), UnknownName),
    ],
)
def test_what_is_not_there_is_told(graph: migratieketen.Graph, call, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        call(graph)
