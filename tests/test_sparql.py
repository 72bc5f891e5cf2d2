"""A query's header is read, and a parameter is bound as one escaped VALUES block."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Store, Variable

from migratieketen.errors import InvalidInput
from migratieketen.sparql import Parameter, bind, read

HEADER = """# title@nl: Titel
# title@en: Title
# description@nl: Wat het geeft.
# description@en: What it gives.
# parameter event (gebeurtenis) = congres-2024
# parameter actor (organisatie persoon) =
SELECT ?x WHERE { ?x ?p ?event }
"""


def test_the_header_is_read(tmp_path: Path) -> None:
    path = tmp_path / "who-came.rq"
    path.write_text(HEADER)
    query = read(path)
    assert query.name == "who-came"
    assert query.title == {"nl": "Titel", "en": "Title"}
    assert query.description == {"nl": "Wat het geeft.", "en": "What it gives."}
    assert query.parameters == (
        Parameter("event", ("gebeurtenis",), "congres-2024"),
        Parameter("actor", ("organisatie", "persoon"), ""),
    )


def test_a_header_line_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "broken.rq"
    path.write_text("# title@nl: Titel\n# parameter event: congres\nASK {}")
    with pytest.raises(InvalidInput) as caught:
        read(path)
    assert caught.value.message("en").startswith(f"{path}:2: the header line")


def test_a_parameter_is_bound_where_the_query_starts() -> None:
    bound = bind("SELECT ?x WHERE {\n ?x ?p ?o }", {"o": [NamedNode("http://example.org/a")], "free": []})
    assert bound == "SELECT ?x WHERE { VALUES ?o { <http://example.org/a> }\n ?x ?p ?o }"


def test_a_bound_text_can_not_leave_its_block() -> None:
    nasty = Literal('"} DROP ALL #\n\\')
    bound = bind("SELECT ?o WHERE { }", {"o": [nasty]})
    (row,) = Store().query(bound)
    assert row[Variable("o")] == nasty


def test_nothing_to_bind_leaves_the_query_as_it_is() -> None:
    assert bind("ASK { }", {"o": []}) == "ASK { }"
