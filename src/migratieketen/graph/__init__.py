"""The graph as a library: one method a command. Here, and only here, a name becomes an IRI."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from migratieketen.errors import InvalidInput, NotFound
from migratieketen.language import LANGUAGES, choose

if TYPE_CHECKING:
    import rdflib

    from migratieketen.describe import Description
    from migratieketen.difference import Difference, Side
    from migratieketen.graph.sources import Sources
    from migratieketen.network import Network
    from migratieketen.network.chain import Chain
    from migratieketen.overview import Overview
    from migratieketen.references import Reference
    from migratieketen.results import Answer, Rows, Term
    from migratieketen.search import Hit
    from migratieketen.sparql import Parameter, QueryFile
    from migratieketen.stores import Store
    from migratieketen.stores.loading import Loaded
    from migratieketen.stores.progress import Progress
    from migratieketen.validation import Report
    from migratieketen.writing.table import Told


class Graph:
    """A graph of the migration chain that can be asked, described, drawn and handed on."""

    def __init__(self, store: Store, lang: str | None = None) -> None:
        self.store = store
        if lang not in (None, *LANGUAGES):
            raise InvalidInput(
                f"de taal '{lang}' is er niet; kies nl of en",
                f"there is no language '{lang}'; choose nl or en",
            )
        self.lang = choose(lang)

    def query(
        self, name: str, /, *, at: str | None = None, timeout: float | None = None, **parameters: str
    ) -> Rows:
        """Answer a named query; a parameter is a name, an abbreviation, a slug or an IRI, or a date
        where the query takes one ('' for no restriction).

        `at` a day, month or year the rows are those that held then; what is not certain and what has no date stand
        apart, in `uncertain` and `undated` (a RowsAt). Raises UnknownName for a query, parameter or name that is
        not there, InvalidInput for what is no date or a query that can't be asked of one, LimitReached after
        `timeout` seconds.
        """
        from migratieketen import queries
        from migratieketen.moment import moment

        query = queries.get(name)
        given = {key: (queries.parameter(query, key), value) for key, value in parameters.items()}
        values = {p.name: self._values(p, p.default) for p in query.parameters if p.name not in given}
        values |= {key: self._values(known, value) for key, (known, value) in given.items()}
        return queries.run(self._within(timeout), query, values, moment(at) if at is not None else None)

    def _within(self, timeout: float | None) -> Store:
        if timeout is None:
            return self.store
        from migratieketen.stores.bounded import Bounded

        return Bounded(self.store, timeout)

    def _values(self, parameter: Parameter, value: str) -> list[NamedNode | Literal]:
        if value and parameter.is_date:
            from migratieketen.moment import moment

            return [Literal(moment(value).text)]
        return [self.resolve(value, parameter.types)] if value else []

    @staticmethod
    def queries() -> tuple[QueryFile, ...]:
        """Give the named queries."""
        from migratieketen.queries import named

        return tuple(named().values())

    def sparql(self, text: str, timeout: float = 30) -> Answer:
        """Answer a SPARQL 1.1 query of one's own, in a child process with limits of time (seconds) and memory.

        Raises QueryError for what is not SPARQL or is refused, LimitReached for what takes too much.
        """
        from migratieketen.stores import bounded

        return bounded.run(self.store, text, timeout)

    def unknown(self, text: str) -> dict[str, str | None]:
        """Give the project's names in a query that the graph never mentions, each with the name that is nearest."""
        from migratieketen.namespaces import PREFIXES, expand, shorten
        from migratieketen.search import mentioned, names
        from migratieketen.stores import guard

        asked = {name: expand(name) for name in guard.names(text) if name.partition(":")[0] in PREFIXES}
        known = set(mentioned(self.store, asked.values()))
        missing = [name for name, iri in asked.items() if iri not in known]
        if not missing:
            return {}
        import difflib

        there = {shorten(name.thing.value) for name in names(self.store)}
        near = {name: difflib.get_close_matches(name, there, n=1, cutoff=0.6) for name in missing}
        return {name: (found[0] if found else None) for name, found in near.items()}

    def resolve(self, name: str, types: Sequence[str] = ()) -> NamedNode:
        """Give the IRI of a thing by its name, abbreviation, slug or IRI; an UnknownName suggests the nearest."""
        from migratieketen.search import resolve

        return resolve(self.store, name, types)

    def search(self, text: str) -> tuple[Hit, ...]:
        """Find things by any of their names, best first."""
        from migratieketen.search import search

        return search(self.store, text, self.lang)

    def nearest(self, text: str) -> list[Hit]:
        """Give at most three things that a text may have meant."""
        from migratieketen.search import nearest

        return nearest(self.store, text, self.lang)

    def describe(self, entity: str, at: str | None = None) -> Description:
        """Tell everything of one thing, each statement with its passages; a NotFound suggests the nearest.

        `at` a day, month or year what held then, and apart from it what is not certain and what has no date.
        """
        from migratieketen.describe import describe
        from migratieketen.moment import moment
        from migratieketen.search import resolve

        then = moment(at) if at is not None else None
        return describe(self.store, resolve(self.store, entity, missing=NotFound), self.lang, then)

    def overview(self) -> Overview:
        """Give what the graph holds, in figures and examples."""
        from migratieketen.overview import overview

        return overview(self.store, self.lang)

    @property
    def sources(self) -> Sources:
        """The sources: list, show, verify and coverage."""
        from migratieketen.graph.sources import Sources

        return Sources(self)

    def network(
        self,
        ties: Iterable[str] | None = None,
        topic: str | None = None,
        actors: bool = False,
        of: str | None = None,
        at: str | None = None,
        most: int | None = None,
    ) -> Network:
        """Give actors and their ties: all kinds or some, of one topic or all, with or without the events between.

        `at` a day, month or year the ties that held then; what is not certain and what has no date is counted.
        `most` leaves so many actors, those with the strongest ties. Raises LimitReached where all actors are asked
        for, and their pairs are too many to look at one by one.
        """
        from migratieketen.moment import moment
        from migratieketen.network import project

        then = moment(at) if at is not None else None
        about = self.resolve(topic, ("onderwerp", "groep")) if topic else None
        around = self.resolve(of, ("organisatie", "persoon", "gebeurtenis")) if of else None
        return project(self.store, self.lang, ties, about, actors, around, then, most)

    def chain(self, topic: str | None = None, of: str | None = None) -> Chain:
        """Give who has which task in which phase of the chain: all of it, about one topic, or of one actor."""
        from migratieketen.network.chain import gather

        about = self.resolve(topic, ("onderwerp", "groep")) if topic else None
        actor = self.resolve(of, ("organisatie", "persoon", "soort")) if of else None
        return gather(self.store, self.lang, topic=about, of=actor)

    def export(self, format: str = "trig", path: str | Path | None = None, plain: bool = False) -> bytes:
        """Give the whole graph in a format (`plain` without passages), and write it to `path` if one is given."""
        from migratieketen.writing.export import NETWORKS, export

        if format in NETWORKS:
            content = self._as_network(format, plain)
        else:
            content = export(self.store, format, self.lang, plain=plain)
        if path is not None:
            Path(path).write_bytes(content)
        return content

    def _as_network(self, format: str, plain: bool) -> bytes:
        from migratieketen.writing.ties import write_network

        if plain:
            raise InvalidInput(f"'plain' hoort niet bij {format}", f"'plain' does not go with {format}")
        text = write_network(self.network(), format)
        return text.encode() if isinstance(text, str) else text

    def to_rdflib(self) -> rdflib.Dataset:
        """Give the graph as an rdflib Dataset, a named graph a passage."""
        from migratieketen.writing.rdf import to_rdflib

        return to_rdflib(self.store)

    def labels(self, things: Rows | Iterable[Term | str | None]) -> dict[Term, str]:
        """Give what things are called in the graph's language: the things of rows, or terms or IRIs."""
        from migratieketen.references import labels
        from migratieketen.results import Rows

        listed = (term for row in things.rows for term in row) if isinstance(things, Rows) else things
        named = (NamedNode(thing) if isinstance(thing, str) else thing for thing in listed)
        return labels(self.store, (thing for thing in named if isinstance(thing, NamedNode)), self.lang)

    def references(self, rows: Rows) -> dict[NamedNode, Reference]:
        """Give what each passage that rows cite shows: source, sentence, first and last words, link."""
        from migratieketen.references import references
        from migratieketen.writing.table import cited

        return references(self.store, cited(rows))

    def told(self, rows: Rows, width: int = 100) -> Told:
        """Give what a table of these rows needs for people: names (those of then), references, language, width."""
        from migratieketen.results import RowsAt
        from migratieketen.writing.table import Told, cited

        at = rows.at if isinstance(rows, RowsAt) else None
        rows = rows.all() if isinstance(rows, RowsAt) else rows
        things = {term for row in rows.rows for term in row if isinstance(term, NamedNode)} - set(cited(rows))
        labels = self.labels(things)
        if at is not None:
            from migratieketen.moment import moment
            from migratieketen.standing import names_then

            labels |= names_then(self.store, things, moment(at))
        return Told(labels, self.references(rows), self.lang, width)


