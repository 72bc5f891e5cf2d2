"""On which line of a file a statement stands.

Reads Turtle, TriG, N-Triples and N-Quads (W3C 2014) with tokens only, as far as it takes to know
which term is subject, predicate and object; other formats are searched for the name of the subject.
It never fails: what it can't place has no line.
"""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from pyoxigraph import BlankNode, Literal, NamedNode

from migratieketen.namespaces import PREFIXES, shorten
from migratieketen.results import XSD, Term

_TOKEN = r"""
    (?P<skip>\s+|\#[^\n]*)
  | (?P<iri><[^<>"{}|^`\x00-\x20]*>)
  | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3}|'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
              |"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<blank>_:[\w.-]*[\w-])
  | (?P<name>(?:[^\W\d_](?:[\w.-]*[\w-])?)?:(?:[\w:-]|%[0-9A-Fa-f]{2}|\\.|\.(?=[\w:.%\\-]))*)
  | (?P<number>[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<word>[A-Za-z]+)
  | (?P<mark>\^\^|[.;,\[\](){}])
  | (?P<other>.)
    """
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_ENDS = re.compile(r"[ \t]*(<[^>]*>|_:[^ \t<]+).*?(<[^<>]*>|[^ \t<]+)[ \t]*\.[ \t\r]*$", re.MULTILINE)
"""The first and the last term of a line."""
_CONTROL = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
LINE_EACH = (".nt", ".nq")
TURTLE_FAMILY = (".ttl", ".trig", ".nt", ".nq")

Spoken = tuple[str, int]
"""A term and its line."""


@dataclass(frozen=True)
class Stated:
    """A statement, its terms as N-Triples writes them, and the lines on which they stand."""

    graph: str | None
    subject: str
    predicate: str
    object: str
    lines: tuple[int, int, int]
    graph_line: int


class Lines:
    """The statements of one file with their lines."""

    def __init__(self, text: str, suffix: str, base: str = "") -> None:
        self._text = text
        self._placed = suffix.lower() in TURTLE_FAMILY
        self._stated: dict[str, list[Stated]] = defaultdict(list)
        for stated in _statements(text, base) if self._placed else ():
            self._stated[stated.subject].append(stated)
            if stated.graph is not None:
                self._stated[stated.graph].append(stated)

    def find(
        self,
        subject: Term,
        predicate: Term | None = None,
        value: Term | None = None,
        graph: Term | None = None,
    ) -> int | None:
        """Give the line of the statement; else of its predicate, its subject, its graph; else None."""
        if not self._placed:
            return self._named(subject)
        wanted = [_key(term) for term in (subject, predicate, value, graph)]
        best, line = 0, None
        for stated in self._stated.get(str(wanted[0]), ()):
            rank, place = _match(stated, *wanted)
            if rank > best:
                best, line = rank, place
        return line

    def _named(self, subject: Term) -> int | None:
        if not isinstance(subject, NamedNode):
            return None
        names = [re.escape(name) for name in (subject.value, shorten(subject.value))]
        for before in (r'(?:"@id"\s*:\s*|rdf:about\s*=\s*)', ""):
            if found := re.search(f"{before}[\"'](?:{'|'.join(names)})[\"']", self._text):
                return self._text.count("\n", 0, found.end()) + 1
        return None


def of_things(path: Path, things: Set[Term]) -> str:
    """Give the text of N-Triples or N-Quads with the lines of all other subjects and graphs left empty."""
    wanted = {_key(thing) for thing in things}
    kept = []
    with path.open(encoding="utf-8-sig", newline="\n") as file:
        for line in file:
            ends = _ENDS.match(line)
            # what is escaped, or written in another way than expected, is looked at in any case
            about = ends is None or "\\" in line or not wanted.isdisjoint(_ends(ends))
            kept.append(line if about else "\n")
    return "".join(kept)


def _ends(line: re.Match[str]) -> tuple[str, str]:
    return ("[]" if line[1][0] == "_" else line[1], line[2])


def _match(
    stated: Stated, subject: str | None, predicate: str | None, value: str | None, graph: str | None
) -> tuple[int, int]:
    """Rank how well a statement fits what is looked for, and give the line that then counts."""
    if stated.subject != subject:
        return (1, stated.graph_line) if stated.graph == subject else (0, 0)
    here = 10 * (graph is None or stated.graph == graph)
    if stated.predicate != predicate:
        return here + 2, stated.lines[0]
    if value is None:
        return here + 4, stated.lines[1]
    return (here + 5, stated.lines[2]) if stated.object == value else (here + 3, stated.lines[1])


