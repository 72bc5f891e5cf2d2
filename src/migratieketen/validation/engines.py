"""The two SHACL engines, behind one door: the same graph goes in, the same results come out.

`shacl` (Rust) is fast; `pyshacl` is the reference, and the fall-back where the first has no wheel.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from migratieketen.errors import InvalidInput
from migratieketen.results import Term
from migratieketen.stores.shielded import begun
from migratieketen.validation.finding import SH, Result
from migratieketen.validation.judged import BLANK

if TYPE_CHECKING:
    import rdflib

ENGINES = ("auto", "shacl", "pyshacl")


def choose(asked: str) -> str:
    """Give `shacl` or `pyshacl`; an InvalidInput for another name, or for an engine that is not installed."""
    if asked not in ENGINES:
        raise InvalidInput(
            f"de engine '{asked}' bestaat niet; kies uit: {', '.join(ENGINES)}",
            f"there is no engine '{asked}'; choose one of: {', '.join(ENGINES)}",
        )
    if asked == "pyshacl":
        return asked
    try:
        import shacl  # noqa: F401 - only to see whether it is there
    except ImportError:
        if asked == "auto":
            return "pyshacl"
        raise InvalidInput(
            "de engine 'shacl' is hier niet geïnstalleerd; kies --engine pyshacl",
            "the engine 'shacl' is not installed here; choose --engine pyshacl",
        ) from None
    return "shacl"


def begin(engine: str, merged: BinaryIO, shapes: Iterable[Quad], where: Path) -> Callable[[], list[Result]]:
    """Begin to validate a merged graph, N-Triples, with the shapes (SHACL Core and SHACL-SPARQL, W3C 2017).

    What is given waits for the end: `shacl` works in a process of its own meanwhile. It gives the results unordered
    and raises InvalidInput naming `where` if the engine refuses the shapes.
    """
    merged.flush()
    merged.seek(0)
    rules = _ntriples(quad.triple for quad in shapes)
    report = _shacl(merged, rules) if engine == "shacl" else lambda: _pyshacl(merged, rules)
    return lambda: _told(report, where)


def _told(report: Callable[[], str], where: Path) -> list[Result]:
    try:
        return list(_results(report()))
    except (ValueError, RuntimeError) as error:
        reason = str(error).partition("\n")[0]
        raise InvalidInput(
            f"de shapes zijn niet te gebruiken; verbeter ze: {reason}",
            f"the shapes can't be used; mend them: {reason}",
            where=str(where),
        ) from None


def _ntriples(triples: Iterable[Triple]) -> bytes:
    return cast("bytes", serialize(triples, format=RdfFormat.N_TRIPLES))


def _shacl(merged: BinaryIO, shapes: bytes) -> Callable[[], str]:
    import shacl

    def judged() -> bytes:
        compiled = shacl.Shapes.from_text(shapes.decode(), format="ntriples")
        report: str = compiled.validate_text(merged.read().decode(), format="ntriples").serialize("ntriples")
        return report.encode()

    # what is judged may come from anyone, and a crash would take this process along
    report = begun(judged, None)
    return lambda: report().decode()


def _pyshacl(merged: BinaryIO, shapes: bytes) -> str:
    import pyshacl
    import rdflib
    from pyparsing import ParseBaseException

    with _literals_as_written():
        graph = _prepared_graph().parse(data=merged.read().decode(), format="nt")
        rules = rdflib.Graph().parse(data=shapes.decode(), format="nt")
        try:
            _, report, _ = pyshacl.validate(graph, shacl_graph=rules, inplace=True)
        except ParseBaseException as error:
            raise ValueError(str(error)) from None
        return cast("rdflib.Graph", report).serialize(format="nt")


def _prepared_graph() -> rdflib.Graph:
    """Give a graph that parses each SPARQL text once: pyshacl has it parsed for every node, at 5 to 10 ms."""
    import rdflib
    from rdflib.plugins.sparql import prepareQuery

    prepare = cache(prepareQuery)

    class PreparedGraph(rdflib.Graph):
        def query(self, query_object: Any, *args: Any, **kwargs: Any) -> Any:
            known = prepare(query_object) if isinstance(query_object, str) else query_object
            return super().query(known, *args, **kwargs)

    return PreparedGraph()


@contextmanager
def _literals_as_written() -> Iterator[None]:
    """Keep rdflib from rewriting `01` to `1`, and from telling of each literal that does not exist."""
    import logging
    import warnings

    import rdflib

    logger = logging.getLogger("rdflib.term")
    before = rdflib.NORMALIZE_LITERALS, logger.level
    rdflib.NORMALIZE_LITERALS = False
    logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    finally:
        rdflib.NORMALIZE_LITERALS = before[0]
        logger.setLevel(before[1])


def _results(report: str) -> Iterator[Result]:
    """Read the results out of a sh:ValidationReport (SHACL 3.6)."""
    nodes: dict[Term, dict[str, Term]] = defaultdict(dict)
    results = []
    for quad in parse(report, RdfFormat.N_TRIPLES):
        nodes[quad.subject][quad.predicate.value] = quad.object
        if quad.predicate.value == SH + "result":
            results.append(quad.object)
    for found in (nodes[result] for result in results):
        path = found.get(SH + "resultPath")
        yield Result(
            focus=_unnamed(found[SH + "focusNode"]),
            path=path if isinstance(path, NamedNode) else None,
            value=_unnamed(found[SH + "value"]) if SH + "value" in found else None,
            severity=_local(found[SH + "resultSeverity"]),
            shape=str(getattr(found.get(SH + "sourceShape"), "value", "")),
            component=_local(found[SH + "sourceConstraintComponent"]),
        )


def _unnamed(term: Term) -> Term:
    if isinstance(term, NamedNode) and term.value.startswith(BLANK):
        return BlankNode(term.value.removeprefix(BLANK))
    return term


def _local(term: Term) -> str:
    return cast("NamedNode", term).value.removeprefix(SH)