def validate(
    paths: str | Path | Sequence[str | Path] | None = None, engine: str = "auto", lang: str | None = None
) -> Report:
    """Check files and folders (None: the shipped ones) against shapes and checks.

    Raises InvalidInput for a file that can't be read.
    """
    from migratieketen.resources import root
    from migratieketen.validation import validate as run

    listed = [paths] if isinstance(paths, str | Path) else paths
    given = [Path(path) for path in listed] if listed else None
    return run(given, root(), engine, choose(lang))


def load(
    paths: str | Path | Sequence[str | Path],
    directory: str | Path,
    replace: str | None = None,
    *,
    format: str | None = None,
    progress: Progress | None = None,
) -> Loaded:
    """Load RDF files, folders or standard input ('-', with its `format`) into a store on disk: all of it, or nothing.

    It is made where there is none. `replace`: a source that is removed first. Raises InvalidInput for what can't be
    read, StoreUnavailable for what is no store of ours or can't be written, LimitReached for a full disk.
    """
    from migratieketen.stores import loading

    source = open(str(directory)).resolve(replace, ("bron",)) if replace is not None else None
    return loading.load(paths, Path(directory), replace=source, form=format, progress=progress)


def diff(
    old: str | Path | Graph, new: str | Path | Graph | None = None, lang: str | None = None
) -> Difference:
    """Tell what differs between two graphs: each a file, a folder, a store, a git revision or a Graph.

    A git revision is a tag, branch or commit of the project's data; `new` is the shipped graph where none is
    given. Raises InvalidInput or StoreUnavailable for what is not there or can't be read.
    """
    from migratieketen.difference import difference

    language = choose(lang)
    return difference(_side(old, language), _side(new, language), language)


def _side(place: str | Path | Graph | None, lang: str) -> Side:
    from migratieketen.difference import named_side, read_side

    if place is None:
        return named_side("shipped", open().store.dump(), lang)
    if isinstance(place, Graph):
        return named_side("graph", place.store.dump(), lang)
    return read_side(str(place))


def open(location: str | None = None, lang: str | None = None) -> Graph:
    """Open the shipped graph, an RDF file, a store on disk (a directory), or a SPARQL endpoint by its URL.

    Raises StoreUnavailable or InvalidInput where that can't be.
    """
    from migratieketen.stores import open_store

    return Graph(open_store(location), lang)
