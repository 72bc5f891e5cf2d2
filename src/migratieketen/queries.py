"""The named queries of `queries/`: which there are, and how one is run."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pyoxigraph import Literal, NamedNode

from migratieketen.errors import InvalidInput, UnknownName
from migratieketen.moment import Moment
from migratieketen.resources import root
from migratieketen.results import XSD, Rows, RowsAt, Term, is_passage, passages_in, plain
from migratieketen.sparql import GROUPS, Parameter, QueryFile, bind, day, held, read, shipped
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


def run(
    store: Store,
    query: QueryFile,
    values: Mapping[str, Sequence[NamedNode | Literal]],
    at: Moment | None = None,
) -> Rows:
    """Answer a named query with its parameters bound; `passages` is cut to three, sorted, `more` counts the rest.

    `at` a moment the answer is a RowsAt; an InvalidInput for a query that can't be asked of one.
    """
    text = bind(query.text, values)
    if at is None:
        return fold(_ask(store, query, text))
    if not query.at:
        raise _not_in_time(query)
    there = known(store, at)
    certain, uncertain, undated = (_ask(store, query, held(text, at, group, there)) for group in GROUPS)
    return RowsAt(
        certain.variables,
        fold(certain).rows,
        at.text,
        fold(uncertain),
        _with_sources(fold(undated), _as_of(store, undated)),
    )


def known(store: Store, at: Moment) -> dict[Term, str] | None:
    """Give what at.rq says of everything that has a date, asked once; None where it can't be listed.

    A blank node has no name by which a query could speak of it again.
    """
    rows = store.query(bind(shipped("explorer/at").text, day(at)))
    told = (
        {row[0]: str(plain(row[1])) for row in rows.rows if row[0] is not None}
        if isinstance(rows, Rows)
        else {}
    )
    return told if all(isinstance(thing, NamedNode) for thing in told) else None


def _ask(store: Store, query: QueryFile, text: str) -> Rows:
    answer = store.query(text)
    if not isinstance(answer, Rows):
        raise InvalidInput(
            f"de vraag '{query.name}' is geen SELECT",
            f"the query '{query.name}' is no SELECT",
            where=query.name,
        )
    return answer


def _not_in_time(query: QueryFile) -> InvalidInput:
    names = ", ".join(name for name, known in named().items() if known.at)
    return InvalidInput(
        f"de vraag '{query.name}' kan niet naar een datum gesteld worden; deze wel: {names}",
        f"the query '{query.name}' can't be asked of a date; these can: {names}",
    )


def _as_of(store: Store, rows: Rows) -> list[str]:
    """Give for each row when its sources were published: the dates, of many the first and the last."""
    places = [place for place, name in enumerate(rows.variables) if is_passage(name)]
    cited = [[passage for place in places for passage in passages_in(row[place])] for row in rows.rows]
    every = sorted({passage for row in cited for passage in row}, key=str)
    if not every:
        return [""] * len(rows)
    answer = _ask_dates(store, every)
    told = []
    for row in cited:
        dates = sorted({date for passage in row for date in answer.get(passage, ())})
        told.append(", ".join(dates) if len(dates) <= SHOWN else f"{dates[0]} … {dates[-1]}")
    return told


def _ask_dates(store: Store, passages: Sequence[NamedNode]) -> dict[Term | None, list[str]]:
    answer = store.query(bind(shipped("explorer/at-sources").text, {"passage": passages}))
    found: dict[Term | None, list[str]] = defaultdict(list)
    for passage, date in answer.rows if isinstance(answer, Rows) else ():
        found[passage].append(str(plain(date)))
    return found


def _with_sources(rows: Rows, as_of: Sequence[str]) -> Rows:
    """Give rows with the dates of their sources in a column of their own, at the end."""
    return Rows(
        (*rows.variables, "as_of"),
        tuple((*row, Literal(dates) if dates else None) for row, dates in zip(rows.rows, as_of, strict=True)),
    )


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
