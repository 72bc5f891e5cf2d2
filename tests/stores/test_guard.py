"""A person's query: what would harm is refused by its tokens, what merely looks like it is let through."""

import pytest

from migratieketen.errors import LimitReached, MigratieketenError, QueryError
from migratieketen.stores.guard import scan

HONEST = [
    'SELECT ?service WHERE { ?service ?p ?l FILTER(CONTAINS(?l, "service")) }',
    "SELECT * WHERE { ?x a schema:Service } # SERVICE <http://example.org/>",
    "SELECT * WHERE { ?x <http://example.org/SERVICE> ?load }",
    'SELECT * WHERE { ?x ?p \'LOAD <x>\' , """a "quoted" DELETE""" }',
    "SELECT * WHERE { ?insert mk:add ?x . FILTER(?x < 3 && ?x > 1) }",
    "ASK { VALUES ?x { 1 2 3 } FILTER(?x IN (1, 2)) }",
]


@pytest.mark.parametrize("text", HONEST)
def test_lets_honest_queries_through(text: str) -> None:
    scan(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELECT * WHERE { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT * WHERE { service silent <http://127.0.0.1/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("LOAD <http://127.0.0.1/x.ttl>", "LOAD is refused"),
        ("DELETE WHERE { ?s ?p ?o }", "DELETE is refused"),
        ("insert data { <a:b> <a:b> <a:b> }", "INSERT is refused"),
        ("PREFIX a: <a:> CLEAR ALL", "CLEAR is refused"),
    ],
)
def test_refuses_what_goes_out_or_changes_the_graph(text: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        scan(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ASK " + "{" * 65 + "}" * 65, "nested deeper"),
        ("ASK { FILTER(" + "(" * 70 + "1" + ")" * 70 + ") }", "nested deeper"),
        ("ASK { FILTER(" + "!" * 300 + "true) }", "operators"),
        ("ASK { FILTER(true" + " && true" * 201 + ") }", "operators"),
        ("ASK {" + " ?s ?p ?o ." * 61 + "}", "patterns"),
        ("ASK {" + " OPTIONAL { ?s ?p ?o }" * 61 + "}", "patterns"),
        ("ASK { VALUES ?x {" + " 1" * 20_001 + "} }", "words"),
        ("ASK { ?s ?p '" + "a" * 100_001 + "' }", "longer than"),
    ],
)
def test_refuses_what_is_too_large(text: str, told: str) -> None:
    with pytest.raises(LimitReached, match=told):
        scan(text)


def test_says_it_in_both_languages() -> None:
    with pytest.raises(MigratieketenError) as caught:
        scan("DROP ALL")
    assert caught.value.message("nl").startswith("DROP wordt geweigerd")
    assert caught.value.message("en").startswith("DROP is refused")
