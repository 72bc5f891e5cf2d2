"""The named queries of `queries/`: which there are, and how one is run."""

from collections.abc import Mapping, Sequence

from pyoxigraph import Literal, NamedNode

from migratieketen.errors import InvalidInput, UnknownName
from migratieketen.resources import root
from migratieketen.results import XSD, Rows, Term
from migratieketen.sparql import Parameter, QueryFile, bind, read
from migratieketen.stores import Store

SHOWN = 3
"""How many passages a row that counts or ranks carries; `more` says how many it leaves out."""


def named() -> dict[str, QueryFile]:
    """Give every named query by its name, sorted."""
    return {path.stem: read(path) for path in sorted((root() / "queries").glob("*.rq"))}


def get(name: str) -> QueryFile:
    """Give a named query; an UnknownName suggests the nearest."""
    path = root() / "queries" / f"{name}.rq"
    if not name.replace("-", "").isalnum() or not path.is_file():
        import difflib

        known = [path.stem for path in (root() / "queries").glob("*.rq")]
        near = difflib.get_close_matches(name, known, n=3, cutoff=0.6)
        nl = f"bedoelt u {' of '.join(near)}?" if near else "alle namen: migratieketen queries"
        en = f"did you mean {' or '.join(near)}?" if near else "for all names: migratieketen queries"
        raise UnknownName(f"er is geen vraag '{name}'; {nl}", f"there is no query '{name}'; {en}")
    return read(path)


def parameter(query: QueryFile, key: str) -> Parameter:
    """Give a parameter of a query; an UnknownName lists those it has."""
    for candidate in query.parameters:
        if candidate.name == key:
            return candidate
    there = ", ".join(p.name for p in query.parameters)
    raise UnknownName(
        f"de vraag '{query.name}' heeft geen parameter '{key}'; zij heeft: {there or 'geen'}",
        f"the query '{query.name}' has no parameter '{key}'; it has: {there or 'none'}",
    )


def run(store: Store, query: QueryFile, values: Mapping[str, Sequence[NamedNode]]) -> Rows:
    """Answer a named query with its parameters bound; `passages` is cut to three, sorted, `more` counts the rest."""
    answer = store.query(bind(query.text, values))
    if not isinstance(answer, Rows):
        raise InvalidInput(
            f"de vraag '{query.name}' is geen SELECT",
            f"the query '{query.name}' is no SELECT",
            where=query.name,
        )
    return fold(answer)


def fold(answer: Rows) -> Rows:
    """Sort the passages that a row counts and keep three of them; `more`, where it is asked for, counts the rest."""
    if "passages" not in answer.variables:
        return answer
    place = answer.variables.index("passages")
    more = answer.variables.index("more") if "more" in answer.variables else None
    rows = []
    for row in answer.rows:
        cells: list[Term | None] = list(row)
        listed = cells[place]
        passages = sorted(set(listed.value.split())) if isinstance(listed, Literal) else []
        cells[place] = Literal(" ".join(passages[:SHOWN]))
        if more is not None:
            cells[more] = Literal(str(max(0, len(passages) - SHOWN)), datatype=NamedNode(XSD + "integer"))
        rows.append(tuple(cells))
    return Rows(answer.variables, tuple(rows))
