"""A person's query runs within limits: each breach is a line, and the process that asked lives on."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from migratieketen.errors import LimitReached, QueryError
from migratieketen.results import Rows, Triples, Truth
from migratieketen.stores import EmbeddedStore
from migratieketen.stores.bounded import Bounded, run

A, B = NamedNode("http://example.org/a"), NamedNode("http://example.org/b")
TEN = " ".join(str(number) for number in range(10))
PRODUCT = " ".join(f"VALUES ?{letter} {{ {TEN} }}" for letter in "abcdefghij")


@pytest.fixture
def store() -> EmbeddedStore:
    return EmbeddedStore.from_quads([Quad(A, B, Literal("één", language="nl"))])


def test_answers_each_kind_of_query(store: EmbeddedStore) -> None:
    assert run(store, "SELECT ?o WHERE { ?s ?p ?o }") == Rows(("o",), ((Literal("één", language="nl"),),))
    assert run(store, "ASK { ?s ?p 1 }") == Truth(False)
    triples = run(store, "CONSTRUCT { ?s ?p ?s } WHERE { ?s ?p ?o }")
    assert isinstance(triples, Triples)
    assert [str(triple) for triple in triples] == [f"{A} {B} {A}"]
    assert isinstance(run(store, f"DESCRIBE {A}"), Triples)


def test_prefixes_of_the_project_need_not_be_declared(store: EmbeddedStore) -> None:
    assert run(store, "ASK { organisatie:vng mk:actor ?x }") == Truth(False)


def test_a_syntax_error_shows_line_and_caret(store: EmbeddedStore) -> None:
    with pytest.raises(QueryError) as caught:
        run(store, "SELECT ?x\nWHERE { ?x onbekend:p ?y }")
    first, shown, caret = caught.value.message("nl").split("\n")
    assert first.startswith("de vraag is niet te lezen op regel 2, kolom ")
    assert "voorvoegsel is onbekend" in first
    assert shown == "  WHERE { ?x onbekend:p ?y }"
    assert caret.index("^") == shown.index("onbekend:p")


def test_time_runs_out(store: EmbeddedStore) -> None:
    with pytest.raises(LimitReached, match=r"no answer within 0\.2 seconds.*--timeout"):
        run(store, f"SELECT (COUNT(*) AS ?n) WHERE {{ {PRODUCT} }}", timeout=0.2)


def test_memory_runs_out(store: EmbeddedStore) -> None:
    with pytest.raises(LimitReached, match="64 MB of memory"):
        run(store, f"SELECT * WHERE {{ {PRODUCT} }} ORDER BY ?a", memory=64 << 20)


def test_a_store_can_have_a_time_limit_of_its_own(store: EmbeddedStore) -> None:
    bounded = Bounded(store, 0.2)
    assert bounded.query("ASK { ?s ?p ?o }") == Truth(True)
    assert len(list(bounded.dump())) == 1
    with pytest.raises(LimitReached):
        bounded.query(f"SELECT (COUNT(*) AS ?n) WHERE {{ {PRODUCT} }}")
