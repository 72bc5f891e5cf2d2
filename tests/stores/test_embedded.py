"""The default graph is the merged graph: registers, source headers and every stated triple once."""

from pathlib import Path

import pytest

from migratieketen.errors import InvalidInput, StoreUnavailable
from migratieketen.results import Rows, Truth
from migratieketen.stores import open_store

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


def test_the_shipped_graph_holds_no_shapes() -> None:
    assert open_store(None).query("ASK { ?shape a sh:NodeShape }") == Truth(False)
    assert open_store(None).query("ASK { organisatie:vng a org:Organization }") == Truth(True)


@pytest.mark.parametrize(
    ("location", "kind", "told"),
    [
        ("https://example.org/sparql", StoreUnavailable, "can't open a remote store"),
        ("{folder}", StoreUnavailable, "can't open a folder"),
        ("{folder}/absent.ttl", InvalidInput, "there is no such file"),
    ],
)
def test_a_place_that_is_not_there_is_an_error(
    tmp_path: Path, location: str, kind: type[Exception], told: str
) -> None:
    with pytest.raises(kind, match=told):
        open_store(location.format(folder=tmp_path))
