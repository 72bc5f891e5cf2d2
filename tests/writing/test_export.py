"""The whole graph in a file: which formats there are, and what is refused."""

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from migratieketen.errors import InvalidInput
from migratieketen.stores.embedded import EmbeddedStore
from migratieketen.writing.export import export

QUAD = Quad(NamedNode("urn:s"), NamedNode("urn:p"), NamedNode("urn:é"), NamedNode("urn:g"))
STORE = EmbeddedStore.from_quads([QUAD])


def test_an_rdf_format_is_utf_8():
    content = export(STORE, "nquads", "nl")
    assert content == "<urn:s> <urn:p> <urn:é> .\n<urn:s> <urn:p> <urn:é> <urn:g> .\n".encode()


def test_plain_leaves_the_passages_out():
    assert set(parse(export(STORE, "turtle", "nl", plain=True), RdfFormat.TURTLE)) == {
        Quad(QUAD.subject, QUAD.predicate, QUAD.object)
    }


@pytest.mark.parametrize("form", ["trig", "jsonld", "nquads", "csv"])
def test_plain_where_there_is_nothing_to_leave_out_is_refused(form):
    with pytest.raises(InvalidInput) as caught:
        export(STORE, form, "nl", plain=True)
    assert "plain" in caught.value.message("nl")


def test_an_unknown_format_names_all_there_are():
    with pytest.raises(InvalidInput) as caught:
        export(STORE, "word", "nl")
    assert caught.value.message("nl") == (
        "het formaat 'word' is er niet; kies uit: "
        "turtle, ntriples, rdfxml, trig, jsonld, nquads, graphml, gexf, csv"
    )
