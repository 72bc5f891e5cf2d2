"""What an answer is: rows, triples or a truth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from migratieketen.errors import InvalidInput, UnknownName

if TYPE_CHECKING:
    import pandas
    import rdflib

Term = NamedNode | BlankNode | Literal | Triple

XSD = "http://www.w3.org/2001/XMLSchema#"
INTEGERS = frozenset(XSD + name for name in ("integer", "int", "long", "short", "nonNegativeInteger"))
REALS = frozenset(XSD + name for name in ("decimal", "double", "float"))


@dataclass(frozen=True)
class Rows:
    """The answer to a SELECT: variables, and for each row a term or None a variable."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Term | None]]:
        return (dict(zip(self.variables, row, strict=True)) for row in self.rows)

    def column(self, variable: str) -> list[Term | None]:
        """Give the terms of one variable, a row each; an UnknownName where there is no such variable."""
        if variable not in self.variables:
            there = ", ".join(self.variables)
            raise UnknownName(
                f"er is geen kolom '{variable}'; er zijn: {there}",
                f"there is no column '{variable}'; there are: {there}",
            )
        place = self.variables.index(variable)
        return [row[place] for row in self.rows]

    def to_pandas(self, labels: Mapping[Term, str] | None = None) -> pandas.DataFrame:
        """Give a DataFrame with a column a variable: IRIs and texts as str, numbers as numbers.

        With `labels` (as Graph.labels gives them) things stand by name. Raises InvalidInput without pandas.
        """
        try:
            import pandas
        except ImportError:
            raise InvalidInput(
                "hiervoor is pandas nodig: pip install pandas", "this needs pandas: pip install pandas"
            ) from None
        known: Mapping[Any, str] = labels or {}
        cells = [[known.get(term) or plain(term) for term in row] for row in self.rows]
        return pandas.DataFrame(cells, columns=list(self.variables))


@dataclass(frozen=True)
class RowsAt(Rows):
    """The rows that held at a moment; apart from them those of which that is not certain, and those without a date.

    `undated` has one variable more, `as_of`: when the sources of the row were published.
    """

    at: str
    uncertain: Rows
    undated: Rows

    def all(self) -> Rows:
        """Give all of them as one: `standing` (in, uncertain, undated) goes before, `as_of` behind."""
        groups = {"in": self.rows, "uncertain": self.uncertain.rows, "undated": self.undated.rows}
        more = len(self.undated.variables) - len(self.variables)
        return Rows(
            ("standing", *self.undated.variables),
            tuple(
                (Literal(group), *row, *(() if group == "undated" else [None] * more))
                for group, rows in groups.items()
                for row in rows
            ),
        )


@dataclass(frozen=True)
class Triples:
    """The answer to a CONSTRUCT or DESCRIBE: triples, each once, sorted."""

    triples: tuple[Triple, ...]

    def __len__(self) -> int:
        return len(self.triples)

    def __iter__(self) -> Iterator[Triple]:
        return iter(self.triples)

    def to_rdflib(self) -> rdflib.Graph:
        """Give the triples as an rdflib Graph."""
        import rdflib

        graph = rdflib.Graph()
        text = "".join(f"{triple} .\n" for triple in self.triples)
        return graph.parse(data=text, format="nt")


@dataclass(frozen=True)
class Truth:
    """The answer to an ASK."""

    value: bool

    def __bool__(self) -> bool:
        return self.value


Answer = Rows | Triples | Truth


def is_passage(variable: str) -> bool:
    """True for a variable that holds passages: `passage`, `passage_…` or `passages`."""
    return variable == "passages" or variable.split("_")[0] == "passage"


def passages_in(term: Term | None) -> list[NamedNode]:
    """Give the passages that a cell holds: one, or several with spaces between."""
    if isinstance(term, NamedNode):
        return [term]
    found = []
    for iri in term.value.split() if isinstance(term, Literal) else ():
        with suppress(ValueError):  # a query of one's own may call anything a passage
            found.append(NamedNode(iri))
    return found


def plain(term: Term | None) -> Any:
    """Give a term as a plain Python value: numbers and truths as such, all else as text, None as None."""
    if term is None:
        return None
    if isinstance(term, Literal):
        datatype = term.datatype.value
        if datatype in INTEGERS or datatype in REALS:
            with suppress(ValueError):  # what is called a number need not be one, or may be absurdly long
                return int(term.value) if datatype in INTEGERS else float(term.value)
            return term.value
        if datatype == XSD + "boolean":
            return term.value in ("true", "1")
        return term.value
    return term.value if isinstance(term, NamedNode) else str(term)


def number(term: Term | None) -> int:
    """Give a whole number; 0 for what is none."""
    value = plain(term)
    return value if type(value) is int else 0


def of_solutions(answer: Any) -> Answer:
    """Give the engine's own answer (pyoxigraph's three kinds) as Rows, Triples or Truth."""
    if hasattr(answer, "variables"):
        names = tuple(variable.value for variable in answer.variables)
        return Rows(names, tuple(tuple(solution) for solution in answer))
    if hasattr(answer, "__next__"):
        return Triples(tuple(sorted(set(answer), key=str)))
    return Truth(bool(answer))