def _key(term: Term | None) -> str | None:
    return "[]" if isinstance(term, BlankNode) else None if term is None else str(term)


def _statements(text: str, base: str) -> Iterator[Stated]:
    """Read the statements of a Turtle-like text; what stands in brackets is told of `[]`."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    tokens = [
        (found.lastgroup or "other", found.group(), bisect(starts, found.start()))
        for found in re.finditer(_TOKEN, text, re.VERBOSE | re.DOTALL)
        if found.lastgroup != "skip" and found.group().upper() != "GRAPH"
    ]
    return _Reader(tokens, base).statements()


class _Reader:
    """Walks the tokens: which term is subject, which predicate, which object, in which graph."""

    def __init__(self, tokens: list[tuple[str, str, int]], base: str) -> None:
        self.tokens = tokens
        self.base = base
        self.place = 0
        self.prefixes: dict[str, str] = {}

    def statements(self) -> Iterator[Stated]:
        graph: Spoken | None = None
        spoken: list[Spoken] = []
        outer: list[list[Spoken]] = []
        while self.place < len(self.tokens):
            kind, text, line = self.tokens[self.place]
            mark = text if kind == "mark" else ""
            if self._directive(kind, text):
                spoken = []
            elif mark == "{":
                graph, spoken = next(iter(spoken), None), []
            elif mark in (".", "}"):
                graph, spoken = (graph if mark == "." else None), []
            elif mark == ";":
                spoken = spoken[:1]
            elif mark == "]":
                spoken = outer.pop() if outer else []
            elif not mark or mark == "[":
                term = ("[]" if mark else self._term(), line)
                if len(spoken) == 2:
                    yield self._stated(spoken, term, graph)
                else:
                    spoken = [*spoken, term]
                if mark:
                    outer.append(spoken)
                    spoken = [term]
            self.place += 1

    @staticmethod
    def _stated(spoken: list[Spoken], thing: Spoken, graph: Spoken | None) -> Stated:
        (subject, first), (predicate, second) = spoken
        name, at = graph or (None, 0)
        return Stated(name, subject, predicate, thing[0], (first, second, thing[1]), at)

    def _directive(self, kind: str, text: str) -> bool:
        """Take a prefix or base declaration, in either spelling (Turtle 2.4, 2.5)."""
        what = text.lstrip("@").lower()
        if kind not in ("language", "word") or what not in ("prefix", "base"):
            return False
        following = self.tokens[self.place + 1 : self.place + 3]
        if what == "prefix" and len(following) == 2:
            self.prefixes[following[0][1].removesuffix(":")] = self._iri(following[1][1])
            self.place += 2
        else:
            self.base = self._iri(following[0][1]) if following else self.base
            self.place += 1
        return True

    def _iri(self, text: str) -> str:
        return urljoin(self.base, _plain(text[1:-1])) if self.base else _plain(text[1:-1])

    def _term(self) -> str:
        """Write the term at this place as N-Triples does; a literal takes its language or datatype along."""
        kind, text, _ = self.tokens[self.place]
        if kind == "iri":
            return f"<{self._iri(text)}>"
        if kind == "name":
            prefix, _, local = text.partition(":")
            return f"<{self.prefixes.get(prefix, prefix + ':')}{_plain(local)}>"
        if kind == "word":
            return {"a": f"<{PREFIXES['rdf']}type>"}.get(text, str(Literal(text == "true")))
        if kind == "number":
            form = "double" if "e" in text.lower() else "decimal" if "." in text else "integer"
            return f"{Literal(text)}^^<{XSD}{form}>"
        return self._literal(text) if kind == "string" else "[]"

    def _literal(self, text: str) -> str:
        quotes = 3 if text[:3] in ('"""', "'''") and len(text) > 5 else 1
        value = _plain(text[quotes:-quotes])
        kind, mark, _ = self._peek(1)
        written = str(Literal(value))
        if kind == "language":
            self.place += 1
            return f"{written}{mark.lower()}"
        if mark == "^^":
            self.place += 2
            datatype = self._term() if self.place < len(self.tokens) else ""
            return written if datatype == f"<{XSD}string>" else f"{written}^^{datatype}"
        return written

    def _peek(self, steps: int) -> tuple[str, str, int]:
        place = self.place + steps
        return self.tokens[place] if place < len(self.tokens) else ("other", "", 0)


def _plain(text: str) -> str:
    """Resolve the escapes of strings, IRIs and local names (Turtle 6.4)."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(
        lambda e: chr(int(e[1] or e[2], 16)) if e[1] or e[2] else _CONTROL.get(e[3], e[3]), text
    )
