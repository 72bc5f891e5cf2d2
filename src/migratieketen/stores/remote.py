"""A store elsewhere: a SPARQL 1.1 endpoint, asked by POST. It holds the N-Quads export of a graph."""

import re
from collections.abc import Iterator

from pyoxigraph import DefaultGraph, Literal, Quad

from migratieketen.errors import MigratieketenError, StoreUnavailable
from migratieketen.namespaces import BASE, PREFIXES
from migratieketen.resources import root
from migratieketen.results import Answer, Rows, Triples, Truth
from migratieketen.stores import answers, failures
from migratieketen.stores.address import endpoint
from migratieketen.stores.clock import Clock
from migratieketen.stores.exchange import Reply, Server
from migratieketen.stores.guard import columns, form

DEFAULT_GRAPH = BASE + "graph"
"""The name of the merged graph where an engine has no default graph."""

TIMEOUT = 300.0
"""Seconds for the answer to a question of the project's own; a person's own has 30."""
OPENING = 30.0
"""Seconds for each question on opening."""
SIZE = 1 << 28
"""How large an answer may be, in bytes; the whole graph is read as it comes, and may be larger."""

ROWS = "application/sparql-results+json"
TRIPLES = "application/n-triples, text/turtle;q=0.5"
ASKED_AS_ROW = ("__ASK_RETVAL",)
"""The one column in which Virtuoso answers an ASK."""


class RemoteStore:
    """A graph on a server; opened with `RemoteStore.opened`."""

    def __init__(self, server: Server, default_graph: str | None = None, timeout: float = TIMEOUT) -> None:
        self._server = server
        self._default_graph = default_graph
        self._timeout = timeout

    @classmethod
    def opened(cls, url: str) -> "RemoteStore":
        """Open an endpoint; a StoreUnavailable where it can't be asked, or does not hold a graph of ours as it must."""
        server = Server(endpoint(url))
        plain = cls(server, timeout=OPENING)
        # an engine may have the graph of that name and yet, as the protocol says, hide the passages beside it
        named = [cls(server, DEFAULT_GRAPH, OPENING)] if plain._holds("default-graph-named") else []
        for store in (*named, plain):
            if store._holds("whole"):
                return cls(server, store._default_graph)
        raise (named or [plain])[0]._missing()

    def query(self, text: str) -> Answer:
        """Answer a SPARQL 1.1 query; a QueryError for what the server can't read, else what failures.py tells."""
        kind = form(text)
        graph = kind in ("CONSTRUCT", "DESCRIBE")
        reply = self._ask(text, TRIPLES if graph else ROWS, Clock(self._timeout))
        chunks = reply.chunks(SIZE)
        if graph:
            found = answers.triples(
                chunks, _media(reply, "application/n-triples", "text/turtle"), _complain(reply)
            )
            return Triples(tuple(sorted(set(found), key=str)))
        solutions = _solutions(reply, chunks)
        if solutions.truth is not None and kind == "SELECT":
            reply.close()
            raise _complain(reply)("er zijn geen rijen in", "there are no rows in it")
        if solutions.truth is not None:
            for _ in chunks:
                pass
            return Truth(solutions.truth)
        asked = columns(text) if kind == "SELECT" else None
        if asked is not None:
            self._same(asked, solutions)
        rows = tuple(solutions)
        if solutions.variables == ASKED_AS_ROW and kind == "ASK":
            return Truth(any(isinstance(cell, Literal) and cell.value in ("1", "true") for (cell,) in rows))
        return Rows(solutions.variables, rows)

    def dump(self) -> Iterator[Quad]:
        """Give every quad as it comes: the merged default graph, and each passage; no other graph of the server."""
        reply = self._ask(_shipped("dump"), ROWS, Clock(None))
        outside = DefaultGraph()
        solutions = _solutions(reply, reply.chunks(None))
        self._same(columns(_shipped("dump")) or (), solutions)
        for subject, predicate, thing, passage in solutions:
            try:
                yield Quad(subject, predicate, thing, passage or outside)  # type: ignore[arg-type]
            except TypeError:
                raise _complain(reply)("een rij is geen uitspraak", "a row is no statement") from None

    def within(self, timeout: float) -> "RemoteStore":
        """Give this store with another time limit for each query, in seconds."""
        return RemoteStore(self._server, self._default_graph, timeout)

    def _same(self, asked: tuple[str, ...], solutions: answers.Solutions) -> None:
        """See that an answer has the columns that were asked for; give them in that order."""
        if sorted(set(asked)) != sorted(solutions.variables):
            raise failures.not_sparql(
                self._server.endpoint.url,
                "het heeft andere kolommen dan gevraagd",
                "it has other columns than were asked for",
            )
        solutions.variables = asked

    def _ask(self, text: str, accept: str, clock: Clock) -> Reply:
        fields = {"query": _with_prefixes(text)}
        if self._default_graph is not None:
            fields["default-graph-uri"] = self._default_graph
        return self._server.post(fields, accept, clock)

    def _holds(self, name: str) -> bool:
        answer = self.query(_shipped(name))
        return isinstance(answer, Truth) and answer.value

    def _missing(self) -> StoreUnavailable:
        """Find out what is not there: the default graph, the passages or the merge."""
        url = self._server.endpoint.url
        if not self._holds("default-graph"):
            return StoreUnavailable(
                "de standaardgraaf van deze server bevat geen bronnen: laad er de export in N-Quads, en "
                f"kent de server geen standaardgraaf, die dan in de graaf {DEFAULT_GRAPH}",
                "the default graph of this server holds no sources: load the export in N-Quads, and where the "
                f"server has no default graph, load that into the graph {DEFAULT_GRAPH}",
                where=url,
            )
        if not self._holds("passages"):
            return StoreUnavailable(
                "deze server heeft de passages niet als grafen: laad de export in N-Quads, met haar grafen",
                "this server does not have the passages as named graphs: load the export in N-Quads, with its graphs",
                where=url,
            )
        return StoreUnavailable(
            "de standaardgraaf van deze server mist wat de passages zeggen: laad de hele export in N-Quads "
            "(migratieketen export --format nquads), niet de bestanden van de bronnen",
            "the default graph of this server lacks what the passages state: load the whole export in N-Quads "
            "(migratieketen export --format nquads), not the files of the sources",
            where=url,
        )


def _shipped(name: str) -> str:
    return (root() / "queries" / "stores" / f"{name}.rq").read_text(encoding="utf-8")


def _with_prefixes(text: str) -> str:
    """Declare the project's prefixes that a query does not declare itself, on its first line."""
    declared = {name.lower() for name in re.findall(r"\bprefix\s+([\w-]*):", text, re.IGNORECASE)}
    lacking = (f"PREFIX {name}: <{start}>" for name, start in PREFIXES.items() if name not in declared)
    return f"{' '.join(lacking)}\n{text}"


def _solutions(reply: Reply, chunks: Iterator[bytes]) -> answers.Solutions:
    _media(reply, ROWS, "application/json")
    return answers.Solutions(chunks, _complain(reply), lambda: failures.cut(reply.url))


def _media(reply: Reply, *known: str) -> str:
    if reply.media not in known:
        reply.close()
        raise failures.other_media(reply.url, reply.media)
    return reply.media


def _complain(reply: Reply) -> answers.Complain:
    def complain(nl: str, en: str) -> MigratieketenError:
        return failures.not_sparql(reply.url, nl, en)

    return complain
