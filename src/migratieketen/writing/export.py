"""The whole graph in a file: any RDF format, or a zip of tables."""

from collections.abc import Iterator

from migratieketen.errors import InvalidInput
from migratieketen.stores import Store
from migratieketen.writing import rdf

TABLES = ("csv", "zip")
NETWORKS = ("graphml", "gexf")


def export(store: Store, form: str, lang: str, plain: bool = False) -> bytes:
    """Give the graph as `turtle`, `trig`, `jsonld`, `ntriples`, `nquads`, `rdfxml` or `csv` (zipped tables).

    `lang` is the language of the labels in the tables; `plain` leaves the passages out of Turtle, N-Triples
    and RDF/XML. The bytes are the same each time. Raises InvalidInput for another format, for `plain` where
    there is nothing to leave out, and for what a format can't hold.
    """
    return b"".join(pieces(store, form, lang, plain))


def pieces(store: Store, form: str, lang: str, plain: bool = False) -> Iterator[bytes]:
    """Give what `export` gives piece by piece: N-Quads and N-Triples of any size, without holding them."""
    if form not in (*rdf.NAMES, *TABLES):
        raise rdf.unknown(form, (*rdf.NAMES, *NETWORKS, "csv"))
    if form not in TABLES:
        return rdf.pieces(store.dump(), form, plain)
    if plain:
        raise InvalidInput("'plain' hoort niet bij csv", "'plain' does not go with csv")
    from migratieketen.writing.tables import tables

    return iter([tables(store, lang)])
