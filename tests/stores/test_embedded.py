"""The default graph is the merged graph: registers, source headers and every stated triple once."""

import re
from pathlib import Path

import pytest

from migratieketen.errors import InvalidInput, StoreUnavailable
from migratieketen.formats import FORMATS
from migratieketen.results import Rows, Truth
from migratieketen.stores import open_store
from migratieketen.writing.export import export

TRIG = """
@prefix p: <https://w3id.org/migratieketen/source/a#> .
<https://example.org/vng> a <https://example.org/Organisation> .
p:p01 { <https://example.org/vng> <https://example.org/name> "VNG" }
p:p02 { <https://example.org/vng> <https://example.org/name> "VNG" }
"""


def test_a_fact_that_two_passages_state_is_merged_once(tmp_path: Path) -> None:
    path = tmp_path / "graph.trig"
    path.write_text(TRIG)
    store = open_store(str(path))
    merged = store.query("SELECT ?o WHERE { <https://example.org/vng> <https://example.org/name> ?o }")
    stated = store.query(
        "SELECT ?g WHERE { GRAPH ?g { <https://example.org/vng> <https://example.org/name> ?o } }"
    )
    assert isinstance(merged, Rows)
    assert isinstance(stated, Rows)
    assert (len(merged), len(stated)) == (1, 2)
    assert len(list(store.dump())) == 4


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml", "jsonld", "nquads", "trig"])
def test_an_export_that_is_opened_has_its_passages_again(tmp_path: Path, form: str) -> None:
    shipped = open_store(None)
    path = tmp_path / f"graph{FORMATS[form].suffix}"
    path.write_bytes(export(shipped, form, "nl"))
    assert set(open_store(str(path)).dump()) == set(shipped.dump())


def test_a_file_without_passages_is_one_passage_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "eigen.ttl"
    path.write_text("<https://example.org/a> <https://example.org/b> <https://example.org/c> .")
    answer = open_store(str(path)).query(
        "SELECT ?title ?passage WHERE { GRAPH ?passage { ?s ?p ?o } "
        "?passage dcterms:isPartOf ?source . ?source dcterms:title ?title }"
    )
    assert isinstance(answer, Rows)
    ((title, passage),) = answer.rows
    assert str(title) == '"eigen.ttl"'
    assert re.fullmatch(r"<https://w3id.org/migratieketen/source/file-[0-9a-f]{16}#p01>", str(passage))


def test_the_shipped_graph_holds_no_shapes() -> None:
    assert open_store(None).query("ASK { ?shape a sh:NodeShape }") == Truth(False)
    assert open_store(None).query("ASK { organisatie:vng a org:Organization }") == Truth(True)


@pytest.mark.parametrize(
    ("location", "kind", "told"),
    [
        ("http://127.0.0.1:9/sparql", StoreUnavailable, "no server listens here"),
        ("{folder}", StoreUnavailable, "no store of migratieketen"),
        ("{folder}/absent.ttl", InvalidInput, "there is no such file"),
    ],
)
def test_a_place_that_is_not_there_is_an_error(
    tmp_path: Path, location: str, kind: type[Exception], told: str
) -> None:
    with pytest.raises(kind, match=told):
        open_store(location.format(folder=tmp_path))
