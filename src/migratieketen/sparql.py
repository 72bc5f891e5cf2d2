"""A query's text: read from its `.rq` file, its header, and how a parameter is bound into it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from migratieketen.errors import InvalidInput
from migratieketen.resources import root
from migratieketen.results import Term

_HEADER = re.compile(r"#\s*(title|description)@(nl|en):\s*(.+?)\s*\Z")
_PARAMETER = re.compile(r"#\s*parameter\s+([a-z][a-z_]*)(?:\s*\(([a-z ]+)\))?\s*=\s*(\S*)\s*\Z")
_WHERE = re.compile(r"\bWHERE\s*\{")


@dataclass(frozen=True)
class Parameter:
    """A parameter: its key, the types of things it takes (none: any), and its default ('' for no restriction)."""

    name: str
    types: tuple[str, ...]
    default: str


@dataclass(frozen=True)
class QueryFile:
    """A query as it stands in its file: text and header."""

    name: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    text: str


@cache
def read(path: Path) -> QueryFile:
    """Read a `.rq` file; an InvalidInput with file and line where a header line can't be understood."""
    told: dict[str, dict[str, str]] = {"title": {}, "description": {}}
    parameters = []
    text = path.read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#"):
            break
        if header := _HEADER.match(line):
            told[header[1]][header[2]] = header[3]
        elif parameter := _PARAMETER.match(line):
            parameters.append(Parameter(parameter[1], tuple((parameter[2] or "").split()), parameter[3]))
        elif re.match(r"#\s*(title|description|parameter)\b", line):
            raise InvalidInput(
                f"de kopregel '{line}' is niet te lezen",
                f"the header line '{line}' can't be read",
                where=str(path),
                line=number,
            )
    return QueryFile(path.stem, told["title"], told["description"], tuple(parameters), text)


def shipped(place: str) -> QueryFile:
    """Read one of the project's own queries, by its path below `queries/` without the suffix."""
    return read(root() / "queries" / f"{place}.rq")


def bind(text: str, values: Mapping[str, Iterable[Term]]) -> str:
    """Bind variables: one escaped VALUES block each, right after the first `WHERE {`.

    The same text serves every SPARQL 1.1 store (section 10.2.2, inline data). A variable
    without values is left free. The line numbers of the query are kept.
    """
    blocks = "".join(
        f" VALUES ?{name} {{ {' '.join(str(term) for term in terms)} }}"
        for name, terms in ((name, list(terms)) for name, terms in values.items())
        if terms
    )
    start = _WHERE.search(text)
    if not blocks or start is None:
        return text
    return text[: start.end()] + blocks + text[start.end() :]
