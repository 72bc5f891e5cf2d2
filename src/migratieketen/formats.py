"""The one table of formats: what each is called, how it is recognised and what it can carry."""

from dataclasses import dataclass
from pathlib import PurePath

from migratieketen.errors import InvalidInput


@dataclass(frozen=True)
class Format:
    """A format: its name, media type and suffix, what it can carry, and whether it is binary."""

    name: str
    media_type: str
    suffix: str
    carries: frozenset[str]
    binary: bool = False


def _format(name: str, media_type: str, suffix: str, carries: str, binary: bool = False) -> Format:
    return Format(name, media_type, suffix, frozenset(carries.split()), binary)


FORMATS: dict[str, Format] = {
    entry.name: entry
    for entry in (
        _format("table", "text/plain", ".txt", "rows truth ties list"),
        _format("text", "text/plain", ".txt", "description report difference"),
        _format("markdown", "text/markdown", ".md", "rows truth difference"),
        _format("csv", "text/csv", ".csv", "rows ties"),
        _format("tsv", "text/tab-separated-values", ".tsv", "rows"),
        _format("json", "application/json", ".json", "rows truth ties list description report difference"),
        _format("xml", "application/sparql-results+xml", ".xml", "rows truth"),
        _format("junit", "application/xml", ".xml", "report"),
        _format("turtle", "text/turtle", ".ttl", "triples description report dataset"),
        _format("ntriples", "application/n-triples", ".nt", "triples dataset"),
        _format("jsonld", "application/ld+json", ".jsonld", "triples description dataset"),
        _format("trig", "application/trig", ".trig", "dataset"),
        _format("nquads", "application/n-quads", ".nq", "dataset"),
        _format("rdfxml", "application/rdf+xml", ".rdf", "dataset"),
        _format("patch", "application/rdf-patch", ".rdfp", "difference"),
        _format("graphml", "application/graphml+xml", ".graphml", "ties dataset"),
        _format("gexf", "application/gexf+xml", ".gexf", "ties dataset"),
        _format("html", "text/html", ".html", "ties"),
        _format("svg", "image/svg+xml", ".svg", "ties"),
        _format("png", "image/png", ".png", "ties", binary=True),
        _format("zip", "application/zip", ".zip", "dataset", binary=True),
    )
}


def carrying(what: str) -> list[str]:
    """Give the names of the formats that can carry `what` (rows, triples, ties, dataset, …), in table order."""
    return [entry.name for entry in FORMATS.values() if what in entry.carries]


def by_name(name: str, what: str) -> Format:
    """Give the format of that name, if it can carry `what`; else an InvalidInput that lists those that can."""
    entry = FORMATS.get(name)
    if entry is None or what not in entry.carries:
        fitting = ", ".join(carrying(what))
        raise InvalidInput(
            f"het formaat '{name}' kan dit niet bevatten; kies uit: {fitting}",
            f"the format '{name}' can't carry this; choose one of: {fitting}",
        )
    return entry


def by_suffix(path: str | PurePath, what: str) -> Format | None:
    """Give the format that a file's name ends in, among those that can carry `what`; None for another suffix."""
    suffix = PurePath(path).suffix.lower()
    return next((f for f in FORMATS.values() if f.suffix == suffix and what in f.carries), None)
