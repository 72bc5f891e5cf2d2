"""Quads as sorted text: each term in its canonical N-Triples form, from which every RDF format is written.

The engine writes the terms (RDF 1.2 N-Triples, canonical form); from there on a term is a str, which
sorts, compares and hashes ten times faster than asking the engine's objects for their parts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, parse, serialize

from migratieketen.errors import InvalidInput
from migratieketen.namespaces import PREFIXES, STATEMENT

Line = tuple[str, str, str]
"""Subject, predicate and object, each in its N-Triples form."""

RDF = PREFIXES["rdf"]
TYPE = f"<{RDF}type>"
SOURCE = f"<{PREFIXES['dcterms']}source>"
STATEMENT_CLASS = f"<{RDF}Statement>"


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


def sorted_text(quads: Iterable[Quad]) -> list[str]:
    """Give the quads as the lines of canonical N-Quads, sorted by code point, none twice.

    Blank nodes are named by RDF Dataset Canonicalization (RDFC-1.0), so that the same graph gives the same text.
    """
    text = serialize(quads, format=RdfFormat.N_QUADS)
    if b" _:" in text or b"\n_:" in text or text.startswith(b"_:"):
        dataset = Dataset(parse(text, RdfFormat.N_QUADS))
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
        text = serialize(dataset, format=RdfFormat.N_QUADS)
    lines = set(text.decode().split("\n"))
    lines.discard("")
    return sorted(lines)


def read(quads: Iterable[Quad]) -> Lines:
    """Give the quads as sorted lines, graph by graph; an InvalidInput for an IRI that no format can hold."""
    default: list[Line] = []
    named: dict[str, list[Line]] = {}
    for text in sorted_text(quads):
        subject, predicate, rest = text[:-2].split(" ", 2)
        end = _end_of_object(rest)
        line = subject, predicate, rest[:end]
        if end == len(rest):
            default.append(line)
        else:
            named.setdefault(rest[end + 1 :], []).append(line)
    _refuse_broken(default, named)
    return Lines(default, dict(sorted(named.items())))


def _end_of_object(rest: str) -> int:
    """Find where the object ends: only a literal (or a triple as a term) has spaces of its own."""
    if rest[0] == '"':
        start = rest.rindex('"')
    elif rest.startswith("<<("):
        start = rest.rindex(")>>")
    else:
        start = 0
    end = rest.find(" ", start)
    return len(rest) if end < 0 else end


def statement(line: Line) -> str:
    """Give the IRI of the statement node of a line: the first 16 hex digits of the SHA-256 of its N-Triples form."""
    return f"<{STATEMENT}{sha256(' '.join(line).encode()).hexdigest()[:16]}>"


def statements(named: dict[str, list[Line]]) -> list[tuple[str, list[Line]]]:
    """Give the statement node of each stated triple with its lines, in the order of the triples.

    It stands in for the named graphs where a format has none: `rdf:Statement`, with `dcterms:source`
    to every passage that states the triple.
    """
    passages: dict[Line, list[str]] = {}
    for graph, lines in named.items():
        for line in lines:
            passages.setdefault(line, []).append(graph)
    return [(statement(line), _node(line, passages[line])) for line in sorted(passages)]


def _node(line: Line, graphs: list[str]) -> list[Line]:
    name = statement(line)
    parts = zip(("subject", "predicate", "object"), line, strict=True)
    return [
        (name, TYPE, STATEMENT_CLASS),
        *((name, f"<{RDF}{part}>", term) for part, term in parts),
        *((name, SOURCE, graph) for graph in graphs),
    ]
