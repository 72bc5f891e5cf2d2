"""Canonical N-Quads lines, and those of them that stand in a named graph once more, outside any.

The merged default graph is made of text: to make a quad of each statement anew took as long as the engine's own work.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple, cast

from pyoxigraph import Quad, RdfFormat, serialize

QUADS = 2_000
"""How many quads are made lines at once."""

_IRI = rb'<[^<>"{}|^`\\\x00-\x20]+>'
_LITERAL = rb'"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"(?:@[A-Za-z0-9-]+|\^\^' + _IRI + rb")?"
_LINE = re.compile(
    rb"^(" + _IRI + rb" " + _IRI + rb" (?:" + _IRI + rb"|" + _LITERAL + rb"))(?: (" + _IRI + rb"))? \.\n",
    re.MULTILINE,
)
"""A line without blank nodes and triples as terms: the statement, and the graph if there is one."""


class Lines(NamedTuple):
    """Lines of quads, and the statements of those in named graphs as lines without a graph."""

    stated: bytes
    outside: bytes
    quads: int


def as_written(text: bytes) -> Lines | None:
    """Give the lines of a text; None where one is not in the form that this house writes."""
    found = _LINE.findall(text)
    if len(found) != text.count(b"\n"):
        return None
    return Lines(text, _outside([statement for statement, graph in found if graph]), len(found))


def of_quads(quads: Iterable[Quad]) -> Iterator[Lines]:
    """Give quads as lines, some at a time."""
    rest = iter(quads)
    while text := cast("bytes", serialize(islice(rest, QUADS), format=RdfFormat.N_QUADS)):
        lines = text.split(b" .\n")
        yield Lines(text, _outside([found for line in lines if (found := _in_a_graph(line))]), len(lines) - 1)


def lines_with(words: bytes, lines: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give subject and rest of the lines in which these words follow the subject."""
    at = lines.find(words)
    while at >= 0:
        subject = lines[lines.rfind(b"\n", 0, at) + 1 : at]
        end = lines.find(b"\n", at)
        if b" " not in subject:
            yield subject, lines[at + len(words) : end]
        at = lines.find(words, end)


def _in_a_graph(line: bytes) -> bytes:
    """Give the statement of a line with a graph; nothing for another."""
    statement, _, last = line.rpartition(b" ")
    # a graph has three terms before it; the last word of a literal has a quote in it
    stands = last[:1] in (b"<", b"_") and b'"' not in last and statement.count(b" ") > 1
    return statement if stands else b""


def _outside(statements: list[bytes]) -> bytes:
    return b" .\n".join([*statements, b""])
