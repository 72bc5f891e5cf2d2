"""Quads as sorted text: each term in its canonical N-Triples form, from which every RDF format is written.

The engine writes the terms (RDF 1.2 N-Triples, canonical form); from there on a term is a str, which
sorts, compares and hashes ten times faster than asking the engine's objects for their parts.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import islice
from sys import intern
from typing import Any, cast

from pyoxigraph import Quad, RdfFormat, serialize

from migratieketen.errors import InvalidInput
from migratieketen.namespaces import PREFIXES, STATEMENT
from migratieketen.writing.sorting import in_order

Line = tuple[str, str, str]
"""Subject, predicate and object, each in its N-Triples form."""

Block = tuple[str, list[tuple[str, str]]]
"""A subject with its predicates and objects."""

QUADS = 5_000
"""How many quads are made lines at once."""

RDF = PREFIXES["rdf"]
TYPE = f"<{RDF}type>"
SOURCE = f"<{PREFIXES['dcterms']}source>"
STATEMENT_CLASS = f"<{RDF}Statement>"
PARTS = (f"<{RDF}subject>", f"<{RDF}predicate>", f"<{RDF}object>")


@dataclass(frozen=True)
class Lines:
    """A dataset: the lines of the default graph, and those of each named graph; all sorted, none twice."""

    default: list[Line]
    named: dict[str, list[Line]]

    def merged(self) -> list[Line]:
        """Give every line of the dataset once, whichever graph it stands in, sorted."""
        known = set(self.default)
        missing = {line for lines in self.named.values() for line in lines if line not in known}
        return sorted(known | missing) if missing else self.default


def batches(quads: Iterable[Quad]) -> Iterator[list[bytes]]:
    """Give quads as canonical N-Quads lines (RDF 1.2), some at a time; last those with blank nodes, named anew."""
    rest = iter(quads)
    blank: list[bytes] = []
    while text := cast("bytes", serialize(islice(rest, QUADS), format=RdfFormat.N_QUADS)):
        lines = text.splitlines(keepends=True)
        if b"_:" in text:
            blank += [line for line in lines if b"_:" in line]
            lines = [line for line in lines if b"_:" not in line]
        yield lines
    if blank:
        from migratieketen.writing import blanks

        yield [line.encode() for line in blanks.renamed(line.decode() for line in blank)]


def nquads(quads: Iterable[Quad]) -> Iterator[bytes]:
    """Give the quads as canonical N-Quads, the lines sorted by code point, none twice, as pieces of text."""
    return in_order(batches(quads))


def ntriples(quads: Iterable[Quad], plain: bool = False) -> Iterator[bytes]:
    """Give the merged graph as canonical N-Triples, sorted, none twice, as pieces of text.

    For each stated triple there is a statement node, unless `plain`.
    """
    return in_order([out for line in lines for out in _triples(line, plain)] for lines in batches(quads))


def _triples(line: bytes, plain: bool) -> Iterator[bytes]:
    stated, graph = parts(line[:-3].decode())
    text = " ".join(stated)
    yield f"{text} .\n".encode()
    if graph and not plain:
        # each passage tells the whole node: what is said twice goes when the lines are sorted
        node = statement(stated)
        for predicate, term in ((TYPE, STATEMENT_CLASS), *zip(PARTS, stated, strict=True), (SOURCE, graph)):
            yield f"{node} {predicate} {term} .\n".encode()


def parts(text: str) -> tuple[Line, str]:
    """Take the text of a quad apart: its triple, and its graph ('' for the default graph)."""
    subject, predicate, rest = text.split(" ", 2)
    # only a literal, or a triple as a term, has spaces of its own
    end = rest.find(" ", rest.rindex('"') if rest[0] == '"' else rest.rindex(")>>") if rest[1] == "<" else 0)
    # the same few names stand in every line: keep each once
    triple = (intern(subject), intern(predicate), rest if end < 0 else rest[:end])
    return triple, rest[end + 1 :] if end >= 0 else ""


def read(quads: Iterable[Quad]) -> Lines:
    """Give the quads as sorted lines, graph by graph."""
    default: list[Line] = []
    named: dict[str, list[Line]] = {}
    for piece in nquads(quads):
        for text in piece.decode().split(" .\n")[:-1]:
            line, graph = parts(text)
            (named.setdefault(graph, []) if graph else default).append(line)
    return Lines(default, dict(sorted(named.items())))


def literal(term: str) -> tuple[str, str, str]:
    """Take a literal apart: its text in quotes, its language tag, its datatype in <>.

    The text in quotes is a JSON string too: the escapes of canonical N-Triples are among those of JSON.
    """
    text, _, kind = term.rpartition('"')
    language, datatype = (kind[1:], "") if kind.startswith("@") else ("", kind[2:])
    return f'{text}"', language, datatype


def refuse_new(lines: Iterable[Line], form: str) -> None:
    """Refuse what RDF 1.2 brought and `form` can't hold: a triple as a term, a text with a direction."""
    for line in lines:
        term = line[2]
        if term.startswith("<<(") or (term[0] == '"' and "--" in literal(term)[1]):
            raise InvalidInput(
                f"{form} kan deze term van RDF 1.2 niet bevatten: {term}; kies turtle, trig of nquads",
                f"{form} can't hold this term of RDF 1.2: {term}; choose turtle, trig or nquads",
            )


def statement(line: Line) -> str:
    """Give the IRI of a line's statement node: 16 hex digits of the SHA-256 of its N-Triples form."""
    return f"<{STATEMENT}{sha256()(' '.join(line).encode()).hexdigest()[:16]}>"


@cache
def sha256() -> Callable[[bytes], Any]:
    """Give SHA-256 from where it costs least: hashlib brings OpenSSL, 4 MB (so random does the same)."""
    for module in ("_sha2", "_sha256"):
        with suppress(ImportError):
            return cast("Callable[[bytes], Any]", import_module(module).sha256)
    import hashlib

    return hashlib.sha256


def statements(named: dict[str, list[Line]]) -> list[Block]:
    """Give the statement node of each stated triple, in the order of the triples.

    It stands in for the named graphs where a format has none: `rdf:Statement`, with `dcterms:source`
    to every passage that states the triple.
    """
    passages: dict[Line, list[str]] = {}
    for graph, lines in named.items():
        for line in lines:
            passages.setdefault(line, []).append(graph)
    return [
        (
            statement(line),
            [
                (TYPE, STATEMENT_CLASS),
                *zip(PARTS, line, strict=True),
                *((SOURCE, name) for name in passages[line]),
            ],
        )
        for line in sorted(passages)
    ]
