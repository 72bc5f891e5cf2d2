"""A query's text: read from its `.rq` file, its header, and how a parameter is bound into it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal

from migratieketen.errors import InvalidInput
from migratieketen.moment import Moment
from migratieketen.resources import root
from migratieketen.results import Term

_HEADER = re.compile(r"#\s*(title|description)@(nl|en):\s*(.+?)\s*\Z")
_PARAMETER = re.compile(r"#\s*parameter\s+([a-z][a-z_]*)(?:\s*\(([a-z ]+)\))?\s*=\s*(\S*)\s*\Z")
_WHERE = re.compile(r"\bWHERE\s*\{")
_AT = re.compile(r"^[ \t]*# at: (none|\?\w+(?: \?\w+)*)[ \t]*\n", re.MULTILINE)

GROUPS = ("in", "uncertain", "undated")
"""How what is asked of a day is told apart: it held, that is not certain, it has no date."""


@dataclass(frozen=True)
class Parameter:
    """A parameter: its key, the types of things it takes (none: any), and its default ('' for no restriction)."""

    name: str
    types: tuple[str, ...]
    default: str

    @property
    def is_date(self) -> bool:
        """True where it takes a day, month or year (`datum`), and no thing."""
        return self.types == ("datum",)


@dataclass(frozen=True)
class QueryFile:
    """A query as it stands in its file: text and header."""

    name: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    text: str

    @property
    def at(self) -> bool:
        """True where it can be asked of a day: lines `# at: ?thing` say whose period each row has."""
        return _AT.search(self.text) is not None


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


def day(moment: Moment) -> dict[str, list[Literal]]:
    """Give the first and the last day of a moment, as `queries/explorer/at.rq` takes them."""
    return {"first": [Literal(moment.first)], "last": [Literal(moment.last)]}


Known = Mapping[Term, str]
"""What at.rq says of each thing that has a date, where it has been asked already."""


def held(text: str, moment: Moment, group: str | None, known: Known | None = None) -> str:
    """Keep of a query what held at a moment, of which that is not certain, or what has no date: one of GROUPS.

    After each line `# at: ?thing` the engine asks `queries/explorer/at.rq` of that thing; of several things all must
    have held. After `# at: none` stands what has no period by its nature. Without a group all is kept, and
    `?standing` tells for each what at.rq says of it (`undated` where that is nothing). Line numbers are kept.
    What is `known` stands there as data: a query with many such lines, asked three times, need not ask it as often.
    """
    standing = "" if known is not None else _flat(bind(shipped("explorer/at").text, day(moment)))
    rows = " ".join(f'({thing} "{what}")' for thing, what in (known or {}).items() if what != "undated")

    def pattern(found: re.Match[str]) -> str:
        things = [] if found[1] == "none" else [name[1:] for name in found[1].split()]
        asked = "".join(_asked(standing, thing) if standing else _listed(rows, thing) for thing in things)
        return found[0] + asked + _kept([f"?{thing}_held" for thing in things], group)

    return _AT.sub(pattern, text)


def _flat(text: str) -> str:
    """Give a query on one line, without its comments: these are lines of their own."""
    return " ".join(line for line in map(str.strip, text.splitlines()) if line[:1] != "#")


def _asked(standing: str, thing: str) -> str:
    """Ask of one variable of a query what at.rq says of it; every other variable gets a name of its own.

    The MINUS has nothing in common with the rest and removes nothing; without it pyoxigraph asks at.rq anew for
    each row of what is joined with the group: a matter of a hundred times.
    """
    named = re.sub(
        r"\?(\w+)", lambda name: f"?{thing}" if name[1] == "thing" else f"?{thing}_{name[1]}", standing
    )
    return _told(named, thing) + f"MINUS {{ VALUES ?{thing}_apart {{ 0 }} }} "


def _listed(rows: str, thing: str) -> str:
    """Tell of one variable of a query what is known of it already."""
    return _told(f"VALUES (?{thing} ?{thing}_standing) {{ {rows} }}", thing)


def _told(standing: str, thing: str) -> str:
    return f'OPTIONAL {{ {standing} }} BIND(COALESCE(?{thing}_standing, "undated") AS ?{thing}_held) '


def _kept(held: Sequence[str], group: str | None) -> str:
    """Give the condition under which a row is of a group, by the standings of all things that it rests on."""
    if group is None:
        return f"BIND({held[0]} AS ?standing) " if held else 'BIND("undated" AS ?standing) '
    if not held:
        return "" if group == "undated" else "FILTER(false) "
    listed = ", ".join(f'"{each}"' for each in GROUPS[: GROUPS.index(group) + 1])
    every = " && ".join(f"{name} IN ({listed})" for name in held)
    some = " || ".join(f'{name} = "{group}"' for name in held)
    return f"FILTER({every} && ({some})) "
