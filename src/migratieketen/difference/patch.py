"""A difference as RDF Patch: what a store must delete and add to go from the old graph to the new one.

The format is that of Apache Jena, https://jena.apache.org/documentation/rdf-patch (its preferred style: a row
a line, single spaces, no comments): a header of `H` rows, `TX .`, the quads as `D` and `A` rows in the terms of
N-Quads, `TC .`. Those of the default graph have three terms. The quads are those of an export to N-Quads or
TriG, the merged default graph included.
"""

from collections.abc import Collection
from typing import cast

from pyoxigraph import Literal, Quad, RdfFormat, serialize

from migratieketen.difference.model import Difference
from migratieketen.errors import InvalidInput

FORMAT = "https://jena.apache.org/documentation/rdf-patch"


def patch(found: Difference) -> str:
    """Give a difference as RDF Patch; its id (`H id`) follows from its rows, so the same changes have the same.

    Raises InvalidInput where a blank node changed: an RDF Patch names those as the store does, which is not known.
    """
    rows = "".join([*_rows("D", found.gone), *_rows("A", found.added)])
    if " _:" in rows and any(mark == "_:" for mark in (term[:2] for term in rows.split())):
        raise InvalidInput(
            "een RDF Patch noemt lege knopen zoals de opslag ze noemt, en dat is hier niet bekend; "
            "geef ze een IRI, of kies een ander formaat",
            "an RDF Patch names blank nodes as the store does, which is not known here; give them an IRI, "
            "or choose another format",
        )
    from uuid import NAMESPACE_URL, uuid5

    header = [
        f"H id <uuid:{uuid5(NAMESPACE_URL, FORMAT + rows)}> .\n",
        f"H old {Literal(found.old)} .\n",
        f"H new {Literal(found.new)} .\n",
    ]
    return "".join([*header, "TX .\n", rows, "TC .\n"])


def _rows(operation: str, quads: Collection[Quad]) -> list[str]:
    lines = cast("bytes", serialize(quads, format=RdfFormat.N_QUADS)).decode().split(" .\n")[:-1]
    return sorted(f"{operation} {line} .\n" for line in lines)
